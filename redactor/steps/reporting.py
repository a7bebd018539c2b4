"""The officer's pages: asks the log, and gives what was found to ``report``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date

from redactor.audit import AuditLog, Counting, Entry, Told, counted, find_incident
from redactor.errors import LogError
from redactor.model import IncidentFacts, IncidentStep, LogState, Period
from redactor.progress import Progress

_STEPS = {
    "told ico": "The Information Commissioner was told",
    "told people": "The people whose data it is were told",
    "told recipients": "The recipients were told",
    "told police": "The police were told",
    "told others": "Others were told",
    "risk unlikely": "Assessed: a risk to people is unlikely",
    "risk likely": "Assessed: a risk to people is likely",
    "risk high": "Assessed: the risk to people is high",
    "measure": "Measure taken",
    "note": "Noted",
}


def period(
    log: AuditLog,
    first: date | None,
    last: date | None,
    *,
    names: bool,
    checkpoints: Sequence[str] = (),
    progress: Progress | None = None,
) -> Period:
    """What happened from one day to another, both inclusive; without them, from the log's first day to its last.

    :param names: show who stands behind a pseudonym, where the log can still tell.
    :raises UsageError: the period makes no sense.
    :raises LogError: the log cannot be read.
    """
    verification = log.verify(checkpoints, progress)
    problems = tuple(
        f"Entry {problem.entry}: {problem.what}" if problem.entry is not None else problem.what
        for problem in verification.problems
    )
    began, ended = _days(log)
    counting = Counting(first or began, last or max(ended, first or ended), lambda entry: _names(log, entry, names))
    for entry in log.entries() if verification.ok else _readable(log):
        counting.take(entry)
    return counting.done(LogState(verification.entries, problems, len(checkpoints)))


def incident_facts(log: AuditLog, number: int, contact: str) -> IncidentFacts:
    """What the log knows of a breach.

    :param number: of the incident, or of its release.
    :raises UsageError: there is no such incident.
    """
    incident = find_incident(log, number)
    release = log.entry(incident.release)
    ico = incident.told(Told.ICO)
    columns, kept = counted(release, "column."), counted(release, "kept.")
    changed = {entity: count - kept.get(entity, 0) for entity, count in columns.items() if count > kept.get(entity, 0)}
    names = _names(log, release, True)
    return IncidentFacts(
        incident=incident.number,
        release=release.number,
        released=release.time,
        known=incident.known,
        deadline=incident.deadline,
        told_ico=ico.at if ico else None,
        risk=incident.risk,
        policy=release.policy,
        recipients=tuple(names.get(name, name) for name in release.recipients),
        people=release.counts.get("people"),
        records=release.counts.get("rows", 0),
        kept=kept,
        changed=changed,
        seal=release.detail.get("seal", ""),
        what_happened=log.justification(incident.number) or "",
        steps=tuple(
            IncidentStep(
                step.at,
                _STEPS.get(f"{step.what} {step.word}".strip(), step.what),
                log.justification(step.number) or "",
            )
            for step in incident.steps
        ),
        contact=contact,
        closed=incident.closed.at if incident.closed else None,
    )


def _names(log: AuditLog, entry: Entry, wanted: bool) -> Mapping[str, str]:
    if not wanted:
        return {}
    return {pseudonym: text for pseudonym, text in log.who(entry).items() if text is not None}


def _days(log: AuditLog) -> tuple[date, date]:
    times = [entry.time for entry in _readable(log, (1, len(log)))]
    if not times:
        raise LogError(
            "Neither the first nor the last entry of the log can be read.", next="See 'redactor audit verify'."
        )
    return times[0].date(), times[-1].date()


def _readable(log: AuditLog, numbers: Iterable[int] | None = None) -> Iterator[Entry]:
    """The entries that can be read of a log that was tampered with; what cannot be is told by its verification."""
    for number in numbers if numbers is not None else range(1, len(log) + 1):
        with suppress(LogError):
            yield log.entry(number)
