"""One column of the copy: every value through its action, and the grammar the result must match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from redactor import grammar
from redactor.model import (
    Action,
    CellValue,
    CleanColumn,
    Column,
    ColumnFormat,
    Finding,
    Location,
    Reason,
    ReasonCode,
    Role,
    Table,
    Verb,
)
from redactor.redact.pseudonyms import Label, value_label
from redactor.redact.text import TextRedactor
from redactor.redact.values import as_text, is_blank, to_band, to_mask, to_placeholder

CARRIED: Final = frozenset(
    {Verb.KEEP, Verb.REMOVE_VALUE, Verb.MASK, Verb.GENERALISE, Verb.PSEUDONYMISE, Verb.REDACT_TEXT}
)
"""Verbs that leave a column in the copy. Any other, and any verb not known here, leaves it out."""

_ADDRESSES_SHOWN: Final = 10
_LABEL_WIDTH: Final = 20.0
_PEOPLE: Final = frozenset({"PERSON", "FORENAME", "SURNAME", "ALIAS"})


@dataclass(frozen=True)
class Source:
    """A column of a table on its way into the copy: what it holds, what happens to it, what was found in it."""

    table: Table
    column: Column
    action: Action
    format: ColumnFormat
    findings: Mapping[int, Sequence[Finding]]

    @property
    def values(self) -> Sequence[CellValue | None]:
        """The values as read, one a record."""
        return self.table.fields[self.column.field].values


@dataclass(frozen=True)
class Making:
    """What every column of one copy is made with. ``day`` is the day on which ages are taken."""

    scope: str
    label: Label
    day: date
    redact: TextRedactor


def clean_column(source: Source, records: Sequence[int], making: Making) -> CleanColumn:
    """Values of ``records`` after the column's action. Blank cells stay empty."""
    values = source.values
    picked = [None if is_blank(values[record]) else values[record] for record in records]
    header = source.action.rename or source.column.header.strip() or f"Column {source.column.field + 1}"
    match source.action.verb:
        case Verb.KEEP:
            return _kept(source, picked, header)
        case Verb.REDACT_TEXT:
            return CleanColumn(header, grammar.REDACTED_TEXT, _redacted(source, records, picked, making), _text(source))
    kind, change = _operator(source, making)
    width = ColumnFormat(width=_LABEL_WIDTH) if kind == grammar.PSEUDONYM else _text(source)
    return CleanColumn(header, kind, _each(picked, change), width, source.action.bands if kind == grammar.BAND else ())


def label_column(header: str, labels: Sequence[str]) -> CleanColumn:
    """The column of pseudonyms that is put first."""
    return CleanColumn(header, grammar.PSEUDONYM, tuple(labels), ColumnFormat(width=_LABEL_WIDTH))


def _operator(source: Source, making: Making) -> tuple[str, Callable[[CellValue], CellValue]]:
    """The grammar of a column whose values are changed whole, and what changes them."""
    action, entity = source.action, source.column.entity
    match action.verb:
        case Verb.GENERALISE:
            born_by = making.day if entity == "DATE_OF_BIRTH" or _holds_dates(source) else None
            return grammar.BAND, lambda value: to_band(value, action.bands, born_by)
        case Verb.MASK:
            return grammar.MASKED, lambda value: to_mask(value, action.keep_start, action.keep_end)
        case Verb.PSEUDONYMISE:
            return grammar.PSEUDONYM, lambda value: value_label(value, entity, making.scope, making.label)
        case _:
            words = to_placeholder(entity)
            return grammar.PLACEHOLDER, lambda _: words


def _holds_dates(source: Source) -> bool:
    """Whether a column said to hold ages holds dates of birth."""
    if source.column.entity != "AGE":
        return False
    filled = [value for value in source.values if not is_blank(value)]
    return bool(filled) and all(isinstance(value, date) for value in filled)


def _each(values: Iterable[CellValue | None], change: Callable[[CellValue], CellValue]) -> tuple[CellValue | None, ...]:
    """Every value changed; equal values once. The type is part of the key because ``True == 1``."""
    made: dict[tuple[type, CellValue], CellValue] = {}
    changed: list[CellValue | None] = []
    for value in values:
        if value is None:
            changed.append(None)
            continue
        slot = (value.__class__, value)
        if slot not in made:
            made[slot] = change(value)
        changed.append(made[slot])
    return tuple(changed)


def _redacted(
    source: Source, records: Sequence[int], values: Sequence[CellValue | None], making: Making
) -> tuple[CellValue | None, ...]:
    return tuple(
        None if value is None else making.redact(value, [found.span for found in source.findings.get(record, ())])
        for record, value in zip(records, values, strict=True)
    )


# --- columns that are kept ------------------------------------------------------------------------------


def _kept(source: Source, values: Sequence[CellValue | None], header: str) -> CleanColumn:
    filled = [value for value in values if value is not None]
    if filled and all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in filled):
        return CleanColumn(header, grammar.NUMBER, tuple(values), source.format)
    if filled and all(isinstance(value, (date, time)) for value in filled):
        return CleanColumn(header, grammar.DATE, tuple(values), source.format)
    words = {value: grammar.category_text(value) for value in set(filled) if not isinstance(value, (date, time))}
    vocabulary = source.column.vocabulary
    if filled and len(words) == len(set(filled)) and vocabulary.issuperset(words.values()):
        # Spaces around a word say nothing of the word, but could tell rows apart.
        stripped = tuple(value.strip() if isinstance(value, str) else value for value in values)
        said = frozenset(words.values())
        return CleanColumn(header, grammar.CATEGORY, stripped, _text(source), vocabulary=said)
    mixed = any(isinstance(value, (date, datetime, time)) for value in filled)
    return CleanColumn(header, grammar.TEXT, tuple(values), source.format if mixed else _text(source))


def _text(source: Source) -> ColumnFormat:
    return replace(source.format, number_format="General")


def residual(source: Source, records: Sequence[int], clean: CleanColumn) -> Reason | None:
    """Why a kept column may not go: something personal was found in cells of it. Names cells, never values."""
    if source.action.verb is not Verb.KEEP or source.column.role is Role.DIRECT_IDENTIFIER:
        return None
    found = {
        record: one
        for record in records
        for one in source.findings.get(record, ())
        if not _excused(one, source.column, clean, source.values[record])
    }
    if not found:
        return None
    places = [source.table.location(source.column.field, record) for record in found]
    shown = ", ".join(place.cells for place in places[:_ADDRESSES_SHOWN])
    more = f" and {len(places) - _ADDRESSES_SHOWN} more" if len(places) > _ADDRESSES_SHOWN else ""
    entities = sorted({one.span.entity for one in found.values()})
    return Reason(
        code=ReasonCode.RESIDUAL_IDENTIFIER,
        location=_extent(places),
        message=f"A column that is kept seems to hold personal data in {_cells(len(places))}: {shown}{more}.",
        remedy=(
            "Look at these cells. Remove what is personal, or use a policy that removes or redacts this column. "
            "If it is a false alarm, ask whoever keeps the policy to add a rule for this column."
        ),
        entity=entities[0] if len(entities) == 1 else None,
        count=len(places),
    )


def _excused(found: Finding, column: Column, clean: CleanColumn, value: CellValue | None) -> bool:
    """Whether the column is known to hold this, or a word of its closed vocabulary is only spelt like a name.

    Amber, White and Young are surnames; two words that are watched for are somebody.
    """
    entity = found.span.entity
    if entity == column.entity or (entity in _PEOPLE and column.entity in _PEOPLE):
        return True
    if not found.watched or entity not in _PEOPLE or clean.grammar != grammar.CATEGORY or value is None:
        return False
    one_word = " " not in as_text(value)[found.span.start : found.span.end].strip()
    return one_word and grammar.category_text(value) in clean.vocabulary


def _extent(places: Sequence[Location]) -> Location:
    first, last = places[0], places[-1]
    return first if len(places) == 1 else replace(first, last_row=last.row, last_column=last.column)


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"
