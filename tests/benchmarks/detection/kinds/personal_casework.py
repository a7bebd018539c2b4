"""Caseloads, referrals and logs of youth, social care and health teams."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import WARDS, Maker


@personal
def caseload(m: Maker) -> Book:
    h = [
        m.one(["YP", "Young Person", "Client", "Case name", "Child"]),
        m.one(["DOB", "D.o.B", "Birth date"]),
        m.one(["Worker", "Alloc. to", "KW"]),
        m.one(["Order", "Intervention", "Programme"]),
        m.one(["End dt", "Finish", "Expiry"]),
        m.one(["Last seen", "Last cont."]),
        m.one(["Comments", "Update"]),
    ]
    return Book().sheet(
        "Caseload",
        m.table(
            h,
            [
                [P(m.name()), P(m.birth()), m.name(), m.one(["RO", "YRO", "OOCD"]), m.day(), m.day(), P(m.note())]
                for _ in range(m.number(6, 30))
            ],
        ),
    )


@personal
def mash_log(m: Maker) -> Book:
    h = ["Contact #", "Date/time", "Family name", "Child(ren)", "Source", "Threshold", "Decision maker", "Summary"]
    return Book().sheet(
        "MASH log",
        m.table(
            h,
            [
                [
                    m.number(1, 999),
                    m.day(),
                    P(m.surname()),
                    P(", ".join(m.forename() for _ in range(m.number(1, 4)))),
                    m.one(["Police", "School", "Health"]),
                    m.number(1, 5),
                    m.name(),
                    P(m.note()),
                ]
                for _ in range(15)
            ],
        ),
    )


@personal
def missing_episodes(m: Maker) -> Book:
    h = ["Misper ref", "Subject", "Age", "Reported", "Found", "Where found", "RHI done by"]
    return Book().sheet(
        "Episodes",
        m.table(
            h,
            [
                [
                    P(f"MP/{m.number(1000, 9999)}/26"),
                    P(m.reversed()),
                    P(m.number(11, 18)),
                    m.day(),
                    m.day(),
                    m.one(["friend's", "train station", "returned self", m.address()]),
                    m.name(),
                ]
                for _ in range(14)
            ],
        ),
    )


@personal
def mentoring(m: Maker) -> Book:
    h = ["Mentor", "Mentee", "Start", "Sessions", "Goal"]
    return Book().sheet(
        "Matches",
        m.table(
            h,
            [
                [m.name(), P(m.name()), m.day(), m.number(0, 20), m.one(["College", "Job", "Confidence"])]
                for _ in range(12)
            ],
        ),
    )


_ENTRIES = (
    "about the tenancy and the arrears on the account",
    "who says the boiler is still not working",
    "at home, mother present, will review in two weeks",
)


@personal
def notes_only(m: Maker) -> Book:
    rows = [
        [
            m.day(),
            f"{m.number(9, 18)}:{m.number(10, 59)}",
            P(f"{m.one(['Saw', 'Met', 'Rang'])} {m.name()} {m.one(_ENTRIES)}"),
        ]
        for _ in range(10)
    ]
    return Book().sheet("Diary", m.table(["Date", "Time", "Entry"], rows))


@personal
def status_names(m: Maker) -> Book:
    h = ["Ref", "Ward", "Status", "Target"]
    return Book().sheet(
        "Cases",
        m.table(
            h,
            [
                [
                    f"C{m.number(10000, 99999)}",
                    m.one(WARDS),
                    P("Awaiting " + m.name()) if i in (3, 7) else m.one(["Open", "Closed", "Awaiting visit"]),
                    m.day(),
                ]
                for i in range(20)
            ],
        ),
    )


@personal
def initials_col(m: Maker) -> Book:
    h = ["YP", "Age", "School", "Concern level", "Lead"]
    return Book().sheet(
        "Panel",
        m.table(
            h,
            [
                [
                    P(m.forename()[0] + m.surname()[0]),
                    P(m.number(11, 18)),
                    P(m.one(["Marlpit High", "Netherby Acad", "Quayside School"])),
                    m.one(["High", "Med", "Low"]),
                    m.one(["YOS", "CSC"]),
                ]
                for _ in range(14)
            ],
        ),
    )


@personal
def panel_agenda(m: Maker) -> Book:
    return Book().sheet(
        "Panel 12 May",
        [
            ["Vulnerability panel"],
            ["09:30", P(m.name()), "Review"],
            ["10:00", P(m.name()), "New"],
            ["10:30", P(m.name()), "Review"],
            ["11:00", P(m.name()), "Close"],
        ],
    )


@personal
def clinic(m: Maker) -> Book:
    return Book().sheet(
        "Clinic list",
        m.table(
            ["Time", "Pt", "Hosp no", "Cons", "Proc"],
            [
                [
                    f"{m.number(9, 17)}:30",
                    P(m.reversed()),
                    P(m.number(100000, 999999)),
                    "Mr " + m.surname(),
                    m.one(["Grommets", "Review", "T&A"]),
                ]
                for _ in range(10)
            ],
        ),
    )


@personal
def births(m: Maker) -> Book:
    return Book().sheet(
        "New births",
        m.table(
            ["NHS", "Baby", "Born", "Wt", "Mum NHS"],
            [
                [P(m.nhs()), P("Baby " + m.surname()), P(m.birth(0, 1)), m.number(2000, 4500), P(m.nhs())]
                for _ in range(8)
            ],
        ),
    )


@personal
def dup_rows_contact_log(m: Maker) -> Book:
    ns = [m.name() for _ in range(3)]
    return Book().sheet(
        "Log", m.table(["When", "Re", "Type"], [[m.day(), P(m.one(ns)), m.one(["Visit", "Call"])] for _ in range(25)])
    )


@personal
def dated_log_no_names(m: Maker) -> Book:
    return Book().sheet(
        "Log",
        m.table(
            ["Date", "Subject", "Action", "By"],
            [[m.day(), P(m.name()), m.one(["Home visit", "Call", "Letter sent"]), m.name()] for _ in range(12)],
        ),
    )


@personal
def wide_note(m: Maker) -> Book:
    return Book().sheet(
        "MDT",
        m.table(
            ["#", "Case", "Discussion", "Actions"],
            [
                [i + 1, P(m.name()), P(m.note() + " " + m.note()), m.one(["SW to visit", "Close", "Refer to EH"])]
                for i in range(6)
            ],
        ),
    )


@personal
def ete(m: Maker) -> Book:
    return Book().sheet(
        "ETE",
        m.table(
            ["Name", "Training", "Provider", "Start date", "Outcome"],
            [
                [
                    P(m.name()),
                    m.one(["Level 1 Construction", "Barbering", "CSCS"]),
                    m.one(["Marlpit College", "Skills4U"]),
                    m.day(),
                    m.one(["Completed", "Left early", "Ongoing"]),
                ]
                for _ in range(12)
            ],
        ),
    )
