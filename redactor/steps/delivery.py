"""The only place that lets a file out.

It takes nothing but what the steps before it can make: a proof, a sealed copy of just the proved bytes, and the
log's receipt for the intent.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from redactor.audit import Receipt
from redactor.errors import DeliveryError
from redactor.files import write_atomically
from redactor.seal import Sealed
from redactor.verify import Proof

MANIFEST_SUFFIX = ".release.json"


@dataclass(frozen=True, slots=True)
class Delivered:
    """The two files that were handed over, and the number of the log entry that says so."""

    number: int
    file: Path
    manifest: Path


def neutral_name(number: int, format: str = "xlsx", seal: str = "none") -> str:
    """``R-000123.xlsx``, or ``R-000123.xlsx.age``: a name that says nothing about what is inside (DESIGN, rule 10)."""
    return f"R-{number:06d}.{format}{'.age' if seal == 'age' else ''}"


def deliver(folder: Path, proof: Proof, sealed: Sealed, receipt: Receipt, manifest: bytes) -> Delivered:
    """Rename the manifest into place, then the file. Neither replaces a file that is there.

    :raises DeliveryError: when the sealed bytes are not the proved ones, or a file cannot be written; nothing is left.
    """
    if sealed.content_sha256 != proof.sha256:
        raise DeliveryError("What was sealed is not what was proved. Nothing was released.", next="Try again.")
    file = folder / neutral_name(receipt.number, Path(proof.file_name).suffix.removeprefix("."), sealed.kind)
    beside = folder / f"R-{receipt.number:06d}{MANIFEST_SUFFIX}"
    write_atomically(beside, manifest, replace=False)
    try:
        write_atomically(file, sealed.data, replace=False)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return Delivered(receipt.number, file, beside)
