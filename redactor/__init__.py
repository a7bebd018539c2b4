"""Nothing personal leaves in a spreadsheet.

``check`` says whether a file may go to these people, ``release`` makes the copy that may, ``find`` looks for
personal data in prose. They are imported on first use, so that ``import redactor`` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from redactor.detect import find
    from redactor.pipeline import check, release

__version__ = "0.1.0"
__all__ = ["__version__", "check", "find", "release"]


def __getattr__(name: str) -> Any:
    if name in {"check", "release"}:
        from redactor import pipeline

        return getattr(pipeline, name)
    if name == "find":
        from redactor.detect import find

        return find
    raise AttributeError(f"module 'redactor' has no attribute {name!r}")
