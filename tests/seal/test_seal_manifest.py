"""The release manifest: signed, canonical, and refused when anything in it differs."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import TamperedError, UninspectableError
from redactor.keys import Keyring
from redactor.model import PolicyRef
from redactor.seal import (
    LogProof,
    Manifest,
    SignedBy,
    build_manifest,
    check_inclusion,
    read_manifest,
    sign_manifest,
)
from redactor.seal.dsse import Envelope, pre_authentication_encoding, read_envelope, write_envelope
from redactor.seal.manifest import PAYLOAD_TYPE

SEALED = b"sealed bytes"
LOG = LogProof(4, "ab" * 32, 5, "cd" * 32, ("ef" * 32, "01" * 32), "redactor.example/log\n5\nabc=\n\n- key abc=\n")


class Keys:
    """A keyring with keys of its own."""

    def __init__(self, seed: int, trusted: dict[str, tuple[str, bytes]] | None = None) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        self._trusted = trusted or {}

    def sign(self, purpose: str, data: bytes) -> bytes:
        assert purpose == "signing"
        return self._key.sign(data)

    def public_key(self, purpose: str) -> bytes:
        return self._key.public_key().public_bytes_raw()

    def public_keys(self, purpose: str) -> tuple[bytes, ...]:
        return (self.public_key(purpose),)

    def key_id(self, purpose: str) -> str:
        return hashlib.sha256(self.public_key(purpose)).hexdigest()[:16]

    def trusted(self) -> dict[str, tuple[str, bytes]]:
        return self._trusted


MINE, THEIRS = Keys(1), Keys(2)


def make(keys: Keys = MINE, **changes: object) -> Manifest:
    values: dict[str, object] = {
        "release": 123,
        "sealed": SEALED,
        "sealed_name": "R-000123.xlsx",
        "seal_kind": "office",
        "fingerprints": {"source": "hmac-sha256:" + "1" * 64, "result": "hmac-sha256:" + "2" * 64},
        "policy": PolicyRef("gangs-matrix-partners", "1", "sha256:" + "3" * 64),
        "recipients": ["worker@voluntary.example"],
        "counts": {"rows": 150, "suppressed": 53},
        "created": datetime(2026, 11, 2, 9, 30, 15, 999, tzinfo=UTC),
        "expires": date(2026, 12, 31),
        "log": LOG,
        "keys": keys,
    }
    return build_manifest(**{**values, **changes})  # type: ignore[arg-type]


def test_what_is_signed_is_read_again() -> None:
    manifest = make()
    read = read_manifest(sign_manifest(manifest, MINE), MINE)
    assert replace(read, signed_by=None, signer="") == manifest
    assert read.signed_by is SignedBy.OWN
    assert read.created == datetime(2026, 11, 2, 9, 30, 15, tzinfo=UTC)


def test_the_real_keyring_signs_and_recognises_its_own(tmp_path: Path) -> None:
    keyring = Keyring.open(tmp_path / "home")
    manifest = make(keys=keyring)  # type: ignore[arg-type]
    assert read_manifest(sign_manifest(manifest, keyring), keyring).signed_by is SignedBy.OWN
    assert read_manifest(sign_manifest(make(), MINE), keyring).signed_by is SignedBy.UNKNOWN


def test_a_trusted_key_is_told_from_an_unknown_one() -> None:
    data = sign_manifest(make(THEIRS), THEIRS)
    enrolled = Keys(1, {THEIRS.key_id("signing"): ("Borough of Testing", THEIRS.public_key("signing"))})
    trusted, unknown = read_manifest(data, enrolled), read_manifest(data, MINE)
    assert (trusted.signed_by, trusted.signer) == (SignedBy.TRUSTED, "Borough of Testing")
    assert unknown.signed_by is SignedBy.UNKNOWN


def test_a_key_id_alone_convinces_nobody() -> None:
    stolen = read_envelope(sign_manifest(make(THEIRS), THEIRS))
    data = write_envelope(replace(stolen, key_id=MINE.key_id("signing")))
    assert read_manifest(data, MINE).signed_by is SignedBy.UNKNOWN


def test_naming_our_key_without_holding_it_is_tampering() -> None:
    envelope = read_envelope(sign_manifest(make(), MINE))
    forged = replace(envelope, signature=THEIRS.sign("signing", envelope.signed_bytes))
    with pytest.raises(TamperedError, match="not as it was signed"):
        read_manifest(write_envelope(forged), MINE)


@pytest.mark.parametrize("path", ["release", "recipients", "expires", "counts", "sealed", "log", "policy", "created"])
def test_a_changed_member_is_tampering(path: str) -> None:
    envelope = read_envelope(sign_manifest(make(), MINE))
    document = json.loads(envelope.payload)
    changes: dict[str, object] = {
        "release": 124,
        "recipients": ["somebody@else.example"],
        "expires": "2030-12-31",
        "counts": {"rows": 1, "suppressed": 0},
        "sealed": {**document["sealed"], "sha256": "0" * 64},
        "log": None,
        "policy": {**document["policy"], "version": "2"},
        "created": "2026-11-03T09:30:15Z",
    }
    document[path] = changes[path]
    with pytest.raises(TamperedError):
        read_manifest(write_envelope(replace(envelope, payload=rfc8785.dumps(document))), MINE)


def _signed(payload: bytes, payload_type: str = PAYLOAD_TYPE) -> bytes:
    envelope = Envelope(payload_type, payload, MINE.key_id("signing"), b"")
    return write_envelope(replace(envelope, signature=MINE.sign("signing", envelope.signed_bytes)))


def _payload(**changes: object) -> bytes:
    document = json.loads(read_envelope(sign_manifest(make(), MINE)).payload)
    document.update(changes)
    return rfc8785.dumps({key: value for key, value in document.items() if value != "GONE"})


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"[]",
        b"not json",
        b"[" * 100_000,
        _payload(schema="redactor-release/2"),
        _payload(release="123"),
        _payload(release=-1),
        _payload(release=True),
        _payload(recipients="worker@voluntary.example"),
        _payload(recipients=[1]),
        _payload(created="yesterday"),
        _payload(expires="31/12/2026"),
        _payload(public_key="AB" * 32),
        _payload(public_key="ab" * 31),
        _payload(log=[]),
        _payload(extra="member"),
        _payload(counts="GONE"),
        _payload().replace(b'"release":123', b'"release":123,"release":123'),
        _payload().replace(b'"release":123', b'"release": 123'),
        _payload() + b"\n",
    ],
)
def test_a_payload_that_is_not_as_one_is_written_is_not_read_although_signed(payload: bytes) -> None:
    with pytest.raises(UninspectableError):
        read_manifest(_signed(payload), MINE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"{}",
        b"[]",
        b'{"payloadType": 1, "payload": "", "signatures": []}',
        b'{"payloadType": "x", "payload": "", "signatures": [{}, {}]}',
        b'{"payloadType": "x", "payload": "%%%", "signatures": [{"keyid": "k", "sig": ""}]}',
        _signed(_payload(), "application/vnd.something.else+json"),
        b" " * (2 * 1024 * 1024),
        b"[" * 200_000,
    ],
)
def test_other_files_are_no_manifests(data: bytes) -> None:
    with pytest.raises(UninspectableError, match="manifest could not be read"):
        read_manifest(data, MINE)


def test_the_signature_is_over_the_type_too() -> None:
    assert pre_authentication_encoding("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"  # the example of the protocol's own text
    )


def test_anybody_can_check_the_signature_from_the_envelope_alone() -> None:
    document = json.loads(sign_manifest(make(), MINE))
    payload = base64.b64decode(document["payload"])
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(json.loads(payload)["public_key"]))
    signed = b"DSSEv1 %d %s %d %s" % (len(PAYLOAD_TYPE), PAYLOAD_TYPE.encode(), len(payload), payload)
    key.verify(base64.b64decode(document["signatures"][0]["sig"]), signed)


def test_the_sealed_file_is_recognised_and_nothing_else() -> None:
    manifest = make()
    assert manifest.is_for(SEALED)
    assert not manifest.is_for(SEALED + b"\0")
    assert not manifest.is_for(b"sealed bytez")


@pytest.mark.parametrize(
    ("day", "over"), [(date(2026, 12, 30), False), (date(2026, 12, 31), False), (date(2027, 1, 1), True)]
)
def test_the_last_day_is_a_day_of_use(day: date, over: bool) -> None:
    assert make().has_expired(day) is over
    assert not make(expires=None).has_expired(day)


def test_inclusion_is_asked_of_the_log() -> None:
    asked: list[LogProof] = []
    check_inclusion(make(), lambda proof: asked.append(proof) is None)
    assert asked == [LOG]
    with pytest.raises(TamperedError):
        check_inclusion(make(), lambda _: False)
    with pytest.raises(TamperedError):
        check_inclusion(make(log=None), lambda _: True)


def test_a_bare_hash_of_a_file_is_refused() -> None:
    with pytest.raises(ValueError, match="not keyed"):
        make(fingerprints={"source": "sha256:" + "1" * 64})


def test_times_are_written_in_utc() -> None:
    local = datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    assert make(created=local).created == datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    with pytest.raises(ValueError, match="time zone"):
        make(created=datetime(2026, 7, 1))


@given(
    recipients=st.lists(st.text(max_size=30), max_size=5),
    counts=st.dictionaries(st.text(max_size=10), st.integers(0, 2**53 - 1), max_size=5),
)
def test_any_recipients_and_counts_come_back(recipients: list[str], counts: dict[str, int]) -> None:
    manifest = make(recipients=recipients, counts=counts)
    read = read_manifest(sign_manifest(manifest, MINE), MINE)
    assert list(read.recipients) == recipients
    assert dict(read.counts) == counts
