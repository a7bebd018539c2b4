# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Whether the rows of a table are groups with counts or amounts, and not single people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from redactor.detect.catalogue_values import COUNT_WORDS
from redactor.detect.judgement import Judgement
from redactor.model import CellValue, Table

IDENTIFYING: Final = frozenset(
    "pnc cro asn prison crn nhs nino upn uln iban card driving passport bank foreign birth handle".split()
)
"""Kinds that stand for one person wherever they are."""

_NOT_MEASURES: Final = IDENTIFYING | set("order reference thing_reference case postcode phone".split())
_NOT_LABELS: Final = frozenset("text loose_text order".split())
_ROWS_COMPARED: Final = 5000
_PERIOD = re.compile(r"(?:fy\s?)?(?:19|20)\d\d\b|q[1-4]\b|[a-z]{3}[- ]?\d\d\Z", re.IGNORECASE)


def is_measure(found: Judgement) -> bool:
    """Whether a column's numbers may be of a group: not an age, a score or a reference of one person."""
    if found.evidence.profile.number < 0.8 or found.key in _NOT_MEASURES:
        return False
    return found.key not in {"age", "risk"} or found.confidence < 0.6


def is_aggregate(table: Table, judged: Sequence[Judgement], measures: Sequence[Judgement], *, described: bool) -> bool:
    """Whether each row is a group.

    Either what stands beside the numbers is different in every row, or a heading says that they are counts.

    :param described: the table has attributes enough to describe single people, so that both must hold.
    """
    if not measures:
        return False
    labels = [
        (index, found)
        for index, found in enumerate(judged)
        if found not in measures and found.key not in _NOT_LABELS and found.evidence.profile.filled
    ]
    if any(found.key in {"reference", "case"} and found.evidence.profile.unique >= 0.9 for _, found in labels):
        return False
    explicit = any(_is_count(table.fields[judged.index(found)].header, found) for found in measures)
    unique = not labels or _all_different(table, [index for index, _ in labels])
    return (unique and explicit) if described else (unique or explicit)


def _is_count(header: str, found: Judgement) -> bool:
    """Whether a heading says that the numbers below count or add up a group of people or things."""
    return bool(found.heading.words & COUNT_WORDS) or _PERIOD.match(header.strip()) is not None


def _all_different(table: Table, indexes: Sequence[int]) -> bool:
    fields = [table.fields[index].values for index in indexes]
    rows: list[tuple[CellValue | None, ...]] = list(zip(*fields, strict=False))[:_ROWS_COMPARED]
    rows = [row for row in rows if any(value is not None for value in row)]
    return bool(rows) and len(set(rows)) / len(rows) >= 0.97
