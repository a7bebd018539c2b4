"""Crosstabs with people along the top: registers, points, who was there in which week."""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redactor.detect.judgement import Judgement
from redactor.detect.people import NameLook, name_look
from redactor.model import Table

_MARKS: Final = frozenset("0 1 Y N y n / \\ A P L O X x ✓ ✔ ✗ ✘ - N/A Yes No yes no True False".split())
_FULL: Final = 0.8
_FEWEST: Final = 3


def names_on_top(table: Table, judged: Sequence[Judgement]) -> bool:
    """Whether the headings are names of people: whole ones, or forenames of which the lists know enough."""
    looks = [name_look(_top(table, index)) for index in range(len(table.fields))]
    named = sum(1 for look in looks if max(look.full, look.strange) >= _FULL)
    if named >= _FEWEST and named >= 0.4 * len(looks):
        return True
    first = sum(1 for look in looks if look.forename >= 0.6)
    perhaps = first + sum(1 for look in looks if look.odd or (look.single and look.forename < 0.6))
    if perhaps < _FEWEST or perhaps < 0.6 * len(looks):
        return False
    return (first >= _FEWEST and 2 * first >= perhaps) or _over_marks(looks, judged)


def _top(table: Table, index: int) -> str:
    """What stands on top of a field: its heading or, in a table without any, its first value."""
    field = table.fields[index]
    if table.header is not None or table.sideways or not field.values:
        return field.header
    return value if isinstance(value := field.values[0], str) else ""


def _over_marks(looks: Sequence[NameLook], judged: Sequence[Judgement]) -> bool:
    """Whether headings that may be forenames stand over ticks and crosses, as those of a register do.

    Over counts they may as well be places.
    """
    below = [found.evidence.profile for look, found in zip(looks, judged, strict=True) if look.odd or look.single]
    marked = [shown for shown in below if all(str(value) in _MARKS for value in shown.counts)]
    return len(below) > _FEWEST and len(marked) >= 0.8 * len(below)
