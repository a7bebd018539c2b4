"""Disclosure control: how alone people are in what is released (k-anonymity).

An equivalence class is the people who share every released quasi-identifier. People are counted, not rows: somebody
listed three times is still alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from redactor.grammar import category_text, is_pseudonym
from redactor.model import Action, CellValue, Column, Decision, Disclosure, Layout, Reason, ReasonCode, Table, Verb
from redactor.redact.identity import identities

_RELEASED = (Verb.KEEP, Verb.GENERALISE)


@dataclass(frozen=True)
class Classes:
    """Equivalence classes of some records. ``small`` are positions of records in classes of fewer than k people."""

    smallest: int | None
    small: tuple[int, ...]


def classes(columns: Sequence[Sequence[CellValue | None]], people: Sequence[Hashable], k: int) -> Classes:
    """Group records by their values in ``columns`` (all of one length) and count the people in each group."""
    values = [tuple(_comparable(value) for value in row) for row in zip(*columns, strict=True)]
    groups: dict[tuple[str, ...], set[Hashable]] = {}
    for row, person in zip(values, people, strict=True):
        groups.setdefault(row, set()).add(person)
    sizes = {row: len(members) for row, members in groups.items()}
    return Classes(
        smallest=min(sizes.values(), default=None),
        small=tuple(position for position, row in enumerate(values) if sizes[row] < k),
    )


def small_people(
    tables: Sequence[tuple[Sequence[Sequence[CellValue | None]], Sequence[Hashable]]], k: int
) -> list[tuple[int, ...]]:
    """Positions, in each of ``tables`` (columns and people), of rows of people whose profile fewer than k people share.

    A profile is all that is released of a person. Where one label stands for a person in every row and table, groups
    that are large enough in each table can still be put together until they are not, so profiles are what must be
    shared. With one row a person this is the same as ``classes``.
    """
    profiles: dict[Hashable, set[tuple[int, tuple[str, ...]]]] = {}
    for number, (columns, people) in enumerate(tables):
        for row, person in zip(zip(*columns, strict=True), people, strict=True):
            profiles.setdefault(person, set()).add((number, tuple(_comparable(value) for value in row)))
    sizes = Counter(frozenset(profile) for profile in profiles.values())
    alone = {person for person, profile in profiles.items() if sizes[frozenset(profile)] < k}
    return [tuple(spot for spot, person in enumerate(people) if person in alone) for _, people in tables]


def _comparable(value: CellValue | None) -> str:
    return "" if value is None else category_text(value)


def is_quasi(column: Column, action: Action, entities: Sequence[str]) -> bool:
    """Whether a released column is a quasi-identifier of the policy. A date of birth given as a band is an age."""
    entity = column.entity
    if entity == "DATE_OF_BIRTH" and action.verb is Verb.GENERALISE and "AGE" in entities:
        return True
    return entity is not None and entity in entities


def small_group(table: Table, count: int, k: int) -> Reason:
    """Why people who stand too alone stop a file."""
    return Reason(
        code=ReasonCode.SMALL_GROUP,
        location=table.block,
        message=(
            f"{count} {'row shares its' if count == 1 else 'rows share their'} combination of released values with "
            f"fewer than {k} people, so somebody who knows a little could tell who they are."
        ),
        remedy="Release it with a policy that suppresses small groups or has wider bands, or leave out a column.",
        count=count,
    )


def nothing_left(table: Table, count: int, k: int) -> Reason:
    """Why a table of which suppression leaves nothing stops a file."""
    return Reason(
        code=ReasonCode.SMALL_GROUP,
        location=table.block,
        message=f"Every row belongs to a group of fewer than {k} people, so nothing of the table would be left.",
        remedy="Use wider bands or fewer columns, or send counts instead of rows.",
        count=count,
    )


def measure(
    layout: Layout, columns: Sequence[Column], decision: Decision
) -> tuple[tuple[Disclosure, ...], tuple[Reason, ...]]:
    """How alone people are in a file as it stands: kept and generalised columns of every table about people.

    Gives one ``Disclosure`` a table that has a quasi-identifier of the policy, and a reason for each that falls short.
    """
    rule = decision.disclosure
    known = identities(layout, columns, decision.label.identify_by if decision.label else ())
    measured, reasons = [], []
    for index, table in enumerate(layout.tables):
        own = [(c, a) for c, a in zip(columns, decision.actions, strict=True) if c.table == index and c.about_people]
        quasi = [c for c, a in own if a.verb in _RELEASED and is_quasi(c, a, rule.quasi_identifiers)]
        if not quasi:
            continue
        people = people_of(table, index, (column for column, _ in own), known.get(index))
        found = classes([table.fields[column.field].values for column in quasi], people, rule.k)
        measured.append(Disclosure(rule.k, found.smallest, _entities(quasi)))
        if found.small:
            reasons.append(small_group(table, len(found.small), rule.k))
    return tuple(measured), tuple(reasons)


def people_of(table: Table, index: int, columns: Iterable[Column], keys: Sequence[str] | None) -> list[Hashable]:
    """Who each record is about: by a column of pseudonyms, else by what identifies people, else each its own."""
    for column in columns:
        values = table.fields[column.field].values
        if values and all(isinstance(value, str) and is_pseudonym(value.strip()) for value in values):
            return [str(value).strip() for value in values]
    return told_apart(keys, range(len(table.records)), index)


def told_apart(keys: Sequence[str] | None, records: Iterable[int], table: int = 0) -> list[Hashable]:
    """The key of the person of each record; a record without one is its own person."""
    return [(keys[record] if keys else "") or (table, record) for record in records]


def _entities(columns: Iterable[Column]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(column.entity or "" for column in columns))
