"""Adding entries to the end of a log, inside a transaction that the caller has begun."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from redactor.audit.entry import make_body, read_body
from redactor.audit.event import Event
from redactor.audit.note import make_checkpoint
from redactor.audit.sides import Author, SideTable
from redactor.audit.stores import KEPT_EVERY, Head, Store
from redactor.audit.tree import Frontier, leaf_hash
from redactor.keys import SIGNING, Keyring

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


@dataclass(frozen=True, slots=True)
class Addition:
    """An event, and the keyed digests that go into the side table with it, by kind."""

    event: Event
    digests: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False)


class Writer:
    """Writes the entries of one log. Holds nothing of its state: that is read at each append, from the store."""

    def __init__(
        self,
        store: Store,
        keyring: Keyring,
        side: SideTable,
        author: Author,
        clock: Callable[[], datetime],
        origin: str,
    ) -> None:
        self._store = store
        self._keyring = keyring
        self._side = side
        self._author = author
        self.clock = clock
        self._origin = origin

    def add(self, head: Head, additions: Sequence[Addition]) -> Receipt:
        """Write entries after ``head``; the receipt is that of the last.

        One checkpoint is signed for all of them, and one for every entry on the way whose checkpoint is kept.

        :raises LogError: an event holds what an entry may not hold, or a row cannot be written.
        """
        frontier = Frontier(head.size, head.peaks)
        last_time = read_body(head.size, head.last_body).time if head.size else None
        signed, note, leaf, proof = head.size, "", b"", list[bytes]()
        for number, addition in enumerate(additions, head.size + 1):
            time = self.clock()
            event = _with_clock(addition.event, last_time, time)
            sides = self._side.write(number, event, self._author, addition.digests)
            body = make_body(number, time, event, sides)
            leaf, proof, last_time = leaf_hash(body), frontier.proof_of_next(), time
            self._store.add(number, body, frontier.add(leaf))
            if number % KEPT_EVERY == 0 or number == head.size + len(additions):
                note = make_checkpoint(self._origin, number, frontier.root(), self._public_key, self._sign)
                self._store.sign(signed, number, note)
                signed = number
        steps = tuple(map(to_base64, proof))
        return Receipt(signed, to_base64(leaf), signed, to_base64(frontier.root()), steps, note)

    @property
    def _public_key(self) -> bytes:
        return self._keyring.public_key(SIGNING)

    def _sign(self, text: bytes) -> bytes:
        return self._keyring.sign(SIGNING, text)


def _with_clock(event: Event, last: datetime | None, time: datetime) -> Event:
    """Say in the entry that the clock stands before the last entry's time. Clocks are put right: it is no error."""
    if last is None or last <= time:
        return event
    return replace(event, detail={**event.detail, CLOCK: WENT_BACK})


def to_base64(value: bytes) -> str:
    """Standard base64, as in receipts, proofs and notes."""
    return base64.b64encode(value).decode("ascii")
