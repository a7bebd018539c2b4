"""Lists in one column, with or without a heading."""

from __future__ import annotations

from collections.abc import Sequence

from redactor.model import CellValue
from redactor.workbook.found import Found
from redactor.workbook.grid import Block, Grid, Kind, LabelScore, bits_of, kind_of, sample, tidy
from redactor.workbook.headers import heading_score
from redactor.workbook.records import split_records

_PROSE_WORDS = 6
_FEW_WORDS = 3
_LIST_SCORE = 0.3
_NO_LABEL = 0.2  # a name on top of its owner's address and phone


def read_list(grid: Grid, block: Block, score: LabelScore, found: Found) -> None:
    """A list, with or without a heading, or else loose text."""
    bit = bits_of(block.mask)[0]
    column = grid.cells[bit]
    values = [column[row] for row in block.rows]
    rest = list(values[1:])
    if _heads_list(values[0], rest, score):
        headings, header = [tidy(str(values[0]))], block.rows[:1]
        records = split_records(grid, block, header, block.rows[1:], found)
        found.add_table(grid, block.mask, headings, header, records)
    elif len(values) >= 3 and not _is_prose(values) and score.mean(_some(values)) < 0.5:
        found.add_table(grid, block.mask, [""], (), block.rows)
    else:
        found.add_loose(grid, block.rows, block.mask)


def _heads_list(first: CellValue, rest: Sequence[CellValue], score: LabelScore) -> bool:
    """Whether the first text of a column heads a list. Lines of a title and of an address are no lists."""
    if not rest or _is_prose(rest) or heading_score([first], [_some(rest)], score) < _LIST_SCORE:
        return False
    kinds = {kind_of(value) for value in _some(rest)}
    if score(first) < _NO_LABEL and not kinds <= {Kind.NUMBER, Kind.DATE}:
        return False
    if len(rest) == 1:
        short = kinds <= {Kind.NUMBER, Kind.DATE} or len(str(rest[0]).split()) <= _FEW_WORDS
        return score(first) >= 0.75 and score(rest[0]) < 0.3 and short
    return score(first) >= 0.5 or len(kinds) == 1


def _some(values: Sequence[CellValue]) -> Sequence[CellValue]:
    return [values[index] for index in sample(range(len(values)))]


def _is_prose(values: Sequence[CellValue]) -> bool:
    """Whether most values are sentences rather than entries of a list."""
    some = _some(values)
    sentences = sum(isinstance(value, str) and len(value.split()) >= _PROSE_WORDS for value in some)
    return sentences * 2 > len(some)
