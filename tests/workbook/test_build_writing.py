"""The written copy, opened again with openpyxl."""

from __future__ import annotations

import os
import re
import stat
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.errors import DeliveryError
from redactor.model import CellValue, CleanColumn, CleanSheet, CleanWorkbook, ColumnFormat
from redactor.workbook.build import write_workbook
from tests.conftest import need

PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/theme/theme1.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
}


def column(header: str, values: list[CellValue | None], **looks: object) -> CleanColumn:
    return CleanColumn(header, "text", values, ColumnFormat(**looks))  # type: ignore[arg-type]


def book(*columns: CleanColumn, **sheet: object) -> CleanWorkbook:
    return CleanWorkbook((CleanSheet("Table 1", columns, len(columns[0].values), **sheet),))  # type: ignore[arg-type]


def written(clean: CleanWorkbook, folder: Path) -> openpyxl.Workbook:
    write_workbook(clean, folder / "copy.xlsx")
    return openpyxl.load_workbook(folder / "copy.xlsx")


@pytest.mark.parametrize(
    "text",
    [
        '=WEBSERVICE("https://a.example")',
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "#N/A",
        "TRUE",
        "00123",
        "10-14",
        "  spaces  ",
        "two\nlines",
        "tab\there",
        "a\rb",
        "<&>'\"",
        "emoji 🙂 and Ægir",
        "]]>",
    ],
)
def test_text_is_text_and_stays_as_it_is(text: str, tmp_path: Path) -> None:
    cell = written(book(column("H", [text])), tmp_path)["Table 1"]["A2"]
    assert cell.value == text
    assert cell.data_type == "s"
    assert b"<f" not in zipfile.ZipFile(tmp_path / "copy.xlsx").read("xl/worksheets/sheet1.xml")


def test_header_is_text_too(tmp_path: Path) -> None:
    sheet = written(book(column("=1+1", ["a"]), column("", ["b"])), tmp_path)["Table 1"]
    assert (sheet["A1"].value, sheet["A1"].data_type) == ("=1+1", "s")
    assert sheet["B1"].value is None


def test_characters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    sheet = written(book(column("H", ["a\x00b\x1fc\ud800d\uffffe\x0bf"])), tmp_path)["Table 1"]
    assert sheet["A2"].value == "abcdef"


def test_text_that_looks_like_an_escape_is_no_escape(tmp_path: Path) -> None:
    write_workbook(book(column("H", ["_x0041_ldous", "_x41_"])), tmp_path / "copy.xlsx")
    part = zipfile.ZipFile(tmp_path / "copy.xlsx").read("xl/worksheets/sheet1.xml")
    assert b"<t>_x005F_x0041_ldous</t>" in part
    assert b"<t>_x41_</t>" in part


def test_values_keep_their_kind(tmp_path: Path) -> None:
    values: list[CellValue | None] = [7, 2.5, True, date(2001, 4, 3), datetime(2017, 1, 3, 14, 30), time(9, 15), None]
    sheet = written(book(column("H", values)), tmp_path)["Table 1"]
    got = [sheet.cell(row, 1).value for row in range(2, 9)]
    assert got == [7, 2.5, True, datetime(2001, 4, 3), datetime(2017, 1, 3, 14, 30), time(9, 15), None]
    assert sheet["A4"].data_type == "b"


def test_number_in_a_date_column_stays_a_number(tmp_path: Path) -> None:
    sheet = written(book(column("H", [5, date(2001, 4, 3)], number_format="dd/mm/yyyy")), tmp_path)["Table 1"]
    assert sheet["A2"].value == 5
    assert sheet["A3"].value == datetime(2001, 4, 3)


def test_numbers_that_are_none_become_text(tmp_path: Path) -> None:
    sheet = written(book(column("H", [float("nan"), float("inf")])), tmp_path)["Table 1"]
    assert [sheet["A2"].value, sheet["A3"].value] == ["nan", "inf"]


def test_looks_are_by_column_and_from_fixed_lists(tmp_path: Path) -> None:
    sheet = written(
        book(
            column("A", [1234.5, 3], width=17.6, number_format="#,##0.00", horizontal="right", bold=True),
            column("B", ["x", "y"], width=4000.0, wrap=True, horizontal="fill", number_format='"Aldous"0'),
            header=ColumnFormat(bold=True, fill="D9E1F2"),
            borders=True,
        ),
        tmp_path,
    )["Table 1"]
    assert sheet.column_dimensions["A"].width == 18
    assert sheet.column_dimensions["B"].width == 255
    for row in (2, 3):
        first, second = sheet.cell(row, 1), sheet.cell(row, 2)
        assert (first.number_format, first.alignment.horizontal, first.font.b) == ("#,##0.00", "right", True)
        assert (second.number_format, second.alignment.horizontal) == ("0", None)
        assert second.alignment.wrap_text
        assert first.border.left.style == "thin"
    assert sheet["A1"].fill.fgColor.rgb == "FFD9E1F2"
    assert sheet["A1"].font.b
    assert sheet["A1"].alignment.wrap_text
    assert sheet.freeze_panes == "A2"


def test_panes_and_fill_only_where_asked(tmp_path: Path) -> None:
    sheet = written(
        book(column("A", [1]), freeze_header=False, header=ColumnFormat(bold=True, fill="no colour")), tmp_path
    )["Table 1"]
    assert sheet.freeze_panes is None
    assert sheet["A1"].fill.patternType is None


def test_parts_and_properties_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "copy.xlsx"
    write_workbook(book(column("A", [1])), path)
    with zipfile.ZipFile(path) as archive:
        assert set(archive.namelist()) == PARTS
        assert archive.testzip() is None
        assert archive.comment == b""
        for entry in archive.infolist():
            assert (entry.date_time, entry.extra, entry.comment) == ((1980, 1, 1, 0, 0, 0), b"", b"")
    properties = openpyxl.load_workbook(path).properties
    assert (properties.creator, properties.lastModifiedBy) == ("redactor", "redactor")
    assert properties.created == properties.modified == datetime(2000, 1, 1)


def test_same_content_same_bytes(tmp_path: Path) -> None:
    clean = book(column("A", [1, "x", date(2001, 1, 1)], width=9), column("B", [None, "=1", 2]))
    write_workbook(clean, tmp_path / "first.xlsx")
    write_workbook(clean, tmp_path / "second.xlsx")
    assert (tmp_path / "first.xlsx").read_bytes() == (tmp_path / "second.xlsx").read_bytes()


def test_several_sheets_keep_their_order(tmp_path: Path) -> None:
    sheets = tuple(CleanSheet(f"Table {n}", (column("A", [n]),), 1) for n in (1, 2, 3))
    copy = written(CleanWorkbook(sheets), tmp_path)
    assert copy.sheetnames == ["Table 1", "Table 2", "Table 3"]
    assert [copy[name]["A2"].value for name in copy.sheetnames] == [1, 2, 3]


def test_no_temporary_file_is_left_or_made_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    write_workbook(book(column("A", ["x"] * 5_000)), tmp_path / "copy.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["copy.xlsx"]


def test_full_disk_is_said_plainly() -> None:
    need(Path("/dev/full").exists(), "/dev/full")
    with pytest.raises(DeliveryError) as caught:
        write_workbook(book(column("Secret", [f"Aldous {n}" for n in range(50_000)])), Path("/dev/full"))
    assert re.search("No space left", caught.value.what)
    assert "Aldous" not in caught.value.explain()
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    nowhere = Path("/proc") if os.geteuid() == 0 else tmp_path  # root may write anywhere but into the kernel
    with pytest.raises(DeliveryError):
        write_workbook(book(column("A", [1])), nowhere / "copy.xlsx")
    tmp_path.chmod(0o700)


def test_target_that_is_no_place_for_a_file(tmp_path: Path) -> None:
    for target in (tmp_path / "missing" / "copy.xlsx", tmp_path):
        with pytest.raises(DeliveryError) as caught:
            write_workbook(book(column("A", [1])), target)
        assert caught.value.where == str(target)
    assert list(tmp_path.iterdir()) == []


def test_what_a_spreadsheet_cannot_hold_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "copy.xlsx"
    with pytest.raises(DeliveryError) as caught:
        write_workbook(book(column("A", ["fits", "Aldous" * 6_000])), path)
    assert caught.value.where == "A3 of the copy"
    assert "Aldous" not in caught.value.explain()
    with pytest.raises(DeliveryError):
        write_workbook(CleanWorkbook((CleanSheet("T", (column("A", []),), 1_048_576),)), path)
    with pytest.raises(DeliveryError):
        write_workbook(CleanWorkbook(()), path)
    assert not path.exists()


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53) + 1, 2**53 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=40),
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(microsecond=0)),
)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 5).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8)))
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, rows) -> None:
    width = len(rows[0]) if rows else 1
    columns = [column(f"H{place}", [row[place] for row in rows]) for place in range(width)]
    sheet = written(book(*columns), tmp_path_factory.mktemp("copy"))["Table 1"]
    for number, row in enumerate(rows, 2):
        for place, value in enumerate(row, 1):
            got = sheet.cell(number, place).value
            if isinstance(value, str) and re.search("_x[0-9A-Fa-f]{4}_", value):
                continue  # openpyxl does not undo these
            assert got == (None if value == "" else value)
            assert isinstance(got, bool) == isinstance(value, bool)
