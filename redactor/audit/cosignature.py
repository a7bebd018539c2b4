"""Cosignatures of witnesses on a checkpoint, as C2SP's tlog-cosignature (https://c2sp.org/tlog-cosignature), version 1.

A witness signs three lines before the text of the checkpoint: that this is a cosignature, and when it was made ::

    cosignature/v1
    time 1794000000
    redactor/log/2026/5f0c9a4e7b21d38c
    42
    n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=

Its line in the note carries the key's hash (type 4), the time in eight bytes, and 64 bytes of Ed25519.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime

from redactor.audit.note import COSIGNATURE, DASH, Checkpoint, Verifier, key_hash
from redactor.keys import check_signature

_TIME_BYTES = 8
_LATEST = 2**40  # seconds; later times are no times


def cosignature_line(verifier: Verifier, sign: Callable[[bytes], bytes], checkpoint: Checkpoint, time: datetime) -> str:
    """The line to add to the checkpoint's note, with its line break."""
    seconds = int(time.timestamp())
    signed = sign(_message(seconds, checkpoint))
    raw = key_hash(verifier.name, verifier.public_key, COSIGNATURE) + seconds.to_bytes(_TIME_BYTES, "big") + signed
    return f"{DASH}{verifier.name} {base64.b64encode(raw).decode('ascii')}\n"


def claims(checkpoint: Checkpoint, witness: Verifier) -> bool:
    """Whether a line of the note says that it is by this witness, true or not."""
    expected = key_hash(witness.name, witness.public_key, COSIGNATURE)
    return any(line.name == witness.name and line.key_hash == expected for line in checkpoint.signatures)


def cosigned(checkpoint: Checkpoint, witness: Verifier) -> datetime | None:
    """When this witness cosigned the checkpoint; None where it did not, or the line was changed."""
    expected = key_hash(witness.name, witness.public_key, COSIGNATURE)
    for line in checkpoint.signatures:
        if line.name != witness.name or line.key_hash != expected:
            continue
        seconds = int.from_bytes(line.signature[:_TIME_BYTES], "big")
        signature = line.signature[_TIME_BYTES:]
        if seconds < _LATEST and check_signature(witness.public_key, _message(seconds, checkpoint), signature):
            return datetime.fromtimestamp(seconds, UTC)
    return None


def _message(seconds: int, checkpoint: Checkpoint) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n".encode("ascii") + checkpoint.text
