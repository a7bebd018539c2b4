"""Streets, stops and works."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import ROADS, Maker


@clean
def bins(m: Maker) -> Book:
    return Book().sheet(
        "Rounds",
        m.table(
            ["Street", "Round", "Recycling", "Refuse", "Garden"],
            [
                [f"{r} {t}", m.one(["R1", "R2"]), m.one(["Mon", "Tue"]), m.one(["Wed", "Thu"]), "Fortnightly"]
                for r in ROADS
                for t in ("Road", "Close")
            ],
        ),
    )


@clean
def bus_stops(m: Maker) -> Book:
    return Book().sheet(
        "Stops",
        m.table(
            ["Stop code", "Stop name", "Street", "Indicator", "Shelter", "Easting", "Northing"],
            [
                [
                    f"4900{m.number(10000, 99999)}",
                    x,
                    y,
                    m.one(["adj", "opp"]),
                    m.one("YN"),
                    m.number(500000, 560000),
                    m.number(170000, 190000),
                ]
                for x, y in [
                    ("Victoria Arms", "Church Road"),
                    ("Nelson Street", "Palmerston Road"),
                    ("Marlpit School", "Hexham Avenue"),
                    ("St James", "Tolgate Lane"),
                    ("Duke of York", "Windmere Way"),
                    ("Asda", "Cresswell Road"),
                ]
            ],
        ),
    )


@clean
def street_works(m: Maker) -> Book:
    return Book().sheet(
        "Works",
        m.table(
            ["Permit", "Street", "Promoter", "Works", "From", "To", "Traffic mgmt"],
            [
                [
                    f"PX{m.number(1000, 9999)}",
                    f"{m.one(ROADS)} {m.one(['Road', 'Lane', 'Street'])}",
                    m.one(["Thames Water", "Openreach", "Cadent Gas", "UKPN"]),
                    m.one(["Leak repair", "New connection", "Resurfacing"]),
                    m.day(),
                    m.day(),
                    m.one(["Lights", "Closure", "None"]),
                ]
                for _ in range(14)
            ],
        ),
    )


@clean
def trees(m: Maker) -> Book:
    return Book().sheet(
        "Trees",
        m.table(
            ["Tag", "Species", "Road", "Girth cm", "Condition", "Last inspected"],
            [
                [
                    m.number(1000, 9999),
                    m.one(
                        ["Silver birch", "Rowan", "London plane", "Field maple", "Norway maple", "Wild cherry", "Hazel"]
                    ),
                    f"{m.one(ROADS)} {m.one(['Road', 'Avenue'])}",
                    m.number(20, 200),
                    m.one(["Good", "Fair", "Poor"]),
                    m.day(),
                ]
                for _ in range(20)
            ],
        ),
    )


@clean
def timetable(m: Maker) -> Book:
    return Book().sheet(
        "Bus 147",
        m.table(
            ["Stop", "1", "2", "3", "4"],
            [
                [x, *[f"{h:02d}:{m.number(10, 59)}" for h in (7, 8, 9, 10)]]
                for x in [
                    "Marlpit Lane",
                    "Church Road",
                    "Town Hall",
                    "Station",
                    "Hospital Main Entrance",
                    "Fernhall Avenue",
                    "King's Head",
                ]
            ],
        ),
    )


@clean
def bus_routes(m: Maker) -> Book:
    return Book().sheet(
        "Routes",
        m.table(
            ["Route", "From", "To", "Operator", "Freq mins"],
            [
                [
                    m.number(1, 500),
                    m.one(["Barking", "Ilford", "East Ham"]),
                    m.one(["Stratford", "Canning Town", "Beckton"]),
                    m.one(["Stagecoach", "Go-Ahead"]),
                    m.number(5, 20),
                ]
                for _ in range(9)
            ],
        ),
    )


@clean
def highway(m: Maker) -> Book:
    return Book().sheet(
        "Defects",
        m.table(
            ["Defect", "Road", "Type", "Cat", "Reported", "Fixed"],
            [
                [
                    m.number(10000, 99999),
                    f"{m.one(ROADS)} {m.one(['Road', 'Close'])}",
                    m.one(["Pothole", "Kerb"]),
                    m.one(["1", "2H"]),
                    m.day(),
                    m.day(),
                ]
                for _ in range(12)
            ],
        ),
    )
