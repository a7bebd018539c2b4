"""Carries out a transformation on one value. Pure functions, no library; ``operators`` puts them into Presidio.

What cannot be read as what it should be (a date that is none, a postcode that is none) gives None, and its place is
taken by a typed placeholder: never by the value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from redactor.grammar import made_by, packed
from redactor.grammar.places import part_of
from redactor.model import (
    Age,
    CategoryMap,
    CellValue,
    Coded,
    DatePart,
    DateShift,
    Initials,
    LookUp,
    Masked,
    PostcodePart,
    Rounded,
    Transform,
)
from redactor.redact.dates import age_in_years, date_part, moved
from redactor.redact.identity import TITLES
from redactor.redact.numbers import coded, number_of, rounded
from redactor.redact.values import as_text, to_band, to_mask

_MOST_INITIALS: Final = 6
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`´][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a transformation has to know besides its record.

    ``day`` is the day of the release. ``born`` says that the values are dates of birth. ``shift`` gives the number of
    days by which a person's dates move; it is asked with the record's position and the most days either way.
    """

    day: date
    born: bool = False
    shift: Callable[[int, int], int] | None = None


def transformed(into: Transform, value: CellValue, around: Circumstances, record: int = 0) -> CellValue | None:
    """What a transformation makes of a value; None where it cannot be read. A value that it made before stays.

    :param record: the position of the value's record, for what is the same for all dates of a person.
    """
    match into:
        case Age():
            return _age(into, value, around)
        case DatePart():
            return date_part(value, into.part, around.day if around.born else None)
        case DateShift():
            return _shifted(into, value, around, record)
        case PostcodePart():
            return part_of(into.part, value) if isinstance(value, str) else None
        case LookUp():
            return _looked_up(into, value)
        case Rounded():
            return rounded(value, into.nearest)
        case Coded():
            return coded(value, into)
        case CategoryMap():
            return _mapped(into, value)
        case Initials():
            return _initials(value)
        case Masked():
            return to_mask(value, into.keep_start, into.keep_end)


def _age(into: Age, value: CellValue, around: Circumstances) -> CellValue | None:
    day = into.on or around.day
    if into.bands:
        return to_band(value, into.bands, day if around.born else None)
    years = age_in_years(value, day) if around.born or isinstance(value, date) else number_of(value)
    if years is None and around.born:
        years = number_of(value)  # an age already made
    return int(years) if years is not None and made_by(Age(), years) else None


def _shifted(into: DateShift, value: CellValue, around: Circumstances, record: int) -> CellValue | None:
    if around.shift is None:
        return None
    return moved(value, around.shift(record, into.days), around.day if around.born else None)


def _looked_up(into: LookUp, value: CellValue) -> str | None:
    text = as_text(value).strip()
    return into.rows.get(packed(text)) or (text if made_by(into, text) else None)


def _mapped(into: CategoryMap, value: CellValue) -> str | None:
    text = as_text(value).strip()
    words = {packed(said): wider for said, wider in into.words}
    return words.get(packed(text)) or (text if made_by(into, text) else into.others)


def _initials(value: CellValue) -> str | None:
    if not isinstance(value, str):
        return None
    if made_by(Initials(), value.strip()):
        return value.strip()
    words = [word for word in _WORD.findall(value) if word.casefold() not in TITLES]
    letters = [word[0].upper()[0] for word in words][:_MOST_INITIALS]
    made = "".join(f"{letter}." for letter in letters)
    return made if made and made_by(Initials(), made) and not _all_told(words) else None


def _all_told(words: list[str]) -> bool:
    """Whether the initials would say the whole name (``K M``)."""
    return all(len(word) == 1 for word in words)
