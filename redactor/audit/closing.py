"""Closing a year's log, and deleting it when it need not be kept any longer.

A closed log ends with the entry ``log-closed``; nothing can be added to it. It lies in the home folder's ``closed/``
beside its last checkpoint, and a new log with an origin of its own is begun, with the legal holds that are in force.
Deleting a closed log also destroys its row keys; the checkpoint stays, and the log in use says what was deleted.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from redactor.audit.anchor import Anchor
from redactor.audit.event import Event
from redactor.audit.holds import carried, refuse_held_log
from redactor.audit.incidents import incidents_of
from redactor.audit.log import AuditLog
from redactor.audit.rowkeys import RowKeys, replace_row_keys, row_keys_path
from redactor.audit.sides import CLOSED
from redactor.audit.stores.sqlite import SqliteStore
from redactor.audit.stores.sqlite_file import connect
from redactor.audit.trouble import plain_english
from redactor.audit.write import Addition
from redactor.errors import BlockedError, UsageError
from redactor.files import write_atomically
from redactor.keys import Keyring

FOLDER: Final = "closed"
CHECKPOINT: Final = ".checkpoint"


@dataclass(frozen=True, slots=True)
class Closed:
    """A log that was closed: its file and its last checkpoint."""

    log: Path
    checkpoint: Path


def close_log(path: Path, keyring: Keyring, clock: Callable[[], datetime]) -> Closed:
    """Seal the log in use, put it aside, and begin a new one. A call that was cut short is gone on with.

    :raises BlockedError: a breach record is still open, and could not be added to any more.
    :raises LogError: it cannot be written or moved.
    :raises TamperedError: its end is not what was signed.
    """
    with AuditLog.open(path, keyring, create=False, clock=clock) as log:
        _refuse_open_incidents(log)
        if not log.is_closed:
            log.append(Event(CLOSED, detail={"origin": log.origin}))
        origin, note = log.origin, log.checkpoint()
        holds = [
            Addition(carried(hold, origin, log.justification(hold.number) or ""))
            for hold in log.holds()
            if hold.in_force
        ]
    name = origin.removeprefix("redactor/log/").replace("/", "-")
    folder = path.parent / FOLDER
    closed = Closed(folder / f"{name}.db", folder / f"{name}{CHECKPOINT}")
    with plain_english(path):
        folder.mkdir(mode=0o700, exist_ok=True)
        write_atomically(closed.checkpoint, note.encode("utf-8"))
        _fold(path)
        anchor = Anchor.of(path, str(path), keyring).path
        if anchor is not None:
            anchor.unlink(missing_ok=True)  # from here to the next line the log is known by its place alone
        path.rename(closed.log)
    with AuditLog.open(path, keyring, clock=clock) as log:
        log.append_all([Addition(Event(CLOSED, detail={"origin": origin})), *holds])  # all or none
    return closed


def delete_closed(name: str, path: Path, keyring: Keyring, keep_until: Callable[[datetime], datetime]) -> Path:
    """Delete a closed log and destroy its row keys; its checkpoint stays, and the log in use says so.

    :param name: as in ``closed/``, with or without its ending.
    :param keep_until: the moment until which a log that was closed at a moment must be kept.
    :returns: where the checkpoint is.
    :raises UsageError: there is no such log, or it must still be kept.
    :raises BlockedError: the log, or its year, is under a legal hold.
    """
    folder = path.parent / FOLDER
    file = folder / f"{Path(name).name.removesuffix('.db')}.db"
    if not file.is_file():
        known = ", ".join(sorted(item.stem for item in folder.glob("*.db"))) or "none"
        raise UsageError("There is no closed log of this name.", next=f"Closed logs: {known}.")
    with AuditLog.open(path, keyring, create=False) as log:
        with AuditLog.open(file, keyring, create=False) as old:
            (last,) = old.entries(1)
            origin, until = old.origin, keep_until(last.time)
            refuse_held_log(log.holds(), origin)
        if log.now() < until:
            raise UsageError(f"This log must be kept until {until:%d %B %Y}.", next="Delete it after that.")
        log.append(Event("log-deleted", detail={"origin": origin}))
    keys = row_keys_path(keyring.home, origin)
    if keys.exists():
        replace_row_keys(keys, RowKeys({}))
    with plain_english(file):
        keys.unlink(missing_ok=True)
        file.unlink()
    return file.with_suffix(CHECKPOINT)


def _refuse_open_incidents(log: AuditLog) -> None:
    still_open = [str(incident.number) for incident in incidents_of(log.entries()) if incident.closed is None]
    if still_open:
        raise BlockedError(
            f"The log is not closed, because breach records in it are open: {', '.join(still_open)}.",
            next="Close them first (redactor audit incident close), then the log.",
        )


def _fold(path: Path) -> None:
    """Put everything into the one file that is moved; and keep it so, for wherever it is copied to."""
    SqliteStore.open(path).close()
    connection = connect(path, "mode=rw")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        raise UsageError(
            "Another program has the log open, so it cannot be closed now.",
            next="Stop the gateways and pages that use it, and try again.",
        ) from error
    finally:
        connection.close()
