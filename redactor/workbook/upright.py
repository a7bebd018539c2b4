"""Tables that stand upright: headings above, a record a row."""

from __future__ import annotations

from redactor.workbook.blocks import tight
from redactor.workbook.found import Found
from redactor.workbook.grid import Block, Grid, Kind, LabelScore, bits_of, kind_of
from redactor.workbook.headers import HEADER_SCORE, find_header, is_total, join_headings, row_score
from redactor.workbook.records import split_records


def read_upright(grid: Grid, block: Block, score: LabelScore, found: Found) -> None:
    """Read a block as one table: what stands above its header is loose, and so are headings over nothing."""
    header = find_header(grid, block, score)
    if header is None and _is_text_only(grid, block, score):
        found.add_loose(grid, block.rows, block.mask)
        return
    first, after = header or (_titles_above(grid, block),) * 2
    found.add_loose(grid, block.rows[:first], block.mask)
    headings = join_headings(grid, block.rows[first:after], block.mask) if header else [""] * block.width
    records = split_records(grid, block, block.rows[first:after], block.rows[after:], found)
    found.add_table(grid, block.mask, headings, block.rows[first:after], records)


def _titles_above(grid: Grid, block: Block) -> int:
    """How many lone texts stand above the records of a table without a header."""
    if block.width < 3:
        return 0
    count = 0
    while count + 1 < len(block.rows) and (grid.masks[block.rows[count]] & block.mask).bit_count() == 1:
        count += 1
    return count


def _is_text_only(grid: Grid, block: Block, score: LabelScore) -> bool:
    """Whether a block without a header holds no records: headings with nothing below, or a line that adds up."""
    values = [grid.row_values(row, block.mask) for row in block.rows[:3]]
    if len(block.rows) == 1:
        return score.mean(values[0]) >= 0.5 or is_total(values[0])
    return len(block.rows) <= 3 and all(score.mean(row) >= 0.6 for row in values)


def split_at_headers(grid: Grid, block: Block, score: LabelScore) -> list[Block]:
    """The block cut where a new header stands in the middle of it, with no empty row above."""
    starts = [0]
    for index in _likely_headers(grid, block, score):
        lone = (grid.masks[block.rows[index - 1]] & block.mask).bit_count() == 1  # the new table's title
        if index - lone - starts[-1] >= 2:
            starts.append(index - lone)
    if len(starts) == 1:
        return [block]
    ends = [*starts[1:], len(block.rows)]
    return [tight(grid, block.rows[start:end], block.mask) for start, end in zip(starts, ends, strict=True)]


_MAX_ASKED = 3_000
"""So many different texts of a column are looked at as possible headings; ``label_score`` is not free."""


def _likely_headers(grid: Grid, block: Block, score: LabelScore) -> list[int]:
    """Places of rows in the middle that hold nothing but headings, other ones than the rows just below and above."""
    if block.width < 2 or len(block.rows) < 4:
        return []
    likely: set[int] = set()
    for bit in bits_of(block.mask)[:2]:
        column = grid.cells[bit]
        texts = {v for v in set(column.values()) if isinstance(v, str) and _is_short(v) and kind_of(v) is Kind.TEXT}
        if len(texts) <= _MAX_ASKED:
            words = {text for text in texts if score(text) >= 0.5}
            likely.update(i for i, row in enumerate(block.rows) if i > 1 and column.get(row) in words)
    return [index for index in sorted(likely) if _is_new_header(grid, block, index, score)]


def _is_short(text: str) -> bool:
    """Whether a text is as short as headings are; in the middle of a sheet a longer one is a value."""
    return len(text) <= 40 and text.count(" ") < 5


def _is_new_header(grid: Grid, block: Block, index: int, score: LabelScore) -> bool:
    labels = grid.row_values(block.rows[index], block.mask)
    there = [label for label in labels if label is not None]
    if len(there) < 2 or not all(isinstance(label, str) and _is_short(label) for label in there):
        return False
    if any(grid.row_values(row, block.mask) == labels for row in block.rows[: min(index, 5)]):
        return False  # the block's own header again
    if score.mean(there) < 0.6 or min(map(score, there)) < 0.3 or index + 1 == len(block.rows):
        return False
    above = index - 2 if (grid.masks[block.rows[index - 1]] & block.mask).bit_count() == 1 else index - 1
    beside = [block.rows[above], block.rows[index + 1]]
    if row_score(grid, block, index, score) < HEADER_SCORE:
        return False
    return all(score.mean(grid.row_values(row, block.mask)) < 0.5 for row in beside)
