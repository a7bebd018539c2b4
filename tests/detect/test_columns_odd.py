"""Odd input, stray names and things that only look personal, each as a whole workbook under the policy ``default``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

import redactor
from redactor.settings import Settings

Rows = Sequence[Sequence[object]]
_JOBS = [["Job", "Status"], [1, "done"], [2, "done"], [3, "open"]]

PERSONAL: dict[str, tuple[str, Rows]] = {
    "longest cell": ("Jobs", [*_JOBS, [4, ("word " * 6_500)[:32_700] + "Amara Okafor rang"]]),
    "zero-width letters": ("Jobs", [*_JOBS, [4, "Call Mo\u200dham\u200bmed Ali on 07\u200b700 900\u200d123"]]),
    "look-alike letters": ("Jobs", [*_JOBS, [4, "Awaiting \u0410isha Kh\u0430n"]]),
    "look-alike headings": ("S", [["N\u0430m\u0435", "D\u041eB"], ["J\u043ehn Sm\u0456th", "01/02/2009"]]),
    "full-width digits": ("Jobs", [*_JOBS, [4, "ring ０７７００ ９００１２３"]]),
    "full-width table": ("S", [["Ｎａｍｅ", "Ｔｅｌ"], ["Ａｉｓｈａ Ｋｈａｎ", "０７７００ ９００１２３"]]),
    "right to left": ("S", [["الاسم", "تاريخ الميلاد"], ["محمد علي", "01/02/2009"], ["فاطمة حسن", "03/04/2010"]]),
    "serial births": ("S", [["ClientID", "Birth"], [1001, 39_814], [1002, 40_210], [1003, 39_555]]),
    "lost noughts": ("S", [["Who", "No."], ["dad", 7_700_900_123], ["nan", 7_700_900_124], ["aunt", 7_700_900_125]]),
    "several in a cell": (
        "S",
        [["Day", "Who was there"], ["Mon", "Temi Okonjo; Leo Sow & Ama Addo"], ["Tue", "Jo Bright"]],
    ),
    "address of lines": ("S", [["Award", "Where to"], [12, "14 Larkspur Road\nHartwell\nNG5 2AB"]]),
    "day and month": ("S", [["Ref", "D.O.B."], ["A", "3/4/07"], ["B", "07-Mar-09"], ["C", "4th June 2010"]]),
    "foreign numbers": ("Employees", [["SSN", "Grade"], ["123-45-6789", 4], ["234-56-7890", 5]]),
    "unlisted name on a tab": ("Xhevdet Gundogdu", [["Week", "Hours"], [1, 3], [2, 4]]),
    "unlisted name in a cell": (
        "Kit",
        [["Item", "Qty", "With"], ["Drill", 1, "Store"], ["Saw", 1, "Xhevdet Gundogdu"], ["Pump", 1, "Van 3"]],
    ),
    "somebody's taxi among items": (
        "Spend",
        [["Item", "Cost"], ["Paper", 4], ["Grace Johnson taxi", 18], ["Toner", 60], ["Kettle", 20]],
    ),
    "keepers of boats": ("S", [["Boat keeper", "Berth"], ["Grace Johnson", 4], ["Leo Williams", 5], ["Amara Khan", 6]]),
    "register without a title": (
        "S",
        [["Swimming: who is in", "Amara", "Bogdan", "Kofi", "Efua"], ["5 Jan", "x", None, "x", "x"], ["12 Jan", "x"]],
    ),
}

CLEAN: dict[str, tuple[str, Rows]] = {
    "meter numbers": (
        "Meters",
        [["Site", "MPAN"], *([f"Site {n}", f"{1_200_000_000_000 + 7_919 * n}"] for n in range(30))],
    ),
    "parks": ("S", [["Site", "Size"], ["Victoria Park", 9], ["King George's Field", 11], ["Alexandra Rec", 5]]),
    "blocks": ("S", [["Block", "Lifts"], ["Nelson House", 1], ["Attlee Court", 2], ["Beech Tower", 1]]),
    "authors": ("S", [["Title", "Author", "Copies"], ["Dune", "Frank Herbert", 2], ["Emma", "Jane Austen", 1]]),
    "mailboxes": (
        "S",
        [["Service", "Email"], ["Parking", "parking@hartwell.example"], ["Waste", "waste.team@hartwell.example"]],
    ),
    "products called after people": (
        "Order",
        [["Product", "Qty"], ["Oscar task chair", 4], ["Harvey bench desk 1600", 2], ["Lily sofa 2 seat", 1]],
    ),
    "firms": (
        "S",
        [
            ["Supplier", "Spend"],
            ["Clarke & Sons Builders", 90],
            ["Simpson Associates", 40],
            ["Barnardo's", 12],
            ["Hodge Jones & Allen", 7],
            ["Kier", 30],
        ],
    ),
    "storms": ("S", [["Storm", "Trees down"], ["Storm Darragh", 9], ["Storm Isha", 4], ["Storm Agnes", 2]]),
    "places on a tab": ("Canning Town", [["Week", "Hours"], [1, 3], [2, 4]]),
}


def _verdict(name: tuple[str, Rows], folder: Path) -> str:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title, rows = name
    for row in rows:
        sheet.append(list(row))
    path = folder / "book.xlsx"
    workbook.save(path)
    return str(redactor.check(path, settings=Settings(home=folder / "home")).verdict)


@pytest.mark.parametrize("case", PERSONAL)
def test_people_are_seen_whatever_the_letters(case: str, tmp_path: Path) -> None:
    assert _verdict(PERSONAL[case], tmp_path) == "blocked"


@pytest.mark.parametrize("case", CLEAN)
def test_things_called_after_people_pass(case: str, tmp_path: Path) -> None:
    assert _verdict(CLEAN[case], tmp_path) == "clear"
