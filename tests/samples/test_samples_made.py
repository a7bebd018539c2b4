"""The sample is what the demo and the measurements rely on: invented, deterministic, and with every trap in it."""

from __future__ import annotations

import re
import sys
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from openpyxl import load_workbook

SAMPLES = Path(__file__).parents[2] / "samples"


def _module(name: str) -> ModuleType:
    sys.path.insert(0, str(SAMPLES))
    try:
        return __import__(name)
    finally:
        sys.path.remove(str(SAMPLES))


matrix = _module("gangs_matrix")
everyday = _module("everyday")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "matrix.xlsx"
    matrix.make(path)
    return path


def text_of(path: Path, part: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(part).decode()


def test_same_arguments_same_bytes(made: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    matrix.make(again)
    assert again.read_bytes() == made.read_bytes()
    assert made.stat().st_size < 200_000


def test_the_file_in_the_repository_holds_what_the_script_makes(made: Path) -> None:
    def parts(path: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    assert parts(SAMPLES / "gangs_matrix.xlsx") == parts(made)


def test_people_are_as_many_and_as_harmless_as_in_the_breach() -> None:
    people = matrix.people()
    assert len(people) == 203
    assert sum(person["Harm score"] == 0 for person in people) == 80
    assert len({(person["Forename"], person["Surname"]) for person in people}) == 203
    assert [person["Rank"] for person in people] == list(range(1, 204))


def test_identifiers_are_well_formed_and_belong_to_nobody() -> None:
    for person in matrix.people():
        year, serial, letter = re.fullmatch(r"(?:\d\d)?(\d\d)/(\d{7})([A-Z])", person["PNC ID"]).groups()
        assert letter == "ZABCDEFGHJKLMNPQRTUVWXY"[int(year + serial) % 23]
        assert person["Mobile"] is None or re.sub(r"\D", "", person["Mobile"])[-10:].startswith("7700900")
        assert re.fullmatch(r"E3\d \d[A-Z]{2}", person["Postcode"])


def test_ages_are_those_of_the_birth_dates() -> None:
    for person in matrix.people():
        born, day = person["Date of birth"], matrix.AS_AT
        assert isinstance(born, date)
        assert person["Age"] == day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def test_groups_of_five_leave_most_people() -> None:
    def band(value: int, bounds: tuple[int, ...]) -> int:
        return sum(value >= bound for bound in bounds)

    groups = Counter(
        (band(p["Age"], (10, 15, 18, 21, 25)), band(p["Harm score"], (0, 1, 20, 50, 80)), p["Gang"])
        for p in matrix.people()
    )
    assert 0 < sum(size for size in groups.values() if size < 5) < 50


def test_what_is_planted_stands_where_it_says(made: Path) -> None:
    sheet = load_workbook(made)["Matrix"]
    planted = matrix.planted()
    assert sum(len(found) for found in planted.values()) > 250
    for row, found in planted.items():
        note = sheet.cell(row, 19).value
        assert all(note[one.start : one.end] == one.text for one in found)
    assert {one.whose for found in planted.values() for one in found} == {"own", "peer", "out", "officer", "other"}


def test_the_traps_are_there(made: Path) -> None:
    book = load_workbook(made)
    people = matrix.people()
    sheet = book["Matrix"]
    assert [cell.value for cell in sheet[matrix.HEADER_ROW]] == list(matrix.COLUMNS)
    assert sheet.max_row == matrix.HEADER_ROW + 203
    assert sheet.freeze_panes == "A5"
    assert book["Raw"].sheet_state == "hidden"
    assert book["Raw"].max_row == 204
    assert book.properties.creator
    assert len(book.defined_names) == 1
    assert sum(cell.comment is not None for row in sheet.iter_rows() for cell in row) == 3
    assert book["Summary"]._pivots
    records = text_of(made, "xl/pivotCache/pivotCacheRecords1.xml")
    assert all(person["PNC ID"] in records for person in people)


def test_the_plain_table_for_measuring_has_no_traps(tmp_path: Path) -> None:
    path = tmp_path / "plain.xlsx"
    matrix.make(path, rows=60, varied_notes=False, traps=False)
    with zipfile.ZipFile(path) as archive:
        assert not [name for name in archive.namelist() if "pivot" in name or "comment" in name]
    notes = Counter(row[18] for row in load_workbook(path)["Matrix"].iter_rows(min_row=5, values_only=True))
    assert len(notes) < 20


@pytest.mark.parametrize("name", sorted(everyday.EVERYDAY))
def test_everyday_workbooks_open_and_hold_rows(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.xlsx"
    everyday.make(name, path)
    rows = [row for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True) if any(row)]
    assert len(rows) > 4
