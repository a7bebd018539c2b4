"""The plain facts of a field: how full, of what types, how repeated, of what shape. Knows nothing of personal data."""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Final

from redactor.detect.catalogue_values import NOTHING_WORDS
from redactor.detect.dates import as_day, parse_date
from redactor.grammar import category_text, is_placeholder, is_pseudonym
from redactor.model import CellValue

SAMPLE: Final = 400
"""Distinct values looked at closely. Enough to tell a share of one half from one of a third beyond doubt."""

_HUGE: Final = 1e18
MOST_CATEGORIES: Final = 60
_LONG_WORDS: Final = 8
_LONG_TEXT: Final = 70

_NUMBER = re.compile(r"\(?[-+]?[£$€]?\s?-?\d[\d,]*(?:\.\d+)?\s?[%kKmM]?\)?\Z")
_BAND = re.compile(
    r"(?:(?:aged?|ages)\s+)?(?:(?:under|over|below|above|up to|less than|more than|<|>|<=|>=|≤|≥)\s?£?\d[\d,]*"
    r"|£?\d[\d,]*\s?(?:-|–|—|to|and)\s?£?\d[\d,]*"
    r"|\d[\d,]*\s?(?:\+|and over|and under|or more|or over|or under|plus|years and over))"
    r"(?:\s?(?:years?|yrs?))?\Z",
    re.IGNORECASE,
)
_MASKED = re.compile(r"[*•█xX#]{3,}|\*{2,}|\[redacted\]|\bredacted\b|\bwithheld\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]m)?(?:\s?(?:-|–|to)\s?\d{1,2}[:.]\d\d\s?(?:[ap]m)?)?\Z", re.IGNORECASE
)


@dataclass(frozen=True)
class Profile:
    """What a field's values look like. Shares are of filled cells, ``sample`` holds distinct texts.

    ``numbers`` are the distinct numbers, written as text or not; ``dates`` the distinct days; ``nothing`` the share
    of cells that only say that nothing is known.
    """

    total: int
    filled: int
    distinct: int
    sample: tuple[str, ...] = field(repr=False)
    numbers: tuple[float, ...] = field(repr=False)
    dates: tuple[date, ...] = field(repr=False)
    typed_number: float
    number: float
    typed_date: float
    date: float
    clock: float
    band: float
    pseudonym: float
    placeholder: float
    masked: float
    nothing: float
    prose: float
    words: float
    repeated: float
    shape: str
    counts: Counter[CellValue] = field(repr=False)

    @property
    def unique(self) -> float:
        """Distinct values for each filled cell."""
        return self.distinct / self.filled if self.filled else 0.0

    @property
    def textual(self) -> float:
        """The share of cells that are neither numbers nor dates nor times."""
        return max(0.0, 1.0 - self.number - self.date - self.clock)


def profile(values: Sequence[CellValue | None]) -> Profile:
    """The profile of a field's values."""
    counts = _counts(values)
    filled = sum(counts.values())
    if not filled:
        return _empty(len(values))
    texts: dict[str, int] = {value: count for value, count in counts.items() if isinstance(value, str)}
    known = {text: count for text, count in texts.items() if text.casefold() not in NOTHING_WORDS}
    nothing = sum(texts.values()) - sum(known.values())
    rest = max(1, filled - nothing)
    typed = {value: count for value, count in counts.items() if not isinstance(value, str)}
    numbers = [
        float(value)
        for value in typed
        if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < _HUGE
    ]
    days = [as_day(value) for value in typed if isinstance(value, date)]
    sample = tuple(_spread(list(known)))
    look = _Look(sample, known)
    text_cells = sum(known.values())
    typed_number = sum(count for value, count in typed.items() if type(value) in (int, float)) / rest
    typed_date = sum(count for value, count in typed.items() if isinstance(value, date)) / rest
    typed_clock = sum(count for value, count in typed.items() if isinstance(value, time)) / rest
    part = text_cells / rest
    read_days = {text: parse_date(text) for text in sample}
    read_numbers = {text: to_number(text) for text in sample}
    facts = {
        "typed_number": typed_number,
        "number": typed_number + part * look.share(_NUMBER.match),
        "typed_date": typed_date,
        "date": typed_date + part * look.share(read_days.__getitem__),
        "clock": typed_clock + part * look.share(_CLOCK.match),
        "band": part * look.share(_BAND.match),
        "pseudonym": part * look.share(is_pseudonym),
        "placeholder": part * look.share(is_placeholder),
        "masked": part * look.share(_MASKED.search),
        "prose": part * look.share(_is_long),
        "words": sum(len(text.split()) for text in sample) / len(sample) if sample else 0.0,
        "repeated": sum(count for count in counts.values() if count > 1) / filled,
    }
    numbers.extend(number for number in read_numbers.values() if number is not None)
    days.extend(day for day in read_days.values() if day is not None)
    return Profile(
        total=len(values),
        filled=filled,
        distinct=len(counts),
        sample=sample,
        numbers=tuple(numbers),
        dates=tuple(days),
        nothing=nothing / filled,
        shape=_shape(facts, len(counts), filled, sample),
        counts=counts,
        **facts,
    )


def _counts(values: Sequence[CellValue | None]) -> Counter[CellValue]:
    """In how many cells each value stands, without the spaces around it; nothing for blank cells."""
    counts: Counter[CellValue] = Counter()
    for value, count in Counter(values).items():
        if value is not None:
            counts[value.strip() if isinstance(value, str) else value] += count
    counts.pop("", None)
    return counts


def _empty(total: int) -> Profile:
    nought = dict.fromkeys(
        "typed_number number typed_date date clock band pseudonym placeholder masked nothing prose words "
        "repeated".split(),
        0.0,
    )
    return Profile(total, 0, 0, (), (), (), shape="empty", counts=Counter(), **nought)


def _spread(texts: list[str]) -> list[str]:
    """At most ``SAMPLE`` of ``texts``, evenly from beginning to end."""
    if len(texts) <= SAMPLE:
        return texts
    step = len(texts) / SAMPLE
    return [texts[int(index * step)] for index in range(SAMPLE)]


class _Look:
    """Shares of sampled texts, each weighed by the cells it stands in."""

    def __init__(self, sample: Sequence[str], counts: dict[str, int]) -> None:
        self._sample = [(text, counts[text]) for text in sample]
        self._whole = sum(count for _, count in self._sample) or 1

    def share(self, test: object) -> float:
        """The share of cells whose text passes."""
        check = test
        assert callable(check)
        return sum(count for text, count in self._sample if check(text)) / self._whole


def _is_long(text: str) -> bool:
    return (
        (len(text) >= _LONG_TEXT and " " in text)
        or len(text.split()) >= _LONG_WORDS
        or ("\n" in text and len(text) > 40)
    )


def to_number(text: str) -> float | None:
    """The number that ``text`` is as a whole, without currency, thousands or percent signs."""
    if not _NUMBER.match(text):
        return None
    try:
        return float(re.sub(r"[^\d.-]", "", text))
    except ValueError:
        return None


def _shape(facts: dict[str, float], distinct: int, filled: int, sample: Sequence[str]) -> str:
    if facts["date"] >= 0.8 or facts["clock"] >= 0.8:
        return "date"
    if facts["number"] >= 0.8:
        return "number"
    if facts["prose"] >= 0.2:
        return "prose"
    short = sum(1 for text in sample if len(text) <= 50 and len(text.split()) <= 6)
    if (
        sample
        and short / len(sample) >= 0.9
        and distinct <= MOST_CATEGORIES
        and _few(facts["repeated"], distinct, filled)
    ):
        return "category"
    coded = sum(1 for text in sample if " " not in text and any(char.isdigit() for char in text))
    return "code" if sample and coded / len(sample) >= 0.7 else "text"


def _few(repeated: float, distinct: int, filled: int) -> bool:
    if filled < 2:
        return False
    return (repeated >= 0.75 and distinct / filled <= 0.5) or (filled <= 12 and repeated >= 0.6) or distinct == 1


def vocabulary_of(shown: Profile) -> frozenset[str]:
    """The values of a category column that stand in more than one cell, as ``grammar.category_text`` writes them."""
    return frozenset(category_text(value) for value, count in shown.counts.items() if count > 1)


def is_day(value: CellValue) -> bool:
    """Whether a value is a date of the grid."""
    return isinstance(value, (date, datetime))
