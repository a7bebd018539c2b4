"""Everyday council workbooks with nothing personal in them: false alarms make people stop using the tool."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from column_tables import classify
from column_values import ETHNICITIES, SCHOOLS, SURNAMES, WARDS, Maker

from redactor.model import Role

Rows = list[list[Any]]
Clean = tuple[Sequence[str], Rows, str, str]
"""Headers, rows, title, sheet name."""

PERSONAL = {
    Role.DIRECT_IDENTIFIER,
    Role.QUASI_IDENTIFIER,
    Role.SPECIAL_CATEGORY,
    Role.CRIMINAL_OFFENCE,
    Role.SENSITIVE,
    Role.UNKNOWN,
}
OTHER_TEAMS = ("Early Help", "Housing Options", "Youth Justice", "Adult Services", "Libraries", "Parking")


def _books(m: Maker) -> dict[str, Clean]:
    n = m.random.randrange
    return {
        "counts by ward and age": (
            ["Ward", "Age band", "Count"],
            [[w, b, n(60)] for w in WARDS for b in ("10-14", "15-17", "18-24")],
            "Young people known by ward",
            "Counts",
        ),
        "counts with bands in words": (
            ["Ward", "Age group", "Number of young people"],
            [[w, b, n(60)] for w in WARDS for b in ("10 to 14", "15 to 17")],
            "",
            "Sheet1",
        ),
        "ethnicity by sex": (
            ["Ethnicity", "Male", "Female", "Total"],
            [[e, n(99), n(99), n(199)] for e in ETHNICITIES],
            "Population by ethnicity",
            "Census",
        ),
        "offences by ward": (
            ["Ward", "Theft", "Burglary", "Robbery", "Total offences"],
            [[w, n(99), n(99), n(99), n(300)] for w in WARDS],
            "",
            "Crime",
        ),
        "offences by type and year": (
            ["Offence type", "2021/22", "2022/23", "2023/24"],
            [[o, n(99), n(99), n(99)] for o in ("Theft", "Robbery", "Arson", "Fraud", "Affray")],
            "",
            "Trend",
        ),
        "wards headed Name": (
            ["Name", "Population", "Households"],
            [[w, n(20000), n(9000)] for w in WARDS],
            "",
            "Wards",
        ),
        "outcomes by age sex ethnicity": (
            ["Age band", "Sex", "Ethnicity", "Count"],
            [[a, s, e, n(30)] for a in ("10-14", "15-17") for s in "MF" for e in ETHNICITIES],
            "",
            "Data",
        ),
        "school census totals": (
            ["School", "Pupils on roll", "FSM %", "SEN support", "Attendance %"],
            [[s, n(900), n(40), n(90), 94.2] for s in SCHOOLS],
            "",
            "Schools",
        ),
        "staff rota": (
            ["Name", "Mon", "Tue", "Wed", "Thu", "Fri"],
            [[m.name(), *(m.one(["Early", "Late", "Off", "AL"]) for _ in range(5))] for _ in range(15)],
            "Staff rota",
            "March",
        ),
        "rota without a title": (
            ["Officer", "Monday", "Tuesday", "Wednesday"],
            [[m.name(), *(m.one(["09:00-17:00", "12:00-20:00", "Off"]) for _ in range(3))] for _ in range(12)],
            "",
            "Sheet1",
        ),
        "on call list": (
            ["Week commencing", "On call officer", "Mobile"],
            [[m.recent(), m.name(), m.mobile()] for _ in range(20)],
            "",
            "On call",
        ),
        "duty roster": (
            ["Date", "Shift", "Duty manager", "Cover"],
            [[m.recent(), m.one(["Day", "Night"]), m.name(), m.name()] for _ in range(30)],
            "",
            "Roster",
        ),
        "staff directory": (
            ["Name", "Job title", "Team", "Email", "Extension"],
            [[m.name(), "Support officer", m.one(OTHER_TEAMS), m.email(), 4000 + i] for i in range(30)],
            "Staff directory",
            "Contacts",
        ),
        "training log": (
            ["Staff member", "Course", "Date attended", "Due date"],
            [
                [m.name(), m.one(["Fire safety", "Data protection", "First aid"]), m.recent(), m.recent()]
                for _ in range(30)
            ],
            "Training record",
            "Training",
        ),
        "annual leave": (
            ["Employee", "Allowance", "Taken", "Remaining"],
            [[m.name(), 28, n(20), n(10)] for _ in range(12)],
            "Annual leave planner",
            "Leave",
        ),
        "councillors": (
            ["Councillor", "Ward", "Party", "Email"],
            [[m.name(), m.one(WARDS), m.one(["Labour", "Green", "Independent"]), m.email()] for _ in range(30)],
            "",
            "Councillors",
        ),
        "budget": (
            ["Cost centre", "Description", "Budget holder", "Budget", "Actual", "Variance"],
            [
                [f"C{1000 + i}", m.one(["Printing", "Travel", "Agency staff"]), m.name(), n(9999), n(9999), -3.5]
                for i in range(25)
            ],
            "Budget monitoring",
            "P6",
        ),
        "spend over 500": (
            ["Supplier", "Invoice no", "Amount", "Date paid", "Service area"],
            [
                [f"{m.one(SURNAMES)} Services Ltd", f"INV{n(99999):05d}", n(9999), m.recent(), m.one(OTHER_TEAMS)]
                for _ in range(40)
            ],
            "",
            "Spend",
        ),
        "income by month": (
            ["Month", "Income", "Forecast", "Variance %"],
            [[month, n(9999), n(9999), 1.5] for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun")],
            "",
            "Income",
        ),
        "bus timetable": (
            ["Stop", "Mon-Fri", "Sat", "Sun"],
            [[f"{w} Station", f"07:{i:02d}", f"08:{i:02d}", "09:10"] for i, w in enumerate(WARDS)],
            "Route 58",
            "Timetable",
        ),
        "school timetable": (
            ["Period", "Monday", "Tuesday", "Teacher", "Room"],
            [[f"P{i}", "Maths", "English", "Mr Marsh", f"R{i}"] for i in range(1, 7)],
            "Timetable 8B",
            "Timetable",
        ),
        "stock list": (
            ["Item", "Product code", "Qty", "Unit price", "Supplier"],
            [
                [m.one(["A4 paper", "Stapler", "Toner"]), f"SK{i:05d}", i, 2.5, m.one(["Acme Ltd", "Office World"])]
                for i in range(30)
            ],
            "",
            "Stock",
        ),
        "products headed Name": (
            ["Name", "Price", "In stock"],
            [[p, 3.5, 4] for p in ("Stapler", "Blue pens", "Desk lamp", "Notebook", "Ruler", "Glue stick")],
            "",
            "Sheet1",
        ),
        "asset register": (
            ["Asset tag", "Make", "Model", "Serial number", "Assigned to", "Purchase date"],
            [[f"A{i:04d}", "Dell", "Latitude", f"SN{n(999999)}", m.name(), m.recent()] for i in range(25)],
            "",
            "Assets",
        ),
        "fleet": (
            ["Reg", "Make", "Model", "Mileage", "MOT due"],
            [
                [f"AB{n(10, 70)} C{m.one('DEFG')}{m.one('HJKL')}", "Ford", "Transit", n(90000), m.recent()]
                for _ in range(20)
            ],
            "",
            "Fleet",
        ),
        "survey by question": (
            ["Question", "Strongly agree", "Agree", "Disagree", "Strongly disagree"],
            [[f"Staff were helpful {i}", n(50), n(50), n(50), n(50)] for i in range(8)],
            "",
            "Survey",
        ),
        "survey by response": (
            ["Response ID", "Age group", "Gender", "Q1", "Q2", "Q3"],
            [
                [
                    i,
                    m.one(["16-24", "25-44"]),
                    m.one(["Male", "Female"]),
                    *(m.one(["Agree", "Disagree"]) for _ in range(3)),
                ]
                for i in range(50)
            ],
            "Library survey",
            "Data",
        ),
        "satisfaction": (
            ["Respondent", "How satisfied are you?", "Would you recommend us?"],
            [[i, m.one(["Very satisfied", "Satisfied"]), m.one(["Yes", "No"])] for i in range(50)],
            "",
            "Responses",
        ),
        "venues": (
            ["Venue", "Address", "Postcode", "Telephone", "Capacity"],
            [
                [f"{m.one(WARDS)} Community Centre {i}", m.address(), m.postcode(), f"020 7946 0{i:03d}", 50 + i]
                for i in range(20)
            ],
            "",
            "Venues",
        ),
        "schools directory": (
            ["School", "Headteacher", "Address", "Postcode", "Telephone", "URN"],
            [
                [f"{s} {i}", m.name(), m.address(), m.postcode(), f"020 7946 0{i:03d}", 100000 + i]
                for i, s in enumerate(SCHOOLS * 4)
            ],
            "",
            "Schools",
        ),
        "suppliers": (
            ["Company", "Contact name", "Email", "Phone", "Spend"],
            [[f"{m.one(SURNAMES)} Contractors Ltd {i}", m.name(), m.email(), m.mobile(), i * 100] for i in range(20)],
            "",
            "Suppliers",
        ),
        "risk register": (
            ["Risk ID", "Risk title", "Likelihood", "Impact", "RAG", "Risk owner"],
            [
                [
                    f"R{i}",
                    m.one(["Late delivery", "Loss of funding", "Low take-up"]),
                    n(1, 6),
                    n(1, 6),
                    m.one(["Red", "Amber"]),
                    m.name(),
                ]
                for i in range(12)
            ],
            "",
            "Risks",
        ),
        "project plan": (
            ["Task", "Owner", "Start date", "End date", "Status", "% complete"],
            [
                [
                    m.one(["Design", "Build", "Test", "Launch"]),
                    m.name(),
                    m.recent(),
                    m.recent(),
                    m.one(["Open", "Done"]),
                    n(100),
                ]
                for _ in range(20)
            ],
            "",
            "Plan",
        ),
        "kpis": (
            ["Indicator", "Target", "Q1", "Q2", "Q3", "Q4", "RAG"],
            [
                [f"Visits answered in {i} days", 95, n(100), n(100), n(100), n(100), m.one(["Red", "Green"])]
                for i in range(10)
            ],
            "",
            "KPIs",
        ),
        "bank holidays": (
            ["Bank holiday", "Date", "Day"],
            [
                ["New Year's Day", date(2025, 1, 1), "Wednesday"],
                ["Good Friday", date(2025, 4, 18), "Friday"],
                ["Easter Monday", date(2025, 4, 21), "Monday"],
                ["Christmas Day", date(2025, 12, 25), "Thursday"],
            ],
            "",
            "Sheet1",
        ),
        "room bookings": (
            ["Room", "Date", "Start time", "End time", "Booked by"],
            [[f"Room {n(9)}", m.recent(), "09:00", "10:30", m.name()] for _ in range(25)],
            "",
            "Bookings",
        ),
        "road works": (
            ["Street", "Ward", "Works", "Start date", "End date"],
            [
                [
                    m.one(["Barking Road", "Green Street", "High Street North", "Romford Road"]),
                    m.one(WARDS),
                    "Resurfacing",
                    m.recent(),
                    m.recent(),
                ]
                for _ in range(20)
            ],
            "",
            "Works",
        ),
        "postcode lookup": (
            ["Postcode", "LSOA", "Ward", "IMD decile"],
            [[m.postcode(), f"E0100{n(9999):04d}", m.one(WARDS), n(1, 11)] for _ in range(40)],
            "",
            "Lookup",
        ),
        "meeting dates": (
            ["Committee", "Date", "Time", "Venue", "Chair"],
            [
                [m.one(["Cabinet", "Planning Committee"]), m.recent(), "18:30", "Old Town Hall", "Cllr " + m.name()]
                for _ in range(12)
            ],
            "",
            "Meetings",
        ),
        "trees": (
            ["Tree ID", "Species", "Street", "Height", "Condition"],
            [
                [
                    f"T{i}",
                    m.one(["Oak", "London plane", "Silver birch"]),
                    m.one(["Green Street", "Manor Park Road"]),
                    n(20),
                    m.one(["Good", "Fair", "Poor"]),
                ]
                for i in range(40)
            ],
            "",
            "Trees",
        ),
        "library books": (
            ["Title", "Author", "ISBN", "Copies"],
            [
                [
                    m.one(["The Long Road", "Winter Garden", "A Short History of Bread"]),
                    m.name(),
                    f"978{n(10**9, 10**10)}",
                    n(9),
                ]
                for _ in range(20)
            ],
            "",
            "Books",
        ),
        "file list": (
            ["File name", "Size", "Modified"],
            [[f"report_{i}.xlsx", n(9999), m.recent()] for i in range(20)],
            "",
            "Files",
        ),
        "it tickets by team": (
            ["Team", "Open", "Closed", "Average days"],
            [[t, n(50), n(50), 2.5] for t in OTHER_TEAMS],
            "",
            "Tickets",
        ),
        "energy": (
            ["Site", "Meter number", "kWh", "Cost"],
            [[f"{w} Library", n(10**9, 10**10), n(99999), n(9999)] for w in WARDS],
            "",
            "Energy",
        ),
    }


NAMES = list(_books(Maker(0)))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", NAMES)
def test_clean_workbooks_are_clean(name: str, seed: int) -> None:
    headers, rows, title, sheet = _books(Maker(seed))[name]
    columns = classify(headers, rows, titles=[title] if title else [], sheet=sheet)
    wrong = [
        (column.header, column.entity, column.role.value, column.reasons)
        for column in columns
        if column.role in PERSONAL
    ]
    assert not wrong
    assert not any(column.about_people for column in columns)


def test_enough_kinds() -> None:
    assert len(NAMES) >= 40


BROKEN: dict[str, tuple[list[str], list[Any]]] = {
    "rota with dates of birth": (["Name", "Mon", "Tue", "DOB"], ["Chidi Okafor", "Early", "Late", date(1988, 3, 4)]),
    "rota with home addresses": (["Name", "Shift", "Home address"], ["Chidi Okafor", "Early", "12 Barking Road"]),
    "payroll": (["Employee", "NI number", "Salary"], ["Chidi Okafor", "QQ123456C", 31000]),
    "staff sickness": (["Staff member", "Sickness reason", "Days"], ["Chidi Okafor", "Depression", 4]),
    "budget with clients": (["Cost centre", "Client", "Amount"], ["C1001", "Chidi Okafor", 120]),
    "venues with tenants": (["Tenant", "Address", "Postcode"], ["Chidi Okafor", "12 Barking Road", "E15 4LZ"]),
    "row-level people with a score": (
        ["Age", "Sex", "Ethnicity", "Offence", "Score"],
        [15, "M", "White British", "Theft", 12],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_near_misses_are_about_people(name: str) -> None:
    headers, row = BROKEN[name]
    m = Maker(1)
    rows = [[_varied(value, m) for value in row] for _ in range(20)]
    columns = classify(headers, rows, titles=["Staff rota"] if "rota" in name else [])
    assert all(column.about_people for column in columns)
    assert any(column.role in PERSONAL for column in columns)


def _varied(value: Any, m: Maker) -> Any:
    if value == "Chidi Okafor":
        return m.name()
    if isinstance(value, date):
        return value.replace(year=m.random.randrange(1960, 2000))
    if value == 15:
        return m.random.randrange(10, 18)
    if value == "M":
        return m.one("MF")
    return value
