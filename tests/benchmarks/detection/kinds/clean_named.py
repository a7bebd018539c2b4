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
