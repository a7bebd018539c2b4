"""Rates, targets, readings and code lists."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import ROADS, WARDS, Maker


@clean
def kpi(m: Maker) -> Book:
    return Book().sheet(
        "KPIs",
        m.table(
            ["Indicator", "Target", "Q1", "Q2", "Q3", "RAG"],
            [
                [
                    x,
                    m.number(50, 100),
                    m.number(50, 100),
                    m.number(50, 100),
                    m.number(50, 100),
                    m.one(["Green", "Amber", "Red"]),
                ]
                for x in [
                    "Initial visits on time",
                    "Complaints answered in 10 days",
                    "Void turnaround",
                    "Reoffending rate",
                    "Children in need plans reviewed",
                    "Calls answered",
                ]
            ],
        ),
    )


@clean
def survey(m: Maker) -> Book:
    return Book().sheet(
        "Responses",
        m.table(
            [
                "Response ID",
                "Q1 How satisfied are you with the library?",
                "Q2 How often do you visit?",
                "Q3 Would you recommend us?",
            ],
            [
                [
                    i,
                    m.one(["Very satisfied", "Satisfied", "Neutral", "Dissatisfied"]),
                    m.one(["Weekly", "Monthly", "Rarely"]),
                    m.one(["Yes", "No"]),
                ]
                for i in range(1, 40)
            ],
        ),
    )


@clean
def weather(m: Maker) -> Book:
    return Book(suffix="csv").sheet(
        "s",
        m.table(
            ["timestamp", "site", "pm10", "no2"],
            [[m.day_text(), m.one(["Quay", "Roadside 2"]), m.number(5, 40), m.number(5, 60)] for _ in range(30)],
        ),
    )


@clean
def codes(m: Maker) -> Book:
    return Book().sheet(
        "Lists",
        [
            ["Ethnicity codes", "", "Outcome codes", ""],
            ["WBRI", "White British", "01", "Closed"],
            ["BAFR", "Black African", "02", "Referred on"],
            ["AIND", "Indian", "03", "No further action"],
            ["MWBC", "White and Black Caribbean", "04", "Open"],
        ],
    )


@clean
def ks_results(m: Maker) -> Book:
    return Book().sheet(
        "KS2",
        m.table(
            ["School", "Pupils", "Reading %", "Writing %", "Maths %"],
            [
                [x, m.number(20, 90), m.number(40, 99), m.number(40, 99), m.number(40, 99)]
                for x in ["Marlpit Primary", "Hartswell Juniors", "St Osyth RC", "Copperhill Primary"]
            ],
        ),
    )


@clean
def polling(m: Maker) -> Book:
    return Book().sheet(
        "Stations",
        [
            ["District", "Station", "Electors", "Accessible"],
            *[
                [f"P{i}", x, m.number(400, 2000), "Y"]
                for i, x in enumerate(
                    [
                        "Marlpit Scout Hut",
                        "St Osyth Hall",
                        "Netherby Library",
                        "Hartswell Primary",
                        "Portakabin, Tolgate Lane",
                    ]
                )
            ],
        ],
    )


@clean
def postcodes_sectors(m: Maker) -> Book:
    return Book().sheet(
        "S",
        m.table(
            ["Sector", "Households", "Median income"],
            [[f"E{i} {i % 9}", m.number(100, 900), m.number(20000, 40000)] for i in range(1, 15)],
        ),
    )


@clean
def gov(m: Maker) -> Book:
    return Book().sheet(
        "Committees",
        m.table(
            ["Committee", "Seats", "Labour", "Conservative", "Quorum"],
            [
                [x, m.number(5, 15), m.number(1, 9), m.number(1, 9), m.number(2, 5)]
                for x in ["Cabinet", "Planning", "Licensing", "Audit", "Pensions"]
            ],
        ),
    )


@clean
def benchmark(m: Maker) -> Book:
    return Book().sheet(
        "Nearest neighbours",
        m.table(
            ["Authority", "Rate per 10k", "Rank"],
            [
                [x, m.number(10, 90), i + 1]
                for i, x in enumerate(
                    [
                        "Barking and Dagenham",
                        "Waltham Forest",
                        "Tower Hamlets",
                        "Lewisham",
                        "Greenwich",
                        "Haringey",
                        "Brent",
                        "Hackney",
                    ]
                )
            ],
        ),
    )


@clean
def emissions(m: Maker) -> Book:
    return Book(suffix="csv").sheet(
        "s",
        m.table(
            ["site_id", "reading", "unit", "quality"],
            [[f"S{m.number(1, 20)}", m.number(1, 90), "ug/m3", m.one(["valid", "suspect"])] for _ in range(30)],
        ),
    )


@clean
def kpi_sch(m: Maker) -> Book:
    return Book().sheet(
        "Attendance %",
        m.table(
            ["School", "Sep", "Oct", "Nov"],
            [
                [x, m.number(80, 99), m.number(80, 99), m.number(80, 99)]
                for x in ["Marlpit High", "Netherby Academy", "Quayside School"]
            ],
        ),
    )


@clean
def kitchen(m: Maker) -> Book:
    return Book().sheet(
        "Fridge temps",
        m.table(
            ["Date", "AM", "PM", "Initials"],
            [[m.day(), m.number(1, 6), m.number(1, 6), m.one(["JS", "KL"])] for _ in range(9)],
        ),
    )


@clean
def wards_list(m: Maker) -> Book:
    return (
        Book().sheet("Sheet1", [[w] for w in WARDS])
        if m.number(2)
        else Book().sheet("Sheet1", [["Ward"], *[[w] for w in WARDS]])
    )


@clean
def streets_list(m: Maker) -> Book:
    return Book().sheet("Sheet1", [["Streets in scope"], *[[f"{w} Road"] for w in ROADS]])
