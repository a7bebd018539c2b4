# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Whether a table lists workers at their work, or says something of workers that is their own affair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from redactor.detect.catalogue import Family, Owner
from redactor.detect.catalogue_values import STAFF_CUES, STAFF_TITLES
from redactor.detect.judgement import Judgement

_STAFF_SUBJECTS: Final = frozenset("staff employee colleague volunteer".split())
_PRIVATE: Final = frozenset({"health", "ethnicity", "religion", "orientation", "sensitive", "nationality"})
_PRIVATE_MATTERS: Final = frozenset(
    "absence absences sickness sick rtw grievance grievances disciplinary disciplinaries capability dismissal "
    "dismissals redundancy maternity salary salaries payroll".split()
)
"""Words of a title or a heading above what an employer knows of those it employs."""


def is_staff_subject(found: Judgement) -> bool:
    """Whether a column names members of staff as such, not the worker of somebody else's case."""
    return found.is_family(Family.NAME) and found.owner is Owner.WORKER and bool(found.heading.words & _STAFF_SUBJECTS)


def has_staff_title(said: frozenset[str]) -> bool:
    """Whether the title or the sheet's name speaks of workers."""
    return bool(said & (STAFF_CUES | STAFF_TITLES))


def are_staff_records(judged: Sequence[Judgement], measures: Sequence[Judgement], cues: frozenset[str]) -> bool:
    """Whether each row says something of a worker that is nobody else's business."""
    if not any(is_staff_subject(found) for found in judged):
        return False
    return bool(cues & _PRIVATE_MATTERS) or any(
        found.key in _PRIVATE and found.confidence >= 0.6 and found not in measures for found in judged
    )


def are_staff(
    judged: Sequence[Judgement], said: frozenset[str], cues: frozenset[str], named: Sequence[Judgement]
) -> bool:
    """Whether title, headings or shifts say that those named are workers.

    :param named: the columns that name whom the rows may be about.
    """
    if (
        has_staff_title(said)
        or _headings(judged, named) & STAFF_CUES
        or {"on", "call"} <= cues
        or {"job", "title"} <= cues
        or {"line", "manager"} <= cues
    ):
        return True
    if _worker_and_somebody(judged):
        return False
    shifts = sum(
        1 for found in judged if found.evidence.vocabulary("shift") >= 0.6 and found.evidence.profile.distinct > 1
    )
    return shifts >= 2 or (shifts >= 1 and len(judged) <= 4)


def _headings(judged: Sequence[Judgement], named: Sequence[Judgement]) -> frozenset[str]:
    """The words of the headings, but for those that only say who deals with somebody else's case."""
    others = [found for found in named if found.owner is None]
    return frozenset[str]().union(
        *(
            found.heading.words
            for found in judged
            if not (others and found.is_family(Family.NAME) and found.owner is Owner.WORKER)
        )
    )


def _worker_and_somebody(judged: Sequence[Judgement]) -> bool:
    """Whether one column names workers and another, under a heading that says nothing, somebody they work with."""
    named = [found for found in judged if found.is_family(Family.NAME)]
    return any(found.owner is Owner.WORKER for found in named) and any(
        found.owner is None and found.from_content for found in named
    )


_MOSTLY: Final = 0.7


def with_reached(judged: Sequence[Judgement]) -> list[Judgement]:
    """The same fields of a table of workers; names under a heading that says nothing ("2nd"), each beside a phone or an
    e-mail address, are those of the workers reached there."""
    found = list(judged)
    for index, (named, reached) in enumerate(pairwise(judged)):
        if reached.key in {"phone", "email"} and _may_be_reached(named):
            why = "names beside what reaches them"
            found[index] = replace(named.as_kind("name", 0.6, why), owner=Owner.WORKER)
    return found


def _may_be_reached(named: Judgement) -> bool:
    if named.kind is not None and not named.is_family(Family.PLAIN, Family.ORDER):
        return False
    names = named.evidence.names
    return max(names.likely, names.belief) >= _MOSTLY and names.thing < 0.1
