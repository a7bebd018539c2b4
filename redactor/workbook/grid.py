"""A sheet's cells the way the table finder looks at them: sparse, by row and by column.

A dense grid is never made. What a row holds is one whole number with a bit for each column that has a cell, so that
"which columns do these rows use" costs one ``or`` a row and a lone cell at XFD1048576 costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final

from redactor.model import CellValue, Location, LooseCell, Merge, Sheet

MAX_LABEL: Final = 100
"""A longer text is no column heading."""


class Kind(StrEnum):
    """What a value looks like at a glance. Values of a .csv are all texts, so texts are looked into."""

    NUMBER = "number"
    DATE = "date"
    CODE = "code"
    TEXT = "text"


_NUMBER = re.compile(r"[-+(]?\s*[£$€]?\s*[-+]?\d[\d,\s]*(?:\.\d+)?\s*%?\)?\Z")
_DATE = re.compile(
    r"(?:\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?[-/ ][A-Za-z]{3,9}[-/ ,]+\d{2,4})"
    r"(?:[T ]+\d{1,2}:\d{2}.{0,12})?\Z|\d{1,2}:\d{2}(?::\d{2})?\Z"
)
_DIGIT = re.compile(r"\d")
_SEVERAL_WORDS = 3


def kind_of(value: CellValue) -> Kind:
    """The kind of one value. ``CODE`` is a short text with a digit in it."""
    if isinstance(value, str):
        text = value.strip()
        if not _has_digit(text):
            return Kind.TEXT
        if _DATE.match(text):
            return Kind.DATE
        if _NUMBER.match(text):
            return Kind.NUMBER
        return Kind.CODE if text.count(" ") < _SEVERAL_WORDS else Kind.TEXT
    return Kind.DATE if isinstance(value, (date, time)) else Kind.NUMBER


def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None if text.isascii() else any(map(str.isdigit, text))


def tidy(text: str) -> str:
    """A heading on one line."""
    return " ".join(text.split())


class LabelScore:
    """``label_score`` with a memory. A colon at the end says by itself that what stands there is a label."""

    def __init__(self, label_score: Callable[[str], float]) -> None:
        self._ask = label_score
        self._known: dict[str, float] = {}

    def __call__(self, value: CellValue | None) -> float:
        """From 0 to 1: how much a value looks like a heading."""
        if not isinstance(value, str):
            return 0.0
        known = self._known.get(value)
        if known is None:
            known = self._known[value] = self._score(tidy(value))
        return known

    def _score(self, text: str) -> float:
        if not text or len(text) > MAX_LABEL:
            return 0.0
        bare = text.rstrip(": ")
        score = min(max(self._ask(bare), 0.0), 1.0) if bare else 0.0
        return max(score, 0.75) if is_prompt(text) else score

    def mean(self, values: Iterable[CellValue | None]) -> float:
        """The mean over what is there; 0 for nothing."""
        scores = [self(value) for value in values if value is not None]
        return sum(scores) / len(scores) if scores else 0.0


def is_prompt(value: CellValue | None) -> bool:
    """Whether a text asks for what follows: ``Date of birth:``."""
    return isinstance(value, str) and value.rstrip().endswith(":") and len(value) <= MAX_LABEL


@dataclass(frozen=True)
class Grid:
    """The filled cells of a sheet. ``columns`` are ascending; bit *n* of a mask stands for ``columns[n]``.

    ``blanks`` are the cells that hold only spaces: they shape no table and are nobody's heading.
    ``merges`` are by their first row.
    """

    sheet: Sheet
    columns: tuple[int, ...]
    cells: tuple[Mapping[int, CellValue], ...]
    masks: Mapping[int, int]
    rows: tuple[int, ...]
    blanks: Mapping[tuple[int, int], CellValue]
    merges: Mapping[int, Sequence[Merge]]

    def columns_of(self, mask: int) -> list[int]:
        """The sheet columns of a mask, ascending."""
        return [self.columns[bit] for bit in bits_of(mask)]

    def row_values(self, row: int, mask: int) -> list[CellValue | None]:
        """The values of a row in the columns of ``mask``."""
        return [self.cells[bit].get(row) for bit in bits_of(mask)]

    def loose(self, row: int, bit: int) -> LooseCell:
        """One cell as a loose one."""
        return LooseCell(Location(sheet=self.sheet.index, row=row, column=self.columns[bit]), self.cells[bit][row])

    def loose_row(self, row: int, mask: int) -> list[LooseCell]:
        """All cells of a row in the columns of ``mask`` as loose ones."""
        return [self.loose(row, bit) for bit in bits_of(self.masks[row] & mask)]


@dataclass(frozen=True)
class Block:
    """Part of a grid: these rows (ascending) in the columns of ``mask``. Every row has a cell in it."""

    rows: Sequence[int]
    mask: int

    @property
    def width(self) -> int:
        """Number of columns."""
        return self.mask.bit_count()


def bits_of(mask: int) -> list[int]:
    """The places of the bits that are set, lowest first."""
    bits = []
    while mask:
        low = mask & -mask
        bits.append(low.bit_length() - 1)
        mask ^= low
    return bits


def read_grid(sheet: Sheet) -> Grid:
    """The grid of a sheet as read."""
    columns: list[int] = []
    cells: list[Mapping[int, CellValue]] = []
    blanks: dict[tuple[int, int], CellValue] = {}
    for number in sorted(sheet.columns):
        column = sheet.columns[number]
        filled = dict(zip(column.rows, column.values, strict=True))
        empty = {value for value in set(column.values) if isinstance(value, str) and not value.strip()}
        if empty:
            for row in [row for row, value in filled.items() if value in empty]:
                blanks[row, number] = filled.pop(row)
        if filled:
            columns.append(number)
            cells.append(filled)
    masks = _masks(cells)
    return Grid(sheet, tuple(columns), tuple(cells), masks, tuple(sorted(masks)), blanks, _by_row(sheet.merges))


def _by_row(merges: Sequence[Merge]) -> dict[int, list[Merge]]:
    rows: dict[int, list[Merge]] = {}
    for merge in merges:
        rows.setdefault(merge.row, []).append(merge)
    return rows


def _masks(cells: Sequence[Mapping[int, CellValue]]) -> dict[int, int]:
    """The mask of each row. Most columns of a table fill the same rows, so these are gone through once."""
    alike: dict[tuple[int, ...], int] = {}
    for bit, column in enumerate(cells):
        filled = tuple(column)
        alike[filled] = alike.get(filled, 0) | 1 << bit
    masks: dict[int, int] = {}
    for filled, flags in alike.items():
        for row in filled:
            masks[row] = masks.get(row, 0) | flags
    return masks


def sample(rows: Sequence[int], size: int = 40) -> Sequence[int]:
    """Some of the rows: the first ones and others spread over the rest."""
    if len(rows) <= size:
        return rows
    half = size // 2
    step = max((len(rows) - half) // half, 1)
    return [*rows[:half], *rows[half::step]][:size]
