"""Dates of birth in prose: a date in any British form beside a cue (``dob 3/4/07``, ``born on 3rd April 2007``)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_NUMERIC = r"(?:0?[1-9]|[12]\d|3[01])\s?[/.\-]\s?(?:0?[1-9]|1[0-2])\s?[/.\-]\s?(?:(?:19|20)\d{2}|\d{2})"
_ISO = r"(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[T ]00:00(?::00)?)?"
_WORDS = (
    rf"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:\s+of)?[\s\-/]*{_MONTH}\.?,?[\s\-/]*(?:(?:19|20)\d{{2}}|'?\d{{2}})"
)
_AMERICAN = rf"{_MONTH}\.?\s+(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s+(?:19|20)\d{{2}}"
_EIGHT = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}"
_SIX = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}"
_ANY = rf"(?:{_ISO}|{_NUMERIC}|{_WORDS}|{_AMERICAN})"
_CUE = (
    r"\b(?:d\.?\s?o\.?\s?b\.?|date\s+of\s+birth|birth\s?date|b\.?\s?date|d\.?\s?of\s?b\.?|born(?:\s+on)?"
    r"|birthday(?:\s+is)?|b\.)"
)
_SAYING = r"(?:\s*(?:is|was|of|on|as|given|recorded|stated|confirmed|noted|listed|shown|[:=\-–(]))*"
_WHOLE = re.compile(_ANY, re.IGNORECASE)
_PARTS = re.compile(r"\d+|[a-z]{3,}", re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is a date."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:
    """Whether the date exists and somebody alive could have been born then."""
    day = parse(text)
    return day is not None and day.year >= 1900 and day <= date.today()


def parse(text: str) -> date | None:
    """The date ``text`` says, the day before the month as the British write it; ``None`` where there is none."""
    parts = [part for part in _PARTS.findall(text) if part.lower() not in {"st", "nd", "rd", "th"}][:3]
    if len(parts) < 3:
        return None
    numbers = [_number(part) for part in parts]
    if None in numbers:
        return None
    first, second, third = (number or 0 for number in numbers)
    if first > 31:
        year, month, day = first, second, third
    elif parts[0].isalpha():
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    try:
        return date(_century(year), month, day)
    except ValueError:
        return None


def _number(part: str) -> int | None:
    if part.isdigit():
        return int(part)
    return next((index for index, month in enumerate(_MONTHS, 1) if part.lower().startswith(month)), None)


def _century(year: int) -> int:
    if year >= 100:
        return year
    return 2000 + year if year <= date.today().year % 100 else 1900 + year


class DateOfBirthRecognizer(IdentifierRecognizer):
    """Dates with a birth cue directly before them or ``dob`` directly after."""

    COUNTRY_CODE = None
    ENTITY = "DATE_OF_BIRTH"
    PATTERNS = (
        Pattern("cue before", rf"{_CUE}{_SAYING}\s*(?P<value>{_ANY}|{_EIGHT}|{_SIX})(?!\d)", 0.95),
        Pattern("cue after", rf"(?<![\w/])(?P<value>{_ANY})\s*[(,]?\s*(?:d\.?o\.?b\b|date of birth)", 0.9),
        Pattern("year", r"\bborn\s+(?:in\s+)?(?P<value>(?:" + _MONTH + r"\s+)?(?:19|20)\d{2})\b", 0.75),
    )
    MIN_DIGITS = 2
