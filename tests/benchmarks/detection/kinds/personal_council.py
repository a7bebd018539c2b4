"""What other council teams keep of people: licences, complaints, graves, electors, blue badges, claims."""

from __future__ import annotations

from datetime import date

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import WARDS, Maker


@personal
def blue_badges(m: Maker) -> Book:
    head = ["Badge", "Holder", "Exp", "Cond", "Renewal?"]
    rows = [
        [P(f"BB{m.number(10**5, 10**6)}"), P(m.name()), m.day(), P(m.one(["COPD", "MS", "hip"])), m.one("YN")]
        for _ in range(11)
    ]
    return Book().sheet("BB 2026", m.table(head, rows))


@personal
def taxi_licences(m: Maker) -> Book:
    head = ["Lic", "Licensee", "Veh reg", "DVLA pts", "DBS"]
    rows = [
        [m.number(100, 999), P(m.name()), P(f"LK{m.number(51, 76)} VRD"), m.number(0, 9), m.one(["clear", "pending"])]
        for _ in range(11)
    ]
    return Book().sheet("PHV", m.table(head, rows))


@personal
def complaints_stage(m: Maker) -> Book:
    head = ["Cpt no", "From", "About", "Stage", "Due"]
    rows = [
        [f"CP{m.number(1000, 9999)}", P(m.name()), m.one(["Bins", "Parking", "Repairs"]), m.number(1, 3), m.day()]
        for _ in range(11)
    ]
    return Book().sheet("Complaints", m.table(head, rows))


@personal
def graves(m: Maker) -> Book:
    head = ["Section", "Plot", "Interred", "Deed holder", "Depth"]
    rows = [[m.one("ABC"), m.number(1, 99), P(m.name()), P(m.name()), m.one(["6ft", "8ft"])] for _ in range(9)]
    return Book().sheet("Burials", m.table(head, rows))


@personal
def electors(m: Maker) -> Book:
    head = ["PD", "No", "Elector", "Qual addr", "Franchise"]
    rows = [
        [
            m.one(["AA1", "AA2"]),
            i + 1,
            P(f"{m.surname()}, {m.forename()} {m.forename()[0]}"),
            P(m.address()),
            m.one("GKL"),
        ]
        for i in range(15)
    ]
    return Book("csv").sheet("s", m.table(head, rows))


@personal
def benefit_claims(m: Maker) -> Book:
    head = ["CLAIM_REF", "CLMT_TITLE", "CLMT_FNAME", "CLMT_SNAME", "NINO", "PTNR_NAME", "WKLY_AMT"]
    rows = [
        [
            P(m.number(10**6, 10**7)),
            m.one(["Mr", "Ms"]),
            P(m.forename()),
            P(m.surname()),
            P(f"JK{m.number(10**5, 10**6)}C"),
            P(m.name()),
            m.number(10, 300),
        ]
        for _ in range(12)
    ]
    return Book("csv").sheet("s", m.table(head, rows))


@personal
def parking_appeals(m: Maker) -> Book:
    head = ["PCN", "VRM", "Keeper", "Ground", "Result"]
    rows = [
        [
            f"NM{m.number(10**7, 10**8)}",
            P(f"AB{m.number(51, 76)} KLM"),
            P(m.name()),
            m.one("ABC"),
            m.one(["Upheld", "Lost"]),
        ]
        for _ in range(11)
    ]
    return Book().sheet("Appeals", m.table(head, rows))


@personal
def care_visits(m: Maker) -> Book:
    head = ["Run", "Time", "SU", "Key safe", "Carer"]
    rows = [
        [
            m.number(1, 5),
            f"{m.number(7, 21)}:15",
            P(f"{m.one(['Mr', 'Mrs'])} {m.surname()}"),
            P(f"C{m.number(1000, 9999)}"),
            m.forename(),
        ]
        for _ in range(11)
    ]
    return Book().sheet("Rounds Mon", m.table(head, rows))


@personal
def tribunal_list(m: Maker) -> Book:
    head = ["Hearing", "Appellant", "v", "Rep", "Room"]
    rows = [[m.day(), P(m.name()), "LB Marlpit", m.one(["none", "CAB"]), m.number(1, 6)] for _ in range(7)]
    return Book().sheet("SENDIST", m.table(head, rows))


@personal
def wellbeing_calls(m: Maker) -> Book:
    head = ["Volunteer", "Calling", "Best time", "How did it go?"]
    rows = [[m.name(), P(m.name()), m.one(["am", "pm"]), m.one(["fine", "no reply", "chatty"])] for _ in range(11)]
    return Book().sheet("Befriending", m.table(head, rows))


@personal
def school_admissions(m: Maker) -> Book:
    head = ["Pref 1", "Pref 2", "Applicant child", "D.o.b", "Sib link", "Dist (m)"]
    rows = [
        [
            m.one(["Marlpit", "Netherby"]),
            m.one(["Quayside", "Broadfen"]),
            P(m.name()),
            P(m.birth(3, 5)),
            P(m.forename()) if m.number(2) else None,
            m.number(100, 3000),
        ]
        for _ in range(14)
    ]
    return Book().sheet("Reception 26", m.table(head, rows))


@personal
def sickness(m: Maker) -> Book:
    head = ["Employee", "Team", "From", "To", "Reason", "RTW done"]
    rows = [
        [P(m.name()), m.one(["East", "West"]), m.day(), m.day(), P(m.one(["Stress", "Back", "Cold"])), m.one("YN")]
        for _ in range(11)
    ]
    return Book().sheet("Absence", m.table(head, rows))


@personal
def grievances(m: Maker) -> Book:
    head = ["Ref", "Complainant", "Against", "Nature", "Outcome"]
    rows = [
        [m.number(1, 90), P(m.name()), P(m.name()), m.one(["Bullying", "Pay"]), m.one(["Upheld", "Not upheld"])]
        for _ in range(6)
    ]
    return Book().sheet("ER cases", m.table(head, rows))


@personal
def family_tree(m: Maker) -> Book:
    rows = [
        ["", "Paternal", "Maternal"],
        ["Grandfather", P(m.name()), P(m.name())],
        ["Grandmother", P(m.name()), P(m.name())],
        ["Parent", P(m.name()), P(m.name())],
        ["Siblings", P(f"{m.forename()}, {m.forename()}"), None],
    ]
    return Book().sheet("Genogram", rows)


@personal
def names_in_ward_columns(m: Maker) -> Book:
    wards = m.r.sample(WARDS, 4)
    return Book().sheet("Open by ward", [wards, *[[P(m.name()) for _ in wards] for _ in range(7)]])


@personal
def month_blocks(m: Maker) -> Book:
    book = Book().sheet("Birthdays", [["January", "", "February", ""]])
    book.put([[m.number(1, 29), P(m.name())] for _ in range(6)], (2, 1))
    book.put([[m.number(1, 29), P(m.name())] for _ in range(5)], (2, 3))
    return book


@personal
def sign_in(m: Maker) -> Book:
    rows = [[f"{m.number(9, 17)}:{m.number(10, 59)}", P(m.name()), m.one(["GP", "Nurse", "Bloods"])] for _ in range(9)]
    return Book().sheet("Arrivals", [["Reception sheet 4 May"], *rows])


@personal
def transposed_cases(m: Maker) -> Book:
    n = 5
    return Book().sheet(
        "Panel pack",
        [
            ["Case", *[f"#{i + 1}" for i in range(n)]],
            ["Initials", *[P(m.forename()[0] + m.surname()[0]) for _ in range(n)]],
            ["Full name", *[P(m.name()) for _ in range(n)]],
            ["School", *["Marlpit High"] * n],
            ["Mum", *[P(m.name()) for _ in range(n)]],
        ],
    )


@personal
def numbered_children(m: Maker) -> Book:
    head = ["Household", "Ch1", "Ch1 dob", "Ch2", "Ch2 dob", "Plan"]
    rows = [
        [P(m.surname()), P(m.forename()), P(m.birth(1, 16)), P(m.forename()), P(m.birth(1, 16)), m.one(["CP", "CIN"])]
        for _ in range(9)
    ]
    return Book().sheet("TFF", m.table(head, rows))


@personal
def quoted_csv(m: Maker) -> Book:
    head = ["id", "customer.name", "customer.addr.line1", "customer.addr.pc", "balance"]
    rows = [[i + 1000, P(m.name()), P(m.address()), P(m.postcode()), m.number(0, 900)] for i in range(15)]
    return Book("csv").sheet("s", m.table(head, rows))


@personal
def exit_interviews(m: Maker) -> Book:
    rows = [
        [m.day(), P(f"{m.name()} left for a job with the NHS; unhappy with {m.forename()} as manager"), m.number(1, 6)]
        for _ in range(6)
    ]
    return Book().sheet("Leavers", m.table(["Date", "What was said", "Score"], rows))


@personal
def prescriptions(m: Maker) -> Book:
    head = ["Pick up", "Pt name", "Born", "Script", "Supervised"]
    rows = [
        [
            m.one(["Mon", "Thu"]),
            P(m.reversed()),
            P(date(1970 + m.number(35), 3, 4).strftime("%d-%b-%Y")),
            P(m.one(["Methadone 40ml", "Buprenorphine 8mg"])),
            m.one("YN"),
        ]
        for _ in range(9)
    ]
    return Book().sheet("Shared care", m.table(head, rows))


@personal
def bail_hostel(m: Maker) -> Book:
    rows = [
        ["Rm", "Res", "Arr", "Tag", "Curfew"],
        *[[i + 1, P(m.surname()), m.day(), m.one("YN"), "19:00-07:00"] for i in range(9)],
    ]
    return Book().sheet("Beds", rows)


@personal
def emails_in_thread(m: Maker) -> Book:
    rows = [
        ["From", "To", "Subject", "Sent"],
        *[[P(m.email()), P(m.email()), m.one(["RE: Visit", "Plan", "FW: Meeting"]), m.day()] for _ in range(8)],
    ]
    return Book().sheet("Mailbox", rows)


@personal
def debts_pdf_paste(m: Maker) -> Book:
    return Book().sheet(
        "Sheet1",
        [[P(f"{m.number(10**7, 10**8)}  {m.capitals()}  {m.address()}  £{m.number(10, 900)}.00")] for _ in range(9)],
    )
