"""Invented values of every kind, made from a seed. No real person, number or address is meant."""

from __future__ import annotations

import random
from datetime import date, timedelta

FORENAMES = [
    "Chidi",
    "Amina",
    "Callum",
    "Sofia",
    "Tariq",
    "Blessing",
    "Jayden",
    "Nadia",
    "Kwame",
    "Leila",
    "Dmitri",
    "Aoife",
    "Ravi",
    "Mei",
    "Tunde",
    "Zainab",
    "Connor",
    "Fatima",
    "Marek",
    "Yusuf",
    "Chloe",
    "Ibrahim",
    "Precious",
    "Liam",
    "Ayesha",
    "Kofi",
    "Grace",
    "Hassan",
    "Elena",
    "Darnell",
    "Olu",
    "Nia",
    "Piotr",
    "Rahul",
    "Siobhan",
    "Femi",
]
SURNAMES = [
    "Okafor",
    "Begum",
    "Henderson",
    "Kowalski",
    "Mensah",
    "Hussain",
    "Fitzgerald",
    "Nguyen",
    "Patel",
    "Adeyemi",
    "Wright",
    "Rahman",
    "Costa",
    "Ivanov",
    "Singh",
    "Osei",
    "Murphy",
    "Chowdhury",
    "Popescu",
    "Ali",
    "Campbell",
    "Diallo",
    "Marsh",
    "Thompson",
    "Bello",
    "Akhtar",
    "Novak",
    "Silva",
    "Abebe",
    "Clarke",
    "Boateng",
    "Khan",
]
NICKNAMES = [
    "J-Dog",
    "Smiley",
    "Lil",
    "T",
    "Ghost",
    "Biggz",
    "Tiny",
    "Reds",
    "Spanner",
    "Mouse",
    "Skeng",
    "Younger",
    "Z",
    "Dots",
    "Trigz",
    "KayKay",
    "Fats",
    "Bones",
]
ROADS = [
    "Barking Road",
    "Romford Road",
    "Green Street",
    "Katherine Road",
    "Plashet Grove",
    "High Street North",
    "Boundary Lane",
    "Tollgate Road",
    "Prince Regent Lane",
    "Freemasons Road",
    "Vicarage Lane",
    "Manor Park Road",
]
WARDS = [
    "Beckton",
    "Boleyn",
    "Canning Town North",
    "Canning Town South",
    "Custom House",
    "East Ham Central",
    "Forest Gate North",
    "Green Street East",
    "Little Ilford",
    "Manor Park",
    "Plaistow North",
    "Royal Docks",
    "Stratford and New Town",
    "Wall End",
    "West Ham",
]
GANGS = ["Beckton Boys", "E7 Crew", "Woodgrange", "Custom House Mandem", "No known gang"]
ETHNICITIES = [
    "White British",
    "Black African",
    "Black Caribbean",
    "Bangladeshi",
    "Pakistani",
    "Indian",
    "White Other",
    "Mixed Other",
]
SCHOOLS = ["Riverbank Academy", "St Brendan's School", "Lea Valley High School", "Kingsmead Primary", "Eastlea College"]
PNC_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"


class Maker:
    """Values from one seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)

    def one(self, values: list[str] | tuple[str, ...]) -> str:
        return self.random.choice(values)

    def name(self) -> str:
        return f"{self.one(FORENAMES)} {self.one(SURNAMES)}"

    def day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.random.randrange((last - first).days))

    def birth(self) -> date:
        return self.day(date(1996, 1, 1), date(2012, 12, 31))

    def recent(self) -> date:
        return self.day(date(2024, 1, 1), date(2025, 6, 30))

    def pnc(self) -> str:
        year, serial = self.random.randrange(2005, 2025), self.random.randrange(1, 999_999)
        letter = PNC_LETTERS[int(f"{year % 100:02d}{serial:07d}") % 23]
        return f"{year}/{serial:07d}{letter}"

    def nhs(self) -> str:
        while True:
            body = "999" + "".join(self.one("0123456789") for _ in range(6))
            check = 11 - sum(int(digit) * (10 - i) for i, digit in enumerate(body)) % 11
            if check != 10:
                return body + str(check % 11)

    def mobile(self) -> str:
        return f"07700 900{self.random.randrange(1000):03d}"

    def postcode(self) -> str:
        return (
            f"E{self.random.randrange(6, 17)} {self.random.randrange(1, 10)}{self.one('ABDEFGH')}{self.one('JLNPQR')}"
        )

    def address(self) -> str:
        flat = f"Flat {self.random.randrange(1, 40)}, " if self.random.random() < 0.3 else ""
        return f"{flat}{self.random.randrange(1, 300)} {self.one(ROADS)}"

    def email(self) -> str:
        return f"{self.one(FORENAMES).lower()}.{self.one(SURNAMES).lower()}@mail.example"

    def note(self) -> str:
        where = self.one(["at home", "in the office", "near the station"])
        how = self.one(["calmer", "worse", "about the same"])
        day = self.one(["Monday", "Friday"])
        return f"Seen {where} with {self.one(FORENAMES)}, said things were {how} and agreed to come back on {day}."
