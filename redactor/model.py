"""Records that travel between the rooms.

Every record is frozen. Text that came out of a file is kept out of every ``repr`` so that a record which
ends up in a traceback or a log line cannot carry it there.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Protocol

CellValue = str | int | float | bool | datetime | date | time
"""A cell's value. An empty cell is ``None`` wherever a position has to be filled."""


class Role(StrEnum):
    """What a column is to the person it is about (DESIGN: roles)."""

    DIRECT_IDENTIFIER = "direct_identifier"
    QUASI_IDENTIFIER = "quasi_identifier"
    SPECIAL_CATEGORY = "special_category"
    CRIMINAL_OFFENCE = "criminal_offence"
    SENSITIVE = "sensitive"
    PROFESSIONAL = "professional"
    FREE_TEXT = "free_text"
    NON_PERSONAL = "non_personal"
    UNKNOWN = "unknown"


class Verb(StrEnum):
    """What a policy does with a column or a kind of text."""

    KEEP = "keep"
    REMOVE_COLUMN = "remove_column"
    REMOVE_VALUE = "remove_value"
    MASK = "mask"
    GENERALISE = "generalise"
    PSEUDONYMISE = "pseudonymise"
    WITHHOLD = "withhold"
    REDACT_TEXT = "redact_text"
    BLOCK = "block"


class VerdictKind(StrEnum):
    """The answer. Anything but ``CLEAR`` is a no."""

    CLEAR = "clear"
    BLOCKED = "blocked"
    UNINSPECTABLE = "uninspectable"


class ReasonCode(StrEnum):
    """Why the answer is no. Scripts rely on these words and on no others."""

    UNLISTED_COLUMN = "unlisted-column"
    UNREDACTED_VALUE = "unredacted-value"
    RESIDUAL_IDENTIFIER = "residual-identifier"
    HIDDEN_CONTENT = "hidden-content"
    ACTIVE_CONTENT = "active-content"
    UNINSPECTABLE_PART = "uninspectable-part"
    UNREVIEWED_FREE_TEXT = "unreviewed-free-text"
    SMALL_GROUP = "small-group"
    SMALL_NUMBER = "small-number"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_RECIPIENTS = "too-many-recipients"
    RECIPIENT_NOT_PERMITTED = "recipient-not-permitted"
    NO_POLICY = "no-policy"
    POLICY_NOT_APPROVED = "policy-not-approved"
    POLICY_EXPIRED = "policy-expired"
    SOURCE_ALSO_ATTACHED = "source-also-attached"
    DIFFERS_FROM_EARLIER_RELEASE = "differs-from-earlier-release"
    LIMIT_EXCEEDED = "limit-exceeded"
    NOT_SEALED = "not-sealed"


class Visibility(StrEnum):
    """Whether a sheet shows its tab."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very hidden"


class PlaceKind(StrEnum):
    """Where text can be besides the grid. The value is how a person is told."""

    COMMENT = "comment"
    COMMENT_AUTHOR = "comment author"
    PIVOT_CACHE = "pivot table's stored copy of its source"
    PIVOT_TABLE = "pivot table"
    DEFINED_NAME = "defined name"
    PROPERTY = "file property"
    HEADER_FOOTER = "page header or footer"
    HYPERLINK = "link"
    VALIDATION = "data validation list or message"
    DRAWING = "drawing or text box"
    CHART = "chart"
    EXTERNAL_LINK = "link to another workbook"
    TABLE_NAME = "table or column name"
    STYLE_NAME = "style or number format"
    SHARED_STRING = "text that no cell shows"
    FORMULA = "formula"
    SHEET_SETTING = "sheet setting"
    RELATIONSHIP = "relationship"
    PART_NAME = "name of a part inside the file"
    ARCHIVE = "zip comment or bytes outside the archive"
    BINARY = "binary part"
    OTHER = "other part"


class PartTrouble(StrEnum):
    """Why a part of a file is a problem by itself, whatever it says."""

    ACTIVE = "active"
    UNREADABLE = "unreadable"


def column_letter(index: int) -> str:
    """Spreadsheet letters for a 1-based column (1 is ``A``, 28 is ``AB``)."""
    letters = ""
    while index > 0:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Location:
    """Somewhere in a file, as a person would point at it.

    Either cells of a sheet (``sheet`` is the 0-based index of the sheet in the workbook, rows and columns are
    1-based and inclusive) or a part of the package with what is inside it. Sheets go by index here because a
    sheet's name may itself be personal; ``report`` puts in the name it may show.
    """

    sheet: int | None = None
    row: int | None = None
    column: int | None = None
    last_row: int | None = None
    last_column: int | None = None
    part: str | None = None
    inside: str | None = None

    @property
    def cells(self) -> str:
        """``A2`` or ``A2:A204``; empty for a whole sheet or a part."""
        if self.row is None or self.column is None:
            return ""
        first = f"{column_letter(self.column)}{self.row}"
        last = f"{column_letter(self.last_column or self.column)}{self.last_row or self.row}"
        return first if first == last else f"{first}:{last}"


# --- what workbook/ reads -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CellColumn:
    """One column of a sheet's grid, sparse: ``rows`` are 1-based and ascending, ``values`` go with them."""

    rows: Sequence[int]
    values: Sequence[CellValue] = dataclasses.field(repr=False)


@dataclass(frozen=True, slots=True)
class ColumnFormat:
    """Plain looks of one column, from fixed lists only, so that no value shows through them.

    ``width`` is in characters, rounded; ``number_format`` is one of ``workbook.formats.NUMBER_FORMATS``.
    """

    width: float | None = None
    number_format: str = "General"
    horizontal: str | None = None
    wrap: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class SheetFormat:
    """Looks of a sheet that may be carried over: column formats by 1-based index, header looks, panes."""

    columns: Mapping[int, ColumnFormat] = dataclasses.field(default_factory=dict)
    header_bold: bool = True
    header_fill: str | None = None
    borders: bool = False
    freeze_header: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block of cells, 1-based and inclusive."""

    row: int
    column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """A sheet's grid as read. ``columns`` is keyed by 1-based column and holds only columns with values."""

    index: int
    name: str = dataclasses.field(repr=False)
    visibility: Visibility
    columns: Mapping[int, CellColumn] = dataclasses.field(repr=False)
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    formula_cells: int = 0
    format: SheetFormat = SheetFormat()

    @property
    def cell_count(self) -> int:
        """Number of cells with a value."""
        return sum(len(column.rows) for column in self.columns.values())


@dataclass(frozen=True, slots=True)
class PlaceText:
    """One text outside the grid. ``prose`` says that a person wrote it, so names are worth looking for."""

    kind: PlaceKind
    location: Location
    text: str = dataclasses.field(repr=False)
    prose: bool = True


@dataclass(frozen=True, slots=True)
class PartNote:
    """A part that is a problem by itself. ``what`` is plain English and never quotes the file."""

    trouble: PartTrouble
    location: Location
    what: str


@dataclass(frozen=True)
class Workbook:
    """A file as read: every sheet whatever its visibility, every other text, every troubling part."""

    name: str = dataclasses.field(repr=False)
    format: str
    size: int
    sheets: tuple[Sheet, ...]
    places: tuple[PlaceText, ...] = dataclasses.field(default=(), repr=False)
    notes: tuple[PartNote, ...] = ()


@dataclass(frozen=True)
class Field:
    """One field of a table: its header as written (empty when there is none) and a value for each record.

    ``position`` is the 1-based sheet column, or the sheet row where the table lies on its side.
    """

    position: int
    header: str = dataclasses.field(repr=False)
    values: Sequence[CellValue | None] = dataclasses.field(repr=False)


@dataclass(frozen=True)
class Table:
    """A table found in a sheet.

    ``records`` are the 1-based sheet rows of its records; for a table that lies on its side (``sideways``: labels in
    one column, values in the next) they are the sheet columns. ``header`` is the location of the header
    cells, if any. ``titles`` are the texts standing directly above or below that say what the table is.
    """

    sheet: int
    fields: tuple[Field, ...]
    records: Sequence[int]
    sideways: bool = False
    header: Location | None = None
    titles: tuple[str, ...] = dataclasses.field(default=(), repr=False)

    def cell(self, field_index: int, record_index: int) -> tuple[int, int]:
        """The (row, column) of a value in the sheet, 1-based."""
        position, record = self.fields[field_index].position, self.records[record_index]
        return (position, record) if self.sideways else (record, position)

    def location(self, field_index: int, record_index: int | None = None) -> Location:
        """Where a value is, or (without a record) the block of all values of a field."""
        if record_index is not None:
            row, column = self.cell(field_index, record_index)
            return Location(sheet=self.sheet, row=row, column=column)
        if not self.records:
            return Location(sheet=self.sheet)
        first, last = self.cell(field_index, 0), self.cell(field_index, len(self.records) - 1)
        return Location(sheet=self.sheet, row=first[0], column=first[1], last_row=last[0], last_column=last[1])

    @property
    def block(self) -> Location:
        """The whole table without its header."""
        if not self.records or not self.fields:
            return Location(sheet=self.sheet)
        first, last = self.cell(0, 0), self.cell(len(self.fields) - 1, len(self.records) - 1)
        return Location(sheet=self.sheet, row=first[0], column=first[1], last_row=last[0], last_column=last[1])


@dataclass(frozen=True, slots=True)
class LooseCell:
    """A cell that belongs to no table (a title, a note below): treated as free text."""

    location: Location
    value: CellValue = dataclasses.field(repr=False)


@dataclass(frozen=True)
class Layout:
    """Every cell of a workbook, once: in a table's field, in a table's header, or loose."""

    tables: tuple[Table, ...]
    loose: tuple[LooseCell, ...] = dataclasses.field(default=(), repr=False)


# --- what detect/ says ----------------------------------------------------------------------------------


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


# --- what policy/ decides -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Action:
    """What happens to a column. ``rule`` names the line of the policy that said so, in plain English.

    ``bands`` are the lower bounds of number bands (``generalise``); ``rename`` is the released header;
    ``keep_start`` and ``keep_end`` are how many characters a mask leaves in clear;
    ``noted`` says that ``check`` only notes the column and does not stop for it.
    """

    verb: Verb
    rule: str
    bands: tuple[int, ...] = ()
    rename: str | None = None
    keep_start: int = 0
    keep_end: int = 0
    noted: bool = False


@dataclass(frozen=True, slots=True)
class PersonLabel:
    """A pseudonym column to add: its header and the groups of entities that tell people apart, best first."""

    header: str
    identify_by: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class DisclosureRule:
    """Smallest group allowed (``k``) over the columns whose entity is listed, and what to do when it falls short."""

    k: int = 1
    quasi_identifiers: tuple[str, ...] = ()
    suppress: bool = False


@dataclass(frozen=True, slots=True)
class PolicyRef:
    """Which policy decided. ``digest`` is ``sha256:…`` over its canonical form."""

    name: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the answer is no. ``message`` and ``remedy`` are plain English and never quote the file."""

    code: ReasonCode
    location: Location
    message: str
    remedy: str
    entity: str | None = None
    count: int = 1


@dataclass(frozen=True)
class Decision:
    """A policy held against a detection: an action for every column, in the order of ``Detection.columns``.

    ``allowed_entities`` are those that the policy lets stand wherever they are found in text (a full copy for the
    police). ``professional_noted`` says that workers' names and file properties are noted by ``check``, not blocked.
    """

    policy: PolicyRef
    recipients: tuple[str, ...]
    actions: tuple[Action, ...]
    reasons: tuple[Reason, ...] = ()
    threshold: float = 0.5
    label: PersonLabel | None = None
    disclosure: DisclosureRule = DisclosureRule()
    notes: tuple[str, ...] = ()
    seals: tuple[str, ...] = ("office",)
    keeps_order: bool = False
    allowed_entities: frozenset[str] = frozenset()
    professional_noted: bool = False


# --- what redact/ makes and verify/ proves --------------------------------------------------------------


@dataclass(frozen=True)
class CleanColumn:
    """A column of the copy. ``grammar`` is what every value must match (``redactor.grammar``)."""

    header: str
    grammar: str
    values: Sequence[CellValue | None] = dataclasses.field(repr=False)
    format: ColumnFormat = ColumnFormat()
    bands: tuple[int, ...] = ()
    vocabulary: frozenset[str] = dataclasses.field(default=frozenset(), repr=False)


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
    """Everything the copy will hold, and what it took to get there."""

    sheets: tuple[CleanSheet, ...]
    disclosure: tuple[Disclosure, ...] = ()
    reasons: tuple[Reason, ...] = ()


# --- the answer -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PlaceCount:
    """Texts of one kind in one part, and what happens to them."""

    kind: PlaceKind
    part: str
    count: int
    personal: int
    action: str


@dataclass(frozen=True)
class Verdict:
    """The answer with everything a report says.

    ``file_name`` and ``sheet_names`` are as they may be shown; ``contact`` is whom to ask when it seems wrong.
    """

    kind: VerdictKind
    file_name: str
    format: str
    size: int
    fingerprint: str
    policy: PolicyRef
    recipients: tuple[str, ...]
    reasons: tuple[Reason, ...]
    columns: tuple[Column, ...] = ()
    actions: tuple[Action, ...] = ()
    tables: tuple[Table, ...] = dataclasses.field(default=(), repr=False)
    findings: tuple[Finding, ...] = ()
    places: tuple[PlaceCount, ...] = ()
    notes: tuple[str, ...] = ()
    disclosure: Disclosure | None = None
    sheet_names: tuple[str, ...] = ()
    contact: str = "your data protection officer"
    seconds: Mapping[str, float] = dataclasses.field(default_factory=dict)


class Finder(Protocol):
    """Finds personal data in texts; handed to rooms that may not import ``detect``."""

    def __call__(self, texts: Sequence[str], watch: Iterable[str] = ()) -> list[list[Span]]:
        """For each text its spans, in order."""
