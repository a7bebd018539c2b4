"""Reads a sheet part in a stream: cells into columns, what is hidden or merged, everything else into places."""

from __future__ import annotations

from redactor.errors import LimitError
from redactor.model import Location, Merge
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.cells import CellValues
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.looks import Looks, is_true
from redactor.workbook.reading.marks import Marks
from redactor.workbook.reading.references import MAX_COLUMN, parse_block, parse_cell
from redactor.workbook.reading.rows import Rows, outside_grid, repeated
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.values import parse_number
from redactor.workbook.reading.xmlsafe import Element

_MANY_MERGES = 10_000
_SPECIAL = frozenset({"row", "mergeCell", "col", "sheetView", "sheetFormatPr"})
_MARKED = frozenset({"conditionalFormatting", "dataValidation"})


class SheetReader(Sweep):
    """The visitor for a sheet part. ``rows`` and the lists beside it are its grid once the part was read."""

    whole = Sweep.whole | _SPECIAL

    def __init__(self, part: PartInfo, collector: Collector, budget: Budget, values: CellValues, looks: Looks) -> None:
        super().__init__(part, collector)
        self.rows = Rows(self, values, budget)
        self.merges: list[Merge] = []
        self.hidden_columns: set[int] = set()
        self.widths: dict[int, float] = {}
        self.frozen_row = 0
        self.frozen_columns = 0
        self.marks = Marks(looks.signal)
        self._budget = budget
        self._columns_set = 0

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """Rows of the grid, and the settings that say what of it is shown."""
        if name in _MARKED:
            self.marks.element(name, element)
        if name not in _SPECIAL:
            return super().take(name, element, path)
        if name == "row":
            if path[-1:] != ["sheetData"] or len(path) != 2:
                return False
            self.rows.take(element)
            return True
        if name == "mergeCell":
            self._take_merge(element)
        elif name == "col" and path[-1:] == ["cols"]:
            self._take_column_setting(element)
        elif name == "sheetView":
            self._take_view(element)
        elif name == "sheetFormatPr":
            self.rows.hidden_by_default = is_true(element.get("zeroHeight"))
            if parse_number(element.get("defaultColWidth") or "1") == 0:
                self.hidden_columns.update(range(1, MAX_COLUMN + 1))
        return False

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """Any other element: its looks, and its words like those of any other part."""
        self.marks.setting(name, element, path)
        super().element(name, element, path)

    def finish(self) -> None:
        """After the part: say which formulas have no result.

        :raises LimitError: when blocks are merged that hold nothing, by the ten thousand. Excel hangs on such files.
        """
        if len(self.merges) > _MANY_MERGES and len(self.merges) > self.rows.columns.cell_count:
            raise LimitError(
                "A sheet merges far more cells than it fills.",
                where=self.part.shown,
                next="Copy the cells that are filled into a new workbook, and try that.",
            )
        if self.rows.first_unread is None:
            return
        row, column = self.rows.first_unread
        count = self.rows.unread_formulas
        what = "A formula without a stored result" if count == 1 else f"{count} formulas without a stored result"
        location = Location(sheet=self.part.sheet, row=row, column=column)
        self.collector.unreadable(location, f"{what}: what it shows cannot be known.")

    def _take_merge(self, element: Element) -> None:
        self._budget.cells(1)
        block = parse_block(element.get("ref") or "")
        if block is None:
            raise outside_grid(self.part.shown)
        if block.last_row > block.row or block.last_column > block.column:
            self.merges.append(block)

    def _take_column_setting(self, element: Element) -> None:
        first, last = parse_number(element.get("min") or ""), parse_number(element.get("max") or "")
        if not isinstance(first, int) or not isinstance(last, int) or not 1 <= first <= last <= MAX_COLUMN:
            raise outside_grid(self.part.shown)
        self._columns_set += last - first + 1
        if self._columns_set > MAX_COLUMN:
            raise repeated(self.part.shown)
        width = parse_number(element.get("width") or "")
        span = range(first, last + 1)
        if is_true(element.get("hidden")) or width == 0:
            self.hidden_columns.update(span)
            return
        self.hidden_columns.difference_update(span)
        if isinstance(width, (int, float)) and 0 < width <= 255:
            self.widths.update(dict.fromkeys(span, float(round(width))))

    def _take_view(self, element: Element) -> None:
        for pane in element.iterchildren("{*}pane"):
            cell = parse_cell(pane.get("topLeftCell") or "")
            if pane.get("state") in {"frozen", "frozenSplit"} and pane.get("ySplit") and cell is not None:
                self.frozen_row = cell[0]
            if pane.get("state") in {"frozen", "frozenSplit"} and pane.get("xSplit") and cell is not None:
                self.frozen_columns = cell[1] - 1
