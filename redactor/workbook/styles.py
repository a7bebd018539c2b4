"""The looks of a copy's columns, as style numbers of openpyxl's style table.

Looks are per column and from fixed lists (``redactor.model.ColumnFormat``): a fill or a format on single cells would
tell which rows stood out in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle

from redactor.model import FONTS, SIGNALS, ColumnFormat
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

_COLOUR = re.compile(r"[0-9A-F]{6}\Z")
_SIZES = range(8, 19)
_TIMES = frozenset({TIME, TIME_WITH_SECONDS, DURATION})

SIGNAL_COLOURS: Final[Mapping[str, tuple[str, str, str]]] = {
    "red": ("FFC7CE", "9C0006", "F8696B"),
    "amber": ("FFEB9C", "7F6000", "FFEB84"),
    "green": ("C6EFCE", "006100", "63BE7B"),
    "blue": ("BDD7EE", "1F4E78", "5A8AC6"),
    "grey": ("D9D9D9", "404040", "BFBFBF"),
}
"""For each of ``SIGNALS`` the ground and the letters of a cell, and the colour of a bar or a scale."""


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
        horizontal = looks.horizontal if looks.horizontal in HORIZONTAL else None
        if horizontal or looks.wrap:
            cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=looks.wrap or None)
        return _finish(cell, looks, borders)

    return ColumnStyles(
        text=style(GENERAL if dates else code),
        number=style(GENERAL if dates else code),
        date=style(code if dates and code not in _TIMES else DATE),
        date_and_time=style(code if dates and code not in _TIMES else DATE_AND_TIME),
        time=style(code if code in _TIMES else TIME_WITH_SECONDS),
    )


def heading_style(part: Any, looks: ColumnFormat, borders: bool) -> int:
    """The style number of a header row: at the top and wrapped."""
    cell = WriteOnlyCell(part)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return _finish(cell, looks, borders)


def signal_styles() -> Iterator[DifferentialStyle]:
    """What a conditional format does to a cell; every copy has all of them, whether it uses them or not."""
    for signal in SIGNALS:
        ground, ink, _ = SIGNAL_COLOURS[signal]
        yield DifferentialStyle(font=Font(color=f"FF{ink}"), fill=PatternFill(bgColor=f"FF{ground}"))


def _finish(cell: Any, looks: ColumnFormat, borders: bool) -> int:
    if font := _font(looks):
        cell.font = font
    if looks.fill and _COLOUR.match(looks.fill):
        cell.fill = PatternFill("solid", fgColor="FF" + looks.fill)
    if borders:
        line = Side(style="thin")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
    return int(cell.style_id)


def _font(looks: ColumnFormat) -> Font | None:
    """The font, or None for the one that every cell has by itself."""
    name = looks.font if looks.font in FONTS else "Calibri"
    size = looks.size if looks.size in _SIZES else 11
    ink = f"FF{looks.ink}" if looks.ink and _COLOUR.match(looks.ink) else None
    if (name, size, ink, looks.bold, looks.italic) == ("Calibri", 11, None, False, False):
        return None
    return Font(name=name, size=size, bold=looks.bold, italic=looks.italic, color=ink)
