"""Tells headings from values, and joins headings that stand in more than one row.

A row is a header when its texts look more like headings than what stands below them, or when they are texts over
numbers, dates or codes. What a heading looks like is said from outside (``label_score``); everything else here is
shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from redactor.model import CellValue, Merge
from redactor.workbook.grid import MAX_LABEL, Block, Grid, Kind, LabelScore, bits_of, is_prompt, kind_of, sample, tidy

HEADER_SCORE: Final = 0.25
"""From here on a row is a header; see ``heading_score``."""

MAX_HEADER_ROWS: Final = 3
_LOOK_AT_ROWS = 15
_MAX_LINES_OF_PAIRS = 3  # "Date | 1 May" and the like above a table
_NO_LABEL = 0.2
_SURE_LABEL = 0.75
_MARK = 2  # letters; "Y", "/" and the like
_YEARS = range(1900, 2101)
_NOT_GIVEN = frozenset({"", "-", "--", "n/a", "na", "nil", "none", "null", "unknown", "not known", "tbc", "?", "x"})
_TOTAL = re.compile(r"(?:grand |sub[- ]?|overall )?totals?\b.{0,40}\Z|all (?:wards|areas|rows)\Z|sum\Z", re.IGNORECASE)


def heading_score(
    labels: Sequence[CellValue | None], bodies: Sequence[Sequence[CellValue]], score: LabelScore
) -> float:
    """How much ``labels`` look like the headings of ``bodies``, from -1 to 1.

    :param bodies: for each label some of the values that stand under it, possibly none.
    """
    votes = [_vote(label, body, score) for label, body in zip(labels, bodies, strict=True) if label is not None]
    return sum(votes) / len(votes) if votes else -1.0


def _vote(label: CellValue, body: Sequence[CellValue], score: LabelScore) -> float:
    if not isinstance(label, str) or (kind_of(label) is not Kind.TEXT and score(label) < 0.5):
        return _vote_of_value(label, body)
    if tidy(label).casefold() in _NOT_GIVEN:
        return -0.2
    own = score(label)
    if not body:
        return own - 0.3
    kinds = [kind_of(value) for value in body]
    texts = [value for value in body if isinstance(value, str)]
    if sum(kind is not Kind.TEXT for kind in kinds) >= 0.6 * len(kinds):
        return 0.8 - 0.4 * (len(label) > 60)
    vote = own - score.mean(body) - (0.25 if own < _NO_LABEL else 0.0)
    folded = [tidy(text).casefold() for text in texts]
    if tidy(label).casefold() in folded:
        return min(vote, -0.3)
    if len(folded) >= 4 and len(set(folded)) * 2 <= len(folded):
        vote += 0.4  # few different values, and this is none of them
        if len(label) > _MARK and max(map(len, folded)) <= _MARK:
            vote += 0.4  # a word over ticks and crosses: a name above who was there, as likely as not
    usual = sum(map(len, texts)) / max(len(texts), 1)
    if usual > 25 and len(label) * 3 < usual:
        vote += 0.4  # a word or two over prose
    elif usual > 20 and len(label) > 20 and 0.6 * usual < len(label) < 1.6 * usual:
        return min(vote, -0.3)  # a sentence over sentences
    return max(min(vote, 1.0), -1.0)


def _vote_of_value(label: CellValue, body: Sequence[CellValue]) -> float:
    """A number, date or code as a heading: years or months over counts are common, everything else is data."""
    kinds = [kind_of(value) for value in body]
    counts = kinds.count(Kind.NUMBER) > 0.6 * len(kinds) if kinds else False
    kind = kind_of(label)
    year = isinstance(label, int) and not isinstance(label, bool) and label in _YEARS
    if isinstance(label, str) and kind is Kind.NUMBER and label.strip().isdecimal():
        year = int(label) in _YEARS
    if counts and year and not all(_is_year(value) for value in body):
        return 0.4
    if counts and kind is Kind.DATE:  # months
        return 0.4
    if kind in (Kind.DATE, Kind.CODE) and _are_marks(body):
        return 0.4  # the days of a register
    plain = [kind in (Kind.NUMBER, Kind.DATE) for kind in kinds]
    if kind is Kind.CODE and sum(plain) > 0.6 * len(plain):  # age bands such as 10-14; Q1; Bus 2
        return 0.4
    return -0.8


def _are_marks(body: Sequence[CellValue]) -> bool:
    """Whether values are ticks and crosses."""
    return bool(body) and all(isinstance(value, str) and len(value.strip()) <= _MARK for value in body)


def _is_year(value: CellValue) -> bool:
    return str(value).isdecimal() and int(str(value)) in _YEARS


def row_score(grid: Grid, block: Block, index: int, score: LabelScore) -> float:
    """``heading_score`` of one row of a block over the rows below it."""
    labels = grid.row_values(block.rows[index], block.mask)
    # The same row again is the header of the next printed page and says nothing about values.
    beneath = [row for row in sample(block.rows[index + 1 :]) if grid.row_values(row, block.mask) != labels]
    bits = bits_of(block.mask)
    bodies = [[value for row in beneath if (value := grid.cells[bit].get(row)) is not None] for bit in bits]
    return heading_score(labels, bodies, score)


def find_header(grid: Grid, block: Block, score: LabelScore) -> tuple[int, int] | None:
    """The header of a block that stands upright, as ``block.rows[first:after]``; None when it has none.

    Rows above it are titles. They hold fewer cells than the records do, or the header is no header.
    """
    counts = [(grid.masks[row] & block.mask).bit_count() for row in sample(block.rows)]
    usual = sorted(counts)[len(counts) // 2]
    pairs = 0
    for index, row in enumerate(block.rows[:_LOOK_AT_ROWS]):
        count = (grid.masks[row] & block.mask).bit_count()
        if _may_be_header(grid, block, index, count, usual, score):
            return _first_header_row(grid, block, index), _last_header_row(grid, block, index, score)
        pairs += count == 2
        if (count > max(1, usual // 2) and count > 2) or pairs > _MAX_LINES_OF_PAIRS:
            return None  # records have begun
    return None


def _first_header_row(grid: Grid, block: Block, index: int) -> int:
    """One row up where headings over several columns stand there (``Home``, ``Work``), else ``index`` itself."""
    if index == 0 or block.rows[index - 1] + 1 != block.rows[index]:
        return index
    row = block.rows[index - 1]
    labels = grid.row_values(row, block.mask)
    there = [label for label in labels if label is not None]
    if not all(isinstance(label, str) and len(label) <= MAX_LABEL and not is_prompt(label) for label in there):
        return index
    return index - 1 if len(there) > 1 or _spans(grid, block, row) else index


def _may_be_header(grid: Grid, block: Block, index: int, count: int, usual: int, score: LabelScore) -> bool:
    if index + 1 == len(block.rows):
        return False
    labels = grid.row_values(block.rows[index], block.mask)
    looks = score.mean(labels)
    if is_total(labels) or _answers(labels):
        return False
    if count == 1:
        return block.width == 2 and looks >= 0.75 and _stands_over_pairs(grid, block, index, score)
    sparse = looks >= 0.6
    if count * 2 < usual and not sparse and not _spans(grid, block, block.rows[index]):
        return False
    return row_score(grid, block, index, score) >= HEADER_SCORE


def _stands_over_pairs(grid: Grid, block: Block, index: int, score: LabelScore) -> bool:
    """Whether a lone text heads one of two columns; over a header it would be a title."""
    if index + 2 < len(block.rows) and row_score(grid, block, index + 1, score) >= HEADER_SCORE:
        return False
    return all((grid.masks[row] & block.mask).bit_count() == 2 for row in block.rows[index + 1 : index + 4])


def _answers(labels: Sequence[CellValue | None]) -> bool:
    """Whether a row asks and answers (``Date: | 1 May``): a line of a form or above a table, not a header."""
    there = [label for label in labels if label is not None]
    return len(there) == 2 and is_prompt(there[0]) and not is_prompt(there[1])


def _spans(grid: Grid, block: Block, row: int) -> list[Merge]:
    """Merges in a row over some, but not all, of the block's columns."""
    columns = grid.columns_of(block.mask)
    return [
        merge
        for merge in grid.merges.get(row, ())
        if merge.last_column > merge.column
        and columns[0] <= merge.column <= columns[-1]
        and (merge.column > columns[0] or merge.last_column < columns[-1])
    ]


def _last_header_row(grid: Grid, block: Block, first: int, score: LabelScore) -> int:
    """One past the last row of a header that begins at ``first``."""
    after = first + 1
    while after - first < MAX_HEADER_ROWS and after + 1 < len(block.rows):
        row = block.rows[after]
        if row != block.rows[after - 1] + 1 or not _is_lower_header(grid, block, after, score):
            break
        after += 1
    return after


def _is_lower_header(grid: Grid, block: Block, index: int, score: LabelScore) -> bool:
    row = block.rows[index]
    above = block.rows[index - 1]
    labels = grid.row_values(row, block.mask)
    if not all(label is None or isinstance(label, str) for label in labels) or is_total(labels):
        return False
    here, over = grid.masks[row] & block.mask, grid.masks[above] & block.mask
    if here.bit_count() == 1 and not here & ~over:
        return False  # the name of a group of records, such as a ward
    looks = score.mean(labels)
    if not over & ~here and here != over and _are_subheadings(grid, block, index, score):
        return True
    if row_score(grid, block, index, score) < HEADER_SCORE:
        return False
    if here != over or _spans(grid, block, above):
        # The two rows fill each other's gaps, as a heading over several headings does.
        return looks >= 0.3 or _over_plain_values(grid, block, index) or bool(_spans(grid, block, above))
    # A full row below a full row is a record, unless every single cell of it is a heading: a record that is taken for a
    # heading is a person who is not seen.
    return all(score(label) >= _SURE_LABEL for label in labels if isinstance(label, str))


def _are_subheadings(grid: Grid, block: Block, index: int, score: LabelScore) -> bool:
    """Whether a row that fills the gaps of the one above has a sure heading in it and the same text twice (am, pm, am,
    pm), none of which stands below."""
    labels = grid.row_values(block.rows[index], block.mask)
    texts = [tidy(label).casefold() for label in labels if isinstance(label, str)]
    if len(set(texts)) == len(texts) or max(map(score, texts), default=0.0) < _SURE_LABEL:
        return False
    beneath = sample(block.rows[index + 1 :], 12)
    below = {tidy(str(value)).casefold() for row in beneath for value in grid.row_values(row, block.mask) if value}
    return not below & set(texts)


def _over_plain_values(grid: Grid, block: Block, index: int) -> bool:
    """Whether most texts of a row stand over numbers or dates."""
    beneath = sample(block.rows[index + 1 :], 12)
    told = plain = 0
    for bit in bits_of(grid.masks[block.rows[index]] & block.mask):
        kinds = [kind_of(value) for row in beneath if (value := grid.cells[bit].get(row)) is not None]
        told += 1
        plain += bool(kinds) and sum(kind in (Kind.NUMBER, Kind.DATE) for kind in kinds) * 2 > len(kinds)
    return plain * 2 > told


def is_total(labels: Sequence[CellValue | None]) -> bool:
    """Whether a row only adds up others: the word, then nothing but numbers."""
    there = [label for label in labels if label is not None]
    first = there[0] if there else None
    if not isinstance(first, str) or _TOTAL.match(tidy(first)) is None or kind_of(first) is Kind.NUMBER:
        return False
    return all(kind_of(label) is Kind.NUMBER for label in there[1:])


def join_headings(grid: Grid, rows: Sequence[int], mask: int) -> list[str]:
    """The heading of each column of ``mask``: the texts of the header rows above it, top first.

    A merged cell counts for every column it covers. Where no cell of a row is merged, a text of an upper row also
    counts for the columns to its right, up to the next text.
    """
    headings: list[list[str]] = [[] for _ in bits_of(mask)]
    for place, row in enumerate(rows):
        texts = [None if value is None else tidy(str(value)) for value in grid.row_values(row, mask)]
        if place + 1 < len(rows):
            below = [any(grid.cells[bit].get(r) is not None for r in rows[place + 1 :]) for bit in bits_of(mask)]
            texts = _spread(grid, row, mask, texts, below)
        for heading, text in zip(headings, texts, strict=True):
            if text and text not in heading:
                heading.append(text)
    return [" ".join(heading) for heading in headings]


def _spread(grid: Grid, row: int, mask: int, texts: list[str | None], below: Sequence[bool]) -> list[str | None]:
    """An upper row's texts over the columns they stand for."""
    columns = grid.columns_of(mask)
    wide = {merge.column: merge for merge in grid.merges.get(row, ()) if merge.last_column > merge.column}
    spread = list(texts)
    current: str | None = None
    until = 0
    for place, column in enumerate(columns):
        if texts[place] is not None:
            current, until = texts[place], wide[column].last_column if column in wide else column
        elif current is not None and below[place] and (column <= until or not wide):
            spread[place] = current
    return spread
