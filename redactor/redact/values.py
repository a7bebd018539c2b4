"""What the operators do to one value: a band, a mask; and values as text. Pure functions, no library."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, datetime, time

from redactor.errors import PolicyError
from redactor.grammar import MASK, UNKNOWN_BAND, band_label, band_labels
from redactor.model import CellValue
from redactor.redact.dates import age_in_years
from redactor.redact.numbers import extent


def to_mask(value: CellValue, keep_start: int, keep_end: int) -> str:
    """``keep_start`` and ``keep_end`` characters in clear around four asterisks; nothing in clear of a short value.

    A value already masked so comes back as it is.
    """
    text = as_text(value)
    start, end = max(0, keep_start), max(0, keep_end)
    if text == MASK or (len(text) == start + len(MASK) + end and text[start : start + len(MASK)] == MASK):
        return text
    if start + end >= len(text):
        return MASK
    return text[:start] + MASK + text[len(text) - end :]


def to_band(value: CellValue, bands: Sequence[int], born_by: date | None = None) -> str:
    """The band a value lies in, or ``not known``.

    Numbers, numbers written as text (``17``, ``aged 17``, ``1,200``), ranges that lie in one band (``15-17``), and
    bands already made. With ``born_by`` the value is a date of birth and the band is that of the age on that day.

    :raises PolicyError: when there are no bands.
    """
    if not bands:
        raise PolicyError(
            "A rule that generalises says no bands.", next="Give the rule bands, for example: bands: [10, 15, 18]."
        )
    if isinstance(value, str) and value.strip() in (*band_labels(bands), UNKNOWN_BAND):
        return value.strip()
    if born_by is not None:
        years = age_in_years(value, born_by)
        return band_label(years, bands) if years is not None else UNKNOWN_BAND
    low, high = extent(value)
    if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
        return UNKNOWN_BAND
    label = band_label(low, bands)
    return label if band_label(high, bands) == label else UNKNOWN_BAND


def as_text(value: CellValue) -> str:
    """A value as a person would write it: no ``.0`` behind a whole number, dates in ISO form."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return str(value)


def is_blank(value: CellValue | None) -> bool:
    """Whether a cell holds nothing but spaces."""
    return value is None or (isinstance(value, str) and not value.strip())
