"""Makes workbooks a council sends every day and that hold nothing personal. A false alarm on one of them is a fault.

The staff rota names workers, who are noted and not blocked. Figures are random and names invented.

Usage::

    python samples/everyday.py FOLDER

Needs openpyxl and nothing of redactor.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

WARDS: Final = (
    "Beckton East",
    "Canning Brook",
    "Custom House North",
    "Forest Gate Hill",
    "Green Street Lower",
    "Little Ilford Park",
    "Manor Bridge",
    "Plaistow Marsh",
    "Royal Dock View",
    "Stratford Mead",
    "Wall End Fields",
    "West Ham Common",
)
MONTHS: Final = ("April", "May", "June", "July", "August", "September", "October", "November", "December")
_WORKERS: Final = (
    "Oluwaseun Fairbairn",
    "Grace Ndlovu",
    "Harriet Penhaligon",
    "Tariq Lodhi",
    "Justin Quennell",
    "Magdalena Prus",
    "Rose Amankwah",
    "Mark Tolliver",
    "Devika Raman",
    "Carl Broomfield",
)
Row = Sequence[Any]


def _book(title: str, header: Row, rows: Iterable[Row], *, sheet: str = "Sheet1", note: str = "") -> Workbook:
    book = Workbook()
    book.properties.creator = "Performance team"
    book.properties.created = datetime(2026, 9, 1, 9)
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = sheet
    if title:
        first.append([title])
        first["A1"].font = Font(bold=True, size=14)
        first.append([])
        first.append([])
    _rows(first, header, rows)
    if note:
        first.append([])
        first.append([])
        first.cell(first.max_row + 2, 1, note)
    return book


def _rows(sheet: Worksheet, header: Row, rows: Iterable[Row]) -> None:
    """Header and rows from the next free row on."""
    start = sheet.max_row + 1 if sheet.max_row > 1 or sheet["A1"].value is not None else 1
    if start == 2:
        start = 3
    for offset, row in enumerate((header, *rows)):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(start + offset, column, value)
            if offset == 0:
                cell.font = Font(bold=True)


def counts_by_ward(random_: random.Random) -> Workbook:
    """Children known to services, counted by ward and age band, with a total."""
    bands = ("Under 5", "5 to 9", "10 to 14", "15 to 17", "18 to 24", "25 and over")
    rows: list[list[Any]] = []
    for ward in WARDS:
        counts = [random_.randint(20, 480) for _ in bands]
        rows.append([ward, *counts, sum(counts)])
    totals = [sum(int(str(row[index])) for row in rows) for index in range(1, len(bands) + 2)]
    rows.append(["Total", *totals])
    return _book(
        "Young people in contact with early help, by ward and age band, 2025/26",
        ("Ward", *bands, "All ages"),
        rows,
        sheet="Counts",
        note="Source: early help module, extracted quarterly. Counts under 10 are not shown.",
    )


def staff_rota(random_: random.Random) -> Workbook:
    """Who works which shift at a leisure centre. Workers' names only."""
    start = date(2026, 9, 7)
    days = [start + timedelta(days=offset) for offset in range(7)]
    shifts = ("Early", "Late", "Off", "Leave", "Night")
    rows = [[name, *(random_.choice(shifts) for _ in days)] for name in _WORKERS]
    return _book(
        "Leisure centre staff rota, week beginning 7 September 2026",
        ("Staff", *(f"{day:%a %d %b}" for day in days)),
        rows,
        sheet="Rota",
    )


def budget(random_: random.Random) -> Workbook:
    """Budget lines with cost codes, budget, actual and variance as formulas."""
    lines = ("Salaries", "Agency staff", "Premises", "Vehicle fuel", "Supplies", "Contract payments", "Grant income")
    book = _book(
        "Environment directorate: budget monitoring, period 5",
        ("Cost code", "Line", "Budget", "Actual", "Variance"),
        (),
    )
    sheet = book.worksheets[0]
    for index, line in enumerate(lines):
        row = sheet.max_row + 1
        values: Row = (f"E{4100 + index * 7}", line, random_.randint(20, 900) * 1000, random_.randint(20, 900) * 987)
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
        sheet.cell(row, 5, int(str(values[2])) - int(str(values[3])))
        sheet.cell(row, 3).number_format = sheet.cell(row, 4).number_format = "#,##0"
    return book


def bus_timetable(random_: random.Random) -> Workbook:
    """A school bus route: stops down, departures across."""
    stops = (
        "Stratford Mead Station",
        "Romford Road / Vicarage Lane",
        "Katherine Road",
        "Upton Park Market",
        "Barking Road Library",
        "Prince Regent Lane",
        "Royal Dock View Academy",
    )
    first = [datetime(2026, 9, 7, 6, 45) + timedelta(minutes=20 * run) for run in range(8)]
    rows, minutes = [], 0
    for stop in stops:
        rows.append([stop, *((run + timedelta(minutes=minutes)).time() for run in first)])
        minutes += random_.randint(3, 8)
    return _book("Route 678: Mondays to Fridays, school days", ("Stop", *(f"Run {n}" for n in range(1, 9))), rows)


def library_loans(random_: random.Random) -> Workbook:
    """Loans by library and month."""
    libraries = ("Beckton Globe", "Canning Brook", "East Ham Gateway", "Gate Library", "Manor Bridge", "Plaistow")
    rows = [[library, *(random_.randint(900, 9_000) for _ in MONTHS)] for library in libraries]
    return _book("Library loans 2025", ("Library", *MONTHS), rows, sheet="Loans")


def bin_collections(random_: random.Random) -> Workbook:
    """Which streets are collected on which day. Streets, not homes."""
    streets = ("Sebert", "Odessa", "Dames", "Capel", "Field", "Station", "Wellington", "Tylney", "Godwin", "Ridley")
    kinds = ("Road", "Street", "Avenue")
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    rows = [
        [f"{street} {random_.choice(kinds)}", random_.choice(WARDS), random_.choice(days), random_.choice("AB")]
        for street in streets
    ]
    return _book("Refuse and recycling rounds", ("Street", "Ward", "Refuse day", "Recycling week"), rows)


def school_places(random_: random.Random) -> Workbook:
    """Places and applications by school."""
    schools = (
        "St Bride's Primary",
        "Kestrel Park Primary",
        "Royal Dock View Academy",
        "Manor Bridge School",
        "Elm Hall",
    )
    rows = []
    for index, school in enumerate(schools):
        places = random_.choice((30, 60, 90, 120, 180))
        rows.append([316_2000 + index * 11, school, places, places + random_.randint(-20, 60), random_.randint(0, 12)])
    return _book(
        "Reception and year 7 admissions, September 2026",
        ("DfE number", "School", "Places", "Applications", "Appeals"),
        rows,
    )


def parking_income(random_: random.Random) -> Workbook:
    """Takings by car park, month by month, with a date column."""
    parks = ("Multi-storey A", "Multi-storey B", "Market Yard", "Leisure Centre")
    rows = [
        [date(2026, month, 1), park, random_.randint(200, 4000), round(random_.uniform(900, 22_000), 2)]
        for month in range(1, 9)
        for park in parks
    ]
    return _book("", ("Month", "Car park", "Tickets", "Income (£)"), rows, sheet="Parking")


def stock_list(random_: random.Random) -> Workbook:
    """Stores: item, code, quantity, reorder level."""
    items = (
        "Grit 25 kg",
        "Hi-vis vest L",
        "Hi-vis vest XL",
        "Traffic cone",
        "Litter picker",
        "Salt spreader",
        "Bin liner",
    )
    rows = [
        [f"ST-{random_.randint(1000, 9999)}", item, random_.randint(0, 900), random_.choice((20, 50, 100)), "Depot 2"]
        for item in items
    ]
    return _book("Depot stock count", ("Item code", "Description", "In stock", "Reorder at", "Location"), rows)


def contracts_register(random_: random.Random) -> Workbook:
    """Contracts above the publishing threshold: supplier firms, values, dates."""
    firms = ("Quarrington Highways Ltd", "Bluecoat Catering plc", "Dunmore & Vale LLP", "Hartside Software Limited")
    services = ("Highways maintenance", "School meals", "Legal panel", "Case system licences")
    rows = [
        [f"C{1040 + index}", service, firm, date(2024, 4, 1), date(2028, 3, 31), random_.randint(80, 4_000) * 1_000]
        for index, (firm, service) in enumerate(zip(firms, services, strict=True))
    ]
    header = ("Contract reference", "Service", "Supplier", "Start date", "End date", "Value (£)")
    return _book("Contracts register, quarter 2", header, rows, note="Published under the transparency code.")


def air_quality(random_: random.Random) -> Workbook:
    """Hourly readings of one monitor."""
    start = datetime(2026, 9, 1)
    rows = [
        [start + timedelta(hours=hour), *(round(random_.uniform(2, 60), 1) for _ in range(3)), "Valid"]
        for hour in range(96)
    ]
    return _book("Monitor NM3, hourly means", ("Date and time", "NO2", "PM10", "PM2.5", "Status"), rows)


def room_bookings(random_: random.Random) -> Workbook:
    """Which team has which room; teams, not people."""
    teams = ("Planning policy", "Housing options", "Revenues", "Legal services", "Public health")
    rooms = ("Committee Room 1", "Committee Room 2", "Training Suite")
    rows = [
        [date(2026, 9, day), time(hour), time(hour + 1), random_.choice(rooms), random_.choice(teams)]
        for day in range(7, 12)
        for hour in (9, 11, 14)
    ]
    return _book("Town hall room bookings", ("Date", "From", "To", "Room", "Booked by team"), rows)


def risk_register(random_: random.Random) -> Workbook:
    """Corporate risks in words, scored. Prose in which nobody is named."""
    risks = (
        ("Contractor insolvency", "Main contractor stops trading before completion", "Monthly credit check"),
        ("Cyber attack", "Systems unavailable for more than two days", "Off-site backup tested each quarter"),
        ("Winter pressure", "Demand for temporary accommodation exceeds budget", "Block booking agreed early"),
        ("Staff turnover", "Vacancies in social work teams above a fifth", "Retention payment and student placements"),
    )
    rows = [
        [number, *risk, random_.randint(1, 5), random_.randint(1, 5), random_.choice(("Red", "Amber", "Green"))]
        for number, risk in enumerate(risks, 1)
    ]
    header = ("No.", "Risk", "What could happen", "Mitigation", "Likelihood", "Impact", "Rating")
    return _book("Corporate risk register", header, rows, sheet="Risks")


def survey_results(random_: random.Random) -> Workbook:
    """Answers to a residents' survey as shares."""
    questions = (
        "I feel safe in my neighbourhood during the day",
        "The council keeps the streets clean",
        "I know how to contact my councillor",
        "I would use the leisure centre more if it were cheaper",
    )
    answers = ("Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree")
    rows = []
    for question in questions:
        weights = [random_.random() for _ in answers]
        rows.append([question, *(round(weight / sum(weights), 3) for weight in weights)])
    return _book("Residents' survey 2026: 1,412 responses", ("Statement", *answers), rows, sheet="Results")


def election_turnout(random_: random.Random) -> Workbook:
    """Electorate and turnout by ward, in two sheets."""
    rows = [[ward, random_.randint(7_000, 12_000), round(random_.uniform(0.24, 0.44), 3)] for ward in WARDS]
    book = _book("Local election turnout", ("Ward", "Electorate", "Turnout"), rows, sheet="Turnout")
    stations = book.create_sheet("Polling stations")
    _rows(
        stations,
        ("Ward", "Stations", "Postal votes"),
        [[w, random_.randint(3, 9), random_.randint(800, 3_000)] for w in WARDS],
    )
    return book


def two_tables(random_: random.Random) -> Workbook:
    """Two tables of counts side by side and one below, as people lay sheets out."""
    book = _book(
        "", ("Quarter", "Visits"), [[f"Q{n}", random_.randint(100, 999)] for n in range(1, 5)], sheet="Dashboard"
    )
    sheet = book.worksheets[0]
    groups: list[Row] = [("Ethnic group", "Count"), ("Asian", 410), ("Black", 388), ("White", 402), ("Mixed", 95)]
    sexes: list[Row] = [("Sex", "Count", "Share"), ("Female", 640, 0.49), ("Male", 655, 0.51)]
    for top, left, rows in ((1, 5, groups), (9, 1, sexes)):
        for down, row in enumerate(rows):
            for across, value in enumerate(row):
                sheet.cell(top + down, left + across, value)
    return book


EVERYDAY: Final[dict[str, Callable[[random.Random], Workbook]]] = {
    maker.__name__: maker
    for maker in (
        counts_by_ward,
        staff_rota,
        budget,
        bus_timetable,
        library_loans,
        bin_collections,
        school_places,
        parking_income,
        stock_list,
        contracts_register,
        air_quality,
        room_bookings,
        risk_register,
        survey_results,
        election_turnout,
        two_tables,
    )
}
"""Every kind, by name."""


def make(name: str, path: Path, seed: int = 1) -> None:
    """Write one kind of workbook.

    :raises KeyError: for a name that is not in ``EVERYDAY``.
    """
    EVERYDAY[name](random.Random(seed)).save(path)


def main(arguments: Sequence[str]) -> None:
    """Write every kind into a folder."""
    folder = Path(arguments[0] if arguments else "everyday")
    folder.mkdir(parents=True, exist_ok=True)
    for name in EVERYDAY:
        make(name, folder / f"{name}.xlsx")
        print(folder / f"{name}.xlsx")


if __name__ == "__main__":
    main(sys.argv[1:])
