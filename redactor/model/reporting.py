"""What the officer's pages show, counted from the log; dates and times are UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from redactor.model.deciding import PolicyRef


@dataclass(frozen=True, slots=True)
class Week:
    """What happened in the seven days from ``monday``: releases, and files that were stopped."""

    monday: date
    released: int
    stopped: int


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A file that was stopped: what would have gone. Several looks at the same file are one, told by the first.

    ``stopped`` counts by kind of data what stood in the way; ``released`` is the release that the same file led to
    later, made clean, if any.
    """

    entry: int
    time: datetime
    policy: PolicyRef | None
    recipients: tuple[str, ...]
    records: int
    reasons: Mapping[str, int]
    stopped: Mapping[str, int]
    looks: int = 1
    released: int | None = None


@dataclass(frozen=True, slots=True)
class Overridden:
    """A reason that somebody set aside."""

    entry: int
    time: datetime
    who: str
    policy: PolicyRef | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewTime:
    """How long a person took: from the entry that asked for a review (or held a message) to the one that decided."""

    entry: int
    asked: datetime
    decided: datetime

    @property
    def hours(self) -> float:
        """The time between."""
        return (self.decided - self.asked).total_seconds() / 3600


@dataclass(frozen=True, slots=True)
class LogState:
    """What a verification said: problems in plain English, none where the log is intact."""

    entries: int
    problems: tuple[str, ...]
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Period:
    """A period, both days inclusive, as the log has it up to entry ``as_of``.

    ``policies`` and ``recipients`` give releases and files stopped by name.
    """

    first: date
    last: date
    as_of: int
    weeks: tuple[Week, ...]
    reasons: Mapping[str, int]
    policies: Mapping[str, tuple[int, int]]
    recipients: Mapping[str, tuple[int, int]]
    overrides: tuple[Overridden, ...]
    reviews: tuple[ReviewTime, ...]
    near_misses: tuple[NearMiss, ...]
    state: LogState

    @property
    def released(self) -> int:
        """Releases in the period."""
        return sum(week.released for week in self.weeks)

    @property
    def stopped(self) -> int:
        """Answers of no in the period."""
        return sum(week.stopped for week in self.weeks)


@dataclass(frozen=True, slots=True)
class IncidentStep:
    """Something that was done about a breach, as a sentence."""

    at: datetime
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class IncidentFacts:
    """What the log knows of a breach. ``kept`` and ``changed`` are columns by kind of data: as they were in the source,
    or made coarser or replaced. ``people`` is None where the release was made before people were counted."""

    incident: int
    release: int
    released: datetime
    known: datetime
    deadline: datetime
    told_ico: datetime | None
    risk: str | None
    policy: PolicyRef | None
    recipients: tuple[str, ...]
    people: int | None
    records: int
    kept: Mapping[str, int]
    changed: Mapping[str, int]
    seal: str
    what_happened: str
    steps: tuple[IncidentStep, ...]
    contact: str
    closed: datetime | None = None
