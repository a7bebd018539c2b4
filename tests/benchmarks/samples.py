"""The sample matrix at any size."""

from __future__ import annotations

import runpy
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@cache
def script() -> dict[str, Any]:
    """The names of ``samples/gangs_matrix.py``."""
    return runpy.run_path(str(ROOT / "samples" / "gangs_matrix.py"))


def matrix(path: Path, rows: int, seed: int = 11, *, varied_notes: bool = True) -> Path:
    """Write a matrix of ``rows`` people; with ``varied_notes`` off most notes are repeats."""
    script()["make"](path, rows=rows, seed=seed, varied_notes=varied_notes)
    return path
