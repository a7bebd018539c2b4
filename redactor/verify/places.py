"""Judges what a file holds outside its grid, part by part and kind by kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from redactor.model import (
    Decision,
    Finding,
    Location,
    PlaceCount,
    PlaceKind,
    PlaceText,
    Reason,
    ReasonCode,
    Workbook,
)
from redactor.words import many

_WORKERS = {PlaceKind.PROPERTY, PlaceKind.COMMENT_AUTHOR}
"""Where a workbook says who worked on it: a worker's name, not one of the people it is about."""

Judged = tuple[list[Reason], tuple[PlaceCount, ...], list[str]]


def judge_places(workbook: Workbook, findings: Sequence[Finding], decision: Decision) -> Judged:
    """Reasons, counts by part and kind, and notes for texts outside the grid."""
    by_location: dict[Location, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_location[finding.location].append(finding)
    grouped: dict[tuple[PlaceKind, str], list[PlaceText]] = defaultdict(list)
    for place in workbook.places:
        grouped[place.kind, _part(place)].append(place)
    reasons: list[Reason] = []
    counts: list[PlaceCount] = []
    notes: list[str] = []
    for (kind, part), places in grouped.items():
        found = [finding for place in places for finding in by_location.pop(place.location, ())]
        personal = len(found)
        noted = kind in _WORKERS and decision.professional_noted and not any(finding.watched for finding in found)
        action = "clear" if not found else "noted" if noted else "blocked"
        counts.append(PlaceCount(kind, part, len(places), personal, action))
        if found and noted:
            notes.append(f"{_where(kind)} name workers: noted, not stopped. Release leaves them out.")
        elif found:
            reasons.append(_reason(kind, found, personal))
    return reasons, tuple(counts), list(dict.fromkeys(notes))


def _part(place: PlaceText) -> str:
    return place.location.part or "grid"


def _where(kind: PlaceKind) -> str:
    plural = {PlaceKind.PROPERTY: "The file's properties", PlaceKind.COMMENT_AUTHOR: "Comment authors"}
    return plural.get(kind, f"A {kind.value}")


def _reason(kind: PlaceKind, found: Sequence[Finding], personal: int) -> Reason:
    entities = Counter(finding.span.entity for finding in found)
    kinds = ", ".join(many(entity) for entity, _ in entities.most_common(3))
    location, values = found[0].location, "value" if personal == 1 else "values"
    if personal > 1:
        location = Location(part=location.part, sheet=location.sheet)
    return Reason(
        ReasonCode.HIDDEN_CONTENT,
        location,
        f"Personal data outside the cells, in a {kind.value}: {kinds} ({personal:,} {values}).",
        "Use release: the copy is built without it. Deleting what you can see in Excel does not always remove it.",
        entities.most_common(1)[0][0],
        personal,
    )
