"""Finds the tables of a workbook, and what stands beside them.

A sheet is split into blocks (``blocks``); a block is read as a form (``forms``), as a table with or without a header
(``headers``), as a list in one column, or as loose text. Every filled cell ends up exactly once: as a value of a
field, as a heading, or loose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from redactor.model import CellValue, Field, Layout, Location, LooseCell, Table, Workbook
from redactor.workbook.blocks import split, tight
from redactor.workbook.forms import find_form, read_form
from redactor.workbook.grid import Block, Grid, Kind, LabelScore, bits_of, kind_of, read_grid, sample, tidy
from redactor.workbook.headers import HEADER_SCORE, find_header, heading_score, is_total, join_headings, row_score

MAX_TITLE: Final = 200
"""A longer text is no title."""

_LARGE_AREA, _HOLES = 2_000_000, 50
_HUGE_AREA, _FEW_HOLES = 100_000_000, 5
_NOTE_WORDS = 3
_PROSE_WORDS = 6
_EMPTY_ROWS = 2
_MAX_TITLE_LINES = 10
_NOTE_STARTS = ("note", "source", "*", "†", "key:", "legend", "footnote", "prepared by", "printed", "end of")


@dataclass
class _Found:
    """What a sheet has shown so far."""

    tables: list[Table] = field(default_factory=list)
    loose: list[LooseCell] = field(default_factory=list)


def find_layout(workbook: Workbook, label_score: Callable[[str], float]) -> Layout:
    """Every table of every sheet, and every cell that is in none.

    :param label_score: from 0 to 1, how much a text looks like a column heading.
    """
    score = LabelScore(label_score)
    tables: list[Table] = []
    loose: list[LooseCell] = []
    for sheet in workbook.sheets:
        grid = read_grid(sheet)
        found = _Found()
        for block in split(grid, score):
            _read_block(grid, block, score, found)
        _keep_blanks(grid, found)
        tables.extend(_with_titles(found))
        loose.extend(found.loose)
    return Layout(tuple(tables), tuple(loose))


def _read_block(grid: Grid, block: Block, score: LabelScore, found: _Found) -> None:
    if _is_scattered(grid, block):
        _all_loose(grid, block, found)
        return
    for part in _split_at_headers(grid, block, score):
        if part.width == 1:
            _read_list(grid, part, score, found)
        elif pairs := find_form(grid, part, score):
            tables, loose = read_form(grid, part, pairs)
            found.tables.extend(tables)
            found.loose.extend(loose)
        else:
            _read_upright(grid, part, score, found)


def _is_scattered(grid: Grid, block: Block) -> bool:
    """Whether a block is so large and so empty that a table of it would be nearly all holes.

    Cells along a diagonal touch no empty row and no empty column; as a table they would need their number squared.
    """
    area = len(block.rows) * block.width
    if area < _LARGE_AREA:
        return False
    cells = sum((grid.masks[row] & block.mask).bit_count() for row in block.rows)
    return cells * (_HOLES if area < _HUGE_AREA else _FEW_HOLES) < area


# --- tables with their header above ---------------------------------------------------------------------


def _read_upright(grid: Grid, block: Block, score: LabelScore, found: _Found) -> None:
    header = find_header(grid, block, score)
    if header is None and _is_text_only(grid, block, score):
        _all_loose(grid, block, found)
        return
    first, after = header or (_titles_above(grid, block),) * 2
    for row in block.rows[:first]:
        found.loose.extend(grid.loose_row(row, block.mask))
    headings = join_headings(grid, block.rows[first:after], block.mask) if header else [""] * block.width
    records = _records(grid, block, block.rows[first:after], block.rows[after:], found)
    _add_table(grid, block.mask, headings, block.rows[first:after], records, found)


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


def _records(grid: Grid, block: Block, header: Sequence[int], rows: Sequence[int], found: _Found) -> Sequence[int]:
    """The rows that are records. The header said again, lines that add up, and notes below are loose."""
    last = len(rows)
    while last > 1 and _is_note(grid, block, rows[last - 1]):
        last -= 1
    aside = set(rows[last:])
    if len(rows) > 1 or header:
        aside |= _rows_like(grid, block, header, rows[:last]) | _totals(grid, block, rows[:last])
    if not aside:
        return rows
    if len(aside) == len(rows):
        return rows if not header else _all_aside(grid, block, rows, found)
    for row in sorted(aside):
        found.loose.extend(grid.loose_row(row, block.mask))
    return [row for row in rows if row not in aside]


def _all_aside(grid: Grid, block: Block, rows: Sequence[int], found: _Found) -> Sequence[int]:
    for row in rows:
        found.loose.extend(grid.loose_row(row, block.mask))
    return []


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
    return first and words >= (_NOTE_WORDS if block.width >= 3 else _PROSE_WORDS)


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


def _add_table(
    grid: Grid, mask: int, headings: Sequence[str], header: Sequence[int], records: Sequence[int], found: _Found
) -> None:
    """Make the table of these records. A heading with nothing below it is loose."""
    fields: list[Field] = []
    kept: list[int] = []
    for bit, heading in zip(bits_of(mask), headings, strict=True):
        column = grid.cells[bit]
        values = list(map(column.get, records))
        if values.count(None) == len(values):
            found.loose.extend(grid.loose(row, bit) for row in header if row in column)
        else:
            fields.append(Field(grid.columns[bit], heading, values))
            kept.append(grid.columns[bit])
    if not fields:
        return
    where = None
    if header and any(item.header for item in fields):
        where = Location(
            sheet=grid.sheet.index, row=header[0], column=kept[0], last_row=header[-1], last_column=kept[-1]
        )
    found.tables.append(Table(grid.sheet.index, tuple(fields), records, header=where))


def _split_at_headers(grid: Grid, block: Block, score: LabelScore) -> list[Block]:
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


_MAX_HEADING = 40
_MAX_ASKED = 3_000
"""So many different texts of a column are looked at as possible headings; ``label_score`` is not free."""


def _likely_headers(grid: Grid, block: Block, score: LabelScore) -> list[int]:
    """Places of rows in the middle that hold nothing but headings, other ones than the rows just below and above."""
    if block.width < 2 or len(block.rows) < 4:
        return []
    likely: set[int] = set()
    for bit in bits_of(block.mask)[:2]:
        column = grid.cells[bit]
        texts = {
            v for v in set(column.values()) if isinstance(v, str) and len(v) <= _MAX_HEADING and kind_of(v) is Kind.TEXT
        }
        if len(texts) <= _MAX_ASKED:
            words = {text for text in texts if score(text) >= 0.5}
            likely.update(i for i, row in enumerate(block.rows) if i > 1 and column.get(row) in words)
    return [index for index in sorted(likely) if _is_new_header(grid, block, index, score)]


def _is_new_header(grid: Grid, block: Block, index: int, score: LabelScore) -> bool:
    labels = grid.row_values(block.rows[index], block.mask)
    there = [label for label in labels if label is not None]
    if len(there) < 2 or not all(isinstance(label, str) and len(label) <= _MAX_HEADING for label in there):
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


# --- one column -----------------------------------------------------------------------------------------


def _read_list(grid: Grid, block: Block, score: LabelScore, found: _Found) -> None:
    """A list, with or without a heading, or else loose text."""
    bit = bits_of(block.mask)[0]
    column = grid.cells[bit]
    values = [column[row] for row in block.rows]
    rest = list(values[1:])
    headed = bool(rest) and heading_score(values[:1], [_some(rest)], score) >= 0.3 and not _is_prose(rest)
    if headed:
        headings, header = [tidy(str(values[0]))], block.rows[:1]
        records = _records(grid, block, header, block.rows[1:], found)
        _add_table(grid, block.mask, headings, header, records, found)
    elif len(values) >= 3 and not _is_prose(values) and score.mean(_some(values)) < 0.5:
        _add_table(grid, block.mask, [""], (), block.rows, found)
    else:
        _all_loose(grid, block, found)


def _some(values: Sequence[CellValue]) -> Sequence[CellValue]:
    return [values[index] for index in sample(range(len(values)))]


def _is_prose(values: Sequence[CellValue]) -> bool:
    """Whether most values are sentences rather than entries of a list."""
    some = _some(values)
    sentences = sum(isinstance(value, str) and len(value.split()) >= _PROSE_WORDS for value in some)
    return sentences * 2 > len(some)


def _all_loose(grid: Grid, block: Block, found: _Found) -> None:
    for row in block.rows:
        found.loose.extend(grid.loose_row(row, block.mask))


# --- blanks and titles ----------------------------------------------------------------------------------


def _keep_blanks(grid: Grid, found: _Found) -> None:
    """Cells of spaces only: a value where they stand in a record, else loose."""
    if not grid.blanks:
        return
    left = dict(grid.blanks)
    rows: dict[int, list[int]] = {}
    for row, column in grid.blanks:
        rows.setdefault(row, []).append(column)
    for table in found.tables:
        if table.sideways:
            records = {record: index for index, record in enumerate(table.records)}
            for item in table.fields:
                for column in rows.get(item.position, ()):
                    if column in records:
                        _put(item, records[column], left.pop((item.position, column)))
            continue
        fields = {item.position: item for item in table.fields}
        for index, row in enumerate(table.records):
            for column in rows.get(row, ()):
                if column in fields:
                    _put(fields[column], index, left.pop((row, column)))
    for (row, column), value in left.items():
        found.loose.append(LooseCell(Location(sheet=grid.sheet.index, row=row, column=column), value))


def _put(item: Field, index: int, value: CellValue) -> None:
    assert isinstance(item.values, list)  # made a few lines above, and not yet handed out
    item.values[index] = value


def _with_titles(found: _Found) -> Iterable[Table]:
    """The tables with the texts that stand just above and below them and say what they are."""
    texts: dict[int, list[tuple[int, str]]] = {}
    for cell in found.loose:
        if isinstance(cell.value, str) and cell.value.strip() and len(cell.value) <= MAX_TITLE:
            texts.setdefault(cell.location.row or 0, []).append((cell.location.column or 0, tidy(cell.value)))
    for table in found.tables:
        yield replace(table, titles=_titles(table, texts))


def _titles(table: Table, texts: Mapping[int, Sequence[tuple[int, str]]]) -> tuple[str, ...]:
    block, header = table.block, table.header or table.block
    top = min(header.row or 1, block.row or 1)
    bottom = block.last_row or top
    columns = range(
        min(header.column or 1, block.column or 1), max(header.last_column or 1, block.last_column or 1) + 1
    )
    above = _nearby(texts, top, -1, columns)
    return tuple(text for line in (*reversed(above), *_nearby(texts, bottom, 1, columns)) for text in line)


def _nearby(
    texts: Mapping[int, Sequence[tuple[int, str]]], edge: int, step: int, columns: range
) -> list[tuple[str, ...]]:
    """The lines of text next to row ``edge`` in one direction, nearest first, with at most one empty row between."""
    lines: list[tuple[str, ...]] = []
    row, missing = edge + step, 0
    while missing < _EMPTY_ROWS and len(lines) < _MAX_TITLE_LINES:
        line = tuple(text for column, text in sorted(texts.get(row, ())) if column in columns)
        missing = 0 if line else missing + 1
        lines += [line] if line else []
        row += step
    return lines
