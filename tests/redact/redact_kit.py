"""Small records for the tests of redact/: a table from headers and rows, what was found in it, what is decided."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from datetime import date
from typing import Any

from redactor.model import (
    Action,
    CellColumn,
    CleanWorkbook,
    Column,
    Decision,
    Detection,
    DisclosureRule,
    Field,
    Finding,
    Layout,
    Location,
    PersonLabel,
    PolicyRef,
    Role,
    Sheet,
    Span,
    Table,
    Verb,
    Visibility,
    Workbook,
)
from redactor.redact import rebuild

DAY = date(2026, 9, 1)
KEEP = Action(Verb.KEEP, "kept")
DROP = Action(Verb.REMOVE_COLUMN, "removed")
AGE_BANDS = Action(Verb.GENERALISE, "age", bands=(10, 15, 18, 21, 25))
PERSON = PersonLabel("Person", (("UK_PNC_ID",), ("SURNAME", "FORENAME", "DATE_OF_BIRTH")))

ROLES = {
    "AGE": Role.QUASI_IDENTIFIER,
    "GANG": Role.CRIMINAL_OFFENCE,
    "RISK_SCORE": Role.CRIMINAL_OFFENCE,
    "FREE_TEXT": Role.FREE_TEXT,
    None: Role.NON_PERSONAL,
}


def keyed(scope: str, identity: str) -> int:
    """A label function as the key ring's, under a key of the tests."""
    mac = hmac.new(b"key of the tests", f"{scope}\0{identity}".encode("utf-8", "surrogatepass"), hashlib.sha256)
    return int.from_bytes(mac.digest()[:8], "big") >> 4


class NoWatch:
    """A watch list with nothing on it."""

    def search(self, text: str, *, context: bool = True) -> list[Span]:
        return []

    def __len__(self) -> int:
        return 0


class Case:
    """A workbook in the making: add tables, then rebuild."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.tables: list[Table] = []
        self.columns: list[Column] = []
        self.actions: list[Action] = []
        self.findings: list[Finding] = []

    def table(
        self,
        entities: Sequence[str | None],
        rows: Sequence[Sequence[Any]],
        actions: Sequence[Action],
        *,
        about_people: bool = True,
        visibility: Visibility = Visibility.VISIBLE,
        hidden_rows: Sequence[int] = (),
        hidden_columns: Sequence[int] = (),
        sideways: bool = False,
        subjects: Sequence[str] = (),
        vocabularies: dict[int, frozenset[str]] | None = None,
        headers: Sequence[str] = (),
        roles: dict[int, Role] | None = None,
    ) -> Case:
        """One table on a sheet of its own, header in row 1 (records from 2)."""
        number = len(self.tables)
        names = headers or [f"{entity or 'Plain'} {position}" for position, entity in enumerate(entities)]
        fields = tuple(
            Field(position + 1, name, tuple(row[position] for row in rows)) for position, name in enumerate(names)
        )
        grid = {
            field.position: CellColumn(range(2, len(rows) + 2), [v or "" for v in field.values]) for field in fields
        }
        self.sheets.append(
            Sheet(number, f"Sheet{number}", visibility, grid, (), frozenset(hidden_rows), frozenset(hidden_columns))
        )
        table = Table(number, fields, range(2, len(rows) + 2), sideways)
        self.tables.append(table)
        for position, entity in enumerate(entities):
            role = (roles or {}).get(position, ROLES.get(entity, Role.DIRECT_IDENTIFIER))
            subject = subjects[position] if subjects else "record"
            vocabulary = (vocabularies or {}).get(position, frozenset())
            self.columns.append(
                Column(
                    number,
                    position,
                    table.location(position),
                    names[position],
                    entity,
                    role,
                    1.0,
                    about_people,
                    subject,
                    vocabulary=vocabulary,
                )
            )
        self.actions.extend(actions)
        return self

    def found(
        self,
        table: int,
        field: int,
        record: int,
        start: int,
        end: int,
        entity: str,
        score: float = 0.9,
        watched: bool = False,
    ) -> Case:
        """Something personal in a cell."""
        place = self.tables[table].location(field, record)
        span = Span(start, end, entity, score)
        self.findings.append(Finding(place, span, watched, table=table, field=field, record=record))
        return self

    @property
    def layout(self) -> Layout:
        return Layout(tuple(self.tables))

    def decision(self, **changes: Any) -> Decision:
        return Decision(PolicyRef("tests", "1", "sha256:0"), ("a@b.example",), tuple(self.actions), **changes)

    def rebuild(self, **changes: Any) -> CleanWorkbook:
        workbook = Workbook("case.xlsx", "xlsx", 1, tuple(self.sheets))
        detection = Detection(tuple(self.columns), tuple(self.findings), NoWatch())
        return rebuild(workbook, self.layout, detection, self.decision(**changes), keyed, day=DAY)


def rows_of(clean: CleanWorkbook, sheet: int = 0) -> list[tuple[Any, ...]]:
    """Rows of a sheet of the copy."""
    return list(zip(*(column.values for column in clean.sheets[sheet].columns), strict=True))


def rule(k: int, *entities: str, suppress: bool = True) -> DisclosureRule:
    return DisclosureRule(k, entities, suppress)


__all__ = ["AGE_BANDS", "DAY", "DROP", "KEEP", "PERSON", "Case", "Location", "keyed", "rows_of", "rule"]
