"""Bands of numbers and ages, in words."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

UNKNOWN_BAND: Final = "not known"


def band_labels(bands: Sequence[int]) -> tuple[str, ...]:
    """The words for bands whose lower bounds are ``bands``, lowest first.

    ``(0, 1, 10)`` gives ``under 0``, ``0``, ``1 to 9``, ``10 or more``. Words, because Excel reads ``10-14`` as a date.
    """
    inner = [str(low) if high - low == 1 else f"{low} to {high - 1}" for low, high in itertools.pairwise(bands)]
    return (f"under {bands[0]}", *inner, f"{bands[-1]} or more")


def band_label(value: float, bands: Sequence[int]) -> str:
    """The band in which ``value`` lies."""
    return band_labels(bands)[bisect_right(bands, value)]
