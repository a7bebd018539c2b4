"""Number formats: what shows a date, and the nearest plain format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.styles.numbers import is_date_format as openpyxl_says

from redactor.workbook.formats import DATE_FORMATS, NUMBER_FORMATS, is_date_format, plain_number_format

NEAREST = {
    "General": "General",
    "GENERAL": "General",
    "": "General",
    ";;;": "General",
    '"Known to Ms Example"': "General",
    '[=1]"Known to Ms Example";0': "General",
    "[Red]General": "General",
    "@": "@",
    "0": "0",
    "00000": "00000",
    '0 "days"': "0",
    "0.0;[Red]-0.0": "0.0",
    "0.00000": "0.000",
    "# ?/?": "0.00",
    "#,##0.00_);[Red](#,##0.00)": "#,##0.00",
    '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-': "£#,##0.00",
    "[$£-809]#,##0": "£#,##0",
    "[$€-407] #,##0.00": "#,##0.00",
    "0.000%": "0.00%",
    "##0.0E+0": "0.00E+00",
    "mm-dd-yy": "dd/mm/yyyy",
    "yyyy-mm-dd;@": "dd/mm/yyyy",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy": "dd/mm/yyyy",
    "mmm-yy": "mmm yyyy",
    "m/d/yy h:mm": "dd/mm/yyyy hh:mm",
    "h:mm AM/PM": "hh:mm",
    "mm:ss.0": "hh:mm:ss",
    "[h]:mm:ss": "[h]:mm",
    'yyyy"年"m"月"d"日"': "dd/mm/yyyy",
}


@pytest.mark.parametrize("code", NEAREST)
def test_nearest_plain_format(code: str) -> None:
    assert plain_number_format(code) == NEAREST[code]


@pytest.mark.parametrize("code", NUMBER_FORMATS)
def test_plain_formats_stay_and_tell_dates_from_numbers(code: str) -> None:
    assert plain_number_format(code) == code
    assert is_date_format(code) == (code in DATE_FORMATS)


@pytest.mark.parametrize("code", BUILTIN_FORMATS.values())
def test_dates_among_the_built_in_formats(code: str) -> None:
    assert is_date_format(code) == bool(openpyxl_says(code))
    assert is_date_format(plain_number_format(code)) == is_date_format(code)


@pytest.mark.parametrize("code", ['"d"0', '0 "hours and days"', "[Red]0", "\\d0", "0_d", "Standard", "0.00E+00"])
def test_letters_that_only_look_like_a_date(code: str) -> None:
    assert not is_date_format(code)


@given(st.text())
def test_any_code_becomes_one_of_the_list(code: str) -> None:
    assert plain_number_format(code) in NUMBER_FORMATS


@given(st.text(alphabet='dmyhs0#?.,;"[]\\_*@%E+- $£Rea', max_size=20))
def test_any_code_keeps_being_a_date_or_not(code: str) -> None:
    assert is_date_format(plain_number_format(code)) == is_date_format(code)
