"""Which columns single people out: how many rows are one of a kind by each column alone, by two, and by all."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from redactor.model import Singled
from redactor.redact.disclosure.coding import Codes, combine, distinct

_COLUMNS_PAIRED: Final = 12
"""Pairs of more columns would be too many to read."""
_SAID: Final = 12


def singled_out(columns: Sequence[Codes], headers: Sequence[str], people: Codes) -> tuple[Singled, ...]:
    """How many rows each quasi-identifier makes unique, alone, with another, and all together; the worst first.

    A combination is said only where it makes more rows unique than each part of it does.
    """
    alone = [unique_rows([codes], people) for codes in columns]
    found = [Singled((header,), rows) for header, rows in zip(headers, alone, strict=True)]
    found.extend(_pairs(columns, headers, people, alone))
    if len(columns) > 2:
        found.append(Singled(tuple(headers), unique_rows(columns, people)))
    order = sorted(range(len(found)), key=lambda place: (-found[place].rows, len(found[place].columns), place))
    return tuple(found[place] for place in order[:_SAID])


def unique_rows(columns: Sequence[Codes], people: Codes) -> int:
    """How many rows nobody else's row looks like."""
    groups = combine(columns, len(people))
    return int((distinct(groups, people)[groups] == 1).sum())


def _pairs(columns: Sequence[Codes], headers: Sequence[str], people: Codes, alone: Sequence[int]) -> Iterator[Singled]:
    for one, other in itertools.combinations(range(min(len(columns), _COLUMNS_PAIRED)), 2):
        rows = unique_rows([columns[one], columns[other]], people)
        if rows > max(alone[one], alone[other]):
            yield Singled((headers[one], headers[other]), rows)
