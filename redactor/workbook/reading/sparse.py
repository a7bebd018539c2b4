"""A grid that is filled cell by cell, from formats in which one cell may stand for a billion."""

from __future__ import annotations

from redactor.errors import LimitError
from redactor.model import CellColumn, CellValue, Merge, Sheet, Visibility
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.columns import compact
from redactor.workbook.reading.references import MAX_COLUMN, MAX_ROW


def too_large() -> LimitError:
    """A cell lies outside every grid."""
    return LimitError(
        "The file has more rows or columns than a sheet can hold (1,048,576 rows, 16,384 columns).",
        next="Split the file, and try the parts.",
    )


class SparseSheet:
    """One sheet while it is being read. Rows come in ascending order; an empty text is an empty cell."""

    def __init__(self, name: str, visibility: Visibility, budget: Budget) -> None:
        self.name = name
        self.visibility = visibility
        self.merges: list[Merge] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.formula_cells = 0
        self._budget = budget
        self._rows: dict[int, list[int]] = {}
        self._values: dict[int, list[CellValue]] = {}
        self._pool: dict[str, str] = {}

    def put(self, row: int, column: int, value: CellValue, rows: int = 1, columns: int = 1) -> None:
        """Set a block of cells to one value. 1-based.

        :raises LimitError: when it reaches outside the grid, or is more than may be read.
        """
        if isinstance(value, str):
            if not value or value.isspace():
                return
            value = self._pool.setdefault(value, value)
        if rows < 1 or columns < 1 or row + rows - 1 > MAX_ROW or column + columns - 1 > MAX_COLUMN:
            raise too_large()
        self._budget.cells(rows * columns)
        for at in range(column, column + columns):
            self._rows.setdefault(at, []).extend(range(row, row + rows))
            self._values.setdefault(at, []).extend([value] * rows)

    def merge(self, row: int, column: int, rows: int, columns: int) -> None:
        """Note that a block of cells is merged."""
        if (rows > 1 or columns > 1) and row + rows - 1 <= MAX_ROW and column + columns - 1 <= MAX_COLUMN:
            self._budget.cells(1)
            self.merges.append(Merge(row, column, row + rows - 1, column + columns - 1))

    def result(self, index: int) -> Sheet:
        """The sheet, given away once."""
        columns = {at: CellColumn(compact(self._rows[at]), self._values[at]) for at in sorted(self._rows)}
        return Sheet(
            index=index,
            name=self.name,
            visibility=self.visibility,
            columns=columns,
            merges=tuple(self.merges),
            hidden_rows=frozenset(self.hidden_rows),
            hidden_columns=frozenset(self.hidden_columns),
            formula_cells=self.formula_cells,
        )
