"""What ``workbook`` reads: sheets, tables, and every text outside the grid."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from redactor.model.looks import SheetFormat
from redactor.model.vocabulary import CellValue, Location, PartTrouble, PlaceKind, Visibility


@dataclass(frozen=True, slots=True)
class CellColumn:
    """One column of a sheet's grid, sparse: ``rows`` are 1-based and ascending, ``values`` go with them."""

    rows: Sequence[int]
    values: Sequence[CellValue] = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block of cells, 1-based and inclusive."""

    row: int
    column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """A sheet's grid as read. ``columns`` is keyed by 1-based column and holds only columns with values."""

    index: int
    name: str = dataclasses.field(repr=False)
    visibility: Visibility
    columns: Mapping[int, CellColumn] = dataclasses.field(repr=False)
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    formula_cells: int = 0
    format: SheetFormat = dataclasses.field(default_factory=SheetFormat)

    @property
    def cell_count(self) -> int:
        """Number of cells with a value."""
        return sum(len(column.rows) for column in self.columns.values())


@dataclass(frozen=True, slots=True)
class PlaceText:
    """One text outside the grid. ``prose`` says that a person wrote it, so names are worth looking for."""

    kind: PlaceKind
    location: Location
    text: str = dataclasses.field(repr=False)
    prose: bool = True


@dataclass(frozen=True, slots=True)
class PartNote:
    """A part that is a problem by itself. ``what`` is plain English and never quotes the file.

    ``remedy`` is what to do, where it is not what is always said.
    """

    trouble: PartTrouble
    location: Location
    what: str
    remedy: str = ""


@dataclass(frozen=True)
class Workbook:
    """A file as read: every sheet whatever its visibility, every other text, every troubling part."""

    name: str = dataclasses.field(repr=False)
    format: str
    size: int
    sheets: tuple[Sheet, ...]
    places: tuple[PlaceText, ...] = dataclasses.field(default=(), repr=False)
    notes: tuple[PartNote, ...] = ()


@dataclass(frozen=True)
class Field:
    """One field of a table: its header as written (empty when there is none) and a value for each record.

    ``position`` is the 1-based sheet column, or the sheet row where the table lies on its side.
    """

    position: int
    header: str = dataclasses.field(repr=False)
    values: Sequence[CellValue | None] = dataclasses.field(repr=False)


@dataclass(frozen=True)
class TotalLine:
    """A line of a table that adds up others, with a value for each field; ``record`` is its sheet row."""

    record: int
    values: tuple[CellValue | None, ...] = dataclasses.field(repr=False)


@dataclass(frozen=True)
class Table:
    """A table found in a sheet.

    ``records`` are the 1-based sheet rows of its records; for a table that lies on its side (``sideways``: labels in
    one column, values in the next) they are the sheet columns. ``header`` is the location of the header
    cells, if any. ``titles`` are the texts standing directly above or below that say what the table is. ``totals`` are
    lines that add up the records; their cells are loose too.
    """

    sheet: int
    fields: tuple[Field, ...]
    records: Sequence[int]
    sideways: bool = False
    header: Location | None = None
    titles: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    totals: tuple[TotalLine, ...] = dataclasses.field(default=(), repr=False)

    def cell(self, field_index: int, record_index: int) -> tuple[int, int]:
        """The (row, column) of a value in the sheet, 1-based."""
        position, record = self.fields[field_index].position, self.records[record_index]
        return (position, record) if self.sideways else (record, position)

    def location(self, field_index: int, record_index: int | None = None) -> Location:
        """Where a value is, or (without a record) the block of all values of a field."""
        if record_index is not None:
            row, column = self.cell(field_index, record_index)
            return Location(sheet=self.sheet, row=row, column=column)
        if not self.records:
            return Location(sheet=self.sheet)
        first, last = self.cell(field_index, 0), self.cell(field_index, len(self.records) - 1)
        return Location(sheet=self.sheet, row=first[0], column=first[1], last_row=last[0], last_column=last[1])

    @property
    def block(self) -> Location:
        """The whole table without its header."""
        if not self.records or not self.fields:
            return Location(sheet=self.sheet)
        first, last = self.cell(0, 0), self.cell(len(self.fields) - 1, len(self.records) - 1)
        return Location(sheet=self.sheet, row=first[0], column=first[1], last_row=last[0], last_column=last[1])


@dataclass(frozen=True, slots=True)
class LooseCell:
    """A cell that belongs to no table (a title, a note below): treated as free text."""

    location: Location
    value: CellValue = dataclasses.field(repr=False)


@dataclass(frozen=True)
class Layout:
    """Every cell of a workbook, once: in a table's field, in a table's header, or loose."""

    tables: tuple[Table, ...]
    loose: tuple[LooseCell, ...] = dataclasses.field(default=(), repr=False)
