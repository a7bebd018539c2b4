"""Beginning a log, and knowing when one was here before."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from redactor.audit import anchor
from redactor.audit.event import Event
from redactor.audit.rowkeys import make_row_keys, row_keys_path
from redactor.audit.sides import Author, SideTable
from redactor.audit.stores import Head, Store
from redactor.audit.stores.sqlite import SqliteStore
from redactor.audit.stores.sqlite_file import side_files
from redactor.audit.write import Addition, Writer
from redactor.errors import LogError
from redactor.keys import SIGNING, Keyring


def make_log(path: Path, keyring: Keyring, author: Author, clock: Callable[[], datetime], *, create: bool) -> None:
    """Make a new log, unless there was one here before.

    The order matters: another process may be making the log at this moment, so what speaks for a lost log (its
    anchor, its side files) is looked at first, and the log itself once more after that.

    :raises LogError: there is none and none may be made, or the one that was here is gone.
    """
    was_here = anchor.read_anchor(path, keyring) is not None or any(file.exists() for file in side_files(path))
    if path.exists():
        return
    if was_here:
        raise anchor.lost(path, anchor.anchor_path(path, keyring))
    if not create:
        raise LogError(
            "There is no audit log here yet.", where=str(path), next="It is made by the first 'redactor check'."
        )
    started = clock()
    origin = new_origin(started)
    row_keys = row_keys_path(keyring.home, origin)
    make_row_keys(row_keys)
    made = SqliteStore.create(path, origin, lambda store: add_first(store, keyring, author, started, origin))
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
