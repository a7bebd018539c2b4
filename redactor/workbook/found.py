"""What the table finder has found in one sheet so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from redactor.model import Field, Location, LooseCell, Table, TotalLine
from redactor.workbook.grid import Grid, bits_of


@dataclass
class Found:
    """Tables and loose cells of a sheet, in the order in which they were read."""

    tables: list[Table] = field(default_factory=list)
    loose: list[LooseCell] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    """Rows that add up the records of the table that is added next."""

    def add_loose(self, grid: Grid, rows: Iterable[int], mask: int) -> None:
        """Every cell of these rows in the columns of ``mask`` is loose."""
        for row in rows:
            self.loose.extend(grid.loose_row(row, mask))

    def add_table(
        self, grid: Grid, mask: int, headings: Sequence[str], header: Sequence[int], records: Sequence[int]
    ) -> None:
        """Make the upright table of these records. A heading with nothing below it is loose."""
        fields: list[Field] = []
        kept: list[int] = []
        for bit, heading in zip(bits_of(mask), headings, strict=True):
            column = grid.cells[bit]
            values = list(map(column.get, records))
            if values.count(None) == len(values):
                self.loose.extend(grid.loose(row, bit) for row in header if row in column)
            else:
                fields.append(Field(grid.columns[bit], heading, values))
                kept.append(bit)
        lines = tuple(TotalLine(row, tuple(grid.cells[bit].get(row) for bit in kept)) for row in self.totals)
        self.totals = []
        if not fields:
            return
        where = None
        if header and any(item.header for item in fields):
            first, last = fields[0].position, fields[-1].position
            where = Location(grid.sheet.index, header[0], first, header[-1], last)
        self.tables.append(Table(grid.sheet.index, tuple(fields), records, header=where, totals=lines))
