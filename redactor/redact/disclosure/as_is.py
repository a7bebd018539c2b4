"""How alone people are in a file as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from redactor.grammar import TEXT
from redactor.model import CleanColumn, Column, Decision, Disclosure, DisclosureRule, Layout, Reason
from redactor.redact.disclosure.control import Candidate, Released, control
from redactor.redact.disclosure.quasi import is_quasi, is_sensitive
from redactor.redact.disclosure.small import without_small_numbers
from redactor.redact.disclosure.totals import with_totals
from redactor.redact.identity import identities, people_of


def measure(
    layout: Layout, columns: Sequence[Column], decision: Decision
) -> tuple[tuple[Disclosure, ...], tuple[Reason, ...]]:
    """Hold what of a file would stay against the policy, with its values as they are; nothing is changed.

    Gives one ``Disclosure`` a table that has a quasi-identifier of the policy, and a reason for each that falls short.
    """
    layout = with_totals(layout, columns, decision.disclosure)
    known = identities(layout, columns, decision.label.identify_by if decision.label else ())
    tables = []
    for index, table in enumerate(layout.tables):
        own = [column for column in columns if column.table == index and column.about_people]
        released = tuple(_released(layout, columns, decision, index))
        tables.append(Candidate(table, released, people_of(table, index, own, known.get(index))))
    rule = _only_measured(decision.disclosure)
    found = without_small_numbers(tables, control(tables, rule, linked=False), rule)
    measured = tuple(one.disclosure for one in found if one.disclosure is not None)
    return measured, tuple(reason for one in found for reason in one.reasons)


def _only_measured(rule: DisclosureRule) -> DisclosureRule:
    small = rule.small_numbers
    return replace(rule, suppress=False, small_numbers=replace(small, suppress=False) if small else None)


def _released(layout: Layout, columns: Sequence[Column], decision: Decision, index: int) -> Iterator[Released]:
    """The columns of a table as they stand. Their hierarchies are for a copy, so they are not gone up here."""
    rule = decision.disclosure
    for column, action in zip(columns, decision.actions, strict=True):
        if column.table == index:
            values = layout.tables[index].fields[column.field].values
            clean = CleanColumn(column.header, TEXT, values)
            quasi, sensitive = is_quasi(column, action, rule), is_sensitive(column, action, rule)
            yield Released(column, replace(action, coarser=()), clean, None, quasi, sensitive)
