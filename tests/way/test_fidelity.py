"""What survives of a file's looks: each line of ``docs/fidelity.md`` is looked for in a released copy."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from redactor import release
from redactor.settings import load_settings
from tests.conftest import need

PAGE = Path(__file__).parents[2] / "docs" / "fidelity.md"
NAME = "Zephaniah Testerley"
_ROWS = (
    ("Beckton", "High", 7, 1200.5, 1),
    ("Beckton", "Low", 41, 90, 2),
    ("Boleyn", "High", 12, 33.25, 3),
    ("Manor Park", "Low", 30, 1.5, 4),
    ("Royal Docks", "Low", 3, 77, 5),
)


def _source(path: Path) -> None:
    book = Workbook()
    costs = book.active
    assert costs is not None
    costs.title = "Costs"
    costs.append(["Ward", "Rating", "Visits", "Cost", "Opened", "Serial", "Twice"])
    for place, (ward, rating, visits, cost, serial) in enumerate(_ROWS):
        costs.append([ward, rating, visits, cost, date(2020, 1, place + 1), serial, f"=C{place + 2}*2"])
    _dress(costs)
    _forget_me(costs)
    other = book.create_sheet("Areas")
    other.append(["Area", "Code", "Seen"])
    for place, area in enumerate(("North", "South", "East")):
        other.append([area, f"00{place}7", datetime(2021, 3, 4, 5, 6 + place)])
    other.add_table(Table(displayName="Zephaniah", ref="A1:C4"))
    filtered = book.create_sheet("Filtered")
    for row in (["Road", "Length"], ["High Street", 3], ["Mill Lane", 4]):
        filtered.append(row)
    filtered.auto_filter.ref = "A1:B3"
    filtered.append(["Hidden Road", 99])
    filtered.row_dimensions[4].hidden = True
    book.save(path)
    _with_results(path)


def _dress(sheet: Any) -> None:
    line = Side(style="thick")
    for row in sheet.iter_rows(min_row=1, max_row=6):
        for cell in row:
            cell.border = Border(left=line, right=line, top=line, bottom=line)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F4E78")
    for row in range(2, 7):
        sheet.cell(row, 1).font = Font(name="Arial", size=12, italic=True, color="FFC00000")
        sheet.cell(row, 2).fill = PatternFill("solid", fgColor="FFFFFFCC")
        sheet.cell(row, 2).alignment = Alignment(horizontal="center", wrap_text=True)
        sheet.cell(row, 4).number_format = "[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00"
        sheet.cell(row, 5).number_format = "d mmmm yyyy"
        sheet.cell(row, 6).number_format = "00000"
    sheet.cell(4, 3).fill = PatternFill("solid", fgColor="FFFF0000")
    sheet.merge_cells("A2:A3")
    sheet.freeze_panes, sheet.column_dimensions["A"].width = "B2", 31
    sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage = "landscape", True
    sheet.print_area, sheet.print_title_rows = "A1:G99", "1:1"
    red = PatternFill(bgColor="FFFFC7CE")
    equal: Any = CellIsRule
    formula: Any = FormulaRule
    bar: Any = DataBarRule
    sheet.conditional_formatting.add("B2:B6", equal(operator="equal", formula=['"High"'], fill=red))
    sheet.conditional_formatting.add("C2:C6", equal(operator="greaterThan", formula=["25"], fill=red))
    sheet.conditional_formatting.add("C2:C6", formula(formula=[f'$A2="{NAME}"'], fill=red))
    sheet.conditional_formatting.add("D2:D6", bar("min", None, "max", None, color="FF638EC6"))
    choices = DataValidation(type="list", formula1=f'"High,Low,{NAME}"', prompt=NAME)
    choices.add("B2:B6")
    sheet.add_data_validation(choices)
    chart = BarChart()
    chart.title = f"Visits of {NAME}"
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=6), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=6))
    sheet.add_chart(chart, "J2")


def _forget_me(sheet: Any) -> None:
    """What is always left out."""
    sheet["B3"].comment = Comment(NAME, NAME)
    sheet["A4"].hyperlink = f"https://council.example/{NAME.split(maxsplit=1)[0]}"
    sheet.oddHeader.left.text = NAME


def _with_results(path: Path) -> None:
    """Stored results of formulas, as a spreadsheet program leaves them; openpyxl writes none."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    values = iter([visits * 2 for _, _, visits, _, _ in _ROWS])
    sheet = re.sub(r"(<f>C\d\*2</f>)<v(?: ?/|></v)>", lambda found: f"{found[1]}<v>{next(values)}</v>", sheet)
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


class Copy:
    """The released copy, as openpyxl reads it and part by part."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = load_workbook(path)
        self.costs: Any
        self.areas: Any
        self.filtered: Any
        self.costs, self.areas, self.filtered = self.book.worksheets
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name).decode() for name in archive.namelist()}
        self.everything = "".join((*self.parts, *self.parts.values()))


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    folder = tmp_path_factory.mktemp("fidelity")
    _source(folder / "looks.xlsx")
    settings = load_settings(home=folder / "home", environ={})
    done = release(folder / "looks.xlsx", out=folder / "out", seal="none", settings=settings)
    assert done.delivered is not None, done.report.to_text()
    return Copy(done.delivered.file)


def _rules(copy: Copy) -> dict[str, list[Any]]:
    return {str(block.sqref): list(block.rules) for block in copy.costs.conditional_formatting}


CHECKS: dict[str, Callable[[Copy], object]] = {
    "dates and times": lambda c: (
        (c.costs["E2"].value, c.costs["E2"].number_format) == (datetime(2020, 1, 1), "dd/mm/yyyy")
        and c.areas["C2"].value == datetime(2021, 3, 4, 5, 6)
    ),
    "numbers": lambda c: (c.costs["D2"].value, c.costs["D2"].number_format) == (1200.5, "£#,##0.00"),
    "leading zeros": lambda c: (
        (c.costs["F2"].value, c.costs["F2"].number_format) == (1, "00000") and c.areas["B2"].value == "0007"
    ),
    "column widths": lambda c: c.costs.column_dimensions["A"].width == 31,
    "fonts": lambda c: (
        (c.costs["A2"].font.name, c.costs["A2"].font.size, c.costs["A2"].font.i, c.costs["A2"].font.color.rgb)
        == ("Arial", 12, True, "FFC00000")
        and (c.costs["A1"].font.b, c.costs["A1"].font.color.rgb) == (True, "FFFFFFFF")
    ),
    "fills": lambda c: (
        c.costs["B3"].fill.fgColor.rgb == "FFFFFFCC"
        and c.costs["A1"].fill.fill_type == "solid"
        and c.costs["C4"].fill.fill_type is None
    ),
    "borders": lambda c: c.costs["C4"].border.left.style == "thin",
    "alignment": lambda c: c.costs["B2"].alignment.horizontal == "center",
    "wrapped text": lambda c: c.costs["B2"].alignment.wrap_text,
    "freeze panes": lambda c: c.costs.freeze_panes == "B2",
    "merged cells": lambda c: (
        [str(block) for block in c.costs.merged_cells.ranges] == ["A2:A3"] and c.costs["A3"].value is None
    ),
    "print area": lambda c: c.costs.print_area == "'Table 1'!$A$1:$G$6",
    "repeated heading": lambda c: c.costs.print_title_rows == "$1:$1",
    "page orientation": lambda c: (
        c.costs.page_setup.orientation == "landscape" and c.costs.sheet_properties.pageSetUpPr.fitToPage
    ),
    "conditional formats": lambda c: (
        {where: [rule.type for rule in rules] for where, rules in _rules(c).items()}
        == {"B2:B6": ["cellIs"], "C2:C6": ["cellIs"], "D2:D6": ["dataBar"]}
        and [rule.formula for rule in _rules(c)["C2:C6"]] == [["25"]]
    ),
    "drop-down lists": lambda c: [v.formula1 for v in c.costs.data_validations.dataValidation] == ['"High,Low"'],
    "tables": lambda c: [(t.displayName, t.ref) for t in c.areas.tables.values()] == [("Table_2", "A1:C4")],
    "filter buttons": lambda c: c.filtered.auto_filter.ref == "A1:B3" and not c.filtered.auto_filter.filterColumn,
    "charts": lambda c: (
        "'Table 1'!$C$2:$C$6" in c.parts["xl/charts/chart1.xml"] and "Cache" not in c.parts["xl/charts/chart1.xml"]
    ),
    "formulas": lambda c: c.costs["G2"].value == 14 and not re.search("<f[ >]", c.everything),
    "comments": lambda c: c.costs["B3"].comment is None,
    "hidden rows, columns and sheets": lambda c: "Hidden" not in c.everything and c.filtered.max_row == 3,
    "page headers and footers": lambda c: not c.costs.oddHeader.left.text,
    "links": lambda c: c.costs["A4"].hyperlink is None and c.costs["A4"].value == "Boleyn",
}
ELSEWHERE = {"heading over several columns", "pictures", "macros, queries, pivot tables, embedded files"}
"""Lines that other tests hold: of tables with several header rows, and of every hidden place."""


@pytest.mark.parametrize("line", CHECKS)
def test_it_is_as_the_table_says(line: str, copy: Copy) -> None:
    assert CHECKS[line](copy)


def test_the_table_has_these_lines_and_no_others() -> None:
    lines = re.findall(r"^\| ([^|]+?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {line for line in lines if line != "in the file"} == set(CHECKS) | ELSEWHERE


def test_nothing_of_the_name_that_stood_in_every_look_is_left(copy: Copy) -> None:
    assert not re.search("|".join(NAME.split()), copy.everything, re.IGNORECASE)


def test_libreoffice_opens_it_and_shows_the_same_values(copy: Copy, tmp_path: Path) -> None:
    need(which("soffice") is not None, "LibreOffice (soffice)")
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(copy.path)], check=True, capture_output=True, timeout=120)
    again: Any = load_workbook(tmp_path / copy.path.name).worksheets
    for ours, theirs in zip(copy.book.worksheets, again, strict=True):
        assert [list(row) for row in ours.values] == [list(row) for row in theirs.values]
    assert len(again[0]._charts) == 1
    assert [str(block) for block in again[0].merged_cells.ranges] == ["A2:A3"]
    assert {str(block.sqref) for block in again[0].conditional_formatting} == {"B2:B6", "C2:C6", "D2:D6"}
