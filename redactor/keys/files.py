"""Private files that hold keys: mode 0600, made whole or not at all."""

from __future__ import annotations

import json
import os
import secrets
import stat
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from redactor.errors import KeyStoreError
from redactor.keys.home import is_private

_LENGTH = 32
_MAX_FILE = 64 * 1024


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A key as kept. ``secret`` is 32 bytes: an Ed25519 seed, an HMAC key or an AES key. ``made`` is UTC, ISO 8601."""

    purpose: str
    algorithm: str
    made: str
    secret: bytes = field(repr=False)


def new_key(purpose: str, algorithm: str) -> KeyFile:
    """A fresh key from the operating system's random source."""
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return KeyFile(purpose, algorithm, made, secrets.token_bytes(_LENGTH))


def write_once(path: Path, data: bytes) -> bool:
    """Write a private file that must not exist yet; False when somebody else was first.

    The file appears under its name only when it is whole: it is written and flushed under another name, then
    linked. A link, unlike a rename, never replaces, so of two processes exactly one wins.

    :raises OSError: the folder cannot be written.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.link(temporary, path)
    except FileExistsError:
        return False
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)
    return True


def sync_folder(folder: Path) -> None:
    """Make a new name in ``folder`` survive a power cut (nothing to do where folders cannot be opened)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_private(path: Path, most: int = _MAX_FILE) -> bytes:
    """The bytes of a private file: at most ``most``, and one more where it is longer.

    The mode is taken from the open file, so it cannot change in between.

    :raises FileNotFoundError: there is none.
    :raises KeyStoreError: others may read it, or it cannot be read.
    """
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise damaged(path)
            if not is_private(status):
                raise KeyStoreError(
                    "Other users of this computer may read this key.",
                    where=str(path),
                    next=f"Close it with: chmod 600 '{path}'. If others may have read it, make new keys.",
                )
            return file.read(most + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise KeyStoreError(
            f"A key could not be read: {error.strerror or 'unknown reason'}.",
            where=str(path),
            next="Run redactor as the user who made the keys.",
        ) from error


def parse(data: bytes, path: Path) -> dict[str, object]:
    """The JSON object in a key file.

    :raises KeyStoreError: there is none.
    """
    try:
        record = json.loads(data) if len(data) <= _MAX_FILE else None
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        # raised outside the handler: the cause would carry the file's text into a traceback
        raise damaged(path)
    return record


def damaged(path: Path) -> KeyStoreError:
    """The error for a file that is not what it should be."""
    return KeyStoreError(
        "This key file is damaged or is not a key.", where=str(path), next="Restore the keys folder from a backup."
    )
