"""Who received somebody's data, and what: asked by a data subject (Article 15), or to tell recipients (Article 19).

The log keeps keyed digests of the people in each release. What is asked is made into digests in the same way and held
against every release; what was asked is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final

from redactor.audit import PEOPLE, AuditLog, Earlier, Event
from redactor.errors import UsageError
from redactor.redact import to_day
from redactor.steps.people import asked_for, identifiers, nearly


class Match(StrEnum):
    """What a release and the person asked for have in common, surest first."""

    IDENTIFIER = "identifier"
    NAME_AND_BIRTH = "name and date of birth"
    NAME = "name"
    OTHER_BIRTH = "name, but not with this date of birth"
    NEAR = "two words of the name"


SURE: Final = (Match.IDENTIFIER, Match.NAME_AND_BIRTH, Match.NAME)
"""Anything else may be another person, or the same one spelt otherwise: somebody has to look."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A person as asked for. Nothing of it is ever shown or kept."""

    names: tuple[str, ...] = field(default=(), repr=False)
    born: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Hit:
    """A release with this person in it. ``recipients`` are in clear where the log can still tell them, else None."""

    release: Earlier
    match: Match
    recipients: Mapping[str, str | None] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer. ``erased`` and ``silent`` are the numbers of releases that cannot be asked: what was kept of their
    people was erased, or nothing was ever kept. ``entry`` says in the log that somebody asked."""

    hits: tuple[Hit, ...]
    asked: int
    erased: tuple[int, ...]
    silent: tuple[int, ...]
    entry: int


def read_asked(lines: Sequence[str], today: date) -> Asked:
    """What was typed: each line a date of birth (day first), or a name or an identifier of the same person.

    :raises UsageError: there is nothing to look for, or two dates of birth.
    """
    texts = [line.strip() for line in lines if line.strip()]
    dates = {day for text in texts if (day := to_day(text, today)) is not None}
    names = tuple(text for text in texts if to_day(text, today) is None and asked_for(text))
    if not names:
        raise UsageError(
            "There is nobody to look for.",
            next="Type a name or an identifier (PNC id, NHS number …), and on the next line a date of birth if known.",
        )
    if len(dates) > 1:
        raise UsageError("There are two dates of birth.", next="Ask for one of them, then for the other.")
    return Asked(names, next(iter(dates), None))


def find_person(asked: Asked, log: AuditLog) -> Found:
    """Every release that this person's data was in, latest first. That it was asked stands in the log, without whom.

    :raises LogError: the log cannot be read, or it cannot be recorded that somebody asked.
    """
    wanted = {match: _digests(log, texts) for match, texts in _texts(asked).items()}
    hits, erased, held = [], [], set()
    for release in log.releases(PEOPLE):
        held.add(release.number)
        kept = release.digests.get(PEOPLE)
        if kept is None:
            erased.append(release.number)
        elif (match := _match(wanted, frozenset(kept))) is not None:
            hits.append(Hit(release, match, _recipients(release, log)))
    silent = tuple(number for number in _gone_out(log) if number not in held)
    counts = {"releases": len(held) - len(erased), "found": len(hits)}
    entry = log.append(Event("person-searched", counts=counts)).number
    return Found(tuple(hits), counts["releases"], tuple(sorted(erased)), silent, entry)


def now_day() -> date:
    """Today, in UTC."""
    return datetime.now(UTC).date()


def _texts(asked: Asked) -> dict[Match, list[str]]:
    born = asked.born.isoformat() if asked.born is not None else None
    with_birth = [text for name in asked.names for text in asked_for(name, born)] if born else []
    names = [text for name in asked.names for text in asked_for(name)]
    numbers = [text for name in asked.names for text in identifiers(name)]
    by_name = [text for text in names if text not in set(numbers)]
    return {
        Match.IDENTIFIER: numbers,
        Match.NAME_AND_BIRTH: with_birth,
        Match.NAME: [] if born else by_name,
        Match.OTHER_BIRTH: by_name if born else [],
        Match.NEAR: [text for name in asked.names for text in nearly(name)],
    }


def _digests(log: AuditLog, texts: Sequence[str]) -> frozenset[str]:
    return frozenset(digest for text in texts for digest in log.digests(PEOPLE, text))


def _match(wanted: Mapping[Match, frozenset[str]], kept: frozenset[str]) -> Match | None:
    return next((match for match, digests in wanted.items() if digests & kept), None)


def _recipients(release: Earlier, log: AuditLog) -> dict[str, str | None]:
    known = log.who(log.entry(release.number))
    return {name: known.get(name) for name in release.recipients}


def _gone_out(log: AuditLog) -> Iterator[int]:
    """The numbers of releases that did not fail."""
    intended: dict[int, None] = {}
    for entry in log.entries():
        if entry.action == "release-intended":
            intended[entry.number] = None
        elif entry.action == "release-failed" and entry.refers_to is not None:
            intended.pop(entry.refers_to, None)
    yield from intended
