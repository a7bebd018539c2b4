"""How alone people are in a file as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from redactor.grammar import TEXT
from redactor.model import CleanColumn, Column, Decision, Disclosure, Layout, Reason
from redactor.redact.disclosure.control import Candidate, Released, control
from redactor.redact.disclosure.quasi import is_quasi, is_sensitive
from redactor.redact.identity import identities, people_of


def measure(
    layout: Layout, columns: Sequence[Column], decision: Decision
) -> tuple[tuple[Disclosure, ...], tuple[Reason, ...]]:
    """Hold what of a file would stay against the policy, with its values as they are; nothing is changed.

    Gives one ``Disclosure`` a table that has a quasi-identifier of the policy, and a reason for each that falls short.
    """
    known = identities(layout, columns, decision.label.identify_by if decision.label else ())
    tables = []
    for index, table in enumerate(layout.tables):
        own = [column for column in columns if column.table == index and column.about_people]
        released = tuple(_released(layout, columns, decision, index))
        tables.append(Candidate(table, released, people_of(table, index, own, known.get(index))))
    found = control(tables, replace(decision.disclosure, suppress=False), linked=False)
    measured = tuple(one.disclosure for one in found if one.disclosure is not None)
    return measured, tuple(reason for one in found for reason in one.reasons)


def _released(layout: Layout, columns: Sequence[Column], decision: Decision, index: int) -> Iterator[Released]:
    """The columns of a table as they stand. Their hierarchies are for a copy, so they are not gone up here."""
    rule = decision.disclosure
    for column, action in zip(columns, decision.actions, strict=True):
        if column.table == index:
            values = layout.tables[index].fields[column.field].values
            clean = CleanColumn(column.header, TEXT, values)
            quasi, sensitive = is_quasi(column, action, rule), is_sensitive(column, action, rule)
            yield Released(column, replace(action, coarser=()), clean, None, quasi, sensitive)
