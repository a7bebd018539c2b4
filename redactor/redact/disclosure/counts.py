"""Tables of counts: which columns count, which rows and columns are totals, and what adds up to what.

A table of counts is one that is not about single people and has a column of whole numbers that are not labels (years,
ages, codes). Totals are known by their word or by adding up; whatever adds up is a relation that a reader can use, so a
relation that holds by chance only makes the protection stronger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redactor.grammar import is_mark
from redactor.model import CellValue

_COUNT: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,12}")
_UNKNOWN: Final = re.compile(
    r"\[?(?:c|x|z|n/?a|-+|\.{1,3}|\*+|#|<\s*\d{1,3}|under \d{1,3}|suppressed|low)\]?", re.IGNORECASE
)
_TOTAL: Final = re.compile(
    r"\b(?:sub[- ]?totals?|totals?|all|overall|sum|altogether|everyone|everybody|both|any)\b", re.IGNORECASE
)
_LABEL_WORDS: Final = frozenset(
    ["year", "age", "code", "id", "ref", "reference", "week", "month", "day", "date", "rank", "postcode", "period"]
)
_NOT_COUNTS: Final = re.compile(
    r"[£$€%]|\b(?:rate|percent|percentage|proportion|share|average|mean|median|cost|amount|budget|spend|value|price"
    r"|income|expenditure|per|score|ratio)\b",
    re.IGNORECASE,
)


def count_of(value: CellValue | None) -> int | None:
    """A whole number from nought, also written as text (``1,204``)."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return int(value) if value >= 0 and float(value).is_integer() else None
    found = _COUNT.fullmatch(value.strip()) if isinstance(value, str) else None
    return int(found[0].replace(",", "")) if found else None


def is_hidden(value: CellValue | None) -> bool:
    """Whether a cell among counts says that its number is not shown (``[suppressed]``, ``<5``, ``*``)."""
    return isinstance(value, str) and (is_mark(value.strip()) or _UNKNOWN.fullmatch(value.strip()) is not None)


def says_total(text: str) -> bool:
    """Whether a label or a heading says that it is a total."""
    return _TOTAL.search(text) is not None


@dataclass(frozen=True)
class CountTable:
    """A table of counts. ``measures`` are the positions of the columns that count, ``derived`` those of other numbers
    (percentages of the counts), ``labels`` what each row is called, column by column."""

    headers: tuple[str, ...]
    columns: tuple[Sequence[CellValue | None], ...]
    measures: tuple[int, ...]
    derived: tuple[int, ...]
    labels: tuple[tuple[str, ...], ...]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.labels)

    def count(self, measure: int, row: int) -> int | None:
        """The count in a cell; None where it is not shown or empty."""
        return count_of(self.columns[self.measures[measure]][row])

    def row_totals(self) -> list[tuple[int, tuple[int, ...]]]:
        """Rows that are the total of others."""
        vectors = [tuple(self.count(measure, row) for measure in range(len(self.measures))) for row in range(self.rows)]
        said = [any(says_total(text) for text in texts) for texts in self.labels]
        return list(dict.fromkeys((*_totals(said, vectors), *self._within_labels(vectors))))

    def column_totals(self) -> list[tuple[int, tuple[int, ...]]]:
        """Measures that are the total of others."""
        vectors = [tuple(self.count(measure, row) for row in range(self.rows)) for measure in range(len(self.measures))]
        return _totals([says_total(self.headers[place]) for place in self.measures], vectors)

    def _within_labels(self, vectors: Sequence[_Vector]) -> Iterator[tuple[int, tuple[int, ...]]]:
        """In a long table (ward, age band, number): the row 'all ages' of a ward is the total of the ward's rows."""
        width = len(self.labels[0]) if self.labels else 0
        for place in range(width if width > 1 else 0):
            groups: dict[tuple[str, ...], list[int]] = {}
            for row, texts in enumerate(self.labels):
                groups.setdefault((*texts[:place], *texts[place + 1 :]), []).append(row)
            for rows in groups.values():
                totals = [row for row in rows if says_total(self.labels[row][place])]
                parts = tuple(row for row in rows if row not in totals)
                for total in totals:
                    if parts and _adds_up(total, parts, vectors, said=True):
                        yield total, parts


_Vector = tuple[int | None, ...]


def read_counts(
    headers: Sequence[str], columns: Sequence[Sequence[CellValue | None]], kinds: Sequence[str | None]
) -> CountTable | None:
    """The table of counts that some columns are; None where none of them counts.

    :param kinds: the entity of each column; a column of ages is a label.
    """
    numeric = [place for place, values in enumerate(columns) if _numbers(values)]
    measures = [place for place in numeric if _counts(headers[place], columns[place], kinds[place], place == 0)]
    if not measures:
        return None
    derived = [
        place
        for place in numeric
        if place not in measures and (_NOT_COUNTS.search(headers[place]) or not _whole(columns[place]))
    ]
    others = [place for place in range(len(columns)) if place not in (*measures, *derived)]
    rows = len(columns[0])
    labels = tuple(tuple(_text(columns[place][row]) for place in others) for row in range(rows))
    return CountTable(tuple(headers), tuple(columns), tuple(measures), tuple(derived), labels)


def _text(value: CellValue | None) -> str:
    return "" if value is None else " ".join(str(value).casefold().split())


def _numbers(values: Sequence[CellValue | None]) -> bool:
    filled = [value for value in values if value not in (None, "")]
    shown = [value for value in filled if not is_hidden(value)]
    if not shown:  # a column of ticks is none of numbers that are not shown
        return bool(filled) and all(isinstance(value, str) and is_mark(value.strip()) for value in filled)
    return all(_number(value) for value in shown)


def _whole(values: Sequence[CellValue | None]) -> bool:
    return all(count_of(value) is not None for value in values if value not in (None, "") and not is_hidden(value))


def _number(value: CellValue | None) -> bool:
    if isinstance(value, str):
        return re.fullmatch(r"[-£$€ ]*\d[\d,]*(?:\.\d+)?\s*%?", value.strip()) is not None
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _counts(header: str, values: Sequence[CellValue | None], kind: str | None, first: bool) -> bool:
    words = set(re.findall(r"[a-z]+", header.casefold()))
    shown = [value for value in values if value not in (None, "") and not is_hidden(value)]
    counts = [count_of(value) for value in shown]
    if None in counts or _NOT_COUNTS.search(header):
        return False
    if first and (kind is not None or words & _LABEL_WORDS):
        return False
    years = all(value is not None and 1900 <= value <= 2100 for value in counts)
    return not (first and counts and years and len(set(counts)) == len(counts))


def _totals(said: Sequence[bool], vectors: Sequence[_Vector]) -> list[tuple[int, tuple[int, ...]]]:
    """Which lines (rows, or columns) are totals of which others, in the orders in which tables are written."""
    plain = [line for line, total in enumerate(said) if not total]
    found: dict[tuple[int, tuple[int, ...]], None] = {}
    for line, total in enumerate(said):
        edge = line in (0, len(said) - 1)
        if not total and not edge:
            continue
        for parts in _candidates(line, said, plain if total else [one for one in plain if one != line], total=total):
            if _adds_up(line, parts, vectors, said=total):
                found[(line, parts)] = None
    return list(found)


def _candidates(line: int, said: Sequence[bool], plain: Sequence[int], *, total: bool) -> Iterator[tuple[int, ...]]:
    """What a line could be the total of: all plain lines, those since the last total, those up to the next, totals."""
    yield tuple(plain)
    if not total:
        return
    before, after = line, line + 1
    while before and not said[before - 1]:
        before -= 1
    while after < len(said) and not said[after]:
        after += 1
    yield tuple(range(before, line))
    yield tuple(range(line + 1, after))
    yield tuple(other for other, one in enumerate(said) if one and other < line)
    yield tuple(other for other, one in enumerate(said) if one and other != line)


def _adds_up(total: int, parts: Sequence[int], vectors: Sequence[_Vector], *, said: bool) -> bool:
    """Whether a line is the sum of others wherever all is shown; where nothing can be tried, whether it says so."""
    if not parts or (len(parts) < 2 and not said):
        return False
    tried = False
    for place, value in enumerate(vectors[total]):
        adding = [vectors[part][place] for part in parts]
        if value is None or None in adding:
            continue
        tried = True
        if value != sum(one for one in adding if one is not None):
            return False
    return tried or said
