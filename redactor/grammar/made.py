"""What each transformation makes, proved from the record that the policy gave it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from redactor.grammar.bands import UNKNOWN_BAND, band_labels
from redactor.grammar.places import is_part
from redactor.model.transforming import (
    Age,
    CategoryMap,
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
from redactor.model.vocabulary import CellValue

MASK_CHARACTER: Final = "*"
MASK: Final = MASK_CHARACTER * 4
"""Always four, whatever stood there, so that its length does not show."""

OLDEST: Final = 130
"""Nobody has lived to be older; a larger number is no age."""
YEARS: Final = range(1800, 2200)
_YEAR_AND = {"quarter": re.compile(r"(\d{4}) Q[1-4]"), "month": re.compile(r"(\d{4}) M(?:0[1-9]|1[0-2])")}
_MOST_INITIALS: Final = 6
_APART = re.compile(r"[\W_]+")


def category_text(value: CellValue) -> str:
    """How a value of a category is compared: as text, without spaces around it."""
    return str(value).strip()


def packed(text: str) -> str:
    """How look-up tables and category maps compare words: without case, spaces and punctuation."""
    return _APART.sub("", text).casefold()


def coded_words(into: Coded) -> tuple[str | None, str | None]:
    """The words for everything at or below the bottom, and at or above the top."""
    low = None if into.bottom is None else f"{into.bottom} or less"
    return low, None if into.top is None else f"{into.top} or more"


def made_by(into: Transform, value: CellValue) -> bool:
    """Whether ``value`` is of the kind that a transformation makes. Its placeholder for what it cannot read is not."""
    match into:
        case Age():
            return _is_age(into, value)
        case DatePart():
            return _is_date_part(into.part, value)
        case DateShift():
            return isinstance(value, date)
        case PostcodePart():
            return isinstance(value, str) and is_part(into.part, value)
        case LookUp():
            return isinstance(value, str) and value in set(into.rows.values())
        case Rounded():
            return _is_number(value) and value % into.nearest == 0  # type: ignore[operator]
        case Coded():
            return _is_coded(into, value)
        case CategoryMap():
            return isinstance(value, str) and (value == into.others or value in dict(into.words).values())
        case Initials():
            return isinstance(value, str) and _are_initials(value)
        case Masked():
            return isinstance(value, str) and _is_masked(into, value)


def _is_number(value: CellValue) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_whole(value: CellValue) -> bool:
    return _is_number(value) and float(value).is_integer()  # type: ignore[arg-type]


def _is_age(into: Age, value: CellValue) -> bool:
    if into.bands:
        return isinstance(value, str) and value in (*band_labels(into.bands), UNKNOWN_BAND)
    return _is_whole(value) and 0 <= value <= OLDEST  # type: ignore[operator]


def _is_date_part(part: str, value: CellValue) -> bool:
    if part == "year":
        return _is_whole(value) and int(value) in YEARS  # type: ignore[arg-type]
    found = _YEAR_AND[part].fullmatch(value) if isinstance(value, str) else None
    return found is not None and int(found[1]) in YEARS


def _is_coded(into: Coded, value: CellValue) -> bool:
    if isinstance(value, str):
        return value in coded_words(into)
    above = into.bottom is None or value > into.bottom  # type: ignore[operator]
    return _is_number(value) and above and (into.top is None or value < into.top)  # type: ignore[operator]


def _are_initials(text: str) -> bool:
    letters = text[::2]
    every_other = text[1::2] == "." * len(letters)
    return every_other and 0 < len(letters) <= _MOST_INITIALS and letters.isalpha() and letters == letters.upper()


def _is_masked(into: Masked, text: str) -> bool:
    if text == MASK:
        return True
    at = into.keep_start
    return len(text) == at + len(MASK) + into.keep_end and text[at : at + len(MASK)] == MASK
