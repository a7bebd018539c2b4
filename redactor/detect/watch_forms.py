"""The ways a watched value may be written: whole and in parts, the other way round, in any spacing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from redactor.detect.cues import is_title
from redactor.detect.names import is_english_word, is_ordinary_word
from redactor.detect.recognisers import date_of_birth
from redactor.detect.watch_words import words_in

NAMES: Final = frozenset({"PERSON", "FORENAME", "SURNAME", "ALIAS"})
_MAY_BE_LETTERS: Final = frozenset({"EMAIL_ADDRESS", "SOCIAL_MEDIA_HANDLE", "URL"})
_PARTICLES: Final = frozenset(
    [
        "al", "el", "de", "da", "do", "dos", "del", "la", "le", "van", "von", "bin", "ibn", "bint",
    ]
)  # fmt: skip
_STREET_WORDS: Final = {
    "rd": "road", "st": "street", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close", "ct": "court",
    "cres": "crescent", "dr": "drive", "gdns": "gardens", "gr": "grove", "pl": "place", "sq": "square",
    "terr": "terrace", "flt": "flat", "apt": "apartment", "hse": "house",
}  # fmt: skip
_SHORT_WORDS: Final = {long: brief for brief, long in reversed(_STREET_WORDS.items())}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a pattern stands for. ``needs_person`` marks a word that counts only where a person is meant."""

    entity: str
    score: float
    needs_person: bool = False
    capitals: bool = False


@lru_cache(maxsize=256)
def entry_of(entity: str, score: float, needs_person: bool = False, capitals: bool = False) -> Entry:
    """The one entry with these marks; thousands of patterns share a few."""
    return Entry(entity, score, needs_person, capitals)


def spaced_patterns(text: str, words: list[str], entity: str) -> Iterator[tuple[str, Entry]]:
    """A value as words with a space between them; nothing for what is compared without spaces only."""
    if entity in NAMES:
        yield from _name_patterns(text, words, entity)
    elif entity == "DATE_OF_BIRTH":
        yield from _date_patterns(text)


def _name_patterns(text: str, words: list[str], entity: str) -> Iterator[tuple[str, Entry]]:
    """A name whole, in parts, the other way round, and with initials."""
    names = [word for word in words if not is_title(word)] or words
    if len(names) == 1:
        yield names[0], _single(text, names[0], entity)
        return
    yield " ".join(names), entry_of(entity, 0.99)
    if entity == "ALIAS":
        return
    yield " ".join((*names[1:], names[0])), entry_of(entity, 0.97)
    yield " ".join((names[-1], *names[:-1])), entry_of(entity, 0.97)
    first, last = (names[-1], names[0]) if "," in text else (names[0], names[-1])
    yield f"{first} {last}", entry_of(entity, 0.97)
    yield f"{last} {first}", entry_of(entity, 0.97)
    yield f"{first[0]} {last}", entry_of(entity, 0.9)
    yield f"{last} {first[0]}", entry_of(entity, 0.9)
    for name in names:
        if len(name) > 1 and name not in _PARTICLES and not name.isdigit():
            yield name, _single("", name, entity)


def _single(text: str, word: str, entity: str) -> Entry:
    """One word: doubtful when it is short, an ordinary word, or a nickname out of the dictionary."""
    ordinary = is_ordinary_word(word) or (entity == "ALIAS" and is_english_word(word))
    doubtful = len(word) < 3 or ordinary
    return entry_of(entity, 0.75 if doubtful else 0.9, doubtful, len(word) < 3 and text.isupper())


def joined_patterns(text: str, words: list[str], entity: str) -> Iterator[tuple[str, Entry]]:
    """A value with nothing between its characters, in the other ways the same thing is written."""
    whole = "".join(words)
    if entity in NAMES:
        if len(words) > 1 and len(whole) >= 8:
            yield from ((form, entry_of(entity, 0.95)) for form in (whole, "".join((*words[1:], words[0]))))
        elif len(words) > 1 and entity == "ALIAS" and len(whole) >= 4:
            yield whole, entry_of(entity, 0.8)
        return
    entry = entry_of(entity, 0.97)
    if entity == "DATE_OF_BIRTH":
        yield from ((form, entry) for form in _date_forms(text))
    elif entity == "STREET_ADDRESS":
        yield from ((form, entry) for form in _address_forms(text))
    elif entity == "PHONE_NUMBER":
        digits = re.sub(r"^(?:0044|44|0)", "", "".join(filter(str.isdigit, whole)))
        if len(digits) >= 7:
            yield from ((prefix + digits, entry) for prefix in ("", "0", "44", "0044", "440"))
    elif len(whole) >= (6 if whole.isdigit() else 5) and (not whole.isalpha() or entity in _MAY_BE_LETTERS):
        yield whole, entry


def _date_patterns(text: str) -> Iterator[tuple[str, Entry]]:
    """A date of birth as its numbers stand apart (``3/4/07``, ``2007-04-03``), for the automaton with spaces."""
    day = _day(text)
    if day is None:
        return
    entry = entry_of("DATE_OF_BIRTH", 0.97)
    years = (f"{day.year}", f"{day:%y}")
    yield from ((f"{d} {m} {year}", entry) for d in _both(day.day) for m in _both(day.month) for year in years)
    yield from ((f"{day.year} {m} {d}", entry) for d in _both(day.day) for m in _both(day.month))
    yield f"{day.year} {day:%m} {day:%d} 00 00 00", entry
    for month in (f"{day:%B}".lower(), f"{day:%b}".lower()):
        for d in _both(day.day):
            yield from ((f"{d}{end} {month} {day.year}", entry) for end in ("", "st", "nd", "rd", "th"))
            yield f"{d} of {month} {day.year}", entry


def _date_forms(text: str) -> Iterator[str]:
    """A date of birth without separators; six digits would be many other numbers as well."""
    day = _day(text)
    if day is not None:
        yield from (f"{day:%d%m%Y}", f"{day:%Y%m%d}")


def _day(text: str) -> date | None:
    return date_of_birth.parse(text.split(" ", 1)[0]) or date_of_birth.parse(text)


def _both(number: int) -> set[str]:
    return {str(number), f"{number:02}"}


def _address_forms(text: str) -> Iterator[str]:
    """The whole address, its first lines, and street with number, as written and with words in full."""
    pieces = [piece for piece in re.split(r"[,\n;]+", text) if piece.strip()]
    starts = [" ".join(pieces[:count]) for count in range(1, len(pieces) + 1)]
    numbered = [piece for piece in pieces[1:] if re.match(r"\s*\d+[a-z]?\s+\w", piece, re.IGNORECASE)]
    for form in (*starts, *numbered):
        words = words_in(form).folded
        if len("".join(words)) < 7 or not any(char.isdigit() for char in form):
            continue
        full = [_STREET_WORDS.get(word, word) for word in words]
        yield from {"".join(words), "".join(full), "".join(_SHORT_WORDS.get(word, word) for word in full)}
