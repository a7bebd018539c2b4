"""Before and after, column by column, for somebody who wants to see what a policy does before it does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from redactor.model import BeforeAfter, CellValue, CleanColumn, Decision, Detection, Layout, Workbook
from redactor.redact.pseudonyms import Label
from redactor.redact.rebuild import makings, transformed


def preview(
    workbook: Workbook,
    layout: Layout,
    detection: Detection,
    decision: Decision,
    label: Label,
    *,
    day: date,
    most: int = 3,
) -> Iterator[BeforeAfter]:
    """For every column that is carried over, up to ``most`` different values of released rows, before and after."""
    making, people = makings(layout, detection, decision, label, day)
    number = {(column.table, column.field): index for index, column in enumerate(detection.columns)}
    for table, controlled in transformed(workbook, layout, detection, decision, making, people):
        for source, clean in zip(table.sources, controlled.columns, strict=True):
            if clean is not None:
                index = number[source.column.table, source.column.field]
                before = [source.values[record] for record in table.records]
                pairs = _pairs(before, clean, controlled.keep, most)
                yield BeforeAfter(index, clean.header, clean.grammar, pairs)


def _pairs(
    before: Sequence[CellValue | None], clean: CleanColumn, keep: Sequence[int], most: int
) -> tuple[tuple[CellValue, CellValue | None], ...]:
    pairs: dict[CellValue, CellValue | None] = {}
    for position in keep:
        value = before[position]
        if value is not None and value not in pairs:
            pairs[value] = clean.values[position]
            if len(pairs) == most:
                break
    return tuple(pairs.items())
