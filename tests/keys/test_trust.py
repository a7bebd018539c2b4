"""Other organisations' public keys."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from redactor.audit import verifier_key
from redactor.errors import KeyStoreError
from redactor.keys import Keyring, public_key_id


@pytest.fixture
def ours(tmp_path: Path) -> Keyring:
    return Keyring.open(tmp_path / "ours")


@pytest.fixture
def theirs(tmp_path: Path) -> Keyring:
    return Keyring.open(tmp_path / "theirs")


@pytest.mark.parametrize("form", ["record", "pem", "verifier"])
def test_enrolled_in_every_form(tmp_path: Path, ours: Keyring, theirs: Keyring, form: str) -> None:
    public = theirs.public_key("signing")
    path = tmp_path / "Riverside.key"
    path.write_text(
        {
            "record": theirs.public_record("signing", "Riverside"),
            "pem": theirs.public_pem("signing"),
            "verifier": verifier_key("Riverside", public) + "\n",
        }[form]
    )
    key_id = ours.trust(path)
    assert key_id == public_key_id(public) == theirs.key_id("signing")
    assert ours.trusted() == {key_id: ("Riverside", public)}
    assert ours.trust(path) == key_id, "twice changes nothing"
    assert len(Keyring.open(ours.home).trusted()) == 1


def _elliptic() -> bytes:
    return generate_private_key(SECP256R1()).public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"{}",
        b'{"schema": "redactor-public-key/1"}',
        b'{"schema": "redactor-public-key/1", "name": "x", "algorithm": "ed25519", "public_key": "AAAA"}',
        b"a+b+c",
        b"\xff\xfe",
        b"{" * 50_000,
        b"-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n",
        _elliptic(),
        b"x+00000000+" + base64.b64encode(b"\x02" + b"k" * 32),
        b"k" * 100_000,
    ],
)
def test_what_is_no_key_is_refused(tmp_path: Path, ours: Keyring, content: bytes) -> None:
    path = tmp_path / "key"
    path.write_bytes(content)
    with pytest.raises(KeyStoreError):
        ours.trust(path)
    assert ours.trusted() == {}


def test_a_private_key_file_is_refused(ours: Keyring, theirs: Keyring) -> None:
    with pytest.raises(KeyStoreError):
        ours.trust(theirs.home / "keys" / "signing.json")


def test_missing_file(tmp_path: Path, ours: Keyring) -> None:
    with pytest.raises(KeyStoreError, match="could not be read"):
        ours.trust(tmp_path / "nothing")


def test_a_name_cannot_draw_on_the_terminal(tmp_path: Path, ours: Keyring, theirs: Keyring) -> None:
    path = tmp_path / "key"
    path.write_text(theirs.public_record("signing", "River\x1b[2Jside\n\u202e"))
    key_id = ours.trust(path)
    assert ours.trusted()[key_id].name == "River2Jside"


def test_an_enrolled_key_that_was_exchanged_is_not_believed(tmp_path: Path, ours: Keyring, theirs: Keyring) -> None:
    path = tmp_path / "key"
    path.write_text(theirs.public_record("signing", "Riverside"))
    ours.trust(path)
    (kept,) = (ours.home / "keys" / "trusted").iterdir()
    kept.write_text(theirs.public_record("officer", "Riverside"))
    with pytest.raises(KeyStoreError):
        ours.trusted()
