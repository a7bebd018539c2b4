"""A small policy to change, and columns to hold against one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from redactor.model import Column, Decision, Field, Layout, Role, Table
from redactor.policy import Policy, decide, parse_policy

TODAY = date(2026, 12, 1)

SMALL = """\
schema: redactor-policy/1
name: small
version: "1"
owner: the officer
purpose: a test
lawful_basis:
  article_6: 6(1)(e)
review_by: 2027-11-30
recipients:
  allow: [worker@voluntary.example, "*@partner.example"]
rules:
  - match: {role: non_personal}
    do: keep
  - match: {role: direct_identifier}
    do: remove_column
"""


def small(old: str = "", new: str = "", *, rules: str = "") -> Policy:
    """The small policy with one text put in place of another, or with other rules."""
    text = SMALL.replace(old, new) if old else SMALL
    if rules:
        text = text[: text.index("rules:")] + rules
    return parse_policy(text, "small.yaml")


@dataclass(frozen=True)
class Col:
    """A column in a few words."""

    header: str
    entity: str | None
    role: Role
    shape: str = "text"
    people: bool = True
    confidence: float = 0.9
    sheet: int = 0


def layout_of(*tables: Sequence[Col], rows: int = 3) -> tuple[tuple[Column, ...], Layout]:
    """Columns and layout of tables, each with the same number of rows."""
    columns: list[Column] = []
    found: list[Table] = []
    for number, cols in enumerate(tables):
        fields = tuple(Field(at, col.header, [None] * rows) for at, col in enumerate(cols, start=1))
        table = Table(cols[0].sheet, fields, range(2, rows + 2))
        found.append(table)
        columns.extend(
            Column(
                number,
                at,
                table.location(at),
                col.header,
                col.entity,
                col.role,
                col.confidence,
                col.people,
                shape=col.shape,
            )
            for at, col in enumerate(cols)
        )
    return tuple(columns), Layout(tuple(found))


def decided(policy: Policy, *cols: Col, **more: object) -> Decision:
    """What a policy decides about one table, for nobody in particular."""
    columns, layout = layout_of(cols)
    recipients = more.pop("recipients", ())
    return decide(policy, columns, layout, recipients, **{"today": TODAY, **more})  # type: ignore[arg-type]


def verbs(decision: Decision) -> list[str]:
    """The verbs of a decision, column by column."""
    return [action.verb.value for action in decision.actions]


def codes(decision: Decision) -> list[str]:
    """The codes of a decision's reasons, in order."""
    return [reason.code.value for reason in decision.reasons]
