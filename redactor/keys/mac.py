"""HMAC-SHA-256 (RFC 2104) for labels, fingerprints and key ids, and the ids themselves."""

from __future__ import annotations

import hashlib
import hmac

from redactor.keys import signature
from redactor.keys.files import KeyFile
from redactor.keys.purposes import ED25519


def started(key: KeyFile) -> hmac.HMAC:
    """An HMAC that knows the key and nothing else yet; to be copied for every use."""
    return hmac.new(key.secret, digestmod=hashlib.sha256)


def finished(begun: hmac.HMAC, use: bytes, parts: tuple[bytes, ...]) -> bytes:
    """32 bytes over a use and its parts. Each part but the last is preceded by its length, so that no two lists of
    parts give the same bytes ("ab" + "c" is not "a" + "bc")."""
    mac = begun.copy()
    mac.update(b"redactor/1/" + use + b"\0")
    for part in parts[:-1]:
        mac.update(len(part).to_bytes(8, "big") + part)
    for part in parts[-1:]:
        mac.update(part)
    return mac.digest()


def id_of(key: KeyFile) -> str:
    """A name for a key that gives nothing away: its algorithm and 32 hex digits."""
    if key.algorithm == ED25519:
        return signature.public_key_id(signature.public_half(key.secret))
    return f"{key.algorithm}:{finished(started(key), b'key-id', ())[:16].hex()}"
