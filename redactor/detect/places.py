# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Columns that name places in tables that are not about people: schools, blocks and halls are called after people."""

from __future__ import annotations

from typing import Final

from redactor.detect.headers import Heading
from redactor.model import Span

_KINDS: Final = frozenset({"place", "school"})
_WORDS: Final = frozenset(
    "venue building block site room hall house park pitch station stop ground court lodge facility home away opponent "
    "team road contractor developer manufacturer make brand breed variety "
    " practice surgery pharmacy clinic shop pub "
    " street location locn loc junction extent".split()
)
_SURE: Final = 0.5
_WORDS_OF_A_PLACE: Final = 4
_OF_PLACES: Final = frozenset({"LOCATION", "STREET_ADDRESS", "UK_POSTCODE"})


def names_places(heading: Heading) -> bool:
    """Whether a heading says that places are named below."""
    best = heading.best
    if best is None:
        return False
    return best.score >= _SURE and (best.kind.key in _KINDS or bool(heading.words & _WORDS))


def names_things(heading: Heading) -> bool:
    """Whether a heading says that things or organisations are named below."""
    best = heading.best
    return best is not None and best.score >= _SURE and best.kind.key == "thing"


def is_place(span: Span, text: str) -> bool:
    """Whether what was found under such a heading is where, or a name with which a short text begins, so a place's."""
    if span.entity in _OF_PLACES:
        return True
    return span.entity == "PERSON" and span.start <= len("Dr. ") and text.count(" ") < _WORDS_OF_A_PLACE
