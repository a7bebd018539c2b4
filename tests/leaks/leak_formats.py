# ruff: noqa: E501  (documents as files hold them)
"""Places in formats besides .xlsx: OpenDocument, XML of 2003, web pages, binary workbooks, old compound files."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

from leak_archive import BytesPlace

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "table", "text", "style", "meta"))
_SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
_ROWS = "".join(
    f"<table:table-row>{''.join(f'<table:table-cell office:value-type=%sstring%s><text:p>{text}</text:p></table:table-cell>' % (chr(34), chr(34)) for text in row)}</table:table-row>"
    for row in (("Ward", "10 to 14"), ("Beckton", "20"), ("Boleyn", "40"))
)


def _cell(text: str, inside: str = "", attributes: str = "") -> str:
    return f'<table:table-row><table:table-cell office:value-type="string"{attributes}><text:p>{text}</text:p>{inside}</table:table-cell></table:table-row>'


def _content(more_rows: str, before: str, body: str, root: str = "document-content", rest: str = "") -> str:
    return f'<office:{root} {_SPACES}>{rest}<office:body><office:spreadsheet>{body}<table:table table:name="Counts">{before}{_ROWS}{more_rows}</table:table></office:spreadsheet></office:body></office:{root}>'


def ods(
    more_rows: str = "", *, before: str = "", body: str = "", rest: str = "", **parts: str
) -> Callable[[str], bytes]:
    """An .ods file. ``MARK`` stands for the marker; ``parts`` go by their names with ``__`` for a full stop."""

    def make(mark: str) -> bytes:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", _content(more_rows, before, body, rest=rest).replace("MARK", mark))
            for name, data in parts.items():
                archive.writestr(name.replace("__", ".").replace("_of_", "/"), data.replace("MARK", mark))
        return buffer.getvalue()

    return make


def fods(more_rows: str = "", *, rest: str = "") -> Callable[[str], bytes]:
    """An .fods file."""
    return lambda mark: _content(more_rows, "", "", "document", rest).replace("MARK", mark).encode()


def _page(more: str) -> Callable[[str], bytes]:
    page = f"<html><head><title>t</title></head><body><table><tr><th>Ward</th><th>Count</th></tr><tr><td>Boleyn</td><td>4</td></tr></table>{more}</body></html>"
    return lambda mark: page.replace("MARK", mark).encode()


def _xml(more: str) -> Callable[[str], bytes]:
    text = f"""<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Counts"><Table><Row><Cell><Data ss:Type="String">Ward</Data></Cell></Row><Row><Cell><Data ss:Type="String">Boleyn</Data></Cell>{more}</Row></Table></Worksheet></Workbook>"""
    return lambda mark: text.replace("MARK", mark).encode()


def _binary(part: str, encoding: str = "utf-16-le") -> Callable[[str], bytes]:
    """An .xlsb file with strings in a part."""

    def make(mark: str) -> bytes:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr(
                "[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
            )
            archive.writestr("xl/workbook.bin", b"\x83\x01\x00\x84\x01\x00")
            archive.writestr(part, b"\x00\x01\xff" + mark.encode(encoding) + b"\x00\xfe")
        return buffer.getvalue()

    return make


_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def _entry(name: str, kind: int, child: int, start: int, size: int, right: int = _FREE) -> bytes:
    """A directory entry of a compound file ([MS-CFB] 2.6.1)."""
    raw = (name + "\0").encode("utf-16-le")
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBBLLL", len(raw), kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<LQ", start, size)
    )


def compound(stream: bytes, other: bytes, other_name: str, unused: bytes) -> bytes:
    """A compound file with a stream ``Workbook``, another one, and a sector that belongs to none ([MS-CFB] 2)."""
    size = 4096
    fat = [_FAT, _END, *range(3, 10), _END, *range(11, 18), _END, *([_FREE] * 110)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<LLLLLLLLL", 0, 1, 1, 0, size, _END, 0, _END, 0) + struct.pack("<109L", 0, *([_FREE] * 108))
    folder = (
        _entry("Root Entry", 5, 1, _END, 0)
        + _entry("Workbook", 2, _FREE, 2, size, 2)
        + _entry(other_name, 2, _FREE, 10, size)
        + bytes(128)
    )
    return (
        header
        + struct.pack("<128L", *fat)
        + folder
        + stream.ljust(size, b"\0")
        + other.ljust(size, b"\0")
        + unused.ljust(512, b"\0")
    )


_BOF = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12) + b"\x0a\x00\x00\x00"


def _old(where: str, encoding: str) -> Callable[[str], bytes]:
    def make(mark: str) -> bytes:
        text = b"\x00\xff" + mark.encode(encoding) + b"\x00"
        empty = b""
        return compound(
            _BOF + (text if where == "record" else empty),
            text if where == "stream" else empty,
            mark[:31] if where == "name" else "\x05SummaryInformation",
            text if where == "unused" else empty,
        )

    return make


_FILE = "the file"
# fmt: off
FORMAT_PLACES = (
    BytesPlace("ODS cell", "Counts", ods(_cell("MARK"))),
    BytesPlace("ODS annotation", "content.xml", ods(_cell("9", "<office:annotation><text:p>MARK</text:p></office:annotation>"))),
    BytesPlace("ODS tracked change", "content.xml", ods(body="<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>MARK</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>")),
    BytesPlace("ODS formula", "content.xml", ods(_cell("9", "", ' table:formula="of:=&quot;MARK&quot;"'))),
    BytesPlace("ODS hidden row", "Counts", ods(_cell("MARK").replace("table-row>", 'table-row table:visibility="collapse">', 1))),
    BytesPlace("ODS comment in the markup", "content.xml", ods(body="<!-- MARK -->")),
    BytesPlace("ODS properties", "meta.xml", ods(meta__xml=f"<office:document-meta {_SPACES}><office:meta><dc:title>MARK</dc:title></office:meta></office:document-meta>")),
    BytesPlace("ODS page header", "styles.xml", ods(styles__xml=f"<office:document-styles {_SPACES}><style:header><text:p>MARK</text:p></style:header></office:document-styles>")),
    BytesPlace("ODS settings", "settings.xml", ods(settings__xml=f"<office:document-settings {_SPACES}><office:settings>MARK</office:settings></office:document-settings>")),
    BytesPlace("ODS thumbnail", "Thumbnails/thumbnail.png", ods(Thumbnails_of_thumbnail__png="\u0089PNG MARK")),
    BytesPlace("ODS part that nothing names", "part 3 of the file", ods(odd__txt="MARK")),
    BytesPlace("FODS cell", "Counts", fods(_cell("MARK"))),
    BytesPlace("FODS annotation", _FILE, fods(_cell("9", "<office:annotation><text:p>MARK</text:p></office:annotation>"))),
    BytesPlace("FODS properties", _FILE, fods(rest="<office:meta><dc:title>MARK</dc:title></office:meta>")),
    BytesPlace("HTML cell", "Table 1", lambda mark: _page("")(mark).replace(b"<td>4</td>", f"<td>{mark}</td>".encode())),
    BytesPlace("HTML text below", "the page", _page("<p>MARK</p>")),
    BytesPlace("HTML comment", "the page", _page("<!-- MARK -->")),
    BytesPlace("HTML attribute", "the page", _page('<img alt="MARK">')),
    BytesPlace("HTML script", "the page", _page("<script>var x = 'MARK'</script>")),
    BytesPlace("XML of 2003 cell", "Counts", _xml('<Cell><Data ss:Type="String">MARK</Data></Cell>')),
    BytesPlace("XML of 2003 comment", _FILE, _xml('<Cell><Data ss:Type="String">9</Data><Comment><ss:Data>MARK</ss:Data></Comment></Cell>')),
    BytesPlace("XML of 2003 attribute", _FILE, _xml('<Cell ss:HRef="MARK"><Data ss:Type="String">9</Data></Cell>')),
    BytesPlace("XLSB record", "xl/worksheets/sheet1.bin", _binary("xl/worksheets/sheet1.bin")),
    BytesPlace("XLSB string in one byte a letter", "xl/sharedStrings.bin", _binary("xl/sharedStrings.bin", "latin-1")),
    BytesPlace("XLS record", _FILE, _old("record", "latin-1")),
    BytesPlace("XLS record in UTF-16", _FILE, _old("record", "utf-16-le")),
    BytesPlace("XLS properties", _FILE, _old("stream", "latin-1")),
    BytesPlace("XLS unused sector", _FILE, _old("unused", "latin-1")),
    BytesPlace("XLS unused sector in UTF-16", _FILE, _old("unused", "utf-16-le")),
)
# fmt: on
