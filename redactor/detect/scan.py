"""The whole of detection on one page: columns, watch list, prose, odd cells, and every place outside the grid."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from redactor.detect.chance import chance_hits
from redactor.detect.columns import classify_tables
from redactor.detect.elsewhere import Texts, elsewhere_findings, masked_headers, masked_name, masked_sheet_names
from redactor.detect.figures import is_figure
from redactor.detect.headers import Heading, read_heading
from redactor.detect.outliers import odd_ones_out
from redactor.detect.places import (
    is_called_after,
    is_founder,
    is_place,
    names_firms,
    names_goods,
    names_places,
    names_things,
)
from redactor.detect.prose import shared_finder
from redactor.detect.short import short_names
from redactor.detect.watch import WatchList, WatchValue
from redactor.detect.works import names_works
from redactor.model import CellValue, Column, Detection, Field, Finding, Layout, PlaceKind, Role, Span, Workbook
from redactor.progress import Progress, Silent

FOUND_IN_PROSE = 0.6
"""A name of two words or more, found in prose at this score or above, is watched for everywhere else too."""

SENTENCE_SPACES = 3
"""A cell of four words or more is read as prose in whatever column it stands."""

_SURE = 0.6
"""From this confidence on a column is read whole as prose, however short its cells."""

_MENTIONED = 0.5
"""A place passed through scores less, and makes no prose personal where nobody is spoken of."""

_NOTES = 0.75
"""From this confidence on a column is headed as notes, and not only as reasons, actions or the like."""

_STORED_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\Z")
"""A date as a pivot table's store writes it."""

_PLAIN = {Role.NON_PERSONAL, Role.UNKNOWN}

_WORKERS = {PlaceKind.PROPERTY, PlaceKind.COMMENT_AUTHOR}

_SETTLED = {Role.DIRECT_IDENTIFIER}
"""Columns in which every cell is personal, so that no single cell needs to be looked at."""


def detect(workbook: Workbook, layout: Layout, *, progress: Progress | None = None) -> Detection:
    """Say what is personal where in a workbook.

    Findings hold one entry for every span in every cell of a column that is not a direct identifier as a whole, and
    in every loose cell, header, sheet name, place outside the grid and in the file name.
    """
    sink = progress or Silent()
    columns = classify_tables(workbook, layout)
    texts = Texts(shared_finder(), sink)
    texts.read_prose(_prose(workbook, layout, columns))
    apart = {place.text for place in workbook.places if place.kind in _WORKERS}
    apart.update(_places(layout, columns))
    watch = WatchList.build((*_watch_values(layout, columns), *texts.names_in_prose(FOUND_IN_PROSE, apart)))
    texts.search_for(watch)

    findings = [finding for column in columns for finding in _column_findings(layout, column, texts)]
    columns = _settle_all(columns, findings)
    findings.extend(elsewhere_findings(workbook, layout, texts))
    return Detection(
        columns=masked_headers(columns, texts),
        findings=tuple(findings),
        watch=watch,
        sheet_names=masked_sheet_names(workbook, texts),
        file_name=masked_name(workbook.name, texts),
    )


def _settle_all(columns: Sequence[Column], findings: Iterable[Finding]) -> tuple[Column, ...]:
    """The columns, with prose that holds nothing personal as harmless where nobody is spoken of."""
    found: dict[tuple[int | None, int | None], list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.table, finding.field].append(finding)
    return tuple(
        _settle_prose(column, any(_is_telling(each, column) for each in found[column.table, column.field]))
        for column in columns
    )


def _is_telling(found: Finding, column: Column) -> bool:
    """Whether a finding makes a column of prose personal. The model calls many a name a place, so that in what is
    headed as notes a place tells as well."""
    place = found.span.entity == "LOCATION" and found.span.score < _MENTIONED
    return found.watched or not place or column.confidence >= _NOTES


def _field(layout: Layout, column: Column) -> Field:
    return layout.tables[column.table].fields[column.field]


def _prose(workbook: Workbook, layout: Layout, columns: Iterable[Column]) -> Iterator[str]:
    """What a language model can make something of: prose columns, loose cells, and places where people write.

    A pivot table's store repeats the cells; those are looked at with the columns they come from.
    """
    return (text for text in _written(workbook, layout, columns) if not _STORED_DATE.match(text))


def _written(workbook: Workbook, layout: Layout, columns: Iterable[Column]) -> Iterator[str]:
    for column in columns:
        if column.role is Role.FREE_TEXT and (column.about_people or column.confidence >= _SURE):
            yield from _strings(_field(layout, column))
        elif column.role not in _SETTLED:
            yield from (text for text in _strings(_field(layout, column)) if text.count(" ") >= SENTENCE_SPACES)
    yield from (str(cell.value) for cell in layout.loose)
    places = [place.text for place in workbook.places if place.prose]
    if places:
        cells = {value for table in layout.tables for field in table.fields for value in _strings(field)}
        yield from (text for text in places if text not in cells)


def _places(layout: Layout, columns: Iterable[Column]) -> Iterator[str]:
    """Where things are, firms and works in tables that are not about people: nobody to be watched for."""
    for column in columns:
        field = _field(layout, column)
        heading = read_heading(field.header)
        called = names_places(heading) or names_firms(heading) or names_works(heading.words)
        if not column.about_people and called:
            yield from _strings(field)


def _strings(field: Field) -> Iterator[str]:
    """The different texts of a field, in order."""
    return (value for value in dict.fromkeys(field.values) if isinstance(value, str))


def _watch_values(layout: Layout, columns: Iterable[Column]) -> Iterator[WatchValue]:
    """Every value of every column that identifies a person directly."""
    for column in columns:
        if column.role is Role.DIRECT_IDENTIFIER and column.entity is not None:
            for text in {_as_text(value) for value in set(_field(layout, column).values) if value is not None}:
                yield WatchValue(text, column.entity)


def _as_text(value: CellValue) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def _settle_prose(column: Column, personal: bool) -> Column:
    """Prose in a table that is not about people, in which nothing was found, is harmless."""
    if column.role is not Role.FREE_TEXT or column.about_people or personal:
        return column
    why = "prose in a table that is not about people, and nothing personal was found in it"
    return replace(column, role=Role.NON_PERSONAL, reasons=(*column.reasons, why))


def _namesakes(heading: Heading) -> tuple[Callable[[Span, str], bool], ...]:
    """What tells in a column of places, firms or goods that a name found there is not a person's."""
    kinds = ((names_places, is_place), (names_firms, is_founder), (names_goods, is_called_after))
    return tuple(is_one for named, is_one in kinds if named(heading))


def _column_findings(layout: Layout, column: Column, texts: Texts) -> Iterator[Finding]:
    """Spans in the cells of a column, cell by cell; nothing for a column that is a direct identifier as a whole."""
    if column.role in _SETTLED:
        return
    table = layout.tables[column.table]
    prose = column.role is Role.FREE_TEXT
    field = _field(layout, column)
    heading = read_heading(field.header)
    beside = frozenset[str]().union(*(read_heading(other.header).words for other in table.fields))
    works = column.role is Role.NON_PERSONAL and names_works(heading.words, beside)
    expected = {"PERSON"} if works else {column.entity} if column.entity and not prose else set()
    expected |= chance_hits(field.values) if column.role is Role.NON_PERSONAL else set()
    namesakes = () if column.about_people else _namesakes(heading)
    hits: dict[CellValue | None, list[tuple[Span, bool]]] = {}
    for value in set(field.values):
        if value is not None and not isinstance(value, bool):
            found = texts.look(_as_text(value), prose=True, typed=not isinstance(value, str))
            hits[value] = [
                (span, watched)
                for span, watched in found
                if (span.entity not in expected or (watched and works))
                and (watched or not any(is_one(span, _as_text(value)) for is_one in namesakes))
                and (watched or column.about_people or not is_figure(_as_text(value)[span.start : span.end]))
            ]
    if (
        column.role in _PLAIN
        and not {is_place, is_founder}.intersection(namesakes)
        and not works
        and not names_things(heading)
    ):
        for text, spans in odd_ones_out(field.values).items():
            hits[text] = hits.get(text) or [(span, False) for span in spans]
    for record, value in enumerate(field.values):
        for span, watched in hits.get(value, ()):
            where = table.location(column.field, record)
            yield Finding(where, span, watched, table=column.table, field=column.field, record=record)


def find_short(texts: Sequence[str]) -> list[list[Span]]:
    """Personal data in short texts, without the language model: identifiers by their form, names by the name lists."""
    found = shared_finder().find_patterns(texts)
    return [spans + short_names(text) for text, spans in zip(texts, found, strict=True)]
