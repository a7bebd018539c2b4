"""Sabotage of looks: a name put wherever a copy has more than values, and plans that no copy may follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from gate_copy import edited, proved, unpack, written
from gate_looks import EDITS, LOOKS, NAME

from redactor.errors import VerificationError
from redactor.model import (
    Chart,
    CleanColumn,
    CleanSheet,
    CleanWorkbook,
    ColumnFormat,
    Merge,
    Series,
    ValueRule,
)
from redactor.verify.inventory import part_names


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(LOOKS, tmp_path_factory.mktemp("looks"))


def test_a_copy_with_all_looks_is_proved(rich: bytes) -> None:
    assert proved(rich, LOOKS).sheets == 2
    assert set(unpack(rich)) == part_names(LOOKS)


@pytest.mark.parametrize("place", EDITS)
def test_a_name_in_a_look_is_refused(rich: bytes, place: str) -> None:
    part, old, new = EDITS[place]
    with pytest.raises(VerificationError) as caught:
        proved(edited(rich, part, old, new), LOOKS)
    assert "zeph" not in caught.value.explain().casefold()
    for word in NAME.split():
        assert word.casefold() not in caught.value.explain().casefold()


_SHEET = LOOKS.sheets[0]


def _column(place: int, **change: object) -> CleanSheet:
    columns = list(_SHEET.columns)
    columns[place] = replace(columns[place], **change)  # type: ignore[arg-type]
    return replace(_SHEET, columns=tuple(columns))


def _rule(*literals: str | int | float | bool, comparison: str = "equal") -> tuple[ValueRule, ...]:
    return (ValueRule("compare", ("red",), comparison, literals),)


PLANS: dict[str, Callable[[], CleanSheet]] = {
    "a rule with a word nobody has": lambda: _column(1, rules=_rule(NAME)),
    "a rule with a word of free text": lambda: _column(0, rules=_rule("Beckton")),
    "a rule with a long number": lambda: _column(2, rules=_rule(1234)),
    "a rule with a truth": lambda: _column(2, rules=_rule(True)),
    "a rule with a number for words": lambda: _column(1, rules=_rule(5)),
    "a rule between one number": lambda: _column(2, rules=_rule(5, comparison="between")),
    "a rule of another kind": lambda: _column(2, rules=(ValueRule("icons", ("red",)),)),
    "a bar of two colours": lambda: _column(2, rules=(ValueRule("bar", ("red", "green")),)),
    "a bar for words": lambda: _column(1, rules=(ValueRule("bar", ("red",)),)),
    "a list of a name": lambda: _column(1, choices=("High", NAME)),
    "a list of free text": lambda: _column(0, choices=("Beckton",)),
    "a merge of unequal cells": lambda: replace(_SHEET, merges=(Merge(3, 1, 4, 1),)),
    "a merge of the heading": lambda: replace(_SHEET, merges=(Merge(1, 1, 2, 1),)),
    "a merge past the end": lambda: replace(_SHEET, merges=(Merge(5, 1, 9, 1),)),
    "merges that overlap": lambda: replace(_SHEET, merges=(Merge(2, 1, 3, 1), Merge(2, 1, 3, 1))),
    "a chart of words": lambda: replace(_SHEET, charts=(Chart("bar", (Series(2),)),)),
    "a chart of points labelled by words": lambda: replace(_SHEET, charts=(Chart("scatter", (Series(3, 1),)),)),
    "a chart of a column there is not": lambda: replace(_SHEET, charts=(Chart("bar", (Series(9),)),)),
    "letters that cannot be read": lambda: _column(3, format=ColumnFormat(fill="FFFFFF", ink="FFFFCC")),
    "a table with one heading twice": lambda: replace(
        _SHEET, tabled=True, merges=(), columns=tuple(replace(column, header="Same") for column in _SHEET.columns)
    ),
}  # fmt: skip


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_that_could_tell_something_is_refused(plan: str, tmp_path: Path) -> None:
    copy = CleanWorkbook((PLANS[plan](),))
    with pytest.raises(VerificationError):
        proved(written(copy, tmp_path), copy)


def test_cells_below_a_merge_are_not_written(rich: bytes) -> None:
    sheet = unpack(rich)["xl/worksheets/sheet1.xml"].decode()
    assert sheet.count("Beckton") == 1
    assert '<c r="A3"' not in sheet


def test_no_formula_of_a_cell_is_ever_written(rich: bytes) -> None:
    for name, content in unpack(rich).items():
        assert b"<f>" not in content, name
        assert b"<f " not in content, name


def test_empty_cells_below_a_merged_value_may_be_merged(tmp_path: Path) -> None:
    sheet = CleanSheet("Table 1", (CleanColumn("A", "text", ("x", None, "y")),), 3, merges=(Merge(2, 1, 3, 1),))
    copy = CleanWorkbook((sheet,))
    assert proved(written(copy, tmp_path), copy).cells == 3
