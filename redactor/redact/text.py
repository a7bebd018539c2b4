"""Redacts prose: what was found in a cell becomes a typed placeholder, the rest stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from redactor.grammar import REMOVED, placeholder
from redactor.model import CellValue, Finding, Span
from redactor.redact.people import NOBODY, PEOPLE, Roster, numbers
from redactor.redact.values import as_text

_INITIAL = re.compile(r"[^\W\d_]\.(?=\s+[^\W\d_A-Z])")
_BEFORE_INITIAL = re.compile(r"\W")


def apart(spans: Iterable[Span], length: int) -> tuple[Span, ...] | None:
    """Spans in order, overlapping ones joined under the entity of the surest, or None if one lies outside the text."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not 0 <= span.start < span.end <= length:
            return None
        if joined and span.start < joined[-1].end:
            last = joined[-1]
            surest = max(last, span, key=lambda one: (one.score, one.end - one.start))
            joined[-1] = Span(last.start, max(last.end, span.end), surest.entity, surest.score)
        else:
            joined.append(span)
    return tuple(joined)


def whole_names(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans with a forename and the surname right behind it as one, and with the full stop of an initial."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and {last.entity, span.entity} <= PEOPLE and text[last.end : span.start] == " ":
            joined[-1] = Span(last.start, span.end, "PERSON", max(last.score, span.score))
        else:
            joined.append(span)
    return tuple(_with_stop(text, span) for span in joined)


def _with_stop(text: str, span: Span) -> Span:
    """``Abena O`` and its full stop, where the sentence goes on."""
    if span.entity in PEOPLE and _INITIAL.match(text, span.end - 1) and _BEFORE_INITIAL.match(text, span.end - 2):
        return Span(span.start, span.end + 1, span.entity, span.score)
    return span


class TextRedactor:
    """Redacts cells of prose; the same text with the same spans once. Loads Presidio at the first span.

    :param roster: the people of the workbook, so that two ways of naming one of them get one number.
    """

    def __init__(self, roster: Roster = NOBODY) -> None:
        self._roster = roster
        self._redact: Callable[[str, Sequence[Span], Sequence[int | None]], str] | None = None
        self._made: dict[tuple[str, tuple[Span, ...], tuple[int | None, ...]], str] = {}

    def __call__(self, value: CellValue, spans: Sequence[Span], row: tuple[int, int] | None = None) -> CellValue:
        """The value without what was found in it. Spans that do not fit the text take the whole of it away.

        :param row: the table and the record that the text belongs to, where people are to be numbered.
        """
        if not spans:
            return value
        text = as_text(value)
        fitting = apart(spans, len(text))
        if fitting is None or not isinstance(value, str):
            return placeholder(spans[0].entity if len(spans) == 1 else REMOVED)
        named = whole_names(text, fitting)
        counted = self._numbers(text, named, row)
        key = (text, named, counted)
        if key not in self._made:
            if self._redact is None:
                from redactor.redact.operators import text_redactor

                self._redact = text_redactor()
            self._made[key] = self._redact(text, named, counted)
        return self._made[key]

    def _numbers(self, text: str, spans: Sequence[Span], row: tuple[int, int] | None) -> tuple[int | None, ...]:
        if row is None:
            return (None,) * len(spans)
        return tuple(numbers(text, spans, self._roster, self._roster.rows.get(row)))


def spans_by_cell(
    findings: Iterable[Finding], threshold: float, allowed: Collection[str] = ()
) -> Mapping[tuple[int, int], Mapping[int, list[Finding]]]:
    """Findings that are sure enough or watched, and not ``allowed`` to stand: by (table, field), then by record."""
    cells: dict[tuple[int, int], dict[int, list[Finding]]] = {}
    for found in findings:
        if found.table is None or found.field is None or found.record is None:
            continue
        if found.span.entity not in allowed and (found.watched or found.span.score >= threshold):
            cells.setdefault((found.table, found.field), {}).setdefault(found.record, []).append(found)
    return cells
