"""What the log holds on a member of staff, for a request under Article 15.

A user of the program, or a recipient, stands in entries as a keyed pseudonym; so what is said of somebody is found
even where the row that says who it was has been erased.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from redactor.audit.entry import Entry
from redactor.audit.event import Event
from redactor.audit.log import AuditLog
from redactor.audit.openings import ACTOR, RECIPIENT


@dataclass(frozen=True, slots=True)
class StaffEntry:
    """An entry that names somebody, and how: ``actor``, ``recipient`` or both. ``reason`` is what they wrote."""

    entry: Entry
    named_as: tuple[str, ...]
    reason: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class StaffRecord:
    """Everything, oldest first, log by log. ``openings`` says of each pseudonym whether a log still knows who it is.

    ``logged_as`` is the number of the entry that says somebody asked."""

    entries: tuple[StaffEntry, ...]
    openings: dict[str, bool]
    logged_as: int


def subject_access(logs: Sequence[AuditLog], name: str) -> StaffRecord:
    """Everything that logs hold on the person with this user name or address. Case does not count.

    :param logs: oldest first; the last is the one in use, which records that somebody asked.
    :raises LogError: a log cannot be read, or it cannot be recorded that somebody asked.
    """
    found: list[StaffEntry] = []
    openings: dict[str, bool] = {}
    for log in logs:
        actor, recipient = log.pseudonyms(ACTOR, name), log.pseudonyms(RECIPIENT, name)
        for item in _naming(log, actor, recipient):
            found.append(item)
            for pseudonym, text in log.who(item.entry).items():
                if pseudonym in actor | recipient:
                    openings[pseudonym] = text is not None or openings.get(pseudonym, False)
    receipt = logs[-1].append(Event("subject-access", counts={"found": len(found)}))
    return StaffRecord(tuple(found), openings, receipt.number)


def _naming(log: AuditLog, actor: frozenset[str], recipient: frozenset[str]) -> Iterator[StaffEntry]:
    for entry in log.entries():
        acted, received = entry.actor in actor, not recipient.isdisjoint(entry.recipients)
        if acted or received:
            named_as = (*((ACTOR,) if acted else ()), *((RECIPIENT,) if received else ()))
            yield StaffEntry(entry, named_as, log.justification(entry.number) if acted else None)
