"""Who is in a release, as texts to be made into keyed digests: what ``audit find-person`` asks for later.

A person is told by a whole name, by a name and a date of birth together, and by every number, address or other direct
identifier of a record. Spellings that mean the same give the same text (``redact.normalised``). Only records whose
rows went into the copy count; people that a row mentions besides the one it is about (family, workers) do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from redactor.model import CellValue, Column, Role, Table
from redactor.redact import normalised
from redactor.steps.run import Ready

_NAME: Final = "NAME"
_PART: Final = "NAME_PART"
_MOST_WORDS: Final = 6
_PARTS: Final = frozenset({"PERSON", "FORENAME", "SURNAME"})
_BORN: Final = "DATE_OF_BIRTH"
_IDENTIFIERS: Final = (
    "ALIAS",
    "PHONE_NUMBER",
    "EMAIL_ADDRESS",
    "STREET_ADDRESS",
    "SOCIAL_MEDIA_HANDLE",
    "CASE_REFERENCE",
    "UK_NHS",
    "UK_NINO",
    "UK_PASSPORT",
    "UK_DRIVING_LICENCE",
    "UK_PNC_ID",
    "UK_CRO_NUMBER",
    "UK_ARREST_SUMMONS_NUMBER",
    "UK_PRISON_NUMBER",
    "UK_PROBATION_CRN",
    "UK_UPN",
    "UK_ULN",
    "UK_BANK_ACCOUNT",
    "UK_VEHICLE_REGISTRATION",
)
"""What a person can be asked for by, besides a name."""


def people_of(ready: Ready) -> Iterator[str]:
    """The texts that stand for the people in a copy, each once."""
    found: dict[str, None] = {}
    for values in _records(ready):
        found.update(dict.fromkeys(_of_record(values)))
    yield from found


def how_many(ready: Ready) -> int:
    """About how many different people a copy is about: records of the same name and date of birth, or else of the same
    identifiers, are one; a record that says neither counts as a person of its own."""
    people = [_one_of(values) for values in _records(ready)]
    return len({person for person in people if person}) + sum(not person for person in people)


def asked_for(asked: str, born: str | None = None) -> tuple[str, ...]:
    """The texts that a name or an identifier may stand under. With a date of birth only the name together with it."""
    name = normalised("PERSON", asked)
    if born is not None:
        return (f"{_NAME}={name}|{_BORN}={normalised(_BORN, born)}",) if name else ()
    return (*((f"{_NAME}={name}",) if name else ()), *identifiers(asked))


def identifiers(asked: str) -> tuple[str, ...]:
    """The texts that an identifier may stand under, whichever kind it is of."""
    values = {entity: normalised(entity, asked) for entity in _IDENTIFIERS}
    return tuple(f"{entity}={value}" for entity, value in values.items() if value)


def nearly(asked: str) -> tuple[str, ...]:
    """The texts of names that have two words in common with this one: a middle name more, or one less."""
    words = normalised("PERSON", asked).split()
    return tuple(dict.fromkeys(text for pair in _pairs(words) for text in (f"{_NAME}={pair}", f"{_PART}={pair}")))


def _records(ready: Ready) -> Iterator[dict[str, list[str]]]:
    """What tells the person of each record that went into the copy, by entity."""
    by_table: dict[int, list[Column]] = {}
    for column in ready.seen.detection.columns:
        if column.about_people and column.subject == "record" and column.entity is not None:
            by_table.setdefault(column.table, []).append(column)
    for sheet in ready.clean.sheets:
        table = ready.seen.layout.tables[sheet.table]
        columns = [column for column in by_table.get(sheet.table, ()) if _tells(column)]
        for record in sheet.records:
            yield _values(table, columns, record)


def _one_of(values: Mapping[str, Sequence[str]]) -> str:
    name, born = next(_whole_names(values), ""), next(iter(values.get(_BORN, ())), "")
    if name and born:
        return f"{name}|{born}"
    numbers = sorted(f"{entity}={text}" for entity in _IDENTIFIERS for text in values.get(entity, ()))
    return name or next(iter(numbers), "")


def _tells(column: Column) -> bool:
    return column.entity in (*_PARTS, _BORN) or (
        column.role is Role.DIRECT_IDENTIFIER and column.entity in _IDENTIFIERS
    )


def _values(table: Table, columns: Sequence[Column], record: int) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for column in columns:
        value: CellValue | None = table.fields[column.field].values[record]
        if text := normalised(column.entity or "", value):
            values.setdefault(column.entity or "", []).append(text)
    return values


def _of_record(values: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for name in _whole_names(values):
        yield f"{_NAME}={name}"
        if len(words := name.split()) > 2:
            yield from (f"{_PART}={pair}" for pair in _pairs(words))
        for born in values.get(_BORN, ()):
            yield f"{_NAME}={name}|{_BORN}={born}"
    for entity, texts in values.items():
        if entity not in (*_PARTS, _BORN):
            yield from (f"{entity}={text}" for text in texts)


def _whole_names(values: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Surname and forename together say what one column with the full name says: the same words in the same order.

    Several columns of full names are several names of the same person.
    """
    yield from values.get("PERSON", ())
    pieces = [" ".join(values[part]) for part in ("FORENAME", "SURNAME") if part in values]
    if len(pieces) == 2:
        yield " ".join(sorted(" ".join(pieces).split()))


def _pairs(words: Sequence[str]) -> Iterator[str]:
    """Every two words of a name, in order. Of a very long name only the first words, as a safeguard."""
    return (" ".join(pair) for pair in combinations(sorted(words[:_MOST_WORDS]), 2))
