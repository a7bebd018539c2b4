"""Names that no list knows, and tables that say little about themselves: whoever is in them is seen all the same.

The names are real ones of many languages that stand in none of our lists, or are made of syllables; a test makes sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from column_tables import classify

from redactor.detect import detect, looks_like_label
from redactor.detect.names import is_forename, is_surname
from redactor.detect.people import name_look
from redactor.detect.short import short_names
from redactor.model import CellColumn, Column, Role, Sheet, Visibility, Workbook
from redactor.workbook import find_layout

FIRST = "Nkechinyere Abdirizaq Guleed Nasteexo Yaaba Przemek Zydrunas Thierno Oumou Xhevdet Kreshnik Thuy".split()  # noqa: SIM905
LAST = "Chukwudebelu Jimcale Warfaa Cawaale Szczepaniak Lazarescu Gundogdu Howlader Gjoka Vuong Habtemariam Egharevba".split()  # noqa: E501, SIM905
FULL = [f"{first} {last}" for first, last in zip(FIRST, LAST, strict=True)]
DAYS = [date(2026, 5, 1) + timedelta(days=7 * week) for week in range(len(FIRST))]
BIRTHS = [date(2006, 3, 1) + timedelta(days=293 * number) for number in range(len(FIRST))]
PERSONAL = {Role.DIRECT_IDENTIFIER, Role.UNKNOWN}
Rows = Sequence[Sequence[Any]]


def test_no_list_knows_them() -> None:
    assert not any(is_forename(word) or is_surname(word) for word in [*FIRST, *LAST])


WRITTEN = {
    "as they are": FULL,
    "capitals": [name.upper() for name in FULL],
    "lower case": [name.lower() for name in FULL],
    "surname first": [f"{last.upper()}, {first}" for first, last in zip(FIRST, LAST, strict=True)],
    "with an initial": [f"{first} {last[0]}" for first, last in zip(FIRST, LAST, strict=True)],
    "initial first": [f"{first[0]}. {last}" for first, last in zip(FIRST, LAST, strict=True)],
    "made of syllables": [f"{a}{b}ko {c}shira" for a, b, c in zip(
        "Za Ke Mo Ti Lo Sha Bre Ado".split(), "ri la vo mi ku ro tha ri".split(), "Ngu Fi Va Zo Bre Lo Ke Da".split(),  # noqa: SIM905
        strict=True)],
}  # fmt: skip


HEADINGS = ("", "column1", "fld1", "Regulars", "Title", "Item", "Ref", "#N", "DP")
UNDERSTOOD = {("with an initial", "Title"), ("initial first", "Title")}
"""A heading that is understood asks for more than a word and an initial."""


@pytest.mark.parametrize(
    ("written", "header"), [(way, head) for way in WRITTEN for head in HEADINGS if (way, head) not in UNDERSTOOD]
)
def test_unlisted_names_are_names_under_any_heading(written: str, header: str) -> None:
    names = WRITTEN[written]
    rows = [[name, 10 + index, DAYS[index]] for index, name in enumerate(names)]
    assert classify([header, "Amount", "Paid"], rows)[0].role in PERSONAL


@pytest.mark.parametrize(
    "values",
    [
        "Ford Transit|Vauxhall Vivaro|Iveco Daily|Nissan Leaf|Renault Kangoo|Citroen Berlingo|Dell Latitude",
        "Brightway Cleaning|Nexon Systems|Kier Highways|Thames Water|Serco|Capita|Veolia|Zurich Municipal",
        "Netherby Colts|Marlpit Rangers|Hartswell Town|Quayside United|Broadfen Harriers|Leyton Orient",
        "Pizza Margherita|Quorn pie|Chicken Tikka|Lamb Kofta|Vegetable Biryani|Fish Pie|Jollof Rice",
        "Betula pendula|Sorbus aucuparia|Acer campestre|Corylus avellana|Ilex aquifolium",
        "Amoxicillin|Paracetamol|Sertraline|Salbutamol|Ibuprofen|Fluoxetine",
        "Eastmarch|Lower Tolney|Broadfen|St Osyth|Marlpit|Copperhill|Quayside|Netherby",
        "Mosaic|Civica Flare|Microsoft Teams|Northgate Housing|Zendesk|Adobe Acrobat",
    ],
)
@pytest.mark.parametrize("header", ["", "Item", "Name of it"])
def test_strange_words_of_things_are_not_people(values: str, header: str) -> None:
    rows = [[value, 10 + index, DAYS[index]] for index, value in enumerate(values.split("|"))]
    assert {column.role for column in classify([header, "Qty", "Bought"], rows)} == {Role.NON_PERSONAL}


EXPLAINED: dict[str, tuple[Sequence[str], Rows, Sequence[int]]] = {
    "surname, forename, birth and sex, no header": (
        ["", "", "", ""],
        [[last, first, birth, "MF"[i % 2]] for i, (last, first, birth) in enumerate(zip(LAST, FIRST, BIRTHS, strict=True))],  # noqa: E501
        [0, 1, 2],
    ),
    "two columns of words with a date": (
        ["x", "y", "z"],
        [list(row) for row in zip(LAST, FIRST, DAYS, strict=True)],
        [0, 1],
    ),
    "a seating plan": (["", "", "", ""], [FIRST[i : i + 4] for i in (0, 4, 8)], [0, 1, 2, 3]),
    "teams side by side": (["Team 1", "Team 2", "Team 3"], [FIRST[i : i + 3] for i in (0, 3, 6, 9)], [0, 1, 2]),
    "who comes on which day": (["Slot", "Mon", "Tue", "Wed"], [[f"{9 + i}:00", *FIRST[3 * i : 3 * i + 3]] for i in range(4)], [1, 2, 3]),  # noqa: E501
    "a trip": (["Trip list"], [[first] for first in FIRST], [0]),
    "a few people again and again": (["When", "Re", "Type"], [[day, FULL[i % 3], "Call"] for i, day in enumerate(DAYS)], [1]),  # noqa: E501
}  # fmt: skip


@pytest.mark.parametrize("name", EXPLAINED)
def test_words_that_the_rest_of_the_table_explains(name: str) -> None:
    headers, rows, personal = EXPLAINED[name]
    columns = classify(headers, rows)
    assert all(columns[index].role is not Role.NON_PERSONAL for index in personal)
    assert columns[0].about_people


@pytest.mark.parametrize(
    ("headers", "values"),
    [
        (["Name", "Training", "Started"], ["Barbering"]),
        (["Name", "Leave from", "Class"], ["3A"]),
        (["Name", "Cover", "Since"], ["Full"]),
    ],
)
def test_a_heading_that_clients_have_too_makes_no_staff_list(headers: list[str], values: list[str]) -> None:
    columns = classify(headers, [[name, values[0], day] for name, day in zip(FULL, DAYS, strict=True)])
    assert columns[0].role is Role.DIRECT_IDENTIFIER


def test_a_worker_beside_somebody_makes_neither_a_staff_list() -> None:
    rows = [[f"Cllr {last}", name, "Housing"] for last, name in zip(LAST, FULL, strict=True)]
    worker, person, _ = classify(["Cllr", "Constituent", "Matter"], rows)
    assert (worker.role, person.role) == (Role.PROFESSIONAL, Role.DIRECT_IDENTIFIER)


@pytest.mark.parametrize("headers", [["Name", "School", "Reason"], ["School", "Name", "Reason"]])
def test_pupils_beside_their_schools_are_no_contacts_of_schools(headers: list[str]) -> None:
    of = {"Name": FULL, "School": ["Marlpit High", "Netherby Academy", "St Osyth RC"], "Reason": ["Truancy", "Fight"]}
    rows = [[of[header][row % len(of[header])] for header in headers] for row in range(3)]
    assert classify(headers, rows)[headers.index("Name")].role is Role.DIRECT_IDENTIFIER


@pytest.mark.parametrize("header", ["Collected by", "Held by", "Owned by", "Brought by"])
def test_what_clients_do_as_often_as_workers(header: str) -> None:
    rows = [[1000 + index, name, 3] for index, name in enumerate(FULL)]
    assert classify(["Voucher", header, "Bags"], rows)[1].role is Role.DIRECT_IDENTIFIER


def test_initials_of_whoever_did_the_work_are_a_workers() -> None:
    columns = classify(["Date", "AM", "PM", "Initials"], [[day, 4, 5, "JS"] for day in DAYS])
    assert columns[3].role is Role.PROFESSIONAL
    assert not columns[0].about_people


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Awaiting Thivya Celikkaya", "Thivya Celikkaya"),
        ("Passed to Freddie Wojtaszewska", "Freddie Wojtaszewska"),
        ("Name: Nithusha King", "Nithusha King"),
        ("Mum: yaaba", None),
        ("Awaiting visit", None),
        ("Chelsea Harbour", None),
        ("Victoria Arms", None),
        ("Client: NHS", "NHS"),
    ],
)
def test_the_odd_cell(text: str, named: str | None) -> None:
    spans = short_names(text)
    assert [text[span.start : span.end] for span in spans] == ([named] if named else [])


def test_look_of_unlisted_names() -> None:
    assert name_look("Abdirizaq Jimcale").strange == 1.0
    assert name_look("Abdirizaq Jimcale").full == 0.0
    assert name_look("Quercus robur").strange == 0.0
    assert name_look("Fernhall Road").strange == 0.0
    assert name_look("Shanice C").full > 0.8
    assert name_look("Guleed").odd
    assert not name_look("PWITS").odd


# --- from cells to columns ------------------------------------------------------------------------------


def _columns(rows: Rows) -> tuple[tuple[Column, ...], int]:
    """The columns of a sheet of these rows, by way of the table finder, and the number of findings."""
    cells: dict[int, tuple[list[int], list[Any]]] = {}
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            if value not in {None, ""}:
                cells.setdefault(place, ([], []))[0].append(number)
                cells[place][1].append(value)
    sheet = Sheet(0, "Sheet1", Visibility.VISIBLE, {place: CellColumn(*found) for place, found in cells.items()})
    workbook = Workbook("file.xlsx", "xlsx", 0, (sheet,))
    seen = detect(workbook, find_layout(workbook, looks_like_label))
    return seen.columns, len(seen.findings)


def _mark(row: int, column: int) -> str:
    return "YNYYA"[(row * 3 + column) % 5]


@pytest.mark.parametrize("corner", ["", "Week", "Date"])
def test_names_above_ticks_are_the_header_of_a_register(corner: str) -> None:
    rows = [[corner, *FULL[:6]], *[[day, *[_mark(i, j) for j in range(6)]] for i, day in enumerate(DAYS[:8])]]
    columns, _ = _columns(rows)
    assert all(column.about_people for column in columns)
    assert [column.role for column in columns[1:]] == [Role.UNKNOWN] * 6


def test_forenames_above_ticks() -> None:
    rows = [["Week", *FIRST[:6]], *[[week, *[(week * 3 + j) % 2 for j in range(6)]] for week in range(1, 9)]]
    assert all(column.about_people for column in _columns(rows)[0])


def test_wards_above_counts_are_no_people() -> None:
    wards = ["Eastmarch", "Broadfen", "Marlpit", "Copperhill", "Quayside"]
    rows = [["Week", *wards], *[[week, *[week * 7 + j * 5 for j in range(5)]] for week in range(1, 9)]]
    assert {column.role for column in _columns(rows)[0]} == {Role.NON_PERSONAL}


def test_the_first_name_of_address_labels_is_no_heading() -> None:
    rows: list[list[Any]] = []
    for number, name in enumerate(FULL[:5]):
        rows += [[name], [f"{number + 3} Tolgate Road"], [f"E15 {number + 1}AR"], [f"07700 90012{number}"], [""]]
    columns, _ = _columns(rows)
    assert [(column.header, column.role) for column in columns] == [("", Role.DIRECT_IDENTIFIER)]


def test_groups_of_records_with_the_same_label_are_no_form() -> None:
    rows = [
        ["Protected characteristic", "Group", "Residents", "Service users"],
        *[
            ["Ethnicity", group, 400 + i, 40]
            for i, group in enumerate(["White British", "Black African", "Asian Other"])
        ],
        *[["Religion", group, 500 + i, 50] for i, group in enumerate(["Christian", "Muslim", "None"])],
    ]
    columns, found = _columns(rows)
    assert {column.role for column in columns} == {Role.NON_PERSONAL}
    assert found == 0


def test_form_of_somebody_called_hall() -> None:
    columns, _ = _columns([["Name", "Fizza Hall"], ["Address", "108 Hexham Close"], ["Phone", "07700 900377"]])
    assert {column.role for column in columns} == {Role.DIRECT_IDENTIFIER}


def test_title_that_names_somebody() -> None:
    _, found = _columns(
        [["Support plan for Shanice Howlader"], [""], ["Step", "Cost"], ["Open an account", 3], ["Visit", 4]]
    )
    assert found >= 1


def test_a_few_called_hall_or_green_among_strange_names() -> None:
    rows = [[name, 900 + index, DAYS[index]] for index, name in enumerate([*FULL[:8], "Abdirizaq Hall", "Oumou Green"])]
    assert classify(["Vendor", "Net", "Paid"], rows)[0].role is Role.DIRECT_IDENTIFIER
