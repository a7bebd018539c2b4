"""What the log holds on a member of staff, for a request under Article 15.

A user of the program, or a recipient, stands in entries as a keyed pseudonym; so what is said of somebody is found
even where the row that says who it was has been erased.
"""

from __future__ import annotations

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
    """Everything, oldest first. ``openings`` says for each pseudonym whether the log still holds whom it stands for.

    ``logged_as`` is the number of the entry that says somebody asked."""

    entries: tuple[StaffEntry, ...]
    openings: dict[str, bool]
    logged_as: int


def subject_access(log: AuditLog, name: str) -> StaffRecord:
    """Everything the log holds on the person with this user name or address. Case does not count.

    :raises LogError: the log cannot be read, or it cannot be recorded that somebody asked.
    """
    actor, recipient = log.pseudonyms(ACTOR, name), log.pseudonyms(RECIPIENT, name)
    found: list[StaffEntry] = []
    openings: dict[str, bool] = {}
    for entry in log.entries():
        acted, received = entry.actor in actor, recipient & set(entry.recipients)
        if not acted and not received:
            continue
        named_as = (*((ACTOR,) if acted else ()), *((RECIPIENT,) if received else ()))
        found.append(StaffEntry(entry, named_as, log.justification(entry.number) if acted else None))
        for pseudonym, text in log.who(entry).items():
            if pseudonym in actor | recipient:
                openings[pseudonym] = text is not None
    receipt = log.append(Event("subject-access", counts={"found": len(found)}))
    return StaffRecord(tuple(found), openings, receipt.number)
