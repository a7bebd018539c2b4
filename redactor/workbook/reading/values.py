"""Cell values: numbers and dates out of the text a file stores."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from enum import Enum

from redactor.model import CellValue

_EPOCH_1904 = datetime(1904, 1, 1)
_EPOCH_1900 = datetime(1899, 12, 30)
_LEAP_BUG = 60
"""Excel's 1900 system counts a 29 February 1900 that never was; serials below it are a day short of the epoch."""
_EXACT = 2**53


class Shows(Enum):
    """What a number format makes of a number."""

    NUMBER = "number"
    DATE = "date"
    DATE_AND_TIME = "date and time"
    TIME = "time"


def parse_number(text: str) -> int | float | str:
    """A stored number: an ``int`` when it is integral and exact. Text that is no number stays text."""
    if text.isdecimal() and text.isascii() and len(text) <= 15:
        return int(text)
    try:
        value = float(text)
    except ValueError:
        return text
    if not math.isfinite(value) or "_" in text:
        return text
    return int(value) if value.is_integer() and abs(value) < _EXACT else value


def from_serial(serial: int | float, shows: Shows, *, date1904: bool) -> CellValue:
    """A date or time from its serial number (ECMA-376 part 1, 18.17.4); the number itself when there is none."""
    if shows is Shows.NUMBER:
        return serial
    whole = isinstance(serial, int)
    if shows is Shows.TIME and 0 <= serial < 1:
        return _clock(serial)
    epoch, days = _EPOCH_1904, float(serial)
    if not date1904:
        epoch = _EPOCH_1900
        days += 1 if 0 < serial < _LEAP_BUG else 0
    if serial < 0 or (serial == 0 and shows is not Shows.TIME and not date1904):
        return serial
    try:
        # Excel keeps thousandths of a second at best; the rest is noise of the binary fraction.
        moment = epoch + timedelta(milliseconds=round(days * 86_400_000))
    except OverflowError:
        return serial
    return moment.date() if whole and shows is Shows.DATE else moment


def _clock(serial: int | float) -> time:
    moment = _EPOCH_1900 + timedelta(milliseconds=round(serial * 86_400_000))
    return moment.time() if moment.date() == _EPOCH_1900.date() else time(0, 0)


def parse_iso(text: str) -> CellValue:
    """A date or time in ISO 8601, as Strict workbooks store them (``t="d"``); other text stays text."""
    stripped = text.strip()
    parsers = (date.fromisoformat, time.fromisoformat) if "T" not in stripped else (datetime.fromisoformat,)
    for parse in parsers:
        try:
            value = parse(stripped)
        except ValueError:
            continue
        return value.replace(tzinfo=None) if isinstance(value, (datetime, time)) else value
    return text
