"""Everyday workbooks go out without a false alarm, and a wrong alarm says whom to ask."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

import redactor
from redactor.settings import Settings

KINDS = (
    "counts_by_ward", "staff_rota", "budget", "bus_timetable", "library_loans", "bin_collections", "school_places",
    "parking_income", "stock_list", "contracts_register", "air_quality", "room_bookings", "risk_register",
    "survey_results", "election_turnout", "two_tables",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_goes_out(kind: str, everyday: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / f"{kind}.xlsx"
    everyday["make"](kind, path)
    report = redactor.check(path, settings=Settings(home=tmp_path / "home"))
    assert report.verdict == "clear", report.to_text(verbose=True)


def test_every_kind_is_tried(everyday: dict[str, Any]) -> None:
    assert set(KINDS) == set(everyday["EVERYDAY"])


def test_a_rota_says_that_it_names_workers(everyday: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "rota.xlsx"
    everyday["make"]("staff_rota", path)
    report = redactor.check(path, settings=Settings(home=tmp_path / "home"))
    assert any("worker" in note for note in report.details.notes)


def test_one_name_in_a_harmless_column_is_found_and_the_message_says_what_to_do(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Ward", "Bins", "Status"])
    for number in range(30):
        sheet.append([f"Ward {number}", 100 + number, "ok" if number != 17 else "ring Chidi Okafor on 07700 900123"])
    book.save(tmp_path / "bins.xlsx")
    report = redactor.check(tmp_path / "bins.xlsx", settings=Settings(home=tmp_path / "home"))
    assert report.verdict == "blocked"
    assert any(reason.location.cells == "C19" for reason in report.reasons)
    assert "data protection officer" in report.to_text()
