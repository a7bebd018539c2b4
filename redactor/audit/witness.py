"""A witness: another machine that remembers how long a log was, and cosigns only what goes on from there.

It needs nothing of the log's machine but files that are carried over. Its folder holds its own key, and for every log
the last checkpoint it saw. A log that was cut short, rolled back or written anew with its real key gets no more
cosignatures, and the witness says so. What it has seen is on disk before a cosignature is given out.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from redactor.audit.cosignature import cosignature_line
from redactor.audit.note import COSIGNATURE, ED25519, Checkpoint, Verifier, is_name, parse_verifier_key, verifier_key
from redactor.audit.stores.sqlite_file import connect, make_durable
from redactor.audit.tree import verify_consistency
from redactor.audit.trouble import plain_english
from redactor.audit.witness_request import Request
from redactor.errors import LogError, TamperedError, UsageError
from redactor.keys.files import read_private, write_once
from redactor.keys.signature import public_half, signer

SCHEMA: Final = "redactor-witness/1"
_KEY_FILE: Final = "witness.json"
_STATE_FILE: Final = "witness.db"
_KEY_SIZE: Final = 32
_TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS seen "
    "(origin TEXT PRIMARY KEY, verifier TEXT NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL) WITHOUT ROWID"
)


@dataclass(frozen=True, slots=True)
class _Seen:
    verifier: str
    size: int
    root: bytes


@dataclass(frozen=True)
class Witness:
    """A witness with its key. ``verifier`` is what others check its cosignatures with."""

    folder: Path
    verifier: Verifier
    _secret: bytes = field(repr=False)

    @classmethod
    def open(cls, folder: Path, name: str) -> Witness:
        """Open the witness in ``folder``; on first use make its key, under ``name``.

        :raises UsageError: the name cannot be one.
        :raises LogError: the folder cannot be written, or the key in it is damaged.
        """
        if not is_name(name):
            raise UsageError("A witness cannot be called so.", next="Choose a name without spaces and plus signs.")
        path = folder / _KEY_FILE
        with plain_english(path):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not path.exists():
                secret = base64.b64encode(secrets.token_bytes(_KEY_SIZE)).decode("ascii")
                write_once(path, json.dumps({"schema": SCHEMA, "name": name, "secret": secret}).encode() + b"\n")
        kept, secret_key = _read(path)
        return cls(folder, Verifier(kept, COSIGNATURE, public_half(secret_key)), secret_key)

    @property
    def line(self) -> str:
        """The public key in one line, to be given to whoever verifies the log."""
        return verifier_key(self.verifier.name, self.verifier.public_key, COSIGNATURE)

    def size_seen(self, origin: str) -> int:
        """How many entries of a log this witness has seen; none of one it does not know."""
        with self._state() as state:
            seen = _seen(state, origin)
        return 0 if seen is None else seen.size

    def cosign(self, request: Request, trusted: str | None, clock: Callable[[], datetime]) -> str:
        """The checkpoint with this witness's cosignature.

        :param trusted: the log's public key in one line, needed when a log is first seen or has a new key.
        :raises UsageError: the log's key is not known yet, or the proof begins elsewhere than where this witness is.
        :raises TamperedError: the checkpoint was not signed by the log, or does not go on from what was seen.
        """
        checkpoint = request.checkpoint
        with self._state() as state:
            seen = _seen(state, checkpoint.origin)
            key = _key(checkpoint, trusted or (seen.verifier if seen else None))
            _check(request, seen)
            row = (checkpoint.origin, verifier_key(key.name, key.public_key), checkpoint.size, checkpoint.root)
            state.execute("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", row)
        # committed, and only now signed
        return request.note + cosignature_line(self.verifier, signer(self._secret), checkpoint, clock())

    @contextmanager
    def _state(self) -> Iterator[sqlite3.Connection]:
        """What was seen, kept from other processes until it is put right."""
        path = self.folder / _STATE_FILE
        with plain_english(path):
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
            connection = connect(path, "mode=rw")
            try:
                make_durable(connection)
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(_TABLE)
                yield connection
                connection.execute("COMMIT")
            finally:
                connection.close()  # what was not committed is undone


def _seen(state: sqlite3.Connection, origin: str) -> _Seen | None:
    row = state.execute("SELECT verifier, size, root FROM seen WHERE origin = ?", (origin,)).fetchone()
    return None if row is None else _Seen(*row)


def _key(checkpoint: Checkpoint, line: str | None) -> Verifier:
    if line is None:
        raise UsageError(
            "This witness does not know the log yet.",
            next="Give its public key with --trust: the line that 'redactor audit checkpoint --public-key' prints "
            "there. Compare it with the officer who runs the log first.",
        )
    key = parse_verifier_key(line)
    if key.kind != ED25519 or key.name != checkpoint.origin:
        raise UsageError("This public key belongs to another log.", next="Give the key of the log to be witnessed.")
    if not checkpoint.is_signed_by(key.name, key.public_key):
        raise TamperedError(
            "The checkpoint was not signed with the log's key, or was changed.",
            next="Do not rely on this log. Where its key was rotated, give the new one with --trust.",
        )
    return key


def _check(request: Request, seen: _Seen | None) -> None:
    """Whether the checkpoint goes on from what was seen."""
    old_size, old_root = (seen.size, seen.root) if seen else (0, b"")
    size, root = request.checkpoint.size, request.checkpoint.root
    if size < old_size:
        raise _not_consistent(f"It holds {size} entries; this witness has seen {old_size}.")
    if size == old_size:
        if root != old_root:
            raise _not_consistent(f"Its {size} entries are not those that this witness has seen.")
        return
    if request.old != old_size:
        raise UsageError(
            f"The proof begins at {request.old} entries, but this witness has seen {old_size}.",
            next=f"Ask for one with: redactor audit checkpoint --since {old_size}",
        )
    if seen and not verify_consistency(old_size, old_root, size, root, request.proof):
        raise _not_consistent(f"Its first {old_size} entries are not those that this witness has seen.")


def _not_consistent(why: str) -> TamperedError:
    return TamperedError(
        f"The log does not go on from what was seen before, so its checkpoint is not cosigned. {why}",
        next="It was cut short, rolled back or written anew. Keep everything, and tell the data protection officer.",
    )


def _read(path: Path) -> tuple[str, bytes]:
    """The name and the secret in a witness's key file."""
    try:
        record = json.loads(read_private(path))
        name, secret = record["name"], base64.b64decode(record["secret"], validate=True)
        sound = record["schema"] == SCHEMA and isinstance(name, str) and len(secret) == _KEY_SIZE
    except (ValueError, KeyError, TypeError, binascii.Error, RecursionError):
        sound, name, secret = False, "", b""
    if not sound:
        raise LogError("The witness's key is damaged.", where=str(path), next="Restore its folder from a backup.")
    return name, secret
