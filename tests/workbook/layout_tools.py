"""Sheets drawn as text, and a plain idea of what a heading is, for the tests of the table finder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from redactor.model import (
    CellColumn,
    CellValue,
    ColumnFormat,
    Layout,
    Merge,
    Sheet,
    SheetFormat,
    Table,
    Visibility,
    Workbook,
)
from redactor.workbook.tables import find_layout

_HEADING_WORDS = """
    name surname forename first last full nickname alias dob born date birth of age sex gender address
    street home work postcode phone mobile telephone email contact ward gang score harm colour ethnicity
    officer lead notes comments id ref reference number no nhs pnc school count total year month role
    team status code meaning description item quantity price cost field value person detail category
    rank town stop route time amount budget start end
"""
WORDS = frozenset(_HEADING_WORDS.split())


def label_score(text: str) -> float:
    """The share of words that headings are made of."""
    words = text.replace("/", " ").replace(".", " ").casefold().split()
    return sum(word in WORDS for word in words) / len(words) if words else 0.0


def draw(text: str) -> dict[tuple[int, int], CellValue]:
    """Cells of a drawing: a line a row, ``|`` between columns, whole numbers and ISO dates as such."""
    cells: dict[tuple[int, int], CellValue] = {}
    lines = text.strip("\n").split("\n")
    for row, line in enumerate(lines, 1):
        for column, piece in enumerate(line.split("|"), 1):
            if piece.strip():
                cells[row, column] = _value(piece.strip())
    return cells


def _value(text: str) -> CellValue:
    if text.lstrip("-").isdecimal():
        return int(text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def sheet_of(
    cells: Mapping[tuple[int, int], CellValue],
    merges: Sequence[Merge] = (),
    hidden_columns: Sequence[int] = (),
    widths: Mapping[int, float] | None = None,
    index: int = 0,
) -> Sheet:
    columns: dict[int, CellColumn] = {}
    for column in sorted({column for _, column in cells}):
        rows = sorted(row for row, c in cells if c == column)
        columns[column] = CellColumn(rows, [cells[row, column] for row in rows])
    looks = SheetFormat(columns={column: ColumnFormat(width=width) for column, width in (widths or {}).items()})
    return Sheet(
        index,
        f"Sheet{index + 1}",
        Visibility.VISIBLE,
        columns,
        merges=tuple(merges),
        hidden_columns=frozenset(hidden_columns),
        format=looks,
    )


def layout_of(*sheets: Sheet, score: Callable[[str], float] = label_score) -> Layout:
    layout = find_layout(Workbook("book.xlsx", "xlsx", 1, sheets), score)
    for sheet in sheets:
        check_every_cell_once(sheet, layout)
    return layout


def check_every_cell_once(sheet: Sheet, layout: Layout) -> None:
    """Every cell is a value, loose, or stands in a header; values sit where the table says."""
    cells = {
        (row, number): value
        for number, column in sheet.columns.items()
        for row, value in zip(column.rows, column.values, strict=True)
    }
    taken: list[tuple[int, int]] = []
    heads: set[tuple[int, int]] = set()
    for table in layout.tables:
        if table.sheet != sheet.index:
            continue
        for number, item in enumerate(table.fields):
            assert len(item.values) == len(table.records)
            for record, value in enumerate(item.values):
                place = table.cell(number, record)
                assert cells.get(place) == value
                if value is not None:
                    taken.append(place)
        assert not heads & _header_cells(table, cells)
        heads |= _header_cells(table, cells)
    for cell in layout.loose:
        if cell.location.sheet == sheet.index:
            assert cell.location.row is not None
            assert cell.location.column is not None
            place = cell.location.row, cell.location.column
            assert cells[place] == cell.value
            taken.append(place)
    assert len(taken) == len(set(taken)), "a cell is told twice"
    assert set(cells) - set(taken) <= heads, "a cell is in nothing"
    values_in_heads = set(taken) & heads - {
        (cell.location.row, cell.location.column) for cell in layout.loose if cell.location.sheet == sheet.index
    }
    assert not values_in_heads, "a value stands inside a header"


def _header_cells(table: Table, cells: Mapping[tuple[int, int], CellValue]) -> set[tuple[int, int]]:
    where = table.header
    if where is None or where.row is None or where.column is None:
        return set()
    last_row, last_column = where.last_row or where.row, where.last_column or where.column
    return {(r, c) for r, c in cells if where.row <= r <= last_row and where.column <= c <= last_column}


def outline(layout: Layout) -> list[str]:
    """Each table on one line: ``headers x records`` with ``~`` before one that lies on its side."""
    return [
        ("~" if table.sideways else "") + ",".join(item.header for item in table.fields) + f" x{len(table.records)}"
        for table in layout.tables
    ]


def loose_texts(layout: Layout) -> list[str]:
    return sorted(str(cell.value) for cell in layout.loose)
