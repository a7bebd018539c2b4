"""Rotas, timetables, fixtures and bookings."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import Maker


@clean
def rota(m: Maker) -> Book:
    return Book().sheet(
        "Rota",
        [
            ["Duty rota w/c 4 May"],
            ["Worker", "Mon", "Tue", "Wed", "Thu", "Fri"],
            *[[m.name(), *[m.one(["AM", "PM", "Off", "Duty", "A/L"]) for _ in range(5)]] for _ in range(9)],
        ],
    )


@clean
def rota_days(m: Maker) -> Book:
    return Book().sheet(
        "On call", m.table(["Week", "On call", "Backup"], [[m.day(), m.name(), m.name()] for _ in range(9)])
    )


@clean
def school_timetable(m: Maker) -> Book:
    return Book().sheet(
        "7B",
        m.table(
            ["Period", "Mon", "Tue", "Wed", "Thu", "Fri"],
            [
                [i, *[m.one(["Maths", "English", "PE", "Art", "Science", "RE", "French"]) for _ in range(5)]]
                for i in range(1, 7)
            ],
        ),
    )


@clean
def bookings(m: Maker) -> Book:
    return Book().sheet(
        "Hall bookings",
        m.table(
            ["Date", "Room", "From", "To", "Hirer", "Fee"],
            [
                [
                    m.day(),
                    m.one(["Main hall", "Studio 2"]),
                    "09:00",
                    "11:00",
                    m.one(
                        [
                            "Tiny Tumblers",
                            "Zumba class",
                            "Marlpit Bowls Club",
                            "Slimming group",
                            "Polling station",
                            "U3A",
                        ]
                    ),
                    m.number(10, 90),
                ]
                for _ in range(12)
            ],
        ),
    )


@clean
def fixtures(m: Maker) -> Book:
    return Book().sheet(
        "Fixtures",
        m.table(
            ["Date", "KO", "Home", "Away", "Pitch", "Result"],
            [
                [
                    m.day(),
                    "10:30",
                    m.one(["Marlpit Rangers", "Netherby Colts", "Broadfen FC"]),
                    m.one(["Quayside United", "Hartswell Town", "St Osyth Lions"]),
                    m.number(1, 6),
                    f"{m.number(0, 6)}-{m.number(0, 6)}",
                ]
                for _ in range(12)
            ],
        ),
    )


@clean
def menu(m: Maker) -> Book:
    return Book().sheet(
        "Menu wk 1",
        m.table(
            ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
            [
                ["Main", "Roast chicken", "Beef lasagne", "Vegetable curry", "Jerk chicken", "Fish and chips"],
                ["Vegetarian", "Quorn pie", "Macaroni cheese", "Dahl", "Bean burger", "Pizza Margherita"],
                ["Dessert", "Jelly", "Eve's pudding", "Apple crumble", "Fruit", "Victoria sponge"],
            ],
        ),
    )


@clean
def courses_rota(m: Maker) -> Book:
    return Book().sheet(
        "Sessions",
        [
            ["Day", "Activity", "Venue", "Time", "Age", "Cost"],
            *[
                [
                    m.one(["Mon", "Tue"]),
                    x,
                    m.one(["Netherby Hub", "Quayside MUGA"]),
                    "17:00-19:00",
                    m.one(["8-11", "11-16"]),
                    "Free",
                ]
                for x in ["Boxing", "Street dance", "DJ skills", "Cookery", "Football", "Coding club"]
            ],
        ],
    )


@clean
def cleaning(m: Maker) -> Book:
    return Book().sheet(
        "Cleaning",
        m.table(
            ["Area", "Mon", "Tue", "Wed"],
            [[x, "✓", "✓", "✓"] for x in ["Toilets", "Kitchen", "Lobby", "Stairs", "Lift"]],
        ),
    )


@clean
def rota_roles(m: Maker) -> Book:
    return Book().sheet(
        "Staff rota",
        m.table(
            ["Shift", "Lead", "Support 1", "Support 2"],
            [[m.one(["Early", "Late"]), m.name(), m.name(), m.name()] for _ in range(7)],
        ),
    )


@clean
def checklist(m: Maker) -> Book:
    return Book().sheet(
        "Fire check",
        m.table(
            ["Check", "Mon", "Tue", "Wed", "Thu", "Fri"],
            [
                [x, *["✓"] * 5]
                for x in ["Exits clear", "Alarm panel normal", "Extinguishers in place", "Doors closed", "Log signed"]
            ],
        ),
    )
