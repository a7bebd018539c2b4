"""What a log needs of a database. A store reads and writes rows; it knows nothing of keys or of what a body says.

Four tables, all keyed by plain counters, so that everything is read in order:

- ``entries``: number (from 1) and canonical body;
- ``nodes``: every hash of the tree in the order in which it was completed (see ``tree.leaf_position``);
- ``checkpoints``: size of the tree and signed note, for the last entry and for every ``KEPT_EVERY``-th;
- ``openings``: the side table (see the module ``openings``): row, kind, name, what is sealed there, what erased it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Final, Protocol

KEPT_EVERY: Final = 64
"""A checkpoint is kept for every so many entries: fewer to sign for, and fewer to which a log can be cut back."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where the log ends: size of its tree, the peaks of the tree, the last checkpoint and the last body."""

    size: int
    peaks: tuple[bytes, ...]
    note: str
    last_body: object


@dataclass(frozen=True, slots=True)
class Opening:
    """A row of the side table as stored. Erased, ``sealed`` is empty and ``erased_by`` the number of an entry."""

    row: int
    kind: str
    name: str
    sealed: object
    erased_by: object = None


class Store(Protocol):
    """One open database. Whatever it cannot do it says with a ``LogError``, but for ``all_…``: see there."""

    where: str
    """The database as a person would name it."""
    writable: bool

    def close(self) -> None:
        """Close. Safe to call twice."""

    def origin(self) -> str:
        """The name of this log, the same in every checkpoint."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction that keeps all other writers out. Anything raised inside undoes it; on disk at the end."""

    def reading(self) -> AbstractContextManager[None]:
        """One view of the log, whatever others append meanwhile."""

    def head(self) -> Head | None:
        """Where the log ends, in a handful of look-ups; None for a log with nothing in it."""

    def add(self, number: int, body: bytes, nodes: Sequence[bytes]) -> None:
        """Write one entry and the nodes it completes, inside ``writing``."""

    def sign(self, previous: int, number: int, note: str) -> None:
        """Write the checkpoint of ``number`` entries, and drop that of ``previous`` where it is not one to keep."""

    def body(self, number: int) -> object | None:
        """The stored body of one entry; None when there is no such entry."""

    def count(self) -> int:
        """The number of the last entry."""

    def bodies(self, first: int = 1) -> Iterator[tuple[int, object]]:
        """Numbers and bodies in order, from ``first`` on. No view of the log is held open in between."""

    def node(self, position: int) -> bytes | None:
        """One hash of the tree; None where there is none."""

    def next_row(self) -> int:
        """The number of the next row of the side table, inside ``writing``. Rows are never used twice."""

    def add_opening(self, opening: Opening) -> None:
        """Write a row of the side table, inside ``writing``."""

    def opening(self, kind: str, name: str) -> Opening | None:
        """The latest row of this kind and name."""

    def empty_opening(self, row: int, erased_by: int) -> None:
        """Take out what is sealed in a row, inside ``writing``, and note the entry that says so."""

    def erased(self) -> Iterator[Opening]:
        """The rows that were emptied."""

    def holding(self, kind: str, needle: bytes) -> Iterator[tuple[int, object]]:
        """Entries that have a row of this kind in the side table and ``needle`` in their body, latest first."""

    def first_after(self, number: int, needle: bytes) -> tuple[int, object] | None:
        """The first entry after ``number`` with ``needle`` in its body."""

    def all_entries(self) -> Iterator[tuple[int, object]]:
        """Numbers and bodies in order, impossible numbers included. What the database itself raises goes through."""

    def all_nodes(self) -> Iterator[tuple[int, object]]:
        """Positions and hashes in order."""

    def all_checkpoints(self) -> Iterator[tuple[int, object]]:
        """Sizes and notes in order."""

    def all_openings(self) -> Iterator[Opening]:
        """The side table in order of its rows."""

    def is_damage(self, error: Exception) -> bool:
        """Whether an error of the database's speaks of the log itself, not of the disk, the rights or the server."""
