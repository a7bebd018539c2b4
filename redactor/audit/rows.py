"""The log's three tables read side by side, one entry's rows at a time, whatever has been done to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from redactor.audit.stores import Store
from redactor.audit.tree import leaf_position


@dataclass(frozen=True, slots=True)
class EntryRows:
    """What is stored for one entry number. A missing body or note is None; ``nodes`` are in stored order.

    ``strays`` is how many rows stood before these in a place that no entry has.
    """

    number: int
    body: object | None
    nodes: tuple[object, ...]
    note: object | None
    strays: int


_NO_ROW: tuple[None, None] = (None, None)


class _Ahead:
    """A table with a look at its next row."""

    def __init__(self, rows: Iterator[tuple[int, object]]) -> None:
        self._rows = rows
        self.key: int | None = None
        self.value: object = None
        self.step()

    def step(self) -> None:
        self.key, self.value = next(self._rows, _NO_ROW)

    def take(self, key: int) -> object | None:
        """The value under ``key`` if that is the next row; None otherwise."""
        if self.key != key:
            return None
        value = self.value
        self.step()
        return value

    def drop_below(self, key: int) -> int:
        """Pass over rows below ``key``; how many there were."""
        dropped = 0
        while self.key is not None and self.key < key:
            self.step()
            dropped += 1
        return dropped


class EntryReader:
    """Every number that has a body or a checkpoint, ascending. ``leftover``: rows after the last one, in no place."""

    def __init__(self, store: Store) -> None:
        self._bodies = _Ahead(store.all_entries())
        self._nodes = _Ahead(store.all_nodes())
        self._notes = _Ahead(store.all_checkpoints())
        self.leftover = False

    def __iter__(self) -> Iterator[EntryRows]:
        """:raises sqlite3.Error: the database cannot be read on."""
        number = 0
        while True:
            # A damaged index can give keys out of order: what comes too late has no place any more.
            strays = self._bodies.drop_below(number + 1) + self._notes.drop_below(number + 1)
            body, note = self._bodies.key, self._notes.key
            if body is None and note is None:
                self.leftover = self._nodes.key is not None or strays > 0
                return
            upcoming = note if body is None or (note is not None and note < body) else body
            number, previous = upcoming or 0, number
            unplaced = self._nodes.drop_below(leaf_position(number - 1))
            if number == previous + 1:
                strays += unplaced  # otherwise they belong to the entries that are missing
            nodes = tuple(map(self._nodes.take, range(leaf_position(number - 1), leaf_position(number))))
            yield EntryRows(number, self._bodies.take(number), nodes, self._notes.take(number), strays)
