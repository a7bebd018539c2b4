"""The sample workbook of the demo: made by its script, which stands beside the checkout or inside the wheel."""

from __future__ import annotations

import runpy
from pathlib import Path

import redactor
from redactor.errors import RedactorError


def make_gangs_matrix(path: Path) -> Path:
    """Write the invented gangs matrix to ``path``."""
    package = Path(redactor.__file__).parent
    for script in (package / "samples" / "gangs_matrix.py", package.parent / "samples" / "gangs_matrix.py"):
        if script.is_file():
            runpy.run_path(str(script))["make"](path)
            return path
    raise RedactorError("The sample's script is not in this installation.", next="Install redactor again.")
