"""Writing, reading and destroying rows of one log's side table."""

from __future__ import annotations

import getpass
import os
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from redactor.audit.entry import Entry, Sides, read_body
from redactor.audit.event import Event
from redactor.audit.openings import (
    ACTOR,
    DIGESTS,
    HOST,
    IDENTITIES,
    JUSTIFICATION,
    RECIPIENT,
    commitment,
    pack,
    pseudonym,
    seal,
    unseal,
)
from redactor.audit.rowkeys import RowKeys, read_row_keys, replace_row_keys, row_keys_path
from redactor.audit.stores import Opening, Store
from redactor.errors import LogError
from redactor.keys import Keyring

ERASED = "erased"
CLOSED = "log-closed"


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, and on which computer, in clear."""

    actor: str = field(repr=False)
    host: str = field(repr=False)

    @classmethod
    def here(cls, actor: str | None = None) -> Author:
        """This computer, and the user of the operating system where nobody is named."""
        return cls(actor or account(), socket.gethostname())


class SideTable:
    """The side table of a log. Row keys are read when a row is first needed."""

    def __init__(self, store: Store, keyring: Keyring, origin: str) -> None:
        self._store = store
        self._keyring = keyring
        self._origin = origin
        self._path = row_keys_path(keyring.home, origin)
        self._keys: RowKeys | None = None

    def write(self, number: int, event: Event, author: Author, digests: Mapping[str, Sequence[str]]) -> Sides:
        """Put into the table what entry ``number`` may not hold, inside ``writing``; returns what it holds instead.

        :raises LogError: a digest is not one, or the row keys of this log are not here.
        """
        if not set(digests) <= set(DIGESTS):
            raise LogError("The log keeps no digests of this kind.", next=f"Known are: {', '.join(DIGESTS)}.")
        texts = {kind: pack(items) for kind, items in digests.items()}
        if event.justification:
            texts[JUSTIFICATION] = event.justification.encode("utf-8", "replace")
        return Sides(
            actor=self._identity(ACTOR, author.actor),
            host=self._identity(HOST, author.host),
            recipients=tuple(self._identity(RECIPIENT, address) for address in event.recipients),
            commitments={kind: self._add(kind, str(number), text) for kind, text in texts.items()},
        )

    def identity(self, kind: str, name: str) -> str | None:
        """Who stands behind a pseudonym; None where that was erased or cannot be opened here."""
        text = self._read(self._store.opening(kind, name))
        return None if text is None else text.decode("utf-8", "replace")

    def text(self, kind: str, number: int) -> bytes | None:
        """What belongs to an entry; None where there is none, it was erased, or cannot be opened here."""
        return self._read(self._store.opening(kind, str(number)))

    def is_true(self, opening: Opening, entry_says: str | None) -> bool:
        """Whether a row is what was sealed there, and what the entry committed to; to an identity no entry commits."""
        key = self._row_keys().key(opening.row)
        text = self._read(opening)
        if key is None or text is None:
            return False
        return opening.kind in IDENTITIES or commitment(key, text) == entry_says

    @property
    def can_open(self) -> bool:
        """Whether the row keys of this log are here."""
        return self._keys is not None or read_row_keys(self._path) is not None

    def holds(self, kind: str, name: str) -> bool:
        """Whether there is a row of this kind and name that was not erased."""
        opening = self._store.opening(kind, name)
        return opening is not None and opening.erased_by is None

    def empty(self, kind: str, name: str, erased_by: int) -> None:
        """Take the row of this kind and name out of the table, inside ``writing``. Its key is still there."""
        opening = self._store.opening(kind, name)
        if opening is not None:
            self._store.empty_opening(opening.row, erased_by)

    def destroy_keys(self) -> None:
        """Destroy the keys of rows that were emptied, here and at other gateways, as far as the log says so."""
        doomed = [opening for opening in self._store.erased() if self._row_keys().key(opening.row) is not None]
        rows = [opening.row for opening in doomed if _is_logged(self._store, opening)]
        if not rows:
            return
        with self._store.writing():  # one at a time, from what is on disk: nothing that was destroyed comes back
            left = self._read_keys().without(rows)
            replace_row_keys(self._path, left)
        self._keys = left

    def _identity(self, kind: str, identity: str) -> str:
        name = pseudonym(self._keyring, kind, identity)
        known = self._store.opening(kind, name)
        if known is None or known.erased_by is not None:
            self._add(kind, name, identity.strip().encode("utf-8", "replace"))
        return name

    def _add(self, kind: str, name: str, text: bytes) -> str:
        row = self._store.next_row()
        while (key := self._row_keys().key(row)) is None:  # destroyed before the log was put back from a backup
            row += 1
        sealed = seal(key, (self._origin, kind, name), text)
        self._store.add_opening(Opening(row, kind, name, sealed))
        return commitment(key, text)

    def _read(self, opening: Opening | None) -> bytes | None:
        if opening is None or opening.erased_by is not None or not self.can_open:
            return None
        key = self._row_keys().key(opening.row)
        return None if key is None else unseal(key, (self._origin, opening.kind, opening.name), opening.sealed)

    def _row_keys(self) -> RowKeys:
        if self._keys is None:
            self._keys = self._read_keys()
        return self._keys

    def _read_keys(self) -> RowKeys:
        keys = read_row_keys(self._path)
        if keys is None:
            raise LogError(
                "The keys of the audit log's side table are not here.",
                where=str(self._path),
                next="Restore the keys folder from the backup that belongs to this log.",
            )
        return keys


def erasures(entry: Entry) -> Iterator[tuple[str, str]]:
    """The kinds and names of rows that an entry says were erased."""
    if entry.action != ERASED:
        return
    kind = entry.detail.get("kind", "")
    if kind in IDENTITIES:
        yield kind, entry.detail.get("name", "").removeprefix("p-")
    elif entry.refers_to is not None:
        yield kind, str(entry.refers_to)


def erasure(kind: str, name: str, justification: str) -> Event:
    """The event that ``erasures`` reads."""
    if kind in IDENTITIES:
        return Event(ERASED, detail={"kind": kind, "name": f"p-{name}"}, justification=justification)
    return Event(ERASED, refers_to=int(name), detail={"kind": kind}, justification=justification)


def _is_logged(store: Store, opening: Opening) -> bool:
    if not isinstance(opening.erased_by, int):
        return False
    with suppress(LogError):
        entry = read_body(opening.erased_by, store.body(opening.erased_by))
        return (opening.kind, opening.name) in erasures(entry)
    return False


def account() -> str:
    """The user by the operating system's own word; the environment, which anybody can set, only where it has none."""
    with suppress(ImportError, KeyError, AttributeError):
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "unknown"
