"""Reads workbooks in Excel 2003's XML, which often call themselves .xls (SpreadsheetML reference, 2002 to 2003)."""

from __future__ import annotations

from collections.abc import Iterable

from redactor.errors import UninspectableError
from redactor.model import CellValue, Location, PlaceKind, Visibility, Workbook
from redactor.progress import Progress
from redactor.settings import Limits
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.markup import LooseSweep, text_of
from redactor.workbook.reading.partly import not_in_full
from redactor.workbook.reading.references import MAX_ROW
from redactor.workbook.reading.sparse import SparseSheet, too_large
from redactor.workbook.reading.values import parse_iso, parse_number
from redactor.workbook.reading.xmlsafe import Element, local_name, read_part


def read_spreadsheetml(chunks: Iterable[bytes], size: int, name: str, limits: Limits, progress: Progress) -> Workbook:
    """Read such a file. Raises what ``read_workbook`` raises."""
    budget = Budget(limits, progress, size)
    collector = Collector(budget)
    reader = _Book(collector, budget)
    read_part(chunks, reader, budget, "the file")
    if not reader.sheets:
        raise UninspectableError("The file is an XML file without a sheet.")
    collector.notes.append(not_in_full("an Excel workbook in the XML of 2003"))
    sheets = tuple(sheet.result(index) for index, sheet in enumerate(reader.sheets))
    return Workbook(name, "xml", size, sheets, tuple(collector.places), tuple(collector.notes))


class _Book(LooseSweep):
    whole = LooseSweep.whole | {"Row"}

    def __init__(self, collector: Collector, budget: Budget) -> None:
        super().__init__("the file", PlaceKind.OTHER, collector)
        self.sheets: list[SparseSheet] = []
        self._budget = budget
        self._row = self._column = 0

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """Sheets and columns; everything else is looked at."""
        super().element(name, element, path)
        if name == "Worksheet":
            self.sheets.append(SparseSheet(_attribute(element, "Name"), Visibility.VISIBLE, self._budget))
            self._row = self._column = 0
        elif name == "Visible" and self.sheets and (element.text or "").startswith("Sheet"):
            very = "VeryHidden" in (element.text or "")
            self.sheets[-1].visibility = Visibility.VERY_HIDDEN if very else Visibility.HIDDEN
        elif name == "Column" and self.sheets:
            first = _number(element, "Index", self._column + 1)
            self._column = first + _number(element, "Span", 0)
            if _attribute(element, "Hidden") == "1":
                self.sheets[-1].hidden_columns.update(range(first, min(self._column, 16_384) + 1))

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """A row of a table."""
        if name != "Row":
            return super().take(name, element, path)
        if not self.sheets or path[-1:] != ["Table"]:
            return False
        row = _number(element, "Index", self._row + 1)
        if row <= self._row or row > MAX_ROW:
            raise too_large()
        self._row = row + _number(element, "Span", 0)
        super().element(name, element, path)
        if _attribute(element, "Hidden") == "1":
            self.sheets[-1].hidden_rows.add(row)
        column = 0
        for cell in element:
            if cell.tag.__class__ is str and local_name(cell.tag) == "Cell":
                column = self._take_cell(cell, row, column, path)
            else:
                self.walk(cell, path)
        return True

    def _take_cell(self, cell: Element, row: int, before: int, path: list[str]) -> int:
        """Take a cell; gives the last column that it covers."""
        column = _number(cell, "Index", before + 1)
        if column <= before:
            raise too_large()
        across, down = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
        sheet = self.sheets[-1]
        sheet.merge(row, column, down + 1, across + 1)
        sheet.formula_cells += bool(_attribute(cell, "Formula"))
        self.cell = Location(sheet=len(self.sheets) - 1, row=row, column=column)
        data = next((child for child in cell if child.tag.__class__ is str and local_name(child.tag) == "Data"), None)
        if data is not None:
            sheet.put(row, column, _value(data))
        self.walk(cell, path, () if data is None else (data,))
        self.cell = None
        return column + across


def _value(data: Element) -> CellValue:
    text, kind = text_of(data), _attribute(data, "Type")
    if kind == "Number":
        return parse_number(text)
    if kind == "DateTime":
        return parse_iso(text)
    return text == "1" if kind == "Boolean" and text in {"0", "1"} else text


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if local_name(key) == name), "")


def _number(element: Element, name: str, default: int) -> int:
    text = _attribute(element, name)
    count = parse_number(text) if text else default
    if not isinstance(count, int) or not 0 <= count < 2**31:
        raise too_large()
    return count
