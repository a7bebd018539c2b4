"""Kinds of workbooks, a function each. ``load`` registers them all with ``book``."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path


def load() -> None:
    """Import every module of this package."""
    for path in sorted(Path(__file__).parent.glob("*_*.py")):
        if not path.stem.startswith("__"):
            import_module(f"{__name__}.{path.stem}")
