"""What these people received before: a copy that shows who is new, or who is gone, is held back.

Whoever has two releases can subtract one from the other. Where nearly the same people are in both, and fewer than the
policy's smallest group are only in one, those stand as alone as if they had been released by themselves. What is kept
of a release is a keyed digest a row, of whom the row is about, in the log's erasable side table; no value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from redactor.audit import ROWS, AuditLog
from redactor.grammar import PSEUDONYM
from redactor.model import CleanSheet, CleanWorkbook, Location, Reason, ReasonCode
from redactor.redact import USUAL, identities
from redactor.steps.run import Seen

_SAME: Final = 0.5
"""Two releases of which this share of the smaller one is in both are of the same people."""
_LOOKED_AT: Final = 100
"""So many earlier releases to a recipient are compared, latest first."""


def row_digests(seen: Seen, clean: CleanWorkbook, log: AuditLog) -> list[str]:
    """What is kept of a release: a keyed digest of everybody in it, each once, in an order that says nothing."""
    return sorted({log.digest(ROWS, text) for text in _people(seen, clean)})


def differs(seen: Seen, clean: CleanWorkbook, log: AuditLog) -> tuple[Reason, ...]:
    """Why a copy may not go to these people: with what they have, it would single people out."""
    decision = seen.decision
    k = decision.disclosure.k
    if not decision.disclosure.compared or k < 2:
        return ()
    now = frozenset(row_digests(seen, clean, log))
    counts = [
        count
        for recipient in decision.recipients
        for before in _before(log, recipient)
        for count in (len(now - before), len(before - now))
        if 0 < count < k and len(now & before) >= _SAME * min(len(now), len(before))
    ]
    return (_reason(min(counts), k),) if counts else ()


def _before(log: AuditLog, recipient: str) -> Iterator[frozenset[str]]:
    for earlier in islice(log.earlier(recipient, kind=ROWS), _LOOKED_AT):
        if kept := earlier.digests.get(ROWS):
            yield frozenset(kept)


def _people(seen: Seen, clean: CleanWorkbook) -> Iterator[str]:
    """Whom each released row is about: what tells people apart, else the row as released and how often it was there."""
    label = seen.decision.label
    known = identities(seen.layout, seen.detection.columns, label.identify_by if label else USUAL)
    about = {column.table for column in seen.detection.columns if column.about_people}
    nameless: Counter[str] = Counter()
    for sheet in clean.sheets:
        if sheet.table not in about:
            continue
        keys = known.get(sheet.table) if sheet.table is not None else None
        for position, record in enumerate(sheet.records):
            if keys and keys[record]:
                yield f"person {keys[record]}"
            else:
                shown = _shown(sheet, position)
                nameless[shown] += 1
                yield f"row {nameless[shown]} {shown}"


def _shown(sheet: CleanSheet, position: int) -> str:
    return "\x1f".join(str(column.values[position]) for column in sheet.columns if column.grammar != PSEUDONYM)


def _reason(count: int, k: int) -> Reason:
    who, whose = ("1 person is", "that person's") if count == 1 else (f"{count} people are", "their")
    return Reason(
        ReasonCode.DIFFERS_FROM_EARLIER_RELEASE,
        Location(inside="the file"),
        f"These people received nearly the same table before, and {who} in only one of the two. Whoever subtracts one "
        f"from the other sees {whose} values; the policy wants at least {k} people to change at a time.",
        f"Wait until {k} or more people are new or gone. If the recipients may know who is new, ask whoever keeps the "
        "policy to say so ('earlier_releases: ignore').",
        count=count,
    )
