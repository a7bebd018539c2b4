"""How the log's SQLite file is opened, and what lies beside it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final

BUSY_SECONDS: Final = 60.0


def connect(path: Path, how: str) -> sqlite3.Connection:
    """Open a database file that is there; ``how`` is ``mode=rw`` or what is to stand in its place in the URI.

    :raises sqlite3.Error: it cannot be opened.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # transactions are begun and ended here, never by the driver
        check_same_thread=False,  # the log lets one thread at a time in
    )
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def make_durable(connection: sqlite3.Connection) -> None:
    """Write-ahead log, flushed at every commit. The first is kept in the file, so it is set only on a log of ours."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def file_identity(status: os.stat_result) -> tuple[int, int]:
    """What tells one file from another, whatever their names."""
    return status.st_dev, status.st_ino


def side_files(path: Path) -> tuple[Path, ...]:
    """What SQLite keeps beside a database in use."""
    return tuple(_beside(path, ending) for ending in ("-wal", "-shm", "-journal"))


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def may_write(path: Path) -> bool:
    """Whether the database and its folder (which gets the side files) can be written."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def has_pending_changes(path: Path) -> bool:
    """Whether part of the log is still in the write-ahead log beside it."""
    wal = _beside(path, "-wal")
    return wal.exists() and wal.stat().st_size > 0
