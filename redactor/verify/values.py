"""Holds the cells of a copy against the values that were to be released: each must be there, and no other.

Comparing is what proves a cell: what was to be released is held against its grammar by ``gate``, and what is written
is held against that here, down to the way a number is spelt.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from math import isfinite
from typing import Final

from redactor.model import CellValue, CleanColumn, CleanSheet, column_letter
from redactor.verify.doubt import cells_named, doubt
from redactor.verify.frame import covered
from redactor.verify.grid import RawCell, RawRow
from redactor.verify.styles import DATE_FORMATS, Style, check_look

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DAY_NOUGHT = datetime(1899, 12, 30)
_SLACK_DAYS: Final = 1e-8
"""Less than a thousandth of a second: what different ways of dividing by 86,400 may differ by."""


def check_rows(rows: Iterable[RawRow], sheet: CleanSheet, number: int, styles: Sequence[Style]) -> int:
    """Hold every row against the sheet as it was to be; how many cells were compared.

    :param number: the sheet's number, from 1.
    :param styles: how every style looks.
    :raises VerificationError: naming the cells that differ.
    """
    checker = _Checker(sheet, number, styles)
    wanted = checker.rows()
    for row in rows:
        expected = next(wanted, None)
        if expected is None or row.number != str(expected):
            raise doubt(
                "a row is missing, doubled or added, or rows are in another order", f"sheet {number} of the copy"
            )
        checker.check(expected, row.cells)
    if next(wanted, None) is not None:
        raise doubt("rows at the end are missing", f"sheet {number} of the copy")
    checker.finish()
    return checker.cells


class _Checker:
    """Compares row after row, and remembers which styles each column used."""

    def __init__(self, sheet: CleanSheet, number: int, styles: Sequence[Style]) -> None:
        self.cells = 0
        self._sheet = sheet
        self._number = number
        self._table = styles
        self._covered = covered(sheet)
        self._columns = [(column_letter(index), column) for index, column in enumerate(sheet.columns, 1)]
        self._wrong: list[tuple[int, int]] = []
        self._styles: dict[tuple[int, str], set[str]] = defaultdict(set)

    def rows(self) -> Iterator[int]:
        """Numbers of the rows that must be there: the heading, and every row with a value."""
        columns = [column.values for column in self._sheet.columns]
        covered = self._covered
        return iter(
            [
                1,
                *(
                    index + 2
                    for index in range(self._sheet.rows)
                    if any(
                        _filled(values[index]) and (index + 2, place) not in covered
                        for place, values in enumerate(columns, 1)
                    )
                ),
            ]
        )

    def check(self, row: int, cells: Sequence[RawCell]) -> None:
        """Compare one row, cell by cell."""
        position = 0
        for index, (letter, column) in enumerate(self._columns):
            value = column.header if row == 1 else column.values[row - 2]
            if (row, index + 1) in self._covered:
                value = None
            here = position < len(cells) and cells[position].address == f"{letter}{row}"
            if here != _filled(value):
                self._wrong.append((row, index + 1))
            elif here:
                self._compare(row, index, cells[position], value)
            position += here
        if position != len(cells):
            raise doubt("a row has cells where none were to be", cells_named(self._number, [(row, 1)]))

    def _compare(self, row: int, index: int, cell: RawCell, value: CellValue | None) -> None:
        self.cells += 1
        kind, same = _spelt(cell, value)
        if not same:
            self._wrong.append((row, index + 1))
        # All cells of a kind in a column look alike; only the heading row has looks of its own.
        self._styles[(0, "heading") if row == 1 else (index + 1, kind)].add(cell.style)

    def finish(self) -> None:
        """Raise for what was found wrong."""
        if self._wrong:
            raise doubt("cells are not what was to be released", cells_named(self._number, self._wrong))
        for (column, kind), styles in self._styles.items():
            where = f"sheet {self._number} of the copy, column {column_letter(column)}" if column else "the heading row"
            if len(styles) > 1:
                raise doubt("cells of one column look different, which could tell them apart", where)
            self._check_style(next(iter(styles)), column, kind, where)

    def _check_style(self, number: str, column: int, kind: str, where: str) -> None:
        if not number.isdecimal() or int(number) >= len(self._table):
            raise doubt("a cell names a style that there is not", where)
        style = self._table[int(number)]
        if (style.number_format in DATE_FORMATS) is not kind.startswith("date"):
            raise doubt("a number would be shown as a date, or a date as a number", where)
        looks = self._sheet.columns[column - 1].format if column else self._sheet.header
        check_look(style, looks, self._sheet.borders, where, heading=not column)


def _filled(value: CellValue | None) -> bool:
    return value is not None and value != ""


def _spelt(cell: RawCell, value: CellValue | None) -> tuple[str, bool]:
    """What kind of value it is, and whether the cell is exactly how that value is written."""
    if isinstance(value, bool):
        return "number", (cell.kind, cell.text) == ("b", f"{value:d}")
    if isinstance(value, int) or (isinstance(value, float) and isfinite(value)):
        return "number", (cell.kind, cell.text) == ("", repr(value))
    if isinstance(value, (date, time)):
        kind = "date and time" if isinstance(value, datetime) else f"date {type(value).__name__}"
        return kind, cell.kind == "" and _same_moment(cell.text, value)
    text = cell.text if "_x" not in cell.text else _ESCAPED.sub(_character, cell.text)
    wanted = str(value)
    return "text", cell.kind == "inlineStr" and (text == wanted or text == _NOT_XML.sub("", wanted))


def _character(found: re.Match[str]) -> str:
    return chr(int(found.group(1), 16))


def _same_moment(text: str, value: date | datetime | time) -> bool:
    try:
        written = float(text)
    except ValueError:
        return False
    plain = text in {repr(written), str(int(written)) if isfinite(written) else ""}
    return plain and abs(written - serial(value)) < _SLACK_DAYS


def serial(value: date | datetime | time) -> float:
    """A date, or a time of day, as the number that the 1900 system has for it (ECMA-376 part 1, 18.17.4.1).

    That system counts a 29 February 1900 which never was, so earlier days have a number one less.
    """
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86_400
    moment = value.replace(tzinfo=None) if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    span = moment - _DAY_NOUGHT
    days = span.days + (span.seconds + span.microseconds / 1e6) / 86_400
    return days - 1 if 1 <= days <= 60 else days


def unique(column: CleanColumn) -> list[CellValue]:
    """The different values of a column; 1, 1.0 and True are different."""
    seen = {(type(value), value): value for value in column.values if value is not None and value != ""}
    return list(seen.values())
