"""Reads OpenDocument spreadsheets, as a package (.ods) or as one XML file (.fods): cells, and every other text.

(OASIS OpenDocument 1.3, part 3: 9 tables, 19.385 and on for the attributes of cells.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from redactor.model import CellValue, Location, PlaceKind, Visibility, Workbook
from redactor.progress import Progress
from redactor.settings import Limits
from redactor.workbook.reading.archive import look_at_archive
from redactor.workbook.reading.binary import look_at_binary
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.directory import Entry
from redactor.workbook.reading.embedded import is_package, look_inside
from redactor.workbook.reading.markup import LooseSweep
from redactor.workbook.reading.package import Package
from redactor.workbook.reading.partly import not_in_full
from redactor.workbook.reading.references import MAX_COLUMN, MAX_ROW
from redactor.workbook.reading.source import other_file
from redactor.workbook.reading.sparse import SparseSheet, too_large
from redactor.workbook.reading.values import parse_iso, parse_number
from redactor.workbook.reading.xmlsafe import Element, local_name, looks_like_xml, read_part

_STANDARD: Final = re.compile(
    r"(?:mimetype|content\.xml|styles\.xml|meta\.xml|settings\.xml|manifest\.rdf|META-INF/(?:manifest|documentsignatures)\.xml"
    r"|Thumbnails/thumbnail\.png|Configurations2/.{0,60}|(?:Pictures|media)/[0-9A-F]{20,60}\.[a-z]{3,4}"
    r"|Object \d{1,3}(?:/(?:content|styles|meta)\.xml)?|ObjectReplacements/Object \d{1,3})\Z"
)
_ACTIVE: Final = (
    (re.compile(r"(?:Basic|Scripts)/"), "The workbook holds macros."),
    (re.compile(r"Object \d+(?:/|\Z)"), "Another file or a chart is embedded in the workbook."),
)
_CELLS: Final = frozenset({"table-cell", "covered-table-cell"})
_DURATION: Final = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S\Z")


def read_opendocument(package: Package, size: int, name: str, limits: Limits, progress: Progress) -> Workbook:
    """Read an .ods file. Raises what ``read_workbook`` raises."""
    budget = Budget(limits, progress, package.claimed_size)
    collector = Collector(budget)
    content = package.find("content.xml")
    if content is None:
        raise other_file("an OpenDocument file without its content")
    reader = _Content("content.xml", PlaceKind.OTHER, collector, budget)
    read_part(package.chunks(content, budget), reader, budget, "content.xml")
    for entry in package.entries:
        if entry is not content and entry.size:
            _look_at(entry, package, collector, budget)
    look_at_archive(package, collector, lambda part: _STANDARD.match(part) is not None)
    return _workbook(reader, collector, name, "ods", size)


def read_flat(chunks: Iterable[bytes], size: int, name: str, limits: Limits, progress: Progress) -> Workbook:
    """Read an .fods file. Raises what ``read_workbook`` raises."""
    budget = Budget(limits, progress, size)
    collector = Collector(budget)
    reader = _Content("the file", PlaceKind.OTHER, collector, budget)
    read_part(chunks, reader, budget, "the file")
    return _workbook(reader, collector, name, "fods", size)


def _workbook(reader: _Content, collector: Collector, name: str, form: str, size: int) -> Workbook:
    if not reader.sheets:
        raise other_file("an OpenDocument file and not a spreadsheet")
    collector.notes.append(not_in_full(f"an OpenDocument spreadsheet (.{form})"))
    sheets = tuple(sheet.result(index) for index, sheet in enumerate(reader.sheets))
    return Workbook(name, form, size, sheets, tuple(collector.places), tuple(collector.notes))


def _look_at(entry: Entry, package: Package, collector: Collector, budget: Budget) -> None:
    shown = entry.name if _STANDARD.match(entry.name) else f"part {entry.number} of the file"
    location = Location(part=shown)
    for pattern, why in _ACTIVE:
        if pattern.match(entry.name):
            collector.active(location, why)
    if looks_like_xml(package.begins(entry)):
        kind = PlaceKind.PROPERTY if entry.name.endswith("meta.xml") else PlaceKind.OTHER
        read_part(package.chunks(entry, budget), LooseSweep(shown, kind, collector), budget, shown)
        return
    data = package.read(entry, budget)
    if is_package(data):
        look_inside(data, shown, collector, budget, budget.limits)
    elif entry.name != "mimetype":
        look_at_binary(data, entry.name, location, collector, active=False)


class _Content(LooseSweep):
    """The visitor for the part that holds the tables."""

    whole = LooseSweep.whole | {"table-row"}

    def __init__(self, shown: str, kind: PlaceKind, collector: Collector, budget: Budget) -> None:
        super().__init__(shown, kind, collector)
        self.sheets: list[SparseSheet] = []
        self._budget = budget
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._row = self._column = 0

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """Tables, their columns, and the styles that hide them; everything else is looked at."""
        super().element(name, element, path)
        if name == "style":
            self._style = _attribute(element, "name")
        elif name == "table-properties" and _attribute(element, "display") == "false":
            self._hidden_styles.add(self._style)
        elif name == "table" and path[-1:] == ["spreadsheet"]:
            hidden = _attribute(element, "style-name") in self._hidden_styles
            visibility = Visibility.HIDDEN if hidden else Visibility.VISIBLE
            self.sheets.append(SparseSheet(_attribute(element, "name"), visibility, self._budget))
            self._row = self._column = 0
        elif name == "table-column" and self.sheets and "tracked-changes" not in path:
            self._take_column(element)

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """Rows of the tables."""
        if name != "table-row":
            return super().take(name, element, path)
        if not self.sheets or "spreadsheet" not in path or "tracked-changes" in path or "table-cell" in path:
            return False
        self._take_row(element, path)
        return True

    def _take_column(self, element: Element) -> None:
        first, count = self._column + 1, _repeats(element, "number-columns-repeated")
        self._column += count
        if _attribute(element, "visibility") in {"collapse", "filter"}:
            self.sheets[-1].hidden_columns.update(range(first, min(self._column, MAX_COLUMN) + 1))

    def _take_row(self, element: Element, path: list[str]) -> None:
        first, count = self._row + 1, _repeats(element, "number-rows-repeated")
        self._row += count
        sheet, column, filled = self.sheets[-1], 1, False
        self.element("table-row", element, path)
        for cell in element:
            if cell.tag.__class__ is not str or local_name(cell.tag) not in _CELLS:
                self.walk(cell, path)
                continue
            columns = _repeats(cell, "number-columns-repeated")
            value = self._value(cell, Location(sheet=len(self.sheets) - 1, row=first, column=column), path)
            if value != "" and not (isinstance(value, str) and value.isspace()):
                filled = True
                sheet.put(first, column, value, count, columns)
            spans = _repeats(cell, "number-rows-spanned"), _repeats(cell, "number-columns-spanned")
            sheet.merge(first, column, *spans)
            column += columns
        if filled and _attribute(element, "visibility") in {"collapse", "filter"}:
            sheet.hidden_rows.update(range(first, min(first + count, MAX_ROW + 1)))

    def _value(self, cell: Element, where: Location, path: list[str]) -> CellValue:
        paragraphs = [child for child in cell if child.tag.__class__ is str and local_name(child.tag) == "p"]
        kind = _attribute(cell, "value-type")
        self.cell = where
        # What a number or a date shows is its value again; anything else that stands there is not.
        self.walk(cell, path, paragraphs if kind in {"string", ""} else ())
        self.cell = None
        self.sheets[-1].formula_cells += bool(_attribute(cell, "formula"))
        return _typed(cell, kind, "\n".join(map(_paragraph, paragraphs)))


def _paragraph(element: Element) -> str:
    """The text of a paragraph; runs of blanks, tabs and breaks are elements in it (part 3, 6.1.3 to 6.1.5)."""
    pieces = [element.text or ""]
    for child in element:
        name = local_name(child.tag) if child.tag.__class__ is str else ""
        if name == "s":
            pieces.append(" " * min(_repeats(child, "c"), 1000))
        elif name == "tab":
            pieces.append("\t")
        elif name == "line-break":
            pieces.append("\n")
        elif name and name != "annotation":
            pieces.append(_paragraph(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _typed(cell: Element, kind: str, text: str) -> CellValue:
    if kind in {"float", "currency", "percentage"}:
        return parse_number(_attribute(cell, "value"))
    if kind == "boolean":
        return _attribute(cell, "boolean-value") == "true"
    if kind == "date":
        return parse_iso(_attribute(cell, "date-value"))
    if kind == "time":
        found = _DURATION.match(_attribute(cell, "time-value"))
        return parse_iso(":".join(found.groups())) if found else _attribute(cell, "time-value")
    return _attribute(cell, "string-value") or text


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if local_name(key) == name), "")


def _repeats(element: Element, name: str) -> int:
    text = _attribute(element, name)
    if not text:
        return 1
    count = parse_number(text)
    if not isinstance(count, int) or not 1 <= count < 2**31:
        raise too_large()
    return count
