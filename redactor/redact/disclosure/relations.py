"""What a reader of tables of counts knows: numbers that are the same, and numbers that add up.

Tables of one workbook are read together. A cell with the same labels and the same number in two tables is one number,
so that a total cannot be looked up in the next table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from redactor.redact.disclosure.counts import CountTable, says_total

Cell = tuple[int, int, int]
"""Table, measure and row."""


@dataclass
class Relations:
    """The numbers of some tables, and what adds up. ``values`` has None where a number is not shown.

    ``sums`` are lists of terms that add up to nought: a number, and how often it counts.
    """

    cells: dict[Cell, int] = field(default_factory=dict)
    values: list[int | None] = field(default_factory=list)
    sums: list[dict[int, int]] = field(default_factory=list)

    def number(self, cell: Cell) -> int | None:
        """Which number a cell shows; None for an empty one."""
        return self.cells.get(cell)


def relate(tables: Sequence[CountTable]) -> Relations:
    """The numbers of all tables and every relation between them."""
    made = Relations()
    known: dict[tuple[frozenset[str], int], tuple[int, int]] = {}
    for index, table in enumerate(tables):
        for measure in range(len(table.measures)):
            for row in range(table.rows):
                _add_cell(made, known, table, (index, measure, row))
        _add_sums(made, table, index)
    return made


def _add_cell(
    made: Relations, known: dict[tuple[frozenset[str], int], tuple[int, int]], table: CountTable, cell: Cell
) -> None:
    index, measure, row = cell
    if table.columns[table.measures[measure]][row] in (None, ""):
        return
    value = table.count(measure, row)
    key = _labels(table, measure, row)
    if value is not None and key and (key, value) in known and known[key, value][0] != index:
        made.cells[cell] = known[key, value][1]
        return
    made.cells[cell] = len(made.values)
    made.values.append(value)
    if value is not None:
        known.setdefault((key, value), (index, made.cells[cell]))


def _labels(table: CountTable, measure: int, row: int) -> frozenset[str]:
    """What a cell counts: its labels, but for those that say 'total' or nothing more than 'number'."""
    said = [*table.labels[row], " ".join(table.headers[table.measures[measure]].casefold().split())]
    plain = frozenset(text for text in said if text and not says_total(text) and text not in _ONLY_COUNT)
    return plain or frozenset({""})


_ONLY_COUNT = frozenset(["number", "count", "n", "people", "young people", "children", "number of people", "pupils"])


def _add_sums(made: Relations, table: CountTable, index: int) -> None:
    for total, parts in table.row_totals():
        for measure in range(len(table.measures)):
            _add_sum(made, [(index, measure, row) for row in (total, *parts)])
    for total, parts in table.column_totals():
        for row in range(table.rows):
            _add_sum(made, [(index, measure, row) for measure in (total, *parts)])


def _add_sum(made: Relations, cells: Sequence[Cell]) -> None:
    """The first of the cells is the sum of the others. Empty cells count as noughts."""
    terms: dict[int, int] = {}
    for place, cell in enumerate(cells):
        number = made.number(cell)
        if number is None and place == 0:
            return
        if number is not None:
            terms[number] = terms.get(number, 0) + (-1 if place == 0 else 1)
    terms = {number: times for number, times in terms.items() if times}
    if len(terms) > 1 and terms not in made.sums:
        made.sums.append(terms)
