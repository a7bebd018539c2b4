"""Housing and other business with residents."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import WARDS, Maker


@personal
def housing_list(m: Maker) -> Book:
    h = ["App No", "Applicant", "Joint app", "Bed need", "Band", "Reg date", "Current addr", "Points"]
    return Book().sheet(
        "Waiting list",
        m.table(
            h,
            [
                [
                    P(m.number(100000, 999999)),
                    P(m.one([f"Mr {m.surname()}", f"Ms {m.forename()[0]} {m.surname()}", m.name()])),
                    P(m.name()) if m.number(2) else None,
                    m.number(1, 5),
                    m.one("ABC"),
                    m.day(),
                    P(m.address() + ", " + m.postcode()),
                    m.number(10, 90),
                ]
                for _ in range(20)
            ],
        ),
    )


@personal
def foodbank(m: Maker) -> Book:
    h = ["Voucher", "Adults", "Children", "Collected by", "Street", "Referrer"]
    return Book().sheet(
        "May",
        m.table(
            h,
            [
                [
                    f"F{m.number(1000, 9999)}",
                    m.number(1, 3),
                    m.number(0, 4),
                    P(m.name()),
                    P(m.address()),
                    m.one(["GP", "CAB", "School"]),
                ]
                for _ in range(15)
            ],
        ),
    )


@personal
def arrears(m: Maker) -> Book:
    h = ["Tncy ref", "T1 name", "T2 name", "Prop", "Arrs £", "Pymt plan", "UC?"]
    return Book().sheet(
        "Arrears",
        m.table(
            h,
            [
                [
                    P(f"T{m.number(10**6, 10**7)}"),
                    P(m.one([m.name(), f"Mrs {m.surname()}"])),
                    P(m.name()) if m.number(3) == 0 else None,
                    P(m.address()),
                    m.number(50, 3000),
                    m.one("YN"),
                    m.one("YN"),
                ]
                for _ in range(18)
            ],
        ),
    )


@personal
def two_names_cell(m: Maker) -> Book:
    return Book().sheet(
        "Homes",
        m.table(
            ["Unit", "Tenants", "Void?"],
            [[f"Flat {i + 1}", P(f"{m.name()} & {m.name()}"), m.one("YN")] for i in range(9)],
        ),
    )


@personal
def rehousing(m: Maker) -> Book:
    return Book().sheet(
        "Decants",
        m.table(
            ["Blk", "Flt", "Res", "Occs", "Vuln"],
            [
                [
                    m.one(["Elm Ct", "Oak Ct"]),
                    m.number(1, 60),
                    P(m.name()),
                    m.number(1, 6),
                    P(m.one(["wheelchair", "none", "hearing"])),
                ]
                for _ in range(12)
            ],
        ),
    )


@personal
def hidden_col_name_in_note(m: Maker) -> Book:
    return Book().sheet(
        "Repairs",
        m.table(
            ["Job", "Fault", "Done"],
            [
                [
                    m.number(1000, 9999),
                    P(f"Boiler no heat, tenant {m.name()} {m.phone()} call first")
                    if i % 4 == 0
                    else m.one(["Tap drip", "Door sticking", "No lights on landing"]),
                    m.one("YN"),
                ]
                for i in range(12)
            ],
        ),
    )


@personal
def ward_title_in_col(m: Maker) -> Book:
    return Book().sheet(
        "Sheet1",
        [
            ["Ward", "Resident", "Issue"],
            *[[m.one(WARDS), P(m.name()), m.one(["Noise", "Parking", "Fly tipping"])] for _ in range(9)],
        ],
    )


@personal
def keyholders(m: Maker) -> Book:
    return Book().sheet(
        "Keys",
        [["Key", "Issued to", "Out", "In"], *[[m.number(1, 40), P(m.name()), m.day(), m.day()] for _ in range(9)]],
    )


@personal
def library_loans(m: Maker) -> Book:
    return Book().sheet(
        "Overdue",
        [
            ["Borrower", "Title", "Due", "Fine"],
            *[[P(m.name()), m.one(["The Salt Road", "Emma's War"]), m.day(), m.number(1, 9)] for _ in range(9)],
        ],
    )


@personal
def tenancy_end(m: Maker) -> Book:
    return Book().sheet(
        "Ends",
        m.table(
            ["UPRN", "Outgoing", "Incoming", "Keys"],
            [[P(m.number(10**10, 10**11)), P(m.name()), P(m.name()), m.day()] for _ in range(8)],
        ),
    )


@personal
def detail_rows(m: Maker) -> Book:
    rows = [["Ref", "Details"]]
    for _ in range(6):
        rows.append([m.number(100, 999), P(f"{m.name()}, {m.address()}, {m.postcode()}")])
    return Book().sheet("S", rows)


@personal
def election_agents_no(m: Maker) -> Book:
    h = ["Volunteer", "Skills", "Avail", "DBS no"]
    return Book().sheet(
        "Vols",
        m.table(
            h,
            [
                [
                    m.name(),
                    m.one(["driving", "cooking", "admin"]),
                    m.one(["Mon", "Wed"]),
                    f"00{m.number(10**9, 10**10)}",
                ]
                for _ in range(10)
            ],
        ),
    )
