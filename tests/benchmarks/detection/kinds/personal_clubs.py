"""Teams, seats, points and slots."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import Maker


@personal
def seating_plan(m: Maker) -> Book:
    return Book().sheet(
        "Seating 9B",
        [
            ["Front of class"],
            *[[P(m.one([m.forename(), m.forename() + " " + m.surname()[0]])) for _ in range(6)] for _ in range(5)],
        ],
    )


@personal
def seating_full(m: Maker) -> Book:
    return Book().sheet("Sheet1", [[P(m.name()) for _ in range(5)] for _ in range(6)])


@personal
def tables_seating(m: Maker) -> Book:
    return Book().sheet(
        "Awards dinner", [[f"Table {i}" for i in range(1, 6)], *[[P(m.name()) for _ in range(5)] for _ in range(8)]]
    )


@personal
def points_first_names(m: Maker) -> Book:
    return Book().sheet(
        "House points",
        m.table(
            ["", "Mon", "Tue", "Wed"],
            [[P(m.forename()), m.number(0, 9), m.number(0, 9), m.number(0, 9)] for _ in range(12)],
        ),
    )


@personal
def points_first_names_h(m: Maker) -> Book:
    return Book().sheet(
        "Stars",
        m.table(["Star", "Week 1", "Week 2"], [[P(m.forename()), m.number(0, 9), m.number(0, 9)] for _ in range(12)]),
    )


@personal
def teams_first(m: Maker) -> Book:
    return Book().sheet(
        "5-a-side", [["Team 1", "Team 2", "Team 3", "Team 4"], *[[P(m.forename()) for _ in range(4)] for _ in range(5)]]
    )


@personal
def three_blocks(m: Maker) -> Book:
    return Book().sheet(
        "Teams", [["Reds", "Blues", "Greens"], *[[P(m.name()), P(m.name()), P(m.name())] for _ in range(7)]]
    )


@personal
def age_dob_initial(m: Maker) -> Book:
    return Book().sheet(
        "Nursery",
        [
            ["Room", "Child", "Age (m)", "Key person"],
            *[
                [m.one(["Bees", "Ants"]), P(m.forename() + " " + m.surname()[0] + "."), m.number(6, 48), m.forename()]
                for _ in range(9)
            ],
        ],
    )


@personal
def first_only_odd_header(m: Maker) -> Book:
    return Book().sheet(
        "Boxing",
        m.table(
            ["Boxer", "Weight", "Bouts"], [[P(m.forename()), m.number(40, 90), m.number(0, 20)] for _ in range(12)]
        ),
    )


@personal
def pairs(m: Maker) -> Book:
    return Book().sheet(
        "Paired reading",
        [
            ["Pair", "Reader", "Buddy"],
            *[
                [i + 1, P(m.forename() + " " + m.surname()[0]), P(m.forename() + " " + m.surname()[0])]
                for i in range(8)
            ],
        ],
    )


@personal
def slots_first(m: Maker) -> Book:
    return Book().sheet(
        "Driving lessons",
        m.table(
            ["Slot", "Mon", "Tue", "Wed"],
            [[f"{9 + i}:00", P(m.forename()), P(m.forename()), P(m.forename())] for i in range(7)],
        ),
    )


@personal
def dates_first_header(m: Maker) -> Book:
    return Book().sheet(
        "1-1s",
        m.table(
            ["w/c", "Tues 4pm", "Tues 5pm", "Weds 4pm"],
            [[m.day(), P(m.name()), P(m.name()), P(m.name())] for _ in range(8)],
        ),
    )


@personal
def total_row(m: Maker) -> Book:
    return Book().sheet(
        "Hours",
        m.table(
            ["Young person", "Wk1", "Wk2", "Wk3"],
            [*[[P(m.name()), m.number(0, 9), m.number(0, 9), m.number(0, 9)] for _ in range(8)], ["Total", 30, 30, 30]],
        ),
    )
