"""Tells the records of a table from what stands among and below them."""

from __future__ import annotations

from collections.abc import Sequence

from redactor.workbook.found import Found
from redactor.workbook.grid import Block, Grid, bits_of
from redactor.workbook.headers import is_total

_NOTE_WORDS = 3
_NOTE_WORDS_NARROW = 6
_NOTE_STARTS = ("note", "source", "*", "†", "key:", "legend", "footnote", "prepared by", "printed", "end of")


def split_records(grid: Grid, block: Block, header: Sequence[int], rows: Sequence[int], found: Found) -> Sequence[int]:
    """The rows that are records. The header said again, lines that add up, and notes below are loose."""
    last = len(rows)
    while last > 1 and _is_note(grid, block, rows[last - 1]):
        last -= 1
    aside = set(rows[last:])
    found.totals = []
    if len(rows) > 1 or header:
        totals = _totals(grid, block, rows[:last])
        aside |= _rows_like(grid, block, header, rows[:last]) | totals
        found.totals = sorted(totals)
    if not aside:
        return rows
    if len(aside) == len(rows) and not header:
        found.totals = []
        return rows
    found.add_loose(grid, sorted(aside), block.mask)
    return [row for row in rows if row not in aside]


def _is_note(grid: Grid, block: Block, row: int) -> bool:
    """Whether a row is a note below a table: one text, of several words or introduced as a note."""
    here = bits_of(grid.masks[row] & block.mask)
    value = grid.cells[here[0]][row]
    if len(here) != 1 or not isinstance(value, str):
        return False
    words = len(value.split())
    if value.strip().casefold().startswith(_NOTE_STARTS):
        return True
    first = here[0] == bits_of(block.mask)[0]
    return first and words >= (_NOTE_WORDS if block.width >= 3 else _NOTE_WORDS_NARROW)


def _rows_like(grid: Grid, block: Block, header: Sequence[int], rows: Sequence[int]) -> set[int]:
    """The rows that say a row of the header again, as at the top of a printed page."""
    again: set[int] = set()
    for head in header:
        labels = grid.row_values(head, block.mask)
        bits = [bit for bit, label in zip(bits_of(block.mask), labels, strict=True) if label is not None]
        lead = grid.cells[bits[0]]
        text = lead[head]
        for row in rows:
            if lead.get(row) == text and grid.row_values(row, block.mask) == labels:
                again.add(row)
    return again


def _totals(grid: Grid, block: Block, rows: Sequence[int]) -> set[int]:
    """The rows that add up others."""
    totals: set[int] = set()
    for bit in bits_of(block.mask)[:3]:
        column = grid.cells[bit]
        words = {value for value in set(column.values()) if isinstance(value, str) and is_total([value])}
        if words:
            totals.update(
                row for row in rows if column.get(row) in words and is_total(grid.row_values(row, block.mask))
            )
    return totals
