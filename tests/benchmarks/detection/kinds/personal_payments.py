"""Payments, bookings and plots, whose headings do not say that people are meant."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import WARDS, Maker
from tests.benchmarks.detection.names import FORENAMES, SURNAMES


@personal
def names_with_titles(m: Maker) -> Book:
    return Book().sheet(
        "Q3",
        m.table(
            ["Payee", "Ref", "£"],
            [
                [
                    P(f"{m.one(['Mr', 'Mrs', 'Ms', 'Miss'])} {m.forename()[0]} {m.surname()}"),
                    m.number(1000, 9999),
                    m.number(10, 99),
                ]
                for _ in range(10)
            ],
        ),
    )


@personal
def direct_payments(m: Maker) -> Book:
    return Book().sheet(
        "DP run",
        m.table(
            ["Vendor", "Net", "Gross", "Pd"],
            [[P(m.name()), m.number(100, 999), m.number(100, 999), m.day()] for _ in range(10)],
        ),
    )


@personal
def surname_only(m: Maker) -> Book:
    return Book().sheet(
        "Allotments",
        m.table(
            ["Plot", "Tenant", "Rent", "Paid"],
            [
                [m.number(1, 90), P(m.one([m.surname(), m.surname().upper()])), m.number(20, 80), m.one("YN")]
                for _ in range(12)
            ],
        ),
    )


@personal
def surname_unknown_header(m: Maker) -> Book:
    return Book().sheet(
        "Plots",
        m.table(["Plot", "Held by", "Rent"], [[m.number(1, 90), P(m.surname()), m.number(20, 80)] for _ in range(12)]),
    )


@personal
def prize_draw(m: Maker) -> Book:
    return Book().sheet(
        "Draw",
        [
            ["Ticket", "Winner", "Prize"],
            *[[m.number(1, 500), P(m.name()), m.one(["Hamper", "Voucher"])] for _ in range(4)],
        ],
    )


@personal
def total_top(m: Maker) -> Book:
    return Book().sheet(
        "Debts",
        [
            ["As at 1 May"],
            ["TOTAL", "", 3000],
            ["Acc", "Payer", "Owed"],
            *[[P(m.number(10**7, 10**8)), P(m.one([m.name(), m.reversed()])), m.number(10, 500)] for _ in range(8)],
        ],
    )


@personal
def names_misc_header(m: Maker) -> Book:
    h = [m.one(["Item", "Title", "Ref", "Description", "Entry", "Details", "Category"]), "Amount", "Date"]
    return Book().sheet("Payments", m.table(h, [[P(m.name()), m.number(20, 400), m.day()] for _ in range(14)]))


@personal
def names_other_position(m: Maker) -> Book:
    h = ["Date", "Slot", "Room", "Booked for", "Lang"]
    return Book().sheet(
        "Appts",
        m.table(
            h,
            [
                [
                    m.day(),
                    f"{m.number(9, 17)}:00",
                    m.one(["1", "2", "3"]),
                    P(m.name()),
                    m.one(["Bengali", "Somali", "Polish"]),
                ]
                for _ in range(14)
            ],
        ),
    )


@personal
def lone_people_cells(m: Maker) -> Book:
    b = Book().sheet(
        "Sheet1",
        [
            ["Budget 2026"],
            ["Line", "Planned", "Actual"],
            *[[x, m.number(100, 999), m.number(100, 999)] for x in ["Salaries", "Training", "Travel", "Premises"]],
        ],
    )
    b.put([[P(f"Query from {m.one(FORENAMES)} {m.one(SURNAMES)} 07700 900{m.number(100, 999)}")]], (9, 1))
    return b


@personal
def odd_words_headers(m: Maker) -> Book:
    h = m.one(
        [
            ["Lad", "Bday", "Patch", "Clobber"],
            ["Kids", "Yr", "Bus", "Pickup"],
            ["Who", "When", "Where", "Why"],
            ["Regulars", "Since", "Days", "Fee"],
            ["Players", "Position", "Goals", "Boot size"],
        ]
    )
    return Book().sheet(
        "Sheet1",
        m.table(
            h,
            [
                [P(m.name()), m.birth() if h[1] == "Bday" else m.number(7, 12), m.one(WARDS), m.one(["Yes", "No"])]
                for _ in range(14)
            ],
        ),
    )


@personal
def text_numbers(m: Maker) -> Book:
    h = ["Ref", "NHS", "DoB", "Surg", "Imms due"]
    return Book().sheet(
        "Sheet1",
        m.table(
            h,
            [
                [
                    m.number(100, 999),
                    P(m.nhs()),
                    P(m.birth(0, 5).strftime("%d.%m.%y")),
                    m.one(["Marlpit Surgery", "Quayside Practice"]),
                    m.day_text(),
                ]
                for _ in range(12)
            ],
        ),
    )
