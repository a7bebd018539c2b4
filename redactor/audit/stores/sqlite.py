"""The log in SQLite: one file, version ``redactor-log-store/2``.

The write-ahead log with ``synchronous=FULL`` keeps an append that has returned, whatever happens next.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from redactor.audit import tree
from redactor.audit.stores.interface import KEPT_EVERY, Head, Opening, Store
from redactor.audit.stores.sqlite_file import (
    connect,
    file_identity,
    has_pending_changes,
    make_durable,
    may_write,
    side_files,
)
from redactor.audit.trouble import damaged, is_damage, plain_english
from redactor.errors import LogError
from redactor.keys.files import sync_folder

STORE_SCHEMA: Final = "redactor-log-store/2"
_BATCH: Final = 500
_OPENING: Final = "row, kind, name, CAST(sealed AS BLOB), erased_by"
_MAGIC: Final = b"SQLite format 3\x00"
_TABLES: Final = {
    "about": "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "entries": "CREATE TABLE entries (number INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    "nodes": "CREATE TABLE nodes (position INTEGER PRIMARY KEY, hash BLOB NOT NULL)",
    "checkpoints": "CREATE TABLE checkpoints (size INTEGER PRIMARY KEY, note TEXT NOT NULL)",
    "openings": "CREATE TABLE openings (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, "
    "sealed BLOB NOT NULL, erased_by INTEGER)",
    "openings_by_name": "CREATE INDEX openings_by_name ON openings (kind, name)",
    "openings_erased": "CREATE INDEX openings_erased ON openings (erased_by) WHERE erased_by IS NOT NULL",
}


class SqliteStore:
    """A log in a file: implements ``interface.Store``."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, *, writable: bool, file: tuple[int, int] | None = None
    ) -> None:
        self.path = path
        self.where = str(path)
        self.writable = writable
        self._connection = connection
        self._file = file  # which file is open, as far as the operating system is concerned

    @classmethod
    def open(cls, path: Path) -> SqliteStore:
        """Open a log that is there. Quick: nothing is verified but that it is a log.

        :raises LogError: not readable, damaged, not a log, or of a later version.
        """
        with plain_english(path):
            with path.open("rb") as file:
                if file.read(len(_MAGIC)) != _MAGIC:
                    raise damaged(path)
                identity = file_identity(os.fstat(file.fileno()))
            writable = may_write(path)
            if not writable and has_pending_changes(path):
                raise LogError(
                    "This copy of the audit log can only be read where its folder can be written.",
                    where=str(path),
                    next="Copy the log, with the file ending in -wal, to a folder of your own.",
                )
            # immutable: SQLite needs no side files, which it could not make here
            connection = connect(path, "mode=rw" if writable else "mode=ro&immutable=1")
        store = cls(path, connection, writable=writable, file=identity)
        try:
            store._check_schema()
            with plain_english(path):
                if writable:
                    make_durable(connection)
        except BaseException:
            connection.close()
            raise
        return store

    @classmethod
    def create(cls, path: Path, origin: str, fill: Callable[[Store], None]) -> bool:
        """Make a new log; False when another process made it first.

        It is made whole under another name, first entry included, and then linked into place: a process that
        is killed leaves no half log, and of two processes exactly one makes the log.

        :raises LogError: the folder cannot be written, the disk is full.
        """
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
        with plain_english(path):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # made here with its mode: SQLite gives its side files the mode of the database
            os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            try:
                store = cls(path, connect(temporary, "mode=rw"), writable=True)
                try:
                    store._lay_out(origin)
                    fill(store)
                    # all of it must be in the file that is linked; closing folds it in too, but is quiet if it cannot
                    store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                finally:
                    store.close()
                os.link(temporary, path)
            except FileExistsError:
                return False
            finally:
                for leftover in (temporary, *side_files(temporary)):
                    leftover.unlink(missing_ok=True)
            sync_folder(path.parent)
        return True

    def close(self) -> None:
        """Close; the last one to close also folds the write-ahead log into the database."""
        with suppress(sqlite3.Error):  # nothing is lost: what was committed is on disk
            self._connection.close()

    def origin(self) -> str:
        """The name of this log, the same in every checkpoint."""
        return self._about("origin")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that keeps all other writers out. Anything raised inside undoes it."""
        if not self.writable:
            raise LogError(
                "The audit log may not be written here.",
                where=str(self.path),
                next="Check that you may write to the folder and to every file of the log in it.",
            )
        with plain_english(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._check_in_place()
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk has undone it already
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One view of the log, whatever others append meanwhile."""
        with plain_english(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                with suppress(sqlite3.Error):
                    self._connection.execute("COMMIT")

    def head(self) -> Head | None:
        """Where the log ends, in a handful of look-ups; None for a log with nothing in it.

        :raises LogError: the rows that are needed are not there.
        """
        with plain_english(self.path):
            row = self._one("SELECT size, note FROM checkpoints ORDER BY size DESC LIMIT 1")
            if row is None:
                return None
            size, note = row
            if not isinstance(size, int) or not isinstance(note, str) or not 0 < size < 2**53:
                raise damaged(self.path)
            last = self._one("SELECT number, body FROM entries ORDER BY number DESC LIMIT 1")
            peaks = [self._node(position) for position in tree.peak_positions(size)]
        if last is None or last[0] != size or not all(peaks):
            raise damaged(self.path)
        return Head(size, tuple(peak for peak in peaks if peak), note, last[1])

    def add(self, number: int, body: bytes, nodes: Sequence[bytes]) -> None:
        """Write one entry and the nodes it completes, inside ``writing``."""
        first = tree.leaf_position(number - 1)
        self._connection.execute("INSERT INTO entries VALUES (?, ?)", (number, body))
        self._connection.executemany("INSERT INTO nodes VALUES (?, ?)", list(enumerate(nodes, first)))

    def sign(self, previous: int, number: int, note: str) -> None:
        """Write the checkpoint of ``number`` entries, and drop that of ``previous`` where it is not one to keep."""
        if previous % KEPT_EVERY:
            self._connection.execute("DELETE FROM checkpoints WHERE size = ?", (previous,))
        self._connection.execute("INSERT INTO checkpoints VALUES (?, ?)", (number, note))

    def body(self, number: int) -> object | None:
        """The stored body of one entry; None when there is no such entry."""
        with plain_english(self.path):
            row = self._one("SELECT body FROM entries WHERE number = ?", number)
        return None if row is None else row[0]

    def count(self) -> int:
        """The number of the last entry."""
        with plain_english(self.path):
            row = self._one("SELECT max(number) FROM entries")
        return row[0] if row and isinstance(row[0], int) else 0

    def bodies(self, first: int = 1) -> Iterator[tuple[int, object]]:
        """Numbers and bodies in order, from ``first`` on.

        Fetched in batches, so that no view of the log is held open while the caller does something else.
        """
        query = "SELECT number, body FROM entries WHERE number >= ? ORDER BY number LIMIT ?"
        while True:
            with plain_english(self.path):
                rows = self._connection.execute(query, (first, _BATCH)).fetchall()
            yield from rows
            if len(rows) < _BATCH:
                return
            first = rows[-1][0] + 1

    def node(self, position: int) -> bytes | None:
        """One hash of the tree; None where there is none."""
        with plain_english(self.path):
            return self._node(position)

    def next_row(self) -> int:
        """The number of the next row of the side table, inside ``writing``."""
        row = self._one("SELECT max(row) FROM openings")
        return row[0] + 1 if row and isinstance(row[0], int) else 0

    def add_opening(self, opening: Opening) -> None:
        """Write a row of the side table, inside ``writing``."""
        values = (opening.row, opening.kind, opening.name, opening.sealed, opening.erased_by)
        self._connection.execute("INSERT INTO openings VALUES (?, ?, ?, ?, ?)", values)

    def opening(self, kind: str, name: str) -> Opening | None:
        """The latest row of this kind and name."""
        query = f"SELECT {_OPENING} FROM openings WHERE kind = ? AND name = ? ORDER BY row DESC LIMIT 1"  # noqa: S608
        with plain_english(self.path):
            row = self._one(query, kind, name)
        return None if row is None else Opening(*row)  # type: ignore[arg-type]

    def empty_opening(self, row: int, erased_by: int) -> None:
        """Take out what is sealed in a row, inside ``writing``, and note the entry that says so."""
        self._connection.execute("UPDATE openings SET sealed = x'', erased_by = ? WHERE row = ?", (erased_by, row))

    def erased(self) -> Iterator[Opening]:
        """The rows that were emptied."""
        query = f"SELECT {_OPENING} FROM openings WHERE erased_by IS NOT NULL"  # noqa: S608
        with plain_english(self.path):
            rows = self._connection.execute(query).fetchall()
        return (Opening(*row) for row in rows)

    def holding(self, kind: str, needle: bytes) -> Iterator[tuple[int, object]]:
        """Entries that have a row of this kind in the side table and ``needle`` in their body, latest first."""
        query = (
            "SELECT row, number, body FROM openings JOIN entries ON number = CAST(name AS INTEGER) "
            "WHERE kind = ? AND row < ? AND instr(body, ?) > 0 ORDER BY row DESC LIMIT ?"
        )
        before = 2**62
        while True:
            with plain_english(self.path):
                rows = self._connection.execute(query, (kind, before, needle, _BATCH)).fetchall()
            for before, number, body in rows:  # noqa: B007 - the last one is where the next batch begins
                yield number, body
            if len(rows) < _BATCH:
                return

    def first_after(self, number: int, needle: bytes) -> tuple[int, object] | None:
        """The first entry after ``number`` with ``needle`` in its body."""
        query = "SELECT number, body FROM entries WHERE number > ? AND instr(body, ?) > 0 ORDER BY number LIMIT 1"
        with plain_english(self.path):
            row = self._one(query, number, needle)
        return None if row is None else (row[0], row[1])  # type: ignore[return-value]

    def all_entries(self) -> Iterator[tuple[int, object]]:
        """Numbers and bodies in order, impossible numbers included."""
        return self._rows("SELECT number, body FROM entries ORDER BY number")

    def all_nodes(self) -> Iterator[tuple[int, object]]:
        """Positions and hashes in order."""
        return self._rows("SELECT position, hash FROM nodes ORDER BY position")

    def all_checkpoints(self) -> Iterator[tuple[int, object]]:
        """Sizes and notes in order."""
        return self._rows("SELECT size, note FROM checkpoints ORDER BY size")

    def all_openings(self) -> Iterator[Opening]:
        """The side table in order of its rows."""
        query = f"SELECT {_OPENING} FROM openings ORDER BY row"  # noqa: S608
        return (Opening(*row) for row in self._connection.execute(query))

    def is_damage(self, error: Exception) -> bool:
        """Whether an error speaks of the file itself."""
        return isinstance(error, sqlite3.Error) and is_damage(error)

    def _rows(self, query: str) -> Iterator[tuple[int, object]]:
        return self._connection.execute(query)

    def _one(self, query: str, *values: int | str | bytes) -> Sequence[object] | None:
        row: Sequence[object] | None = self._connection.execute(query, values).fetchone()
        return row

    def _node(self, position: int) -> bytes | None:
        row = self._one("SELECT hash FROM nodes WHERE position = ?", position)
        return row[0] if row and isinstance(row[0], bytes) and len(row[0]) == tree.HASH_SIZE else None

    def _about(self, name: str) -> str:
        with plain_english(self.path):
            row = self._one("SELECT value FROM about WHERE name = ?", name)
        if row is None or not isinstance(row[0], str):
            raise damaged(self.path)
        return row[0]

    def _lay_out(self, origin: str) -> None:
        make_durable(self._connection)
        with self.writing():
            for statement in _TABLES.values():
                self._connection.execute(statement)
            rows = [("schema", STORE_SCHEMA), ("origin", origin)]
            self._connection.executemany("INSERT INTO about VALUES (?, ?)", rows)

    def _check_in_place(self) -> None:
        """A log that was moved or deleted while it is open can still be written, and nobody would ever see it."""
        if self._file is None:
            return
        try:
            here = file_identity(self.path.stat())
        except FileNotFoundError:
            here = None
        if here != self._file:
            raise LogError(
                "The audit log was moved, deleted or replaced while it was in use.",
                where=str(self.path),
                next="Put it back, or restore it from a backup, and start again.",
            )

    def _check_schema(self) -> None:
        """Refuse what is not exactly a log: a trigger or a view put into it would act on what we write."""
        with plain_english(self.path):
            found = dict(self._connection.execute("SELECT name, sql FROM sqlite_schema").fetchall())
        if "about" not in found or found["about"] != _TABLES["about"]:
            raise damaged(self.path)
        if self._about("schema") != STORE_SCHEMA:
            raise LogError(
                "This audit log was written by a later version of redactor.",
                where=str(self.path),
                next="Use that version.",
            )
        if found != _TABLES:
            raise damaged(self.path)
