"""Checking an entry's receipt without the log: what a release manifest carries and a recipient can prove."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence

from redactor.audit.note import parse_checkpoint
from redactor.audit.tree import verify_inclusion
from redactor.errors import LogError


def included(number: int, leaf_hash: str, proof: Sequence[str], checkpoint: str, public_key: bytes) -> bool:
    """Whether entry ``number`` with this leaf hash is in the log that ``checkpoint`` states and ``public_key`` signed.

    Hashes are base64, as in a ``Receipt``. Never raises: what cannot be read proves nothing.
    """
    try:
        stated = parse_checkpoint(checkpoint)
        leaf, *steps = (base64.b64decode(value, validate=True) for value in (leaf_hash, *proof))
    except (LogError, binascii.Error, ValueError):
        return False
    if not stated.is_signed_by(stated.origin, public_key):
        return False
    return verify_inclusion(leaf, number - 1, stated.size, steps, stated.root)
