"""The difference attack: two releases to the same people, and the one row that is new."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

import redactor
from redactor.settings import Settings

POLICY = "gangs-matrix-partners"
PARTNER = "worker@voluntary.example"
HEADERS = ("PNC ID", "Surname", "Forename", "Date of birth", "Age", "Gang", "Harm score")


def matrix(path: Path, people: int, *, first: int = 0) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADERS)
    letters = "ZABCDEFGHJKLMNPQRTUVWXY"
    for n in range(first, first + people):
        number = 20080100000 + n
        pnc = f"2008/{number % 10_000_000:07d}{letters[(8 * 10_000_000 + number % 10_000_000) % 23]}"
        sheet.append((pnc, f"Testname{n:03d}", "Sam", f"{n % 28 + 1:02d}/03/2009", 17, "Northside", 30))
    book.save(path)
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


def send(path: Path, folder: Path, settings: Settings, to: str = PARTNER) -> list[str]:
    done = redactor.release(path, POLICY, [to], folder, seal="none", settings=settings)
    return [] if done.delivered else [reason.code.value for reason in done.report.details.reasons]


def test_the_one_row_that_is_new_stops_the_second_release(tmp_path: Path, settings: Settings) -> None:
    first = matrix(tmp_path / "january.xlsx", 20)
    assert send(first, tmp_path / "out", settings) == []
    assert send(first, tmp_path / "out", settings) == []  # the same again tells nothing
    for people in (21, 19, 24):
        later = matrix(tmp_path / "february.xlsx", people)
        assert send(later, tmp_path / "out", settings) == ["differs-from-earlier-release"]
    assert send(matrix(tmp_path / "march.xlsx", 25), tmp_path / "out", settings) == []
    assert send(matrix(tmp_path / "others.xlsx", 20, first=500), tmp_path / "out", settings) == []
    assert send(matrix(tmp_path / "february.xlsx", 26), tmp_path / "out", settings, "a@youthservice.example") == []


def test_nothing_of_a_person_is_kept(tmp_path: Path, settings: Settings) -> None:
    assert send(matrix(tmp_path / "january.xlsx", 20), tmp_path / "out", settings) == []
    for file in settings.home.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert b"Testname" not in data and b"2008/01" not in data
