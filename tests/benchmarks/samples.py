"""The sample matrix at any size."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "samples" / "gangs_matrix.py"


def matrix(path: Path, rows: int, seed: int = 11, *, large: bool = False) -> Path:
    """Write a matrix of ``rows`` people; a ``large`` one has mostly repeated notes, and one sheet without the traps.

    In a process of its own: a child's peak memory is counted from what its parent holds.
    """
    arguments = f"pathlib.Path(sys.argv[2]), rows={rows}, seed={seed}, varied_notes={not large}, traps={not large}"
    code = f"import pathlib, runpy, sys; runpy.run_path(sys.argv[1])['make']({arguments})"
    subprocess.run([sys.executable, "-c", code, str(SCRIPT), str(path)], check=True)
    return path


HEADINGS = tuple(
    """Ref|Surname|Forename|DOB|Sex|Ethnicity|NHS No|Postcode|Ward|Phone|Email|Referral date|Closed date|Score|Visits
|Cost|Outcome|Team|Year|Active""".replace("\n", "").split("|")
)


def structured(path: Path, rows: int) -> Path:
    """Write ``rows`` people with 20 columns of which none is prose."""
    from openpyxl import Workbook

    chance = Random(5)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    sheet.append(HEADINGS)
    for number in range(rows):
        sheet.append(_person(number, chance))
    book.save(path)
    return path


def _person(number: int, chance: Random) -> list[object]:
    forename = chance.choice(("Amara", "Tamsin", "Kofi", "Rosalind", "Idris"))
    names = ("Peverell", "Okafor", "Quillfeather", "Lindqvist")
    born, referred, closed = (timedelta(days=chance.randrange(700)) for _ in range(3))
    return [
        f"C{number:06d}",
        f"{chance.choice(names)}-{chance.choice(names)}",
        forename,
        date(2005, 1, 1) + born,
        chance.choice("MF"),
        chance.choice(("White British", "Black African")),
        f"999{chance.randrange(10**7):07d}",
        f"E{chance.randrange(1, 20)} {chance.randrange(1, 9)}AB",
        chance.choice(("Beckton", "Boleyn")),
        f"07700 900{chance.randrange(1000):03d}",
        f"{forename}.{number}@mail.example".lower(),
        date(2024, 1, 1) + referred,
        date(2025, 1, 1) + closed,
        chance.randrange(100),
        chance.randrange(30),
        round(chance.random() * 1000, 2),
        chance.choice(("Closed", "Open")),
        chance.choice(("North", "South")),
        chance.randrange(2019, 2026),
        chance.choice(("Yes", "No")),
    ]
