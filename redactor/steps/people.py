"""Who is in a release, as texts to be made into keyed digests: what ``audit find-person`` asks for later.

A person is told by a whole name, by a name and a date of birth together, and by every number, address or other direct
identifier of a record. Spellings that mean the same give the same text (``redact.normalised``). Only records whose
rows went into the copy count; people that a row mentions besides the one it is about (family, workers) do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from redactor.model import CellValue, Column, Role, Table
from redactor.redact import normalised
from redactor.steps.run import Ready

_NAME: Final = "NAME"
_NAMES: Final = (("PERSON",), ("FORENAME", "SURNAME"))
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
    by_table: dict[int, list[Column]] = {}
    for column in ready.seen.detection.columns:
        if column.about_people and column.subject == "record" and column.entity is not None:
            by_table.setdefault(column.table, []).append(column)
    found: dict[str, None] = {}
    for sheet in ready.clean.sheets:
        table = ready.seen.layout.tables[sheet.table]
        columns = [column for column in by_table.get(sheet.table, ()) if _tells(column)]
        for record in sheet.records:
            found.update(dict.fromkeys(_of_record(_values(table, columns, record))))
    yield from found


def asked_for(asked: str, born: str | None = None) -> tuple[str, ...]:
    """The texts that a name or an identifier may stand under. With a date of birth only the name together with it."""
    name = normalised("PERSON", asked)
    if born is not None:
        return (f"{_NAME}={name}|{_BORN}={normalised(_BORN, born)}",)
    values = {entity: normalised(entity, asked) for entity in _IDENTIFIERS}
    return (f"{_NAME}={name}", *(f"{entity}={value}" for entity, value in values.items() if value))


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
        for born in values.get(_BORN, ()):
            yield f"{_NAME}={name}|{_BORN}={born}"
    for entity, texts in values.items():
        if entity not in (*_PARTS, _BORN):
            yield from (f"{entity}={text}" for text in texts)


def _whole_names(values: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Surname and forename together say what one column with the full name says: the same words in the same order."""
    for way in _NAMES:
        pieces = [" ".join(values[part]) for part in way if part in values]
        if len(pieces) == len(way):
            yield " ".join(sorted(" ".join(pieces).split()))
