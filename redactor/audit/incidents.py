"""Personal data breaches, as the log records them: opened, added to, closed (UK GDPR, Articles 33 and 34).

Nothing is kept besides entries: an incident is what its entries say, in order, so its record is proved like all else.
Words in a person's own hand are justifications (erasable); what happened when is in the entries themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from redactor.audit.entry import Entry
from redactor.audit.event import Event
from redactor.audit.log import AuditLog
from redactor.errors import BlockedError, UsageError

OPENED: Final = "incident-opened"
UPDATED: Final = "incident-updated"
CLOSED: Final = "incident-closed"
HOURS: Final = timedelta(hours=72)
"""From when it became known until the commissioner has to know (Article 33(1)); weekends count."""

_INTENDED: Final = "release-intended"
_COMPLETED: Final = "release-completed"


class Told(StrEnum):
    """Who was told. ``ICO`` is the Information Commissioner, ``PEOPLE`` those whose data it is (Article 34)."""

    ICO = "ico"
    PEOPLE = "people"
    RECIPIENTS = "recipients"
    POLICE = "police"
    OTHERS = "others"


class Risk(StrEnum):
    """What the breach means for people. Where a risk is unlikely, nobody has to be told."""

    UNLIKELY = "unlikely"
    LIKELY = "likely"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done or found. ``what`` is ``told``, ``risk``, ``measure`` or ``note``; ``word`` says which.

    ``at`` is when it happened, ``number`` the entry that says so. Times are UTC.
    """

    number: int
    at: datetime
    what: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """A breach: ``number`` is the entry that opened it, ``release`` that of the release it is about."""

    number: int
    release: int
    opened: datetime
    known: datetime
    steps: tuple[Step, ...] = ()
    closed: Step | None = None

    @property
    def deadline(self) -> datetime:
        """The end of the 72 hours."""
        return self.known + HOURS

    @property
    def risk(self) -> Risk | None:
        """The latest assessment."""
        words = [step.word for step in self.steps if step.what == "risk"]
        return Risk(words[-1]) if words else None

    def told(self, who: Told) -> Step | None:
        """When these were told first."""
        return next((step for step in self.steps if step.what == "told" and step.word == who), None)

    @property
    def settled(self) -> bool:
        """Whether the commissioner was told, or a risk to people was found unlikely."""
        return self.told(Told.ICO) is not None or self.risk is Risk.UNLIKELY


def incidents_of(entries: Iterable[Entry]) -> tuple[Incident, ...]:
    """Every incident that these entries speak of, in order."""
    found: dict[int, Incident] = {}
    for entry in entries:
        if entry.action == OPENED and entry.refers_to is not None:
            known = _time(entry.detail.get("at"), entry.time)
            found[entry.number] = Incident(entry.number, entry.refers_to, entry.time, known)
        elif entry.action in (UPDATED, CLOSED) and (incident := found.get(entry.refers_to or 0)) is not None:
            step = Step(
                entry.number,
                _time(entry.detail.get("at"), entry.time),
                entry.detail.get("what", "note"),
                entry.detail.get("word", ""),
            )
            closed = step if entry.action == CLOSED else incident.closed
            steps = incident.steps if entry.action == CLOSED else (*incident.steps, step)
            found[incident.number] = replace(incident, steps=steps, closed=closed)
    return tuple(found.values())


def find_incident(log: AuditLog, number: int) -> Incident:
    """An incident by its own number or, where it has only one, by that of its release.

    :raises LogError: there is no entry with this number.
    :raises UsageError: there is none, or the release has several.
    """
    found = incidents_of(log.entries())
    own = [incident for incident in found if incident.number == number]
    release = _release(log, number)
    meant = own or [incident for incident in found if incident.release == release]
    if not meant:
        raise UsageError(f"There is no incident {number}.", next="See 'redactor audit incident list'.")
    if len(meant) > 1:
        numbers = ", ".join(str(incident.number) for incident in meant)
        raise UsageError(f"Release {number} has several incidents.", next=f"Say which: {numbers}.")
    return meant[0]


def open_incident(log: AuditLog, release: int, known: datetime, what_happened: str, now: datetime) -> Incident:
    """Open a breach record about a release.

    :param release: the number of the release, or of the entry that completed it.
    :param known: when it became known that there was a breach.
    :raises LogError: there is no such entry.
    :raises UsageError: the entry is no release that may have gone out, or the time makes no sense.
    """
    entry = log.entry(_release(log, release))
    if entry.action != _INTENDED:
        raise UsageError(f"Entry {release} is not a release.", next="See 'redactor audit list' for its number.")
    _check_time(known, entry.time, now)
    event = Event(OPENED, refers_to=entry.number, detail={"at": _word(known)}, justification=what_happened)
    number = log.append(event).number
    return Incident(number, entry.number, log.entry(number).time, known)


def add_step(
    log: AuditLog,
    incident: Incident,
    what: str,
    word: str,
    at: datetime,
    text: str,
    now: datetime,
    addresses: tuple[str, ...] = (),
) -> int:
    """Add to an incident; the number of the entry. ``addresses`` are of those who were told.

    :raises UsageError: it is closed, or the time makes no sense.
    """
    _check_open(incident)
    _check_time(at, log.entry(incident.release).time, now)
    detail = {"what": what, "at": _word(at), **({"word": word} if word else {})}
    return log.append(
        Event(UPDATED, refers_to=incident.number, detail=detail, justification=text, recipients=addresses)
    ).number


def close_incident(log: AuditLog, incident: Incident, outcome: str, now: datetime) -> int:
    """Close an incident; the number of the entry.

    :raises UsageError: it is closed already.
    :raises BlockedError: the commissioner was not told, and nobody said that a risk is unlikely; or the risk is high
        and the people were not told.
    """
    _check_open(incident)
    if not incident.settled:
        raise BlockedError(
            "The incident stays open: the commissioner was not told, and nobody recorded that a risk is unlikely.",
            next=f"Use 'redactor audit incident update {incident.number} --told ico' or '--risk unlikely'.",
        )
    if incident.risk is Risk.HIGH and incident.told(Told.PEOPLE) is None:
        raise BlockedError(
            "The incident stays open: the risk is high, and the people whose data it is were not told (Article 34).",
            next=f"Use 'redactor audit incident update {incident.number} --told people', or record another risk.",
        )
    detail = {"what": "closed", "at": _word(now)}
    return log.append(Event(CLOSED, refers_to=incident.number, detail=detail, justification=outcome)).number


def _release(log: AuditLog, number: int) -> int:
    """The number of a release, given its own or that of the entry that completed it.

    :raises LogError: there is no such entry.
    """
    entry = log.entry(number)
    return entry.refers_to if entry.action == _COMPLETED and entry.refers_to is not None else number


def _check_open(incident: Incident) -> None:
    if incident.closed is not None:
        raise UsageError(
            f"Incident {incident.number} was closed by entry {incident.closed.number}.",
            next="Open another about the same release, if there is more to say.",
        )


def _check_time(at: datetime, earliest: datetime, now: datetime) -> None:
    if at > now:
        raise UsageError("This time is still to come.", next="Give the time at which it happened.")
    if at < earliest - timedelta(minutes=1):
        raise UsageError("This time is before the release.", next=f"The release was at {earliest:%Y-%m-%d %H:%M} UTC.")


def _word(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _time(word: str | None, otherwise: datetime) -> datetime:
    try:
        return datetime.fromisoformat(word) if word else otherwise
    except ValueError:
        return otherwise
