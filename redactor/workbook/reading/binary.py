"""Parts that are not XML: what they are, and the texts that can be seen in them."""

from __future__ import annotations

from redactor.model import Location, PartTrouble, PlaceKind
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.pictures import picture_texts
from redactor.workbook.reading.strings_in_bytes import visible_strings

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


def look_at_binary(data: bytes, name: str, location: Location, collector: Collector, *, active: bool) -> None:
    """Put a part that is not XML down as places and, where it cannot be read, as a note."""
    picture = picture_kind(data[:16])
    if picture is not None:
        collector.note(
            PartTrouble.UNREADABLE, location, f"A picture ({picture}): what it shows cannot be looked at by a program."
        )
        for found in picture_texts(data):
            collector.add(PlaceKind.BINARY, location, found, prose=False)
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
