from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from raw_workbook import BOOK, LIMITS, MAIN, packed, parts, read, sheet, strings

from redactor.errors import EncryptedFileError, ExitCode, LimitError, RedactorError, UninspectableError, UsageError
from redactor.settings import Limits
from redactor.workbook import open_source, read_workbook

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
SECRET = "TamsinSecret"


def in_sheet(rows: str, before: str = "", after: str = "") -> dict[str, str | bytes]:
    return parts() | {"xl/worksheets/sheet1.xml": sheet(rows, before=before, after=after)}


def explained(error: RedactorError) -> str:
    assert error.explain() == str(error.explain())
    assert SECRET not in error.explain() + repr(error) + str(error)
    assert error.__cause__ is None
    return error.explain()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(in_sheet('<row r="1"/><row r="1"/>'), id="a row twice"),
        pytest.param(in_sheet('<row r="2"/><row r="1"/>'), id="rows out of order"),
        pytest.param(in_sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), id="a cell twice"),
        pytest.param(
            in_sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
            id="a cell twice apart",
        ),
        pytest.param(in_sheet('<row r="1"><c r="A2"><v>1</v></c></row>'), id="a cell of another row"),
        pytest.param(
            in_sheet('<row r="2"><c r="A12"><v>1</v></c></row>'), id="a cell of another row with a like ending"
        ),
        pytest.param(in_sheet('<row r="1048577"/>'), id="a row below the grid"),
        pytest.param(in_sheet('<row r="0"/>'), id="row nought"),
        pytest.param(in_sheet('<row r="-1"/>'), id="a row above the grid"),
        pytest.param(in_sheet('<row r="99999999999999999999"/>'), id="a row number without end"),
        pytest.param(in_sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), id="a column beside the grid"),
        pytest.param(in_sheet('<row r="1"><c r="AAAA1"><v>1</v></c></row>'), id="a column of four letters"),
        pytest.param(in_sheet('<row r="1"><c r="1"><v>1</v></c></row>'), id="a cell without a column"),
        pytest.param(in_sheet('<row r="1"><c r=""><v>1</v></c></row>'), id="a cell without a reference in it"),
        pytest.param(in_sheet('<row r="1"><c r="XFD1"/><c><v>1</v></c></row>'), id="a cell after the last column"),
        pytest.param(in_sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), id="no such shared string"),
        pytest.param(
            in_sheet('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>')
            | {"xl/sharedStrings.xml": strings("<si><t>a</t></si>")},
            id="a string counted from the end",
        ),
        pytest.param(in_sheet('<row r="1"><c r="A1" t="s"><v>x</v></c></row>'), id="a string by name"),
        pytest.param(
            in_sheet(ROW, after='<mergeCells><mergeCell ref="A1:ZZZZ1"/></mergeCells>'), id="a merge beside the grid"
        ),
        pytest.param(in_sheet(ROW, before='<cols><col min="1" max="99999"/></cols>'), id="columns beside the grid"),
        pytest.param(in_sheet(ROW) | {"xl/worksheets/sheet1.xml": sheet(ROW)[:-5]}, id="a cut-off part"),
        pytest.param(in_sheet(ROW) | {"xl/worksheets/sheet1.xml": ""}, id="an empty sheet part"),
        pytest.param(in_sheet(ROW) | {"xl/worksheets/sheet1.xml": b"\xff\xfe\x00"}, id="a sheet part of junk"),
        pytest.param(
            in_sheet(ROW) | {"xl/worksheets/sheet1.xml": sheet(ROW).replace("worksheet", "a:worksheet")},
            id="a prefix from nowhere",
        ),
        pytest.param(
            in_sheet(ROW) | {"docProps/core.xml": f"<a>{SECRET}<b></a>"}, id="another part that is not well-formed"
        ),
        pytest.param(
            in_sheet(ROW) | {"xl/workbook.xml": BOOK.replace("rId1", "rId77")}, id="a sheet that is not there"
        ),
        pytest.param(in_sheet(ROW) | {"xl/workbook.xml": f'<workbook xmlns="{MAIN}"/>'}, id="no sheets"),
        pytest.param({k: v for k, v in parts(ROW).items() if k != "xl/workbook.xml"}, id="no workbook part"),
        pytest.param({k: v for k, v in parts(ROW).items() if k != "[Content_Types].xml"}, id="no content types"),
        pytest.param(in_sheet(ROW) | {"../../etc/evil.xml": "<x/>"}, id="a way out of the file"),
        pytest.param(in_sheet(ROW) | {"XL/workbook.XML": BOOK}, id="names that differ in case"),
    ],
)
def test_broken_and_ambiguous_workbooks_are_refused(content: dict[str, str | bytes]) -> None:
    with pytest.raises(UninspectableError) as caught:
        read(content)
    assert explained(caught.value).startswith(("A ", "The ", "Two "))
    assert caught.value.exit_code is ExitCode.UNINSPECTABLE


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE worksheet SYSTEM "http://attacker.example/x.dtd">',
        "<!DOCTYPE worksheet>",
    ],
)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "docProps/core.xml"])
def test_document_types_and_entities_are_refused(declared: str, part: str) -> None:
    content = parts(ROW)
    content[part] = declared + f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    with pytest.raises(UninspectableError):
        read(content)


def test_an_entity_that_is_used_never_becomes_text() -> None:
    attack = '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + strings("<si><t>&x;</t></si>")
    with pytest.raises(UninspectableError):
        read(parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') | {"xl/sharedStrings.xml": attack})


def test_deep_nesting_is_over_a_limit() -> None:
    deep = "<x>" * 5000 + "</x>" * 5000
    with pytest.raises(LimitError):
        read(parts(ROW) | {"customXml/item1.xml": deep})
    with pytest.raises(LimitError):
        read(parts(ROW) | {"customXml/item1.xml": "<x>" * 30 + "</x>" * 30}, Limits(max_xml_depth=20))


def test_a_text_of_many_megabytes_is_over_a_limit() -> None:
    long = parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    long["xl/sharedStrings.xml"] = strings(f"<si><t>{'abcdefghij' * 1_100_000}</t></si>")
    with pytest.raises(LimitError):
        read(long, Limits(max_ratio=100_000))


@pytest.mark.parametrize(
    ("limits", "content"),
    [
        (Limits(max_ratio=50), parts(ROW) | {"xl/zeros.bin": bytes(3_000_000)}),
        (Limits(max_unpacked_bytes=10_000), parts(ROW) | {"xl/data.bin": os.urandom(20_000)}),
        (Limits(max_parts=5), parts(ROW)),
        (Limits(max_file_bytes=500), parts(ROW)),
        (Limits(max_cells=100), parts("".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 200)))),
        (
            Limits(max_cells=100),
            in_sheet(ROW, after="<mergeCells>" + "<mergeCell ref='A1:B2'/>" * 200 + "</mergeCells>"),
        ),
        (
            Limits(max_texts=100),
            parts(ROW) | {"xl/sharedStrings.xml": strings(*(f"<si><t>text {n}</t></si>" for n in range(200)))},
        ),
        (
            Limits(max_text_bytes=1000),
            parts(ROW) | {"xl/sharedStrings.xml": strings(f"<si><t>{'word ' * 400}</t></si>")},
        ),
        (
            Limits(max_text_bytes=1000),
            parts(ROW) | {"docProps/app.xml": f"<Properties><Manager>{'word ' * 400}</Manager></Properties>"},
        ),
    ],
)
def test_limits_hold(limits: Limits, content: dict[str, str | bytes]) -> None:
    with pytest.raises(LimitError) as caught:
        read(packed(content), limits)
    assert "raise the limit max_" in explained(caught.value)


def test_a_declared_size_is_not_believed() -> None:
    """A member that says it is small and unpacks to much more is stopped at the size it gave."""
    data = bytearray(packed(parts(ROW) | {"xl/zeros.bin": bytes(5_000_000)}))
    at = data.rfind(b"xl/zeros.bin") - 46
    struct.pack_into("<L", data, at + 24, 100)
    with pytest.raises(UninspectableError):
        read(bytes(data), Limits(max_ratio=100_000))


def with_members(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in [*parts(ROW).items(), *members]:
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_archive_with_two_members_of_one_name_is_refused() -> None:
    with pytest.raises(UninspectableError, match="same name"):
        read(with_members(("xl/sharedStrings.xml", strings("<si/>").encode())))


def test_a_local_header_that_contradicts_the_directory_is_refused() -> None:
    data = with_members(("xl/other.xml", b"<x/>"))
    at = data.find(b"xl/other.xml")
    with pytest.raises(UninspectableError, match="does not agree"):
        read(data[:at] + b"xl/OTHER.xml" + data[at + 12 :])


def test_members_that_overlap_are_refused() -> None:
    data = bytearray(with_members(("xl/a.bin", b"x" * 50), ("xl/b.bin", b"y" * 50)))
    first, second = data.find(b"xl/a.bin") - 30, data.rfind(b"xl/a.bin") - 46
    struct.pack_into("<2L", data, second + 20, 90, 90)
    struct.pack_into("<2L", data, first + 18, 90, 90)
    with pytest.raises(UninspectableError, match="on top of each other"):
        read(bytes(data))


def test_a_wrong_checksum_is_refused() -> None:
    data = packed(parts(ROW), zipfile.ZIP_STORED).replace(b"<v>1</v>", b"<v>2</v>")
    with pytest.raises(UninspectableError, match="damaged"):
        read(data)


def test_bytes_behind_the_end_of_a_compressed_stream_are_refused() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = packer.compress(b"<x/>") + packer.flush() + SECRET.encode()
    data = bytearray(with_members(("xl/odd.xml", stream)))
    local, central = data.find(b"xl/odd.xml") - 30, data.rfind(b"xl/odd.xml") - 46
    for at, shift in ((local, 8), (central, 10)):
        struct.pack_into("<H", data, at + shift, 8)
    for at, shift in ((local, 14), (central, 16)):
        struct.pack_into("<3L", data, at + shift, zlib.crc32(b"<x/>"), len(stream), 4)
    with pytest.raises(UninspectableError) as caught:
        read(bytes(data))
    explained(caught.value)


def test_encrypted_members_need_a_password() -> None:
    data = bytearray(packed(parts(ROW)))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(EncryptedFileError, match="password"):
        read(bytes(data))


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.999])
def test_a_cut_off_archive_is_refused(share: float) -> None:
    data = packed(parts(ROW))
    with pytest.raises(UninspectableError):
        read(data[: int(len(data) * share)])


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def stream_name(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "JPEG"),
        (b"{\\rtf1 text}", "rich text"),
        (b"MZ\x90\0" + bytes(60), "program"),
        (b"\x7fELF" + bytes(60), "program"),
        (b"\x1f\x8b\x08\0" + bytes(20), "gzip"),
        (b"SQLite format 3\0" + bytes(90), "database"),
        (b"\r\n <HTML><body>x</body></HTML>", "HTML"),
        (b"\xff\xfe" + "<html>x</html>".encode("utf-16-le"), "HTML"),
        (b'<?xml version="1.0"?><Workbook/>', "XML"),
        (b"<rows><row/></rows>", "XML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx", "web archive"),
        (b"ID;PWXL;N;E\r\nC;Y1;X1;K1\r\n", "SYLK"),
        (b'{"a": [1, 2]}', "JSON"),
        (OLE + stream_name("Workbook"), "damaged"),
        (OLE + stream_name("Book"), "damaged"),
        (OLE + stream_name("WordDocument"), "another kind"),
        (b"\x09\x08\x10\0\0\x06\x05\0" + bytes(20), ".xls"),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
            "not a spreadsheet",
        ),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "no spreadsheet"),
        (packed({"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"}), "Word"),
        (packed({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>"}), "PowerPoint"),
        (packed({"a.txt": "hello"}), "zip"),
        (bytes(range(256)) * 20, "neither"),
        (b"\0" * 100, "empty"),
        (b"", "empty"),
        (b" \r\n ", "empty"),
    ],
)
@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_other_files_are_told_by_their_content_whatever_they_are_called(data: bytes, words: str, name: str) -> None:
    with pytest.raises(UninspectableError) as caught:
        read_workbook(data, name, LIMITS)
    assert words in caught.value.what
    assert caught.value.next


@pytest.mark.parametrize(
    "data",
    [
        OLE + stream_name("EncryptionInfo") + stream_name("EncryptedPackage"),
        OLE + stream_name("Workbook") + b"\x09\x08\x10\0\0\x06\x05\0" + bytes(12) + b"\x2f\0\x06\0" + bytes(6),
        packed({"mimetype": "x", "content.xml": b"\0", "META-INF/manifest.xml": "<m><encryption-data/></m>"}),
    ],
)
def test_a_password_is_called_a_password(data: bytes) -> None:
    with pytest.raises(EncryptedFileError, match="password"):
        read_workbook(data, "file.xlsx", LIMITS)


def test_open_source_tells_missing_from_unfit(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        open_source(tmp_path / f"{SECRET}.xlsx", LIMITS)
    with pytest.raises(UsageError, match="folder"):
        open_source(tmp_path, LIMITS)
    with pytest.raises(UsageError):
        open_source(Path("bad\0name"), LIMITS)
    with pytest.raises(UsageError):
        open_source(tmp_path / ("n" * 300), LIMITS)
    empty = tmp_path / "empty.xlsx"
    empty.touch()
    with pytest.raises(UninspectableError, match="empty"):
        open_source(empty, LIMITS)
    large = tmp_path / "large.csv"
    large.write_text("a,b\n" * 100)
    with pytest.raises(LimitError):
        open_source(large, Limits(max_file_bytes=50))
    pdf = tmp_path / "list.xlsx"
    pdf.write_bytes(b"%PDF-1.4")
    with pytest.raises(UninspectableError, match="PDF"):
        open_source(pdf, LIMITS)


def test_a_workbook_called_csv_is_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(packed(parts(ROW)))
    assert read_workbook(open_source(path, LIMITS), path.name, LIMITS).format == "xlsx"


def test_time_is_limited() -> None:
    with pytest.raises(LimitError, match="too long"):
        read(parts(ROW), Limits(max_seconds=-1))
