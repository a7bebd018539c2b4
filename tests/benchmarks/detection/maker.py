"""Invented values for one workbook, all from one seed."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from tests.benchmarks.detection.names import FORENAMES, SURNAMES, invented

ROADS: Final = (
    "Thornbury", "Cattle", "Hexham", "Windmere", "Palmerston", "Tolgate", "Fernhall", "Ashgrove", "Marlpit",
    "Cresswell",
)  # fmt: skip
WARDS: Final = (
    "Eastmarch", "Lower Tolney", "Broadfen", "St Osyth", "Marlpit", "Copperhill", "Quayside", "Netherby", "Fallowdene",
    "Hartswell",
)  # fmt: skip
MIXES: Final = ("all", "unlisted", "invented", "any")
"""Where names come from: the lists, those of them that redactor's lists lack, syllables, or each in turn."""

_NOTES: Final = (
    "Spoke to {full} today, says things are ok at home.",
    "{first} did not attend, rang mum, no reply.",
    "School called re {first} {last}, excluded for 2 days after fight.",
    "HV by {full}. House tidy, baby well.",
    "Met with {first} at library. He wants to get CSCS card.",
    "No change.",
    "{full} reported seeing them near the station with older boys",
    "Phone call from carer. To follow up next week.",
)
_TODAY: Final = date(2026, 6, 1)


@cache
def _unlisted(names: tuple[str, ...]) -> tuple[str, ...]:
    from redactor.detect.names import is_forename, is_surname

    return tuple(
        name for name in names if not any(is_forename(part) or is_surname(part) for part in (name, *name.split("-")))
    )


class Maker:
    """Draws values. ``mix`` is one of ``MIXES``; ``shuffled`` tables have their columns in any order."""

    def __init__(self, seed: str, mix: str = "all", *, shuffled: bool = False) -> None:
        self.r = random.Random(seed)
        self.mix = mix
        self.shuffled = shuffled

    def one(self, choices: Iterable[Any]) -> Any:
        """One of some choices."""
        return self.r.choice(list(choices))

    def number(self, *bounds: int) -> int:
        """A number as ``range`` has it."""
        return self.r.randrange(*bounds)

    def table(self, head: Sequence[object], rows: Iterable[Sequence[object]]) -> list[list[object]]:
        """A header and its rows; shuffled, where all are complete, with the columns in another order."""
        whole = [list(head), *(list(row) for row in rows)]
        if self.shuffled and len({len(row) for row in whole}) == 1:
            order = self.r.sample(range(len(head)), len(head))
            whole = [[row[index] for index in order] for row in whole]
        return whole

    # -- names

    def forename(self) -> str:
        """A first name."""
        return self._name(FORENAMES, "")

    def surname(self) -> str:
        """A family name."""
        return self._name(SURNAMES, self.one(["", "", "ski", "wa", "ma", "deh"]))

    def _name(self, names: tuple[str, ...], ending: str) -> str:
        mix = self.one(MIXES[:2]) if self.mix == "any" else self.mix
        if mix == "invented":
            return invented(self.r) + ending
        return str(self.one(_unlisted(names) if mix == "unlisted" else names))

    def name(self) -> str:
        """``Amara Okeke``."""
        return f"{self.forename()} {self.surname()}"

    def reversed(self) -> str:
        """``OKEKE, Amara``."""
        return f"{self.surname().upper()}, {self.forename()}"

    def capitals(self) -> str:
        """``AMARA OKEKE``."""
        return self.name().upper()

    # -- what else is said of people

    def birth(self, low: int = 8, high: int = 18) -> date:
        """A date of birth of somebody of an age."""
        return _TODAY - timedelta(days=self.number(low * 365, high * 365))

    def day(self) -> date:
        """A day of the year."""
        return date(2026, 1, 1) + timedelta(days=self.number(0, 300))

    def day_text(self) -> str:
        """The same as text."""
        return self.day().strftime("%d/%m/%Y")

    def phone(self) -> str:
        """A mobile number kept free for drama."""
        return f"07700 900{self.number(1000):03d}"

    def email(self) -> str:
        """An address that nobody can have."""
        return f"{self.forename()}.{self.surname()}@mail.example".lower().replace("'", "").replace(" ", "")

    def address(self) -> str:
        """A house in a road."""
        kind = self.one(["Road", "Street", "Avenue", "Close", "Walk"])
        return f"{self.number(1, 200)} {self.one(ROADS)} {kind}"

    def postcode(self) -> str:
        """A postcode."""
        district = self.one(["E7", "E15", "SE9", "NN3", "LE2"])
        return f"{district} {self.number(1, 9)}{self.one('ABDEFGH')}{self.one('JLNPQR')}"

    def nhs(self) -> str:
        """An NHS number out of those kept free for tests, with a right check digit."""
        while True:
            base = "999" + "".join(str(self.number(10)) for _ in range(6))
            check = -sum(int(digit) * (10 - index) for index, digit in enumerate(base)) % 11
            if check != 10:
                return base + str(check)

    def note(self) -> str:
        """A line of a case note."""
        return str(self.one(_NOTES)).format(full=self.name(), first=self.forename(), last=self.surname())
