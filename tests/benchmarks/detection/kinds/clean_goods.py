"""Stock, equipment, software, food and plants."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, clean
from tests.benchmarks.detection.maker import Maker


@clean
def stock(m: Maker) -> Book:
    return Book().sheet(
        "Stock",
        m.table(
            ["Item", "Location", "Qty", "Reorder at", "Unit price"],
            [
                [x, m.one(["Cupboard A", "Shed"]), m.number(0, 90), m.number(5, 20), m.number(1, 30)]
                for x in [
                    "Nitrile gloves",
                    "A4 paper",
                    "Hi-vis vest",
                    "First aid kit",
                    "Bin bags",
                    "Cones",
                    "Dry wipe pens",
                    "Kettle",
                ]
            ],
        ),
    )


@clean
def assets(m: Maker) -> Book:
    return Book().sheet(
        "IT assets",
        m.table(
            ["Asset tag", "Type", "Make", "Model", "Bought", "Location", "Status"],
            [
                [
                    f"IT{m.number(10000, 99999)}",
                    m.one(["Laptop", "Monitor"]),
                    m.one(["Dell", "Lenovo", "HP"]),
                    m.one(["Latitude 5440", "ThinkPad T14", "E24"]),
                    m.day(),
                    m.one(["Civic Centre", "Depot"]),
                    m.one(["In use", "Spare"]),
                ]
                for _ in range(14)
            ],
        ),
    )


@clean
def libstock(m: Maker) -> Book:
    return Book().sheet(
        "Titles",
        m.table(
            ["ISBN", "Title", "Copies", "Loans", "Shelf"],
            [
                [f"978{m.number(10**9, 10**10)}", x, m.number(1, 9), m.number(0, 90), m.one(["FIC", "CHI"])]
                for x in [
                    "The Salt Road",
                    "A Winter in Marlow",
                    "Emma's War",
                    "Charlotte and the Crocodile",
                    "Learning Polish",
                    "Cooking for One",
                    "Oliver at Sea",
                    "The Secret Orchard",
                ]
            ],
        ),
    )


@clean
def fleet(m: Maker) -> Book:
    return Book().sheet(
        "Fleet",
        m.table(
            ["Fleet no", "Reg", "Make", "Model", "MOT due", "Mileage", "Depot"],
            [
                [
                    f"F{m.number(10, 99)}",
                    f"AB{m.number(10, 26)} {m.one(['XYZ', 'KLM'])}",
                    m.one(["Ford", "Vauxhall", "Iveco"]),
                    m.one(["Transit", "Vivaro", "Daily"]),
                    m.day(),
                    m.number(1000, 90000),
                    m.one(["Cattle Lane", "Quayside"]),
                ]
                for _ in range(10)
            ],
        ),
    )


@clean
def products(m: Maker) -> Book:
    return Book().sheet(
        "Vehicles",
        [
            ["Model", "Band", "Monthly £"],
            *[
                [x, m.one("ABC"), m.number(100, 500)]
                for x in [
                    "Ford Transit",
                    "Vauxhall Vivaro",
                    "Iveco Daily",
                    "Nissan Leaf",
                    "Renault Kangoo",
                    "Citroen Berlingo",
                    "Peugeot Partner",
                ]
            ],
        ],
    )


@clean
def food(m: Maker) -> Book:
    return Book().sheet(
        "Menu costs",
        [
            ["Dish", "Cost", "Allergens"],
            *[
                [x, m.number(1, 6), m.one(["milk", "gluten", "none"])]
                for x in [
                    "Pizza Margherita",
                    "Chicken Tikka",
                    "Spaghetti Bolognese",
                    "Lamb Kofta",
                    "Jollof Rice",
                    "Vegetable Biryani",
                    "Fish Pie",
                ]
            ],
        ],
    )


@clean
def software(m: Maker) -> Book:
    return Book().sheet(
        "Licences",
        [
            ["System", "Users", "Renewal", "Cost"],
            *[
                [x, m.number(5, 500), m.day(), m.number(500, 90000)]
                for x in [
                    "Microsoft Teams",
                    "Civica Flare",
                    "Liquidlogic EHM",
                    "Northgate Housing",
                    "Adobe Acrobat",
                    "Mosaic",
                    "Zendesk",
                ]
            ],
        ],
    )


@clean
def drugs(m: Maker) -> Book:
    return Book().sheet(
        "Formulary",
        [
            ["Drug", "Strength", "Form", "Pack"],
            *[
                [x, m.one(["5mg", "250mg"]), m.one(["Tabs", "Caps"]), 28]
                for x in ["Amoxicillin", "Paracetamol", "Sertraline", "Salbutamol", "Ibuprofen", "Fluoxetine"]
            ],
        ],
    )


@clean
def paint(m: Maker) -> Book:
    return Book().sheet(
        "Colours",
        [
            ["Room", "Paint", "Code", "Litres"],
            *[
                [x, y, m.number(1000, 9999), m.number(1, 20)]
                for x, y in [
                    ("Hall", "Magnolia"),
                    ("Office", "Jade White"),
                    ("Kitchen", "Ivory Lace"),
                    ("Lobby", "Rose Tint"),
                ]
            ],
        ],
    )


@clean
def plants(m: Maker) -> Book:
    return Book().sheet(
        "Order",
        m.table(
            ["Plant", "Variety", "Pot", "Qty"],
            [
                [a, b, m.one(["9cm", "2L"]), m.number(1, 50)]
                for a, b in [
                    ("Rose", "Iceberg"),
                    ("Iris", "Jane Phillips"),
                    ("Clematis", "Nelly Moser"),
                    ("Daffodil", "King Alfred"),
                    ("Fuchsia", "Mrs Popple"),
                    ("Lavender", "Hidcote"),
                ]
            ],
        ),
    )


@clean
def latin(m: Maker) -> Book:
    return Book().sheet(
        "Species",
        [
            ["Common name", "Latin name", "Seen"],
            *[
                [a, b, m.number(0, 40)]
                for a, b in [
                    ("Silver birch", "Betula pendula"),
                    ("Rowan", "Sorbus aucuparia"),
                    ("Field maple", "Acer campestre"),
                    ("Hazel", "Corylus avellana"),
                    ("Holly", "Ilex aquifolium"),
                ]
            ],
        ],
    )


@clean
def catalogue(m: Maker) -> Book:
    return Book().sheet(
        "Cat",
        m.table(
            ["Name", "SKU", "Price"],
            [
                [x, f"SK{m.number(1000, 9999)}", m.number(1, 90)]
                for x in ["Kettle 1.7l", "Desk lamp", "Stapler heavy duty", "Whiteboard A1", "Sharpie black"]
            ],
        ),
    )


@clean
def it_systems(m: Maker) -> Book:
    return Book().sheet(
        "Apps",
        m.table(
            ["Application", "Vendor", "Owner team", "Tier", "RTO hrs"],
            [
                [x, y, m.one(["Digital", "Finance"]), m.number(1, 4), m.number(1, 72)]
                for x, y in [
                    ("Mosaic", "Access"),
                    ("Capita One", "Capita"),
                    ("Unit4", "Unit4"),
                    ("Jadu", "Jadu"),
                    ("Flare", "Civica"),
                ]
            ],
        ),
    )


@clean
def beers(m: Maker) -> Book:
    return Book().sheet(
        "Bar stock",
        m.table(
            ["Line", "Size", "In", "Out"],
            [
                [x, "330ml", m.number(0, 90), m.number(0, 90)]
                for x in ["Peroni", "San Miguel", "Guinness", "Fanta", "Rubicon Mango", "Diet Coke"]
            ],
        ),
    )
