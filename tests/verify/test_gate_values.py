"""The gate and the writer agree on every value a copy can hold, and on nothing else."""

from __future__ import annotations

import random
import time as clock
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from gate_copy import COPY, proved, unpack, written
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import to_excel

from redactor.errors import VerificationError
from redactor.grammar import band_labels, pseudonym
from redactor.model import FONTS, CellValue, CleanColumn, CleanSheet, CleanWorkbook, ColumnFormat, Page
from redactor.verify import styles
from redactor.verify.inventory import part_names
from redactor.verify.values import serial
from redactor.workbook.formats import DATE_FORMATS, NUMBER_FORMATS


def sheet_of(values: list[CellValue | None], **looks: object) -> CleanWorkbook:
    column = CleanColumn("Heading", "text", values, ColumnFormat(**looks))  # type: ignore[arg-type]
    return CleanWorkbook((CleanSheet("Table 1", (column,), len(values)),))


VALUES: list[CellValue | None] = [
    *("", " ", "  two  ", "=1+1", "+1", "-1", "@x", "'x", "<b>&amp;", "]]>", "a\nb", "a\r\nb", "a\rb", "\t", "\x07"),
    *("a\x00b", "0012", "1E5", "TRUE"),
    *("_x0041_", "_x005F_x0041_", "_x", "_xZZZZ_", "\ufffe", "\ud800", "é", "e\u0301", "😀", "עברית"),
    *(0, 1, -1, 10**15, -(10**18), 2**63, 0.1, 1.0, -0.0, 1e300, 1e-300, 3.141592653589793, float("nan"), float("inf")),
    *(True, False, None, "x" * 32_767),
    *(date(1899, 12, 31), date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2026, 11, 2), date(9999, 12, 31)),
    *(datetime(1900, 1, 1, 12), datetime(2026, 11, 2, 13, 14, 15, 678_901), datetime(2026, 11, 2, 13, tzinfo=UTC)),
    *(time(0), time(23, 59, 59, 999_999), time(8, 9)),
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: repr(value)[:30].encode("ascii", "replace").decode())
def test_every_kind_of_value_is_read_as_what_it_is(value: CellValue | None, tmp_path: Path) -> None:
    copy = sheet_of([value, "last"])
    data = written(copy, tmp_path)
    assert proved(data, copy).rows == 2
    other = sheet_of(["something else" if value is None or value == "" else None, "last"])
    with pytest.raises(VerificationError):
        proved(data, other)


NEAR = [
    (1, True), (0, False), (1, 1.0), (1, "1"), ("1", 1), (True, "TRUE"), (None, "None"), (0, None), (0, ""),
    (1.5, "1.5"), (date(2020, 1, 1), "2020-01-01"), (date(2020, 1, 1), 43_831), (time(12), 0.5), ("a", "A"),
    ("a", "a "), ("a b", "a\u00a0b"), ("é", "e\u0301"), ("_x0041_", "A"), ("A", "_x0041_"), (10**17, 10**17 + 1),
    (0.1, 0.1 + 1e-17 * 2), (date(2020, 1, 1), date(2020, 1, 2)), (datetime(2020, 1, 1, 0, 0, 1), datetime(2020, 1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("is_there", "was_to_be"), NEAR)
def test_values_that_only_look_alike_are_told_apart(is_there: CellValue, was_to_be: CellValue, tmp_path: Path) -> None:
    data = written(sheet_of([is_there, "last"]), tmp_path)
    same = type(is_there) is type(was_to_be) and is_there == was_to_be
    if same:  # 0.1 and 0.1 + 2e-17 are one number
        assert proved(data, sheet_of([was_to_be, "last"]))
        return
    with pytest.raises(VerificationError):
        proved(data, sheet_of([was_to_be, "last"]))


_values = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.text(alphabet="_x0041 ABab\r\n\t<&", max_size=14),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(min_value=date(1900, 1, 1)),
    st.datetimes(min_value=datetime(1900, 1, 1)),
    st.times(),
)
_looks = st.builds(
    ColumnFormat,
    width=st.one_of(st.none(), st.floats(0.1, 400)),
    number_format=st.sampled_from(NUMBER_FORMATS),
    horizontal=st.sampled_from([None, "left", "center", "right"]),
    wrap=st.booleans(),
    bold=st.booleans(),
    italic=st.booleans(),
    font=st.sampled_from(sorted(FONTS)),
    size=st.integers(8, 18),
    fill=st.sampled_from([None, "D9E1F2", "FFFFCC"]),
    ink=st.sampled_from([None, "C00000", "1F4E78"]),
)
_pages = st.builds(Page, st.booleans(), st.booleans(), st.booleans(), st.booleans())


@st.composite
def _copies(draw: st.DrawFn) -> CleanWorkbook:
    sheets = []
    for number in range(draw(st.integers(1, 3))):
        rows = draw(st.integers(0, 6))
        values = st.lists(_values, min_size=rows, max_size=rows)
        columns = tuple(
            CleanColumn(draw(st.text("Aa é&<", max_size=6)), "text", draw(values), draw(_looks))
            for _ in range(draw(st.integers(1, 4)))
        )
        sheets.append(
            CleanSheet(
                f"Table {number + 1}",
                columns,
                rows,
                freeze_header=draw(st.booleans()),
                header=draw(_looks),
                borders=draw(st.booleans()),
                frozen_columns=draw(st.integers(0, len(columns) - 1)),
                filtered=draw(st.booleans()),
                page=draw(_pages),
            )
        )
    return CleanWorkbook(tuple(sheets))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(copy=_copies())
def test_whatever_the_writer_makes_is_proved(copy: CleanWorkbook, tmp_path: Path) -> None:
    proof = proved(written(copy, tmp_path), copy)
    assert proof.sheets == len(copy.sheets)
    assert proof.rows == sum(sheet.rows for sheet in copy.sheets)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(copy=_copies(), data=st.data())
def test_a_copy_with_one_other_value_is_not(copy: CleanWorkbook, data: st.DataObject, tmp_path: Path) -> None:
    sheet = data.draw(st.sampled_from(copy.sheets))
    if not sheet.rows:
        return
    column = data.draw(st.sampled_from(sheet.columns))
    values = list(column.values)
    values[data.draw(st.integers(0, sheet.rows - 1))] = "Zephaniah Testerley"
    columns = tuple(replace(c, values=values) if c is column else c for c in sheet.columns)
    changed = replace(sheet, columns=columns)
    other = CleanWorkbook(tuple(changed if item is sheet else item for item in copy.sheets))
    with pytest.raises(VerificationError):
        proved(written(other, tmp_path), copy)


@given(st.one_of(st.dates(min_value=date(1900, 1, 1)), st.datetimes(min_value=datetime(1900, 1, 1)), st.times()))
def test_days_and_times_become_the_numbers_that_another_program_gives_them(value: date | datetime | time) -> None:
    assert serial(value) == pytest.approx(to_excel(value), abs=1e-9)


def test_the_inventory_and_the_writer_are_held_together(good: bytes) -> None:
    assert set(unpack(good)) == part_names(COPY)
    assert frozenset(NUMBER_FORMATS) == styles.DATE_FORMATS | styles.OTHER_FORMATS
    assert DATE_FORMATS == styles.DATE_FORMATS


def test_a_sheet_of_a_thousand_columns_and_an_empty_one_are_read(tmp_path: Path) -> None:
    wide = CleanSheet("Wide", tuple(CleanColumn(f"C{index}", "number", [index]) for index in range(1_000)), 1)
    empty = CleanSheet("Empty", (CleanColumn("", "text", [None]), CleanColumn("B", "text", [""])), 1)
    copy = CleanWorkbook((wide, empty))
    assert proved(written(copy, tmp_path), copy).cells == 2_001


def test_twenty_thousand_rows_take_about_a_second(tmp_path: Path) -> None:
    draw = random.Random(5)
    count, bands, gangs = 20_000, (0, 1, 20, 50, 80), ("Amber", "White")
    labels = band_labels(bands)
    columns = (
        CleanColumn("Person", "pseudonym", [pseudonym(draw.getrandbits(60)) for _ in range(count)]),
        CleanColumn("Age band", "band", draw.choices(labels, k=count), bands=bands),
        CleanColumn("Harm score band", "band", draw.choices(labels, k=count), bands=bands),
        CleanColumn("Gang", "category", draw.choices(gangs, k=count), vocabulary=frozenset(gangs)),
        CleanColumn("Visits", "number", draw.choices(range(100), k=count)),
    )
    copy = CleanWorkbook((CleanSheet("Table 1", columns, count),))
    data = written(copy, tmp_path)
    begin = clock.process_time()
    assert proved(data, copy).cells == 5 * count + 5
    assert clock.process_time() - begin < 4  # about one on a quiet machine
