"""Reads a sheet part in a stream: its cells into columns, everything else into places.

Rows are taken in one at a time and dropped. What a row holds besides plain cells (unknown attributes, comments, text
between elements) is rare, so a row is first counted by libxml2 in one go and only looked at piece by piece when the
count says that there is something.
"""

from __future__ import annotations

from lxml import etree

from redactor.errors import UninspectableError
from redactor.model import CellValue, Merge
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector, unescape
from redactor.workbook.reading.columns import Columns
from redactor.workbook.reading.looks import Looks, is_true
from redactor.workbook.reading.references import MAX_COLUMN, MAX_ROW, column_number, parse_block, parse_cell
from redactor.workbook.reading.strings import StringTable, item_text
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.values import Shows, from_serial, parse_iso, parse_number
from redactor.workbook.reading.xmlsafe import Element, corrupt, local_name

_ROW_SETTINGS = frozenset(
    ("r", "spans", "s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed", "thickTop")
    + ("thickBot", "ph", "dyDescent")
)
_COUNT_ATTRIBUTES = etree.XPath("count(descendant::*/@*)")
_COUNT_HIDDEN = etree.XPath("count(descendant::comment()|descendant::processing-instruction())")
_ALL_TEXT = etree.XPath("string(.)", smart_strings=False)
_SPECIAL = frozenset({"row", "mergeCell", "col", "sheetView", "sheetFormatPr"})


class SheetReader(Sweep):
    """The visitor for a sheet part. ``columns`` and the lists beside it are its grid once the part was read."""

    whole = Sweep.whole | _SPECIAL

    def __init__(
        self, part: PartInfo, collector: Collector, budget: Budget, strings: StringTable, looks: Looks, date1904: bool
    ) -> None:
        super().__init__(part, collector)
        self.columns = Columns()
        self.merges: list[Merge] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.widths: dict[int, float] = {}
        self.frozen_row = 0
        self.formula_cells = 0
        self._unread_formula: tuple[int, int] | None = None
        self._unread_formulas = 0
        self._budget = budget
        self._strings = strings
        self._looks = looks
        self._date1904 = date1904
        self._row = 0
        self._rows_hidden_by_default = False
        self._tags: dict[str, tuple[str, str, str, str]] = {}
        self._inline: dict[str, str] = {}
        self._attributes = 0
        self._length = 0

    # --- everything but rows ---

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """Rows of the grid, and the settings that say what of it is shown."""
        if name not in _SPECIAL:
            return super().take(name, element, path)
        if name == "row":
            if path[-1:] != ["sheetData"] or len(path) != 2:
                return False
            self._take_row(element, path)
            return True
        if name == "mergeCell":
            self._take_merge(element)
        elif name == "col" and path[-1:] == ["cols"]:
            self._take_column_setting(element)
        elif name == "sheetView":
            self._take_view(element)
        elif name == "sheetFormatPr":
            self._rows_hidden_by_default = is_true(element.get("zeroHeight"))
            if element.get("defaultColWidth") in {"0", "0.0"}:
                self.hidden_columns.update(range(1, MAX_COLUMN + 1))
        return False

    def _take_merge(self, element: Element) -> None:
        self._budget.cells(1)
        block = parse_block(element.get("ref") or "")
        if block is None:
            raise _outside_grid(self.part.shown)
        if block.last_row > block.row or block.last_column > block.column:
            self.merges.append(block)

    def _take_column_setting(self, element: Element) -> None:
        first, last = parse_number(element.get("min") or ""), parse_number(element.get("max") or "")
        if not isinstance(first, int) or not isinstance(last, int) or not 1 <= first <= last <= MAX_COLUMN:
            raise _outside_grid(self.part.shown)
        width = parse_number(element.get("width") or "")
        span = range(first, last + 1)
        if is_true(element.get("hidden")) or width == 0:
            self.hidden_columns.update(span)
        else:
            self.hidden_columns.difference_update(span)
            if isinstance(width, (int, float)) and 0 < width <= 255:
                self.widths.update(dict.fromkeys(span, float(round(width))))

    def _take_view(self, element: Element) -> None:
        for pane in element.iterchildren("{*}pane"):
            cell = parse_cell(pane.get("topLeftCell") or "")
            if pane.get("state") in {"frozen", "frozenSplit"} and pane.get("ySplit") and cell is not None:
                self.frozen_row = cell[0]

    # --- rows ---

    def _take_row(self, row: Element, path: list[str]) -> None:
        number = self._row_number(row, path)
        tags = self._tags.get(row.tag) or self._cell_tags(row.tag)
        tag_cell = tags[0]
        self._attributes = self._length = 0
        position, last, odd = 0, 0, []
        for cell in row:
            if cell.tag != tag_cell:
                odd.append(cell)
                continue
            position = self._position(cell, position)
            if position <= last:
                odd.append(cell)
            last = max(last, position)
            self._take_cell(cell, number, position, tags)
        self._budget.cells(len(row))
        if odd:
            self._odd_cells(odd, tag_cell, number, path)
        if _COUNT_ATTRIBUTES(row) != self._attributes or _COUNT_HIDDEN(row) or len(_ALL_TEXT(row)) != self._length:
            self._look_closely(row, tags, path)

    def _row_number(self, row: Element, path: list[str]) -> int:
        number = self._row + 1
        hidden = self._rows_hidden_by_default
        for key, value in row.items():
            if key == "r":
                number = int(value) if value.isascii() and value.isdecimal() and len(value) < 8 else 0
            elif key == "hidden":
                hidden = is_true(value)
            elif key == "ht":
                hidden = hidden or parse_number(value) == 0
            if key not in _ROW_SETTINGS or key not in {"r", "ht"}:
                self._row_setting(key, value, path)
        if not 1 <= number <= MAX_ROW:
            raise _outside_grid(self.part.shown)
        if number == self._row:
            raise _repeated(self.part.shown)
        self.columns.start_row(number)
        self._row = number
        if hidden:
            self.hidden_rows.add(number)
        return number

    def _row_setting(self, key: str, value: str, path: list[str]) -> None:
        if key == "spans" and not value.translate(_SPAN_CHARACTERS):
            return
        if ("row", key, value) not in self._done:
            self._attribute("row", key, value, path)

    def _cell_tags(self, row_tag: str) -> tuple[str, str, str, str]:
        """The tags of cell, value, formula and inline string in the row's own namespace (there are two)."""
        space = row_tag[: -len("row")]
        tags = (space + "c", space + "v", space + "f", space + "is")
        self._tags[row_tag] = tags
        return tags

    def _position(self, cell: Element, before: int) -> int:
        """The cell's column. Its reference must name the row that it is in."""
        reference = cell.get("r")
        if reference is None:
            if before >= MAX_COLUMN:
                raise _outside_grid(self.part.shown)
            return before + 1
        self._attributes += 1
        known = self.columns.position(reference, self._row)
        if known:
            return known
        parsed = parse_cell(reference)
        if parsed is None or parsed[0] != self._row:
            raise _outside_grid(self.part.shown)
        return parsed[1]

    def _take_cell(self, cell: Element, row: int, column: int, tags: tuple[str, str, str, str]) -> None:
        kind, style = cell.get("t"), cell.get("s")
        self._attributes += (kind is not None) + (style is not None)
        text: str | None = None
        inline: str | None = None
        formula = False
        for child in cell:
            tag = child.tag
            if tag == tags[1] and text is None:
                text = child.text or ""
                self._length += len(text)
            elif tag == tags[3] and inline is None:
                inline = self._inline_text(child, tags[3])
            elif tag == tags[2] and not formula:
                formula = True
                self._take_formula(child, row, column)
        if formula and (text is None or (not text and kind != "str")) and inline is None:
            self._unread_formulas += 1
            self._unread_formula = self._unread_formula or (row, column)
        value = (
            inline if text is None or (kind == "inlineStr" and inline is not None) else self._value(kind, style, text)
        )
        if value is not None and value != "" and not (value.__class__ is str and value.isspace()):
            self.columns.add(column, value, style)

    def _value(self, kind: str | None, style: str | None, text: str) -> CellValue:
        if kind == "s":
            return self._strings.get(text)
        if kind is None or kind == "n":
            if not text:
                return ""
            number = parse_number(text)
            look = self._looks.of(style)
            if look.shows is Shows.NUMBER or isinstance(number, str):
                return number
            return from_serial(number, look.shows, date1904=self._date1904)
        if kind == "b":
            return is_true(text) if text.strip() in {"0", "1", "true", "false"} else text
        if kind == "d":
            return parse_iso(text)
        # Results of formulas ("str"), errors ("e"), and kinds that nobody defined: what is stored is a text.
        value = unescape(text)
        self._budget.text(len(value))
        return value

    def _inline_text(self, element: Element, tag: str) -> str:
        """The joined runs of an inline string; its other texts are places. Equal strings are kept once."""
        child = element[0] if len(element) == 1 else None
        text, others = child.text if child is not None else None, []
        if child is None or child.tag != tag[:-2] + "t" or text is None:
            text, others = item_text(element)
        else:
            self._length += len(text)
            text = unescape(text)
        for other in others:
            self.place(["worksheet"], "is", other)
        known = self._inline.get(text)
        if known is None:
            self._budget.text(len(text))
            known = self._inline[text] = text
        return known

    def _take_formula(self, element: Element, row: int, column: int) -> None:
        self.formula_cells += 1
        text = element.text
        if text:
            self._length += len(text)
            self.formula("f", text, ["worksheet", "sheetData", "row", "c"], (row, column))

    # --- what is odd in a row ---

    def _odd_cells(self, odd: list[Element], tag_cell: str, row: int, path: list[str]) -> None:
        """Children of a row that are no cells, and cells out of order."""
        for element in odd:
            if element.tag == tag_cell:
                if self.columns.repeated:
                    raise _repeated(self.part.shown)
            elif element.tag.__class__ is str:
                self._inside(local_name(element.tag), element, [*path, "row"])
            else:
                self.text(element.text or "", [*path, "row"])

    def _look_closely(self, row: Element, tags: tuple[str, str, str, str], path: list[str]) -> None:
        """Every attribute and every text of a row that is not a cell's value."""
        inner = [*path, "row"]
        for node in row.iterdescendants():
            if node.tag.__class__ is not str:
                self.text(node.text or "", inner)
            else:
                self._look_at(node, tags, inner)
            if node.tail and not node.tail.isspace():
                self.text(node.tail, inner)
        if row.text and not row.text.isspace():
            self.text(row.text, inner)

    def _look_at(self, node: Element, tags: tuple[str, str, str, str], path: list[str]) -> None:
        name = local_name(node.tag)
        for key, value in node.items():
            if node.tag == tags[0] and key in {"r", "s"}:
                if key == "s":
                    self._row_setting("s", value, path)
            elif (name, key, value) not in self._done:
                self._attribute(name, key, value, path)
        text = node.text
        if not text or text.isspace():
            return
        parent = node.getparent().tag
        first = parent == tags[0] and node.getparent().find(node.tag) is node
        if not (first and node.tag in tags[1:3]) and name != "t":
            self.text(text, path)

    def finish(self) -> None:
        """After the part: order what came out of order, and say which formulas have no result."""
        self.columns.finish()
        if self.columns.repeated:
            raise _repeated(self.part.shown)
        if self._unread_formula is not None:
            self._note_unread(self._unread_formula)

    def _note_unread(self, cell: tuple[int, int]) -> None:
        from redactor.model import Location

        location = Location(sheet=self.part.sheet, row=cell[0], column=cell[1])
        count = self._unread_formulas
        what = "A formula without a stored result" if count == 1 else f"{count} formulas without a stored result"
        self.collector.unreadable(location, f"{what}: what it shows cannot be known.")


_SPAN_CHARACTERS = {ord(char): None for char in "0123456789: "}


def _outside_grid(where: str) -> UninspectableError:
    error = corrupt(where)
    error.what = "A sheet refers to a cell that no sheet has, so programs may read different things in it."
    return error


def _repeated(where: str) -> UninspectableError:
    error = corrupt(where)
    error.what = "A sheet holds the same cell or row twice, so programs may read different things in it."
    return error
