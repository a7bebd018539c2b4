# ruff: noqa: E501  (documents as files hold them)
"""Formats besides .xlsx and .csv: told by content, cells right, every text found, and never called fully inspected."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook as NewBook
from openpyxl.comments import Comment

from redactor.errors import LimitError, UninspectableError
from redactor.model import PartTrouble, Visibility, Workbook
from redactor.settings import Limits
from redactor.workbook import read_workbook

LIMITS = Limits()
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(f'xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "table", "text", "style", "meta"))
SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
MANIFEST = f'<manifest:manifest xmlns:manifest="{OFFICE}:manifest:1.0"/>'
needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not here to write the file"
)


def read(data: bytes, limits: Limits = LIMITS) -> Workbook:
    return read_workbook(data, "list.xls", limits)


def grid(book: Workbook, sheet: int = 0) -> dict[str, list[object]]:
    return {chr(64 + column): list(item.values) for column, item in book.sheets[sheet].columns.items()}


def texts(book: Workbook) -> str:
    return "\n".join(place.text for place in book.places)


def is_not_in_full(book: Workbook) -> bool:
    return any(note.trouble is PartTrouble.UNREADABLE and ".xlsx" in note.remedy for note in book.notes)


# --- OpenDocument ---


def content(tables: str, before: str = "", root: str = "document-content") -> str:
    return f"<office:{root} {SPACES}>{before}<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:{root}>"


def ods(tables: str, before: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content(tables, before))
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return buffer.getvalue()


def cell(text: str, attributes: str = "", inside: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p>{inside}</table:table-cell>'
    )


def table(rows: str, attributes: str = 'table:name="T"') -> str:
    return f"<table:table {attributes}>{rows}</table:table>"


def row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


NUMBER = '<table:table-cell office:value-type="float" office:value="2.5"><text:p>2,5</text:p></table:table-cell>'
DATE = '<table:table-cell office:value-type="date" office:date-value="2009-03-04"/>'
TRUE = '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>'


def flat(tables: str, before: str = "") -> bytes:
    return ('<?xml version="1.0"?>' + content(tables, before, "document")).encode()


@pytest.fixture(params=["ods", "fods", "fods in UTF-16"])
def written(request: pytest.FixtureRequest) -> object:
    if request.param == "ods":
        return ods
    return (
        flat
        if request.param == "fods"
        else lambda tables, before="": (
            flat(tables, before)
            .decode()
            .replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>')
            .encode("utf-16")
        )
    )


def test_opendocument_cells(written: object) -> None:
    assert callable(written)
    book = read(
        written(
            table(
                row(
                    cell("Ward")
                    + cell("a<text:s text:c='2'/>b<text:line-break/>c", 'table:number-columns-repeated="2"')
                )
                + row(NUMBER + DATE + TRUE)
            )
        )
    )
    assert grid(book) == {"A": ["Ward", 2.5], "B": ["a  b\nc", date(2009, 3, 4)], "C": ["a  b\nc", True]}
    assert is_not_in_full(book)


def test_a_billion_empty_rows_cost_nothing() -> None:
    rows = row("<table:table-cell/>", 'table:number-rows-repeated="1000000000"')
    assert grid(read(ods(table(row(cell("Ward")) + rows)))) == {"A": ["Ward"]}


@pytest.mark.parametrize("repeats", ["1000000000", "99999999999999999999", "-1", "x"])
def test_a_billion_filled_rows_are_refused(repeats: str) -> None:
    with pytest.raises(LimitError):
        read(ods(table(row(cell("Tamsin"), f'table:number-rows-repeated="{repeats}"'))))


def test_many_repeated_cells_are_refused_before_they_are_made() -> None:
    repeated = row(cell("Tamsin", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000000"')
    with pytest.raises(LimitError, match="more cells"):
        read(ods(table(repeated)))


def test_what_opendocument_hides_is_known() -> None:
    style = '<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = row(cell("a") + cell("b")) + row(cell("c") + cell("d"), 'table:visibility="filter"')
    book = read(ods(table(columns + rows) + table(row(cell("x")), 'table:name="H" table:style-name="ta2"'), style))
    assert [sheet.visibility for sheet in book.sheets] == [Visibility.VISIBLE, Visibility.HIDDEN]
    assert book.sheets[0].hidden_columns == {2}
    assert book.sheets[0].hidden_rows == {2}


TRACKED = "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>Tamsin</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>"
ODS_PLACES = {
    "annotation": (
        table(
            row(
                cell(
                    "a",
                    inside="<office:annotation><dc:creator>x</dc:creator><text:p>Tamsin</text:p></office:annotation>",
                )
            )
        ),
        "",
        {},
    ),
    "annotation in runs": (
        table(
            row(
                cell(
                    "a", inside="<office:annotation><text:p>Tam<text:span>sin</text:span></text:p></office:annotation>"
                )
            )
        ),
        "",
        {},
    ),
    "author of an annotation": (
        table(row(cell("a", inside="<office:annotation><dc:creator>Tamsin</dc:creator></office:annotation>"))),
        "",
        {},
    ),
    "tracked change": (TRACKED + table(row(cell("a"))), "", {}),
    "formula": (table(row(cell("a", 'table:formula="of:=&quot;Tamsin&quot;"'))), "", {}),
    "sheet in the styles": (
        table(row(cell("a"))),
        "",
        {
            "styles.xml": f"<office:document-styles {SPACES}><style:header><text:p>Tamsin</text:p></style:header></office:document-styles>"
        },
    ),
    "meta": (
        table(row(cell("a"))),
        "",
        {
            "meta.xml": f"<office:document-meta {SPACES}><office:meta><meta:initial-creator>Tamsin</meta:initial-creator></office:meta></office:document-meta>"
        },
    ),
    "settings": (
        table(row(cell("a"))),
        "",
        {
            "settings.xml": f"<office:document-settings {SPACES}><office:settings>Tamsin</office:settings></office:document-settings>"
        },
    ),
    "embedded object": (table(row(cell("a"))), "", {"Object 1/content.xml": content(table(row(cell("Tamsin"))))}),
    "picture": (table(row(cell("a"))), "", {"Thumbnails/thumbnail.png": b"\x89PNG\r\n\x1a\nTamsin\0"}),
    "macro": (table(row(cell("a"))), "", {"Basic/Standard/Module1.xml": "<x>Tamsin</x>"}),
    "part name": (table(row(cell("a"))), "", {"Tamsin.xml": "<x/>"}),
    "comment in the markup": (table(row(cell("a"))) + "<!-- Tamsin -->", "", {}),
    "comment in a cell": (table(row(cell("a<!-- Tamsin -->"))), "", {}),
    "unknown attribute": (table(row(cell("a", 'note="Tamsin"'))), "", {}),
    "named expression": (
        table(row(cell("a")))
        + '<table:named-expressions><table:named-expression table:name="n" table:expression="Tamsin"/></table:named-expressions>',
        "",
        {},
    ),
    "style name": (
        table(row(cell("a"))),
        '<office:automatic-styles><style:style style:display-name="Tamsin"/></office:automatic-styles>',
        {},
    ),
    "embedded binary": (table(row(cell("a"))), "", {"Object 2": b"\xd0\xcf\x11\xe0Tamsin\xff"}),
}


@pytest.mark.parametrize("name", ODS_PLACES)
def test_places_of_opendocument(name: str) -> None:
    tables, before, more = ODS_PLACES[name]
    book = read(ods(tables, before, more))
    assert "Tamsin" in texts(book)
    assert is_not_in_full(book)


def test_active_content_of_opendocument() -> None:
    book = read(ods(table(row(cell("a"))), more={"Basic/Standard/Module1.xml": "<x/>", "Object 1/content.xml": "<x/>"}))
    assert sum(note.trouble is PartTrouble.ACTIVE for note in book.notes) == 2


# --- Excel 2003 XML, and web pages ---

XML_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Worksheet ss:Name="Cases"><Table><Column ss:Index="2" ss:Hidden="1"/>
<Row><Cell><Data ss:Type="String">Ward</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">2.5</Data>MORE</Cell></Row>
<Row ss:Index="4" ss:Hidden="1"><Cell ss:Formula="=1"><Data ss:Type="DateTime">2009-03-04T00:00:00.000</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>"""


def test_xml_of_2003() -> None:
    book = read(XML_2003.replace("MORE", "").encode())
    sheet = book.sheets[0]
    assert (sheet.name, sheet.visibility, sheet.hidden_columns, sheet.hidden_rows) == (
        "Cases",
        Visibility.HIDDEN,
        {2},
        {4},
    )
    assert list(sheet.columns[1].rows) == [1, 4]
    assert sheet.columns[3].values == [2.5]
    assert is_not_in_full(book)


@pytest.mark.parametrize(
    "more", ["<Comment><Data>Tamsin</Data></Comment>", "<!-- Tamsin -->", '<x note="Tamsin"/>', "Tamsin"]
)
def test_places_of_xml_of_2003(more: str) -> None:
    assert "Tamsin" in texts(read(XML_2003.replace("MORE", more).encode()))


PAGE = "<html><head><title>t</title></head><body><table><tr><th>Ward<th>Count</tr><tr><td rowspan=2>Boleyn</td><td>4</td></tr><tr hidden><td>5</td></tr></table>MORE</body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_page_with_a_table(encoding: str) -> None:
    book = read(PAGE.replace("MORE", "£").encode(encoding))
    assert grid(book) == {"A": ["Ward", "Boleyn"], "B": ["Count", "4", "5"]}
    assert book.sheets[0].hidden_rows == {3}
    assert is_not_in_full(book)


@pytest.mark.parametrize(
    "more",
    [
        "<p>Tamsin",
        "<!-- Tamsin -->",
        "<img alt=Tamsin>",
        "<script>x='Tamsin'</script>",
        "<style>.Tamsin{}</style>",
        "<svg><text>Tamsin</text></svg>",
        '<a title="Tamsin">x</a>',
    ],
)
def test_places_of_a_page(more: str) -> None:
    assert "Tamsin" in texts(read(PAGE.replace("MORE", more).encode()))


def test_a_page_without_a_table_is_no_spreadsheet() -> None:
    with pytest.raises(UninspectableError, match="web page"):
        read(b"<html><body>Tamsin</body></html>")


# --- Excel's own older formats ---


@pytest.fixture(scope="module")
def old_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One workbook with a name in a cell, a comment, a property and a hidden sheet, as LibreOffice writes it."""
    folder = tmp_path_factory.mktemp("old")
    book = NewBook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Ward", "Day", "Count"])
    sheet.append(["Boleyn", date(2009, 3, 4), 7])
    sheet["A1"].comment = Comment("about Tamsin", "Worker")
    book.create_sheet("Raw")["A1"] = "Quillfeather"
    book["Raw"].sheet_state = "hidden"
    book.properties.title = "Peverell"
    book.save(folder / "list.xlsx")
    made = {}
    for kind, converter in (
        ("xls", "xls:MS Excel 97"),
        ("ods", "ods"),
        ("fods", "fods"),
        ("html", "html:HTML (StarCalc)"),
    ):
        out = folder / kind
        command = [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            converter,
            "--outdir",
            str(out),
            str(folder / "list.xlsx"),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        made[kind] = next(Path(out).iterdir()).read_bytes()
    return made


@needs_libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["xls", "ods", "fods", "html"])
def test_files_that_libreoffice_writes(old_files: dict[str, bytes], kind: str) -> None:
    book = read(old_files[kind])
    assert book.format == kind
    assert is_not_in_full(book)
    first = grid(book)
    if kind != "html":  # which writes a cell's note into the cell
        assert first["A"] == ["Ward", "Boleyn"]
    assert str(first["C"][1]) == "7"
    everything = texts(book) + str([grid(book, index) for index in range(len(book.sheets))])
    assert ("Quillfeather" in everything) or kind == "html"
    assert ("Tamsin" in everything) or kind == "html"
    assert "Peverell" in everything
    if kind in {"xls", "ods", "fods"}:
        assert book.sheets[1].visibility is Visibility.HIDDEN
        assert first["B"][1] == date(2009, 3, 4)


@needs_libreoffice
@pytest.mark.slow
def test_a_name_in_a_sector_that_no_stream_uses(old_files: dict[str, bytes]) -> None:
    unused = old_files["xls"] + "Zebedee".encode("utf-16-le").ljust(512, b"\0")
    assert "Zebedee" in texts(read(unused))


@needs_libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("cut", [600, 2000, -700])
def test_a_cut_off_old_workbook_is_never_called_read(old_files: dict[str, bytes], cut: int) -> None:
    try:
        book = read(old_files["xls"][:cut])
    except UninspectableError:
        return
    assert any(note.trouble is PartTrouble.UNREADABLE for note in book.notes)
