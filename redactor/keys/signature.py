"""Ed25519 (RFC 8032) over raw bytes: the only signature used anywhere in the program."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from redactor.errors import KeyStoreError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def check_signature(public_key: bytes, data: bytes, signature: bytes) -> bool:
    """Whether ``signature`` (64 bytes) over ``data`` was made by the owner of ``public_key`` (32 raw bytes).

    Never raises: a key or a signature of the wrong length is simply no proof.
    """
    from cryptography.exceptions import InvalidSignature

    try:
        _load(public_key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=16)
def _load(public_key: bytes) -> Ed25519PublicKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    return Ed25519PublicKey.from_public_bytes(public_key)


def signer(secret: bytes) -> Callable[[bytes], bytes]:
    """What signs (64 bytes for any data) with a 32-byte seed, the key worked out once."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(secret).sign


def public_half(secret: bytes) -> bytes:
    """The 32 raw bytes of the public key that belongs to a 32-byte seed."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def public_key_id(public_key: bytes) -> str:
    """``ed25519:`` and 32 hexadecimal digits: a name for a public key that can be read out and compared."""
    return "ed25519:" + hashlib.sha256(public_key).hexdigest()[:32]


def to_pem(public_key: bytes) -> str:
    """A public key as PEM (SubjectPublicKeyInfo), the form ``openssl pkeyutl -verify -pubin`` takes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = Ed25519PublicKey.from_public_bytes(public_key)
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode("ascii")


def from_pem(text: bytes) -> bytes:
    """The 32 raw bytes of an Ed25519 public key in PEM.

    :raises KeyStoreError: when it is not PEM or another kind of key.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(text)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise KeyStoreError("This is not a public key.") from error
    if not isinstance(key, Ed25519PublicKey):
        raise KeyStoreError("This public key is not of the kind used here.", next="Ask for an Ed25519 public key.")
    return key.public_bytes_raw()
