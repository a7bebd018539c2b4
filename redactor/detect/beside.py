"""What stands beside a person's name and is theirs by that alone: a date of birth, an officer's collar number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from redactor.detect.recognisers.date_of_birth import parse
from redactor.model import Span

SCORE: Final = 0.7
SURE: Final = 0.5
"""The least score of a name for a date behind it to be a birth."""

_NAMES: Final = frozenset({"PERSON", "ALIAS", "FORENAME", "SURNAME"})
_YOUNGEST: Final = 4
"""Years. A date beside a name that is not so long ago may be of anything that happened."""
_YOUNGEST_IN_SHORT: Final = 10
"""The same for a year of two digits, which is how the day of a note is written too."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DATE = (
    r"(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:(?:19|20)\d\d|\d\d)(?!\d|[/.-]\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}\s(?:19|20)\d\d(?!\d))"
)
_BEHIND = re.compile(rf"(?:\s?\([^()\d]{{2,20}}\))?\s?[,;(\[/–-]?\s?\(?(?P<day>{_DATE})", re.IGNORECASE)
_BIRTH_CUE = re.compile(r"\b(?:d\.?o\.?b\b|date of birth|born\b)", re.IGNORECASE)
_REACH: Final = 60
"""Characters behind a word for birth in which another date corrects or repeats it (``dob 5.6.09, in fact …``)."""
_OF_AN_ADDRESS = re.compile(rf"(?P<day>{_DATE})\)?,?\s+of\s+(?:flat\s+)?\d", re.IGNORECASE)
_COLLAR = re.compile(r"\s?[,;(\[/–-]?\s?\(?(?P<number>\d{2,6}\s?[A-Z]{1,2}|[A-Z]{1,2}\d{3,6})(?!\w)")
_RANK = re.compile(r"(?:p|d)(?:c|s|i|ci)|pcso|sgt|sergeant|constable|insp|inspector|det|detective", re.IGNORECASE)
_DAY = re.compile(rf"(?<!\d)(?P<day>{_DATE})", re.IGNORECASE)
_HAS_DATE = re.compile(_DATE, re.IGNORECASE)


def collar_numbers(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The number on an officer's shoulder, behind rank and name (``PC Pryce (1234EA)``)."""
    for span in spans:
        if span.entity in _NAMES and span.score >= SURE and (match := _COLLAR.match(text, span.end)):
            first = re.split(r"\W", text[span.start : span.end], maxsplit=1)[0]
            if _RANK.fullmatch(first):
                yield Span(*match.span("number"), "CASE_REFERENCE", SCORE)


def births_beside(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Dates of birth: behind a name (``Chidi Okafor, 3/4/2007``), or before a home (``3/4/2007, of 12 High St``)."""
    if not _HAS_DATE.search(text):
        return
    for span in spans:
        if span.entity in _NAMES and span.score >= SURE and (match := _BEHIND.match(text, span.end)):
            yield from _birth(match)
    for match in _OF_AN_ADDRESS.finditer(text):
        yield from _birth(match)
    for cue in _BIRTH_CUE.finditer(text):
        for match in _DAY.finditer(text, cue.end(), cue.end() + _REACH):
            yield from _birth(match)


def _birth(match: re.Match[str]) -> Iterator[Span]:
    day = parse(match["day"])
    if day is None:
        return
    in_full = re.search(r"\d{4}\Z", match["day"]) is not None
    if 1900 <= day.year <= date.today().year - (_YOUNGEST if in_full else _YOUNGEST_IN_SHORT):
        yield Span(*match.span("day"), "DATE_OF_BIRTH", SCORE)
