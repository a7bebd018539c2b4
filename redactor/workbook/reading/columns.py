"""A sheet's values while they are being read: sparse, by column, with row numbers shared between columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from redactor.model import CellColumn, CellValue
from redactor.workbook.reading.references import MAX_COLUMN, column_number

_SAMPLED_ROWS = 2_000


class Columns:
    """Values by column. Rows are started in ascending order; should a file not keep to that, ``finish`` sorts."""

    def __init__(self) -> None:
        self.repeated = False
        self.styles: dict[int, Counter[str | None]] = {}
        self.first_rows: dict[int, list[str | None]] = {}
        self._rows: dict[int, list[int]] = {}
        self._values: dict[int, list[CellValue]] = {}
        self._letters: dict[str, int] = {}
        self._row = 0
        self._digits = ""
        self._sorted = True
        self._started = 0

    def start_row(self, row: int) -> None:
        """The values that follow are in this row."""
        self._sorted = self._sorted and row > self._row
        self._row = row
        self._digits = str(row)
        self._started += 1

    def position(self, reference: str, row: int) -> int:
        """The column of a reference whose letters were seen before and whose digits are those of the row; else 0."""
        digits = self._digits
        if not reference.endswith(digits):
            return 0
        letters = reference[: -len(digits)]
        known = self._letters.get(letters)
        if known is not None:
            return known
        if not (letters.isascii() and letters.isalpha() and len(letters) <= 3 and row):
            return 0
        column = column_number(letters)
        if column > MAX_COLUMN:
            return 0
        self._letters[letters] = column
        return column

    def add(self, column: int, value: CellValue, style: str | None) -> None:
        """One value in the present row."""
        rows = self._rows.get(column)
        if rows is None:
            rows = self._rows[column] = []
            self._values[column] = []
            self.styles[column] = Counter()
        elif rows[-1] == self._row:
            self.repeated = True
        rows.append(self._row)
        self._values[column].append(value)
        if self._started <= _SAMPLED_ROWS:
            self.styles[column][style] += 1
            if self._started <= 20:
                self.first_rows.setdefault(self._row, []).append(style)

    def finish(self) -> None:
        """Put rows in order where they were not."""
        if self._sorted:
            return
        for column, rows in self._rows.items():
            order = sorted(range(len(rows)), key=rows.__getitem__)
            self._rows[column] = [rows[index] for index in order]
            self._values[column] = [self._values[column][index] for index in order]
            self.repeated = self.repeated or len(set(rows)) != len(rows)

    def result(self) -> dict[int, CellColumn]:
        """The columns in order. Row numbers without a gap become a range, which takes no memory."""
        result: dict[int, CellColumn] = {}
        for column in sorted(self._rows):
            rows = self._rows.pop(column)
            contiguous = rows[-1] - rows[0] + 1 == len(rows)
            kept: Sequence[int] = range(rows[0], rows[-1] + 1) if contiguous else rows
            result[column] = CellColumn(kept, self._values.pop(column))
        return result
