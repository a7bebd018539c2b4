"""Splits a sheet into blocks: at empty rows, at empty columns, and again inside what that leaves.

An empty row does not end a table when what follows has no header of its own and the same shape. An empty column does
not end one when the rows on both sides go on together.
"""

from __future__ import annotations

from collections.abc import Sequence

from redactor.workbook.grid import Block, Grid, Kind, LabelScore, bits_of, kind_of, sample
from redactor.workbook.headers import HEADER_SCORE, heading_score

_NARROW = 3.0
"""A column less than this many characters wide is there to look at, not to be filled."""


def split(grid: Grid, score: LabelScore) -> list[Block]:
    """The blocks of a sheet, each of which is one table, one form, or text beside them."""
    if not grid.rows:
        return []
    finished: list[Block] = []
    todo = [Block(grid.rows, (1 << len(grid.columns)) - 1)]
    while todo:
        block = todo.pop()
        parts = [piece for strip in _strips(grid, block, score) for piece in _pieces(grid, strip, score)]
        if len(parts) == 1:
            finished.append(parts[0])
        else:
            todo.extend(reversed(parts))
    return finished


def tight(grid: Grid, rows: Sequence[int], mask: int) -> Block:
    """A block of those rows and columns that have a cell."""
    used = 0
    kept = []
    for row in rows:
        here = grid.masks[row] & mask
        if here:
            kept.append(row)
            used |= here
    return Block(kept, used)


# --- at empty rows --------------------------------------------------------------------------------------


def _strips(grid: Grid, block: Block, score: LabelScore) -> list[Block]:
    """The block cut at its empty rows, with what goes on over an empty row put together again."""
    strips: list[Block] = []
    start = 0
    rows = block.rows
    for index in range(1, len(rows) + 1):
        if index < len(rows) and rows[index] - rows[index - 1] == 1:
            continue
        strip = tight(grid, rows[start:index], block.mask)
        if strips and _goes_on(grid, strips[-1], strip, score):
            before = strips[-1]
            joined = before.rows if isinstance(before.rows, list) else list(before.rows)
            joined.extend(strip.rows)
            strips[-1] = Block(joined, before.mask | strip.mask)
        else:
            strips.append(strip)
        start = index
    return strips


def _goes_on(grid: Grid, above: Block, below: Block, score: LabelScore) -> bool:
    """Whether ``below`` is more of ``above``."""
    if below.mask & ~above.mask or below.width * 2 < above.width:
        return False
    if above.width == 1:
        return _list_goes_on(grid, above, below, score)
    if below.width == 1:
        return False
    below = _without_titles(grid, below)
    first = grid.row_values(below.rows[0], above.mask)
    if any(grid.row_values(row, above.mask) == first for row in above.rows[:12]):
        return True  # the header again, as after a page break (or the very same record)
    known = sample(above.rows[1:40] or above.rows, 12)
    # With little below, the values above say what a value looks like here.
    beneath = below.rows[1:12] if len(below.rows) > 2 else [*below.rows[1:], *known]
    if _has_header(grid, below.rows[0], beneath, below.mask, score):
        return False
    if len(above.rows) == 1 and score.mean(grid.row_values(above.rows[0], above.mask)) >= 0.5:
        return True  # a header, an empty row, its records
    low = below.mask & -below.mask
    labels_above = score.mean(grid.row_values(row, low)[0] for row in known)
    labels_below = score.mean(grid.row_values(row, low)[0] for row in sample(below.rows, 12))
    if abs(labels_above - labels_below) > 0.4 and len(below.rows) > 1:
        return False  # a form below a table, or a table below a form
    return _alike(grid, known, sample(below.rows, 12), below.mask)


def _without_titles(grid: Grid, block: Block) -> Block:
    """The block from the first row on that has more than one cell."""
    start = 0
    while start + 1 < len(block.rows) and (grid.masks[block.rows[start]] & block.mask).bit_count() == 1:
        start += 1
    return Block(block.rows[start:], block.mask) if start else block


def _list_goes_on(grid: Grid, above: Block, below: Block, score: LabelScore) -> bool:
    """Lists in one column go on over an empty row unless a heading or other things follow."""
    last = grid.row_values(below.rows[0], above.mask)[0]
    if len(above.rows) < 2 or (score(last) >= 0.5 and len(below.rows) > 1):
        return False
    return _alike(grid, sample(above.rows[1:40], 12), sample(below.rows, 12), below.mask)


def _has_header(grid: Grid, row: int, beneath: Sequence[int], mask: int, score: LabelScore) -> bool:
    labels = grid.row_values(row, mask)
    bodies = [[value for r in beneath if (value := grid.cells[bit].get(r)) is not None] for bit in bits_of(mask)]
    return heading_score(labels, bodies, score) >= HEADER_SCORE and score.mean(labels) >= 0.3


def _alike(grid: Grid, above: Sequence[int], below: Sequence[int], mask: int) -> bool:
    """Whether the columns hold the same kinds of values above and below."""
    same = told = 0
    for bit in bits_of(mask):
        first, second = (_main_kind(grid, rows, bit) for rows in (above, below))
        if first is not None and second is not None:
            told += 1
            same += first == second or {first, second} == {Kind.CODE, Kind.TEXT}
    return told > 0 and same >= 0.6 * told


def _main_kind(grid: Grid, rows: Sequence[int], bit: int) -> Kind | None:
    kinds = [kind_of(value) for row in rows if (value := grid.cells[bit].get(row)) is not None]
    return max(sorted(set(kinds)), key=kinds.count) if kinds else None


# --- at empty columns -----------------------------------------------------------------------------------


def _pieces(grid: Grid, strip: Block, score: LabelScore) -> list[Block]:
    """The strip cut at its empty columns, except where one table goes on over them."""
    core = _core(grid, strip)
    groups = _column_groups(grid, core.mask)
    if len(groups) == 1:
        if core.mask == strip.mask:
            return [strip]
        groups = _column_groups(grid, strip.mask)
        if len(groups) == 1:
            return [strip]
    masks = [groups[0]]
    for group in groups[1:]:
        if _same_table(grid, core, masks[-1], group, score):
            masks[-1] |= group
        else:
            masks.append(group)
    if len(masks) == 1 and masks[0] & strip.mask == strip.mask:
        return [strip]
    # A title may stand above the gap: it goes with nobody.
    rest = strip.mask & ~_union(masks)
    pieces = [tight(grid, strip.rows, mask) for mask in (*masks, rest) if mask]
    return [piece for piece in pieces if piece.rows]


def _union(masks: Sequence[int]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union


def _core(grid: Grid, strip: Block) -> Block:
    """The strip without lone cells above and below, which are titles and notes and may stand above a gap."""
    rows = strip.rows
    first, last = 0, len(rows)
    while first < last and (grid.masks[rows[first]] & strip.mask).bit_count() == 1:
        first += 1
    while last > first and (grid.masks[rows[last - 1]] & strip.mask).bit_count() == 1:
        last -= 1
    return tight(grid, rows[first:last], strip.mask) if first < last else strip


def _column_groups(grid: Grid, mask: int) -> list[int]:
    """Masks of columns that stand side by side without a gap."""
    groups: list[int] = []
    last = None
    for bit in bits_of(mask):
        column = grid.columns[bit]
        if last is not None and column == last + 1:
            groups[-1] |= 1 << bit
        else:
            groups.append(1 << bit)
        last = column
    return groups


def _same_table(grid: Grid, core: Block, left: int, right: int, score: LabelScore) -> bool:
    """Whether two groups of columns with a gap between them are one table."""
    left_rows = [row for row in core.rows if grid.masks[row] & left]
    right_rows = [row for row in core.rows if grid.masks[row] & right]
    gap = _gap(grid, core, left, right)
    labels = left.bit_count() == 1 and score.mean(grid.row_values(r, left)[0] for r in sample(left_rows)) >= 0.5
    if labels and len(left_rows) > 1:  # the labels of a form, and its values a little further on
        return gap <= 3 and set(right_rows) <= set(left_rows)
    if gap > 1 or not left_rows or not right_rows or left_rows[0] != right_rows[0] or len(core.rows) < 2:
        return False
    first = core.rows[0]
    heads = [
        {text.casefold() for text in grid.row_values(first, mask) if isinstance(text, str)} for mask in (left, right)
    ]
    if heads[0] & heads[1] or len(_label_columns(grid, sample(right_rows), right, score)) > 0:
        return False
    return _rows_together(left_rows, right_rows)


def _label_columns(grid: Grid, rows: Sequence[int], mask: int, score: LabelScore) -> list[int]:
    """The columns of ``mask`` that hold little but labels in three rows or more."""
    if len(rows) < 3:
        return []
    return [bit for bit in bits_of(mask) if score.mean(grid.cells[bit].get(row) for row in rows) >= 0.6]


def _rows_together(left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether the rows of two groups are the same records: as long as each other, or one of them full of holes."""
    if left[-1] == right[-1]:
        return True
    longer, shorter = (left, right) if left[-1] > right[-1] else (right, left)
    if not set(shorter) <= set(longer):
        return False
    reach = sum(1 for row in longer if row <= shorter[-1])
    return len(shorter) < 0.8 * reach


def _gap(grid: Grid, core: Block, left: int, right: int) -> int:
    """How many empty columns a reader sees between two groups."""
    low, high = grid.columns[left.bit_length() - 1], grid.columns[bits_of(right)[0]]
    sheet = grid.sheet
    merges = [m for m in sheet.merges if m.column <= low < m.last_column and core.rows[0] <= m.row <= core.rows[-1]]
    bridged = len(merges) >= 2 and len(merges) * 3 >= len(core.rows)
    reach = max((m.last_column for m in merges), default=low) if bridged else low
    if high - reach > 50:  # no need to count; and the sheet may be 16,384 columns wide
        return high - reach - 1
    seen = 0
    for column in range(reach + 1, high):
        looks = sheet.format.columns.get(column)
        narrow = looks is not None and looks.width is not None and looks.width < _NARROW
        seen += not (narrow or column in sheet.hidden_columns)
    return seen
