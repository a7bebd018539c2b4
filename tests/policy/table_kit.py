"""A workbook of one column, to be rebuilt under a decision."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from redactor.model import (
    CellColumn,
    CellValue,
    CleanWorkbook,
    Column,
    Decision,
    Detection,
    Field,
    Layout,
    Role,
    Sheet,
    Span,
    Table,
    Visibility,
    Workbook,
)
from redactor.redact import rebuild


class Nobody:
    def search(self, text: str, *, context: bool = True) -> list[Span]:
        return []

    def __len__(self) -> int:
        return 0


@dataclass(frozen=True)
class OneColumn:
    workbook: Workbook
    layout: Layout
    columns: tuple[Column, ...]

    def rebuilt(self, decision: Decision) -> CleanWorkbook:
        kept = replace(decision, keeps_order=True)
        detection = Detection(self.columns, (), Nobody())
        return rebuild(self.workbook, self.layout, detection, kept, lambda scope, identity: 7, day=date(2026, 12, 1))


def one_column(entity: str, texts: Sequence[str]) -> OneColumn:
    """A column of values as a spreadsheet would hold them: ISO dates as dates, numbers as numbers."""
    values = [_read(text) for text in texts]
    table = Table(0, (Field(1, "Heading", values),), range(2, len(values) + 2))
    column = Column(0, 0, table.location(0), "Heading", entity, Role.QUASI_IDENTIFIER, 1.0, about_people=True)
    sheet = Sheet(0, "Sheet", Visibility.VISIBLE, {1: CellColumn(table.records, values)})
    return OneColumn(Workbook("a.xlsx", "xlsx", 1, (sheet,)), Layout((table,)), (column,))


def _read(text: str) -> CellValue:
    for kind in (date.fromisoformat, int, float):
        with suppress(ValueError):
            return kind(text)  # type: ignore[operator, no-any-return]
    return text
