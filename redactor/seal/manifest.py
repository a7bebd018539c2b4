"""The release manifest (``redactor-release/1``): what was released, for whom, under which policy, where it is logged.

Canonical JSON (RFC 8785) in a DSSE envelope, signed with Ed25519. It goes out with the sealed file, so it holds
nothing that the recipients may not know: no passphrase, no file name of the source, no bare hash of it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Final, Protocol

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from redactor.errors import TamperedError, UninspectableError
from redactor.model import PolicyRef
from redactor.seal.dsse import Envelope, read_envelope, write_envelope

SCHEMA: Final = "redactor-release/1"
PAYLOAD_TYPE: Final = "application/vnd.redactor.release+json"

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_PUBLIC_KEY = re.compile(r"[0-9a-f]{64}\Z")
_TIME = "%Y-%m-%dT%H:%M:%SZ"
_MEMBERS: Final = {
    *("schema", "release", "sealed", "fingerprints", "policy", "recipients"),
    *("counts", "created", "expires", "reviewed_by", "reissue_of", "log", "public_key"),
}


class ManifestKeys(Protocol):
    """What a manifest needs of a keyring."""

    def sign(self, purpose: str, data: bytes) -> bytes:
        """An Ed25519 signature."""

    def public_key(self, purpose: str) -> bytes:
        """The 32 raw bytes of the public key."""

    def public_keys(self, purpose: str) -> tuple[bytes, ...]:
        """That key, and earlier ones that are still believed."""

    def key_id(self, purpose: str) -> str:
        """A short name of the key."""

    def trusted(self) -> Mapping[str, tuple[str, bytes]]:
        """Keys of others that were enrolled: id to name and raw public key."""


class SignedBy(StrEnum):
    """Whose signature it is. ``UNKNOWN`` fits the key that the manifest itself names, and says no more than that."""

    OWN = "own"
    TRUSTED = "trusted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class LogProof:
    """The log entry of a release, and the proof that the log holds it (RFC 9162, section 2.1.3).

    ``number`` is the entry's index from 0, ``proof`` hashes in hex from the leaf up, ``checkpoint`` a signed note.
    """

    number: int
    leaf_hash: str
    tree_size: int
    root: str
    inclusion_proof: tuple[str, ...]
    checkpoint: str


@dataclass(frozen=True)
class Manifest:
    """A release, as its recipients may know it.

    ``sealed_sha256`` and ``sealed_bytes`` are of the file as it goes out; ``fingerprints`` are keyed. ``created`` is
    in UTC to the second; ``expires`` is the last day on which the copy may be used. ``reviewed_by`` are the ids of the
    keys of those who looked at redacted text; ``reissue_of`` is the release of which this is the same copy, sealed
    again. ``signed_by`` and ``signer`` are set by ``read_manifest`` and are not part of what is signed.
    """

    release: int
    sealed_name: str
    sealed_sha256: str
    sealed_bytes: int
    seal_kind: str
    fingerprints: Mapping[str, str]
    policy: PolicyRef
    recipients: tuple[str, ...]
    counts: Mapping[str, int]
    created: datetime
    expires: date | None
    log: LogProof | None
    public_key: bytes = field(repr=False)
    reviewed_by: tuple[str, ...] = ()
    reissue_of: int | None = None
    signed_by: SignedBy | None = None
    signer: str = ""

    def is_for(self, data: bytes) -> bool:
        """Whether ``data`` is the sealed file that this manifest is about."""
        return len(data) == self.sealed_bytes and hashlib.sha256(data).hexdigest() == self.sealed_sha256

    def has_expired(self, today: date) -> bool:
        """Whether the last day of use is over."""
        return self.expires is not None and today > self.expires


def build_manifest(
    *,
    release: int,
    sealed: bytes,
    sealed_name: str,
    seal_kind: str,
    fingerprints: Mapping[str, str],
    policy: PolicyRef,
    recipients: Sequence[str],
    counts: Mapping[str, int],
    created: datetime,
    expires: date | None,
    log: LogProof | None,
    keys: ManifestKeys,
    reviewed_by: Sequence[str] = (),
    reissue_of: int | None = None,
) -> Manifest:
    """Put a manifest together.

    :param sealed: the file as it goes out.
    :param fingerprints: of ``source`` and ``result``, each ``hmac-sha256:…``; a bare hash is refused.
    :param created: with a time zone.
    :raises ValueError: for a fingerprint that is not keyed, or a time without a zone.
    """
    if bare := [name for name, value in fingerprints.items() if not value.startswith("hmac-")]:
        raise ValueError(f"the fingerprint {bare[0]!r} is not keyed")
    if created.tzinfo is None:
        raise ValueError("created needs a time zone")
    return Manifest(
        release=release,
        sealed_name=sealed_name,
        sealed_sha256=hashlib.sha256(sealed).hexdigest(),
        sealed_bytes=len(sealed),
        seal_kind=seal_kind,
        fingerprints=dict(fingerprints),
        policy=policy,
        recipients=tuple(recipients),
        counts=dict(counts),
        created=created.astimezone(UTC).replace(microsecond=0),
        expires=expires,
        log=log,
        public_key=keys.public_key("signing"),
        reviewed_by=tuple(reviewed_by),
        reissue_of=reissue_of,
    )


def sign_manifest(manifest: Manifest, keys: ManifestKeys) -> bytes:
    """The manifest in its signed envelope, ready to be written."""
    envelope = Envelope(PAYLOAD_TYPE, rfc8785.dumps(_document(manifest)), keys.key_id("signing"), b"")
    return write_envelope(replace(envelope, signature=keys.sign("signing", envelope.signed_bytes)))


def read_manifest(data: bytes, keys: ManifestKeys) -> Manifest:
    """Read a manifest and check its signature.

    :returns: with ``signed_by`` set. A manifest by an unknown key is returned too, flagged; whoever asked decides.
    :raises UninspectableError: when it is not a release manifest of a version known here.
    :raises TamperedError: when the signature does not fit.
    """
    envelope = read_envelope(data)
    if envelope.payload_type != PAYLOAD_TYPE:
        raise _unreadable("it is not a release manifest")
    manifest = _parsed(envelope.payload)
    signed_by, signer, key = _whose(envelope, manifest, keys)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(envelope.signature, envelope.signed_bytes)
    except (InvalidSignature, ValueError):
        raise TamperedError(
            "The manifest is not as it was signed.",
            next="Do not rely on it, nor on the file it came with. Ask the sender for both again.",
        ) from None
    return replace(manifest, signed_by=signed_by, signer=signer)


def stated_checkpoint(data: bytes) -> str:
    """The log's checkpoint that a manifest carries; a signed note, to be checked by whoever uses it.

    :raises UninspectableError: when it is not a release manifest, or one without a checkpoint.
    """
    manifest = _parsed(read_envelope(data).payload)
    if manifest.log is None:
        raise _unreadable("it holds no checkpoint")
    return manifest.log.checkpoint


def check_inclusion(manifest: Manifest, check: Callable[[LogProof], bool]) -> None:
    """Check the proof that the log holds the release.

    :param check: verifies an inclusion proof; the log's own, handed in because seals do not know the log.
    :raises TamperedError: when there is no proof, or it does not hold.
    """
    if manifest.log is None or not check(manifest.log):
        raise TamperedError(
            "The manifest does not prove that this release is in the log.",
            next="Ask the sender to run 'redactor audit verify' and to release again.",
        )


def _whose(envelope: Envelope, manifest: Manifest, keys: ManifestKeys) -> tuple[SignedBy, str, bytes]:
    """Decided by the public key itself: a key id is only a label that anybody can write."""
    if manifest.public_key in keys.public_keys("signing"):
        return SignedBy.OWN, envelope.key_id, manifest.public_key
    for name, public_key in keys.trusted().values():
        if manifest.public_key == public_key:
            return SignedBy.TRUSTED, name, public_key
    return SignedBy.UNKNOWN, envelope.key_id, manifest.public_key


def _document(manifest: Manifest) -> dict[str, Any]:
    log = manifest.log
    return {
        "schema": SCHEMA,
        "release": manifest.release,
        "sealed": {
            "name": manifest.sealed_name,
            "sha256": manifest.sealed_sha256,
            "bytes": manifest.sealed_bytes,
            "kind": manifest.seal_kind,
        },
        "fingerprints": dict(manifest.fingerprints),
        "policy": asdict(manifest.policy),
        "recipients": list(manifest.recipients),
        "counts": dict(manifest.counts),
        "created": manifest.created.strftime(_TIME),
        "expires": manifest.expires.isoformat() if manifest.expires else None,
        "reviewed_by": list(manifest.reviewed_by),
        "reissue_of": manifest.reissue_of,
        "log": {**asdict(log), "inclusion_proof": list(log.inclusion_proof)} if log else None,
        "public_key": manifest.public_key.hex(),
    }


def _parsed(payload: bytes) -> Manifest:
    try:
        document = json.loads(payload)
    except (ValueError, RecursionError):
        raise _unreadable("it is not JSON") from None
    if not isinstance(document, dict):
        raise _unreadable("it is not a release manifest")
    if document.get("schema") != SCHEMA:
        raise _unreadable("it was written by another version of redactor")
    try:
        manifest = _manifest(document)
        # One meaning for one text: doubled names, other number forms and unknown members do not come back the same.
        canonical = rfc8785.dumps(_document(manifest))
    except (KeyError, TypeError, ValueError):
        raise _unreadable("something in it is missing or of the wrong kind") from None
    if canonical != payload:
        raise _unreadable("it is not written in the one way a manifest is written")
    return manifest


def _manifest(document: dict[str, Any]) -> Manifest:
    if set(document) != _MEMBERS:
        raise KeyError("members")
    sealed, log, expires = _dict(document["sealed"]), document["log"], document["expires"]
    return Manifest(
        release=_whole(document["release"]),
        sealed_name=_str(sealed["name"]),
        sealed_sha256=_matching(_SHA256, sealed["sha256"]),
        sealed_bytes=_whole(sealed["bytes"]),
        seal_kind=_str(sealed["kind"]),
        fingerprints={key: _str(value) for key, value in _dict(document["fingerprints"]).items()},
        policy=PolicyRef(**{item.name: _str(_dict(document["policy"])[item.name]) for item in fields(PolicyRef)}),
        recipients=tuple(_str(item) for item in _list(document["recipients"])),
        counts={key: _whole(value) for key, value in _dict(document["counts"]).items()},
        created=datetime.strptime(_str(document["created"]), _TIME).replace(tzinfo=UTC),
        expires=None if expires is None else date.fromisoformat(_str(expires)),
        log=None if log is None else _log(_dict(log)),
        public_key=bytes.fromhex(_matching(_PUBLIC_KEY, document["public_key"])),
        reviewed_by=tuple(_str(item) for item in _list(document["reviewed_by"])),
        reissue_of=None if document["reissue_of"] is None else _whole(document["reissue_of"]),
    )


def _log(document: dict[str, Any]) -> LogProof:
    return LogProof(
        number=_whole(document["number"]),
        leaf_hash=_str(document["leaf_hash"]),
        tree_size=_whole(document["tree_size"]),
        root=_str(document["root"]),
        inclusion_proof=tuple(_str(item) for item in _list(document["inclusion_proof"])),
        checkpoint=_str(document["checkpoint"]),
    )


def _dict(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


def _matching(pattern: re.Pattern[str], value: object) -> str:
    if not pattern.match(text := _str(value)):
        raise ValueError
    return text


def _unreadable(why: str) -> UninspectableError:
    return UninspectableError(
        f"The manifest could not be read: {why}.",
        next="Use the .release.json file that came with the sealed file, unchanged.",
    )
