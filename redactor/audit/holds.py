"""Legal hold: while a court or an inquiry may need it, a held entry's rows or a held year cannot be erased or deleted.

A hold is placed and lifted by entries, so that it is proved like everything else. It holds one entry (what the side
table keeps of it, and of the people it names) or one year (that year's logs as a whole, whichever log says so). When a
log is closed, the holds in force are placed again in the next one, where they can be lifted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from redactor.audit.entry import Entry, read_body
from redactor.audit.event import Event
from redactor.audit.openings import IDENTITIES
from redactor.audit.stores import Store
from redactor.errors import BlockedError, UsageError

PLACED = "hold-placed"
LIFTED = "hold-lifted"
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold: the entry that placed it, when, and what it holds: an entry of this log, a year, or (carried over from
    it) a closed log by its origin.

    ``lifted_by`` is the entry that lifted it; None while it is in force.
    """

    number: int
    placed: datetime
    entry: int | None
    year: str | None = None
    log: str | None = None
    lifted_by: int | None = None

    @property
    def in_force(self) -> bool:
        """Whether it was not lifted."""
        return self.lifted_by is None


def placed(entry: int | None, year: str | None, justification: str) -> Event:
    """The event that places a hold on an entry or on a year.

    :raises UsageError: neither or both, or the year is none.
    """
    if (entry is None) == (year is None):
        raise UsageError("A hold is on one entry or on one year.", next="Give --entry NUMBER or --year YEAR.")
    if year is not None and not _YEAR.fullmatch(year):
        raise UsageError("This is not a year.", next="A year has four digits, for example 2026.")
    return Event(PLACED, refers_to=entry, detail={"year": year} if year else {}, justification=justification)


def lifted(hold: int, justification: str) -> Event:
    """The event that lifts the hold which entry ``hold`` placed."""
    return Event(LIFTED, refers_to=hold, justification=justification)


def holds_of(entries: Iterable[Entry]) -> tuple[Hold, ...]:
    """Every hold there ever was among these entries, in order."""
    found: dict[int, Hold] = {}
    for entry in entries:
        if entry.action == PLACED:
            detail = entry.detail
            found[entry.number] = Hold(entry.number, entry.time, entry.refers_to, detail.get("year"), detail.get("log"))
        elif entry.action == LIFTED and (hold := found.get(entry.refers_to or 0)) is not None:
            found[hold.number] = replace(hold, lifted_by=entry.number)
    return tuple(found.values())


def read_holds(store: Store) -> tuple[Hold, ...]:
    """Every hold of a log.

    :raises LogError: an entry cannot be read.
    """
    return holds_of(_about_holds(store))


def refuse_held(store: Store, origin: str, kind: str, name: str) -> None:
    """Stop an erasure of what is held.

    :raises BlockedError: a hold is on this year, on the entry this row belongs to, or on one that names this person.
    """
    for hold in read_holds(store):
        if hold.in_force and (_is_year(hold, origin) or _covers(hold, store, kind, name)):
            raise _held(hold)


def refuse_held_log(holds: Iterable[Hold], origin: str) -> None:
    """Stop the deletion of a closed log.

    :param holds: of the log in use, to which those of the closed one were carried.
    :raises BlockedError: a hold is on it, on its year, or was on an entry of it when it was closed.
    """
    for hold in holds:
        if hold.in_force and (_is_year(hold, origin) or hold.log == origin):
            raise _held(hold)


def carried(hold: Hold, origin: str, justification: str) -> Event:
    """The event that places a hold in force again, in the log that follows.

    :param origin: of the log that is closed.
    """
    on = {"year": hold.year} if hold.year is not None else {"log": hold.log or origin}
    return Event(PLACED, detail=on, justification=justification)


def _held(hold: Hold) -> BlockedError:
    return BlockedError(
        f"This is under a legal hold, so it was not erased (entry {hold.number} placed the hold).",
        next=f"Where the hold is over, lift it first: redactor audit hold lift {hold.number}",
    )


def _is_year(hold: Hold, origin: str) -> bool:
    return hold.year is not None and origin.split("/")[2:3] == [hold.year]


def _covers(hold: Hold, store: Store, kind: str, name: str) -> bool:
    if hold.entry is None:
        return False
    if kind not in IDENTITIES:
        return name == str(hold.entry)
    entry = read_body(hold.entry, store.body(hold.entry))
    return name in (entry.actor, entry.host, *entry.recipients)


def _about_holds(store: Store) -> Iterator[Entry]:
    after = 0
    while (found := store.first_after(after, b'"action":"hold-')) is not None:
        after = found[0]
        yield read_body(*found)
