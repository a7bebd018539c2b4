"""The report for people: one sentence first, then why, where, and what to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from redactor.model import Column, Reason, ReasonCode, Role, Table, Verdict, VerdictKind, column_letter
from redactor.report.places import written
from redactor.words import counted

_HEADLINE = {
    VerdictKind.CLEAR: "This may be sent",
    VerdictKind.BLOCKED: "This may not be sent",
    VerdictKind.UNINSPECTABLE: "This may not be sent: it could not be fully looked into",
}
_BY_COLUMN = {ReasonCode.UNREDACTED_VALUE, ReasonCode.UNREVIEWED_FREE_TEXT, ReasonCode.HIDDEN_CONTENT}
_SHOWN = 40


def text(verdict: Verdict, *, verbose: bool = False) -> str:
    """A report of a screen or so; ``verbose`` adds what every column was taken for, and why."""
    return "\n".join(_lines(verdict, verbose=verbose))


def headline(verdict: Verdict) -> str:
    """The answer in one sentence."""
    return f"{_HEADLINE[verdict.kind]}{_people(verdict)}."


def _lines(verdict: Verdict, *, verbose: bool) -> Iterator[str]:
    yield headline(verdict)
    yield f"  File: {verdict.file_name}"
    who = ", ".join(verdict.recipients) or "nobody named"
    yield f"  For: {who}. Policy: {verdict.policy.name} {verdict.policy.version}."
    if verdict.reasons:
        yield ""
        yield "Why:"
        yield from _why(verdict)
        yield ""
        yield "What to do:"
        yield from (f"  - {remedy}" for remedy in _remedies(verdict))
        yield f"  - If you think it is wrong, tell {verdict.contact} the column and the rule. Do not work round it."
    if verdict.disclosure is not None and verdict.disclosure.smallest_class is not None:
        smallest, wanted = verdict.disclosure.smallest_class, verdict.disclosure.k
        yield ""
        yield f"Smallest group of people who look alike: {smallest} (the policy wants {wanted} or more)."
    if verdict.notes:
        yield ""
        yield "Worth knowing:"
        yield from (f"  - {note}" for note in verdict.notes)
    if verbose:
        yield ""
        yield from _columns(verdict)


def _people(verdict: Verdict) -> str:
    if verdict.kind is VerdictKind.CLEAR:
        return " under this policy"
    records = [
        len(verdict.tables[column.table].records)
        for column in verdict.columns
        if column.about_people and column.role is Role.DIRECT_IDENTIFIER
    ]
    if verdict.kind is not VerdictKind.BLOCKED or not records:
        return ""
    people = max(records)
    return f": {people:,} {'person' if people == 1 else 'people'} can be identified"


def _why(verdict: Verdict) -> Iterator[str]:
    """Whole columns are listed together, table by table; everything else one by one."""
    columns = {column.location: column for column in verdict.columns}
    by_table: dict[int, list[tuple[Column, Reason]]] = defaultdict(list)
    single: list[Reason] = []
    for reason in verdict.reasons:
        column = columns.get(reason.location)
        if column is not None and reason.code in _BY_COLUMN:
            by_table[column.table].append((column, reason))
        else:
            single.append(reason)
    for table, found in by_table.items():
        yield from _table(verdict, verdict.tables[table], found)
    for number, reason in enumerate(single[:_SHOWN], start=1):
        yield f"  {number}. {reason.message}"
        where = written(reason.location, verdict)
        yield f"     {'Where: ' + where + '   ' if where else ''}[{reason.code.value}]"
    if len(single) > _SHOWN:
        yield f"  … and {len(single) - _SHOWN} more (all of them with --format json)."


def _table(verdict: Verdict, table: Table, found: list[tuple[Column, Reason]]) -> Iterator[str]:
    hidden = any(reason.code is ReasonCode.HIDDEN_CONTENT for _, reason in found)
    name = verdict.sheet_names[table.sheet]
    sheet = f"The hidden sheet '{name}'" if hidden else f"The sheet '{name}'"
    yield f"  {sheet}, {table.block.cells}, holds in {len(found)} columns what these people may not see:"
    rows = [
        (
            _position(table, column),
            column.header or "(no heading)",
            counted(reason.count, column.entity) if column.entity else f"{reason.count:,} cells",
            "" if hidden else f"[{reason.code.value}]",
        )
        for column, reason in found
    ]
    widths = [max(len(row[place]) for row in rows) for place in range(3)]
    for row in rows:
        cells = "  ".join(value.ljust(width) for value, width in zip(row, widths, strict=False))
        yield f"     {cells}  {row[3]}".rstrip()
    if hidden:
        yield f"     [{ReasonCode.HIDDEN_CONTENT.value}]"
    yield from (f"     Rule: {rule}" for rule in _rules(verdict, [column for column, _ in found]))


def _rules(verdict: Verdict, columns: list[Column]) -> list[str]:
    """The rules that decided, each once, in the order of the columns."""
    decided = {column.location: action.rule for column, action in zip(verdict.columns, verdict.actions, strict=True)}
    return list(dict.fromkeys(decided[column.location] for column in columns))


def _position(table: Table, column: Column) -> str:
    position = table.fields[column.field].position
    return f"row {position}" if table.sideways else column_letter(position)


def _remedies(verdict: Verdict) -> list[str]:
    return list(dict.fromkeys(reason.remedy for reason in verdict.reasons if reason.remedy))[:8]


def _columns(verdict: Verdict) -> Iterator[str]:
    yield "What each column was taken for:"
    for column, action in zip(verdict.columns, verdict.actions, strict=True):
        title = f"'{column.header}'" if column.header else "no heading"
        taken_for = f"{column.entity or '-'}, {column.role.value}, {column.confidence:.0%} sure"
        yield f"  {written(column.location, verdict)}  {title}: {taken_for} → {action.verb.value}"
        yield f"      rule: {action.rule}"
        yield from (f"      because: {why}" for why in column.reasons)
