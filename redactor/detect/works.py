# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Columns of titles that are names by nature: films, songs, varieties of roses. A name there is nobody's."""

from __future__ import annotations

from typing import Final

_WORKS: Final = frozenset(
    "film films movie movies song songs track musical play plays novel novels painting paintings artwork artworks "
    "sculpture sculptures exhibit variety varieties cultivar cultivars pub pubs ship ships boat boats".split()
)


def names_works(words: frozenset[str]) -> bool:
    """Whether the words of a heading say that works, plants or the like are named below.

    A person who is known from elsewhere in the workbook is still found there.
    """
    return bool(words & _WORKS)
