"""One column of the copy: every value through its action, and the grammar the result must match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Final

from redactor import grammar
from redactor.errors import PolicyError
from redactor.grammar import placeholder
from redactor.model import (
    Action,
    Age,
    CellValue,
    CleanColumn,
    Column,
    ColumnFormat,
    DateShift,
    Finding,
    Location,
    Masked,
    Reason,
    ReasonCode,
    RedactedText,
    Review,
    Role,
    Table,
    Transform,
    Verb,
)
from redactor.redact.people import PEOPLE
from redactor.redact.prose import prose_column
from redactor.redact.pseudonyms import Label, record_key, shift_days, value_label
from redactor.redact.text import TextRedactor
from redactor.redact.transforms import Circumstances, transformed
from redactor.redact.values import as_text, is_blank

CARRIED: Final = frozenset(
    {Verb.KEEP, Verb.REMOVE_VALUE, Verb.MASK, Verb.GENERALISE, Verb.SHIFT, Verb.PSEUDONYMISE, Verb.REDACT_TEXT}
)
"""Verbs that leave a column in the copy. Any other, and any verb not known here, leaves it out."""

_ADDRESSES_SHOWN: Final = 10
_LABEL_WIDTH: Final = 20.0


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
    """What every column of one copy is made with. ``day`` is the day on which ages are taken.

    ``people`` are the keys of the people in each table's records, for what is the same for a whole person. ``review``
    is what a second person signed for; ``told`` hears of every text of prose and what becomes of it; ``known`` are the
    words of the identifying columns.
    """

    scope: str
    label: Label
    day: date
    redact: TextRedactor
    shift_scope: str = ""
    people: Mapping[int, Sequence[str]] = field(default_factory=dict)
    review: Review | None = None
    told: Callable[[RedactedText], None] | None = None
    known: frozenset[str] = field(default=frozenset(), repr=False)


def clean_column(source: Source, records: Sequence[int], making: Making) -> CleanColumn:
    """Values of ``records`` after the column's action. Blank cells stay empty."""
    values = source.values
    picked = [None if is_blank(values[record]) else values[record] for record in records]
    header = source.action.rename or source.column.header.strip() or f"Column {source.column.field + 1}"
    match source.action.verb:
        case Verb.KEEP:
            return _kept(source, picked, header)
        case Verb.REDACT_TEXT:
            return prose_column(source, records, picked, header, making)
        case Verb.PSEUDONYMISE:
            labels = _each(picked, lambda value: value_label(value, source.column.entity, making.scope, making.label))
            return CleanColumn(header, grammar.PSEUDONYM, labels, ColumnFormat(width=_LABEL_WIDTH))
        case Verb.REMOVE_VALUE:
            words = placeholder(source.column.entity)
            return CleanColumn(header, grammar.PLACEHOLDER, _each(picked, lambda _: words), _text(source))
    return _transformed(source, records, picked, header, making)


def label_column(header: str, labels: Sequence[str]) -> CleanColumn:
    """The column of pseudonyms that is put first."""
    return CleanColumn(header, grammar.PSEUDONYM, tuple(labels), ColumnFormat(width=_LABEL_WIDTH))


def _transformed(
    source: Source, records: Sequence[int], values: Sequence[CellValue | None], header: str, making: Making
) -> CleanColumn:
    """Every value through the column's transformation; the typed placeholder where one cannot be read."""
    into, around, words = _transform(source), _circumstances(source, making), placeholder(source.column.entity)

    def change(value: CellValue, record: int = 0) -> CellValue:
        made = transformed(into, value, around, record)
        return words if made is None else made

    if isinstance(into, DateShift):
        pairs = zip(records, values, strict=True)
        made = tuple(None if value is None else change(value, record) for record, value in pairs)
        return CleanColumn(header, into.name, made, source.format, into=into)
    if isinstance(into, Age) and into.bands:
        return CleanColumn(header, grammar.BAND, _each(values, change), _text(source), into.bands)
    return CleanColumn(header, into.name, _each(values, change), _text(source), into=into)


def _transform(source: Source) -> Transform:
    action = source.action
    if action.into is not None:
        return action.into
    if action.verb is Verb.MASK:
        return Masked(max(0, action.keep_start), max(0, action.keep_end))
    if not action.bands:
        raise PolicyError(
            "A rule that generalises does not say into what.", next="Give it bands, for example: bands: [10, 15, 18]."
        )
    return Age(bands=action.bands)


def _circumstances(source: Source, making: Making) -> Circumstances:
    born = source.column.entity == "DATE_OF_BIRTH" or _holds_dates(source)
    keys = making.people.get(source.column.table, ())

    def shift(record: int, most: int) -> int:
        key = (keys[record] if keys else "") or record_key(source.table.fields, record)
        return shift_days(key, making.shift_scope, making.label, most)

    return Circumstances(making.day, born, shift)


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


def unread(source: Source, clean: CleanColumn) -> str | None:
    """A sentence on the cells that a transformation could not read; it quotes none of them."""
    into, words = clean.into, placeholder(source.column.entity)
    if clean.grammar == grammar.BAND:
        words = grammar.UNKNOWN_BAND
    elif into is None:
        return None
    count = sum(value == words for value in clean.values)
    if not count:
        return None
    return f"{_cells(count)} of {_called(source)} could not be read, so the copy says only {words} there."


def _called(source: Source) -> str:
    header = source.column.header.strip()
    return f"the column '{header}'" if header else "a column without a heading"


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
    if entity == column.entity or (entity in PEOPLE and column.entity in PEOPLE):
        return True
    if not found.watched or entity not in PEOPLE or clean.grammar != grammar.CATEGORY or value is None:
        return False
    one_word = " " not in as_text(value)[found.span.start : found.span.end].strip()
    return one_word and grammar.category_text(value) in clean.vocabulary


def _extent(places: Sequence[Location]) -> Location:
    first, last = places[0], places[-1]
    return first if len(places) == 1 else replace(first, last_row=last.row, last_column=last.column)


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"
