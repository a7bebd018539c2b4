"""Lists and days as they are written in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


def listed(words: Iterable[str], last: str = "and") -> str:
    """``a, b and c``."""
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final


def written_day(day: date) -> str:
    """``30 November 2027``."""
    return f"{day.day} {day:%B %Y}"
