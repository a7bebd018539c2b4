# ruff: noqa: E501  (tables with one place a line)
from __future__ import annotations

import pytest
from raw_workbook import CONTENT_TYPES, MAIN, OFFICE, PACKAGE, parts, read

from redactor.model import PartTrouble

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
ACTIVE, UNREADABLE = PartTrouble.ACTIVE, PartTrouble.UNREADABLE


def links(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId9" Type="{OFFICE}/{kind}"'
        f' Target="{target}" TargetMode="External"/></Relationships>'
    )


@pytest.mark.parametrize(
    ("name", "data", "trouble", "words"),
    [
        ("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(64), ACTIVE, "macros (VBA)"),
        ("xl/macrosheets/sheet1.xml", f'<macrosheet xmlns="{MAIN}"/>', ACTIVE, "XLM"),
        ("xl/odd.xml", f'<macrosheet xmlns="{MAIN}"/>', ACTIVE, "XLM"),
        ("xl/externalLinks/externalLink1.xml", f'<externalLink xmlns="{MAIN}"/>', ACTIVE, "linked to another file"),
        ("xl/connections.xml", f'<connections xmlns="{MAIN}"/>', ACTIVE, "connection or query"),
        ("xl/queryTables/queryTable1.xml", f'<queryTable xmlns="{MAIN}"/>', ACTIVE, "connection or query"),
        ("customXml/item1.xml", '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>', ACTIVE, "Power Query"),
        ("xl/model/item.data", b"\x00\x01\xff" * 9, ACTIVE, "data model"),
        ("xl/embeddings/oleObject1.bin", b"\x00\x01\xff" * 9, ACTIVE, "embedded"),
        ("xl/activeX/activeX1.bin", b"\x00\x01\xff" * 9, ACTIVE, "ActiveX"),
        ("xl/activeX/activeX1.xml", '<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX"/>', ACTIVE, "ActiveX"),
        ("xl/volatileDependencies.xml", f'<volTypes xmlns="{MAIN}"/>', ACTIVE, "live data"),
        ("xl/worksheets/_rels/sheet1.xml.rels", links("image", "http://tracker.example/a.png"), ACTIVE, "from outside"),
        ("xl/media/image1.png", b"\x89PNG\r\n\x1a\n" + bytes(20), UNREADABLE, "picture (PNG)"),
        ("xl/media/image1.jpeg", b"\xff\xd8\xff\xe0" + bytes(20), UNREADABLE, "picture (JPEG)"),
        ("docProps/thumbnail.wmf", b"\xd7\xcd\xc6\x9a" + bytes(20), UNREADABLE, "picture (WMF)"),
        ("xl/odd.bin", b"\x00\x01\xff" * 9, UNREADABLE, "cannot be looked at"),
        ("xl/drawings/vmlDrawing1.vml", "<xml><div>a<br>b</div></xml>", UNREADABLE, "not well-formed"),
    ],
)  # fmt: skip
def test_parts_that_are_trouble_are_noted(name: str, data: str | bytes, trouble: PartTrouble, words: str) -> None:
    workbook = read(parts(ROW) | {name: data})
    assert [note.trouble for note in workbook.notes] == [trouble]
    assert words in workbook.notes[0].what
    assert workbook.notes[0].location.part


def test_an_embedded_file_that_cannot_be_opened_is_both() -> None:
    notes = read(parts(ROW) | {"xl/embeddings/Microsoft_Excel_Sheet1.xlsx": b"PK\x03\x04\xff\xfe"}).notes
    assert {note.trouble for note in notes} == {ACTIVE, UNREADABLE}
    assert all("embedded" in note.what for note in notes)


def test_a_link_a_reader_can_click_is_a_place_and_no_trouble() -> None:
    rels = links("hyperlink", "https://council.example/page")
    workbook = read(parts(ROW) | {"xl/worksheets/_rels/sheet1.xml.rels": rels})
    assert [place.text for place in workbook.places] == ["https://council.example/page"]
    assert workbook.notes == ()


def test_printer_settings_are_no_trouble() -> None:
    assert read(parts(ROW) | {"xl/printerSettings/printerSettings1.bin": b"\xff\xfe\x00\x01" * 20}).notes == ()


def test_a_macro_hidden_behind_another_name_is_noted() -> None:
    types = CONTENT_TYPES.replace(
        "</Types>",
        '<Override PartName="/xl/data.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )
    workbook = read(parts(ROW) | {"[Content_Types].xml": types, "xl/data.bin": b"\x00\xff" * 20})
    assert "macros (VBA)" in workbook.notes[0].what
