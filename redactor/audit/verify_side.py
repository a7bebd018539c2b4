"""Proving the side table: every row is what was sealed, and what is gone was erased on the record.

Memory grows with the number of different people and of erasures, not with the number of entries.
"""

from __future__ import annotations

from collections.abc import Iterator

from redactor.audit.entry import Entry
from redactor.audit.openings import ACTOR, HOST, IDENTITIES, RECIPIENT
from redactor.audit.problem import Problems
from redactor.audit.sides import ERASED, SideTable, erasures
from redactor.audit.stores import Opening, Store


class SideVerifier:
    """Takes entries in order, then looks at what is left over."""

    def __init__(self, store: Store, side: SideTable | None, problems: Problems) -> None:
        self._store = store
        self._side = side
        self._problems = problems
        self._erased: set[tuple[str, str]] = set()  # what entries say was erased
        self._empty: list[tuple[int, str, str]] = []  # rows that are empty, to be held against that
        self._named: dict[tuple[str, str], int] = {}  # identities and the first entry that names each
        self._matched = 0
        self.erased = 0

    def take(self, entry: Entry) -> None:
        """An entry that is what was recorded."""
        if entry.action == ERASED:
            self._erased.update(erasures(entry))
        for key in _identities(entry):
            if key not in self._named:
                self._named[key] = entry.number
        for kind, committed in entry.sealed.items():
            opening = self._store.opening(kind, str(entry.number))
            if opening is None:
                self._problems.add(entry.number, f"What entry {entry.number} keeps in the side table is missing.")
                continue
            self._matched += 1
            self._check(opening, entry.number, committed)

    def end(self) -> None:
        """After the last entry: identities, empty rows, and rows that no entry knows."""
        rows = 0
        for opening in self._store.all_openings():
            if opening.kind in IDENTITIES:
                number = self._named.get((opening.kind, opening.name))
                if number is not None:
                    self._check(opening, number, None)
                    self._named[opening.kind, opening.name] = -abs(number)
                    continue
            rows += 1
        for (kind, _), number in self._named.items():
            if number > 0:
                self._problems.add(number, f"The side table does not say who the {kind} of entry {number} is.")
        if rows != self._matched:
            self._problems.add(None, "The side table holds something that belongs to no entry.")
        for number, kind, name in self._empty:
            if (kind, name) not in self._erased:
                self._problems.add(number, f"Of entry {number} something was taken out of the side table unrecorded.")

    def _check(self, opening: Opening, number: int, committed: str | None) -> None:
        number = abs(number)
        if opening.erased_by is not None and opening.sealed == b"":
            self.erased += 1
            self._empty.append((number, opening.kind, opening.name))
        elif self._side is not None and not self._side.is_true(opening, committed):
            self._problems.add(number, f"What the side table holds of entry {number} is not what was sealed there.")


def _identities(entry: Entry) -> Iterator[tuple[str, str]]:
    yield ACTOR, entry.actor
    yield HOST, entry.host
    for name in entry.recipients:
        yield RECIPIENT, name
