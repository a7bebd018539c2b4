"""Parts that are not XML: what they are, and the texts that can be seen in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from redactor.model import Location, PartTrouble, PlaceKind
from redactor.workbook.reading.collect import Collector

MAX_STRINGS: Final = 2_000
_ASCII_RUN = re.compile(rb"[\x20-\x7e]{4,}")
_WIDE_RUN = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}")
_WORDLIKE = re.compile(r"[A-Za-z]{3,}|\d{6,}")

_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "bitmap"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\x01\0\0\0", "EMF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\0\x09\0", "WMF"),
)


def picture_kind(first: bytes) -> str | None:
    """Which picture format a part begins like."""
    if first[:4] == b"RIFF" and first[8:12] == b"WEBP":
        return "WebP"
    return next((kind for magic, kind in _PICTURES if first.startswith(magic)), None)


def visible_strings(data: bytes) -> Iterator[str]:
    """Runs of printable characters, as one-byte text and as UTF-16, that look like words or long numbers."""
    count = 0
    for pattern, encoding in ((_ASCII_RUN, "ascii"), (_WIDE_RUN, "utf-16-le")):
        for found in pattern.finditer(data):
            text = found.group().decode(encoding, "replace")
            if _WORDLIKE.search(text):
                yield text
                count += 1
                if count >= MAX_STRINGS:
                    return


def look_at_binary(data: bytes, name: str, location: Location, collector: Collector, *, active: bool) -> None:
    """Put a part that is not XML down as places and, where it cannot be read, as a note."""
    picture = picture_kind(data[:16])
    if picture is not None:
        collector.note(
            PartTrouble.UNREADABLE, location, f"A picture ({picture}): what it shows cannot be looked at by a program."
        )
        return
    text = _as_text(data)
    if text is not None:
        for line in text.splitlines():
            collector.add(PlaceKind.OTHER, location, line)
        return
    for found in visible_strings(data):
        collector.add(PlaceKind.BINARY, location, found, prose=False)
    # What printers are told holds their names, which are now places, and nothing else that anybody wrote.
    if not active and "printersettings" not in name.casefold():
        collector.unreadable(location, "A part in a form that cannot be looked at.")


def _as_text(data: bytes) -> str | None:
    """The part as plain text, if it is."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return text if all(char.isprintable() or char in "\t\r\n\f" for char in text) else None
