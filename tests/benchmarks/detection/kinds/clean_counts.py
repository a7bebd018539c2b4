"""Counts of people, cases and votes."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import WARDS, Maker


@clean
def counts(m: Maker) -> Book:
    return Book().sheet(
        "Counts",
        m.table(
            ["Ward", "10-14", "15-17", "18-24", "Total"],
            [[w, m.number(5, 90), m.number(5, 90), m.number(5, 90), m.number(15, 270)] for w in WARDS],
        ),
    )


@clean
def counts_long(m: Maker) -> Book:
    return Book(suffix="csv").sheet(
        "Counts",
        m.table(
            ["Ward", "Ethnic group", "Referrals"],
            [[w, e, m.number(5, 90)] for w in WARDS for e in ("White British", "Black African", "Asian Other")],
        ),
    )


@clean
def counts_schools(m: Maker) -> Book:
    return Book().sheet(
        "NEET",
        m.table(
            ["School", "Yr 11 cohort", "NEET", "% NEET"],
            [
                [x, m.number(100, 200), m.number(5, 20), m.number(1, 9)]
                for x in [
                    "Marlpit High",
                    "Netherby Academy",
                    "St Osyth RC School",
                    "Quayside Sixth Form",
                    "Broadfen Girls'",
                ]
            ],
        ),
    )


@clean
def election(m: Maker) -> Book:
    return Book().sheet(
        "Results",
        m.table(
            ["Ward", "Electorate", "Turnout %", "Labour", "Conservative", "Green", "Lib Dem", "Spoilt"],
            [
                [
                    w,
                    m.number(4000, 9000),
                    m.number(20, 60),
                    m.number(100, 2000),
                    m.number(100, 2000),
                    m.number(100, 900),
                    m.number(100, 900),
                    m.number(0, 30),
                ]
                for w in WARDS
            ],
        ),
    )


@clean
def pivot(m: Maker) -> Book:
    return Book().sheet(
        "Summary",
        [
            ["Incidents by type and quarter"],
            [None],
            ["Row Labels", "Q1", "Q2", "Q3", "Q4", "Grand Total"],
            *[
                [x, *[m.number(0, 50) for _ in range(4)], m.number(0, 200)]
                for x in ["Robbery", "Knife enabled", "Burglary", "ASB", "Vehicle crime"]
            ],
            ["Grand Total", 100, 100, 100, 100, 400],
        ],
    )


@clean
def attend_counts(m: Maker) -> Book:
    return Book().sheet(
        "Attendance",
        [
            ["Session", "Week 1", "Week 2", "Week 3"],
            *[
                [x, m.number(4, 30), m.number(4, 30), m.number(4, 30)]
                for x in ["Boxing", "Street dance", "DJ skills", "Cookery", "Football"]
            ],
        ],
    )


@clean
def equalities(m: Maker) -> Book:
    return Book().sheet(
        "Equality",
        [
            ["Protected characteristic", "Group", "Residents", "Service users"],
            *[
                ["Ethnicity", e, m.number(100, 900), m.number(5, 90)]
                for e in ["White British", "Black African", "Asian Other"]
            ],
            *[["Religion", e, m.number(100, 900), m.number(5, 90)] for e in ["Christian", "Muslim", "None"]],
        ],
    )


@clean
def sites_weeks(m: Maker) -> Book:
    w = m.r.sample(WARDS, 6)
    return Book().sheet("Footfall", [["Week", *w], *[[i + 1, *[m.number(3, 90) for _ in w]] for i in range(9)]])


@clean
def sites_marks(m: Maker) -> Book:
    return Book().sheet(
        "Gritting",
        [
            ["Date", "Depot A", "Depot B", "Bridge", "Hill"],
            *[[m.day(), *[m.one("YN") for _ in range(4)]] for i in range(9)],
        ],
    )


@clean
def houses(m: Maker) -> Book:
    return Book().sheet(
        "House cup",
        [
            ["House", "Autumn", "Spring", "Summer"],
            *[
                [x, m.number(100, 900), m.number(100, 900), m.number(100, 900)]
                for x in ["Seacole", "Brunel", "Turing", "Pankhurst"]
            ],
        ],
    )


@clean
def name_ward_cnt(m: Maker) -> Book:
    return Book().sheet(
        "S", m.table(["Name", "Electors", "Area ha"], [[x, m.number(1000, 9000), m.number(10, 900)] for x in WARDS])
    )


@clean
def countries(m: Maker) -> Book:
    return Book().sheet(
        "S",
        m.table(
            ["Country of birth", "Residents", "%"],
            [
                [x, m.number(100, 9000), m.number(1, 20)]
                for x in ["Bangladesh", "India", "Romania", "Nigeria", "Somalia", "Lithuania"]
            ],
        ),
    )


@clean
def languages(m: Maker) -> Book:
    return Book().sheet(
        "Interpreting",
        m.table(
            ["Language", "Bookings", "Cost £"],
            [
                [x, m.number(1, 90), m.number(100, 900)]
                for x in ["Bengali", "Sylheti", "Tigrinya", "Lingala", "Twi", "BSL"]
            ],
        ),
    )


@clean
def gangs_counts(m: Maker) -> Book:
    return Book().sheet(
        "S",
        m.table(
            ["Offence", "Under 18", "18 to 24", "25+"],
            [
                [x, m.number(0, 90), m.number(0, 90), m.number(0, 90)]
                for x in ["Robbery", "Knife possession", "Drug supply", "Burglary"]
            ],
        ),
    )
