"""A copy in CSV: proved, neutral, and harmless where a spreadsheet opens it."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor import grammar
from redactor.errors import BlockedError, VerificationError
from redactor.model import CleanColumn, CleanSheet, CleanWorkbook, Span
from redactor.verify import prove_csv
from redactor.workbook import csv_bytes
from tests.conftest import need

POLICY = """\
schema: redactor-policy/1
name: counts
version: "1"
owner: the officer
purpose: a test
lawful_basis: {article_6: not needed}
review_by: 2099-11-30
recipients: {allow: anyone}
rules:
  - match: {role: non_personal}
    do: keep
output: {format: csv, seal: none, keep_order: true}
"""


class Nobody:
    """A watch list with nobody on it."""

    def search(self, text: str, *, context: bool = True) -> list[Span]:
        return []

    def __len__(self) -> int:
        return 0


def copy_of(*columns: tuple[str, str, Sequence[Any]]) -> CleanWorkbook:
    made = tuple(CleanColumn(header, kind, tuple(values)) for header, kind, values in columns)
    return CleanWorkbook((CleanSheet("Table 1", made, len(made[0].values)),))


def proved(data: bytes, expected: CleanWorkbook) -> None:
    prove_csv(data, "R-000001.csv", expected, Nobody(), lambda texts: [[] for _ in texts], 0.5)


def book(path: Path, *sheets: list[list[Any]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = made.create_sheet(f"S{number}")
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


COUNTS: list[list[Any]] = [
    ["Ward", "Requests", "Share"],
    ["Beckton East", 120, 0.25],
    ["Manor Bridge", 80, 12.5],
    ["Other", 7, 3.0],
]


@pytest.fixture
def policy(home: Path) -> Path:
    path = home.parent / "counts.yaml"
    path.write_text(POLICY, encoding="utf-8")
    return path


def test_a_table_of_counts_goes_out_as_csv(redactor: Any, policy: Path, tmp_path: Path) -> None:
    assert redactor("policy", "approve", policy).code == 0
    source = book(tmp_path / "counts.xlsx", COUNTS)
    done = redactor("release", source, "--to", "foi@public.example", "--policy", policy, "--out", tmp_path / "out")
    assert done.code == 0, done.said
    (copy,) = (tmp_path / "out").glob("R-*.csv")
    assert copy.read_bytes() == b"Ward,Requests,Share\r\nBeckton East,120,0.25\r\nManor Bridge,80,12.5\r\nOther,7,3\r\n"
    assert copy.with_suffix(".release.json").is_file()
    again = redactor("check", copy, "--policy", policy)
    assert again.code == 0, again.said


def test_text_that_a_spreadsheet_would_run_is_guarded_and_the_sender_is_told(
    redactor: Any, policy: Path, tmp_path: Path
) -> None:
    redactor("policy", "approve", policy)
    source = book(tmp_path / "counts.xlsx", [*COUNTS, ["+ Other wards", 4, 1.0], ["+ not known", 5, 1.0]])
    done = redactor("release", source, "--to", "foi@public.example", "--policy", policy, "--out", tmp_path / "out")
    assert done.code == 0, done.said
    (copy,) = (tmp_path / "out").glob("R-*.csv")
    assert b"'+ Other wards,4,1\r\n'+ not known,5,1\r\n" in copy.read_bytes()
    assert "2 cells begin with an apostrophe" in " ".join(done.said.split())


def test_two_tables_do_not_fit_into_one_csv(redactor: Any, policy: Path, tmp_path: Path) -> None:
    redactor("policy", "approve", policy)
    source = book(tmp_path / "counts.xlsx", COUNTS, COUNTS)
    done = redactor("release", source, "--to", "foi@public.example", "--policy", policy, "--out", tmp_path / "out")
    assert done.code == 1
    assert "holds one table, and 2 tables" in done.err
    assert not list((tmp_path / "out").glob("R-*"))


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
CELLS = st.one_of(st.none(), TEXTS, st.integers(), st.booleans())


@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_proved_and_no_cell_begins_a_formula(rows: list[tuple[Any, Any]]) -> None:
    columns = [[row[0] for row in rows], [row[1] for row in rows]]
    clean = copy_of(("One", grammar.TEXT, columns[0]), ("Two, really", grammar.TEXT, columns[1]))
    data = csv_bytes(clean)
    proved(data, clean)
    for row in csv.reader(data.decode("utf-8-sig").splitlines(keepends=True)):
        assert not any(cell[:1] in {"=", "+", "@"} for cell in row)


CHANGES = [
    ("a cell", lambda data: data.replace(b"120", b"121")),
    ("a heading", lambda data: data.replace(b"Ward", b"Wards")),
    ("a row more", lambda data: data + b"Amber Zielinska,1\r\n"),
    ("a row less", lambda data: data[: data.rindex(b"Manor")]),
    ("a column more", lambda data: data.replace(b"120\r\n", b"120,x\r\n")),
    ("bytes behind", lambda data: data + b"\r\n"),
    ("a mark before", lambda data: b"\xef\xbb\xbf" + data),
    ("other line ends", lambda data: data.replace(b"\r\n", b"\n")),
    ("needless quotes", lambda data: data.replace(b"120", b'"120"')),
    ("not text", lambda data: data + b"\xff"),
]


@pytest.mark.parametrize(("what", "change"), CHANGES)
def test_a_changed_copy_is_not_proved(what: str, change: Any) -> None:
    clean = copy_of(("Ward", grammar.TEXT, ["Beckton East", "Manor Bridge"]), ("Count", grammar.NUMBER, [120, 80]))
    data = csv_bytes(clean)
    proved(data, clean)
    with pytest.raises(VerificationError):
        proved(change(data), clean)


def test_a_copy_without_a_table_or_with_two_is_refused() -> None:
    with pytest.raises(BlockedError):
        csv_bytes(CleanWorkbook(()))


def test_libreoffice_takes_no_cell_for_a_formula(tmp_path: Path) -> None:
    need(shutil.which("soffice") is not None, "LibreOffice")
    clean = copy_of(("Word", grammar.TEXT, ["=1+1", "+44", "@SUM(1)", "-2+3", "-5", "-", "café"]))
    (tmp_path / "R.csv").write_bytes(csv_bytes(clean))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--infilter=CSV:44,34,76,1"]
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path), str(tmp_path / "R.csv")]
    subprocess.run(command, check=True, capture_output=True)
    values = [row[0].value for row in openpyxl.load_workbook(tmp_path / "R.xlsx").worksheets[0].iter_rows(min_row=2)]
    assert [str(value).removeprefix("'") for value in values] == ["=1+1", "+44", "@SUM(1)", "-2+3", "-5", "-", "café"]
