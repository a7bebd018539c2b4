"""Finds the tables of a workbook, and what stands beside them.

A sheet is split into blocks (``blocks``); a block is read as a form (``forms``), as a table with or without a header
(``headers``), as a list in one column, or as loose text. Every filled cell ends up exactly once: as a value of a
field, as a heading, or loose.
"""

from __future__ import annotations

from collections.abc import Callable

from redactor.model import Layout, LooseCell, Table, Workbook
from redactor.workbook.beside import keep_blanks, with_titles
from redactor.workbook.blocks import split
from redactor.workbook.forms import find_form, read_form
from redactor.workbook.found import Found
from redactor.workbook.grid import Block, Grid, LabelScore, read_grid
from redactor.workbook.lists import read_list
from redactor.workbook.upright import read_upright, split_at_headers

_LARGE_AREA, _HOLES = 2_000_000, 50
_HUGE_AREA, _FEW_HOLES = 100_000_000, 5


def find_layout(workbook: Workbook, label_score: Callable[[str], float]) -> Layout:
    """Every table of every sheet, and every cell that is in none.

    :param label_score: from 0 to 1, how much a text looks like a column heading.
    """
    score = LabelScore(label_score)
    tables: list[Table] = []
    loose: list[LooseCell] = []
    for sheet in workbook.sheets:
        grid = read_grid(sheet)
        found = Found()
        for block in split(grid, score):
            _read_block(grid, block, score, found)
        keep_blanks(grid, found)
        tables.extend(with_titles(found))
        loose.extend(found.loose)
    return Layout(tuple(tables), tuple(loose))


def _read_block(grid: Grid, block: Block, score: LabelScore, found: Found) -> None:
    if _is_scattered(grid, block):
        found.add_loose(grid, block.rows, block.mask)
        return
    for part in split_at_headers(grid, block, score):
        if part.width == 1:
            read_list(grid, part, score, found)
        elif pairs := find_form(grid, part, score):
            tables, loose = read_form(grid, part, pairs)
            found.tables.extend(tables)
            found.loose.extend(loose)
        else:
            read_upright(grid, part, score, found)


def _is_scattered(grid: Grid, block: Block) -> bool:
    """Whether a block is so large and so empty that a table of it would be nearly all holes.

    Cells along a diagonal touch no empty row and no empty column; as a table they would need their number squared.
    """
    area = len(block.rows) * block.width
    if area < _LARGE_AREA:
        return False
    cells = sum((grid.masks[row] & block.mask).bit_count() for row in block.rows)
    return cells * (_HOLES if area < _HUGE_AREA else _FEW_HOLES) < area
