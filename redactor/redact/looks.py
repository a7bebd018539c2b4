"""Looks of the copy: what the reader was used to, where nothing that was removed can show through it.

A colour by column says nothing of a row. A conditional format may compare with released values, and with short
numbers that no removed cell holds; a drop-down list offers released values; a width is that of the source only where
every cell of the column is released as it was; cells are merged only where rows stay as they stood.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from redactor.grammar import BAND, CATEGORY, NUMBER
from redactor.model import (
    CellValue,
    Chart,
    CleanColumn,
    CleanSheet,
    ColumnFormat,
    Merge,
    Series,
    Sheet,
    ValueRule,
    Verb,
)
from redactor.redact.columns import Source
from redactor.redact.widths import own_width, wide_enough

_CLOSED: Final = frozenset({CATEGORY, BAND})
_LONGEST_LIST: Final = 255
_MOST_DIGITS: Final = 3
_MOST_CHARTS: Final = 10
_MOST_SERIES: Final = 30
_LIGHT: Final = 140


@dataclass(frozen=True)
class Dressing:
    """A table about to be written: where it comes from, and how much of it is left.

    ``sources`` go with the columns of the copy; None is the column of labels, which the source does not have.
    ``records`` are the released records in the order of the copy; ``total`` is how many the source has.
    """

    sheet: Sheet
    sources: Sequence[Source | None]
    records: Sequence[int]
    total: int
    sideways: bool

    @property
    def complete(self) -> bool:
        """Whether every record of the source is in the copy."""
        return len(self.records) == self.total

    @property
    def places(self) -> Mapping[int, int]:
        """The column of the copy for each column of the source's sheet."""
        if self.sideways:
            return {}
        return {
            source.table.fields[source.column.field].position: place
            for place, source in enumerate(self.sources, 1)
            if source is not None
        }


def dressed(name: str, columns: Sequence[CleanColumn], dressing: Dressing) -> CleanSheet:
    """The sheet of the copy with its looks."""
    looks = dressing.sheet.format
    clothed = tuple(_column(column, source, dressing) for column, source in zip(columns, dressing.sources, strict=True))
    header = _legible(looks.header or ColumnFormat(bold=True))
    sheet = CleanSheet(
        name,
        clothed,
        len(dressing.records),
        freeze_header=looks.freeze_header,
        header=replace(header, width=None, number_format="General", horizontal=None, wrap=False),
        borders=looks.borders,
        frozen_columns=_frozen(dressing),
        filtered=looks.filtered and bool(dressing.records),
        tabled=looks.tabled and bool(dressing.records) and _can_be_table(clothed),
        page=looks.page,
    )
    charts = tuple(itertools.islice(_charts(sheet, dressing), _MOST_CHARTS))
    merges = () if sheet.tabled or sheet.filtered else tuple(_merges(sheet, dressing))
    return replace(sheet, charts=charts, merges=merges)


def _column(column: CleanColumn, source: Source | None, dressing: Dressing) -> CleanColumn:
    plain = replace(column, format=_legible(column.format))
    if source is None:
        return wide_enough(plain)
    kept = source.action.verb is Verb.KEEP and dressing.complete
    fitted = wide_enough(plain if kept else own_width(plain))
    if dressing.sideways:
        return fitted
    place, looks = source.table.fields[source.column.field].position, dressing.sheet.format
    removed = _removed(source, fitted) if looks.rules.get(place) else frozenset()
    rules = tuple(rule for rule in looks.rules.get(place, ()) if _may_go(rule, fitted, removed))
    choices = _choices(looks.choices[place], fitted) if place in looks.choices else ()
    return replace(fitted, rules=rules, choices=choices)


def _legible(looks: ColumnFormat) -> ColumnFormat:
    """Letters that can be read on their ground: white on a dark one, any of the dark inks on a light one."""
    if looks.fill is None:
        return looks
    red, green, blue = (int(looks.fill[start : start + 2], 16) for start in (0, 2, 4))
    light = (299 * red + 587 * green + 114 * blue) / 1000
    if light < _LIGHT:
        return replace(looks, ink="FFFFFF")
    return looks if light > 200 else replace(looks, ink=None)


def _removed(source: Source, column: CleanColumn) -> frozenset[CellValue]:
    """Values of the source's column that the copy does not have."""
    released = set(column.values)
    return frozenset(value for value in source.values if value is not None and value not in released)


def _may_go(rule: ValueRule, column: CleanColumn, removed: frozenset[CellValue]) -> bool:
    if rule.kind != "compare":
        return column.grammar == NUMBER
    return all(_is_allowed(value, column, removed) for value in rule.literals)


def _is_allowed(value: CellValue, column: CleanColumn, removed: frozenset[CellValue]) -> bool:
    if isinstance(value, str):
        return column.grammar in _CLOSED and value in set(column.values)
    digits = repr(value).partition("e")[0].replace(".", "").lstrip("-0").rstrip("0")
    return column.grammar == NUMBER and len(digits) <= _MOST_DIGITS and value not in removed


def _choices(items: tuple[str, ...] | None, column: CleanColumn) -> tuple[str, ...]:
    """The released values among a list's items, in the list's order; all of them where it names cells."""
    released = {value for value in column.values if isinstance(value, str)}
    wanted = sorted(released) if items is None else [item for item in dict.fromkeys(items) if item in released]
    awkward = any("," in item or '"' in item for item in wanted) or len(",".join(wanted)) > _LONGEST_LIST
    return () if column.grammar not in _CLOSED or awkward else tuple(wanted)


def _frozen(dressing: Dressing) -> int:
    """How many columns of the copy stay in view: those that did in the source, and the labels with them."""
    last = dressing.sheet.format.frozen_columns
    kept = {place for position, place in dressing.places.items() if position <= last}
    if not kept:
        return 0
    kept |= {place for place, source in enumerate(dressing.sources, 1) if source is None}
    return len(kept) if max(kept) == len(kept) < len(dressing.sources) else 0


def _can_be_table(columns: Sequence[CleanColumn]) -> bool:
    """A table of its own needs a heading over every column, on one line, and no two the same."""
    headings = [column.header for column in columns]
    plain = all(heading.strip() and heading.isprintable() and len(heading) <= 255 for heading in headings)
    return plain and len({heading.casefold() for heading in headings}) == len(headings)


def _merges(sheet: CleanSheet, dressing: Dressing) -> Iterator[Merge]:
    """Blocks of one column that were merged, where the copy's rows are the source's, one for one."""
    if dressing.sideways or not dressing.complete or list(dressing.records) != sorted(dressing.records):
        return
    first = next(source for source in dressing.sources if source is not None)
    rows = {first.table.records[record]: place + 2 for place, record in enumerate(dressing.records)}
    for merge in dressing.sheet.merges:
        place = dressing.places.get(merge.column)
        top, bottom = rows.get(merge.row), rows.get(merge.last_row)
        if place is None or top is None or bottom is None or merge.column != merge.last_column or bottom <= top:
            continue
        values = sheet.columns[place - 1].values[top - 2 : bottom - 1]
        if bottom - top == merge.last_row - merge.row and set(values) - {None} == {values[0]}:
            yield Merge(top, place, bottom, place)


def _charts(sheet: CleanSheet, dressing: Dressing) -> Iterator[Chart]:
    """Charts all of whose columns are in the copy."""
    places = dressing.places
    for chart in dressing.sheet.format.charts if sheet.rows else ():
        series = [_series(one, places, sheet, chart.kind) for one in chart.series]
        known = tuple(one for one in series if one is not None)
        if known and len(known) == len(series) <= _MOST_SERIES:
            yield Chart(chart.kind, known)


def _series(series: Series, places: Mapping[int, int], sheet: CleanSheet, kind: str) -> Series | None:
    values = places.get(series.values)
    if values is None or sheet.columns[values - 1].grammar != NUMBER:
        return None
    if series.labels is None:
        return Series(values)
    labels = places.get(series.labels)
    if labels is None or (kind == "scatter" and sheet.columns[labels - 1].grammar != NUMBER):
        return None
    return Series(values, labels)
