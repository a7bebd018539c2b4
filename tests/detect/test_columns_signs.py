"""What only the table as a whole tells: workers and whom they see, journeys, works of art, words for those who do."""

from __future__ import annotations

from typing import Any

import pytest
from column_tables import classify, classify_fields
from column_values import Maker

from redactor.detect.short import short_names
from redactor.model import Role

UNLISTED = ["Arbnora", "Nkechinyere", "Thavarajah", "Zydrunas", "Selamawit", "Kirthana", "Oumouke", "Xhevdeta"]
HARMLESS = {Role.NON_PERSONAL, Role.PROFESSIONAL, Role.FREE_TEXT}


def names(count: int = 8) -> list[str]:
    m = Maker(3)
    return [m.name() for _ in range(count)]


def repeated(*values: Any) -> list[Any]:
    return [values[index % len(values)] for index in range(8)]


@pytest.mark.parametrize("header", ["Boxer", "Swimmers", "Tutee", "Claimant", "Cyclist", "Res"])
def test_strange_words_under_a_word_for_a_doer_are_people(header: str) -> None:
    columns = classify_fields({header: UNLISTED, "Weight": repeated(40, 51, 63), "Bouts": repeated(1, 2, 5)})
    assert columns[header].entity == "PERSON" and columns[header].role is Role.DIRECT_IDENTIFIER


@pytest.mark.parametrize("header", ["Manufacturer", "Carrier", "Container", "Supplier", "Sensor", "Variant"])
def test_things_and_firms_that_sound_like_doers_are_none(header: str) -> None:
    makers = ["Serco", "Nexon", "Capita", "Veolia", "Openreach", "Cadent", "Mitie", "Unit4"]
    columns = classify([header, "Qty", "Cost"], list(zip(makers, repeated(1, 2, 5), repeated(9, 8), strict=True)))
    assert {column.role for column in columns} <= HARMLESS


@pytest.mark.parametrize(("one", "other", "distance"), [("From", "To", "Miles"), ("Origin", "Destination", "Fare")])
def test_ends_of_journeys_are_places(one: str, other: str, distance: str) -> None:
    columns = classify_fields(
        {
            one: repeated("Milton Keynes", "Kings Lynn", "Oakham"),
            other: repeated("Harold Wood", "Ashby"),
            distance: repeated(3, 9),
        }
    )
    assert {column.role for column in columns.values()} <= HARMLESS


def test_senders_and_receivers_are_people() -> None:
    columns = classify_fields({"From": names(), "To": names()[::-1], "Sent": repeated("ok", "late", "see you there")})
    assert columns["From"].entity == "PERSON"


def test_whom_volunteers_call_are_no_volunteers() -> None:
    columns = classify_fields({"Volunteer": names(), "Calling": names()[::-1], "Best time": repeated("am", "pm")})
    assert columns["Calling"].role is Role.DIRECT_IDENTIFIER


@pytest.mark.parametrize("title", ["Sickness 2026", "Grievances", "Payroll May"])
def test_what_an_employer_knows_is_about_people(title: str) -> None:
    columns = classify_fields({"Employee": names(), "Reason": repeated("Back", "Cold", "Other")}, titles=[title])
    assert columns["Employee"].about_people


@pytest.mark.parametrize("header", ["Film", "Painting", "Variety", "Song"])
def test_works_are_named_like_people(header: str) -> None:
    works = [
        "Billy Elliot",
        "Jane Eyre",
        "Nelly Moser",
        "Mary Poppins",
        "Peter Grimes",
        "Tom Jones",
        "Emma Hamilton",
        "Jane Phillips",
    ]
    columns = classify_fields({header: works, "Copies": repeated(1, 2, 3)})
    assert {column.role for column in columns.values()} <= HARMLESS


def test_phrases_under_a_word_for_people_are_no_names() -> None:
    columns = classify(
        ["Level", "Child", "Response"],
        [[1, "Attends school", "Universal"], [2, "Missing lessons", "Early help"], [3, "Excluded", "Child in need"]],
    )
    assert columns[1].entity != "PERSON"


@pytest.mark.parametrize("header", ["P/C name", "p/c Name", "P / C NAME"])
def test_a_parent_is_no_constable(header: str) -> None:
    columns = classify_fields({"Pupil": names(), header: names()[::-1]})
    assert columns[header].role is Role.DIRECT_IDENTIFIER and columns[header].subject == "other"
    assert classify_fields({"Pupil": names(), "PC name": names()[::-1]})["PC name"].role is Role.PROFESSIONAL


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Papa John's", False),
        ("Jane Smith's Bakery", False),
        ("Jane Smith's boiler is broken", True),
        ("Awaiting Jane Smith's mum", True),
    ],
)
def test_shops_of_people_are_no_people(text: str, named: bool) -> None:
    assert bool(short_names(text)) is named
