"""The texts that pictures carry beside what they show: PNG text chunks, JPEG comments and EXIF, words in metafiles."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Final

from redactor.workbook.reading.strings_in_bytes import visible_strings

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_DULL: Final = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"tRNS", b"bKGD"})
_MAX_TEXT: Final = 1024 * 1024
_JPEG_DULL: Final = frozenset({0xC4, 0xDB, 0xDD, 0xCC}) | frozenset(range(0xC0, 0xD0))
_MAX_PIECES: Final = 10_000


def picture_texts(data: bytes) -> Iterator[str]:
    """Every text in a picture that is not its pixels. Pixels are left out: they read as words by chance."""
    if data.startswith(_PNG):
        pieces = _png(data)
    elif data.startswith(b"\xff\xd8"):
        pieces = _jpeg(data)
    else:
        # Metafiles are lists of records and hold their texts in clear; GIF, TIFF and WebP hold theirs between blocks.
        pieces = iter((data,))
    for piece in pieces:
        yield from visible_strings(piece)


def _png(data: bytes) -> Iterator[bytes]:
    """Chunks that hold no pixels, unpacked where they are packed, and what is behind the end (ISO/IEC 15948)."""
    position = len(_PNG)
    for _ in range(_MAX_PIECES):
        if position + 12 > len(data):
            break
        (length,) = struct.unpack_from(">L", data, position)
        kind = data[position + 4 : position + 8]
        body = data[position + 8 : position + 8 + length]
        position += 12 + length
        if kind not in _PNG_DULL:
            yield body
            yield _unpacked(body)
        if kind == b"IEND":
            break
    yield data[position:]


def _unpacked(body: bytes) -> bytes:
    """The packed text of a zTXt, iTXt or iCCP chunk: it begins with the zlib header wherever its keyword ends."""
    begin = body.find(b"\x78", body.find(b"\0") + 1)
    while begin >= 0:
        try:
            return zlib.decompressobj().decompress(body[begin:], _MAX_TEXT)
        except zlib.error:
            begin = body.find(b"\x78", begin + 1, begin + 200)
    return b""


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Segments before the pixels, and what is behind the end of the picture (ITU-T T.81, annex B)."""
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        kind = data[position + 1]
        if kind == 0xFF:
            position += 1
            continue
        if kind in {0xD9, 0xDA}:
            break
        (length,) = struct.unpack_from(">H", data, position + 2)
        if kind not in _JPEG_DULL:
            yield data[position + 4 : position + 2 + length]
        position += 2 + max(length, 2)
    yield data[data.rfind(b"\xff\xd9") + 2 :] if b"\xff\xd9" in data else data[position:]
