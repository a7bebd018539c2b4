"""Nothing that was removed shows through the looks of the copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from redact_kit import DROP, KEEP, PERSON, Case, rule

from redactor.model import (
    Action,
    Chart,
    CleanSheet,
    ColumnFormat,
    Merge,
    Page,
    Series,
    SheetFormat,
    ValueRule,
    Verb,
)

RATINGS = frozenset({"High", "Low", "Medium"})
ROWS = [("Mensah", "High", 41), ("Okoro", "High", 41), ("Testerley", "Low", 97)]


def dressed(
    looks: SheetFormat,
    rows: Sequence[tuple[Any, ...]] = ROWS,
    actions: Sequence[Action] = (DROP, KEEP, KEEP),
    *,
    merges: tuple[Merge, ...] = (),
    people: bool = True,
    entities: Sequence[str | None] = ("SURNAME", None, None),
    **decided: Any,
) -> CleanSheet:
    """The sheet that is made of a table of names, ratings and scores with these looks."""
    case = Case().table(entities, rows, actions, about_people=people, vocabularies={1: RATINGS})
    case.sheets[0] = replace(case.sheets[0], format=looks, merges=merges)
    return case.rebuild(**decided).sheets[0]


def compare(*literals: Any, comparison: str = "equal") -> ValueRule:
    return ValueRule("compare", ("red",), comparison, literals)


# --- widths ---


def test_a_width_stays_where_every_cell_of_the_column_is_released() -> None:
    sheet = dressed(SheetFormat(columns={2: ColumnFormat(width=33), 3: ColumnFormat(width=2)}))
    assert sheet.columns[0].format.width == 33
    assert sheet.columns[1].format.width is not None
    assert sheet.columns[1].format.width > 6  # wide enough for its heading


@pytest.mark.parametrize("verb", [Verb.REMOVE_VALUE, Verb.PSEUDONYMISE, Verb.REDACT_TEXT])
def test_a_width_does_not_tell_the_longest_value_that_was_replaced(verb: Verb) -> None:
    short, long = (
        dressed(SheetFormat(columns={1: ColumnFormat(width=width)}), actions=[Action(verb, "x"), KEEP, KEEP])
        for width in (12, 44)
    )
    assert short.columns[0].format.width == long.columns[0].format.width


def test_a_width_does_not_tell_the_longest_value_of_a_row_that_was_left_out() -> None:
    rows = [*[("a", "High", 15)] * 3, ("b", "Low", 60)]
    looks = SheetFormat(columns={2: ColumnFormat(width=44)})
    sheet = dressed(looks, rows, entities=("SURNAME", None, "AGE"), disclosure=rule(2, "AGE"))
    assert sheet.rows == 3
    assert sheet.columns[0].format.width != 44


# --- conditional formats and lists ---


def test_rules_and_lists_of_released_values_stay() -> None:
    rules = {2: (compare("High"),), 3: (compare(90, comparison="greaterThan"), ValueRule("bar", ("blue",)))}
    sheet = dressed(SheetFormat(rules=rules, choices={2: ("Low", "Medium", "High")}))
    assert sheet.columns[0].rules == rules[2]
    assert sheet.columns[1].rules == rules[3]
    assert sheet.columns[0].choices == ("Low", "High")


@pytest.mark.parametrize(
    "rules",
    [
        {2: (compare("Mensah"),)},
        {2: (compare("Medium"),)},
        {3: (compare(7700900461),)},
        {3: (compare(1.234),)},
        {3: (compare("High"),)},
        {2: (compare(5),)},
        {2: (ValueRule("bar", ("blue",)),)},
        {1: (compare("Mensah"),)},
    ],
)
def test_rules_with_anything_else_do_not(rules: dict[int, tuple[ValueRule, ...]]) -> None:
    assert not [column.rules for column in dressed(SheetFormat(rules=rules)).columns if column.rules]


def test_a_threshold_that_only_a_removed_row_has_does_not_stay() -> None:
    rows = [*[("a", "High", 41, 15)] * 3, ("b", "Low", 97, 60)]
    looks = SheetFormat(rules={3: (compare(97), compare(41))})
    sheet = dressed(
        looks, rows, [DROP, KEEP, KEEP, KEEP], entities=("SURNAME", None, None, "AGE"), disclosure=rule(2, "AGE")
    )
    assert sheet.columns[1].rules == (compare(41),)


def test_a_list_never_offers_what_is_not_released() -> None:
    sheet = dressed(SheetFormat(choices={2: ("High", "Mensah", "Low"), 1: ("Mensah",), 3: ("41",)}))
    assert [column.choices for column in sheet.columns] == [("High", "Low"), ()]
    assert dressed(SheetFormat(choices={2: None})).columns[0].choices == ("High", "Low")


# --- merges, panes, tables, charts ---


def test_merges_stay_only_where_rows_stay_as_they_stood() -> None:
    rows, merge = [("b", "High", 1), ("a", "High", 2), ("c", "Low", 3)], Merge(2, 2, 3, 2)
    plain: dict[str, Any] = {"entities": (None, None, None), "actions": (KEEP, KEEP, KEEP), "merges": (merge,)}
    assert dressed(SheetFormat(), rows, people=False, **plain).merges == (merge,)
    assert not dressed(SheetFormat(filtered=True), rows, people=False, **plain).merges
    assert not dressed(SheetFormat(), rows, people=True, **plain).merges  # sorted by what is released
    unequal = [("a", "High", 1), ("b", "Low", 2), ("c", "Low", 3)]
    assert not dressed(SheetFormat(), unequal, people=False, **plain).merges


def test_frozen_columns_are_those_that_are_kept_and_the_labels() -> None:
    assert dressed(SheetFormat(frozen_columns=2)).frozen_columns == 1
    assert dressed(SheetFormat(frozen_columns=1)).frozen_columns == 0
    labelled = Case().table(("UK_PNC_ID", None, None), [("99/1234567X", "x", 1)], [DROP, KEEP, KEEP])
    labelled.sheets[0] = replace(labelled.sheets[0], format=SheetFormat(frozen_columns=2))
    assert labelled.rebuild(label=PERSON).sheets[0].frozen_columns == 2


def test_charts_stay_where_all_their_columns_do() -> None:
    kept, gone = Chart("bar", (Series(3, 2),)), Chart("bar", (Series(3, 1),))
    sheet = dressed(SheetFormat(charts=(kept, gone, Chart("pie", (Series(2),)))))
    assert sheet.charts == (Chart("bar", (Series(2, 1),)),)


def test_a_table_needs_headings_that_differ() -> None:
    looks = SheetFormat(tabled=True, page=Page(landscape=True, area=True))
    assert dressed(looks).tabled
    assert dressed(looks).page == looks.page
    case = Case().table((None, None), [("a", 1)], [KEEP, KEEP], headers=("Same", "same"))
    case.sheets[0] = replace(case.sheets[0], format=looks)
    assert not case.rebuild().sheets[0].tabled


@pytest.mark.parametrize(("fill", "ink"), [("003366", "FFFFFF"), ("FFFFCC", "C00000"), ("999999", None)])
def test_letters_can_be_read_on_their_ground(fill: str, ink: str | None) -> None:
    sheet = dressed(SheetFormat(columns={2: ColumnFormat(fill=fill, ink="C00000")}))
    assert sheet.columns[0].format.ink == ink
