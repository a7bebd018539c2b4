# ruff: noqa: E501  (tables with one file a line)
"""Files made to mislead, to hang or to crash: the answer is always one of three, in time, and never a wrong yes."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from leak_grid import edited
from leak_package import (
    BOOK,
    BOOK_RELS,
    PACKAGE,
    RELATIONS,
    ROOT_RELS,
    SHEET,
    SPREADSHEET,
    STRINGS,
    STYLES,
    TYPES,
    Parts,
    everyday,
    zipped,
)
from places import MARKER

from redactor import check
from redactor.report import Report
from redactor.settings import Settings, load_settings

SOON = 20.0
"""Seconds. Each takes less than one on an idle machine."""


def sheet(rows: str, *, before: str = "", after: str = "") -> Parts:
    """The everyday workbook with another grid."""
    xml = f'<worksheet xmlns="{SPREADSHEET}" xmlns:r="{RELATIONS}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    return everyday() | {SHEET: xml.encode()}


def text(reference: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{MARKER}</t></is></c>'


HERE = f'<row r="9">{text("A9")}</row>'


def with_part(name: str, data: str | bytes) -> Parts:
    return everyday() | {name: data.encode() if isinstance(data, str) else data}


def styled(cell: str, code: int = 14) -> Parts:
    parts = sheet(f'<row r="1">{cell}</row>{HERE}')
    parts[STYLES] = parts[STYLES].replace(b"</cellXfs>", f'<xf numFmtId="{code}"/></cellXfs>'.encode())
    return parts


def recoded(encoding: str) -> Parts:
    xml = sheet(HERE)[SHEET].decode()
    return everyday() | {SHEET: f'<?xml version="1.0" encoding="{encoding}"?>{xml}'.encode(encoding)}


def listed_twice(rid: str) -> Parts:
    return edited([(BOOK, "</sheets>", f'<sheet name="B" sheetId="2" r:id="{rid}"/></sheets>')])


def bombed(entities: str) -> Parts:
    return everyday() | {SHEET: f"<!DOCTYPE a [{entities}]>".encode() + sheet(HERE)[SHEET]}


BOMB = '<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY b{n} "{("&b" + str(n - 1) + ";" if n else "&a;") * 10}">' for n in range(9)
)
NO_YES = {"blocked", "uninspectable"}
REFUSED = {"uninspectable"}

# fmt: off
FILES: dict[str, tuple[Callable[[], Parts], set[str]]] = {
    "a dimension that lies": (lambda: sheet(f'<row r="500">{text("Z500")}</row>', before='<dimension ref="A1:B2"/>'), {"blocked"}),
    "a dimension of the whole sheet": (lambda: sheet(HERE, before='<dimension ref="A1:XFD1048576"/>'), {"blocked"}),
    "two grids in a sheet": (lambda: edited([(SHEET, "</sheetData>", f"</sheetData><sheetData>{HERE}</sheetData>")]), REFUSED),
    "a sheet listed twice": (lambda: listed_twice("rId1"), REFUSED),
    "a sheet without a part": (lambda: listed_twice("rId77"), REFUSED),
    "a sheet that is the styles": (lambda: listed_twice("rId2"), REFUSED),
    "a sheet on a web server": (lambda: edited([(BOOK_RELS, 'Target="worksheets/sheet1.xml"', 'Target="https://x.example/s.xml" TargetMode="External"')]), REFUSED),
    "a sheet in another folder": (lambda: edited([(BOOK_RELS, "worksheets/sheet1.xml", "../../../../etc/passwd")]), REFUSED),
    "a workbook that is its own sheet": (lambda: edited([(BOOK_RELS, "worksheets/sheet1.xml", "workbook.xml")]), REFUSED),
    "two workbooks": (lambda: edited([(ROOT_RELS, "</Relationships>", f'<Relationship Id="rId9" Type="{RELATIONS}/officeDocument" Target="xl/workbook2.xml"/></Relationships>')]) | {"xl/workbook2.xml": everyday()[BOOK]}, REFUSED),
    "two tables of strings": (lambda: edited([(BOOK_RELS, "</Relationships>", f'<Relationship Id="rId9" Type="{RELATIONS}/sharedStrings" Target="s2.xml"/></Relationships>')]) | {"xl/s2.xml": everyday()[STRINGS].replace(b"Beckton", MARKER.encode())}, NO_YES),
    **{f"a string numbered {number[:9]}": (lambda number=number: sheet(f'<row r="1"><c r="A1" t="s"><v>{number}</v></c></row>'), REFUSED) for number in ("999999", "-1", "1.5", "NaN", "1e3", "٣", "1_0", "9" * 400)},
    **{f"a number written {number[:9]}": (lambda number=number: styled(f'<c r="A1"><v>{number}</v></c><c r="B1" s="2"><v>{number}</v></c>'), {"blocked"}) for number in ("NaN", "INF", "-inf", "1e400", "9" * 5000, "-0", "0x1F", "1_000")},
    **{f"a day numbered {number}": (lambda number=number: styled(f'<c r="A1" s="2"><v>{number}</v></c>'), {"blocked"}) for number in ("99999999", "-5", "0", "60", "0.99999999999", "2958466", "1e300")},
    "the first day of 1904": (lambda: edited([(BOOK, "<workbookPr/>", '<workbookPr date1904="1"/>')]) | {SHEET: styled('<c r="A1" s="2"><v>0</v></c>')[SHEET]}, {"blocked"}),
    "a column wider than the world": (lambda: sheet(HERE, before='<cols><col min="1" max="16384" width="1e308"/></cols>'), {"blocked"}),
    "a column before the first": (lambda: sheet(HERE, before='<cols><col min="0" max="-1" width="nan"/></cols>'), REFUSED),
    "every column set many times": (lambda: sheet(HERE, before="<cols>" + '<col min="1" max="16384" width="9"/>' * 500 + "</cols>"), REFUSED),
    "merges of everything": (lambda: sheet(HERE, after='<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A:A"/><mergeCell ref="1:1"/></mergeCells>'), {"blocked"}),
    "merges of nothing": (lambda: sheet("", after="<mergeCells>" + "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(1, 12_000)) + "</mergeCells>"), REFUSED),
    "a merge outside": (lambda: sheet(HERE, after='<mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>'), REFUSED),
    "rows out of order": (lambda: sheet(f'<row r="9">{text("A9")}</row><row r="3">{text("A3")}</row>'), REFUSED),
    "a cell in another row": (lambda: sheet(f'<row r="5">{text("A9")}</row>'), REFUSED),
    "a cell twice": (lambda: sheet(f'<row r="5"><c r="A5"><v>1</v></c>{text("A5")}</row>'), REFUSED),
    "a cell in wide letters": (lambda: sheet(f'<row r="5">{text("Ａ5")}</row>'), REFUSED),
    "row nought": (lambda: sheet('<row r="0"><c r="A0"><v>1</v></c></row>'), REFUSED),
    "a row below the last": (lambda: sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), REFUSED),
    "a column behind the last": (lambda: sheet(f'<row r="1">{text("XFE1")}</row>'), REFUSED),
    "cells of another namespace": (lambda: sheet(f'<row r="1"><x:c xmlns:x="urn:x" r="A1" t="inlineStr"><x:is><x:t>{MARKER}</x:t></x:is></x:c></row>'), NO_YES),
    "rows in a wrapper": (lambda: sheet(f'<x:w xmlns:x="urn:x">{HERE}</x:w>'), NO_YES),
    "a sheet of HTML": (lambda: with_part(SHEET, f"<html><body><table><tr><td>{MARKER}</td></tr></table></body></html>"), NO_YES),
    "a cell of 40,000 characters": (lambda: sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"lorem ipsum " * 3_400}{MARKER}</t></is></c></row>'), REFUSED),
    "a string of 40,000 characters": (lambda: edited([(STRINGS, "</sst>", f'<si><t>{"lorem ipsum " * 3_400}{MARKER}</t></si></sst>')]), REFUSED),
    "a comment of 40,000 characters": (lambda: with_part("customXml/item1.xml", f'<a>{"lorem ipsum " * 3_400}{MARKER}</a>'), {"blocked"}),
    "a long text with the marker at every cut": (lambda: with_part("customXml/item1.xml", f'<a>{"x" * 3_990}{MARKER}{"y " * 3_000}</a>'), {"blocked"}),
    "formulas without results": (lambda: sheet('<row r="1"><c r="A1"><f>"07700"&amp;" 900461"</f></c></row>'), REFUSED),
    "10,000 sheets without parts": (lambda: edited([(BOOK, "</sheets>", "".join(f'<sheet name="S{n}" sheetId="{n}"/>' for n in range(10_000)) + "</sheets>")]), REFUSED),
    "nesting of 50,000": (lambda: with_part("customXml/item1.xml", "<a>" * 50_000 + MARKER + "</a>" * 50_000), REFUSED),
    "nesting in a cell": (lambda: sheet(f'<row r="1"><c r="A1">{"<x>" * 240}{MARKER}{"</x>" * 240}</c></row>'), NO_YES),
    "an attribute of ten million": (lambda: sheet(HERE, after=f'<z q="{"x " * 5_000_000}"/>'), REFUSED),
    "a comment of nothing but comments": (lambda: sheet(HERE, after="<x>" + "<!-- -->" * 50_000 + "</x>"), {"blocked"}),
    "a value between comments": (lambda: sheet(f'<row r="1"><c r="A1" t="str"><v>{"<!---->" * 20_000}{MARKER}</v></c></row>'), {"blocked"}),
    "a formula of letters": (lambda: sheet(f'<row r="1"><c r="A1"><f>{".A" * 9}{"A" * 300_000}</f><v>1</v></c></row>{HERE}'), NO_YES),
    "a number format that could be read in many ways": (lambda: edited([(STYLES, "<fonts>", f'<numFmts><numFmt numFmtId="170" formatCode="{"[$0]" * 400}x"/></numFmts><fonts>')]), {"clear"}),
    "entities that grow": (lambda: bombed(BOMB), REFUSED),
    "an entity that is a file": (lambda: bombed('<!ENTITY x SYSTEM "file:///etc/passwd">'), REFUSED),
    "a document type on a server": (lambda: with_part(STYLES, b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd">' + everyday()[STYLES]), REFUSED),
    "a document type far from the beginning": (lambda: with_part("customXml/item1.xml", f'<!-- {"x" * 100_000} --><!DOCTYPE a [<!ENTITY e "v">]><a>&e;</a>'), REFUSED),
    **{f"a sheet in {encoding}": (lambda encoding=encoding: recoded(encoding), NO_YES) for encoding in ("utf-16", "utf-16-be", "utf-32", "utf-7", "cp037", "cp500", "cp1252", "koi8-r", "shift_jis", "hz", "iso2022_jp")},
    "a declared encoding that lies": (lambda: with_part(SHEET, b'<?xml version="1.0" encoding="UTF-16"?>' + sheet(HERE)[SHEET]), NO_YES),
    "an encoding nobody has": (lambda: with_part(SHEET, b'<?xml version="1.0" encoding="x-odd"?>' + sheet(HERE)[SHEET]), REFUSED),
    "bytes that are no UTF-8": (lambda: with_part(SHEET, sheet(HERE)[SHEET].replace(b"07700", b"\xff07700")), REFUSED),
    "a path that climbs": (lambda: with_part("../../tmp/odd.xml", "<x/>"), REFUSED),
    "a drive": (lambda: with_part("C:\\odd.xml", MARKER), NO_YES),
    "a name in other letters": (lambda: with_part("xl/WORKBOOK.xml", "<x/>"), REFUSED),
    "a name with percent signs": (lambda: with_part("xl/worksheets/sheet%31.xml", sheet(HERE)[SHEET]), NO_YES),
    "too many parts": (lambda: everyday() | {f"xl/p{n}.xml": b"" for n in range(5_000)}, REFUSED),
    "an archive in an archive in an archive": (lambda: with_part("xl/embeddings/a.zip", zipped({"b.zip": zipped({"c.zip": zipped({"d.zip": zipped({"e": b"x"})})})})), REFUSED),
    "a bomb in an archive": (lambda: with_part("xl/embeddings/a.zip", zipped({"b.xml": b" " * 30_000_000})), REFUSED),
    "a part of noughts": (lambda: with_part("xl/media/image1.png", bytes(30_000_000)), REFUSED),
    "no content types": (lambda: {name: data for name, data in everyday().items() if name != TYPES}, REFUSED),
    "no workbook": (lambda: {name: data for name, data in everyday().items() if name != BOOK}, REFUSED),
    "no strings": (lambda: {name: data for name, data in everyday().items() if name != STRINGS}, REFUSED),
    "parts of nothing": (lambda: dict.fromkeys(everyday(), b""), REFUSED),
    "no parts": (dict, REFUSED),
    "relationships of another kind of file": (lambda: with_part(ROOT_RELS, f'<Relationships xmlns="{PACKAGE}/relationships"/>'), {"clear"}),
}
ROW = b"Ward,Count\n" + b"Beckton,4\n" * 40
BYTES: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "half an archive": (lambda: zipped(everyday())[:2000], REFUSED),
    "an archive without its last byte": (lambda: zipped(everyday())[:-1], REFUSED),
    "an archive twice": (lambda: zipped(sheet(HERE)) + zipped(everyday()), NO_YES),
    "an end record in the comment": (lambda: zipped(everyday()) + b"PK\5\6" + bytes(18), REFUSED),
    "members of another compression": (lambda: zipped(everyday(), zipfile.ZIP_LZMA), REFUSED),
    "a wrong checksum": (lambda: _with_byte(zipped(everyday()), b"PK\1\2", 16), REFUSED),
    "a locked member": (lambda: _with_byte(zipped(everyday()), b"PK\1\2", 8), REFUSED),
    "a directory of 65,535": (lambda: _with_byte(zipped(everyday()), b"PK\5\6", 10), REFUSED),
    "CSV with noughts": (lambda: ROW + b"\0\0," + MARKER.encode(), REFUSED),
    "CSV with one nought": (lambda: ROW * 40 + b"\0" + MARKER.encode(), REFUSED),
    "CSV of 17,000 columns": (lambda: b",".join(b"c%d" % n for n in range(17_000)) + b"\n" + MARKER.encode(), REFUSED),
    "CSV with a quotation mark left open": (lambda: ROW + b'"' + b"x,y\n" * 90_000 + MARKER.encode(), REFUSED),
    "CSV of quotation marks": (lambda: b'"' * 100_001 + MARKER.encode(), NO_YES),
    "CSV of one long line": (lambda: b"word " * 400_000, REFUSED),
    "CSV of commas": (lambda: b"a," * 2_000_000, REFUSED),
    "CSV of line breaks": (lambda: ROW + b"\n" * 300_000 + MARKER.encode(), {"blocked"}),
    "CSV of carriage returns": (lambda: ROW.replace(b"\n", b"\r") + MARKER.encode() + b",4\r", {"blocked"}),
    "CSV with odd line breaks": (lambda: ROW + "\f\v\u2028\u2029\x85".encode() + MARKER.encode() + b",4\n", {"blocked"}),
    "JSON": (lambda: b'[{"a": 1}]', REFUSED),
    "deep JSON": (lambda: b"[" * 300_000, NO_YES | {"clear"}),
    "HTML": (lambda: b"<table><tr><td>" + MARKER.encode() + b"</td></tr></table>", REFUSED),
    "a web archive": (lambda: b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + MARKER.encode(), REFUSED),
}
# fmt: on


def _with_byte(data: bytes, record: bytes, offset: int) -> bytes:
    """The archive with one byte of its last such record changed."""
    at = data.rfind(record) + offset
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return load_settings(home=tmp_path_factory.mktemp("hostile") / "home", environ={})


def answer(path: Path, settings: Settings) -> Report:
    begin = time.monotonic()
    report = check(path, settings=settings)
    assert time.monotonic() - begin < SOON
    said = report.to_json() + report.to_text(verbose=True) + report.to_html()
    assert "Quillfeather" not in said
    assert "900461" not in said
    return report


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_workbook(name: str, settings: Settings, tmp_path: Path) -> None:
    make, expected = FILES[name]
    path = tmp_path / "counts.xlsx"
    path.write_bytes(zipped(make()))
    report = answer(path, settings)
    assert report.verdict in expected, [reason.message for reason in report.reasons]
    assert not list(tmp_path.glob("odd*"))


@pytest.mark.parametrize("name", BYTES)
def test_a_hostile_file(name: str, settings: Settings, tmp_path: Path) -> None:
    make, expected = BYTES[name]
    path = tmp_path / ("counts.csv" if "CSV" in name or "JSON" in name else "counts.xlsx")
    path.write_bytes(make())
    report = answer(path, settings)
    assert report.verdict in expected, [reason.message for reason in report.reasons]
