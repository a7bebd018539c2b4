"""Cell references: ``B3``, ``$A$1:C7``, ``A:A``, ``3:5``."""

from __future__ import annotations

import re

from redactor.model import Merge

MAX_ROW = 1_048_576
MAX_COLUMN = 16_384

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})\Z")
_RANGE = re.compile(r"\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?:\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?\Z")


def column_number(letters: str) -> int:
    """The 1-based column of its letters. Not checked against the grid."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def parse_cell(reference: str) -> tuple[int, int] | None:
    """Row and column of one cell; None when it is not one or lies outside the grid."""
    found = _CELL.match(reference)
    if found is None:
        return None
    row, column = int(found[2]), column_number(found[1])
    return (row, column) if 1 <= row <= MAX_ROW and column <= MAX_COLUMN else None


def parse_block(reference: str) -> Merge | None:
    """A block of cells, whole columns and whole rows included; None when it is not one or leaves the grid."""
    cell = parse_cell(reference)
    if cell is not None:
        return Merge(*cell, *cell)
    found = _RANGE.match(reference)
    if found is None or not (found[1] or found[2]):
        return None
    top = int(found[2] or 1)
    left = column_number(found[1]) if found[1] else 1
    bottom = int(found[4] or MAX_ROW)
    right = column_number(found[3]) if found[3] else MAX_COLUMN
    block = Merge(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
    inside = block.row >= 1 and block.last_row <= MAX_ROW and block.last_column <= MAX_COLUMN
    return block if inside else None


def first_cell(references: str) -> tuple[int, int] | None:
    """The top left cell of the first of several references."""
    pieces = references.split()
    block = parse_block(pieces[0]) if pieces else None
    return (block.row, block.column) if block else None
