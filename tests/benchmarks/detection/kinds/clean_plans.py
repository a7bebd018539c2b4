"""Agendas, plans and guidance."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import Maker


@clean
def glossary(m: Maker) -> Book:
    return Book().sheet(
        "Glossary",
        m.table(
            ["Term", "Meaning"],
            [
                ["MASH", "Multi-agency safeguarding hub, where referrals are screened"],
                ["EHCP", "Education, health and care plan for a child with needs"],
                ["RAG", "Red, amber, green rating of progress"],
                ["YRO", "Youth rehabilitation order made by a court"],
                ["Void", "An empty property waiting to be let"],
                ["LAC", "Looked after child: a child in the care of the council"],
            ],
        ),
    )


@clean
def meetings(m: Maker) -> Book:
    return Book().sheet(
        "Dates",
        m.table(
            ["Committee", "Date", "Time", "Venue", "Papers due"],
            [
                [x, m.day(), "18:30", "Council Chamber", m.day()]
                for x in [
                    "Cabinet",
                    "Planning",
                    "Licensing",
                    "Overview and Scrutiny",
                    "Health and Wellbeing Board",
                    "Audit",
                ]
            ],
        ),
    )


@clean
def project_plan(m: Maker) -> Book:
    return Book().sheet(
        "Plan",
        m.table(
            ["#", "Task", "Owner", "Start", "Finish", "% done", "Depends on"],
            [
                [
                    i,
                    x,
                    m.one(["Project manager", "IT lead", "Comms", "Finance BP"]),
                    m.day(),
                    m.day(),
                    m.number(0, 100),
                    m.one(["1", "2", ""]),
                ]
                for i, x in enumerate(
                    ["Kick-off", "Data migration", "User testing", "Train champions", "Go live", "Lessons learned"], 1
                )
            ],
        ),
    )


@clean
def training(m: Maker) -> Book:
    return Book().sheet(
        "Courses",
        m.table(
            ["Course", "Date", "Venue", "Places", "Booked", "Cost"],
            [
                [x, m.day(), m.one(["Online", "Training room 1"]), m.number(10, 30), m.number(0, 30), m.number(0, 200)]
                for x in [
                    "Safeguarding level 1",
                    "Fire warden",
                    "GDPR refresher",
                    "Motivational interviewing",
                    "Excel basics",
                ]
            ],
        ),
    )


@clean
def agenda(m: Maker) -> Book:
    return Book().sheet(
        "Agenda",
        m.table(
            ["Item", "Subject", "Lead", "Mins"],
            [
                [i, x, m.one(["Chair", "HR", "Finance", "All"]), m.number(5, 30)]
                for i, x in enumerate(
                    [
                        "Welcome and apologies",
                        "Minutes of last meeting",
                        "Budget outturn",
                        "Workforce",
                        "Any other business",
                    ],
                    1,
                )
            ],
        ),
    )


@clean
def notice(m: Maker) -> Book:
    return Book().sheet(
        "Read me",
        [
            ["How to fill in this return"],
            ["1. Enter figures in the white cells only."],
            ["2. Do not add rows."],
            ["3. Send the return by the last working day of the month."],
            ["Contact the performance team with any questions."],
        ],
    )


@clean
def gantt(m: Maker) -> Book:
    return Book().sheet(
        "Gantt",
        [
            ["Phase", "Wk1", "Wk2", "Wk3", "Wk4"],
            ["Discovery", "x", "x", "", ""],
            ["Design", "", "x", "x", ""],
            ["Build", "", "", "x", "x"],
            ["Launch", "", "", "", "x"],
        ],
    )


@clean
def foi(m: Maker) -> Book:
    return Book().sheet(
        "FOI log",
        [
            ["Ref", "Received", "Subject", "Directorate", "Due", "Outcome"],
            *[
                [
                    f"FOI{m.number(1000, 9999)}",
                    m.day(),
                    x,
                    m.one(["Place", "Children"]),
                    m.day(),
                    m.one(["Granted", "Refused", "Part"]),
                ]
                for x in [
                    "Parking fines on Tolgate Lane",
                    "Agency spend",
                    "Number of exclusions by ethnicity",
                    "Mould complaints",
                    "Cost of Christmas lights",
                ]
            ],
        ],
    )


@clean
def ppl_free_plan(m: Maker) -> Book:
    return Book().sheet(
        "Action plan",
        m.table(
            ["Priority", "Action", "Lead", "By", "Progress"],
            [
                [i, x, m.one(["YOS", "Police", "Public Health", "Education"]), m.day(), m.one(["On track", "Delayed"])]
                for i, x in enumerate(
                    [
                        "Expand mentoring in schools",
                        "Trauma training for all staff",
                        "Review of exclusions",
                        "Launch parent forum",
                    ],
                    1,
                )
            ],
        ),
    )


@clean
def faq(m: Maker) -> Book:
    return Book().sheet(
        "FAQ",
        m.table(
            ["Question", "Answer"],
            [
                ["How do I pay my rent?", "Online, by phone or at a PayPoint."],
                ["When is my bin day?", "Use the postcode search on our site."],
                ["Can I swap homes?", "Yes, through the mutual exchange scheme."],
            ],
        ),
    )
