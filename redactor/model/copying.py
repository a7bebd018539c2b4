"""What ``redact`` makes and ``verify`` proves: the copy, column by column."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from redactor.model.deciding import Reason
from redactor.model.reading import ColumnFormat
from redactor.model.transforming import Transform
from redactor.model.vocabulary import CellValue


@dataclass(frozen=True)
class CleanColumn:
    """A column of the copy. ``grammar`` is what every value must match (``redactor.grammar``); ``into`` is the
    transformation that made it, where the grammar comes from that."""

    header: str
    grammar: str
    values: Sequence[CellValue | None] = dataclasses.field(repr=False)
    format: ColumnFormat = dataclasses.field(default_factory=ColumnFormat)
    bands: tuple[int, ...] = ()
    vocabulary: frozenset[str] = dataclasses.field(default=frozenset(), repr=False)
    into: Transform | None = None


@dataclass(frozen=True)
class CleanSheet:
    """A sheet of the copy, built from nothing: a neutral name, one table from A1, header in row 1."""

    name: str
    columns: tuple[CleanColumn, ...]
    rows: int
    freeze_header: bool = True
    header_fill: str | None = None
    borders: bool = False


@dataclass(frozen=True)
class Disclosure:
    """How alone people are in what is released. ``smallest_class`` is None where there are no records."""

    k: int
    smallest_class: int | None
    quasi_identifiers: tuple[str, ...]
    suppressed: int = 0


@dataclass(frozen=True)
class CleanWorkbook:
    """Everything the copy will hold, and what it took to get there. ``notes`` are sentences for the sender."""

    sheets: tuple[CleanSheet, ...]
    disclosure: tuple[Disclosure, ...] = ()
    reasons: tuple[Reason, ...] = ()
    notes: tuple[str, ...] = ()
