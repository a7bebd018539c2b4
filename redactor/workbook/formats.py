"""Number formats: what a format code shows, and the nearest one from a short fixed list.

A copy never carries a format code of the source. A code can hold any text (``"Known to Ms Example"0``), can hide the
value it stands on (``;;;``), and can be so odd that it tells which file it came from.

Format codes: ECMA-376 part 1, section 18.8.31.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

GENERAL: Final = "General"
TEXT: Final = "@"
DATE: Final = "dd/mm/yyyy"
MONTH: Final = "mmm yyyy"
DATE_AND_TIME: Final = "dd/mm/yyyy hh:mm"
TIME: Final = "hh:mm"
TIME_WITH_SECONDS: Final = "hh:mm:ss"
DURATION: Final = "[h]:mm"

LEADING_ZEROS: Final = tuple("0" * digits for digits in range(2, 13))
"""Codes that fill a number up with noughts: a payroll or telephone number stored as a number."""

NUMBER_FORMATS: Final[tuple[str, ...]] = (
    GENERAL,
    *LEADING_ZEROS,
    "0",
    "0.0",
    "0.00",
    "0.000",
    "#,##0",
    "#,##0.00",
    "£#,##0",
    "£#,##0.00",
    "0%",
    "0.0%",
    "0.00%",
    "0.00E+00",
    DATE,
    MONTH,
    DATE_AND_TIME,
    TIME,
    TIME_WITH_SECONDS,
    DURATION,
    TEXT,
)
"""Every number format a copy can have."""

DATE_FORMATS: Final = frozenset({DATE, MONTH, DATE_AND_TIME, TIME, TIME_WITH_SECONDS, DURATION})
"""Those of ``NUMBER_FORMATS`` that show a date or a time."""

# What stands for itself and not for a part of the value: quoted text, an escaped character, a space as wide as the
# next character, the next character as often as it fits.
_LITERALS = re.compile(r'"[^"]*"?|\\.|_.|\*.', re.DOTALL)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*\]?")
_SECOND_FRACTION = re.compile(r"(?<=s)[.,]0+")
_HALF_OF_DAY = re.compile(r"am/pm|a/p|上午/下午", re.IGNORECASE)
# "General" in the words of those programs that write it in the user's language; its letters are not date letters.
_GENERAL_WORD = re.compile(r"general|standard|g/通用格式|g/標準", re.IGNORECASE)
# In brackets a dollar sign only begins a currency or a language: [$€-407] is euros, [$-809] is British English.
_CURRENCY = re.compile(r"[£€¥₹]|(?<!\[)\$|\[\$[^\]-]")


def is_date_format(code: str) -> bool:
    """Whether numbers under this format code are shown as dates, times or durations."""
    return any(_shows_date(section) for section in _sections(code))


@lru_cache(maxsize=2048)
def plain_number_format(code: str) -> str:
    """The nearest of ``NUMBER_FORMATS``. A code that hides its value or cannot be read becomes ``General``."""
    if code in NUMBER_FORMATS:
        return code
    sections = _sections(code)
    dated = next((section for section in sections if _shows_date(section)), None)
    if dated is not None:
        return _plain_date(dated)
    first = sections[0]
    if not re.search(r"[0#?]", first):
        return TEXT if first.strip() == TEXT else GENERAL
    return _plain_number(first, currency=_CURRENCY.search(code) is not None, pounds="£" in code)


def _sections(code: str) -> list[str]:
    """The code's parts for positive, negative, zero and text, in lower case and without what stands for itself."""
    bare = _LITERALS.sub("", code)
    bare = _ELAPSED.sub(lambda found: found.group().replace("[", "{").replace("]", "}"), bare)
    bare = _GENERAL_WORD.sub("", _BRACKETS.sub("", bare)).lower()
    return bare.split(";")


def _shows_date(section: str) -> bool:
    bare = _HALF_OF_DAY.sub("h", _SECOND_FRACTION.sub("", section))
    return re.search(r"[dmyhs年月日]", bare) is not None and re.search(r"[0#?]", bare) is None


def _plain_date(section: str) -> str:
    if "{" in section:
        return DURATION
    bare = _HALF_OF_DAY.sub("", section)
    has_time = "h" in bare or "s" in bare
    # An m beside hours or seconds is minutes, so months only count where there is no time, or with a day or year.
    has_day = "d" in bare or "日" in bare
    has_date = has_day or "y" in bare or not has_time
    if has_date and has_time:
        return DATE_AND_TIME
    if has_time:
        return TIME_WITH_SECONDS if "s" in bare else TIME
    return DATE if has_day else MONTH


def _plain_number(section: str, *, currency: bool, pounds: bool) -> str:
    decimals = len(re.sub(r"[^0#?]", "", section.partition(".")[2].partition("e")[0]))
    if "e+" in section or "e-" in section:
        return "0.00E+00"
    if "%" in section:
        return ("0%", "0.0%", "0.00%")[min(decimals, 2)]
    if "/" in section:  # a fraction such as # ?/?
        return "0.00"
    # Only the pound has a format of its own; other money is shown as a plain number rather than as pounds.
    if pounds:
        return "£#,##0.00" if decimals else "£#,##0"
    if currency or re.search(r"[0#?],[0#?]", section):
        return "#,##0.00" if decimals else "#,##0"
    return ("0", "0.0", "0.00", "0.000")[min(decimals, 3)]
