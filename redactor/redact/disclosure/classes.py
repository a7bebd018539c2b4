"""Equivalence classes: who looks like whom in what is released (k-anonymity and distinct l-diversity).

An equivalence class is the rows that share every released quasi-identifier. People are counted, not rows: somebody
listed three times is still alone (Sweeney 2002). In each class every sensitive attribute must have at least ``l``
different values, or all of its people are known to share one (Machanavajjhala and others 2007, distinct l-diversity).

Where one label stands for a person in every row and table, classes that are large enough in each table can still be
put together until they are not. Then it is *profiles* that must be shared: all that is released of a person.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from redactor.model import CellValue
from redactor.redact.disclosure.coding import Codes, Rows, combine, distinct, encode, encode_people


@dataclass(frozen=True)
class Coded:
    """One table as numbers. ``people`` are the same numbers for the same people in every table."""

    quasi: tuple[Codes, ...]
    people: Codes
    sensitive: tuple[Codes, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.people)


@dataclass(frozen=True)
class Standing:
    """How alone the people of one table are, row by row: people who look alike, and the least diverse attribute."""

    alike: Codes
    diversity: Codes

    def failing(self, k: int, l_diversity: int = 1) -> Rows:
        """Rows in classes of fewer than ``k`` people, or with fewer than ``l_diversity`` sensitive values."""
        short: Rows = (self.alike < k) | (self.diversity < l_diversity)
        return short

    @property
    def smallest(self) -> int | None:
        """People in the smallest class; None without rows."""
        return int(self.alike.min()) if len(self.alike) else None

    @property
    def least_diverse(self) -> int | None:
        """Sensitive values in the least diverse class; None without rows."""
        return int(self.diversity.min()) if len(self.diversity) else None


NO_LIMIT = np.iinfo(np.int64).max
"""The diversity of a table without a sensitive attribute."""


def standing(tables: Sequence[Coded], *, linked: bool = False) -> list[Standing]:
    """How alone people are in each table.

    :param linked: one label stands for a person in all of the tables, so whole profiles count.
    """
    classes = [combine(table.quasi, table.rows) for table in tables]
    groups = _profiles(tables, classes) if linked else classes
    found = []
    for table, group, own in zip(tables, groups, classes, strict=True):
        alike = distinct(group, table.people)[group]
        cells = combine((group, own), table.rows) if linked else group
        found.append(Standing(_over_tables(tables, groups, group) if linked else alike, _diversity(table, cells)))
    return found


def _diversity(table: Coded, cells: Codes) -> Codes:
    least = np.full(table.rows, NO_LIMIT, np.int64)
    for codes in table.sensitive:
        least = np.minimum(least, distinct(cells, codes)[cells])
    return least


def _over_tables(tables: Sequence[Coded], groups: Sequence[Codes], group: Codes) -> Codes:
    """How many people, of whatever table, share the profile of each row."""
    everyone = np.concatenate([table.people for table in tables])
    return distinct(np.concatenate(groups), everyone)[group]


def _profiles(tables: Sequence[Coded], classes: Sequence[Codes]) -> list[Codes]:
    """For each table the number of the profile of each row's person, from 0 without gaps over all tables."""
    offset, parts = 0, []
    for own in classes:
        parts.append(own + offset)
        offset += int(own.max(initial=-1)) + 1
    people = np.concatenate([table.people for table in tables])
    pairs = np.unique(people * max(offset, 1) + np.concatenate(parts))
    person, found = pairs // max(offset, 1), pairs % max(offset, 1)
    starts = np.flatnonzero(np.diff(person, prepend=-1))
    seen: dict[tuple[int, ...], int] = {}
    numbers = np.empty(int(people.max(initial=-1)) + 1, np.int64)
    everything, ends = found.tolist(), [*starts[1:].tolist(), len(found)]
    for start, end, one in zip(starts.tolist(), ends, person[starts].tolist(), strict=True):
        numbers[one] = seen.setdefault(tuple(everything[start:end]), len(seen))
    return [numbers[table.people] for table in tables]


def coded(
    tables: Sequence[tuple[Sequence[Sequence[CellValue | None]], Sequence[Hashable]]],
    sensitive: Sequence[Sequence[Sequence[CellValue | None]]] = (),
) -> list[Coded]:
    """Tables of values (columns of quasi-identifiers, and whose rows they are) as numbers."""
    people = encode_people([owners for _, owners in tables])
    secrets = sensitive or [()] * len(tables)
    return [
        Coded(tuple(encode(column) for column in columns), who, tuple(encode(column) for column in secret))
        for (columns, _), who, secret in zip(tables, people, secrets, strict=True)
    ]
