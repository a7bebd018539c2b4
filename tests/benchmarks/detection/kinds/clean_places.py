"""Sites, schools, towns and word lists."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import WARDS, Maker


@clean
def planning(m: Maker) -> Book:
    return Book().sheet(
        "Applications",
        m.table(
            ["App ref", "Site", "Proposal", "Ward", "Decision", "Decided"],
            [
                [f"26/{m.number(10000, 99999)}/FUL", x, y, m.one(WARDS), m.one(["Granted", "Refused"]), m.day()]
                for x, y in [
                    ("Land rear of Cattle Market", "Erection of 14 flats"),
                    ("Former Fernhall Works", "Change of use to gym"),
                    ("Quayside Retail Park Unit 4", "New signage"),
                    ("Town Hall", "Listed building consent for new doors"),
                ]
            ],
        ),
    )


@clean
def venues(m: Maker) -> Book:
    return Book().sheet(
        "Venues",
        m.table(
            ["Venue", "Address", "Postcode", "Tel", "Capacity"],
            [
                [x, m.address(), m.postcode(), "020 7946 0" + str(m.number(100, 999)), m.number(20, 300)]
                for x in ["Marlpit Community Centre", "Quayside Hall", "Netherby Library", "St Osyth Church Hall"]
            ],
        ),
    )


@clean
def schools(m: Maker) -> Book:
    return Book().sheet(
        "Schools",
        m.table(
            ["DfE no", "School", "Phase", "Ward", "Places", "Roll"],
            [
                [
                    f"316/{m.number(1000, 9999)}",
                    x,
                    m.one(["Primary", "Secondary"]),
                    m.one(WARDS),
                    m.number(100, 900),
                    m.number(100, 900),
                ]
                for x in ["Marlpit High School", "Netherby Academy", "St Osyth RC Primary", "Broadfen Infants"]
            ],
        ),
    )


@clean
def rooms(m: Maker) -> Book:
    return Book().sheet(
        "Rooms",
        m.table(
            ["Room", "Floor", "Area sqm", "Capacity", "Chairs", "Projector"],
            [
                [f"{x}", m.number(0, 4), m.number(10, 80), m.number(4, 60), m.number(4, 60), m.one("YN")]
                for x in ["G01", "G02", "Oak", "Elm", "Nelson", "Committee Room 1", "Server room", "Kitchen"]
            ],
        ),
    )


@clean
def property_list(m: Maker) -> Book:
    return Book().sheet(
        "Stock condition",
        [
            ["Block", "Units", "Built", "Roof", "EPC"],
            *[
                [x, m.number(4, 60), m.number(1950, 2010), m.one(["Flat", "Pitched"]), m.one("BCD")]
                for x in ["Elm Court", "Mandela House", "Attlee Point", "Seacole Lodge", "Fernhall Tower"]
            ],
        ],
    )


@clean
def towns(m: Maker) -> Book:
    return Book().sheet(
        "Distances",
        [
            ["From", "To", "Miles"],
            *[
                [m.one(["Milton Keynes", "Kings Lynn", "Oakham"]), x, m.number(5, 90)]
                for x in [
                    "Leighton Buzzard",
                    "Kibworth Beauchamp",
                    "Melton Mowbray",
                    "Ashby",
                    "Market Harborough",
                    "Bury St Edmunds",
                ]
            ],
        ],
    )


@clean
def playgrounds(m: Maker) -> Book:
    return Book().sheet(
        "Play areas",
        m.table(
            ["Name", "Ward", "Swings", "Inspected"],
            [
                [x, m.one(WARDS), m.number(0, 6), m.day()]
                for x in ["Tolgate Rec", "Marlpit Green", "Fernhall Meadow", "Hexham Pocket Park", "The Dell"]
            ],
        ),
    )


@clean
def paintings(m: Maker) -> Book:
    return Book().sheet(
        "Artworks",
        m.table(
            ["Acc no", "Title", "Medium", "Year"],
            [
                [m.number(100, 999), x, m.one(["Oil", "Print"]), m.number(1850, 1990)]
                for x in ["View of the Docks", "Still Life with Pears", "Market Day", "Barges at Dusk"]
            ],
        ),
    )


@clean
def books(m: Maker) -> Book:
    return Book().sheet(
        "Reading list",
        m.table(
            ["Year", "Book", "Copies"],
            [
                [m.number(7, 12), x, m.number(1, 30)]
                for x in [
                    "Of Mice and Men",
                    "Noughts and Crosses",
                    "Jane Eyre",
                    "Macbeth",
                    "Animal Farm",
                    "Oliver Twist",
                    "Emma",
                ]
            ],
        ),
    )


@clean
def translations(m: Maker) -> Book:
    return Book().sheet(
        "Phrases",
        [
            ["English", "Polish", "Somali"],
            ["Good morning", "Dzien dobry", "Subax wanaagsan"],
            ["Thank you", "Dziekuje", "Mahadsanid"],
            ["Please", "Prosze", "Fadlan"],
            ["School", "Szkola", "Dugsi"],
        ],
    )


@clean
def word_list(m: Maker) -> Book:
    return Book().sheet(
        "Spellings",
        [
            ["Week 1", "Week 2"],
            ["because", "friend"],
            ["people", "enough"],
            ["special", "island"],
            ["caught", "answer"],
        ],
    )
