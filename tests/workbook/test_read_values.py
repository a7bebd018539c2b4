from __future__ import annotations

import io
from datetime import date, datetime, time
from time import process_time

import openpyxl
import pytest
from raw_workbook import BOOK, BOOK_RELS, LIMITS, MAIN, OFFICE, cells, packed, parts, read, sheet, strings

from redactor.model import CellValue, Merge, PartTrouble, Visibility
from redactor.workbook import read_workbook


def one_cell(xml: str, items: tuple[str, ...] = ()) -> CellValue | None:
    content = parts(f'<row r="1">{xml}</row>')
    content["xl/sharedStrings.xml"] = strings(*items)
    return cells(read(content)).get((1, 1))


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        ('<c r="A1"><v>7</v></c>', 7),
        ('<c r="A1"><v>7.0</v></c>', 7),
        ('<c r="A1"><v>7.25</v></c>', 7.25),
        ('<c r="A1"><v>-3</v></c>', -3),
        ('<c r="A1"><v>1E3</v></c>', 1000),
        ('<c r="A1"><v>1E300</v></c>', 1e300),
        ('<c r="A1"><v>9434765919</v></c>', 9434765919),
        ('<c r="A1"><v>nan</v></c>', "nan"),
        ('<c r="A1"><v>1_000</v></c>', "1_000"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="b"><v>0</v></c>', False),
        ('<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A1" t="str"><v>Tariq Example</v></c>', "Tariq Example"),
        ('<c r="A1" t="inlineStr"><is><t>Tariq</t></is></c>', "Tariq"),
        ('<c r="A1" t="inlineStr"><is><r><t>Ta</t></r><r><rPr><b/></rPr><t>riq</t></r></is></c>', "Tariq"),
        ('<c r="A1" t="inlineStr"><is><t>_x0054_ariq_x005F_x0041_</t></is></c>', "Tariq_x0041_"),
        ('<c r="A1" t="str"><v>&#84;ariq</v></c>', "Tariq"),
        ('<c r="A1" t="str"><v><![CDATA[Tariq]]></v></c>', "Tariq"),
        ('<c r="A1" t="str"><v>_xD83D__xDE00_</v></c>', "\U0001f600"),
        ('<c r="A1" t="str"><v>_xD83D_</v></c>', "\ufffd"),
        ('<c r="A1" t="other"><v>Tariq</v></c>', "Tariq"),
        ('<c r="A1" t="d"><v>2004-03-02</v></c>', date(2004, 3, 2)),
        ('<c r="A1" t="d"><v>2004-03-02T10:30:00</v></c>', datetime(2004, 3, 2, 10, 30)),
        ('<c r="A1" t="d"><v>last Tuesday</v></c>', "last Tuesday"),
        ('<c r="A1" s="1"><v>38048</v></c>', date(2004, 3, 2)),
        ('<c r="A1" s="4"><v>38048</v></c>', date(2004, 3, 2)),
        ('<c r="A1" s="1"><v>38048.5</v></c>', datetime(2004, 3, 2, 12)),
        ('<c r="A1" s="2"><v>38048</v></c>', datetime(2004, 3, 2)),
        ('<c r="A1" s="3"><v>0.75</v></c>', time(18)),
        ('<c r="A1" s="1"><v>1</v></c>', date(1900, 1, 1)),
        ('<c r="A1" s="1"><v>59</v></c>', date(1900, 2, 28)),
        ('<c r="A1" s="1"><v>61</v></c>', date(1900, 3, 1)),
        ('<c r="A1" s="1"><v>-4</v></c>', -4),
        ('<c r="A1" s="1"><v>99999999</v></c>', 99999999),
        ('<c r="A1" s="99"><v>38048</v></c>', 38048),
        ('<c r="A1"/>', None),
        ('<c r="A1" t="str"><v></v></c>', None),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve">  </t></is></c>', None),
        ('<c r="$A$1"><v>7</v></c>', 7),
        ("<c><v>7</v></c>", 7),
    ],
)
def test_a_cell_is_read_as_a_person_sees_it(xml: str, value: CellValue | None) -> None:
    found = one_cell(xml)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ("<si><t>Maya</t></si>", "Maya"),
        ("<si><r><t>Ma</t></r><r><rPr><i/></rPr><t>ya</t></r></si>", "Maya"),
        ("<si><t>Maya</t><rPh sb='0' eb='1'><t>hidden reading</t></rPh></si>", "Maya"),
        ("<si><t>_x004D_aya</t></si>", "Maya"),
        ("<si><t>one&#10;two</t></si>", "one\ntwo"),
    ],
)
def test_shared_strings_are_joined_and_unescaped(item: str, value: str) -> None:
    assert one_cell('<c r="A1" t="s"><v>0</v></c>', (item,)) == value


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    content = parts('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>36586</v></c></row>')
    content["xl/workbook.xml"] = BOOK.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert cells(read(content)) == {(1, 1): date(1904, 1, 1), (1, 2): date(2004, 3, 2)}


def test_strict_workbooks_are_read_like_others() -> None:
    strict_main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    strict_office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    content = {
        name: data.replace(MAIN, strict_main).replace(OFFICE, strict_office)
        for name, data in parts('<row r="1"><c r="A1" t="inlineStr"><is><t>Maya</t></is></c></row>').items()
        if isinstance(data, str)
    }
    workbook = read(content)
    assert cells(workbook) == {(1, 1): "Maya"}
    assert not workbook.places


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_parts_in_other_encodings_are_read(encoding: str) -> None:
    declared = encoding.removesuffix("-le").removesuffix("-sig")
    xml = f'<?xml version="1.0" encoding="{declared}"?>' + sheet('<row r="1"><c r="A1" t="str"><v>Zoë</v></c></row>')
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    content = parts() | {"xl/worksheets/sheet1.xml": mark + xml.encode(encoding)}
    assert cells(read(content)) == {(1, 1): "Zoë"}


def test_one_cell_in_the_last_corner_costs_nothing() -> None:
    workbook = read(parts('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    assert cells(workbook) == {(1_048_576, 16_384): 1}
    assert workbook.sheets[0].cell_count == 1


def test_rows_and_cells_without_numbers_follow_each_other() -> None:
    workbook = read(
        parts('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>')
    )
    assert cells(workbook) == {(1, 1): 1, (1, 2): 2, (5, 3): 3, (5, 4): 4}


def test_a_file_in_many_pieces_is_read_whole() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><v>{row}</v></c><c r="C{row}" t="str"><v>{"x" * 90}{row}</v></c></row>'
        for row in range(1, 6001)
    )
    found = cells(read(parts(rows)))
    assert len(found) == 12_000
    assert found[(6000, 1)] == 6000
    assert found[(6000, 3)] == "x" * 90 + "6000"


def test_white_space_between_elements_changes_nothing() -> None:
    workbook = read(parts('\n <row r="1">\n  <c r="A1" t="str">\n <v>Maya</v>\n </c>\n </row>\n'))
    assert cells(workbook) == {(1, 1): "Maya"}
    assert not workbook.places


def test_merges_of_whole_columns_and_rows_are_blocks() -> None:
    after = '<mergeCells><mergeCell ref="B1:B1048576"/><mergeCell ref="C:D"/><mergeCell ref="A2:C4"/></mergeCells>'
    content = parts() | {"xl/worksheets/sheet1.xml": sheet('<row r="3"><c r="B3"><v>1</v></c></row>', after=after)}
    workbook = read(content)
    assert workbook.sheets[0].merges == (Merge(1, 2, 1048576, 2), Merge(1, 3, 1048576, 4), Merge(2, 1, 4, 3))
    assert cells(workbook) == {(3, 2): 1}, "a covered cell is read too"


def test_what_is_hidden_is_known() -> None:
    before = '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/></cols>'
    rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0"/><row r="3" ht="15"/>'
    workbook = read(parts() | {"xl/worksheets/sheet1.xml": sheet(rows, before=before)})
    assert workbook.sheets[0].hidden_columns == {2, 3, 5}
    assert workbook.sheets[0].hidden_rows == {1, 2}


@pytest.mark.parametrize(
    ("state", "visibility"),
    [
        ("", Visibility.VISIBLE),
        ('state="visible"', Visibility.VISIBLE),
        ('state="hidden"', Visibility.HIDDEN),
        ('state="veryHidden"', Visibility.VERY_HIDDEN),
        ('state="odd"', Visibility.HIDDEN),
    ],
)
def test_hidden_sheets_are_read_and_known(state: str, visibility: Visibility) -> None:
    content = parts('<row r="1"><c r="A1"><v>5</v></c></row>')
    content["xl/workbook.xml"] = BOOK.replace('name="Cases"', f'name="Cases" {state}')
    workbook = read(content)
    assert workbook.sheets[0].visibility is visibility
    assert cells(workbook) == {(1, 1): 5}


def test_a_formula_gives_its_stored_result_and_is_noted_without_one() -> None:
    rows = (
        '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>4</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v></v></c></row>'
        '<row r="2"><c r="A2"><f>B2+1</f></c><c r="B2"><f>B3+1</f><v></v></c></row>'
    )
    workbook = read(parts(rows))
    assert cells(workbook) == {(1, 1): 4}
    assert workbook.sheets[0].formula_cells == 4
    (note,) = workbook.notes
    assert note.trouble is PartTrouble.UNREADABLE
    assert note.location.cells == "A2"
    assert "2 formulas without a stored result" in note.what


def test_looks_are_plain_and_by_majority() -> None:
    rows = '<row r="1"><c r="A1" s="5" t="str"><v>Born</v></c><c r="B1" s="5" t="str"><v>n</v></c></row>' + "".join(
        f'<row r="{row}"><c r="A{row}" s="4"><v>{38000 + row}</v></c><c r="B{row}"><v>1</v></c></row>'
        for row in range(2, 9)
    )
    before = (
        '<sheetViews><sheetView><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
        '<cols><col min="1" max="1" width="12.7" customWidth="1"/></cols>'
    )
    shape = read(parts() | {"xl/worksheets/sheet1.xml": sheet(rows, before=before)}).sheets[0].format
    assert shape.columns[1].number_format == "dd/mm/yyyy"
    assert shape.columns[1].width == 13.0
    assert not shape.columns[1].bold
    assert shape.columns[2].number_format == "General"
    assert shape.header is not None and shape.header.bold
    assert shape.freeze_header


def test_a_heading_does_not_lend_its_look_to_a_column_of_one_value() -> None:
    rows = '<row r="1"><c r="A1" s="5" t="str"><v>Born</v></c></row><row r="2"><c r="A2" s="1"><v>38000</v></c></row>'
    look = read(parts(rows)).sheets[0].format.columns[1]
    assert (look.bold, look.number_format) == (False, "dd/mm/yyyy")


def test_openpyxl_and_we_read_the_same() -> None:
    book = openpyxl.Workbook()
    page = book.active
    rows = [
        ["Name", "Born", "Score", "Seen", "In"],
        ["Olu Example", date(2004, 3, 2), 4.5, datetime(2024, 1, 2, 3, 4, 5), True],
        ["0012", None, 7, time(9, 30), None],
        ["line\nbreak \U0001f600", date(1999, 12, 31), -2, None, False],
    ]
    for row in rows:
        page.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    expected = {(r, c): value for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1) if value is not None}
    workbook = read(buffer.getvalue())
    assert cells(workbook) == expected
    assert {place.kind.name for place in workbook.places} <= {"PROPERTY"}


def test_equal_values_share_memory() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>Same text here</t></is></c></row>' for row in (1, 2, 3)
    )
    column = read(parts(rows)).sheets[0].columns[1]
    assert column.rows == range(1, 4)
    assert len({id(value) for value in column.values}) == 1


def test_progress_moves_forward_to_its_end() -> None:
    class Recorder:
        def __init__(self) -> None:
            self.seen: list[tuple[int, int]] = []

        def step(self, name: str) -> None:
            raise AssertionError(name)

        def advance(self, done: int, total: int) -> None:
            self.seen.append((done, total))

    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(1, 30_000))
    recorder = Recorder()
    read_workbook(packed(parts(rows)), "file.xlsx", LIMITS, recorder)
    assert recorder.seen == sorted(recorder.seen)
    assert recorder.seen[-1][0] == recorder.seen[-1][1] > 1_000_000
    assert len(recorder.seen) > 5


def test_thousands_of_parts_are_read_in_time() -> None:
    many = {f"xl/drawings/drawing{number}.xml": "<wsDr/>" for number in range(1500)} | {
        f"xl/drawings/_rels/drawing{number}.xml.rels": BOOK_RELS for number in range(1500)
    }
    started = process_time()
    read(parts('<row r="1"><c r="A1"><v>1</v></c></row>') | many)
    assert process_time() - started < 10
