# ruff: noqa: E501  (rows as files hold them)
"""Rows taken the quick way and rows taken by the XML parser are the same rows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from raw_workbook import packed, parts, sheet, strings

from redactor.errors import UninspectableError
from redactor.settings import Limits
from redactor.workbook import read_workbook

STRINGS = strings(
    "<si><t>Ward</t></si><si><t xml:space='preserve'> two </t></si><si><r><t>a</t></r><r><t>b</t></r></si>"
)
BY_THE_PARSER = "<!-- with a comment here no row is taken the quick way -->"

values = st.sampled_from(
    [
        "", "/", "<v/>", "<v></v>", "<v>1</v>", "<v>0</v>", "<v>-2.50</v>", "<v>38000</v>", "<v>1e5</v>", "<v> </v>",
        "<v>a &amp; b</v>", "<v>&lt;x&gt;</v>", "<v>&#65;</v>", "<v>&quot;</v>", "<v><![CDATA[x]]></v>", "<v>x<!-- y --></v>", "<v>NaN</v>",
        "<v>é</v>", "<v>_x0041_</v>", "<v>a\nb</v>", "<is><t>Tamsin</t></is>", '<is><t xml:space="preserve"> x </t></is>', "<is><t/></is>",
        "<is><r><t>Tam</t></r><r><t>sin</t></r></is>", "<is><t>x</t></v>", "<f>A1+1</f><v>2</v>", "<f>\"Tamsin\"</f><v>t</v>", "<f>A1</f>",
        '<f t="shared" si="0"/><v>3</v>', '<f t="Tamsin">A1</f><v>3</v>', '<f q="Quillfeather">A1</f><v>3</v>', "<v>1</v><v>2</v>", "<x>odd</x>", "odd<v>1</v>",
    ]
)  # fmt: skip
kinds = st.sampled_from(
    ["", ' t="s"', ' t="n"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"', ' t="d"', ' t="Tamsin"']
)
styles = st.sampled_from(["", "", ' s="0"', ' s="1"', ' s="99"', ' s="Tamsin"'])
odd_cells = st.sampled_from(["", "", "", "", "<!-- x -->", " ", "text", "<c/>", '<c r="A1"/>', "<q:c/>"])
row_settings = st.sampled_from(
    ["", "", ' spans="1:3"', ' hidden="1"', ' ht="0"', ' note="Tamsin"', ' r="9"', ' xmlns="urn:x"', ' ht="15" ht="16"']
)
cells = st.lists(st.tuples(st.sampled_from("ABCAAA"), styles, kinds, values, odd_cells), max_size=4)
rows = st.lists(st.tuples(st.integers(0, 2), row_settings, cells, odd_cells), min_size=1, max_size=6)


def markup(made: list[tuple[int, str, list[tuple[str, str, str, str, str]], str]]) -> str:
    text, number = "", 0
    for step, attributes, items, behind in made:
        number += step
        inside = "".join(
            f'<c r="{column}{number}"{style}{kind}/>'
            if value == "/"
            else f'<c r="{column}{number}"{style}{kind}>{value}</c>{odd}'
            for column, style, kind, value, odd in sorted(items)
        )
        text += f'<row r="{number}"{attributes}>{inside}</row>{behind}'
    return text


def seen(xml: str, before: str) -> object:
    content = parts() | {"xl/worksheets/sheet1.xml": sheet(xml, before=before), "xl/sharedStrings.xml": STRINGS}
    try:
        book = read_workbook(packed(content), "file.xlsx", Limits())
    except UninspectableError as error:
        return type(error)
    columns = {key: (list(item.rows), list(item.values)) for key, item in book.sheets[0].columns.items()}
    places = {(place.kind, place.text) for place in book.places if place.text != BY_THE_PARSER[5:-4].strip()}
    return (
        columns,
        book.sheets[0].hidden_rows,
        book.sheets[0].formula_cells,
        places,
        set(book.notes),
        book.sheets[0].format,
    )


@settings(max_examples=150, deadline=None, derandomize=True)
@given(rows)
def test_both_ways_are_the_same(made: list[tuple[int, str, list[tuple[str, str, str, str, str]], str]]) -> None:
    xml = markup(made)
    assert seen(xml, "") == seen(xml, BY_THE_PARSER)


@pytest.mark.parametrize(
    "xml",
    [
        '<!-- <row r="1"><c r="A1"><v>1</v></c></row> --><row r="2"><c r="A2"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><![CDATA[<row r="2"><c r="A2"><v>2</v></c></row>]]>',
        '<x><row r="1"><c r="A1"><v>1</v></c></row></x><row r="2"><c r="A2"><v>2</v></c></row>',
        '<row r="1"><row r="2"><c r="A2"><v>2</v></c></row></row><row r="3"><c r="A3"><v>3</v></c></row>',
        '</sheetData><sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><row r="2"><c r="A2"><v>2</v></c></row><sheetData>',
        '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>\ufffe</v></c></row>',
        '<row r="1"><c r="A1"><v>]]></v></c></row>',
        '<row r="0"><c r="A0"><v>1</v></c></row>',
    ],
)
def test_rows_that_are_not_what_they_seem(xml: str) -> None:
    assert seen(xml, "") == seen(xml, BY_THE_PARSER)
