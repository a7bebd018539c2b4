"""Small numbers in tables of counts: what is hidden, and that nobody can work it out again."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from redact_kit import KEEP, Case, rows_of

from redactor.grammar import SUPPRESSED
from redactor.model import CleanWorkbook, DisclosureRule, ReasonCode, SmallNumbers
from redactor.redact import measure

RULE = SmallNumbers(5, suppress=True)
AGES = ("10 to 14", "15 to 17", "18 to 20")


def crosstab(cells: Sequence[Sequence[int]], *, totals: bool = True) -> list[tuple[Any, ...]]:
    """Rows of a table of wards by something, with its totals."""
    rows = [(f"Ward {number}", *row, sum(row)) for number, row in enumerate(cells)]
    if totals:
        rows.append(("Total", *(sum(column) for column in zip(*cells, strict=True)), sum(map(sum, cells))))
    return rows


def released(rows: list[tuple[Any, ...]], rule: SmallNumbers = RULE, headers: Sequence[str] = ()) -> CleanWorkbook:
    width = len(rows[0])
    names = headers or ("Ward", *(f"{5 * n} to {5 * n + 4}" for n in range(width - 2)), "All ages")
    case = Case().table([None] * width, rows, [KEEP] * width, about_people=False, headers=names)
    return case.rebuild(disclosure=DisclosureRule(small_numbers=rule))


def possible(shown: list[tuple[Any, ...]], most: int, floor: int) -> dict[tuple[int, int], set[int]]:
    """Every value that each hidden cell can have, by trying all of them: inner cells freely, totals as they follow."""
    inner = [list(row[1:-1]) for row in shown[:-1]]
    free = [(r, c) for r, row in enumerate(inner) for c, value in enumerate(row) if value == SUPPRESSED]
    found: dict[tuple[int, int], set[int]] = {}
    for values in itertools.product(range(floor, most + 1), repeat=len(free)):
        for (r, c), value in zip(free, values, strict=True):
            inner[r][c] = value
        made = crosstab(inner)
        hidden = [(r, c) for r, row in enumerate(shown) for c, value in enumerate(row) if value == SUPPRESSED]
        fits = all(
            value == made[r][c] or (value == SUPPRESSED and made[r][c] >= floor)
            for r, row in enumerate(shown)
            for c, value in enumerate(row)
            if c
        )
        if fits:
            for r, c in hidden:
                found.setdefault((r, c), set()).add(made[r][c])
    return found


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(st.integers(0, 6), min_size=2, max_size=2), min_size=2, max_size=2), st.booleans())
def test_nobody_can_tell_by_trying_every_table(cells: list[list[int]], zeros: bool) -> None:
    made = released(crosstab(cells), SmallNumbers(5, suppress=True, zeros_shown=zeros))
    assert made.reasons == ()
    shown = rows_of(made)
    values = [value for row in shown for value in row[1:] if value != SUPPRESSED]
    assert all(value >= 5 or (value == 0 and zeros) for value in values)
    for seen in possible(shown, 11, 1 if zeros else 0).values():
        assert len(seen) > 1 and max(seen) >= 5


def test_a_safe_table_is_left_alone_and_a_small_number_takes_three_others_with_it() -> None:
    plain = crosstab([[10, 20, 30], [11, 21, 31], [12, 22, 32]])
    assert rows_of(released(plain)) == plain
    small = crosstab([[2, 20, 30], [11, 21, 31], [12, 22, 32]])
    made = released(small)
    hidden = [(r, c) for r, row in enumerate(rows_of(made)) for c, value in enumerate(row) if value == SUPPRESSED]
    assert len(hidden) == 4 and (0, 1) in hidden
    assert (made.disclosure[0].small_cells, made.disclosure[0].protecting_cells) == (1, 3)


def test_what_is_hidden_is_marked_as_the_policy_says() -> None:
    rows = crosstab([[2, 20, 30], [11, 21, 31], [12, 22, 32]])
    assert rows_of(released(rows, SmallNumbers(5, True, marked_under=True)))[0][1] == "[under 5]"
    noughts = crosstab([[0, 20, 30], [11, 21, 31], [12, 22, 32]])
    assert rows_of(released(noughts)) == noughts
    assert rows_of(released(noughts, SmallNumbers(5, True, zeros_shown=False)))[0][1] == SUPPRESSED


def test_percentages_go_with_the_counts_they_are_of() -> None:
    rows = [("A", 2, 4.0), ("B", 20, 40.0), ("C", 28, 56.0), ("Total", 50, 100.0)]
    shown = rows_of(released(rows, headers=("Ward", "Number", "% of all")))
    assert all((row[1] == SUPPRESSED) == (row[2] == SUPPRESSED) for row in shown)
    assert shown[0][1:] == (SUPPRESSED, SUPPRESSED)


def test_a_total_in_the_next_table_is_no_way_round() -> None:
    """A ward's total is hidden in one table because it would give a cell away; the other table shows it again."""
    rows = crosstab([[3, 1], [40, 50], [60, 70]])
    case = Case().table([None] * 4, rows, [KEEP] * 4, about_people=False, headers=("Ward", *AGES[:2], "Total"))
    totals = [(row[0], row[3]) for row in rows]
    case.table([None] * 2, totals, [KEEP] * 2, about_people=False, headers=("Ward", "Number"))
    made = case.rebuild(disclosure=DisclosureRule(small_numbers=RULE))
    first, second = rows_of(made, 0), rows_of(made, 1)
    for one, other in zip(first, second, strict=True):
        assert one[3] == other[1]


def test_rows_that_were_sorted_by_a_hidden_number_are_sorted_by_label() -> None:
    rows = [("Dale", 90), ("Castle", 40), ("Abbey", 30), ("Bridge", 3), ("Total", 163)]
    shown = rows_of(released(rows, headers=("Ward", "Number")))
    assert [row[0] for row in shown] == ["Abbey", "Bridge", "Castle", "Dale", "Total"]


def test_years_and_ages_are_labels() -> None:
    rows = [(2021, 40), (2022, 30), (2023, 25)]
    assert rows_of(released(rows, headers=("Year", "Number"))) == rows
    ages = [(3, 40), (4, 30), (5, 25)]
    assert rows_of(released(ages, headers=("Age", "Number"))) == ages


def test_without_suppression_a_small_number_stops() -> None:
    made = released(crosstab([[2, 20], [11, 21]]), SmallNumbers(5))
    assert [(one.code, one.count) for one in made.reasons] == [(ReasonCode.SMALL_NUMBER, 1)]


@pytest.mark.parametrize("mark", ["*", "<5", "[c]", SUPPRESSED, "x"])
def test_a_file_in_which_one_number_was_blanked_is_seen_through(mark: str) -> None:
    rows: list[tuple[Any, ...]] = crosstab([[2, 20, 30], [11, 21, 31], [12, 22, 32]])
    rows[0] = ("Ward 0", mark, *rows[0][2:])
    names = ("Ward", *AGES, "Total")
    case = Case().table([None] * 5, rows, [KEEP] * 5, about_people=False, headers=names)
    decision = case.decision(disclosure=DisclosureRule(small_numbers=RULE))
    reasons = measure(case.layout, case.columns, decision)[1]
    assert [(one.code, one.count) for one in reasons] == [(ReasonCode.SMALL_NUMBER, 1)]
    assert "worked out" in reasons[0].message


def test_what_was_released_passes_as_it_is() -> None:
    made = released(crosstab([[2, 0, 30], [11, 4, 31], [12, 22, 32], [1, 1, 1]]))
    names = tuple(column.header for column in made.sheets[0].columns)
    case = Case().table([None] * 5, rows_of(made), [KEEP] * 5, about_people=False, headers=names)
    assert measure(case.layout, case.columns, case.decision(disclosure=DisclosureRule(small_numbers=RULE)))[1] == ()


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    """The solver would announce itself, and ``--format json`` prints one document and nothing else."""
    released(crosstab([[2, 20], [11, 21]]))
    assert capfd.readouterr() == ("", "")
