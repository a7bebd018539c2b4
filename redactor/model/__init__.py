"""Records that travel between the rooms.

Every record is frozen. Text that came out of a file is kept out of every ``repr`` so that a record which ends up in a
traceback or a log line cannot carry it there.
"""

from redactor.model.answering import PlaceCount, Verdict
from redactor.model.copying import CleanColumn, CleanSheet, CleanWorkbook, Disclosure
from redactor.model.deciding import Action, Decision, DisclosureRule, PersonLabel, PolicyRef, Reason, RowDrop
from redactor.model.detecting import Column, Detection, Finding, Span, Watch
from redactor.model.reading import (
    CellColumn,
    ColumnFormat,
    Field,
    Layout,
    LooseCell,
    Merge,
    PartNote,
    PlaceText,
    Sheet,
    SheetFormat,
    Table,
    Workbook,
)
from redactor.model.vocabulary import (
    CellValue,
    Location,
    PartTrouble,
    PlaceKind,
    ReasonCode,
    Role,
    Verb,
    VerdictKind,
    Visibility,
    column_letter,
)

__all__ = [
    "Action",
    "CellColumn",
    "CellValue",
    "CleanColumn",
    "CleanSheet",
    "CleanWorkbook",
    "Column",
    "ColumnFormat",
    "Decision",
    "Detection",
    "Disclosure",
    "DisclosureRule",
    "Field",
    "Finding",
    "Layout",
    "Location",
    "LooseCell",
    "Merge",
    "PartNote",
    "PartTrouble",
    "PersonLabel",
    "PlaceCount",
    "PlaceKind",
    "PlaceText",
    "PolicyRef",
    "Reason",
    "ReasonCode",
    "Role",
    "RowDrop",
    "Sheet",
    "SheetFormat",
    "Span",
    "Table",
    "Verb",
    "Verdict",
    "VerdictKind",
    "Visibility",
    "Watch",
    "Workbook",
    "column_letter",
]
