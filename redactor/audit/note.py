"""Checkpoints: the state of the log in three signed lines that anybody can keep.

The form is C2SP's signed note (https://c2sp.org/signed-note) holding a C2SP checkpoint
(https://c2sp.org/tlog-checkpoint): origin, size and root, an empty line, and signatures ::

    redactor/log/5f0c9a4e7b21d38c
    42
    n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=

    — redactor/log/5f0c9a4e7b21d38c wRmxJw7v…

Go's ``golang.org/x/mod/sumdb/note`` reads it, and openssl verifies the signature over the text above the empty line.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from redactor.audit.tree import HASH_SIZE
from redactor.errors import LogError
from redactor.keys import check_signature

ED25519 = b"\x01"
COSIGNATURE = b"\x04"
DASH = "— "  # an em dash and a space begin a signature line
_MAX_NOTE = 64 * 1024
_MAX_SIGNATURES = 100
_KEY_SIZE = 32
_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line: who, the first four bytes of the key's hash, and the signature itself."""

    name: str
    key_hash: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed note taken apart. ``text`` is what the signatures are over. Nothing is checked yet."""

    origin: str
    size: int
    root: bytes
    text: bytes
    signatures: tuple[NoteSignature, ...]

    def is_signed_by(self, name: str, public_key: bytes) -> bool:
        """Whether one of the signatures is by ``name`` with ``public_key``, and true."""
        expected = key_hash(name, public_key)
        return any(
            line.name == name and line.key_hash == expected and check_signature(public_key, self.text, line.signature)
            for line in self.signatures
        )

    def names_key(self, name: str, public_key: bytes) -> bool:
        """Whether a signature claims to be by this key, true or not: tells a forgery from a stranger's note."""
        expected = key_hash(name, public_key)
        return any(line.name == name and line.key_hash == expected for line in self.signatures)


def key_hash(name: str, public_key: bytes, kind: bytes = ED25519) -> bytes:
    """Four bytes that tell keys apart: of SHA-256 over the name, a line break, the type and the key."""
    return hashlib.sha256(name.encode() + b"\n" + kind + public_key).digest()[:4]


def verifier_key(name: str, public_key: bytes, kind: bytes = ED25519) -> str:
    """The public key in the one-line form that other programs for signed notes take."""
    encoded = base64.b64encode(kind + public_key).decode("ascii")
    return f"{name}+{key_hash(name, public_key, kind).hex()}+{encoded}"


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key in that form, taken apart. ``kind`` is ``ED25519`` (a log) or ``COSIGNATURE`` (a witness)."""

    name: str
    kind: bytes
    public_key: bytes


def parse_verifier_key(line: str) -> Verifier:
    """:raises LogError: this is no such key, or its parts do not belong together."""
    name, plus, rest = line.strip().partition("+")
    short, _, encoded = rest.partition("+")
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    kind, public_key = key[:1], key[1:]
    known = kind in (ED25519, COSIGNATURE) and len(public_key) == _KEY_SIZE and plus and is_name(name)
    if not known or key_hash(name, public_key, kind).hex() != short:
        raise LogError(
            "This is not the public key of a log or a witness.",
            next="Give the line that 'redactor audit checkpoint --public-key' or 'redactor audit witness' printed.",
        )
    return Verifier(name, kind, public_key)


def is_name(name: str) -> bool:
    """Whether a key may be called so: no spaces, no plus sign, nothing that cannot be seen."""
    return bool(re.fullmatch(r"[^\s+\x00-\x20\x7f]{1,200}", name))


def make_checkpoint(origin: str, size: int, tree_root: bytes, public_key: bytes, sign: Callable[[bytes], bytes]) -> str:
    """Sign the state of the log. The key's name is the log's origin, as the checkpoint format asks."""
    text = f"{origin}\n{size}\n{base64.b64encode(tree_root).decode('ascii')}\n"
    signed = base64.b64encode(key_hash(origin, public_key) + sign(text.encode())).decode("ascii")
    return f"{text}\n{DASH}{origin} {signed}\n"


def parse_checkpoint(note: str) -> Checkpoint:
    """Take a signed note apart.

    :raises LogError: it is not a checkpoint. The message never quotes it.
    """
    text, middle, tail = note.rpartition("\n\n")
    lines = text.split("\n")
    sound = len(note) <= _MAX_NOTE and middle and tail.endswith("\n") and _is_clean(note) and len(lines) >= 3
    signatures = _signatures(tail[:-1].split("\n")) if sound else None
    if not sound or not lines[0] or not _SIZE.fullmatch(lines[1]) or signatures is None:
        raise _no_checkpoint()
    try:
        tree_root = base64.b64decode(lines[2], validate=True)
    except (binascii.Error, ValueError):
        raise _no_checkpoint() from None
    if len(tree_root) != HASH_SIZE or base64.b64encode(tree_root).decode("ascii") != lines[2]:
        raise _no_checkpoint()
    return Checkpoint(lines[0], int(lines[1]), tree_root, (text + "\n").encode(), signatures)


def _signatures(lines: list[str]) -> tuple[NoteSignature, ...] | None:
    if not lines or len(lines) > _MAX_SIGNATURES:
        return None
    found = []
    for line in lines:
        name, space, encoded = line.removeprefix(DASH).partition(" ")
        if not line.startswith(DASH) or not name or not space or "+" in name:
            return None
        try:
            signed = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            return None
        if len(signed) < 5:
            return None
        found.append(NoteSignature(name, signed[:4], signed[4:]))
    return tuple(found)


def _is_clean(note: str) -> bool:
    """No control characters but line breaks, and nothing that UTF-8 cannot hold."""
    return not re.search(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]", note)


def _no_checkpoint() -> LogError:
    return LogError(
        "This is not a checkpoint of an audit log.",
        next="Give the text that 'redactor audit checkpoint' printed, or the checkpoint from a release manifest.",
    )
