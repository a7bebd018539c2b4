"""Police lists, and what else is kept of people by reference."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import ROADS, WARDS, Maker
from tests.benchmarks.detection.names import FORENAMES


@personal
def custody_list(m: Maker) -> Book:
    h = ["Cust rec", "DP", "Arr off", "Arrested for", "Time in", "AA"]
    return Book().sheet(
        "Custody",
        m.table(
            h,
            [
                [
                    P(f"01KF/{m.number(1000, 9999)}/26"),
                    P(m.capitals()),
                    m.one(["PC ", "DC "]) + m.surname(),
                    m.one(["Theft", "Affray", "PWITS", "Burglary"]),
                    f"{m.number(10, 24)}:{m.number(10, 60)}",
                    P(m.name()) if m.number(2) else None,
                ]
                for _ in range(12)
            ],
        ),
    )


@personal
def stop_search(m: Maker) -> Book:
    return Book().sheet(
        "S&S",
        m.table(
            ["Date", "Time", "Loc", "Person searched", "SDE", "Object", "Result"],
            [
                [
                    m.day(),
                    f"{m.number(10, 23)}:{m.number(10, 59)}",
                    m.one(ROADS) + " Road",
                    P(m.capitals()),
                    P(m.one(["B1", "W1", "A3"])),
                    m.one(["Knife", "Drugs"]),
                    m.one(["NFA", "Arrest"]),
                ]
                for _ in range(10)
            ],
        ),
    )


@personal
def pnc_list(m: Maker) -> Book:
    return Book(suffix="csv").sheet(
        "s",
        m.table(
            ["nominal", "dob", "marker", "lastseen"],
            [[P(m.reversed()), P(m.birth()), P(m.one(["VI", "WE", "DR"])), m.day_text()] for _ in range(15)],
        ),
    )


@personal
def nick(m: Maker) -> Book:
    return Book().sheet(
        "Nominals",
        m.table(
            ["Street name", "Real name", "Area"],
            [
                [P(m.one(["Lil T", "Smokes", "Ghost", "K-Trap", "Biggz", "Tiny"])), P(m.name()), m.one(WARDS)]
                for _ in range(8)
            ],
        ),
    )


@personal
def sex_age_only(m: Maker) -> Book:
    return Book().sheet(
        "Cohort",
        m.table(
            ["ID", "Sex", "Age", "Ethnicity", "Offence", "Outcome"],
            [
                [
                    i + 1,
                    P(m.one("MF")),
                    P(m.number(10, 18)),
                    P(m.one(["White British", "Black African", "Asian Other"])),
                    P(m.one(["Theft", "Robbery", "Affray"])),
                    m.one(["RO", "YRO"]),
                ]
                for i in range(20)
            ],
        ),
    )


@personal
def councillor_casework(m: Maker) -> Book:
    return Book().sheet(
        "Casework",
        [
            ["Cllr", "Constituent", "Matter", "Rec'd"],
            *[["Cllr " + m.surname(), P(m.name()), m.one(["Housing", "Parking"]), m.day()] for _ in range(9)],
        ],
    )


@personal
def sms(m: Maker) -> Book:
    return Book(suffix="csv").sheet(
        "s",
        m.table(
            ["to", "body", "status"],
            [
                [
                    P("+44" + m.phone().replace(" ", "")[1:]),
                    P(f"Hi {m.one(FORENAMES)}, reminder of your appointment at 10am"),
                    "delivered",
                ]
                for _ in range(8)
            ],
        ),
    )


@personal
def apprentices(m: Maker) -> Book:
    return Book().sheet(
        "Starts",
        m.table(
            ["Trainee", "Employer", "Std", "Lvl", "Start"],
            [
                [
                    P(m.name()),
                    m.one(["Kier Highways", "Brightway FM"]),
                    m.one(["Bricklayer", "Carer"]),
                    m.number(2, 5),
                    m.day(),
                ]
                for _ in range(9)
            ],
        ),
    )


@personal
def visitors(m: Maker) -> Book:
    return Book().sheet(
        "Visitors book",
        m.table(
            ["Date", "Visitor", "From", "To see", "Car reg"],
            [
                [
                    m.day(),
                    P(m.name()),
                    m.one(["Self", "NHS"]),
                    m.name(),
                    P(f"AB{m.number(10, 26)} {m.one(['XYZ', 'KLM'])}"),
                ]
                for _ in range(9)
            ],
        ),
    )


@personal
def petition(m: Maker) -> Book:
    return Book().sheet(
        "Signatures",
        m.table(["Print name", "Street", "Signed"], [[P(m.name()), P(m.address()), "✓"] for _ in range(15)]),
    )


@personal
def exclusions(m: Maker) -> Book:
    h = [
        m.one(["Pupil Forename", "Fname", "First"]),
        m.one(["Pupil Surname", "Sname", "Last"]),
        "UPN" if m.number(2) else "Yr",
        m.one(["Excl type", "FTE/PEX"]),
        "Days",
        m.one(["Reason code", "Reason"]),
        "Start",
    ]
    return Book().sheet(
        "Susp & excl",
        m.table(
            h,
            [
                [
                    P(m.forename()),
                    P(m.surname()),
                    P(f"H{m.number(10**11, 10**12)}") if h[2] == "UPN" else m.number(7, 12),
                    m.one(["SUSP", "PEX"]),
                    m.number(1, 6),
                    m.one(["PP", "VA", "DB", "OT"]),
                    m.day(),
                ]
                for _ in range(18)
            ],
        ),
    )
