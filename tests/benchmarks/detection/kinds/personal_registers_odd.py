"""Registers by day, headings over headings, and numbers of other countries."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import Maker


@personal
def club_by_date(m: Maker) -> Book:
    rows = [[P(m.name()), *(m.one(["x", None]) for _ in range(3)), "x"] for _ in range(7)]
    return Book().sheet("Youth club", [["Name", "05/01", "12/01", "19/01", "26/01"], *rows])


@personal
def tutor_group(m: Maker) -> Book:
    top = ["Tutor group 10R", None, "Mon", None, "Tue"]
    rows = [[P(m.reversed()), P(m.nhs()), m.one("/NL"), m.one("/NL"), m.one("/NL")] for _ in range(7)]
    return Book().sheet("Yr10", [top, ["Surname, first", "NHS no", "am", "pm", "am"], *rows])


@personal
def foreign_ids(m: Maker) -> Book:
    head = m.one(["SSN", "PESEL", "National ID", "PPS number"])
    rows = [[P(f"{m.number(100, 666)}-{m.number(10, 99)}-{m.number(1000, 9999)}"), m.number(4, 7)] for _ in range(4)]
    return Book().sheet("Employees", m.table([head, "Grade"], rows))


@personal
def heads_of_household(m: Maker) -> Book:
    rows = [["Victoria Lodge", m.number(1, 20), P(m.reversed()), m.number(1, 6), m.day()] for _ in range(6)]
    return Book().sheet("Nightly", m.table(["Prop", "Unit", "Household head", "Size", "In since"], rows))
