"""The gate counts again: groups of people and small numbers of a copy as it is written, whatever redact believed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from gate_copy import Nobody, nothing

from redactor.errors import VerificationError
from redactor.grammar import COUNT, PSEUDONYM, SUPPRESSED, TEXT, pseudonym
from redactor.model import CleanColumn, CleanSheet, CleanWorkbook, DisclosureRule, SmallNumbers
from redactor.verify import prove, prove_csv
from redactor.workbook import csv_bytes, workbook_bytes

RULE = SmallNumbers(5, suppress=True)


def sheet(rows: Sequence[tuple[Any, ...]], columns: Sequence[CleanColumn]) -> CleanSheet:
    values = [tuple(row[place] for row in rows) for place in range(len(columns))]
    filled = tuple(replace(column, values=own) for column, own in zip(columns, values, strict=True))
    return CleanSheet("Table 1", filled, len(rows))


def people(rows: Sequence[tuple[Any, ...]], *, labelled: bool = False) -> CleanWorkbook:
    columns = [CleanColumn("Age", TEXT, (), quasi=True), CleanColumn("Offence", TEXT, (), sensitive=True)]
    if labelled:
        columns.insert(0, CleanColumn("Person", PSEUDONYM, ()))
    return CleanWorkbook((sheet(rows, columns),))


def counts(rows: Sequence[tuple[Any, ...]]) -> CleanWorkbook:
    names = ("Ward", *(f"{n}0 to {n}9" for n in range(1, len(rows[0]) - 1)), "Total")
    columns = [CleanColumn(name, COUNT if place else TEXT, ()) for place, name in enumerate(names)]
    return CleanWorkbook((sheet(rows, columns),))


def passes(copy: CleanWorkbook, rule: DisclosureRule) -> bool:
    """What the gate says of a workbook and of the same in CSV; they must agree."""
    answers = []
    for gate, data, name in (
        (prove, workbook_bytes(copy), "R-000001.xlsx"),
        (prove_csv, csv_bytes(copy), "R-000001.csv"),
    ):
        try:
            gate(data, name, copy, Nobody(), nothing, 0.5, (), rule)
            answers.append(True)
        except VerificationError:
            answers.append(False)
    assert len(set(answers)) == 1
    return answers[0]


def test_groups_of_people() -> None:
    rows = [("15 to 17", "theft")] * 4 + [("15 to 17", "fraud")]
    assert passes(people(rows), DisclosureRule(5))
    assert not passes(people(rows[1:]), DisclosureRule(5))
    assert not passes(people([*rows, ("18 to 20", "theft")]), DisclosureRule(5))
    assert passes(people(rows), DisclosureRule(5, l_diversity=2))
    assert not passes(people([rows[0]] * 5), DisclosureRule(5, l_diversity=2))


def test_one_person_in_many_rows_is_one_person() -> None:
    rows = [(pseudonym(1), "15 to 17", "theft")] * 5
    assert not passes(people(rows, labelled=True), DisclosureRule(2))
    assert passes(people([(pseudonym(n), *row[1:]) for n, row in enumerate(rows)], labelled=True), DisclosureRule(5))


S = SUPPRESSED


@pytest.mark.parametrize(
    ("rows", "safe"),
    [
        ([("A", 10, 20, 30), ("B", 11, 21, 32), ("Total", 21, 41, 62)], True),
        ([("A", 2, 20, 22), ("B", 11, 21, 32), ("Total", 13, 41, 54)], False),  # shown
        ([("A", S, 20, 22), ("B", 11, 21, 32), ("Total", 13, 41, 54)], False),  # follows from its row
        ([("A", S, 20, S), ("B", 11, 21, 32), ("Total", 13, 41, 54)], False),  # follows from its column
        ([("A", S, S, 22), ("B", S, S, 32), ("Total", 13, 41, 54)], True),
        ([("A", S, S, 3), ("B", S, S, 32), ("Total", 13, 41, 54)], False),  # a small total is shown
        ([("A", S, S, 24), ("B", S, S, 32), ("Total", 4, 52, 56)], False),
        ([("A", S, S, 6), ("B", S, S, 32), ("Total", 7, 31, 38)], True),
        ([("A", S, S, 5), ("B", S, S, 32), ("Total", 7, 30, 37)], False),  # two that are 5 together are both under 5
        ([("A", 0, 20, 20), ("B", 11, 21, 32), ("Total", 11, 41, 52)], True),
        # One hidden number in each line, but two lines together give one away.
        ([("A", S, S, 40, 90), ("B", S, S, 40, 90), ("C", 30, S, S, 90), ("Total", 90, 70, 110, 270)], False),
    ],
)
def test_small_numbers(rows: list[tuple[Any, ...]], safe: bool) -> None:
    assert passes(counts(rows), DisclosureRule(small_numbers=RULE)) is safe
