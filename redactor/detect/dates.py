"""Dates as British people write them, and whether a set of dates can be births."""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september"
        "|oct october"
        "|nov november|dec december".split("|"),
        start=1,
    )
    for name in names.split()
}
_TIME = r"(?:[T\s]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]m)?Z?)?"
_NUMERIC = re.compile(rf"(\d{{1,2}})\s?[/.\-\s]\s?(\d{{1,2}})\s?[/.\-\s]\s?(\d{{4}}|\d{{2}}){_TIME}\Z", re.IGNORECASE)
_ISO = re.compile(rf"(\d{{4}})[/.\-](\d{{1,2}})[/.\-](\d{{1,2}}){_TIME}\Z", re.IGNORECASE)
_WORDED = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-./]*(?:of\s+)?([a-z]{3,9})[\s\-./,']*(\d{4}|\d{2})\Z",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\Z", re.IGNORECASE)
_PACKED = re.compile(r"(\d{2})(\d{2})((?:19|20)\d{2})\Z")
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_CENTURY_TURNS: Final = 30
"""Two-digit years below this are 20xx, as in Excel."""


def parse_date(text: str) -> date | None:
    """The date that ``text`` is as a whole, day first; month first only where day first is impossible."""
    text = text.strip()
    if not 6 <= len(text) <= 40 or not any(char.isdigit() for char in text):
        return None
    return _parse(text)


@lru_cache(maxsize=65536)
def _parse(text: str) -> date | None:
    found = _NUMERIC.match(text) or _PACKED.match(text)
    if found:
        day, month, year = (int(part) for part in found.groups())
        return _date(year, month, day) or _date(year, day, month)
    found = _ISO.match(text)
    if found:
        year, month, day = (int(part) for part in found.groups())
        return _date(year, month, day)
    found = _WORDED.match(text)
    if found and found[2].lower() in _MONTHS:
        return _date(int(found[3]), _MONTHS[found[2].lower()], int(found[1]))
    found = _MONTH_FIRST.match(text)
    if found and found[1].lower() in _MONTHS:
        return _date(int(found[3]), _MONTHS[found[1].lower()], int(found[2]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 2000 if year < _CENTURY_TURNS else 1900
    try:
        return date(year, month, day)
    except ValueError:
        return None


def from_serial(number: float) -> date | None:
    """The date of an Excel serial number, within what can be a birth (1900 to 2079)."""
    if not 1 <= number <= 65_745:
        return None
    return _EXCEL_EPOCH + timedelta(days=int(number))


def as_day(value: date | datetime) -> date:
    """A date without its time."""
    return value.date() if isinstance(value, datetime) else value


def birth_like(dates: Sequence[date], reference: date) -> bool:
    """Whether ``dates`` are spread as births are: over years, none in the future, most of them long ago.

    :param reference: a day at which all of these people were alive, the latest other date of the table or today.
    """
    if len(dates) < 3:
        return False
    ages = sorted((reference - day).days / 365.25 for day in dates)
    middle = ages[len(ages) // 2]
    plausible = sum(1 for age in ages if -0.1 <= age <= 112) / len(ages)
    spread = ages[int(len(ages) * 0.95)] - ages[int(len(ages) * 0.05)]
    return plausible >= 0.95 and ages[0] >= 2.5 and middle >= 6 and spread >= 1.5


def could_be_births(dates: Sequence[date], reference: date) -> bool:
    """Whether nothing speaks against ``dates`` being births: the past, and no more than a long life ago."""
    if not dates:
        return False
    fine = sum(1 for day in dates if -1 <= (reference - day).days / 365.25 <= 115)
    return fine / len(dates) >= 0.7
