"""What ``detect`` says: columns, findings, and the watch list."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Protocol

from redactor.model.vocabulary import Location, Role


@dataclass(frozen=True, slots=True)
class Span:
    """Personal data inside a text: ``text[start:end]`` is an ``entity`` with a ``score`` from 0 to 1."""

    start: int
    end: int
    entity: str
    score: float


@dataclass(frozen=True, slots=True)
class Finding:
    """Personal data at a location. ``watched`` says that it is a value of a direct identifier known from
    elsewhere in the same workbook. ``field`` and ``record`` say which value of the table it is in, if any."""

    location: Location
    span: Span
    watched: bool = False
    table: int | None = None
    field: int | None = None
    record: int | None = None


@dataclass(frozen=True)
class Column:
    """What a field of a table holds. One for every field of every table, in order.

    ``header`` is the header as it may be shown (masked where something personal was found in it). ``about_people``
    says that the table's records are people. ``subject`` of a ``PERSON`` column and its like is whom it names:
    ``"record"`` (the person the row is about) or ``"other"`` (family, worker). ``vocabulary`` holds the values of a
    column with few repeated values, the only ones that may stand although a watched name is spelt the same. ``shape``
    is what its values are like: ``number``, ``date``, ``category``, ``code``, ``prose``, ``text`` or ``empty``.
    ``reasons`` are in plain English and never quote a value.
    """

    table: int
    field: int
    location: Location
    header: str
    entity: str | None
    role: Role
    confidence: float
    about_people: bool
    subject: str = "record"
    shape: str = "text"
    vocabulary: frozenset[str] = dataclasses.field(default=frozenset(), repr=False)
    reasons: tuple[str, ...] = ()


class Watch(Protocol):
    """The direct identifiers of a workbook, ready to be searched for in any text."""

    def search(self, text: str, *, context: bool = True) -> list[Span]:
        """Every watched value in ``text``. ``context=False`` also counts single words that are ordinary words."""

    def __len__(self) -> int:
        """How many values are watched."""


@dataclass(frozen=True)
class Detection:
    """What is personal where. ``sheet_names`` are the names of sheets as they may be shown."""

    columns: tuple[Column, ...]
    findings: tuple[Finding, ...]
    watch: Watch = dataclasses.field(repr=False)
    sheet_names: tuple[str, ...] = ()
    file_name: str = ""
