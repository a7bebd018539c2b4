"""Key/value forms: labels in one column, what they ask for in the next ones.

A form becomes a table that lies on its side. Each label is a field, each column of answers a record: one for a single
person, several where people stand side by side. A form may have further labels to the right of its answers
(``Surname: | … | Forename: | …``); each pair is a table of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from redactor.model import Field, Location, LooseCell, Table
from redactor.workbook.grid import Block, Grid, Kind, LabelScore, bits_of, is_prompt, kind_of, sample, tidy
from redactor.workbook.headers import HEADER_SCORE, row_score

_LABELS = 0.5
_SURE_LABELS = 0.75
_APART = 0.3
_SENTENCE = 5


@dataclass(frozen=True)
class Pair:
    """A column of labels and the columns of its answers, as bits of the grid."""

    labels: int
    answers: tuple[int, ...]


def find_form(grid: Grid, block: Block, score: LabelScore) -> list[Pair]:
    """The pairs of a block that is a form; empty when it is none."""
    bits = bits_of(block.mask)
    if len(bits) < 2:
        return []
    rows = sample(block.rows)
    looks = {bit: _looks_of(grid, rows, bit, score) for bit in bits}
    if looks[bits[0]] < _LABELS:
        return []
    pairs = _pairs(bits, looks)
    if not pairs or not _answers_differ(pairs, looks) or not _is_answered(grid, block, pairs):
        return []
    prompted = sum(is_prompt(grid.cells[bits[0]].get(row)) for row in rows) * 2 > len(rows)
    margin = looks[bits[0]] - max(looks[bit] for bit in pairs[0].answers)
    if len(block.rows) == 1:
        return pairs if prompted or (len(bits) == 2 and margin >= _LABELS) else []
    if prompted:
        return pairs
    if _explains(grid, rows, pairs) or _says_again(grid, rows, bits[0]):
        return []
    best = _best_row(grid, block.rows[:3], block, score)
    below = _looks_of(grid, rows[1:], bits[0], score)
    if best >= HEADER_SCORE and (below < _LABELS or _only_numbers(grid, rows[1:], pairs)):
        return []  # a table of counts whose first column names places or kinds
    if rows[0] not in grid.cells[bits[0]] and below >= _SURE_LABELS:
        best = _best_row(grid, block.rows[1:3], block, score)  # the first line only numbers the people
    return pairs if margin > best else []


def _explains(grid: Grid, rows: Sequence[int], pairs: Sequence[Pair]) -> bool:
    """Whether sentences stand under a word: then it is a list of what fields mean, not a form."""
    texts = [v for bit in pairs[0].answers for row in rows if isinstance(v := grid.cells[bit].get(row), str)]
    if len(texts) < 2:
        return False
    sentences = sum(len(text.split()) >= _SENTENCE for text in texts[1:])
    return len(texts[0].split()) < _SENTENCE and sentences * 2 > len(texts) - 1


def _says_again(grid: Grid, rows: Sequence[int], bit: int) -> bool:
    """Whether the same label stands in row after row: then it is what a group of records has in common."""
    texts = [grid.cells[bit].get(row) for row in rows]
    return sum(here is not None and here == above for above, here in pairwise(texts)) * 4 > len(texts)


def _only_numbers(grid: Grid, rows: Sequence[int], pairs: Sequence[Pair]) -> bool:
    values = [
        v for pair in pairs for bit in pair.answers for row in rows if (v := grid.cells[bit].get(row)) is not None
    ]
    return all(kind_of(value) is Kind.NUMBER for value in values)


def _looks_of(grid: Grid, rows: Sequence[int], bit: int, score: LabelScore) -> float:
    """How much a column's texts look like labels, short of what is empty."""
    return score.mean(grid.cells[bit].get(row) for row in rows)


def _pairs(bits: Sequence[int], looks: dict[int, float]) -> list[Pair]:
    pairs: list[Pair] = []
    labels, answers = bits[0], list[int]()
    for bit in bits[1:]:
        if looks[bit] >= _LABELS and answers:
            pairs.append(Pair(labels, tuple(answers)))
            labels, answers = bit, []
        else:
            answers.append(bit)
    if answers:
        pairs.append(Pair(labels, tuple(answers)))
        return pairs
    return []


def _answers_differ(pairs: Sequence[Pair], looks: dict[int, float]) -> bool:
    return all(looks[pair.labels] - looks[bit] >= _APART for pair in pairs for bit in pair.answers)


def _is_answered(grid: Grid, block: Block, pairs: Sequence[Pair]) -> bool:
    """Whether the labels are texts and every answer has one in its row or above it."""
    first = grid.cells[pairs[0].labels]
    labelled = sum(row in first for row in block.rows)
    texts = all(isinstance(first[row], str) for row in sample(block.rows) if row in first)
    # Above the labels may be a line that only numbers the people: "Person 1", "Person 2".
    opening = block.rows[0] in first or (block.width > 2 and block.rows[min(1, len(block.rows) - 1)] in first)
    return texts and labelled * 2 >= len(block.rows) and opening


def _best_row(grid: Grid, rows: Sequence[int], block: Block, score: LabelScore) -> float:
    """How good a header these rows would make: a table with headings may have label-like words in column one."""
    best = -1.0
    for row in rows:
        if row != block.rows[-1] and (grid.masks[row] & block.mask).bit_count() > 1:
            best = max(best, row_score(grid, block, block.rows.index(row), score))
    return best


def read_form(grid: Grid, block: Block, pairs: Sequence[Pair]) -> tuple[list[Table], list[LooseCell]]:
    """The tables of a form, and its cells that are in none."""
    tables: list[Table] = []
    loose: list[LooseCell] = []
    for pair in pairs:
        for rows in _persons(grid, block, pair):
            table, left = _read_pair(grid, rows, pair)
            loose.extend(left)
            if table is not None:
                tables.append(table)
    return tables, loose


def _persons(grid: Grid, block: Block, pair: Pair) -> list[list[int]]:
    """The rows of each of several forms one below the other: a new one begins where the first label comes again."""
    labels = grid.cells[pair.labels]
    parts: list[list[int]] = []
    opening: str | None = None
    for row in block.rows:
        answered = any(row in grid.cells[bit] for bit in pair.answers)
        text = tidy(str(labels[row])).casefold() if row in labels else None
        if opening is None and answered and text is not None:
            opening = text
            parts.append([*(parts.pop() if parts else []), row])
        elif not parts or (text is not None and text == opening):
            parts.append([row])
        else:
            parts[-1].append(row)
    return parts


def _read_pair(grid: Grid, rows: Sequence[int], pair: Pair) -> tuple[Table | None, list[LooseCell]]:
    labels = grid.cells[pair.labels]
    loose: list[LooseCell] = []
    fields: list[Field] = []
    labelled: list[int] = []
    heading, heading_row = "", -2
    answers = [bit for bit in pair.answers if any(row in grid.cells[bit] for row in rows)]
    for row in rows:
        values = [grid.cells[bit].get(row) for bit in answers]
        if all(value is None for value in values):
            if row in labels:
                loose.append(grid.loose(row, pair.labels))
            continue
        if row in labels:
            heading, heading_row = tidy(str(labels[row])), row
            labelled.append(row)
        elif row == heading_row + 1:
            heading_row = row  # a second line of the same answer
        else:
            heading = ""
        fields.append(Field(row, heading, values))
    if not fields:
        return None, loose
    column = grid.columns[pair.labels]
    header = None
    if labelled:
        header = Location(
            sheet=grid.sheet.index, row=labelled[0], column=column, last_row=labelled[-1], last_column=column
        )
    return Table(grid.sheet.index, tuple(fields), [grid.columns[bit] for bit in answers], True, header), loose
