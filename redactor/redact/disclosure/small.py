"""Small numbers in the tables of counts of a release, and in those of a file as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from redactor.grammar import COUNT, FIGURE, SUPPRESSED, under_mark
from redactor.model import CellValue, CleanColumn, Disclosure, DisclosureRule, Reason, ReasonCode, SmallNumbers, Table
from redactor.redact.disclosure.control import Candidate, Controlled
from redactor.redact.disclosure.counts import CountTable, count_of, read_counts, says_total
from redactor.redact.disclosure.relations import Relations, relate
from redactor.redact.disclosure.suppress import Hidden, hide, is_small, weak_numbers

MOST_NUMBERS: Final = 40_000
"""More counts than this in one file are not proved but refused."""


@dataclass(frozen=True)
class _Read:
    """A table of counts with where it comes from: its place among the candidates."""

    place: int
    counts: CountTable


def without_small_numbers(
    tables: Sequence[Candidate], done: Sequence[Controlled], rule: DisclosureRule
) -> list[Controlled]:
    """The tables with small numbers and what protects them hidden; or with the reason why they may not go."""
    small = rule.small_numbers
    if small is None:
        return list(done)
    read = _tables_of_counts(tables)
    known = relate([one.counts for one in read])
    if len(known.values) > MOST_NUMBERS:
        return _with_reason(done, read, lambda one: _too_large(tables[one.place].table))
    hidden = hide(known, small) if small.suppress else Hidden(frozenset(), frozenset(), safe=True)
    made = list(done)
    for index, one in enumerate(read):
        made[one.place] = _hidden_in(tables[one.place], done[one.place], (index, one), known, hidden, rule)
    return made


def _tables_of_counts(tables: Sequence[Candidate]) -> list[_Read]:
    found = []
    for place, table in enumerate(tables):
        if table.columns and not any(one.column.about_people for one in table.columns):
            counts = read_counts(
                [one.clean.header for one in table.columns],
                [one.clean.values for one in table.columns],
                [one.column.entity for one in table.columns],
            )
            if counts is not None:
                found.append(_Read(place, counts))
    return found


def _hidden_in(
    table: Candidate, done: Controlled, read: tuple[int, _Read], known: Relations, hidden: Hidden, rule: DisclosureRule
) -> Controlled:
    """One table with its marks."""
    small, (index, one) = rule.small_numbers, read
    assert small is not None
    counts = one.counts
    columns = list(done.columns)
    marks: dict[tuple[int, int], str] = {}
    numbers = {
        (measure, row): known.cells.get((index, measure, row))
        for measure in range(len(counts.measures))
        for row in range(counts.rows)
    }
    for (measure, row), number in numbers.items():
        if number in hidden.small:
            marks[counts.measures[measure], row] = under_mark(small.under) if small.marked_under else SUPPRESSED
        elif number in hidden.protecting:
            marks[counts.measures[measure], row] = SUPPRESSED
    rows = {row for _, row in marks}
    marks.update({(place, row): SUPPRESSED for place in counts.derived for row in rows})
    for place in (*counts.measures, *counts.derived):
        columns[place] = _marked(table.columns[place].clean, place, marks, numbers=place in counts.measures)
    shown_small = sum(1 for number in numbers.values() if number is not None and is_small(known.values[number], small))
    gone = sum(1 for number in numbers.values() if number in hidden.small)
    stands = replace(
        done.disclosure or Disclosure(rule.k, None, ()),
        small_cells=shown_small,
        protecting_cells=sum(1 for number in numbers.values() if number in hidden.protecting),
    )
    reasons = [*done.reasons]
    if not small.suppress:
        weak = _pinned(known, frozenset(numbers.values()), small)
        reasons.extend(_reasons(table.table, shown_small, weak, small))
    elif not hidden.safe:
        reasons.append(_not_safe(table.table, max(gone, 1), small))
    return Controlled(tuple(columns), _order(counts, marks, done.keep), stands, tuple(reasons))


def _pinned(known: Relations, own: frozenset[int | None], rule: SmallNumbers) -> int:
    """How many numbers of a table are not shown and follow from what is."""
    unknown = {number for number, value in enumerate(known.values) if value is None}
    if not unknown & own:
        return 0
    return sum(1 for number in weak_numbers(known, unknown, frozenset(), rule) if number in own)


def _marked(column: CleanColumn, place: int, marks: dict[tuple[int, int], str], *, numbers: bool) -> CleanColumn:
    values: list[CellValue | None] = []
    for row, value in enumerate(column.values):
        count = count_of(value) if numbers else None
        values.append(marks.get((place, row)) or (value if count is None else count))
    if not numbers and not any((place, row) in marks for row in range(len(values))):
        return column
    return replace(column, grammar=COUNT if numbers else FIGURE, values=tuple(values), vocabulary=frozenset())


def _order(counts: CountTable, marks: dict[tuple[int, int], str], keep: tuple[int, ...]) -> tuple[int, ...]:
    """The order of the rows. Where they were sorted by a number that is hidden now, their order would tell it."""
    if not marks or not any(_sorted_by(counts, place) for place, _ in marks):
        return keep
    plain = [row for row in keep if not any(says_total(text) for text in counts.labels[row])]
    by_label = iter(sorted(plain, key=lambda row: [_natural(text) for text in counts.labels[row]]))
    return tuple(next(by_label) if row in set(plain) else row for row in keep)


def _sorted_by(counts: CountTable, place: int) -> bool:
    values = [
        count_of(counts.columns[place][row])
        for row in range(counts.rows)
        if not any(says_total(text) for text in counts.labels[row])
    ]
    shown = [value for value in values if value is not None]
    return len(set(shown)) > 1 and len(shown) > 2 and shown in (sorted(shown), sorted(shown, reverse=True))


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """``9 to 10`` before ``10 to 14``."""
    return tuple((int(piece), "") if piece.isdigit() else (0, piece) for piece in re.split(r"(\d{1,9})", text) if piece)


# --- reasons --------------------------------------------------------------------------------------------------------


def _reasons(table: Table, shown: int, weak: int, rule: SmallNumbers) -> list[Reason]:
    found = []
    if shown:
        found.append(
            _reason(
                table,
                shown,
                f"{_numbers(shown)} under {rule.under} in a table of counts: so few people could be recognised.",
                "Use release with a policy that suppresses small numbers, or put rows or columns together.",
            )
        )
    if weak:
        found.append(
            _reason(
                table,
                weak,
                f"{_numbers(weak)} that the table leaves out can be worked out from the totals and the other numbers.",
                "Leave out a second number in the same row and column, or use release with a policy that does.",
            )
        )
    return found


def _not_safe(table: Table, count: int, rule: SmallNumbers) -> Reason:
    return _reason(
        table,
        count,
        f"Numbers under {rule.under} in a table of counts could still be worked out, whatever else is suppressed.",
        "Put rows or columns together so that the numbers are larger, or leave the table out.",
    )


def _too_large(table: Table) -> Reason:
    return _reason(
        table,
        1,
        f"The file has more than {MOST_NUMBERS:,} counts, too many to prove that none of the small ones follows.",
        "Split the table, or put rows or columns together.",
    )


def _with_reason(done: Sequence[Controlled], read: Sequence[_Read], why: Callable[[_Read], Reason]) -> list[Controlled]:
    made = list(done)
    for one in read:
        made[one.place] = replace(done[one.place], reasons=(*done[one.place].reasons, why(one)))
    return made


def _reason(table: Table, count: int, message: str, remedy: str) -> Reason:
    return Reason(ReasonCode.SMALL_NUMBER, table.block, message, remedy, count=count)


def _numbers(count: int) -> str:
    return "1 number" if count == 1 else f"{count:,} numbers"
