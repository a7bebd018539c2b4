# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Columns of titles that are names by nature (films, songs, varieties of roses), and of those who made them.

A name there is nobody's whom the workbook is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from redactor.detect.catalogue import Family, Owner
from redactor.detect.judgement import Judgement

_WORKS: Final = frozenset(
    "film films movie movies song songs track musical play plays novel novels painting paintings artwork artworks "
    "sculpture sculptures exhibit variety varieties cultivar cultivars pub pubs ship ships boat boats vessel vessels "
    "storm storms species plant plants shrub shrubs rose roses repertoire".split()
)
_BELONGING: Final = frozenset("by contact crew keeper landlord manager officer owner skipper".split())
"""Words behind those that make the heading one of people: a boat's owner is no boat."""

_MAKERS: Final = frozenset(
    "artist artists author authors composer director illustrator maker painter photographer poet sculptor "
    "playwright".split()
)
_CATALOGUED: Final = frozenset(
    "accession acc edition format genre isbn issn medium object work works opus publisher shelf shelfmark title "
    "titles piece copies loans".split()
)
"""Words of the other headings of a catalogue of works."""


_TITLES: Final = frozenset({"title", "titles", "book", "books"})


def names_works(words: frozenset[str], beside: frozenset[str] = frozenset()) -> bool:
    """Whether the words of a heading say that works, plants or the like are named below.

    A person who is known from elsewhere in the workbook is still found there.

    :param beside: the words of the table's other headings; a title is a work's where they are those of a catalogue.
    """
    if words & _BELONGING:
        return False
    return bool(words & _WORKS) or bool(words & _TITLES and beside & (_CATALOGUED - _TITLES))


def with_makers(judged: Sequence[Judgement]) -> list[Judgement]:
    """The same fields; in a catalogue of works, where nobody can be reached, whoever made them is at work."""
    words = frozenset[str]().union(*(found.heading.words for found in judged))
    if not words & (_CATALOGUED | _WORKS) or any(found.key in {"phone", "email"} for found in judged):
        return list(judged)
    why = "whoever made a work in a catalogue is at work"
    return [
        replace(found.as_kind("name", 0.6, why), owner=Owner.WORKER) if _is_maker(found) else found for found in judged
    ]


def _is_maker(found: Judgement) -> bool:
    return (found.kind is None or found.is_family(Family.NAME)) and bool(found.heading.words & _MAKERS)
