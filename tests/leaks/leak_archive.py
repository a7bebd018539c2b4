# ruff: noqa: E501  (tables with one place a line)
"""Places in the archive and in parts that are not XML. Each function puts the marker in as it is given."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from leak_package import BOOK, Parts, everyday, zipped


@dataclass(frozen=True)
class BytesPlace:
    """A place outside any XML text. ``found`` says that the marker's phone number can be found in it."""

    name: str
    part: str
    make: Callable[[str], bytes]
    found: bool = True


def _with(name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    return zipped(everyday() | {name: data}, method)


def _png(*chunks: tuple[bytes, bytes]) -> bytes:
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pieces = [(b"IHDR", head), *chunks, (b"IDAT", zlib.compress(b"\0\0\0\0")), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in pieces
    )
    return b"\x89PNG\r\n\x1a\n" + body


def _jpeg(*segments: tuple[int, bytes]) -> bytes:
    body = b"".join(bytes([0xFF, kind]) + struct.pack(">H", len(data) + 2) + data for kind, data in segments)
    return b"\xff\xd8" + body + b"\xff\xd9"


def _exif(mark: bytes) -> bytes:
    """EXIF with the tag ImageDescription."""
    value = mark + b"\0"
    entry = struct.pack("<HHLL", 0x010E, 2, len(value), 26)
    return b"Exif\0\0II*\0" + struct.pack("<L", 8) + struct.pack("<H", 1) + entry + struct.pack("<L", 0) + value


def _wide(mark: str) -> bytes:
    return b"\x01\0\0\0\x6c\0\0\0" + b"\0" * 40 + mark.encode("utf-16-le") + b"\0\0\x0e\0\0\0"


def _compound(mark: str) -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(range(1, 200))
        + b"\0\xff"
        + mark.encode("utf-16-le")
        + b"\0\0\x01\xfe"
    )


def _embedded(mark: str) -> bytes:
    inner = everyday()
    inner["xl/sharedStrings.xml"] = inner["xl/sharedStrings.xml"].replace(b"<t>Beckton</t>", f"<t>{mark}</t>".encode())
    return zipped(inner)


def _nested(mark: str) -> bytes:
    return zipped(everyday() | {"xl/embeddings/Microsoft_Excel_Worksheet1.xlsx": _embedded(mark)})


def _archive(mark: str, where: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in everyday().items():
            member = zipfile.ZipInfo(name)
            if name == BOOK and where == "member comment":
                member.comment = mark.encode()
            if name == BOOK and where == "extra field":
                member.extra = b"\xfe\xca" + struct.pack("<H", len(mark.encode())) + mark.encode()
            if name == BOOK and where == "extra field of a known kind":
                member.extra = b"\x55\x54" + struct.pack("<H", len(mark.encode())) + mark.encode()
            archive.writestr(member, data)
        if where == "archive comment":
            archive.comment = mark.encode()
    data = buffer.getvalue()
    if where == "before":
        return mark.encode() + b"\0" + data
    if where == "after":
        return data + mark.encode()
    if where == "after, in UTF-16":
        return data + mark.encode("utf-16-le")
    return data


def _duplicate(mark: str) -> bytes:
    data = zipped(everyday() | {"xl/sharedStrings2xml": mark.encode()}, zipfile.ZIP_STORED)
    return data.replace(b"xl/sharedStrings2xml", b"xl/sharedStrings.xml")


def _unlisted(mark: str) -> bytes:
    """A member with a local header that the directory does not list."""
    parts: Parts = everyday()
    data = zipped(parts | {"xl/note.xml": f"<x>{mark}</x>".encode()}, zipfile.ZIP_STORED)
    end = data.rfind(b"PK\x05\x06")
    record = data.rfind(b"PK\x01\x02", 0, end)
    start = int.from_bytes(data[end + 16 : end + 20], "little")
    count = len(parts).to_bytes(2, "little")
    return data[:record] + data[end : end + 8] + count * 2 + (record - start).to_bytes(4, "little") + data[end + 16 :]


def _behind_stream(mark: str) -> bytes:
    """Bytes behind the end of a member's deflate stream."""
    parts = everyday()
    xml = b"<x/>"
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = packer.compress(xml) + packer.flush() + mark.encode()
    data = zipped(parts | {"xl/metadata.xml": stream}, zipfile.ZIP_STORED)
    fields = struct.pack("<LLL", zlib.crc32(xml), len(stream), len(xml))
    old = struct.pack("<LLL", zlib.crc32(stream), len(stream), len(stream))
    spot = data.find(b"xl/metadata.xml")
    local = spot - 30
    data = data[: local + 8] + struct.pack("<H", 8) + data[local + 10 :]
    entry = data.rfind(b"xl/metadata.xml") - 46
    data = data[: entry + 10] + struct.pack("<H", 8) + data[entry + 12 :]
    return data.replace(old, fields)


def _csv(text: str, encoding: str = "utf-8") -> Callable[[str], bytes]:
    rows = "Ward,10 to 14,15 to 17\r\nBeckton,20,31\r\nBoleyn,40,33\r\nManor Park,40,37\r\n"
    return lambda mark: (rows + text.replace("MARK", mark)).encode(encoding)


_PICTURE, _PHOTO = "xl/media/image1.png", "xl/media/image1.jpeg"
_ARCHIVE = "the archive"

# fmt: off
BYTES_PLACES = (
    BytesPlace('picture with a text chunk', _PICTURE, lambda m: _with(_PICTURE, _png((b'tEXt', b'Author\x00' + m.encode())))),
    BytesPlace('picture with a packed text chunk', _PICTURE, lambda m: _with(_PICTURE, _png((b'zTXt', b'Author\x00\x00' + zlib.compress(m.encode()))))),
    BytesPlace('picture with an international text chunk', _PICTURE, lambda m: _with(_PICTURE, _png((b'iTXt', b'Author\x00\x01\x00en\x00\x00' + zlib.compress(m.encode()))))),
    BytesPlace('picture with bytes behind its end', _PICTURE, lambda m: _with(_PICTURE, _png() + m.encode())),
    BytesPlace('picture no drawing uses', 'xl/media/image9.gif', lambda m: _with('xl/media/image9.gif', b'GIF89a' + b'\x00' * 20 + m.encode())),
    BytesPlace('photograph with EXIF', _PHOTO, lambda m: _with(_PHOTO, _jpeg((225, _exif(m.encode()))))),
    BytesPlace('photograph with a comment', _PHOTO, lambda m: _with(_PHOTO, _jpeg((254, m.encode())))),
    BytesPlace('text in EMF', 'xl/media/image2.emf', lambda m: _with('xl/media/image2.emf', _wide(m))),
    BytesPlace('thumbnail', 'docProps/thumbnail.jpeg', lambda m: _with('docProps/thumbnail.jpeg', _jpeg((254, m.encode())))),
    BytesPlace('printer settings', 'xl/printerSettings/printerSettings1.bin', lambda m: _with('xl/printerSettings/printerSettings1.bin', m.encode('utf-16-le') + b'\x00\x00\x01\x04\xff\xfe')),
    BytesPlace('OLE object', 'xl/embeddings/oleObject1.bin', lambda m: _with('xl/embeddings/oleObject1.bin', _compound(m))),
    BytesPlace('ActiveX data', 'xl/activeX/activeX1.bin', lambda m: _with('xl/activeX/activeX1.bin', _compound(m))),
    BytesPlace('macros', 'xl/vbaProject.bin', lambda m: _with('xl/vbaProject.bin', _compound(m))),
    BytesPlace('macros under another name', 'part 10 of the file', lambda m: _with('xl/zz.bin', _compound(m))),
    BytesPlace('data model', 'xl/model/item.data', lambda m: _with('xl/model/item.data', b'\x00\xff' + m.encode('utf-16-le'))),
    BytesPlace('sheet custom property', 'xl/customProperty1.bin', lambda m: _with('xl/customProperty1.bin', m.encode('utf-16-le') + b'\xff\xfe\x00\xd8')),
    BytesPlace('embedded workbook', 'xl/embeddings/Microsoft_Excel_Worksheet1.xlsx', _nested),
    BytesPlace('part of text that nothing names', 'part 10 of the file', lambda m: _with('xl/notes.txt', m.encode())),
    BytesPlace('part of text in UTF-16', 'part 10 of the file', lambda m: _with('xl/notes.txt', m.encode('utf-16'))),
    BytesPlace('trash item', 'part 10 of the file', lambda m: _with('[trash]/0000.dat', m.encode() + b'\x00\xff\xfe')),
    BytesPlace('part without an extension', 'part 10 of the file', lambda m: _with('xl/notes', m.encode('cp1252'))),
    BytesPlace('part name', 'part 10 of the file', lambda m: _with(f"xl/{m.replace('/', '-')}.xml", b'<x/>')),
    BytesPlace('name of an empty folder', '', lambda m: _with(f"{m.replace('/', '-')}/", b'')),
    BytesPlace('part name with percent signs', 'part 10 of the file', lambda m: _with(f"xl/{m.replace('/', '-').replace(' ', '%20')}.xml", b'<x/>')),
    BytesPlace('part name that differs only in case', '', lambda m: _with('XL/sharedstrings.XML', f'<sst><si><t>{m}</t></si></sst>'.encode()), found=False),
    BytesPlace('duplicate entry', '', _duplicate, found=False),
    BytesPlace('local entry missing from the directory', _ARCHIVE, _unlisted),
    BytesPlace('archive comment', _ARCHIVE, lambda m: _archive(m, 'archive comment')),
    BytesPlace('member comment', _ARCHIVE, lambda m: _archive(m, 'member comment')),
    BytesPlace('extra field', _ARCHIVE, lambda m: _archive(m, 'extra field')),
    BytesPlace('extra field of a known kind', _ARCHIVE, lambda m: _archive(m, 'extra field of a known kind')),
    BytesPlace('bytes before the archive', _ARCHIVE, lambda m: _archive(m, 'before')),
    BytesPlace('bytes after the archive', _ARCHIVE, lambda m: _archive(m, 'after')),
    BytesPlace('bytes after the archive in UTF-16', _ARCHIVE, lambda m: _archive(m, 'after, in UTF-16')),
    BytesPlace("bytes behind a member's stream", '', _behind_stream, found=False),
    BytesPlace('CSV row', '', _csv('Royal Docks,MARK,4\r\n')),
    BytesPlace('CSV column past the header', '', _csv('Royal Docks,9,4,,,MARK\r\n')),
    BytesPlace('CSV formula', '', _csv('Royal Docks,"=HYPERLINK(""MARK"")",4\r\n')),
    BytesPlace('CSV line below', '', _csv('\r\n\r\nMARK\r\n')),
    BytesPlace('CSV with a byte-order mark', '', _csv('Royal Docks,MARK,4\r\n', 'utf-8-sig')),
    BytesPlace('CSV in UTF-16', '', _csv('Royal Docks,MARK,4\r\n', 'utf-16')),
    BytesPlace('CSV in UTF-16 without a mark', '', _csv('Royal Docks,MARK,4\r\n', 'utf-16-be')),
    BytesPlace('CSV in UTF-32', '', _csv('Royal Docks,MARK,4\r\n', 'utf-32')),
    BytesPlace('CSV in UTF-7', '', _csv('Royal Docks,MARK,4\r\n', 'utf-7'), found=False),
    BytesPlace('CSV in EBCDIC', '', _csv('Royal Docks,MARK,4\r\n', 'cp037'), found=False),
)
# fmt: on
