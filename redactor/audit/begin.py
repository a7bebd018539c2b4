"""Beginning a log, and knowing when one was here before."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from redactor.audit.anchor import Anchor
from redactor.audit.event import Event
from redactor.audit.rowkeys import make_row_keys, row_keys_path
from redactor.audit.sides import Author, SideTable
from redactor.audit.stores import Head, Store
from redactor.audit.stores.sqlite import SqliteStore
from redactor.audit.stores.sqlite_file import side_files
from redactor.audit.write import Addition, Writer
from redactor.errors import LogError
from redactor.keys import SIGNING, Keyring

if TYPE_CHECKING:
    from redactor.audit.stores.postgres import PostgresStore


def open_store(
    place: Path | str, keyring: Keyring, author: Author, clock: Callable[[], datetime], *, create: bool
) -> tuple[Store, str | None]:
    """Open a log, made on first use; and the origin that it should have, where that is known.

    :raises LogError: as ``AuditLog.open``.
    """
    if isinstance(place, str):
        from redactor.audit.stores.postgres import PostgresStore

        server = PostgresStore.connect(place)
        store: Store = server
        own = Anchor.of(place, store.where, keyring)
    else:
        own = Anchor.of(place, str(place.absolute()), keyring)
    begin = _Beginning(own, keyring, author, clock(), create=create)
    if isinstance(place, Path):
        if not place.exists():
            begin.file(place.absolute())
        store = SqliteStore.open(place.absolute())
    try:
        if isinstance(place, str):
            begin.database(server)
        if store.writable:
            own.write(store.origin())
        return store, own.read()
    except BaseException:
        store.close()
        raise


@dataclass(frozen=True)
class _Beginning:
    """What a new log is made with."""

    anchor: Anchor
    keyring: Keyring
    author: Author
    started: datetime
    create: bool

    def file(self, path: Path) -> None:
        """Make a new file, unless there was one here before.

        The order matters: another process may be making the log at this moment, so what speaks for a lost log (its
        anchor, its side files) is looked at first, and the log itself once more after that.
        """
        was_here = self.anchor.read() is not None or any(file.exists() for file in side_files(path))
        if not path.exists():
            self._refuse(was_here=was_here)
            self._make(lambda origin, fill: SqliteStore.create(path, origin, fill))

    def database(self, store: PostgresStore) -> None:
        """Lay out a log in a database that holds none, unless it held one before."""
        was_here = self.anchor.read() is not None
        if not store.holds_a_log():
            self._refuse(was_here=was_here)
            self._make(store.lay_out)

    def _refuse(self, *, was_here: bool) -> None:
        if was_here:
            raise self.anchor.lost()
        if not self.create:
            raise LogError(
                "There is no audit log here yet.",
                where=self.anchor.log,
                next="It is made by the first 'redactor check'.",
            )

    def _make(self, create: Callable[[str, Callable[[Store], None]], bool]) -> None:
        origin = new_origin(self.started)
        row_keys = row_keys_path(self.keyring.home, origin)
        make_row_keys(row_keys)
        made = create(origin, lambda store: add_first(store, self.keyring, self.author, self.started, origin))
        if not made:  # another process was first, under another name
            row_keys.unlink(missing_ok=True)


def new_origin(time: datetime) -> str:
    """A name for a new log that says its year and nothing else: ``redactor/log/2026/5f0c9a4e7b21d38c``."""
    return f"redactor/log/{time.year:04d}/{secrets.token_hex(8)}"


def add_first(
    store: Store, keyring: Keyring, author: Author, started: datetime, origin: str, previous: str = ""
) -> None:
    """Write the entry ``log-started``; ``previous`` is the origin of the log that this one goes on from."""
    detail = {"origin": origin, "key": keyring.key_id(SIGNING), **({"previous": previous} if previous else {})}
    writer = Writer(store, keyring, SideTable(store, keyring, origin), author, lambda: started, origin)
    with store.writing():
        writer.add(Head(0, (), "", None), [Addition(Event("log-started", detail=detail))])
