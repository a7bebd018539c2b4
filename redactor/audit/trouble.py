"""What SQLite says, in plain English."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redactor.errors import LogError

_DAMAGED = (
    "The audit log's database is damaged or is not an audit log.",
    "Nothing is released without a log. Keep the damaged file, tell your data protection officer, restore a backup.",
)
_MESSAGES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: ("The disk is full, so the audit log could not be written.", "Make room and try again."),
    sqlite3.SQLITE_IOERR: (
        "The disk refused to read or write the audit log.",
        "Check that the disk has room and is in order, and try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The audit log may not be written here.",
        "Check that you may write to the folder and to every file of the log in it.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The audit log could not be opened.",
        "Check that you may read and write the folder and every file of the log in it.",
    ),
    sqlite3.SQLITE_PERM: ("You may not use this audit log.", "Run redactor as the user whose log it is."),
    sqlite3.SQLITE_BUSY: (
        "Another program kept the audit log to itself for too long.",
        "Wait until it has finished, and try again.",
    ),
    sqlite3.SQLITE_LOCKED: ("The audit log is in use.", "Wait a moment and try again."),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is at fault, rather than the disk, the rights or another program."""
    return _primary(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, None)


def damaged(path: Path | str) -> LogError:
    """The error for a file that is no log."""
    return LogError(_DAMAGED[0], where=str(path), next=_DAMAGED[1])


@contextmanager
def plain_english(path: Path | str) -> Iterator[None]:
    """Turn what SQLite or the operating system raises into a ``LogError`` that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        what, advice = _MESSAGES.get(_primary(error) or sqlite3.SQLITE_CORRUPT, _DAMAGED)
        raise LogError(what, where=str(path), next=advice) from error
    except OSError as error:
        raise LogError(
            f"The audit log could not be used: {error.strerror or 'unknown reason'}.",
            where=str(path),
            next="Check that the folder can be written and the disk has room.",
        ) from error


def _primary(error: sqlite3.Error) -> int | None:
    """The low byte of SQLite's code: the kind of error without its detail."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else None
