"""The log in PostgreSQL, for several gateways that write at once: schema ``redactor``, ``redactor-log-store/2``.

Every append is one transaction under one advisory lock, so that writers take turns and the tree never forks; should
somebody write without the lock, the primary keys refuse the second of two entries with one number. A commit returns
when it is on the server's disk (``synchronous_commit``), whatever the server's own setting is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from redactor.audit import tree
from redactor.audit.stores.interface import KEPT_EVERY, Head, Opening, Store
from redactor.errors import LogError, SettingsError

if TYPE_CHECKING:
    from psycopg import Connection

STORE_SCHEMA: Final = "redactor-log-store/2"
_LOCK: Final = 0x7265646163746F72  # "redactor"
_BATCH: Final = 500
_ADD: Final = (  # one way to the server and back for both tables
    "WITH entry AS (INSERT INTO entries VALUES (%s, %s)) "
    "INSERT INTO nodes SELECT * FROM unnest(%s::bigint[], %s::bytea[])"
)
_OPENING: Final = '"row", kind, name, sealed, erased_by'
# Asked of the catalogue's table: names are resolved from a cache that is stale after waiting for the lock.
_IS_LAID_OUT: Final = "SELECT 1 FROM pg_tables WHERE schemaname = 'redactor' AND tablename = 'about'"
_TABLES: Final = (
    "CREATE TABLE about (name text PRIMARY KEY, value text NOT NULL)",
    "CREATE TABLE entries (number bigint PRIMARY KEY, body bytea NOT NULL)",
    "CREATE TABLE nodes (position bigint PRIMARY KEY, hash bytea NOT NULL)",
    "CREATE TABLE checkpoints (size bigint PRIMARY KEY, note text NOT NULL)",
    'CREATE TABLE openings ("row" bigint PRIMARY KEY, kind text NOT NULL, name text NOT NULL, '
    "sealed bytea NOT NULL, erased_by bigint)",
    "CREATE INDEX openings_by_name ON openings (kind, name)",
    "CREATE INDEX openings_erased ON openings (erased_by) WHERE erased_by IS NOT NULL",
)


class PostgresStore:
    """A log in a database: implements ``interface.Store``."""

    def __init__(self, connection: Connection[Any], where: str, *, writable: bool) -> None:
        self.where = where
        self.writable = writable
        self._connection = connection
        self._cursors = count()

    @classmethod
    def connect(cls, address: str) -> PostgresStore:
        """Connect to a database, which need not hold a log yet.

        :param address: ``postgresql://…`` or what else libpq takes. Passwords belong into ``~/.pgpass``.
        :raises SettingsError: psycopg is not installed, or the address is none.
        :raises LogError: the server cannot be reached, or does not let us in.
        """
        try:
            import psycopg
            from psycopg.conninfo import conninfo_to_dict
        except ImportError as error:
            raise SettingsError(
                "The log is in PostgreSQL, and what that needs is not installed.",
                next="Install it with: pip install 'redactor[postgres]'",
            ) from error
        try:
            parts = conninfo_to_dict(address)
        except psycopg.ProgrammingError:
            parts = None
        if parts is None:  # outside the handler: the cause would quote the address, and a password in it
            raise SettingsError(
                "The address of the log's database cannot be read.", next="Put 'log' in redactor.toml right."
            )
        where = f"database {parts.get('dbname', '')} on {parts.get('host', 'this computer')}"
        with plain_english(where):
            connection = psycopg.connect(
                address, autocommit=True, options="-c search_path=redactor -c synchronous_commit=on"
            )
            row = connection.execute(
                "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::bool"
            )
            standby = row.fetchone()
        return cls(connection, where, writable=standby == (False,))

    def holds_a_log(self) -> bool:
        """Whether there is one, of a version that is known.

        :raises LogError: it is of a later version.
        """
        with plain_english(self.where):
            if self._one(_IS_LAID_OUT) is None:
                return False
        if self._about("schema") != STORE_SCHEMA:
            raise LogError(
                "This audit log was written by a later version of redactor.", where=self.where, next="Use that version."
            )
        return True

    def lay_out(self, origin: str, fill: Callable[[Store], None]) -> bool:
        """Make a new log, first entry included, in one transaction; False when another process made it first."""
        with self._transaction(f"SELECT pg_advisory_xact_lock({_LOCK})"):
            if self._one(_IS_LAID_OUT) is not None:
                return False
            self._connection.execute("CREATE SCHEMA IF NOT EXISTS redactor")
            for statement in _TABLES:
                self._connection.execute(statement)
            for item in (("schema", STORE_SCHEMA), ("origin", origin)):
                self._connection.execute("INSERT INTO about VALUES (%s, %s)", item)
            fill(self)
        return True

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def origin(self) -> str:
        """The name of this log, the same in every checkpoint."""
        return self._about("origin")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that keeps all other writers out. Anything raised inside undoes it."""
        if not self.writable:
            raise LogError(
                "The audit log may not be written here.", where=self.where, next="Name the server that takes writes."
            )
        with self._transaction(f"SELECT pg_advisory_xact_lock({_LOCK})"):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One view of the log, whatever others append meanwhile."""
        with self._transaction("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"):
            yield

    @contextmanager
    def _transaction(self, first: str) -> Iterator[None]:
        with plain_english(self.where), self._connection.transaction():
            self._connection.execute(first)
            yield

    def head(self) -> Head | None:
        """Where the log ends, in a handful of look-ups; None for a log with nothing in it."""
        with plain_english(self.where):
            row = self._one("SELECT size, note FROM checkpoints ORDER BY size DESC LIMIT 1")
            if row is None:
                return None
            size, note = row
            if not 0 < size < 2**53:
                raise damaged(self.where)
            last = self._one("SELECT number, body FROM entries ORDER BY number DESC LIMIT 1")
            peaks = self._nodes(tree.peak_positions(size))
        if last is None or last[0] != size or not all(peaks):
            raise damaged(self.where)
        return Head(size, tuple(peak for peak in peaks if peak), note, last[1])

    def add(self, number: int, body: bytes, nodes: Sequence[bytes]) -> None:
        """Write one entry and the nodes it completes, inside ``writing``."""
        first = tree.leaf_position(number - 1)
        places = [first + place for place in range(len(nodes))]
        self._connection.execute(_ADD, (number, body, places, list(nodes)))

    def sign(self, previous: int, number: int, note: str) -> None:
        """Write the checkpoint of ``number`` entries, and drop that of ``previous`` where it is not one to keep."""
        if previous % KEPT_EVERY:
            self._connection.execute("DELETE FROM checkpoints WHERE size = %s", (previous,))
        self._connection.execute("INSERT INTO checkpoints VALUES (%s, %s)", (number, note))

    def body(self, number: int) -> object | None:
        """The stored body of one entry; None when there is no such entry."""
        with plain_english(self.where):
            row = self._one("SELECT body FROM entries WHERE number = %s", number)
        return None if row is None else row[0]

    def count(self) -> int:
        """The number of the last entry."""
        with plain_english(self.where):
            row = self._one("SELECT max(number) FROM entries")
        return row[0] if row and isinstance(row[0], int) else 0

    def bodies(self, first: int = 1) -> Iterator[tuple[int, object]]:
        """Numbers and bodies in order, from ``first`` on, in batches."""
        query = "SELECT number, body FROM entries WHERE number >= %s ORDER BY number LIMIT %s"
        while True:
            with plain_english(self.where):
                rows = self._connection.execute(query, (first, _BATCH)).fetchall()
            yield from rows
            if len(rows) < _BATCH:
                return
            first = rows[-1][0] + 1

    def node(self, position: int) -> bytes | None:
        """One hash of the tree; None where there is none."""
        with plain_english(self.where):
            row = self._one("SELECT hash FROM nodes WHERE position = %s", position)
        return row[0] if row and len(row[0]) == tree.HASH_SIZE else None

    def _nodes(self, positions: list[int]) -> list[bytes | None]:
        query = "SELECT position, hash FROM nodes WHERE position = ANY(%s::bigint[])"
        found = dict(self._connection.execute(query, (positions,)).fetchall())
        return [found.get(position) for position in positions]

    def next_row(self) -> int:
        """The number of the next row of the side table, inside ``writing``."""
        row = self._one('SELECT max("row") FROM openings')
        return row[0] + 1 if row and isinstance(row[0], int) else 0

    def add_opening(self, opening: Opening) -> None:
        """Write a row of the side table, inside ``writing``."""
        values = (opening.row, opening.kind, opening.name, opening.sealed, opening.erased_by)
        self._connection.execute("INSERT INTO openings VALUES (%s, %s, %s, %s, %s)", values)

    def opening(self, kind: str, name: str) -> Opening | None:
        """The latest row of this kind and name."""
        query = f'SELECT {_OPENING} FROM openings WHERE kind = %s AND name = %s ORDER BY "row" DESC LIMIT 1'  # noqa: S608
        with plain_english(self.where):
            row = self._one(query, kind, name)
        return None if row is None else Opening(*row)

    def empty_opening(self, row: int, erased_by: int) -> None:
        """Take out what is sealed in a row, inside ``writing``, and note the entry that says so."""
        query = "UPDATE openings SET sealed = '', erased_by = %s WHERE \"row\" = %s"
        self._connection.execute(query, (erased_by, row))

    def erased(self) -> Iterator[Opening]:
        """The rows that were emptied."""
        with plain_english(self.where):
            query = f"SELECT {_OPENING} FROM openings WHERE erased_by IS NOT NULL"  # noqa: S608
            rows = self._connection.execute(query).fetchall()
        return (Opening(*row) for row in rows)

    def holding(self, kind: str, needle: bytes) -> Iterator[tuple[int, object]]:
        """Entries that have a row of this kind in the side table and ``needle`` in their body, latest first."""
        # OFFSET keeps names that are no numbers out of the cast
        query = (
            'SELECT "row", number, body FROM '
            '(SELECT "row", name FROM openings WHERE kind = %s AND "row" < %s OFFSET 0) AS own '
            "JOIN entries ON number = name::bigint WHERE position(%s::bytea IN body) > 0 "
            'ORDER BY "row" DESC LIMIT %s'
        )
        before = 2**62
        while True:
            with plain_english(self.where):
                rows = self._connection.execute(query, (kind, before, needle, _BATCH)).fetchall()
            for before, number, body in rows:  # noqa: B007 - the last one is where the next batch begins
                yield number, body
            if len(rows) < _BATCH:
                return

    def first_after(self, number: int, needle: bytes) -> tuple[int, object] | None:
        """The first entry after ``number`` with ``needle`` in its body."""
        query = (
            "SELECT number, body FROM entries WHERE number > %s AND position(%s::bytea IN body) > 0 "
            "ORDER BY number LIMIT 1"
        )
        with plain_english(self.where):
            row = self._one(query, number, needle)
        return None if row is None else (row[0], row[1])

    def all_entries(self) -> Iterator[tuple[int, object]]:
        """Numbers and bodies in order."""
        return self._rows("SELECT number, body FROM entries ORDER BY number")

    def all_nodes(self) -> Iterator[tuple[int, object]]:
        """Positions and hashes in order."""
        return self._rows("SELECT position, hash FROM nodes ORDER BY position")

    def all_checkpoints(self) -> Iterator[tuple[int, object]]:
        """Sizes and notes in order."""
        return self._rows("SELECT size, note FROM checkpoints ORDER BY size")

    def all_openings(self) -> Iterator[Opening]:
        """The side table in order of its rows."""
        return (Opening(*row) for row in self._rows(f'SELECT {_OPENING} FROM openings ORDER BY "row"'))  # noqa: S608

    def is_damage(self, error: Exception) -> bool:
        """Never: a server that cannot read a table says so as it says anything else."""
        return False

    def _rows(self, query: str) -> Iterator[Any]:
        """Rows as the server gives them, a thousand at a time, inside ``reading``."""
        with self._connection.cursor(name=f"rows{next(self._cursors)}") as cursor:
            cursor.itersize = 1000
            cursor.execute(query)
            yield from cursor

    def _one(self, query: str, *values: int | str | bytes) -> Any:
        return self._connection.execute(query, values, binary=True).fetchone()

    def _about(self, name: str) -> str:
        row = None
        with plain_english(self.where), suppress(LookupError):
            row = self._one("SELECT value FROM about WHERE name = %s", name)
        if row is None:
            raise damaged(self.where)
        return str(row[0])


def damaged(where: str) -> LogError:
    """The error for a database that holds no sound log."""
    return LogError(
        "The audit log's database is damaged or is not an audit log.",
        where=where,
        next="Nothing is released without a log. Keep it, tell your data protection officer, restore a backup.",
    )


@contextmanager
def plain_english(where: str) -> Iterator[None]:
    """Turn what the server or the connection raises into a ``LogError``, which never quotes it."""
    import psycopg

    try:
        yield
        return
    except psycopg.errors.InsufficientPrivilege:
        what, advice = (
            "The account may not use the audit log.",
            "Grant it usage of the schema 'redactor' and its tables.",
        )
    except (psycopg.errors.DiskFull, psycopg.errors.OutOfMemory):
        what, advice = "The database server has no room left for the audit log.", "Make room there and try again."
    except psycopg.OperationalError:
        what, advice = "The database server with the audit log cannot be reached.", "See that it runs, and try again."
    except psycopg.Error:
        what, advice = damaged(where).what, damaged(where).next
    raise LogError(what, where=where, next=advice)
