"""Bare lists: a column or two of names, with hardly a heading."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import Maker


@personal
def contact_sheet(m: Maker) -> Book:
    h = m.one([["Name", "Tel"], ["Who", "Number"], ["", ""], ["Contact", "Mob"], ["NAME", "PHONE NO."]])
    return Book().sheet(
        "Contacts" if m.number(2) else "Sheet1",
        m.table(
            h,
            [
                [P(m.name()), P(m.phone() if m.number(2) else int("7700900" + f"{m.number(1000):03d}"))]
                for _ in range(m.number(4, 20))
            ],
        ),
    )


@personal
def list_noheader(m: Maker) -> Book:
    f = m.one([m.name, m.reversed, m.capitals, lambda: f"{m.forename()[0]}. {m.surname()}", lambda: m.name().lower()])
    return Book().sheet("Sheet1", [[P(f())] for _ in range(m.number(4, 25))])


@personal
def list_first_only(m: Maker) -> Book:
    return Book().sheet("Sheet1", [["Trip list"], *[[P(m.forename())] for _ in range(m.number(6, 20))]])


@personal
def list_name_dob_noheader(m: Maker) -> Book:
    return Book(suffix=m.one(["xlsx", "csv"])).sheet(
        "Sheet1", [[P(m.surname()), P(m.forename()), P(m.birth()), m.one("MF")] for _ in range(m.number(3, 20))]
    )


@personal
def email_list(m: Maker) -> Book:
    return (
        Book().sheet("Sheet1", [[P(m.email())] for _ in range(m.number(4, 20))])
        if m.number(2)
        else Book(suffix="csv").sheet("S", [["Mailing list"], *[[P(f"{m.name()} <{m.email()}>")] for _ in range(9)]])
    )


@personal
def small_two(m: Maker) -> Book:
    return Book().sheet(
        "Sheet1",
        m.table(["Name", "School"], [[P(m.name()), m.one(["Marlpit High", "Netherby Academy"])] for _ in range(2)]),
    )


@personal
def cover_phone(m: Maker) -> Book:
    return Book().sheet(
        "Contacts", m.table(["Name", "Tel", "Email"], [[P(m.name()), P(m.phone()), P(m.email())] for _ in range(9)])
    )


@personal
def number_first(m: Maker) -> Book:
    return Book().sheet("S", [[i + 1, P(m.name()), m.one(["Y", "N"]), m.number(1, 100)] for i in range(12)])


@personal
def blank_then_names(m: Maker) -> Book:
    return Book().sheet(
        "S",
        [
            [None],
            [None],
            [None, None, P(m.name())],
            [None, None, P(m.name())],
            [None, None, P(m.name())],
            [None, None, P(m.name())],
        ],
    )


@personal
def comma_list(m: Maker) -> Book:
    return Book().sheet(
        "S",
        [["Group", "Members"], *[[x, P(", ".join(m.name() for _ in range(m.number(3, 6))))] for x in ["A", "B", "C"]]],
    )
