# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Columns that name places in tables that are not about people: schools, blocks and halls are called after people."""

from __future__ import annotations

from typing import Final

from redactor.detect.headers import Heading
from redactor.detect.short import short_names
from redactor.model import Span

_KINDS: Final = frozenset({"place", "school"})
_WORDS: Final = frozenset(
    "venue building block site room hall house park pitch station stop ground court lodge facility home away opponent "
    "team road contractor developer manufacturer make brand breed variety "
    " practice surgery pharmacy clinic shop pub "
    " street location locn loc junction extent".split()
)
_FIRMS: Final = frozenset(
    "supplier suppliers firm firms vendor vendors provider providers trader traders company companies retailer "
    "organisation organisations charity charities agency operator insurer publisher setting trade".split()
)
_GOODS: Final = frozenset("product products item items model models course courses part parts range garment".split())
_WHO: Final = frozenset("contact name manager owner director officer lead".split())
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


def names_firms(heading: Heading) -> bool:
    """Whether a heading says that firms are named below, which are called after whoever founded them."""
    return bool(heading.words & _FIRMS) and not heading.words & _WHO


def is_founder(span: Span, text: str) -> bool:
    """Whether what was found under such a heading is where, or in a name as short as those of firms are."""
    return span.entity in _OF_PLACES or (span.entity == "PERSON" and text.count(" ") <= _WORDS_OF_A_PLACE)


def names_goods(heading: Heading) -> bool:
    """Whether a heading says that things or what is sold are named below."""
    return names_things(heading) or (bool(heading.words & _GOODS) and not heading.words & _WHO)


def is_called_after(span: Span, text: str) -> bool:
    """Whether a name with which the name of a thing begins says nothing of anybody ("Oscar task chair").

    A listed forename with a listed surname is somebody under any heading.
    """
    begins = span.start == 0 and span.end < len(text) and text.count(" ") < _WORDS_OF_A_PLACE
    return begins and span.entity == "PERSON" and not short_names(text)


def is_place(span: Span, text: str) -> bool:
    """Whether what was found under such a heading is where, or a name with which a short text begins, so a place's."""
    if span.entity in _OF_PLACES:
        return True
    return span.entity == "PERSON" and span.start <= len("Dr. ") and text.count(" ") < _WORDS_OF_A_PLACE
