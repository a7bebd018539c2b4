"""Odd headings and odd layouts."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import WARDS, Maker


@personal
def side_by_side(m: Maker) -> Book:
    b = Book().sheet("Groups", [["Group A"], ["Name", "Age"], *[[P(m.name()), P(m.number(11, 17))] for _ in range(8)]])
    b.put([["Group B"], ["Name", "Age"], *[[P(m.name()), P(m.number(11, 17))] for _ in range(11)]], (1, 4))
    return b


@personal
def stacked_wards(m: Maker) -> Book:
    b = Book().sheet("By ward", [["Open cases by ward"]])
    r = 3
    for w in m.r.sample(WARDS, 4):
        rows = [[P(m.name()), P(m.birth()), m.one(["Open", "On hold"])] for _ in range(m.number(1, 7))]
        b.put([[w], ["Name", "DOB", "Status"], *rows], (r, 1))
        r += len(rows) + 3
    return b


@personal
def stacked_wards_one_header(m: Maker) -> Book:
    b = Book().sheet("By ward", [["Client", "Born", "Tenure"]])
    r = 2
    for w in m.r.sample(WARDS, 4):
        rows = [[P(m.name()), P(m.birth(20, 80)), m.one(["Secure", "Flexi"])] for _ in range(m.number(1, 6))]
        b.put([[w], *rows], (r, 1))
        r += len(rows) + 1
    return b


@personal
def csv_odd(m: Maker) -> Book:
    h = m.one(
        [
            ["cust_nm", "cust_dt1", "cust_ph", "amt"],
            ["fld1", "fld2", "fld3", "fld4"],
            ["NM", "BD", "TL", "VAL"],
            ["column1", "column2", "column3", "column4"],
        ]
    )
    return Book(suffix="csv").sheet(
        "Sheet", m.table(h, [[P(m.name()), P(m.birth(18, 70)), P(m.phone()), m.number(10, 900)] for _ in range(25)])
    )


@personal
def csv_code_headers(m: Maker) -> Book:
    h = m.one([["A1", "B1", "C1"], ["x", "y", "z"], ["P_N", "P_ST", "P_DT"]])
    return Book(suffix="csv").sheet(
        "Sheet", m.table(h, [[P(m.name()), m.one(["open", "closed"]), m.day()] for _ in range(25)])
    )


@personal
def all_caps(m: Maker) -> Book:
    h = ["SURNAME", "FORENAMES", "SEX", "D.O.B.", "ADDRESS", "POSTCODE"]
    return Book().sheet(
        "EXPORT",
        m.table(
            h,
            [
                [
                    P(m.surname().upper()),
                    P(m.forename().upper()),
                    P(m.one("MF")),
                    P(m.birth().strftime("%d%m%Y")),
                    P(m.address().upper()),
                    P(m.postcode().replace(" ", "")),
                ]
                for _ in range(15)
            ],
        ),
    )


@personal
def lower_case(m: Maker) -> Book:
    h = ["name", "area", "when", "what"]
    return Book().sheet(
        "Sheet1",
        m.table(
            h,
            [
                [P(m.name().lower()), m.one(WARDS).lower(), m.day(), m.one(["football", "boxing", "music"])]
                for _ in range(15)
            ],
        ),
    )


@personal
def misspelt(m: Maker) -> Book:
    h = ["Sirname", "Forname", "DoBirth", "Adress ln 1", "Pst Cde", "Telphone", "Ethncity"]
    return Book().sheet(
        "Sheet1",
        m.table(
            h,
            [
                [
                    P(m.surname()),
                    P(m.forename()),
                    P(m.birth()),
                    P(m.address()),
                    P(m.postcode()),
                    P(m.phone()),
                    P(m.one(["White British", "Black African", "Asian Other"])),
                ]
                for _ in range(15)
            ],
        ),
    )


@personal
def gap_rows(m: Maker) -> Book:
    rows = [["Name", "D.O.B", "Team"]]
    for i in range(14):
        rows.append([P(m.name()), P(m.birth()), m.one(["U12", "U14"])])
        if i in (3, 8):
            rows.append(["", "", ""])
    return Book().sheet("Squad", rows)


@personal
def whatsapp_export(m: Maker) -> Book:
    return Book(suffix="csv").sheet(
        "s",
        m.table(
            ["ts", "sender", "msg"],
            [
                [m.day_text(), P(m.name()), m.one(["ok", "running late", "see u there", "who is bringing the ball"])]
                for _ in range(14)
            ],
        ),
    )


@personal
def dotted_sep(m: Maker) -> Book:
    return Book(suffix="csv").sheet(
        "s", [[P(m.name()), P(m.birth()), m.one("ABC"), P(m.postcode())] for _ in range(12)]
    )


@personal
def name_line_split(m: Maker) -> Book:
    return Book().sheet(
        "Sheet1",
        [
            ["Nm", "Street / no", "Rem."],
            *[[P(f"{m.surname()}\n{m.forename()}"), P(m.address()), m.one(["ok", "moved", ""])] for _ in range(9)],
        ],
    )


@personal
def stop_header_repeat(m: Maker) -> Book:
    h = ["Surname", "First name", "Form"]
    rows = [h]
    for _ in range(3):
        rows += [[P(m.surname()), P(m.forename()), m.one(["7A", "7B"])] for _ in range(5)] + [h]
    return Book().sheet("Print", rows[:-1])


@personal
def hash_header(m: Maker) -> Book:
    return Book().sheet(
        "S", [["#N", "#D", "#T"], *[[P(m.name()), P(m.birth()), m.one(["open", "shut"])] for _ in range(9)]]
    )
