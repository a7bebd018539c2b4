"""A sheet's values while they are being read: sparse, by column, with values shared wherever they are equal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from redactor.model import CellColumn, CellValue
from redactor.workbook.reading.references import MAX_COLUMN, column_number

SAMPLED_ROWS = 2_000
"""How many rows are asked for their formats; the commonest format of a column shows well before that."""
_TOP_ROWS = 20


class Slot:
    """One column: its number, the rows with a value, the values, and how often each style was seen."""

    __slots__ = ("column", "rows", "styles", "values")

    def __init__(self, column: int) -> None:
        self.column = column
        self.rows: list[int] = []
        self.values: list[CellValue] = []
        self.styles: Counter[str | None] = Counter()


class Columns:
    """Values by column. Rows come in ascending order, which is for the reader to see to."""

    def __init__(self) -> None:
        self.by_letters: dict[str, Slot] = {}
        self.top_rows: dict[int, list[str | None]] = {}
        self._by_number: dict[int, Slot] = {}

    def slot(self, letters: str) -> Slot | None:
        """The column of these letters; None when no sheet has it."""
        known = self.by_letters.get(letters)
        if known is not None:
            return known
        if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
            return None
        column = column_number(letters)
        if column > MAX_COLUMN:
            return None
        slot = self.by_letters[letters] = self.numbered(column)
        return slot

    def numbered(self, column: int) -> Slot:
        """The column of this number."""
        slot = self._by_number.get(column)
        if slot is None:
            slot = self._by_number[column] = Slot(column)
        return slot

    def sample(self, slot: Slot, row: int, style: str | None) -> None:
        """Remember how a value in one of the first rows looks."""
        slot.styles[style] += 1
        if row in self.top_rows or len(self.top_rows) < _TOP_ROWS:
            self.top_rows.setdefault(row, []).append(style)

    @property
    def cell_count(self) -> int:
        """How many cells have a value."""
        return sum(len(slot.rows) for slot in self._by_number.values())

    @property
    def styles(self) -> dict[int, Counter[str | None]]:
        """How often each style was seen, by column."""
        return {column: slot.styles for column, slot in self._by_number.items() if slot.styles}

    def result(self) -> dict[int, CellColumn]:
        """The columns in order, given away once. Row numbers without a gap become a range, which takes no memory."""
        result: dict[int, CellColumn] = {}
        for column, slot in sorted(self._by_number.items()):
            if slot.rows:
                result[column] = CellColumn(compact(slot.rows), slot.values)
                slot.rows, slot.values = [], []
        return result


def compact(rows: list[int]) -> Sequence[int]:
    """Ascending row numbers, as a range where none is missing."""
    return range(rows[0], rows[-1] + 1) if rows[-1] - rows[0] + 1 == len(rows) else rows
