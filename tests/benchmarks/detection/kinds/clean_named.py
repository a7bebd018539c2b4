"""Things called after people, and numbers that look like somebody's."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import Maker


@clean
def pitches(m: Maker) -> Book:
    sites = ["Victoria Park", "King George's Field", "Alexandra Rec", "Mill Green"]
    rows = [[m.one(sites), m.one(["Football", "Cricket"]), m.one(["9v9", "11v11"]), m.one("YN")] for _ in range(8)]
    return Book().sheet("Pitches", m.table(["Site", "Sport", "Size", "Bookable"], rows))


@clean
def housing_blocks(m: Maker) -> Book:
    blocks = ["Nelson House", "Attlee Court", "Rosa Parks House", "Beech Tower"]
    rows = [[m.one(blocks), m.number(1950, 2010), m.number(2, 20), m.one("CD")] for _ in range(8)]
    return Book().sheet("Stock", m.table(["Block", "Built", "Storeys", "EPC avg"], rows))


@clean
def meters(m: Maker) -> Book:
    rows = [[m.one(["Town Hall", "Depot"]), str(m.number(10**12, 10**13)), m.number(900, 90_000)] for _ in range(8)]
    return Book().sheet("Meters", m.table(["Site", "MPAN", "kWh Apr"], rows))


@clean
def hang(m: Maker) -> Book:
    artists = ["J M W Turner", "Laura Knight", "L S Lowry", "Barbara Hepworth"]
    rows = [[m.one("NSE"), m.one(artists), m.one(["Harbour", "Form"]), m.number(1800, 1960)] for _ in range(6)]
    return Book().sheet("Hang", m.table(["Wall", "Artist", "Work", "Year"], rows))


@clean
def mailboxes(m: Maker) -> Book:
    services = ["Parking", "Registrars", "Waste", "Planning", "Licensing"]
    rows = [[x, m.phone(), f"{x.lower()}@hartwell.example", m.one(["9-5", "8-6"])] for x in services]
    return Book().sheet("Contacts", m.table(["Service", "Phone", "Email", "Hours"], rows))


@clean
def league_fixtures(m: Maker) -> Book:
    teams = ["Hartwell Utd", "AFC Marsh", "Castle Rovers", "Abbey Wdrs", "St Ann's"]
    rows = [[m.day(), "10:30", m.one(teams), m.one(teams), m.number(1, 6)] for _ in range(8)]
    return Book().sheet("Fixtures", m.table(["Date", "KO", "Home", "Away", "Pitch"], rows))


@clean
def furniture(m: Maker) -> Book:
    pieces = ["Oscar task chair", "Harvey bench desk 1600", "Lily sofa 2 seat", "Maya coffee table", "Felix stool high"]
    rows = [[x, m.number(1, 30), m.number(40, 900)] for x in pieces]
    return Book().sheet("Order", m.table(["Product", "Qty", "Unit price"], rows))


@clean
def suppliers_by_founder(m: Maker) -> Book:
    firms = ["Clarke & Sons Builders", "Simpson Associates", "Barnardo's", "Hodge Jones & Allen", "Patel Bros", "Kier"]
    rows = [[x, m.one(["Works", "Advice", "Care"]), m.number(1_000, 90_000), m.day()] for x in firms]
    return Book().sheet("Suppliers", m.table(["Supplier", "Category", "Spend", "Contract end"], rows))


@clean
def storms(m: Maker) -> Book:
    names = ["Storm Darragh", "Storm Bert", "Storm Isha", "Storm Henk", "Storm Agnes"]
    rows = [[x, m.day(), m.number(2, 40), m.number(900, 50_000)] for x in names]
    return Book().sheet("Storm log", m.table(["Storm", "Date", "Trees down", "Cost"], rows))


@clean
def moorings(m: Maker) -> Book:
    names = ["Lady Anne", "Katie Jane", "Mary Ellen", "Kingfisher", "Dorothy May"]
    rows = [[x, m.number(1, 40), m.number(8, 25)] for x in names]
    return Book().sheet("Moorings", m.table(["Vessel", "Berth", "Length m"], rows))
