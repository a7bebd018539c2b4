"""Judges what a file holds outside its grid, part by part and kind by kind."""

from __future__ import annotations

import re
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

_WORKER_FIELDS = frozenset(
    {"creator", "lastModifiedBy", "Manager", "Company", "author", "person/@displayName", "person/@userId"}
    | {"userInfo/@name", "fileSharing/@userName", "pivotCacheDefinition/@refreshedBy", "header/@userName"}
    | {"scenario/@user", "a property that names an owner"}
)
"""Where a workbook says who worked on it: a worker's name, not one of the people it is about."""
_PATH_FIELD = "absPath/@url"
_SHOWN_CELLS = 3
_OF_WORKERS = frozenset({"PERSON", "FORENAME", "SURNAME", "ALIAS", "EMAIL_ADDRESS"})
_HOME_FOLDER = re.compile(r"[\\/](?:Users|home)[\\/]\Z", re.IGNORECASE)

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
        texts: dict[Location, list[str]] = defaultdict(list)
        for place in places:
            texts[place.location].append(place.text)
        found = [finding for location in texts for finding in by_location.pop(location, ())]
        stopped = [
            finding
            for finding in found
            if not (decision.professional_noted and _is_worker(finding, texts[finding.location]))
        ]
        action = "clear" if not found else "blocked" if stopped else "noted"
        counts.append(PlaceCount(kind, part, len(places), len(found), action))
        if len(stopped) < len(found):
            notes.append(f"{_where(kind)} name workers: noted, not stopped. Release leaves them out.")
        if stopped:
            reasons.append(_reason(kind, stopped, len(stopped)))
    return reasons, tuple(counts), list(dict.fromkeys(notes))


def _part(place: PlaceText) -> str:
    return place.location.part or "grid"


def _is_worker(finding: Finding, texts: Sequence[str]) -> bool:
    """Whether a finding is the name or address of somebody who worked on the file."""
    if finding.span.entity not in _OF_WORKERS:
        return False
    if finding.location.inside == _PATH_FIELD:
        return any(_HOME_FOLDER.search(text[: finding.span.start]) for text in texts)
    return finding.location.inside in _WORKER_FIELDS


def _where(kind: PlaceKind) -> str:
    plural = {PlaceKind.PROPERTY: "The file's properties", PlaceKind.COMMENT_AUTHOR: "Comment authors"}
    return plural.get(kind, "Settings of the workbook")


def _reason(kind: PlaceKind, found: Sequence[Finding], personal: int) -> Reason:
    entities = Counter(finding.span.entity for finding in found)
    kinds = ", ".join(many(entity) for entity, _ in entities.most_common(3))
    location, values = found[0].location, "value" if personal == 1 else "values"
    if personal > 1:
        location = Location(part=location.part, sheet=location.sheet)
    return Reason(
        ReasonCode.HIDDEN_CONTENT,
        location,
        f"Personal data outside the cells, in {_one(kind)}{_on_cells(found)}: {kinds} ({personal:,} {values}).",
        "Use release: the copy is built without it. Deleting what you can see in Excel does not always remove it.",
        entities.most_common(1)[0][0],
        personal,
    )


def _one(kind: PlaceKind) -> str:
    return f"{'an' if kind.value[0] in 'aeiou' else 'a'} {kind.value}"


def _on_cells(found: Sequence[Finding]) -> str:
    """`` on B3, B7 and 2 more`` where each finding belongs to a cell; empty elsewhere."""
    cells = list(dict.fromkeys(finding.location.cells for finding in found))
    if not all(cells):
        return ""
    more = f" and {len(cells) - _SHOWN_CELLS:,} more" if len(cells) > _SHOWN_CELLS else ""
    return f" on {', '.join(cells[:_SHOWN_CELLS])}{more}"
