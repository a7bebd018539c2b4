"""Dates read as the British write them, ages on a day, parts of a date, and dates moved."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from redactor.grammar.made import OLDEST, YEARS, made_by
from redactor.model import CellValue, DatePart

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})")
_MONTH_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[- ]([A-Za-z]{3,9})[- ,]+(\d{2}|\d{4})")
_WITH_YEAR = re.compile(r"(\d{4})(?: (?:Q[1-4]|M\d\d))?")
_FIRST_YEAR: Final = 1900
"""A spreadsheet has no number for an earlier day."""


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


def age_in_years(value: CellValue, day: date) -> int | None:
    """The age on ``day`` of somebody born on the date ``value``; nothing for what is no date or lies behind the day."""
    born = to_day(value, latest=day)
    years = age_on(born, day) if born else None
    return years if years is not None and years <= OLDEST else None


def date_part(value: CellValue, part: str, latest: date | None = None) -> CellValue | None:
    """``2008``, ``2008 Q3`` or ``2008 M09``: words that a spreadsheet does not turn into a date, and that sort.

    A part that was made before stays, and a year can be told from any of them.
    """
    day = to_day(value, latest)
    if day is None:
        return _part_again(value, part)
    if day.year not in YEARS:
        return None
    match part:
        case "year":
            return day.year
        case "quarter":
            return f"{day.year} Q{(day.month + 2) // 3}"
        case _:
            return f"{day.year} M{day.month:02d}"


def _part_again(value: CellValue, part: str) -> CellValue | None:
    made = value.strip() if isinstance(value, str) else value
    if isinstance(made, str) and part == "year" and (found := _WITH_YEAR.fullmatch(made)):
        made = int(found[1])
    return made if made_by(DatePart(part), made) else None


def moved(value: CellValue, days: int, latest: date | None = None) -> date | None:
    """The date so many days later (a time of day stays); nothing for what is no date, or where the calendar ends."""
    day = value if isinstance(value, datetime) else to_day(value, latest)
    try:
        there = day + timedelta(days=days) if day is not None else None
    except OverflowError:
        return None
    return there if there is not None and there.year >= _FIRST_YEAR else None


def age_on(born: date, day: date) -> int | None:
    """Whole years between two days; nothing for a birth after the day."""
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return years if years >= 0 else None
