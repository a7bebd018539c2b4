"""Numbers as people write them: rounded, coded at both ends, and the extent of a range."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from math import isfinite

from redactor.grammar import coded_words
from redactor.model import CellValue, Coded

_NUMBER = re.compile(
    r"(?:aged?\s+)?(-?\d{1,15}(?:\.\d{1,9})?)\s*(?:%|yrs?|years?|y/?o|years? old|pts?|points?)?", re.IGNORECASE
)
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_RANGE = re.compile(r"(\d{1,9})\s*(?:-|–|—|to)\s*(\d{1,9})", re.IGNORECASE)
_AND_MORE = re.compile(r"(\d{1,9})\s*(?:\+|(?:and|or|&) (?:more|over|above|older))", re.IGNORECASE)
_UNDER = re.compile(r"(?:under|below|less than|<)\s*(\d{1,9})", re.IGNORECASE)


def number_of(value: CellValue) -> float | None:
    """The one number that a cell means, if it means exactly one."""
    low, high = extent(value)
    return low if low is not None and low == high and isfinite(low) else None


def rounded(value: CellValue, nearest: int) -> int | None:
    """The multiple of ``nearest`` that lies nearest; a half goes away from nought, as people round."""
    number = number_of(value)
    if number is None:
        return None
    try:
        return int((Decimal(str(number)) / nearest).to_integral_value(ROUND_HALF_UP)) * nearest
    except InvalidOperation:
        return None


def coded(value: CellValue, into: Coded) -> CellValue | None:
    """``10 or less``, ``90 or more``, or the number itself where it lies in between."""
    words = coded_words(into)
    if isinstance(value, str) and value.strip() in words:
        return value.strip()
    low, high = extent(value)
    if low is None or high is None or not (isfinite(low) and isfinite(high)):
        return None
    if into.bottom is not None and high <= into.bottom:
        return words[0]
    if into.top is not None and low >= into.top:
        return words[1]
    if low != high:
        return None
    return int(low) if low.is_integer() else low


def extent(value: CellValue) -> tuple[float | None, float | None]:
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
