"""Makes model records from rows, as ``workbook`` would, and classifies them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redactor.detect.columns import classify_tables
from redactor.model import CellColumn, Column, Field, Layout, Location, Sheet, Table, Visibility, Workbook


def table_of(
    headers: Sequence[str], rows: Sequence[Sequence[Any]], *, sheet: int = 0, titles: Sequence[str] = ()
) -> Table:
    """A table with its header in row 1 and its records below."""
    fields = tuple(
        Field(index + 1, header, [row[index] if index < len(row) else None for row in rows])
        for index, header in enumerate(headers)
    )
    where = Location(sheet=sheet, row=1, column=1, last_row=1, last_column=max(1, len(headers)))
    return Table(sheet, fields, list(range(2, len(rows) + 2)), header=where, titles=tuple(titles))


def workbook_of(*names: str) -> Workbook:
    """A workbook of empty sheets with these names."""
    sheets = tuple(Sheet(i, name, Visibility.VISIBLE, {1: CellColumn([1], ["x"])}) for i, name in enumerate(names))
    return Workbook("test.xlsx", "xlsx", 0, sheets)


def classify(
    headers: Sequence[str], rows: Sequence[Sequence[Any]], *, titles: Sequence[str] = (), sheet: str = "Sheet1"
) -> list[Column]:
    """The columns of one table."""
    layout = Layout((table_of(headers, rows, titles=titles),))
    return list(classify_tables(workbook_of(sheet), layout))


def classify_fields(
    fields: dict[str, Sequence[Any]], *, titles: Sequence[str] = (), sheet: str = "Sheet1"
) -> dict[str, Column]:
    """The columns of one table given by its fields, by header."""
    headers = list(fields)
    rows = list(zip(*fields.values(), strict=True))
    return dict(zip(headers, classify(headers, rows, titles=titles, sheet=sheet), strict=True))
