"""Which rows a policy leaves out, and how many people a file is about."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from datetime import date, datetime

from redactor.grammar import UNKNOWN_BAND, category_text
from redactor.model import (
    CellValue,
    Column,
    Decision,
    Layout,
    Location,
    Reason,
    ReasonCode,
    RowDrop,
    Table,
    column_letter,
)
from redactor.redact.dates import to_day
from redactor.redact.identity import USUAL, identities, people_of
from redactor.redact.values import is_blank, to_band


def dropped(
    table: int, records: Sequence[int], layout: Layout, columns: Sequence[Column], decision: Decision, day: date
) -> frozenset[int]:
    """The records among ``records`` that a rule of the policy leaves out. Ages are taken on ``day``."""
    return frozenset(
        record
        for drop in decision.drops
        for column in _own(drop, columns, table)
        for record in records
        if _holds(drop, column, layout.tables[table].fields[column.field].values[record], day)
    )


def drop_reasons(layout: Layout, columns: Sequence[Column], decision: Decision, day: date) -> Iterator[Reason]:
    """Why a file may not go as it is: rows in it are to be left out."""
    for drop in decision.drops:
        for index, table in enumerate(layout.tables):
            for column in _own(drop, columns, index):
                values = table.fields[column.field].values
                found = [record for record in range(len(table.records)) if _holds(drop, column, values[record], day)]
                if found:
                    yield _row_reason(drop, table, column, found)


def people_reasons(
    layout: Layout, columns: Sequence[Column], decision: Decision, sheets: Collection[int] | None = None
) -> tuple[Reason, ...]:
    """Why a file may not go: it is about more people than were expected.

    :param sheets: the sheets that count; all of them when not given.
    """
    most = decision.most_people
    if most is None:
        return ()
    count = len(_people(layout, columns, decision, sheets))
    if count <= most:
        return ()
    return (
        Reason(
            ReasonCode.TOO_MANY_ROWS,
            Location(inside="the file"),
            f"The file is about {count:,} people, and the policy {decision.policy.name} expects {most:,} or fewer.",
            "Look for hidden sheets, hidden rows and filters; send only the people who were meant.",
            count=count,
        ),
    )


def _people(
    layout: Layout, columns: Sequence[Column], decision: Decision, sheets: Collection[int] | None
) -> set[Hashable]:
    groups = decision.label.identify_by if decision.label else USUAL
    known = identities(layout, columns, groups)
    found: set[Hashable] = set()
    for index, table in enumerate(layout.tables):
        own = [column for column in columns if column.table == index and column.about_people]
        if own and (sheets is None or table.sheet in sheets):
            found.update(people_of(table, index, own, known.get(index)))
    return found


def _own(drop: RowDrop, columns: Sequence[Column], table: int) -> list[Column]:
    return [columns[index] for index in drop.columns if columns[index].table == table]


def _row_reason(drop: RowDrop, table: Table, column: Column, found: Sequence[int]) -> Reason:
    at = column.location.column
    called = f"'{column.header.strip()}'" if column.header.strip() else column_letter(at) if at else "without a heading"
    rows = "1 row" if len(found) == 1 else f"{len(found):,} rows"
    return Reason(
        ReasonCode.UNREDACTED_VALUE,
        table.location(column.field, found[0]) if len(found) == 1 else column.location,
        f"{rows} may not go because of what stands in the column {called} ({drop.rule}).",
        "Use release: the copy is made without these rows.",
        column.entity,
        len(found),
    )


def _holds(drop: RowDrop, column: Column, value: CellValue | None, day: date) -> bool:
    """Whether the condition holds of a cell. Where a cell cannot be compared it counts as one of which it holds."""
    operand = drop.operand
    if drop.test == "empty":
        return is_blank(value) is operand
    if isinstance(operand, tuple):
        said = "" if value is None else category_text(value).casefold()
        return (said in {word.casefold() for word in operand}) is (drop.test == "is")
    if value is None or is_blank(value):
        return True
    if isinstance(operand, date):
        return _day_holds(drop.test, value, operand, day)
    return _number_holds(drop.test, float(operand), column, value, day)


def _day_holds(test: str, value: CellValue, operand: date, day: date) -> bool:
    found = to_day(value, latest=day)
    return found is None or (found < operand if test == "before" else found > operand)


def _number_holds(test: str, operand: float, column: Column, value: CellValue, day: date) -> bool:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value < operand if test == "below" else value >= operand
    born = column.entity == "DATE_OF_BIRTH" or isinstance(value, (date, datetime))
    # One band edge: 'under 18', '18 or more', or not to be told.
    edge = int(-(-operand // 1))
    label = to_band(value, (edge,), day if born else None)
    return label == UNKNOWN_BAND or label.startswith("under") is (test == "below")
