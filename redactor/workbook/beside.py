"""What stands beside tables: cells of nothing but spaces, and the texts that say what a table is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from redactor.model import CellValue, Field, Location, LooseCell, Table
from redactor.workbook.found import Found
from redactor.workbook.grid import Grid, tidy

MAX_TITLE: Final = 200
"""A longer text is no title."""

_EMPTY_ROWS = 2
_MAX_TITLE_LINES = 10


def keep_blanks(grid: Grid, found: Found) -> None:
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


def with_titles(found: Found) -> Iterable[Table]:
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
