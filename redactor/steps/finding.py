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
    """A release with this person in it. ``log`` names the closed log it stands in, empty for the one in use.
    ``recipients`` are in clear where the log can still tell them, else None."""

    log: str
    release: Earlier
    match: Match
    recipients: Mapping[str, str | None] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer. ``erased`` and ``silent`` are the releases that cannot be asked, by number and with the name of a
    closed log: what was kept of their people was erased, or nothing was ever kept. ``logs`` is how many were searched;
    ``entry`` says in the log in use that somebody asked."""

    hits: tuple[Hit, ...]
    asked: int
    erased: tuple[str, ...]
    silent: tuple[str, ...]
    logs: int
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


def find_person(asked: Asked, log: AuditLog, closed: Mapping[str, AuditLog]) -> Found:
    """Every release that this person's data was in. That it was asked stands in the log, without whom.

    :param log: the one in use.
    :param closed: earlier ones by name, latest first.
    :raises LogError: a log cannot be read, or it cannot be recorded that somebody asked.
    """
    search = _Search(asked)
    for name, one in {"": log, **closed}.items():
        search.look(name, one)
    counts = {"releases": search.asked, "found": len(search.hits)}
    entry = log.append(Event("person-searched", counts=counts)).number
    erased, silent = tuple(search.erased), tuple(search.silent)
    return Found(tuple(search.hits), search.asked, erased, silent, 1 + len(closed), entry)


class _Search:
    """What was found so far, one log after the other."""

    def __init__(self, person: Asked) -> None:
        self._texts = _texts(person)
        self.hits: list[Hit] = []
        self.asked = 0
        self.erased: list[str] = []
        self.silent: list[str] = []

    def look(self, name: str, log: AuditLog) -> None:
        wanted = {match: _digests(log, texts) for match, texts in self._texts.items()}
        held = set()
        for release in log.releases(PEOPLE):
            held.add(release.number)
            kept = release.digests.get(PEOPLE)
            if kept is None:
                self.erased.append(_called(release.number, name))
                continue
            self.asked += 1
            if (match := _match(wanted, frozenset(kept))) is not None:
                self.hits.append(Hit(name, release, match, _recipients(release, log)))
        self.silent += [_called(number, name) for number in _gone_out(log) if number not in held]


def _called(number: int, log: str) -> str:
    return f"{number} of {log}" if log else str(number)


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
