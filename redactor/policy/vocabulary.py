"""The words a policy may use, and the nearest of them to one that is misspelt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from redactor.model.vocabulary import ENTITIES, ONLY_IN_TEXT

__all__ = ["ENTITIES", "ONLY_IN_TEXT", "SEALS", "SHAPES", "nearest"]

SHAPES: Final = ("number", "date", "category", "code", "prose", "text", "empty")
"""What the values of a column are like (``Column.shape``)."""

SEALS: Final = ("office", "age", "none")
"""Ways to seal a copy, and ``none`` for not at all."""

FORMATS: Final = ("xlsx", "csv")
"""Kinds of file that a copy can be."""

_NEAR_ENOUGH = 60


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` was most likely meant to be, if any is near enough."""
    from rapidfuzz import fuzz, process

    if len(word) > 100:
        return None
    best = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=_comparable, score_cutoff=_NEAR_ENOUGH)
    return best[0] if best else None


def _comparable(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
