"""The Newham case from end to end, through the library's own functions."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import redactor
from redactor.model import ReasonCode
from redactor.pipeline import Release
from redactor.report import Report
from redactor.settings import Settings
from redactor.steps.receiving import keep, receive
from redactor.steps.workspace import open_workspace
from tests.conftest import PARTNER, POLICY


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(home=tmp_path_factory.mktemp("way") / "home")


@pytest.fixture(scope="module")
def report(matrix: Path, settings: Settings) -> Report:
    return redactor.check(matrix, POLICY, [PARTNER], settings)


@pytest.fixture(scope="module")
def released(matrix: Path, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Release:
    return redactor.release(matrix, POLICY, [PARTNER], tmp_path_factory.mktemp("out"), settings=settings)


@pytest.fixture(scope="module")
def opened(released: Release, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert released.delivered is not None
    path = tmp_path_factory.mktemp("opened") / "opened.xlsx"
    with open_workspace(settings) as work:
        keep(receive(released.delivered.file, None, lambda: released.passphrase, work), path)
    return path


def test_the_matrix_may_not_be_sent(report: Report) -> None:
    assert report.verdict == "blocked"
    codes = {reason.code for reason in report.reasons}
    assert {ReasonCode.UNREDACTED_VALUE, ReasonCode.HIDDEN_CONTENT, ReasonCode.UNREVIEWED_FREE_TEXT} <= codes


def test_every_cell_of_every_personal_column_is_covered(report: Report, matrix_script: dict[str, Any]) -> None:
    stopped = {reason.location for reason in report.reasons}
    by_header = {
        column.header: column for column in report.details.columns if column.location.sheet == 0 and column.header
    }
    for header in matrix_script["PERSONAL_COLUMNS"]:
        column = by_header[header]
        assert column.location in stopped or header == "Gang", header
        assert (column.location.row, column.location.last_row) == (5, 207)


def test_at_least_nine_in_ten_of_the_names_in_the_notes_are_found(
    report: Report, matrix_script: dict[str, Any]
) -> None:
    notes = next(column for column in report.details.columns if column.header == "Intelligence notes")
    found: dict[int, list[tuple[int, int]]] = {}
    for finding in report.details.findings:
        if (finding.table, finding.field) == (notes.table, notes.field):
            found.setdefault(finding.location.row or 0, []).append((finding.span.start, finding.span.end))
    names = [(row, item) for row, items in matrix_script["planted"]().items() for item in items if _is_name(item)]
    assert len(names) > 200
    hit = [any(start < item.end and item.start < end for start, end in found.get(row, ())) for row, item in names]
    assert sum(hit) / len(hit) >= 0.9


def _is_name(planted: Any) -> bool:
    return str(planted.entity) in {"PERSON", "FORENAME", "SURNAME", "ALIAS"}


def test_places_outside_the_grid_are_named(report: Report) -> None:
    said = " ".join(reason.message for reason in report.reasons if reason.code is ReasonCode.HIDDEN_CONTENT)
    for place in ("pivot table", "comment", "file property", "defined name", "hidden sheet"):
        assert place in said


def test_no_value_of_the_file_is_in_the_report(report: Report, matrix: Path) -> None:
    said = report.to_json() + report.to_text(verbose=True) + report.to_html()
    for text in _long_values(matrix):
        assert text not in said


def test_the_report_is_one_document_with_everything_that_is_promised(report: Report) -> None:
    document = json.loads(report.to_json())
    assert document["schema"] == "redactor/report/1"
    assert set(document) >= {
        "verdict", "file", "policy", "recipients", "reasons", "tables", "findings", "places", "disclosure", "seconds",
        "redactor",
    }  # fmt: skip
    assert set(document["reasons"][0]) == {"code", "location", "entity", "count", "message", "remedy"}
    assert document["reasons"][0]["location"].startswith("Matrix!")
    column = document["tables"][0]["columns"][1]
    assert set(column) >= {"letter", "header", "entity", "role", "confidence", "action", "cells"}


def test_the_copy_holds_four_columns_and_nobody_alone(released: Release, opened: Path) -> None:
    sheet = openpyxl.load_workbook(opened).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert sorted(map(str, rows[0])) == ["Age band", "Gang", "Harm score band", "Person"]
    assert rows[0][0] == "Person"
    assert released.rows == len(rows) - 1
    assert released.rows + released.suppressed == 203
    assert all(re.fullmatch(r"P(-[0-9A-HJKMNP-TV-Z]{4}){3}", str(row[0])) for row in rows[1:])
    groups = [row[1:] for row in rows[1:]]
    assert min(groups.count(group) for group in set(groups)) >= 5
    assert rows[1:] == sorted(rows[1:], key=lambda row: (*map(str, row[1:]), row[0])) or len(set(groups)) > 1


def test_nothing_of_the_source_is_anywhere_in_the_copy(
    opened: Path, matrix: Path, matrix_script: dict[str, Any]
) -> None:
    with zipfile.ZipFile(opened) as archive:
        content = b" ".join([*(name.encode() for name in archive.namelist()), *map(archive.read, archive.namelist())])
    text = content.decode("utf-8").casefold()
    for person in matrix_script["people"]():
        for header in ("PNC ID", "Surname", "Home address", "Postcode", "Mobile", "Intelligence notes"):
            value = str(person[header] or "").casefold()
            assert len(value) < 4 or not re.search(rf"\b{re.escape(value)}\b", text), header


def test_the_opened_copy_passes_for_the_same_recipient_and_policy(opened: Path, settings: Settings) -> None:
    again = redactor.check(opened, POLICY, [PARTNER], settings)
    assert again.verdict == "clear", again.to_text()
    assert again.details.disclosure is not None
    assert (again.details.disclosure.smallest_class or 0) >= 5


def test_the_same_source_gives_the_same_labels_again(
    matrix: Path, settings: Settings, opened: Path, tmp_path: Path
) -> None:
    done = redactor.release(matrix, POLICY, [PARTNER], tmp_path, seal="none", settings=settings)
    assert done.delivered is not None and done.passphrase is None
    first = [row[0].value for row in openpyxl.load_workbook(opened).worksheets[0].iter_rows(min_row=2)]
    second = [row[0].value for row in openpyxl.load_workbook(done.delivered.file).worksheets[0].iter_rows(min_row=2)]
    assert first == second


def test_the_log_holds_the_intent_before_the_outcome(released: Release, settings: Settings) -> None:
    assert released.delivered is not None
    with open_workspace(settings) as work:
        entries = {entry.number: entry for entry in work.log.entries()}
        assert work.log.verify().ok
    intent = entries[released.delivered.number]
    assert intent.action == "release-intended"
    outcome = next(entry for entry in entries.values() if entry.refers_to == intent.number)
    assert outcome.action == "release-completed" and outcome.number > intent.number


def test_the_full_copy_goes_to_the_police_and_to_nobody_else(matrix: Path, settings: Settings, tmp_path: Path) -> None:
    done = redactor.release(matrix, "gangs-matrix-police", ["analyst@police.example"], tmp_path, settings=settings)
    assert done.delivered is not None
    assert "Surname" in done.headers
    refused = redactor.release(matrix, "gangs-matrix-police", [PARTNER], tmp_path, settings=settings)
    assert refused.delivered is None
    assert [reason.code for reason in refused.report.reasons] == [ReasonCode.RECIPIENT_NOT_PERMITTED]
    open_seal = redactor.release(
        matrix, "gangs-matrix-police", ["analyst@police.example"], tmp_path, seal="none", settings=settings
    )
    assert [reason.code for reason in open_seal.report.reasons] == [ReasonCode.NOT_SEALED]


def test_more_rows_than_the_sender_believes_is_a_stop(matrix: Path, settings: Settings, tmp_path: Path) -> None:
    done = redactor.release(matrix, POLICY, [PARTNER], tmp_path, settings=settings, rows=150)
    assert [reason.code for reason in done.report.reasons] == [ReasonCode.TOO_MANY_ROWS]
    assert list(tmp_path.iterdir()) == []
    assert redactor.release(matrix, POLICY, [PARTNER], tmp_path, settings=settings, rows=203).delivered is not None


def test_too_many_recipients_are_a_stop(matrix: Path, settings: Settings, tmp_path: Path) -> None:
    people = [f"worker{number}@voluntary.example" for number in range(44)]
    done = redactor.release(matrix, POLICY, people, tmp_path, settings=settings)
    assert [reason.code for reason in done.report.reasons] == [ReasonCode.TOO_MANY_RECIPIENTS]


def test_a_dry_run_writes_nothing(matrix: Path, settings: Settings, tmp_path: Path) -> None:
    done = redactor.release(matrix, POLICY, [PARTNER], tmp_path / "out", settings=settings, dry_run=True)
    assert done.delivered is None and done.rows > 100 and done.report.verdict == "clear"
    assert not (tmp_path / "out").exists()


def test_find_looks_into_prose() -> None:
    spans = redactor.find(["Seen with Chidi Okafor near the station, call 07700 900123.", "The bus is late."])
    assert {span.entity for span in spans[0]} >= {"PERSON", "PHONE_NUMBER"}
    assert spans[1] == []


def _long_values(path: Path) -> set[str]:
    """Texts that could not stand in a report by chance."""
    book = openpyxl.load_workbook(path)
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows(min_row=5) for cell in row)
    return {str(cell.value) for cell in cells if isinstance(cell.value, str) and len(cell.value) > 11}
