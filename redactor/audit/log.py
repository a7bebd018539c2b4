"""The audit log: append, read, checkpoint, verify, erase.

For releases, ``append`` also takes keyed digests, kept in the erasable side table (``openings``)::

    log.append(event, digests={"people": [...], "rows": [...]})       # each made by log.digest(kind, text)
    for earlier in log.earlier("worker@voluntary.example", policy="gangs-matrix-partners"):   # latest first
        earlier.number, earlier.time, earlier.policy, earlier.counts
        earlier.digests.get("rows")       # a tuple in the order given; None where they were erased

``earlier`` yields every release to the recipient that was intended and did not fail and of which ``rows`` were kept;
one that was interrupted (nobody knows whether the file went out) counts as made.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from redactor.audit.begin import open_store
from redactor.audit.earlier import Earlier, releases
from redactor.audit.entry import Entry, read_body
from redactor.audit.event import LARGEST_INTEGER, Event
from redactor.audit.given import Given
from redactor.audit.holds import Hold, lifted, placed, read_holds, refuse_held
from redactor.audit.note import parse_checkpoint, parse_verifier_key, verifier_key
from redactor.audit.openings import (
    ACTOR,
    HOST,
    IDENTITIES,
    JUSTIFICATION,
    OF_AN_ENTRY,
    PEOPLE,
    RECIPIENT,
    ROWS,
    digest,
    digests,
    pseudonym,
    pseudonyms,
)
from redactor.audit.prove import make_proof
from redactor.audit.sides import CLOSED, Author, SideTable, erasure
from redactor.audit.signers import Signers
from redactor.audit.stores import Head, Store
from redactor.audit.tree import Frontier
from redactor.audit.verify import Verification, verify_log
from redactor.audit.witness_request import request_of
from redactor.audit.write import Addition, Receipt, Writer
from redactor.errors import LogError, TamperedError, UsageError
from redactor.keys import SIGNING, Keyring
from redactor.progress import Progress, Silent


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class AuditLog:
    """One log, open. Any number of processes may have it open and append at once."""

    def __init__(
        self,
        store: Store,
        keyring: Keyring,
        author: Author,
        clock: Callable[[], datetime],
        expected_origin: str | None,
        tell: Callable[[bytes], None] | None = None,
    ) -> None:
        self.origin = store.origin()
        self._store = store
        self._keyring = keyring
        self._lock = threading.RLock()
        self._own_note = ""  # the last checkpoint signed here: not checked again while it is the head
        self._own_size = 0
        self._tell = tell
        self._expected_origin = expected_origin
        self._side = SideTable(store, keyring, self.origin)
        self._writer = Writer(store, keyring, self._side, author, clock, self.origin)

    @classmethod
    def open(
        cls,
        place: Path | str,
        keyring: Keyring,
        *,
        create: bool = True,
        actor: str | None = None,
        clock: Callable[[], datetime] = now,
        tell: Callable[[bytes], None] | None = None,
    ) -> AuditLog:
        """Open the log at ``place``; on first use (and with ``create``) make it with its entry ``log-started``.

        Quick however long the log is: nothing is verified here but that the place holds a log.

        :param place: a file (SQLite), or ``postgresql://…`` for several gateways that write at once.
        :param actor: who is writing; the user of the operating system when nobody is named.
        :param tell: is given the body of every entry once it is on disk (``syslog``).
        :raises LogError: it cannot be read or made, is damaged, or is gone though it was here before.
        """
        author = Author.here(actor)
        store, expected = open_store(place, keyring, author, clock, create=create)
        try:
            log = cls(store, keyring, author, clock, expected, tell)
            if store.writable:
                log._side.destroy_keys()
            return log
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

    def append(self, event: Event, digests: Mapping[str, Sequence[str]] | None = None) -> Receipt:
        """Write one entry and its signed checkpoint, in one transaction that is on disk when this returns.

        :param digests: of the ``people`` and ``rows`` of a release, each made by ``digest``.
        :raises LogError: it could not be written, or the event holds what an entry may not hold.
        :raises TamperedError: the end of the log is not what was signed, so nothing is built on it.
        """
        return self.append_all([Addition(event, digests or {})])

    def append_all(self, additions: Sequence[Addition]) -> Receipt:
        """Write several entries in one transaction under one checkpoint: all of them or none.

        :returns: the receipt of the last.
        :raises LogError: as ``append``.
        :raises ValueError: there is nothing to write.
        """
        if not additions:
            raise ValueError("nothing to write")
        with self._lock:
            with self._store.writing():
                receipt = self._writer.add(self._open_end(), additions)
            self._committed(receipt, len(additions))
            return receipt

    def digest(self, kind: str, text: str) -> str:
        """The keyed digest of a text among ``people`` or ``rows``."""
        return digest(self._keyring, kind, text)

    def digests(self, kind: str, text: str) -> frozenset[str]:
        """Every digest that a text may stand under here, made with the key in use or an earlier one."""
        return digests(self._keyring, kind, text)

    def pseudonyms(self, kind: str, identity: str) -> frozenset[str]:
        """Every pseudonym that an identity (of kind ``actor``, ``host``, ``recipient``) may stand under here."""
        return pseudonyms(self._keyring, kind, identity)

    def earlier(self, recipient: str, policy: str | None = None, kind: str = ROWS) -> Iterator[Earlier]:
        """Releases to a recipient (an address in clear) of which digests of this kind were kept, latest first.

        :param policy: only those under the policy of this name.
        """
        name = pseudonym(self._keyring, RECIPIENT, recipient)
        for release in releases(self._store, self._side, kind, name):
            if policy is None or (release.policy is not None and release.policy.name == policy):
                yield release

    def releases(self, kind: str = PEOPLE) -> Iterator[Earlier]:
        """Every release of which digests of this kind were kept, latest first."""
        return releases(self._store, self._side, kind)

    def who(self, entry: Entry) -> dict[str, str | None]:
        """The pseudonyms in an entry, and who stands behind each; None where that was erased or is not here."""
        names = [(ACTOR, entry.actor), (HOST, entry.host), *((RECIPIENT, name) for name in entry.recipients)]
        return {name: self._side.identity(kind, name) for kind, name in names}

    def justification(self, number: int) -> str | None:
        """The reason that was given in a person's own words; None where there is none, or it was erased."""
        text = self._side.text(JUSTIFICATION, number)
        return None if text is None else text.decode("utf-8", "replace")

    def erase(self, kind: str, subject: str | int, justification: str = "") -> Receipt:
        """Destroy a row of the side table for good, and log that it was. Every proof stays as it is.

        An identity has a row for every fingerprint key that was in use while it was named; all of them go.

        :param kind: ``actor``, ``host`` or ``recipient``, and ``subject`` an identity in clear; or ``justification``,
            ``people`` or ``rows``, and ``subject`` the number of an entry.
        :raises UsageError: there is no such row, or it was erased before.
        :raises BlockedError: it is under a legal hold.
        """
        if kind not in (*IDENTITIES, *OF_AN_ENTRY):
            raise UsageError(
                "The log's side table has no rows of this kind.", next="See 'redactor audit erase --help'."
            )
        named = pseudonyms(self._keyring, kind, str(subject)) if kind in IDENTITIES else {str(subject)}
        with self._lock:
            with self._store.writing():
                head = self._open_end()
                there = [name for name in sorted(named) if self._side.holds(kind, name)]
                if not there:
                    raise UsageError("There is nothing of this kind to erase.", next="See 'redactor audit list'.")
                for name in there:
                    refuse_held(self._store, self.origin, kind, name)
                receipt = self._writer.add(head, [Addition(erasure(kind, name, justification)) for name in there])
                for number, name in enumerate(there, start=head.size + 1):
                    self._side.empty(kind, name, number)
            self._committed(receipt, len(there))
            self._side.destroy_keys()
        return receipt

    def hold(self, entry: int | None = None, year: str | None = None, justification: str = "") -> Receipt:
        """Place a legal hold on what the side table keeps of an entry, or on a year's log.

        :raises LogError: there is no such entry.
        :raises UsageError: neither or both are given, or the year is none.
        """
        if entry is not None:
            self.entry(entry)
        return self.append(placed(entry, year, justification))

    def lift(self, hold: int, justification: str = "") -> Receipt:
        """Lift a legal hold.

        :param hold: the number of the entry that placed it.
        :raises UsageError: there is no such hold in force.
        """
        if not any(one.number == hold and one.in_force for one in self.holds()):
            raise UsageError("There is no such hold in force.", next="See 'redactor audit hold list'.")
        return self.append(lifted(hold, justification))

    def holds(self) -> tuple[Hold, ...]:
        """Every legal hold that was ever placed here, in order."""
        return read_holds(self._store)

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
            return self._sound_head().note

    def witness_request(self, since: int) -> str:
        """What to hand to a witness who saw ``since`` entries last: the checkpoint and a consistency proof.

        :raises TamperedError: the log is shorter than that.
        """
        return request_of(self._store, since).to_text()

    def prove(self, number: int, checkpoint: str | None = None) -> str:
        """A file that proves an entry to anybody (``prove``), under a checkpoint of this log or else its present one.

        :raises LogError: there is no such entry, or the checkpoint does not reach that far.
        :raises TamperedError: the log is not what the checkpoint states, or it was not signed with this log's key.
        """
        self.entry(number)
        with self._lock, self._store.reading():
            note = self._sound_head().note if checkpoint is None else checkpoint
            stated = parse_checkpoint(note)
            key = self._signers().signed(stated, self.origin)
            if key is None or stated.origin != self.origin:
                raise TamperedError(
                    "The checkpoint was not signed with this log's key, or was changed.",
                    next="Give one that 'redactor audit checkpoint' or 'redactor audit witness' wrote.",
                )
            return make_proof(self._store, number, stated, note, key)

    def verifier_key(self) -> str:
        """The public key that checks this log's checkpoints, in the one-line form of signed notes."""
        return verifier_key(self.origin, self._keyring.public_key(SIGNING))

    def verify(
        self,
        checkpoints: Sequence[str] = (),
        progress: Progress | None = None,
        *,
        witnesses: Sequence[str] = (),
    ) -> Verification:
        """Prove the whole log: every body, every hash, every signature, the side table, and every checkpoint given.

        Memory does not grow with the log. Tampering is told in the answer, never raised.

        :param checkpoints: signed notes kept elsewhere; only they can show that the log was cut short, rolled
            back, or written anew by somebody who has the key.
        :param witnesses: public keys in one line; each must have cosigned one of the checkpoints, and every cosignature
            of theirs must be true.
        :raises LogError: the log cannot be read for reasons outside it (rights, a failing disk), or the public key of
            a witness is none.
        """
        given = Given(tuple(checkpoints), tuple(map(parse_verifier_key, witnesses)))
        with self._lock:
            side = self._side if self._side.can_open else None
            return verify_log(
                self._store, self._signers(), self._expected_origin, given, progress or Silent(), side=side
            )

    def _committed(self, receipt: Receipt, count: int) -> None:
        self._own_note, self._own_size = receipt.checkpoint, receipt.tree_size
        if self._tell is not None:
            for number in range(receipt.number - count + 1, receipt.number + 1):
                self._tell(self.entry(number).body)

    @property
    def is_closed(self) -> bool:
        """Whether this log was closed, so that nothing can be added to it."""
        with self._lock, self._store.reading():
            return self._ends_closed(self._sound_head())

    def now(self) -> datetime:
        """The time by this log's clock."""
        return self._writer.clock()

    def _open_end(self) -> Head:
        """The end of the log, to be written after.

        :raises LogError: the log was closed.
        :raises TamperedError: its end is not what was signed.
        """
        head = self._sound_head()
        if self._ends_closed(head):
            raise LogError(
                "This audit log was closed, so nothing is added to it.",
                where=self._store.where,
                next="Run 'redactor audit close' again: it begins the next log.",
            )
        return head

    def _ends_closed(self, head: Head) -> bool:
        last = read_body(head.size, head.last_body)
        return last.action == CLOSED and last.detail.get("origin") == self.origin

    def _sound_head(self) -> Head:
        """The end of the log, inside a transaction.

        :raises TamperedError: it is not what was signed.
        """
        head = self._store.head()
        if head is None:
            raise self._tampered()
        self._check_head(head)
        return head

    def _check_head(self, head: Head) -> None:
        """Nothing is built on an end of the log that was not signed with our key."""
        if self._expected_origin not in (None, self.origin):
            raise self._tampered()
        if head.size < self._own_size:
            raise self._tampered()
        if head.note != self._own_note:
            keys = self._signers()
            try:
                checkpoint = parse_checkpoint(head.note)
            except LogError:
                raise self._tampered() from None
            if checkpoint.origin == self.origin and not any(checkpoint.names_key(self.origin, key) for key in keys.all):
                raise LogError(
                    "The audit log was signed with another key than the one in the keys folder.",
                    where=self._store.where,
                    next="Restore the keys folder from the backup that belongs to this log.",
                )
            true = keys.signed(checkpoint, self.origin) is not None and checkpoint.origin == self.origin
            if not true or checkpoint.size != head.size:
                raise self._tampered()
        if parse_checkpoint(head.note).root != Frontier(head.size, head.peaks).root():
            raise self._tampered()

    def _signers(self) -> Signers:
        return Signers(self._keyring.public_keys(SIGNING), self._keyring.revoked_keys(SIGNING))

    def _tampered(self) -> TamperedError:
        return TamperedError(
            "The audit log is not what was signed, so nothing is added to it.",
            where=self._store.where,
            next="Run 'redactor audit verify' to see which entry is wrong, and tell your data protection officer.",
        )
