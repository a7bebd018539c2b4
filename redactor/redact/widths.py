"""Column widths of the copy: what the reader was used to, but wide enough for what stands there now."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from redactor.grammar import REDACTED_TEXT, TEXT
from redactor.model import CleanColumn

_OPEN: Final = frozenset({TEXT, REDACTED_TEXT})
_PROSE: Final = 40.0
WIDEST: Final = 60.0
_DEFAULT: Final = 8.43  # of a column without a width of its own (ECMA-376 part 1, 18.3.1.13)
_ROOM: Final = 2.0


def own_width(column: CleanColumn) -> CleanColumn:
    """The column without its width in the source, which may be that of the longest value that was removed."""
    return replace(column, format=replace(column.format, width=_PROSE if column.grammar in _OPEN else None))


def wide_enough(column: CleanColumn) -> CleanColumn:
    """The column no narrower than its heading and its values (but for prose, which wraps or runs on)."""
    longest = len(column.header)
    if column.grammar not in _OPEN:
        longest = max((len(str(value)) for value in set(column.values) if value is not None), default=0)
        longest = max(longest, len(column.header))
    needed = min(longest + _ROOM, WIDEST)
    width = column.format.width or _DEFAULT
    return column if width >= needed else replace(column, format=replace(column.format, width=round(needed)))
