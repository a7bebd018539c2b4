"""The workbook of a case, written out of the tables that the test file holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from redactor.grammar import TEXT
from redactor.model import CellValue, CleanColumn, CleanSheet, CleanWorkbook, ColumnFormat
from redactor.workbook import workbook_bytes

Tables = Mapping[str, Mapping[str, Sequence[str | int | float | bool | None]]]
"""Sheets by name, and in each the columns by heading."""


def case_workbook(tables: Tables) -> bytes:
    """The tables as an .xlsx. Text written as a day (``2009-05-14``) becomes a date cell."""
    sheets = []
    for name, columns in tables.items():
        made = tuple(_column(header, values) for header, values in columns.items())
        sheets.append(CleanSheet(name, made, len(made[0].values)))
    return workbook_bytes(CleanWorkbook(tuple(sheets)))


def cell(value: str | float | bool | None) -> CellValue | None:
    """A value of a test file as it stands in a workbook."""
    if isinstance(value, str):
        with suppress(ValueError):
            return date.fromisoformat(value) if len(value) == len("2009-05-14") else value
    return value


def _column(header: str, values: Sequence[str | int | float | bool | None]) -> CleanColumn:
    cells = tuple(cell(value) for value in values)
    dates = any(isinstance(value, date) for value in cells)
    return CleanColumn(header, TEXT, cells, ColumnFormat(number_format="dd/mm/yyyy" if dates else "General"))
