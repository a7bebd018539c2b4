"""What becomes of each column of a workbook under a policy, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from redactor.model import Action, Column, Decision, Layout, Role, Table, Verb, column_letter
from redactor.policy.english.rules import condition
from redactor.policy.english.verbs import does
from redactor.policy.schema import Policy
from redactor.words import many

_ROLES = {
    Role.DIRECT_IDENTIFIER: "a direct identifier",
    Role.QUASI_IDENTIFIER: "a quasi-identifier",
    Role.SPECIAL_CATEGORY: "special category data",
    Role.CRIMINAL_OFFENCE: "criminal offence data",
    Role.SENSITIVE: "sensitive",
    Role.PROFESSIONAL: "about a worker",
    Role.FREE_TEXT: "free text",
    Role.NON_PERSONAL: "not personal",
    Role.UNKNOWN: "not to be made out",
}


def explain_columns(
    policy: Policy,
    columns: Sequence[Column],
    layout: Layout,
    decision: Decision,
    sheets: Sequence[str],
    *,
    hidden: Collection[int] = (),
) -> Iterator[str]:
    """A few lines a column: what it was taken for and why, what becomes of it, and by which rule.

    :param sheets: names of the sheets as they may be shown.
    :param hidden: the sheets that nobody sees, which ``release`` leaves behind.
    """
    yield f"What the policy {policy.name} {policy.version} would do with this workbook:"
    seen = None
    for column, action in zip(columns, decision.actions, strict=True):
        if column.table != seen:
            seen = column.table
            yield ""
            table = layout.tables[seen]
            yield _table(table, sheets[table.sheet], hidden=table.sheet in hidden)
        yield from _column(policy, column, action)
    for drop in decision.drops:
        where = policy.rules[drop.number - 1].where
        headings = ", ".join(f"'{columns[index].header}'" for index in drop.columns) or "no column of this workbook"
        yield ""
        yield f"Rows are left out by {headings}" + (f", if {condition(where)}" if where else "") + f" ({drop.rule})."
    if decision.label is not None:
        yield ""
        yield f"A column '{decision.label.header}' with a pseudonym for each person is put first."
    if decision.reasons:
        yield ""
        yield "What stands in the way, whoever it is for:"
        yield from (f"  - {reason.message}" for reason in decision.reasons)


def _table(table: Table, sheet: str, *, hidden: bool) -> str:
    count = len(table.records)
    left = " (a hidden sheet: release leaves all of it behind)" if hidden else ""
    return f"Sheet '{sheet}', {count:,} {'row' if count == 1 else 'rows'}{left}:"


def _column(policy: Policy, column: Column, action: Action) -> Iterator[str]:
    at = column.location.column
    called = f"'{column.header.strip()}'" if column.header.strip() else "no heading"
    taken = f"{many(column.entity)}, {_ROLES[column.role]}" if column.entity else _ROLES[column.role]
    yield f"  {column_letter(at) if at else '-'}  {called}: {_becomes(policy, action)}"
    yield f"       Taken for: {taken} ({column.confidence:.0%} sure)"
    if column.reasons:
        yield f"       Because: {'; '.join(column.reasons)}"
    yield f"       Decided by: {action.rule}"


def _becomes(policy: Policy, action: Action) -> str:
    """What the column becomes, with its new heading."""
    if action.number is not None:
        words = does(policy.rules[action.number - 1])
    elif action.verb is Verb.PSEUDONYMISE:
        words = "a pseudonym already, and stays one"
    else:
        words = "left out" if action.verb is Verb.REMOVE_COLUMN else "a reason to stop the whole file"
    return words + (f", under the heading '{action.rename}'" if action.rename else "")
