"""The looks of a copy's columns, as style numbers of openpyxl's style table.

Looks are per column and from fixed lists (``redactor.model.ColumnFormat``): a fill or a format on single cells would
tell which rows stood out in the source.
"""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from redactor.model import ColumnFormat
from redactor.workbook.formats import (
    DATE,
    DATE_AND_TIME,
    DATE_FORMATS,
    DURATION,
    GENERAL,
    TIME,
    TIME_WITH_SECONDS,
    plain_number_format,
)

HORIZONTAL: Final = frozenset({"left", "center", "right"})
"""Alignments a column can have; anything else is left out."""

_COLOUR = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})\Z")
_BOLD = Font(name="Calibri", size=11, bold=True)
_TIMES = frozenset({TIME, TIME_WITH_SECONDS, DURATION})


class ColumnStyles(NamedTuple):
    """Style numbers of one column, by the kind of value."""

    text: int
    number: int
    date: int
    date_and_time: int
    time: int


def column_styles(part: Any, looks: ColumnFormat, borders: bool) -> ColumnStyles:
    """The style numbers for a column of the sheet ``part`` (openpyxl's object).

    A date always gets a format that shows it as one and a number never does, whatever the column's format is:
    otherwise a date would be read back as a number, or a score of 5 as the fifth of January 1900.
    """
    code = plain_number_format(looks.number_format)
    dates = code in DATE_FORMATS

    def style(number_format: str) -> int:
        cell = WriteOnlyCell(part)
        cell.number_format = number_format
        if looks.bold:
            cell.font = _BOLD
        horizontal = looks.horizontal if looks.horizontal in HORIZONTAL else None
        if horizontal or looks.wrap:
            cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=looks.wrap or None)
        return _finish(cell, borders)

    return ColumnStyles(
        text=style(GENERAL if dates else code),
        number=style(GENERAL if dates else code),
        date=style(code if dates and code not in _TIMES else DATE),
        date_and_time=style(code if dates and code not in _TIMES else DATE_AND_TIME),
        time=style(code if code in _TIMES else TIME_WITH_SECONDS),
    )


def heading_style(part: Any, fill: str | None, borders: bool) -> int:
    """The style number of a header row: bold, at the top, wrapped, on ``fill`` (``RRGGBB``) if that is a colour."""
    cell = WriteOnlyCell(part)
    cell.font = _BOLD
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if fill and (colour := _COLOUR.match(fill)):
        cell.fill = PatternFill("solid", fgColor="FF" + colour.group(1).upper())
    return _finish(cell, borders)


def _finish(cell: Any, borders: bool) -> int:
    if borders:
        line = Side(style="thin")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
    return int(cell.style_id)
