"""How the gate says no. It names a part or cells, and never what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redactor.errors import VerificationError
from redactor.model import column_letter

SHOWN_CELLS: Final = 5
_NEXT: Final = (
    "Nothing was released. Try once more; if it happens again, tell whoever looks after redactor what is said here."
)


def doubt(what: str, where: str = "") -> VerificationError:
    """The error to raise where something is not as it must be."""
    return VerificationError(f"The copy could not be proved clean: {what}.", where=where, next=_NEXT)


def cells_named(sheet: int, cells: Sequence[tuple[int, int]]) -> str:
    """``sheet 1 of the copy, B2, B7 and 12 more`` for (row, column) pairs, 1-based; ``sheet`` counts from 1."""
    shown = ", ".join(f"{column_letter(column)}{row}" for row, column in cells[:SHOWN_CELLS])
    more = f" and {len(cells) - SHOWN_CELLS:,} more" if len(cells) > SHOWN_CELLS else ""
    return f"sheet {sheet} of the copy, {shown}{more}"
