"""The order of released rows, which must not tell what was removed.

Rows are sorted by what is released of them and by nothing else, so the order is the same whatever order the source
had. The pseudonym, a keyed number, settles ties: two rows that are still equal then are the same row.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from redactor.grammar import BAND, PSEUDONYM, band_labels
from redactor.model import CellValue, CleanColumn

_Key = tuple[int, float, str, str]


def released_order(columns: Sequence[CleanColumn]) -> list[int]:
    """Positions of the rows in the order of release."""
    ranked = [*(c for c in columns if c.grammar != PSEUDONYM), *(c for c in columns if c.grammar == PSEUDONYM)]
    keys = [_keys(column) for column in ranked]
    return [position for *_, position in sorted(zip(*keys, range(len(columns[0].values)), strict=True))]


def headed_in_order(columns: Sequence[CleanColumn], headings: Sequence[str]) -> list[CleanColumn]:
    """The columns whose headings are named, in that order, then the others as they stand."""
    rank = {heading.casefold(): place for place, heading in reversed(list(enumerate(headings)))}
    return sorted(columns, key=lambda column: rank.get(column.header.casefold(), len(rank)))


def _keys(column: CleanColumn) -> list[_Key]:
    bands = {label: rank for rank, label in enumerate(band_labels(column.bands))} if column.grammar == BAND else {}
    return [_key(value, bands) for value in column.values]


def _key(value: CellValue | None, bands: dict[str, int]) -> _Key:
    if value is None:
        return (9, 0.0, "", "")
    if isinstance(value, (date, time)):
        return (1, 0.0, value.isoformat(), "")
    if not isinstance(value, str):
        return (0, float(value), value.__class__.__name__, "")
    return (2, float(bands.get(value, len(bands))), value.casefold(), value)
