"""The folder of key files, opened: reads and writes keys under whatever locks them."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from redactor.errors import DeliveryError, KeyStoreError
from redactor.files import write_atomically
from redactor.keys.box import close_box, open_box
from redactor.keys.files import KeyFile, damaged, parse, read_private, write_once
from redactor.keys.lock import FILES, Ask, Lock, nobody_asks, read_locks
from redactor.keys.purposes import PURPOSES

SCHEMA: Final = "redactor-key/1"
_LENGTH = 32


class Vault:
    """Key files of one folder. A lock is asked for its key when the first file under it is read."""

    def __init__(self, folder: Path, ask: Ask = nobody_asks) -> None:
        """:raises KeyStoreError: the description of the locks is damaged."""
        self.folder = folder
        self._ask = ask
        self._locks = read_locks(folder)
        self._keys: dict[str, bytes] = {}

    @classmethod
    def unlocked(cls, folder: Path) -> Vault:
        """A vault that writes keys without a lock, whatever they were locked with."""
        vault = cls(folder)
        vault._locks = {}
        return vault

    @property
    def lock(self) -> Lock | None:
        """What new keys are locked with: the latest lock, or None."""
        return list(self._locks.values())[-1] if self._locks else None

    def kind_of(self, lock: object) -> str:
        """The kind of the lock that a key file names; ``files`` where it names none."""
        return FILES if lock is None else self._locks[str(lock)].kind if str(lock) in self._locks else "unknown"

    def read(self, path: Path, purpose: str) -> KeyFile:
        """Read a key, refusing one that others may read.

        :raises FileNotFoundError: there is none.
        :raises KeyStoreError: it is open to others, damaged, for something else, of a later format, or locked.
        """
        record = parse(read_private(path), path)
        if record.get("schema") != SCHEMA:
            raise KeyStoreError(
                "This key is in a format that this version does not know.",
                where=str(path),
                next="Use the version of redactor that made it, or a later one.",
            )
        try:
            key = KeyFile(str(record["purpose"]), str(record["algorithm"]), str(record["made"]), self._secret(record))
        except (KeyError, binascii.Error, ValueError):
            raise damaged(path) from None  # the cause would quote the secret
        if key.purpose != purpose or len(key.secret) != _LENGTH or key.algorithm not in PURPOSES.values():
            raise damaged(path)
        return key

    def write_new(self, path: Path, key: KeyFile) -> bool:
        """Keep a new key; False when there is one already, which stays as it is.

        :raises KeyStoreError: the folder cannot be written, or the disk is full.
        """
        try:
            return write_once(path, self._written(key))
        except OSError as error:
            raise _not_kept(key, path, error.strerror) from error

    def replace(self, path: Path, key: KeyFile) -> None:
        """Put a key in the place of another, whole or not at all.

        :raises KeyStoreError: the folder cannot be written, or the disk is full.
        """
        try:
            write_atomically(path, self._written(key))
        except DeliveryError as error:
            raise _not_kept(key, path, error.what) from error

    def _secret(self, record: Mapping[str, object]) -> bytes:
        lock = record.get("lock")
        if lock is None:
            return base64.b64decode(str(record["secret"]), validate=True)
        box = base64.b64decode(str(record["box"]), validate=True)
        secret = open_box(self._lock_key(str(lock)), box, _context(record))
        if secret is None:
            raise KeyStoreError(
                "The passphrase does not open the keys, or a key file was changed.",
                where=str(self.folder),
                next="Give the passphrase that the keys were locked with.",
            )
        return secret

    def _written(self, key: KeyFile) -> bytes:
        record: dict[str, str] = {
            "schema": SCHEMA,
            "purpose": key.purpose,
            "algorithm": key.algorithm,
            "made": key.made,
        }
        if (lock := self.lock) is None:
            record["secret"] = base64.b64encode(key.secret).decode("ascii")
        else:
            box = close_box(self._lock_key(lock.id), key.secret, _context(record))
            record |= {"lock": lock.id, "box": base64.b64encode(box).decode("ascii")}
        return json.dumps(record, indent=1).encode("ascii") + b"\n"

    def _lock_key(self, lock: str) -> bytes:
        if lock not in self._locks:
            raise KeyStoreError(
                "A key is locked with something that is not described here.",
                where=str(self.folder),
                next="Restore the whole keys folder from one backup.",
            )
        if lock not in self._keys:
            self._keys[lock] = self._locks[lock].key(self._ask)
        return self._keys[lock]


def _context(record: Mapping[str, object]) -> bytes:
    """A locked secret opens only in a file that says the same of it."""
    return json.dumps([str(record[name]) for name in ("schema", "purpose", "algorithm", "made")]).encode("ascii")


def _not_kept(key: KeyFile, path: Path, why: str | None) -> KeyStoreError:
    return KeyStoreError(
        f"The {key.purpose} key could not be kept: {why or 'unknown reason'}.",
        where=str(path.parent),
        next="Check that the folder can be written and the disk has room.",
    )
