"""The files of the language model, held against what they were when this version was made."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

_RECORD = "model_sha256.json"


def model_folder() -> Path:
    """Where the shipped model's files are."""
    return Path(__file__).parent / "model"


def changed_model_files() -> list[str]:
    """Names of files that are missing or not as recorded, paths below the model's folder. Nothing is loaded."""
    record: dict[str, str] = json.loads(files("redactor.detect").joinpath("data", _RECORD).read_text(encoding="utf-8"))
    folder = model_folder()
    return [name for name, digest in record.items() if _sha256(folder / name) != digest]


def _sha256(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
