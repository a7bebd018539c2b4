"""The sample matrix at any size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "samples" / "gangs_matrix.py"


def matrix(path: Path, rows: int, seed: int = 11, *, large: bool = False) -> Path:
    """Write a matrix of ``rows`` people; a ``large`` one has mostly repeated notes, and one sheet without the traps.

    In a process of its own: a child's peak memory is counted from what its parent holds.
    """
    arguments = f"pathlib.Path(sys.argv[2]), rows={rows}, seed={seed}, varied_notes={not large}, traps={not large}"
    code = f"import pathlib, runpy, sys; runpy.run_path(sys.argv[1])['make']({arguments})"
    subprocess.run([sys.executable, "-c", code, str(SCRIPT), str(path)], check=True)
    return path
