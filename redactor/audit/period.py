"""What happened in a period, counted from entries in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from redactor.audit.entry import Entry
from redactor.errors import UsageError
from redactor.model import LogState, NearMiss, Overridden, Period, ReviewTime, Week

_INTENDED: Final = "release-intended"
_FAILED: Final = "release-failed"
_UNREVIEWED: Final = "unreviewed-free-text"
_DECIDED: Final = frozenset({"quarantine-released", "quarantine-rejected", "review"})
_WEEK: Final = timedelta(days=7)
_LONGEST: Final = timedelta(days=3660)

Names = Callable[[Entry], Mapping[str, str]]
"""For each pseudonym in an entry, what it is shown as."""


class Counting:
    """Takes entries in order and counts those of a period; days are UTC and both inclusive."""

    def __init__(self, first: date, last: date, names: Names) -> None:
        if last < first:
            raise UsageError("The period ends before it begins.", next="Give --from the earlier day.")
        if last - first > _LONGEST:
            raise UsageError("The period is longer than ten years.", next="Give a shorter one.")
        self._first, self._last, self._names = first, last, names
        self._as_of = 0
        self._released: dict[int, Entry] = {}
        self._stopped: list[Entry] = []
        self._asked: dict[str, Entry] = {}  # by the source's fingerprint: the look that asked for a review
        self._held: dict[int, Entry] = {}
        self._misses: dict[str, NearMiss] = {}
        self._reviews: list[ReviewTime] = []
        self._overrides: list[Overridden] = []

    def take(self, entry: Entry) -> None:
        """The next entry of the log."""
        self._as_of = entry.number
        inside = self._first <= entry.time.date() <= self._last
        if entry.action == _INTENDED:
            self._release(entry)
        elif entry.action == _FAILED and entry.refers_to is not None:
            self._released.pop(entry.refers_to, None)
        elif is_stop(entry):
            self._stop(entry, inside=inside)
        elif entry.action == "quarantine-held":
            self._held[entry.number] = entry
        elif entry.action in _DECIDED and inside:
            self._review(entry)
        elif entry.action == "override" and inside:
            who = self._names(entry).get(entry.actor, entry.actor)
            self._overrides.append(Overridden(entry.number, entry.time, who, entry.policy, tuple(entry.reasons)))

    def done(self, state: LogState) -> Period:
        """After the last entry. A release that failed is none, whenever it failed."""
        released = [entry for entry in self._released.values() if self._first <= entry.time.date() <= self._last]
        return Period(
            first=self._first,
            last=self._last,
            as_of=self._as_of,
            weeks=self._weeks(released),
            reasons=dict(Counter(code for entry in self._stopped for code in entry.reasons).most_common()),
            policies=_pairs(released, self._stopped, _policies),
            recipients=_pairs(released, self._stopped, self._recipients),
            overrides=tuple(self._overrides),
            reviews=tuple(self._reviews),
            near_misses=tuple(self._misses.values()),
            state=state,
        )

    def _release(self, entry: Entry) -> None:
        if entry.detail.get("reissue") is None:  # the same copy sealed again is no other release
            self._released[entry.number] = entry
        miss = self._misses.get(entry.fingerprints.get("source", ""))
        if miss is not None and miss.released is None:
            self._misses[entry.fingerprints["source"]] = replace(miss, released=entry.number)

    def _stop(self, entry: Entry, *, inside: bool) -> None:
        source = entry.fingerprints.get("source", str(entry.number))
        if _UNREVIEWED in entry.reasons:
            self._asked.setdefault(source, entry)
        if not inside:
            return
        self._stopped.append(entry)
        if (miss := self._misses.get(source)) is not None:
            self._misses[source] = replace(miss, looks=miss.looks + 1)
            return
        self._misses[source] = NearMiss(
            entry.number,
            entry.time,
            entry.policy,
            tuple(self._recipients(entry)),
            entry.counts.get("records", 0),
            entry.reasons,
            counted(entry, "stopped."),
        )

    def _review(self, entry: Entry) -> None:
        asked = (
            self._held.get(entry.refers_to)
            if entry.refers_to is not None
            else self._asked.get(entry.fingerprints.get("source", ""))
        )
        if asked is not None:
            self._reviews.append(ReviewTime(entry.number, asked.time, entry.time))

    def _recipients(self, entry: Entry) -> list[str]:
        names = self._names(entry)
        return [names.get(pseudonym, pseudonym) for pseudonym in entry.recipients]

    def _weeks(self, released: Iterable[Entry]) -> tuple[Week, ...]:
        made, stopped = Counter(map(_monday, released)), Counter(map(_monday, self._stopped))
        monday = self._first - timedelta(days=self._first.weekday())
        weeks = []
        while monday <= self._last:
            weeks.append(Week(monday, made[monday], stopped[monday]))
            monday += _WEEK
        return tuple(weeks)


def is_stop(entry: Entry) -> bool:
    """Whether an entry says that a file may not go as it is."""
    return entry.action in ("check", _FAILED) and entry.verdict in ("blocked", "uninspectable")


def counted(entry: Entry, prefix: str) -> dict[str, int]:
    """Counts of an entry whose names begin so, by the rest of their names, most first."""
    found = {key.removeprefix(prefix): count for key, count in entry.counts.items() if key.startswith(prefix)}
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _monday(entry: Entry) -> date:
    day = entry.time.date()
    return day - timedelta(days=day.weekday())


def _policies(entry: Entry) -> list[str]:
    return [f"{entry.policy.name} {entry.policy.version}"] if entry.policy is not None else ["none"]


def _pairs(
    released: Iterable[Entry], stopped: Iterable[Entry], keys: Callable[[Entry], Iterable[str]]
) -> dict[str, tuple[int, int]]:
    made = Counter(key for entry in released for key in keys(entry))
    held = Counter(key for entry in stopped for key in keys(entry))
    names = sorted({*made, *held}, key=lambda name: (-made[name] - held[name], name))
    return {name: (made[name], held[name]) for name in names}
