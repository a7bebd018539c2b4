# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Where a journey begins and ends: many places bear the names of people ("Milton Keynes", "Kings Lynn")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redactor.detect.catalogue import Family
from redactor.detect.judgement import Judgement

_ENDS: Final = frozenset("from to via origin destination depart departs arrive arrives start end".split())
_JOURNEY: Final = frozenset(
    "mile miles mileage km distance route routes fare fares freq frequency stop stops platform journey trip".split()
)


def with_journeys(judged: Sequence[Judgement]) -> list[Judgement]:
    """The same fields; names under "From" and "To" beside a distance, a fare or a route are places."""
    words = frozenset[str]().union(*(found.heading.words for found in judged))
    if not words & _JOURNEY:
        return list(judged)
    why = "the ends of journeys are places"
    return [found.as_kind("place", 0.6, why) if _is_end(found) else found for found in judged]


def _is_end(found: Judgement) -> bool:
    return found.is_family(Family.NAME) and bool(found.heading.words) and found.heading.words <= _ENDS
