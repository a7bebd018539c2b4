"""What ``redact`` makes and ``verify`` proves: the copy, column by column."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from redactor.model.deciding import Reason
from redactor.model.disclosing import Disclosure
from redactor.model.looks import Chart, ColumnFormat, Page, ValueRule
from redactor.model.reading import Merge
from redactor.model.transforming import Transform
from redactor.model.vocabulary import CellValue


@dataclass(frozen=True)
class CleanColumn:
    """A column of the copy. ``grammar`` is what every value must match (``redactor.grammar``); ``into`` is the
    transformation that made it, where the grammar comes from that.

    ``signed`` are texts that a second person signed for, word for word; ``spared`` the words in them that they said
    are no names.

    ``rules`` are its conditional formats, ``choices`` the items of its drop-down list: released values, all of them.
    ``quasi`` and ``sensitive`` are what the column is to disclosure control.
    """

    header: str
    grammar: str
    values: Sequence[CellValue | None] = dataclasses.field(repr=False)
    format: ColumnFormat = dataclasses.field(default_factory=ColumnFormat)
    bands: tuple[int, ...] = ()
    vocabulary: frozenset[str] = dataclasses.field(default=frozenset(), repr=False)
    into: Transform | None = None
    signed: frozenset[str] = dataclasses.field(default=frozenset(), repr=False)
    spared: frozenset[str] = dataclasses.field(default=frozenset(), repr=False)
    rules: tuple[ValueRule, ...] = ()
    choices: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    quasi: bool = False
    sensitive: bool = False


@dataclass(frozen=True)
class CleanSheet:
    """A sheet of the copy, built from nothing: a neutral name, one table from A1, header in row 1.

    ``merges`` join equal values below one another. ``tabled`` makes the block a table of its own, ``filtered`` gives
    its heading filter buttons. ``table`` and ``records`` say which records of the layout the rows were made from.
    """

    name: str
    columns: tuple[CleanColumn, ...]
    rows: int
    freeze_header: bool = True
    header: ColumnFormat = dataclasses.field(default_factory=lambda: ColumnFormat(bold=True))
    borders: bool = False
    frozen_columns: int = 0
    filtered: bool = False
    tabled: bool = False
    page: Page = dataclasses.field(default_factory=Page)
    merges: tuple[Merge, ...] = ()
    charts: tuple[Chart, ...] = ()
    table: int = 0
    records: tuple[int, ...] = ()


@dataclass(frozen=True)
class BeforeAfter:
    """What becomes of a column: its number in ``Detection.columns``, its heading and grammar in the copy, and some of
    its different values with what becomes of each."""

    column: int
    header: str
    grammar: str
    examples: tuple[tuple[CellValue, CellValue | None], ...] = dataclasses.field(repr=False)


@dataclass(frozen=True)
class CleanWorkbook:
    """Everything the copy will hold, and what it took to get there. ``notes`` are sentences for the sender."""

    sheets: tuple[CleanSheet, ...]
    disclosure: tuple[Disclosure, ...] = ()
    reasons: tuple[Reason, ...] = ()
    notes: tuple[str, ...] = ()
