"""Redacts prose: what was found in a cell becomes a typed placeholder, the rest stays."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from redactor.grammar import REMOVED, placeholder
from redactor.model import CellValue, Finding, Span
from redactor.redact.values import as_text


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


class TextRedactor:
    """Redacts cells of prose; the same text with the same spans once. Loads Presidio at the first span."""

    def __init__(self) -> None:
        self._redact: Callable[[str, Iterable[Span]], str] | None = None
        self._made: dict[tuple[str, tuple[Span, ...]], str] = {}

    def __call__(self, value: CellValue, spans: Sequence[Span]) -> CellValue:
        """The value without what was found in it. Spans that do not fit the text take the whole of it away."""
        if not spans:
            return value
        text = as_text(value)
        fitting = apart(spans, len(text))
        if fitting is None or not isinstance(value, str):
            return placeholder(spans[0].entity if len(spans) == 1 else REMOVED)
        key = (text, fitting)
        if key not in self._made:
            if self._redact is None:
                from redactor.redact.operators import text_redactor

                self._redact = text_redactor()
            self._made[key] = self._redact(text, fitting)
        return self._made[key]


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
