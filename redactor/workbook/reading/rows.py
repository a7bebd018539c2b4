"""Takes in the rows of a sheet, fast where they are plain and exactly where they are not.

What a row holds besides plain cells (unknown attributes, comments, text between elements) is rare. So while the cells
are taken, what they account for is counted; libxml2 counts what the row holds; and only where the two differ is the
row looked at piece by piece.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree

from redactor.errors import UninspectableError
from redactor.model import CellValue
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.cells import CellValues
from redactor.workbook.reading.columns import SAMPLED_ROWS, Columns, Slot
from redactor.workbook.reading.looks import is_true
from redactor.workbook.reading.references import MAX_COLUMN, MAX_ROW, parse_cell
from redactor.workbook.reading.strings import item_text
from redactor.workbook.reading.sweep import Sweep
from redactor.workbook.reading.values import parse_number
from redactor.workbook.reading.xmlsafe import Element, corrupt, local_name, refuse_split

# Every node and attribute in a row, and the same without white space between elements.
_COUNT: Any = etree.XPath("count(descendant::node()) + count(descendant::*/@*)")
_COUNT_SOLID: Any = etree.XPath(
    "count(descendant::*) + count(descendant::*/@*) + count(descendant::comment())"
    " + count(descendant::processing-instruction()) + count(descendant::text()[normalize-space()])"
)
_SPAN_CHARACTERS = {ord(char): None for char in "0123456789: "}
_PATH = ["worksheet", "sheetData", "row"]
_MOST_TYPES = 10_000
_KINDS = frozenset({None, "b", "d", "e", "inlineStr", "n", "s", "str"})

Attributes = Sequence[tuple[str, str]]
"""Names and values."""


class Rows:
    """The rows of one sheet. ``sweep`` takes the texts that are no cell's value."""

    def __init__(self, sweep: Sweep, values: CellValues, budget: Budget) -> None:
        self.columns = Columns()
        self.hidden: set[int] = set()
        self.hidden_by_default = False
        self.formulas = 0
        self.unread_formulas = 0
        self.first_unread: tuple[int, int] | None = None
        self._sweep = sweep
        self._values = values
        self.budget = budget
        self._row = 0
        self._taken = 0
        self._expected = 0
        self._types: set[tuple[str | None, str | None]] = set()
        self._tags: dict[str, tuple[str, str, str, str, str]] = {}

    def take(self, row: Element) -> None:
        """One row."""
        number = self.begin(None, row.items())
        tags = self._tags.get(row.tag) or self._child_tags(row.tag)
        tag_cell, tag_value = tags[0], tags[1]
        by_letters, values = self.columns.by_letters, self._values
        digits = str(number)
        cut, last, expected, sampling = -len(digits), 0, 0, self.sampling
        self._expected = 0
        for cell in row:
            reference = cell.get("r")
            slot = by_letters.get(reference[:cut]) if reference is not None and reference.endswith(digits) else None
            if slot is None or slot.column <= last or len(cell) != 1 or cell.tag != tag_cell:
                last = max(last, self._take_odd(cell, last, tags))
                continue
            last = slot.column
            kind, style, child = cell.get("t"), cell.get("s"), cell[0]
            if (kind, style) not in self._types:
                self._check_type(kind, style)
            value: CellValue | None = None
            if child.tag == tag_value and (text := child.text):
                expected += 4
                if kind == "s":
                    value = values.shared.get(text)
                elif kind is None and style in values.numbers:
                    value = values.numbers[style].get(text)
                if value is None:
                    value = values.of(kind, style, text)
            elif (value := self._inline(child, tags)) is not None:
                expected += 2
            else:
                self._take_children(cell, slot, tags)
                continue
            if kind is not None:
                expected += 1
            if style is not None:
                expected += 1
            if value != "":
                slot.rows.append(number)
                slot.values.append(value)
                if sampling:
                    self.columns.sample(slot, number, style)
        self._finish_row(row, expected, tags)

    def _finish_row(self, row: Element, expected: int, tags: tuple[str, str, str, str, str]) -> None:
        self.budget.cells(len(row))
        expected += self._expected
        if _COUNT(row) != expected and _COUNT_SOLID(row) != expected:
            self._look_closely(row, tags)

    @property
    def sampling(self) -> bool:
        """Whether formats are still being looked at."""
        return self._taken <= SAMPLED_ROWS

    def begin(self, number: int | None, attributes: Attributes) -> int:
        """A row's number: as given, in its attributes, or the next. Notes whether it is hidden, and odd attributes.

        :raises UninspectableError: when it is not below the row before, or outside the grid.
        """
        number, hidden = number if number is not None else self._row + 1, self.hidden_by_default
        for key, value in attributes:
            if key == "r":
                number = int(value) if value.isascii() and value.isdecimal() and len(value) < 8 else 0
            elif key == "ht":
                hidden = hidden or parse_number(value) == 0
            elif key != "spans" or value.translate(_SPAN_CHARACTERS):
                hidden = is_true(value) if key == "hidden" else hidden
                self._sweep.attribute("row", key, value, _PATH)
        if not 1 <= number <= MAX_ROW:
            raise outside_grid(self._sweep.part.shown)
        if number <= self._row:
            raise repeated(self._sweep.part.shown)
        self._row = number
        self._taken += 1
        if hidden:
            self.hidden.add(number)
        return number

    def _child_tags(self, row_tag: str) -> tuple[str, str, str, str, str]:
        """The tags of cell, value, formula, inline string and text in the row's own namespace (there are two)."""
        space = row_tag[: -len("row")]
        tags = self._tags[row_tag] = (space + "c", space + "v", space + "f", space + "is", space + "t")
        return tags

    def _check_type(self, kind: str | None, style: str | None) -> None:
        """A type or a format number that is none is a text like any other."""
        if kind not in _KINDS:
            self._sweep.place(_PATH, "c/@t", kind or "")
        if style is not None and not (style.isdecimal() and len(style) < 10):
            self._sweep.place(_PATH, "c/@s", style)
        if len(self._types) < _MOST_TYPES:
            self._types.add((kind, style))

    def _inline(self, child: Element, tags: tuple[str, str, str, str, str]) -> CellValue | None:
        """The value of a plain inline string, one ``t`` in an ``is``; None for anything else."""
        if child.tag != tags[3] or len(child) != 1:
            return None
        inner = child[0]
        text = inner.text
        if inner.tag != tags[4] or not text or len(inner):
            return None
        self._expected += 3  # is, t and its text; the caller counts the cell and its reference
        return self._values.string(text)

    # --- cells that are not plain ---

    def _take_odd(self, cell: Element, before: int, tags: tuple[str, str, str, str, str]) -> int:
        """A cell that is the first in its column, empty, or built otherwise; or no cell at all. Gives its column."""
        if cell.tag != tags[0]:
            if cell.tag.__class__ is str:
                self._sweep.inside(local_name(cell.tag), cell, list(_PATH))
            return 0
        slot = self._slot(cell, before)
        if slot.column == before or (slot.rows and slot.rows[-1] == self._row):
            raise repeated(self._sweep.part.shown)
        self._take_children(cell, slot, tags)
        return slot.column

    def _slot(self, cell: Element, before: int) -> Slot:
        """The cell's column. A reference must name the row that it is in; a cell without one follows the last."""
        reference = cell.get("r")
        if reference is None:
            if before >= MAX_COLUMN:
                raise outside_grid(self._sweep.part.shown)
            return self.columns.numbered(before + 1)
        place = parse_cell(reference)
        slot = self.columns.slot(reference.rstrip("0123456789").replace("$", "")) if place else None
        if place is None or slot is None or place[0] != self._row:
            raise outside_grid(self._sweep.part.shown)
        return slot

    def _take_children(self, cell: Element, slot: Slot, tags: tuple[str, str, str, str, str]) -> None:
        """Any cell: value, inline string, formula, in any combination."""
        kind, style = cell.get("t"), cell.get("s")
        self._expected += 1 + sum(cell.get(key) is not None for key in ("r", "t", "s"))
        text: str | None = None
        inline: str | None = None
        formula: Element = None
        for child in cell:
            tag = child.tag
            if tag == tags[1] and text is None:
                text = child.text or ""
                self._expected += 2 if text else 1
            elif tag == tags[3] and inline is None:
                inline = self._rich(child)
            elif tag == tags[2] and formula is None:
                formula = child
        if formula is not None:
            stored = inline is not None or bool(text) or (text is not None and kind == "str")
            self._expected += 1 + len(formula.attrib) + bool(formula.text)
            self.formula(formula.text or "", formula.items(), slot.column, stored)
        if (kind, style) not in self._types:
            self._check_type(kind, style)
        if text is not None and inline is not None:
            self._sweep.place(_PATH, "c", text if kind == "inlineStr" else inline)
        value: CellValue = self._values.string(inline) if inline else ""
        if text and (inline is None or kind != "inlineStr"):
            value = self._values.of(kind, style, text)
        if value != "":
            slot.rows.append(self._row)
            slot.values.append(value)
            if self.sampling:
                self.columns.sample(slot, self._row, style)

    def _rich(self, element: Element) -> str:
        """The joined runs of an inline string; its other texts are places."""
        text, others = item_text(element)
        for other in others:
            self._sweep.place(_PATH, "is", other)
        return text

    def formula(self, text: str, attributes: Attributes, column: int, stored: bool) -> None:
        """A formula in the row that was begun last. ``stored`` says that its result is there too."""
        self.formulas += 1
        if not stored:
            self.unread_formulas += 1
            self.first_unread = self.first_unread or (self._row, column)
        for key, value in attributes:
            if key not in {"si", "ref"}:
                self._sweep.attribute("f", key, value, _PATH)
        if text:
            self._sweep.formula("f", text, _PATH, (self._row, column))

    # --- rows that hold more than cells ---

    def _look_closely(self, row: Element, tags: tuple[str, str, str, str, str]) -> None:
        """Every attribute and every text of a row that is not a cell's value."""
        if row.text and not row.text.isspace():
            self._sweep.text(row.text, _PATH)
        for node in row.iterdescendants():
            if node.tag.__class__ is not str:
                refuse_split(node, self._sweep.part.shown)
                self._sweep.text(node.text or "", _PATH)
            else:
                self._look_at(node, row, tags)
            if node.tail and not node.tail.isspace():
                self._sweep.text(node.tail, _PATH)

    def _look_at(self, node: Element, row: Element, tags: tuple[str, str, str, str, str]) -> None:
        name = local_name(node.tag)
        for key, value in node.items():
            if not (node.tag == tags[0] and key == "r"):
                self._sweep.attribute(name, key, value, _PATH)
        text = node.text
        if text and not text.isspace() and not self._is_taken(node, row, tags):
            self._sweep.text(text, _PATH)

    def _is_taken(self, node: Element, row: Element, tags: tuple[str, str, str, str, str]) -> bool:
        """Whether the first text of a node has been taken: as a value, a formula, or part of an inline string."""
        chain = [node]
        while chain[-1].getparent() is not row:
            chain.append(chain[-1].getparent())
        if chain[-1].tag != tags[0]:
            return True  # no cell: looked at as a whole
        if len(chain) == 1:
            return False  # text of the cell itself
        child = chain[-2]
        first = child.tag in tags[1:4] and chain[-1].find(child.tag) is child
        return first and (child.tag == tags[3] or len(chain) == 2)


def outside_grid(where: str) -> UninspectableError:
    """A reference that leads nowhere."""
    error = corrupt(where)
    error.what = "A sheet refers to a cell that no sheet has, so programs may read different things in it."
    return error


def repeated(where: str) -> UninspectableError:
    """A cell or row that is there twice, or not where it belongs."""
    error = corrupt(where)
    error.what = "A sheet holds a cell or row twice or out of order, so programs may read different things in it."
    return error
