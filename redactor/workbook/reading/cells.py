"""Values of cells, computed once for each different stored text and shared by all cells that store the same."""

from __future__ import annotations

from redactor.model import CellValue
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import unescape
from redactor.workbook.reading.looks import Looks, is_true
from redactor.workbook.reading.strings import MAX_CELL_TEXT, StringTable, too_long
from redactor.workbook.reading.values import Shows, from_serial, parse_iso, parse_number

_MAX_KEPT = 50_000


class CellValues:
    """What stored texts stand for. An empty text or one of white space stands for an empty cell: ``""``."""

    def __init__(self, strings: StringTable, looks: Looks, budget: Budget, *, date1904: bool) -> None:
        self.shared: dict[str, CellValue] = {}
        self.inline: dict[str, CellValue] = {}
        self.numbers: dict[str | None, dict[str, CellValue]] = {}
        self._strings = strings
        self._looks = looks
        self._budget = budget
        self._date1904 = date1904

    def of(self, kind: str | None, style: str | None, text: str) -> CellValue:
        """The value of a cell of type ``kind`` (ST_CellType, ECMA-376 part 1, 18.18.11) that stores ``text``."""
        if kind == "s":
            value = self.shared.get(text)
            if value is None:
                value = self.shared[text] = _tidy(self._strings.get(text))
            return value
        if kind is None or kind == "n":
            return self._number(style, text)
        if kind == "b":
            return is_true(text) if text.strip() in {"0", "1", "true", "false"} else text
        if kind == "d":
            return _tidy(parse_iso(text))
        # Inline strings, results of formulas ("str"), errors ("e"), kinds that nobody defined: what is stored is text.
        return self.string(text)

    def string(self, text: str) -> CellValue:
        """A text that a cell stores itself."""
        value = self.inline.get(text)
        if value is None:
            self._budget.text(len(text))
            if len(text) > MAX_CELL_TEXT and len(unescape(text)) > MAX_CELL_TEXT:
                raise too_long("a sheet")
            value = self.inline[text] = _tidy(unescape(text))
        return value

    def _number(self, style: str | None, text: str) -> CellValue:
        known = self.numbers.setdefault(style, {})
        value = known.get(text)
        if value is None:
            value = parse_number(text)
            shows = self._looks.of(style).shows
            if shows is not Shows.NUMBER and not isinstance(value, str):
                value = from_serial(value, shows, date1904=self._date1904)
            value = _tidy(value)
            if len(known) < _MAX_KEPT:
                known[text] = value
        return value


def _tidy(value: CellValue) -> CellValue:
    return "" if isinstance(value, str) and (not value or value.isspace()) else value
