"""What councils publish of services, works and results."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import ROADS, Maker


def _lines(title: str, head: list[str], *rows: list[object]) -> Book:
    return Book().sheet(title, [head, *rows])


@clean
def ward_profile(m: Maker) -> Book:
    return Book().sheet(
        "Eastmarch",
        [
            ["Ward profile: Eastmarch"],
            ["Population", 14210],
            ["Under 18", "24%"],
            ["White British", "21%"],
            ["Unemployed", 5.1],
            ["Owner occupied", "33%"],
        ],
    )


@clean
def meeting_actions(m: Maker) -> Book:
    return _lines(
        "Actions",
        ["Action", "By whom", "When", "RAG"],
        *[
            [x, m.one(["Housing", "Chair", "YOS", "Police"]), m.day(), m.one(["Red", "Amber", "Green"])]
            for x in (
                "Circulate the terms of reference",
                "Map detached youth work",
                "Agree the media line",
                "Review the summer plan",
            )
        ],
    )


@clean
def dictionary(m: Maker) -> Book:
    return _lines(
        "Data dictionary",
        ["Field", "Type", "Description", "Mandatory"],
        *[
            [x, y, z, m.one("YN")]
            for x, y, z in (
                (
                    "surname",
                    "text(50)",
                    "Family name of the young person",
                ),
                ("dob", "date", "Date of birth"),
                ("pnc_id", "text(12)", "Police National Computer id"),
                ("ethnicity", "code", "Self-defined, 18+1"),
            )
        ],
    )


@clean
def thresholds(m: Maker) -> Book:
    return _lines(
        "Matrix of need",
        ["Level", "Child", "Family", "Response"],
        *[
            [i, x, y, z]
            for i, (x, y, z) in enumerate(
                (
                    ("Attends school", "Supportive", "Universal"),
                    ("Missing lessons", "Some strain", "Early help"),
                    ("Excluded", "Conflict", "Child in need"),
                    ("At risk of harm", "Abuse", "Child protection"),
                ),
                1,
            )
        ],
    )


@clean
def room_bookings(m: Maker) -> Book:
    return _lines(
        "Pool cars",
        ["Car", "Mon", "Tue", "Wed"],
        *[[x, m.one(["AM", "", "All day"]), m.one(["PM", ""]), "AM"] for x in ("Corsa 1", "Corsa 2", "Zoe", "Leaf")],
    )


@clean
def sports_league(m: Maker) -> Book:
    return _lines(
        "League",
        ["Team", "P", "W", "D", "L", "Pts"],
        *[
            [x, 9, m.number(0, 9), m.number(0, 9), m.number(0, 9), m.number(0, 27)]
            for x in ("Marlpit Rovers", "Tolgate Tigers", "Sporting Bengal", "Inter Hexham", "Quayside Ladies")
        ],
    )


@clean
def book_prices(m: Maker) -> Book:
    return _lines(
        "Orders",
        ["Author", "Title", "Qty", "£"],
        *[
            ["Dept for Education", x, m.number(1, 30), m.number(5, 40)]
            for x in ("Working together", "Keeping children safe", "Code of practice")
        ],
    )


@clean
def bank_holidays(m: Maker) -> Book:
    return _lines(
        "Closures",
        ["Day", "Date", "Offices", "Tip"],
        *[
            [x, m.day(), "Closed", m.one(["Open", "Closed"])]
            for x in ("Good Friday", "Easter Monday", "Christmas Day", "Boxing Day")
        ],
    )


@clean
def cohort_outcomes(m: Maker) -> Book:
    return _lines(
        "Reoffending",
        ["Cohort quarter", "Young people", "Reoffenders", "Reoffences", "Binary rate"],
        *[
            [
                f"Q{i % 4 + 1} {2023 + i // 4}",
                m.number(30, 90),
                m.number(5, 30),
                m.number(9, 90),
                f"{m.number(20, 40)}.1%",
            ]
            for i in range(8)
        ],
    )


@clean
def use_of_force_counts(m: Maker) -> Book:
    return _lines(
        "Stop and search",
        ["Self-defined ethnicity", "Searches", "Arrests", "Rate per 1,000"],
        *[
            [x, m.number(50, 900), m.number(5, 90), m.number(5, 60)]
            for x in ("White", "Black", "Asian", "Mixed", "Not stated")
        ],
    )


@clean
def streetlights(m: Maker) -> Book:
    return _lines(
        "Columns",
        ["Column", "Road", "Lamp", "Watts", "Fault"],
        *[
            [
                f"{m.number(1, 60)}",
                f"{m.one(ROADS)} {m.one(['Road', 'Walk'])}",
                m.one(["LED", "SON"]),
                m.number(20, 150),
                m.one(["", "Out", "Day burner"]),
            ]
            for _ in range(12)
        ],
    )


@clean
def twinning(m: Maker) -> Book:
    return _lines(
        "Links",
        ["Town", "Country", "Since"],
        *[
            [x, y, m.number(1950, 2010)]
            for x, y in (
                ("Kaiserslautern", "Germany"),
                ("Villeneuve", "France"),
                ("Bad Homburg", "Germany"),
                ("Cluj", "Romania"),
            )
        ],
    )


@clean
def playlists(m: Maker) -> Book:
    return _lines(
        "Film club",
        ["Date", "Film", "Cert", "Minutes"],
        *[
            [m.day(), x, m.one(["U", "PG", "12A"]), m.number(80, 150)]
            for x in ("Paddington", "Matilda", "Billy Elliot", "Rocks", "The Lion King")
        ],
    )
