"""Choosing entries, and writing them for other programs."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from redactor.audit.entry import Entry

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
COLUMNS: Final = (
    "number",
    "time",
    "action",
    "verdict",
    "reasons",
    "policy",
    "policy_version",
    "recipients",
    "actor",
    "host",
    "refers_to",
    "counts",
    "detail",
    "source",
    "result",
)


@dataclass(frozen=True, slots=True)
class Query:
    """What entries are asked for; what is not named does not matter.

    ``since`` is the first moment, ``until`` the first one that is too late. ``actors`` and ``recipients`` are
    pseudonyms, of which an entry must have one (one person has several where keys were rotated).
    """

    since: datetime | None = None
    until: datetime | None = None
    actions: frozenset[str] = frozenset()
    actors: frozenset[str] | None = None
    recipients: frozenset[str] | None = None
    policy: str | None = None
    verdict: str | None = None
    reason: str | None = None

    def fits(self, entry: Entry) -> bool:
        """Whether an entry is one of those."""
        return (
            (self.since is None or entry.time >= self.since)
            and (self.until is None or entry.time < self.until)
            and (not self.actions or entry.action in self.actions)
            and (self.actors is None or entry.actor in self.actors)
            and (self.recipients is None or not self.recipients.isdisjoint(entry.recipients))
            and (self.policy is None or (entry.policy is not None and entry.policy.name == self.policy))
            and (self.verdict is None or entry.verdict == self.verdict)
            and (self.reason is None or self.reason in entry.reasons)
        )

    def of(self, entries: Iterable[Entry], last: int | None = None) -> Iterator[Entry]:
        """Those that fit, in order; with ``last`` only the last so many of them."""
        fitting = (entry for entry in entries if self.fits(entry))
        return fitting if last is None else iter(deque(fitting, maxlen=last))


def to_line(entry: Entry) -> str:
    """An entry as one line of JSON: its body, byte for byte, so that its hash can be worked out from it."""
    return entry.body.decode("utf-8") + "\n"


def to_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """Entries as CSV (RFC 4180), the heading first. No cell begins as a formula does."""
    yield _row(COLUMNS)
    for entry in entries:
        yield _row(_cells(entry))


def _cells(entry: Entry) -> list[str]:
    policy = entry.policy
    return [
        str(entry.number),
        entry.time.isoformat(timespec="microseconds"),
        entry.action,
        entry.verdict or "",
        _pairs(entry.reasons.items()),
        policy.name if policy else "",
        policy.version if policy else "",
        " ".join(entry.recipients),
        entry.actor,
        entry.host,
        "" if entry.refers_to is None else str(entry.refers_to),
        _pairs(entry.counts.items()),
        _pairs(entry.detail.items()),
        entry.fingerprints.get("source", ""),
        entry.fingerprints.get("result", ""),
    ]


def _pairs(items: Iterable[tuple[str, object]]) -> str:
    return " ".join(f"{key}={value}" for key, value in items)


def _row(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)
    return out.getvalue()
