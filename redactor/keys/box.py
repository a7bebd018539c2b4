"""AES-256-GCM (NIST SP 800-38D) over whole pieces of data: nobody reads them, and nobody changes them unnoticed."""

from __future__ import annotations

import secrets
from typing import Final

_MAGIC: Final = b"RBX1"
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16


def close_box(key: bytes, data: bytes, context: bytes) -> bytes:
    """Encrypt ``data`` with a 32-byte key.

    :param context: what the data is and where it belongs; not hidden, and must be given again to open it, so that
        one piece cannot be put in the place of another.
    :returns: four bytes that name the form, a random nonce of 12 bytes, the ciphertext and its tag of 16 bytes.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _MAGIC + nonce + AESGCM(key).encrypt(nonce, data, context)


def open_box(key: bytes, box: bytes, context: bytes) -> bytes | None:
    """What is inside, or None: another key, another context, or not as it was closed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head = len(_MAGIC) + _NONCE_BYTES
    if not box.startswith(_MAGIC) or len(box) < head + _TAG_BYTES:
        return None
    try:
        return AESGCM(key).decrypt(box[len(_MAGIC) : head], box[head:], context)
    except InvalidTag:
        return None
