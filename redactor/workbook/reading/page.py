"""Reads web pages that call themselves .xls: each outermost table is a sheet."""

from __future__ import annotations

from typing import Any

from lxml import etree

from redactor.errors import UninspectableError
from redactor.model import Location, PlaceKind, Visibility, Workbook
from redactor.progress import Progress
from redactor.settings import Limits
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.delimited import decode
from redactor.workbook.reading.markup import LooseSweep, text_of
from redactor.workbook.reading.partly import not_in_full
from redactor.workbook.reading.references import MAX_COLUMN
from redactor.workbook.reading.sparse import SparseSheet
from redactor.workbook.reading.xmlsafe import Element

_CELLS = ("td", "th")
_MOST_DEEP = 250


def read_page(data: bytes, name: str, limits: Limits, progress: Progress) -> Workbook:
    """Read the tables of a page, and every other text and attribute in it. Raises what ``read_workbook`` raises."""
    budget = Budget(limits, progress, len(data))
    collector = Collector(budget)
    root = _parsed(decode(data))
    tables = [table for table in root.iter("table") if not any(True for _ in table.iterancestors("table"))]
    if not tables:
        raise UninspectableError(
            "The file is a web page (HTML) without a table.", next="Save what you want to send as .xlsx, and try that."
        )
    sweep = LooseSweep("the page", PlaceKind.OTHER, collector)
    made = []
    for number, table in enumerate(tables):
        made.append(_sheet(table, number, budget, sweep))
        budget.clock()
    _sweep(root, sweep)
    collector.notes.append(not_in_full("a web page (HTML)"))
    sheets = tuple(sheet.result(index) for index, sheet in enumerate(made))
    return Workbook(name, "html", len(data), sheets, tuple(collector.places), tuple(collector.notes))


def _parsed(text: str) -> Element:
    parser: Any = etree.HTMLParser(no_network=True, huge_tree=False, recover=True, remove_comments=False)
    try:
        parser.feed(text.lstrip("\ufeff"))
        root = parser.close()
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        raise UninspectableError("The web page (HTML) could not be read.", next="Save it as .xlsx, and try that.")
    return root


def _sheet(table: Element, number: int, budget: Budget, sweep: LooseSweep) -> SparseSheet:
    sheet = SparseSheet(f"Table {number + 1}", Visibility.HIDDEN if _hidden(table) else Visibility.VISIBLE, budget)
    covered: dict[int, int] = {}  # columns that a cell from above still covers, and down to which row
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    for at, row in enumerate(rows, start=1):
        if _hidden(row):
            sheet.hidden_rows.add(at)
        column = 1
        for cell in row.iterchildren(*_CELLS):
            while covered.get(column, 0) >= at:
                column += 1
            text = " ".join(text_of(cell).split())
            across, down = min(_span(cell, "colspan"), MAX_COLUMN), min(_span(cell, "rowspan"), len(rows) - at + 1)
            sheet.put(at, column, text)
            sheet.merge(at, column, down, across)
            budget.cells(across)
            covered.update(dict.fromkeys(range(column, column + across), at + down - 1))
            sweep.cell = Location(sheet=number, row=at, column=column)
            if _hidden(cell):
                sweep.place("an element", text, [])
            sweep.cell = None
            column += across
    return sheet


def _sweep(root: Element, sweep: LooseSweep) -> None:
    """Texts outside cells, attributes everywhere, comments and instructions."""
    for outside in (*root.itersiblings(preceding=True), *root.itersiblings()):
        sweep.text(outside.text or "", [])
    for node in root.iter():
        if node.tag.__class__ is not str:
            sweep.text(node.text or "", [])
        else:
            in_cell = node.tag in _CELLS or any(True for _ in node.iterancestors(*_CELLS))
            for key, value in node.items():
                sweep.place("an element", value, [key])
            if node.text and not node.text.isspace() and not in_cell:
                sweep.place("an element", node.text, [])
        if node.tail and not node.tail.isspace() and not any(True for _ in node.iterancestors(*_CELLS)):
            sweep.text(node.tail, [])


def _hidden(element: Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _span(cell: Element, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
