"""A column of prose: every text without what was found in it, and with what a reviewer changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from redactor.grammar import REDACTED_TEXT, REMOVED
from redactor.model import (
    CellValue,
    CleanColumn,
    Column,
    Finding,
    Layout,
    Location,
    Reason,
    ReasonCode,
    RedactedText,
    Role,
    Span,
    TextChange,
    Verb,
)
from redactor.redact.people import PEOPLE, words_of
from redactor.redact.text import apart, whole_names
from redactor.redact.values import as_text

if TYPE_CHECKING:
    from redactor.redact.columns import Making, Source

_CERTAIN: Final = 1.0


def prose_column(
    source: Source, records: Sequence[int], values: Sequence[CellValue | None], header: str, making: Making
) -> CleanColumn:
    """The texts as they may leave. ``signed`` holds those that a second person signed for, word for word."""
    made = tuple(
        None if value is None else _redacted(source, record, value, making)
        for record, value in zip(records, values, strict=True)
    )
    review = making.review
    texts = {as_text(value) for value in made if value is not None}
    signed = frozenset(text for text in texts if review is not None and review.signed(text))
    spared = frozenset(_spared(source, records, making))
    looks = replace(source.format, number_format="General")
    return CleanColumn(header, REDACTED_TEXT, made, looks, signed=signed, spared=spared)


def _redacted(source: Source, record: int, value: CellValue, making: Making) -> CellValue:
    text, findings = as_text(value), source.findings.get(record, ())
    change = making.review.change(text) if making.review is not None else None
    spans = [found.span for found in findings] if change is None else changed(text, findings, change, making.known)
    row = (source.column.table, record) if source.action.numbered else None
    made = making.redact(value, spans, row)
    if making.told is not None:
        marks, watched = marked(text, findings, making.known)
        place = source.table.location(source.column.field, record)
        making.told(RedactedText(place, text, marks, watched, as_text(made)))
    return made


def _spared(source: Source, records: Sequence[int], making: Making) -> Iterator[str]:
    """The words of the marks that a reviewer took off."""
    for record in records if making.review is not None else ():
        value = source.values[record]
        change = making.review.change(as_text(value)) if making.review is not None and value is not None else None
        if value is not None and change is not None:
            text = as_text(value)
            marks, known = marked(text, source.findings.get(record, ()), making.known)
            for mark, stays in zip(marks, known, strict=True):
                if not stays and (mark.start, mark.end) in change.not_names:
                    yield from words_of(text[mark.start : mark.end])


def known_words(layout: Layout, columns: Iterable[Column]) -> frozenset[str]:
    """The words of every value of the columns that identify somebody directly."""
    values = (
        value
        for column in columns
        if column.role is Role.DIRECT_IDENTIFIER
        for value in set(layout.tables[column.table].fields[column.field].values)
        if value is not None
    )
    return frozenset(word for value in values for word in words_of(as_text(value)))


def marked(text: str, findings: Sequence[Finding], known: Collection[str]) -> tuple[tuple[Span, ...], tuple[bool, ...]]:
    """What is taken out of a text, in order and apart, and which of it is an identifier of somebody in the file.

    A name that only prose holds is watched for too, but whether it is one a person may say. Nothing where what was
    found does not fit the text: then all of it is taken out.

    :param known: the words of the identifying columns.
    """
    fitting = apart((found.span for found in findings), len(text))
    marks = whole_names(text, fitting) if fitting is not None else ()
    sure = [found.span for found in findings if found.watched]
    return marks, tuple(
        any(span.start < mark.end and mark.start < span.end for span in sure)
        and (mark.entity not in PEOPLE or not words_of(text[mark.start : mark.end]).isdisjoint(known))
        for mark in marks
    )


def changed(text: str, findings: Sequence[Finding], change: TextChange, known: Collection[str]) -> list[Span]:
    """What is taken out of a text after a reviewer's changes. What is known from elsewhere in the file stays out."""
    marks, watched = marked(text, findings, known)
    if findings and not marks:
        return [found.span for found in findings]
    left = [
        mark
        for mark, stays in zip(marks, watched, strict=True)
        if stays or (mark.start, mark.end) not in change.not_names
    ]
    return left + [Span(start, end, REMOVED, _CERTAIN) for start, end in change.more]


def unsigned(source: Source, records: Sequence[int], clean: CleanColumn) -> Reason | None:
    """Why a column of prose may not go: a text in it is not one of those that the reviewer signed for."""
    if source.action.verb is not Verb.REDACT_TEXT:
        return None
    places: list[Location] = [
        source.table.location(source.column.field, record)
        for record, value in zip(records, clean.values, strict=True)
        if value is not None and as_text(value) not in clean.signed
    ]
    if not places:
        return None
    count = len(places)
    return Reason(
        ReasonCode.UNREVIEWED_FREE_TEXT,
        places[0] if count == 1 else source.column.location,
        f"{count:,} {'text is' if count == 1 else 'texts are'} not among those that the reviewer signed for.",
        "Ask for a new review of the file as it is now.",
        source.column.entity,
        count,
    )
