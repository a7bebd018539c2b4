"""Writes the digests of the shipped model's files for ``redactor doctor``: ``python -m training.record``."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from training.train import MODEL

RECORD = MODEL.parent / "data" / "model_sha256.json"


def record(folder: Path = MODEL, out: Path = RECORD) -> None:
    """SHA-256 of every file below ``folder`` but its model card, by its path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
    digests = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    out.write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    record()
