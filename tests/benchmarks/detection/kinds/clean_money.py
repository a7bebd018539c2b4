"""Money, contracts, suppliers and staff posts."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import WARDS, Maker


@clean
def budget(m: Maker) -> Book:
    return Book().sheet(
        "Budget",
        [
            ["Youth service budget 2026/27"],
            ["Cost centre", "Subjective", "Budget", "Actual", "Variance"],
            *[
                [f"YS{m.number(100, 999)}", x, m.number(1000, 9999), m.number(1000, 9999), m.number(-500, 500)]
                for x in ["Salaries", "Agency staff", "Premises", "Travel", "Catering", "Supplies", "Income"]
            ],
        ],
    )


@clean
def budget_side(m: Maker) -> Book:
    b = Book().sheet(
        "Mix",
        [["Income", ""], ["Source", "£"], *[[x, m.number(100, 999)] for x in ["Grants", "Lettings", "Donations"]]],
    )
    b.put(
        [
            ["Expenditure", ""],
            ["Item", "£"],
            *[[x, m.number(100, 999)] for x in ["Rent", "Heat and light", "Insurance", "Repairs"]],
        ],
        (1, 4),
    )
    return b


@clean
def contracts(m: Maker) -> Book:
    return Book().sheet(
        "Contracts register",
        m.table(
            ["Contract ref", "Title", "Supplier", "Value £", "Start", "End", "Extension"],
            [
                [f"CT{m.number(100, 999)}", x, s, m.number(10000, 900000), m.day(), m.day(), m.one(["1+1", "None"])]
                for x, s in [
                    ("Grounds maintenance", "Greenleaf Contractors Ltd"),
                    ("IT support", "Nexon Systems"),
                    ("Cleaning", "Brightway FM"),
                    ("Agency social work", "Caremark Solutions"),
                    ("Lift servicing", "Otway & Sons"),
                    ("Legal services", "Marsh Petersfield LLP"),
                ]
            ],
        ),
    )


@clean
def grants(m: Maker) -> Book:
    return Book().sheet(
        "Grants",
        m.table(
            ["Organisation", "Project", "Ward", "Awarded", "Paid to date"],
            [
                [o, pj, m.one(WARDS), m.number(500, 9000), m.number(0, 500)]
                for o, pj in [
                    ("Netherby Boxing Club", "Summer holiday sessions"),
                    ("Quayside Somali Association", "ESOL classes"),
                    ("St Osyth PCC", "Warm hub"),
                    ("Marlpit Residents", "Planters"),
                    ("Youth Action Broadfen", "Detached work"),
                    ("Friends of Hartswell Park", "Bat boxes"),
                ]
            ],
        ),
    )


@clean
def prices(m: Maker) -> Book:
    return Book().sheet(
        "Fees 26-27",
        m.table(
            ["Service", "Unit", "2025/26 £", "2026/27 £", "Change %"],
            [
                [x, m.one(["each", "per hour", "per day"]), m.number(5, 90), m.number(5, 90), m.number(1, 9)]
                for x in [
                    "Swim - adult",
                    "Swim - junior",
                    "Badminton court",
                    "Bulky waste collection",
                    "Replacement bin",
                    "Burial plot",
                    "Street trading licence",
                    "Taxi plate",
                ]
            ],
        ),
    )


@clean
def invoices(m: Maker) -> Book:
    return Book().sheet(
        "Spend over £500",
        m.table(
            ["Supplier", "Invoice", "Date", "Directorate", "Net"],
            [
                [
                    m.one(
                        [
                            "Brightway FM Ltd",
                            "Nexon Systems Ltd",
                            "Otway & Sons",
                            "Penrose Care Group",
                            "Zurich Municipal",
                            "Kier Highways",
                            "Redactive Media",
                            "Capita",
                            "Serco",
                        ]
                    ),
                    m.number(10000, 99999),
                    m.day(),
                    m.one(["Children", "Place", "Corporate"]),
                    m.number(500, 90000),
                ]
                for _ in range(25)
            ],
        ),
    )


@clean
def energy(m: Maker) -> Book:
    return Book().sheet(
        "Meter readings",
        m.table(
            ["Site", "MPAN", "Jan", "Feb", "Mar"],
            [
                [x, f"12{m.number(10**10, 10**11)}", m.number(100, 999), m.number(100, 999), m.number(100, 999)]
                for x in ["Town Hall", "Marlpit Library", "Quayside Depot", "Fernhall Pool"]
            ],
        ),
    )


@clean
def bands(m: Maker) -> Book:
    return Book().sheet(
        "Pay scale",
        [
            ["Grade", "SCP from", "SCP to", "Min £", "Max £"],
            *[
                [x, m.number(1, 30), m.number(30, 50), m.number(20000, 30000), m.number(30000, 50000)]
                for x in ["Sc1", "Sc4", "SO1", "PO2", "PO5"]
            ],
        ],
    )


@clean
def staffing(m: Maker) -> Book:
    return Book().sheet(
        "Establishment",
        m.table(
            ["Post", "Grade", "FTE", "Filled", "Vacant"],
            [
                [x, m.one(["PO3", "SO1"]), m.number(1, 9), m.number(0, 9), m.number(0, 3)]
                for x in [
                    "Social worker",
                    "Youth officer",
                    "Team manager",
                    "Business support",
                    "Educational psychologist",
                ]
            ],
        ),
    )


@clean
def suppliers_contact(m: Maker) -> Book:
    return Book().sheet(
        "Suppliers",
        m.table(
            ["Supplier", "Account mgr", "Phone", "Category"],
            [
                [x, m.name(), "020 7946 0" + str(m.number(100, 999)), m.one(["IT", "FM"])]
                for x in ["Brightway FM", "Nexon Systems", "Kier Highways"]
            ],
        ),
    )


@clean
def suppliers_nohdr(m: Maker) -> Book:
    return Book().sheet(
        "Sheet1",
        [
            [x, m.number(100, 9999)]
            for x in [
                "Brightway FM",
                "Nexon Systems",
                "Kier Highways",
                "Balfour Beatty",
                "Ringway Jacobs",
                "Serco",
                "Capita",
                "Veolia",
                "Thames Water",
            ]
        ],
    )


@clean
def org_contacts(m: Maker) -> Book:
    return Book().sheet(
        "Partners",
        [
            ["Organisation", "Contact", "Email", "Phone"],
            *[
                [x, m.name(), f"info@{x.split()[0].lower()}.example", "020 7946 0" + str(m.number(100, 999))]
                for x in ["Netherby Boxing Club", "Quayside Somali Association", "Youth Action Broadfen", "Centrepoint"]
            ],
        ],
    )


@clean
def org_chart(m: Maker) -> Book:
    return Book().sheet(
        "Structure",
        m.table(
            ["Post no", "Job title", "Reports to", "Grade"],
            [
                [f"P{m.number(100, 999)}", x, m.one(["Head of Service", "Director"]), "PO4"]
                for x in ["Team Manager", "Senior Practitioner", "Data Analyst"]
            ],
        ),
    )


@clean
def risks(m: Maker) -> Book:
    return Book().sheet(
        "Risk register",
        m.table(
            ["ID", "Risk", "Likelihood", "Impact", "Score", "Mitigation", "Owner"],
            [
                [
                    f"R{i}",
                    x,
                    m.number(1, 6),
                    m.number(1, 6),
                    m.number(1, 26),
                    "Reviewed monthly at board",
                    m.one(["Head of Service", "Director", "IT Manager"]),
                ]
                for i, x in enumerate(
                    [
                        "Loss of grant funding leads to closure of the hub",
                        "Supplier insolvency",
                        "Cyber attack on case system",
                        "Staff turnover",
                        "Flooding of depot",
                    ],
                    1,
                )
            ],
        ),
    )
