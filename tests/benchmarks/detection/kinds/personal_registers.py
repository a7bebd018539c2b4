"""Registers, results and other lists of schools."""

from __future__ import annotations

from datetime import date, timedelta

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import Maker


@personal
def class_register(m: Maker) -> Book:
    days = ["M", "T", "W", "Th", "F"]
    b = Book().sheet(
        "Sheet1",
        [
            [f"Register {m.one(['7B', '9K', 'Yr 4'])} Autumn 2"],
            [None],
            [m.one(["Pupil", "Name", "Student Name", ""]), *days, "Total"],
        ],
    )
    b.put(
        [
            [P(m.one([m.name, m.reversed])()), *[m.one(["/", "\\", "O", "L", "/"]) for _ in days], m.number(1, 6)]
            for _ in range(m.number(12, 28))
        ],
        (4, 1),
    )
    return b


@personal
def register_noheader_am_pm(m: Maker) -> Book:
    return Book().sheet(
        "w/c 4 May",
        [
            ["", "Mon", "", "Tue", ""],
            ["", "AM", "PM", "AM", "PM"],
            *[[P(m.name()), "/", "\\", m.one("/N"), "\\"] for _ in range(15)],
        ],
    )


@personal
def crosstab_names_top(m: Maker) -> Book:
    ns = [P(m.one([m.name, m.name])()) for _ in range(m.number(5, 12))]
    d = [date(2026, 5, 1) + timedelta(days=7 * i) for i in range(9)]
    return Book().sheet(
        "Attendance",
        [[m.one(["Session", "Date", "Week", ""]), *ns], *[[x, *[m.one(["Y", "N", "Y", "A"]) for _ in ns]] for x in d]],
    )


@personal
def crosstab_names_top_first(m: Maker) -> Book:
    ns = [P(m.forename()) for _ in range(m.number(6, 12))]
    return Book().sheet("Group", [["Week", *ns], *[[i + 1, *[m.one([1, 0, 1]) for _ in ns]] for i in range(8)]])


@personal
def sen_list(m: Maker) -> Book:
    h = ["Yr", "Tutor grp", "Pupil", "SEN status", "Primary need", "TA hrs", "Review"]
    return Book().sheet(
        "SEND",
        m.table(
            h,
            [
                [
                    m.number(7, 12),
                    m.one(["7A", "8C"]),
                    P(m.name()),
                    P(m.one(["K", "E"])),
                    P(m.one(["ASD", "SEMH", "SLCN", "MLD"])),
                    m.number(0, 25),
                    m.day(),
                ]
                for _ in range(20)
            ],
        ),
    )


@personal
def trip_consent(m: Maker) -> Book:
    h = ["No.", "Pupil name", "Tutor", "Consent", "Diet/medical", "Emerg. no.", "Paid"]
    return Book().sheet(
        "Thorpe trip",
        m.table(
            h,
            [
                [
                    i + 1,
                    P(m.name()),
                    m.one(["7A", "7B"]),
                    m.one("YN"),
                    P(m.one(["nut allergy", "none", "asthma - inhaler", "halal"])),
                    P(m.phone()),
                    m.one([25, 25, 0]),
                ]
                for i in range(16)
            ],
        ),
    )


@personal
def school_meal(m: Maker) -> Book:
    h = ["Class", "Surname, First", "FSM", "Choice Mon", "Choice Tue"]
    return Book().sheet(
        "Meals",
        m.table(
            h,
            [
                [
                    m.one(["1A", "2B"]),
                    P(f"{m.surname()}, {m.forename()}"),
                    m.one("YN"),
                    m.one(["Pasta", "Curry"]),
                    m.one(["Fish", "Pizza"]),
                ]
                for _ in range(14)
            ],
        ),
    )


@personal
def exam(m: Maker) -> Book:
    h = ["Cand no", "Candidate", "Maths", "English", "Science"]
    return Book().sheet(
        "Results",
        m.table(
            h,
            [
                [P(m.number(1000, 9999)), P(m.name()), m.number(1, 10), m.number(1, 10), m.number(1, 10)]
                for _ in range(14)
            ],
        ),
    )


@personal
def marks_noheader(m: Maker) -> Book:
    return Book().sheet(
        "Results", [[P(m.name()), m.number(1, 100), m.number(1, 100), m.number(1, 100)] for _ in range(14)]
    )


@personal
def leave_request_kids(m: Maker) -> Book:
    return Book().sheet(
        "Absence",
        m.table(
            ["Name", "Class", "Leave from", "Leave to", "Authorised"],
            [[P(m.name()), m.one(["3A", "4B"]), m.day(), m.day(), m.one("YN")] for _ in range(9)],
        ),
    )


@personal
def school_name_reason(m: Maker) -> Book:
    return Book().sheet(
        "Sheet1",
        m.table(
            ["School", "Name", "Reason"],
            [
                [x, P(m.name()), m.one(["Fighting", "Truancy", "Phone"])]
                for x in ["Marlpit High", "Netherby Academy", "Quayside School", "St Osyth RC"]
            ],
        ),
    )


@personal
def school_yr_name(m: Maker) -> Book:
    return Book().sheet(
        "Transfers",
        m.table(
            ["School", "Yr", "Name", "To"],
            [
                [
                    m.one(["Marlpit High", "Netherby Academy", "Quayside School"]),
                    m.number(7, 12),
                    P(m.name()),
                    m.one(["PRU", "Marlpit High"]),
                ]
                for _ in range(8)
            ],
        ),
    )


@personal
def mixed_script(m: Maker) -> Book:
    return Book().sheet(
        "ESOL",
        m.table(
            ["Learner", "Lang", "Lvl"],
            [
                [
                    P(
                        m.one(
                            [
                                "محمد العلي",
                                "Олена Шевченко",
                                "王小明",
                                "Nguyễn Thị Hương",
                                "Łukasz Żółkiewski",
                                "Şükrü Çağlar",
                            ]
                        )
                    ),
                    m.one(["Arabic", "Ukrainian"]),
                    m.one(["E1", "E2"]),
                ]
                for _ in range(9)
            ],
        ),
    )


@personal
def nonlatin_only(m: Maker) -> Book:
    return Book().sheet(
        "S",
        [
            ["Name", "Class"],
            *[[P(x), "E1"] for x in ["محمد العلي", "Олена Шевченко", "王小明", "வேலு சிவா", "রহিম উদ্দিন"]],
        ],
    )
