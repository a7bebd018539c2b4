"""More of what councils publish and keep that is about nobody."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import ROADS, WARDS, Maker


def _lines(title: str, head: list[str], *rows: list[object]) -> Book:
    return Book().sheet(title, [head, *rows])


@clean
def cemeteries(m: Maker) -> Book:
    return _lines(
        "Sites",
        ["Cemetery", "Acres", "Chapel", "Gates close"],
        *[[x, m.number(2, 90), m.one("YN"), "18:00"] for x in ("Marlpit Old", "St Osyth Lawn", "Harrow Hill")],
    )


@clean
def libraries_hours(m: Maker) -> Book:
    return _lines(
        "Hours",
        ["Library", "Mon", "Tue", "Sat"],
        *[[x, "9-5", "9-7", "10-4"] for x in ("Netherby", "Quayside", "Jubilee", "Rowan Lane")],
    )


@clean
def council_tax_bands(m: Maker) -> Book:
    return _lines(
        "CTax",
        ["Band", "2025/26", "2026/27", "Properties"],
        *[[x, m.number(900, 3000), m.number(900, 3000), m.number(100, 9000)] for x in "ABCDEFGH"],
    )


@clean
def parks_events(m: Maker) -> Book:
    return _lines(
        "Events",
        ["Event", "Park", "Date", "Expected", "Licence"],
        *[
            [x, f"{m.one(WARDS)} Park", m.day(), m.number(50, 5000), m.one(["TEN", "Premises", "None"])]
            for x in (
                "Diwali lights",
                "Carols by candlelight",
                "Eid in the Park",
                "St Patrick's parade",
                "Big Lunch",
                "Robin Hood fun run",
            )
        ],
    )


@clean
def licensing_premises(m: Maker) -> Book:
    return _lines(
        "Premises",
        ["Lic no", "Premises", "Type", "Hours", "Rateable band"],
        *[
            [f"PL{m.number(1000, 9999)}", x, m.one(["Pub", "Off licence"]), "10:00-23:00", m.one("ABC")]
            for x in (
                "The George",
                "Duke of Wellington",
                "Prince Regent",
                "Lucky Star Food & Wine",
                "Jack's Bar",
                "Rose and Crown",
            )
        ],
    )


@clean
def road_casualty_counts(m: Maker) -> Book:
    return _lines(
        "Casualties",
        ["Junction", "Fatal", "Serious", "Slight"],
        *[
            [f"{m.one(ROADS)} Road / {m.one(ROADS)} Street", m.number(0, 2), m.number(0, 9), m.number(1, 40)]
            for _ in range(8)
        ],
    )


@clean
def commissioning(m: Maker) -> Book:
    return _lines(
        "Pipeline",
        ["Service", "Current provider", "Annual value", "Route to market", "Decision"],
        *[
            [x, y, m.number(10**4, 10**6), m.one(["Open", "Framework"]), m.day()]
            for x, y in (
                ("Young carers", "Barnardo's"),
                ("Advocacy", "Coram Voice"),
                ("Drug treatment", "Change Grow Live"),
                ("Domestic abuse", "Solace"),
                ("Sexual health", "Terrence Higgins Trust"),
            )
        ],
    )


@clean
def intervention_menu(m: Maker) -> Book:
    return _lines(
        "Offer",
        ["Programme", "For whom", "Sessions", "How to refer"],
        *[
            [x, y, m.number(4, 12), "Through the front door"]
            for x, y in (
                ("Knife awareness", "11 to 17, any order"),
                ("Boxing mentoring", "Boys on the edge of exclusion"),
                ("Parenting group", "Mums and dads of under fives"),
                ("Girls' group", "Girls 13 to 16"),
            )
        ],
    )


@clean
def survey_comments(m: Maker) -> Book:
    return _lines(
        "Consultation",
        ["No", "Comment", "Theme"],
        *[
            [i, x, m.one(["Traffic", "Green space", "Cost"])]
            for i, x in enumerate(
                (
                    "More trees please",
                    "The crossing by the school is dangerous",
                    "Keep the library open on Saturdays",
                    "Too many fast food shops",
                    "Happy with the plans",
                ),
                1,
            )
        ],
    )


@clean
def premises_inspections(m: Maker) -> Book:
    return _lines(
        "FHRS",
        ["Business", "Rating", "Inspected", "Next"],
        *[
            [x, m.number(0, 6), m.day(), m.day()]
            for x in ("Golden Wok", "Sam's Chicken", "Nando's", "Aunty's Kitchen", "Costa", "Greggs", "Papa John's")
        ],
    )


@clean
def carbon(m: Maker) -> Book:
    return _lines(
        "Scope 1-2",
        ["Source", "kWh", "tCO2e", "Change"],
        *[
            [x, m.number(10**4, 10**6), m.number(10, 900), f"{m.number(-20, 20)}%"]
            for x in ("Gas", "Electricity", "Fleet diesel", "Grey fleet")
        ],
    )


@clean
def housing_pipeline(m: Maker) -> Book:
    return _lines(
        "Delivery",
        ["Scheme", "Homes", "Affordable", "Start on site", "Architect"],
        *[
            [x, m.number(5, 300), m.number(2, 150), m.day(), y]
            for x, y in (
                ("Tolgate Yard", "Hawkins Brown"),
                ("Nelson House", "Levitt Bernstein"),
                ("Marlpit Gasworks", "Karakusevic Carson"),
            )
        ],
    )
