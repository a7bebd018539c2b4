"""Values as whole numbers, so that rows which look alike are found by arithmetic and not one by one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from redactor.grammar import category_text
from redactor.model import CellValue

Codes = NDArray[np.int64]
"""One number a row; rows with the same number have the same value."""

Rows = NDArray[np.bool_]
"""One yes or no a row."""

_ROOM: Final = 2**62


def encode(values: Sequence[CellValue | None]) -> Codes:
    """Number the values of a column in the order in which they first appear. An empty cell is a value like another."""
    seen: dict[str, int] = {}
    texts = ("" if value is None else category_text(value) for value in values)
    return np.fromiter((seen.setdefault(text, len(seen)) for text in texts), np.int64, len(values))


def encode_people(tables: Iterable[Sequence[Hashable]]) -> list[Codes]:
    """Number the people of several tables, the same person with the same number in each."""
    seen: dict[Hashable, int] = {}
    return [
        np.fromiter((seen.setdefault(one, len(seen)) for one in people), np.int64, len(people)) for people in tables
    ]


def combine(columns: Sequence[Codes], rows: int) -> Codes:
    """Number the combinations of several columns from 0 without gaps. Without a column all rows are alike."""
    combined = np.zeros(rows, np.int64)
    width = 1
    for codes in columns:
        high = int(codes.max(initial=0)) + 1
        if width * high >= _ROOM:
            combined, width = _packed(combined, width)
        combined = combined * high + codes
        width *= high
    return _packed(combined, width)[0]


def _packed(codes: Codes, width: int) -> tuple[Codes, int]:
    """The same partition with numbers from 0 without gaps, and how many there are."""
    if width <= 4 * len(codes):  # counting is quicker than sorting while the numbers are small
        present = np.bincount(codes, minlength=width) > 0
        numbers = np.cumsum(present) - 1
        return numbers[codes], int(present.sum())
    found, inverse = np.unique(codes, return_inverse=True)
    return inverse.astype(np.int64, copy=False), len(found)


def distinct(groups: Codes, codes: Codes) -> Codes:
    """How many different ``codes`` each group (numbered from 0 without gaps) has."""
    high = int(codes.max(initial=0)) + 1
    pairs: NDArray[Any] = np.unique(groups * high + codes)
    return np.bincount(pairs // high, minlength=int(groups.max(initial=-1)) + 1)
