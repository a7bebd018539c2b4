"""The lines of a table that add up others, put back among its rows where the rows are groups.

The layout keeps such lines out of the records, because a total is no person. In a table of counts they are numbers like
the others: they are released, and somebody who sees them can subtract.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redactor.model import Column, DisclosureRule, Field, Layout, Table


def with_totals(layout: Layout, columns: Sequence[Column], rule: DisclosureRule) -> Layout:
    """The layout with the totals of every table that is not about people behind its other rows.

    Only where the policy has small numbers to look for; without that there is nothing to subtract from.
    """
    if rule.small_numbers is None:
        return layout
    about_people = {column.table for column in columns if column.about_people}
    tables = (
        table if index in about_people or not table.totals else _whole(table)
        for index, table in enumerate(layout.tables)
    )
    return replace(layout, tables=tuple(tables))


def _whole(table: Table) -> Table:
    fields = tuple(
        Field(field.position, field.header, (*field.values, *(line.values[place] for line in table.totals)))
        for place, field in enumerate(table.fields)
    )
    return replace(table, fields=fields, records=(*table.records, *(line.record for line in table.totals)), totals=())


def in_order(table: Table, records: Sequence[int]) -> list[int]:
    """Positions in ``records`` (which are positions in the table) in the order in which they stand in the sheet."""
    return sorted(range(len(records)), key=lambda position: table.records[records[position]])
