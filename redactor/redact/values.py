"""What the operators do to one value: a band, a placeholder, a mask, an age. Pure functions, no library."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from redactor.errors import PolicyError
from redactor.grammar import MASK, UNKNOWN_BAND, band_label, band_labels, is_placeholder, placeholder
from redactor.model import CellValue

REMOVED: Final = "REMOVED"
"""The entity of a placeholder for a value of no known kind: ``[removed]``."""

"""The hidden middle of a mask. Always as long, so that it does not tell how long the value was."""

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER = re.compile(
    r"(?:aged?\s+)?(-?\d{1,15}(?:\.\d{1,9})?)\s*(?:%|yrs?|years?|y/?o|years? old|pts?|points?)?", re.IGNORECASE
)
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_RANGE = re.compile(r"(\d{1,9})\s*(?:-|–|—|to)\s*(\d{1,9})", re.IGNORECASE)
_AND_MORE = re.compile(r"(\d{1,9})\s*(?:\+|(?:and|or|&) (?:more|over|above|older))", re.IGNORECASE)
_UNDER = re.compile(r"(?:under|below|less than|<)\s*(\d{1,9})", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})")
_MONTH_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[- ]([A-Za-z]{3,9})[- ,]+(\d{2}|\d{4})")


def to_placeholder(entity: str | None) -> str:
    """What stands where a value was. An entity whose name is no plain word is not named."""
    made = placeholder(entity or REMOVED)
    return made if is_placeholder(made) else placeholder(REMOVED)


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
        born = to_day(value, latest=born_by)
        years = age_on(born, born_by) if born else None
        return band_label(years, bands) if years is not None else UNKNOWN_BAND
    low, high = _extent(value)
    if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
        return UNKNOWN_BAND
    label = band_label(low, bands)
    return label if band_label(high, bands) == label else UNKNOWN_BAND


def _extent(value: CellValue) -> tuple[float | None, float | None]:
    """The lowest and highest number that ``value`` can mean."""
    if isinstance(value, (bool, date, time)):
        return None, None
    if isinstance(value, (int, float)):
        return float(value), float(value)
    text = value.strip()
    if found := _NUMBER.fullmatch(text):
        return float(found[1]), float(found[1])
    if _THOUSANDS.fullmatch(text):
        number = float(text.replace(",", ""))
        return number, number
    if (found := _RANGE.fullmatch(text)) and int(found[1]) <= int(found[2]):
        return float(found[1]), float(found[2])
    if found := _AND_MORE.fullmatch(text):
        return float(found[1]), 1e15
    if found := _UNDER.fullmatch(text):
        return -1e15, float(found[1]) - 1
    return None, None


def to_day(value: CellValue, latest: date | None = None) -> date | None:
    """A date, from a date cell or from text as the British write it (day first).

    A year of two digits counts only with ``latest``: it is then the last such year that is not after that day.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    text = value.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(text):
        return _full_year(found[3], int(found[2]), int(found[1]), latest)
    if (found := _MONTH_NAMED.fullmatch(text)) and found[2][:3].lower() in _MONTHS:
        return _full_year(found[3], _MONTHS.index(found[2][:3].lower()) + 1, int(found[1]), latest)
    return None


def _full_year(year: str, month: int, day: int, latest: date | None) -> date | None:
    if len(year) == 4:
        return _day(int(year), month, day)
    if latest is None:
        return None
    century = latest.year // 100 * 100
    made = _day(century + int(year), month, day)
    return made if made is None or made <= latest else _day(century - 100 + int(year), month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def age_on(born: date, day: date) -> int | None:
    """Whole years between two days; nothing for a birth after the day."""
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return years if years >= 0 else None


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
