"""The description of the locks, ``keys/lock.json`` (``redactor-key-lock/1``). Without the file, nothing is locked.

There are two locks only while one is being changed for the other, so that a crash in between loses no key.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from redactor.errors import KeyStoreError
from redactor.files import write_atomically
from redactor.keys.files import read_private, write_once
from redactor.keys.lock import passphrase
from redactor.keys.lock.interface import Ask, Lock
from redactor.keys.lock.passphrase import PassphraseLock
from redactor.keys.lock.system import SystemLock, has_system_keyring

SCHEMA: Final = "redactor-key-lock/1"
FILES: Final = "files"
_NEW: Final[Mapping[str, Callable[[], Lock]]] = {
    PassphraseLock.kind: PassphraseLock.new,
    SystemLock.kind: SystemLock.new,
}
LOCK_KINDS: Final = (*_NEW, FILES)
"""The words for the ways to protect keys. ``files`` is no lock: what protects them is that only their owner may read
them."""


def new_lock(kind: str) -> Lock | None:
    """A fresh lock of this kind; None for ``files``."""
    return None if kind == FILES else _NEW[kind]()


def lock_first(keys: Path, kind: str, ask: Ask) -> None:
    """Lock a folder that holds no key yet. Of two processes at once, the first one's lock stays.

    :raises KeyStoreError: the lock is not to be had, or cannot be kept.
    """
    lock = _NEW[kind]()
    lock.key(ask)  # a passphrase that is too short stops here
    try:
        write_once(_path(keys), _described([lock]))
    except OSError as error:
        raise KeyStoreError(
            f"What the keys are locked with could not be kept: {error.strerror or 'unknown reason'}.", where=str(keys)
        ) from error


def usual_kind() -> str:
    """What protects keys when nobody says otherwise."""
    return SystemLock.kind if has_system_keyring() else FILES


def read_locks(keys: Path) -> Mapping[str, Lock]:
    """Every lock in use, by id.

    :raises KeyStoreError: the description is damaged.
    """
    path = _path(keys)
    try:
        document = json.loads(read_private(path))
        if document["schema"] != SCHEMA:
            raise ValueError("schema")
        locks = [_lock(record) for record in document["locks"]]
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise KeyStoreError(
            "What the keys are locked with is damaged.", where=str(path), next="Restore the keys folder from a backup."
        ) from None
    return {lock.id: lock for lock in locks}


def write_locks(keys: Path, locks: Sequence[Lock]) -> None:
    """Keep the description of the locks, or of none.

    :raises DeliveryError: it cannot be written.
    """
    if not locks:
        _path(keys).unlink(missing_ok=True)
        return
    write_atomically(_path(keys), _described(locks))


def _described(locks: Sequence[Lock]) -> bytes:
    document = {"schema": SCHEMA, "locks": [dict(lock.record) for lock in locks]}
    return json.dumps(document, indent=1).encode("ascii") + b"\n"


def _path(keys: Path) -> Path:
    return keys / "lock.json"


def _lock(record: Mapping[str, object]) -> Lock:
    if record["kind"] == PassphraseLock.kind:
        return passphrase.from_record(record)
    if record["kind"] == SystemLock.kind:
        return SystemLock(str(record["id"]))
    raise ValueError("kind")
