"""The audit log: append, read, checkpoint, verify."""

from __future__ import annotations

import base64
import getpass
import os
import secrets
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from redactor.audit import anchor
from redactor.audit.database import side_files
from redactor.audit.entry import Author, Entry, make_body, read_body
from redactor.audit.event import LARGEST_INTEGER, Event
from redactor.audit.note import make_checkpoint, parse_checkpoint, verifier_key
from redactor.audit.store import Head, Store
from redactor.audit.tree import Frontier, leaf_hash
from redactor.audit.verify import Verification, verify_log
from redactor.errors import LogError, TamperedError
from redactor.keys import SIGNING, Keyring
from redactor.progress import Progress, Silent

CLOCK = "clock"
WENT_BACK = "went-back"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an append gives back, enough to prove the entry later without the log.

    Hashes are base64. ``inclusion_proof`` leads from ``leaf_hash`` at index ``number - 1`` to ``root`` of the tree
    of ``tree_size`` entries, which ``checkpoint`` (a signed note) states.
    """

    number: int
    leaf_hash: str
    tree_size: int
    root: str
    inclusion_proof: tuple[str, ...]
    checkpoint: str


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class AuditLog:
    """One log, open. Any number of processes may have it open and append at once."""

    def __init__(self, store: Store, keyring: Keyring, author: Author, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._keyring = keyring
        self._author = author
        self._clock = clock
        self._lock = threading.RLock()
        self._own_note = ""  # the last checkpoint signed here: not checked again while it is the head
        self._own_size = 0
        self.origin = store.origin()
        self._expected_origin = anchor.read_anchor(store.path, keyring)

    @classmethod
    def open(
        cls,
        path: Path,
        keyring: Keyring,
        *,
        create: bool = True,
        actor: str | None = None,
        clock: Callable[[], datetime] = now,
    ) -> AuditLog:
        """Open the log at ``path``; on first use (and with ``create``) make it with its entry ``log-started``.

        Quick however long the log is: nothing is verified here but that the file is a log.

        :param actor: who is writing; the user of the operating system when nobody is named.
        :raises LogError: it cannot be read or made, is damaged, or is gone though it was here before.
        """
        path = path.absolute()
        author = _author(keyring, actor)
        if not path.exists():
            _make(path, keyring, author, clock, create=create)
        store = Store.open(path)
        try:
            if store.writable:
                anchor.write_anchor(path, keyring, store.origin())
            return cls(store, keyring, author, clock)
        except BaseException:
            store.close()
            raise

    def __enter__(self) -> AuditLog:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database. Safe to call twice."""
        self._store.close()

    def __len__(self) -> int:
        return self._store.count()

    def append(self, event: Event) -> Receipt:
        """Write one entry and its signed checkpoint, in one transaction that is on disk when this returns.

        :raises LogError: it could not be written, or the event holds what an entry may not hold.
        :raises TamperedError: the end of the log is not what was signed, so nothing is built on it.
        """
        with self._lock:
            with self._store.writing():
                head = self._store.head()
                if head is None:
                    raise self._tampered()
                self._check_head(head)
                receipt = _add(self._store, head, event, self._keyring, self._author, self._clock(), self.origin)
            # only now is it committed
            self._own_note, self._own_size = receipt.checkpoint, receipt.tree_size
            return receipt

    def entries(self, last: int | None = None) -> Iterator[Entry]:
        """Entries in order, oldest first; with ``last`` only the last so many.

        :raises LogError: one of them cannot be read.
        """
        first = 1 if last is None else max(1, len(self) - last + 1)
        for number, body in self._store.bodies(first):
            yield read_body(number, body)

    def entry(self, number: int) -> Entry:
        """One entry.

        :raises LogError: there is none with this number, or it cannot be read.
        """
        body = self._store.body(number) if 0 < number <= LARGEST_INTEGER else None
        if body is None:
            raise LogError(f"There is no entry {number} in the audit log.", next=f"It holds entries 1 to {len(self)}.")
        return read_body(number, body)

    def checkpoint(self) -> str:
        """The log's present state as a signed note, to be kept where the log is not.

        :raises LogError: the log cannot be read.
        :raises TamperedError: the end of the log is not what was signed.
        """
        with self._lock, self._store.reading():
            head = self._store.head()
        if head is None:
            raise self._tampered()
        self._check_head(head)
        return head.note

    def verifier_key(self) -> str:
        """The public key that checks this log's checkpoints, in the one-line form of signed notes."""
        return verifier_key(self.origin, self._keyring.public_key(SIGNING))

    def verify(self, checkpoints: Sequence[str] = (), progress: Progress | None = None) -> Verification:
        """Prove the whole log: every body, every hash, every signature, and every checkpoint given.

        Memory does not grow with the log. Tampering is told in the answer, never raised.

        :param checkpoints: signed notes kept elsewhere; only they can show that the log was cut short, rolled
            back, or written anew by somebody who has the key.
        :raises LogError: the log cannot be read for reasons outside it (rights, a failing disk).
        """
        public_key = self._keyring.public_key(SIGNING)
        with self._lock:
            return verify_log(self._store, public_key, self._expected_origin, checkpoints, progress or Silent())

    def _check_head(self, head: Head) -> None:
        """Nothing is built on an end of the log that was not signed with our key."""
        if self._expected_origin not in (None, self.origin):
            raise self._tampered()
        if head.size < self._own_size:
            raise self._tampered()
        if head.note != self._own_note:
            public_key = self._keyring.public_key(SIGNING)
            try:
                checkpoint = parse_checkpoint(head.note)
            except LogError:
                raise self._tampered() from None
            if checkpoint.origin == self.origin and not checkpoint.names_key(self.origin, public_key):
                raise LogError(
                    "The audit log was signed with another key than the one in the keys folder.",
                    where=str(self._store.path),
                    next="Restore the keys folder from the backup that belongs to this log.",
                )
            true = checkpoint.is_signed_by(self.origin, public_key) and checkpoint.origin == self.origin
            if not true or checkpoint.size != head.size:
                raise self._tampered()
        if parse_checkpoint(head.note).root != Frontier(head.size, head.peaks).root():
            raise self._tampered()

    def _tampered(self) -> TamperedError:
        return TamperedError(
            "The audit log is not what was signed, so nothing is added to it.",
            where=str(self._store.path),
            next="Run 'redactor audit verify' to see which entry is wrong, and tell your data protection officer.",
        )


def _author(keyring: Keyring, actor: str | None) -> Author:
    return Author(pseudonym(keyring, "actor", actor or _user()), pseudonym(keyring, "host", socket.gethostname()))


def pseudonym(keyring: Keyring, kind: str, identity: str) -> str:
    """What stands in an entry for an ``actor``, a ``host`` or a ``recipient``: 15 hexadecimal digits, keyed.

    Case and surrounding spaces do not count, so that an address typed differently is the same recipient.
    """
    return f"{keyring.label(f'audit/{kind}', identity.strip().casefold()):015x}"


def _user() -> str:
    """The user by the operating system's own word; the environment, which anybody can set, only where it has none."""
    with suppress(ImportError, KeyError, AttributeError):
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "unknown"


def _make(path: Path, keyring: Keyring, author: Author, clock: Callable[[], datetime], *, create: bool) -> None:
    """Make a new log, unless there was one here before.

    The order matters: another process may be making the log at this moment, so what speaks for a lost log (its
    anchor, its side files) is looked at first, and the log itself once more after that.
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
    origin = f"redactor/log/{secrets.token_hex(8)}"
    first = Event("log-started", detail={"origin": origin, "key": keyring.key_id(SIGNING)})
    empty = Head(0, (), "", None)
    Store.create(path, origin, lambda store: _add_first(store, empty, first, keyring, author, clock(), origin))


def _add_first(
    store: Store, empty: Head, first: Event, keyring: Keyring, author: Author, time: datetime, origin: str
) -> None:
    with store.writing():
        _add(store, empty, first, keyring, author, time, origin)


def _add(
    store: Store, head: Head, event: Event, keyring: Keyring, author: Author, time: datetime, origin: str
) -> Receipt:
    number = head.size + 1
    recipients = tuple(pseudonym(keyring, "recipient", address) for address in event.recipients)
    body = make_body(number, time, _with_clock(event, head, time), author, recipients)
    leaf = leaf_hash(body)
    frontier = Frontier(head.size, head.peaks)
    proof = frontier.proof_of_next()
    nodes = frontier.add(leaf)
    root = frontier.root()
    note = make_checkpoint(origin, number, root, keyring.public_key(SIGNING), lambda text: keyring.sign(SIGNING, text))
    store.add(number, body, nodes, note)
    return Receipt(number, _b64(leaf), number, _b64(root), tuple(_b64(step) for step in proof), note)


def _with_clock(event: Event, head: Head, time: datetime) -> Event:
    """Say in the entry that the clock stands before the last entry's time. Clocks are put right: it is no error."""
    if head.size == 0 or read_body(head.size, head.last_body).time <= time:
        return event
    return replace(event, detail={**event.detail, CLOCK: WENT_BACK})


def _b64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
