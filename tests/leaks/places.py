"""Every place in which a workbook can hold a text that nobody looking at it sees, one workbook a place.

``every_place()`` lists them; ``Place.workbook()`` gives the bytes of an everyday workbook in which nothing is personal
but the marker in that place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from leak_archive import BYTES_PLACES
from leak_formats import FORMAT_PLACES
from leak_grid import CELL_PLACES, CellPlace, edited
from leak_package import Parts, everyday, zipped
from leak_texts import XML_PLACES, XmlPlace

PERSON = "Zebedee Quillfeather"
PHONE = "07700 900461"
PNC = "1999/1234567B"
MARKER = f"{PERSON} {PHONE} {PNC}"
TIGHT = "Zebedee_Quillfeather_07700900461"
_SUFFIXES = {
    "CSV": ".csv",
    "ODS": ".ods",
    "FODS": ".fods",
    "HTML": ".xls",
    "XML": ".xls",
    "XLSB": ".xlsb",
    "XLS": ".xls",
}


@dataclass(frozen=True)
class Place:
    """A place. ``part`` is what the report has to point at; ``named`` says that the name alone has to be found too.

    ``worker``: a name there is a worker's, which ``check`` only notes. ``found``: the marker itself can be detected
    there; elsewhere the file is refused for what it is.
    """

    name: str
    part: str
    make: Callable[[str], bytes]
    tight: bool = False
    named: bool = False
    worker: bool = False
    found: bool = True
    suffix: str = ".xlsx"

    def workbook(self, marker: str | None = None) -> bytes:
        """The file, with another marker if one is given."""
        return self.make(marker or (TIGHT if self.tight else MARKER))


def _filled(parts: Parts, marker: str) -> bytes:
    """The archive with the marker where ``MARK`` stands."""
    half = len(marker) // 2
    words = {
        "MARK": _xml(marker),
        "REFS": "".join(f"&#{ord(char)};" if index % 2 else f"&#x{ord(char):x};" for index, char in enumerate(marker)),
        "ESCAPED": "".join(f"_x{ord(char):04X}_" if index % 3 else char for index, char in enumerate(marker)),
    }

    def fill(text: str) -> str:
        for between in ("<!-- -->", "<?x y?>", "</t></r><r><rPr><b/></rPr><t>", "</t></r><r><t>", "<b>",
                        "</a:t></a:r><a:r><a:rPr b='1'/><a:t>"):  # fmt: skip
            text = text.replace(f"MA{between}RK", marker[:half] + between + marker[half:])
        text = text.replace("MAR</t></r><r><rPr><b/></rPr><t>K", marker[:half] + "</t></r><r><t>" + marker[half:])
        for word, value in words.items():
            text = text.replace(word, value)
        return text

    filled: Parts = {}
    for name, data in parts.items():
        encoding = _encoding(data)
        filled[name] = fill(data.decode(encoding)).encode(encoding)
    return zipped(filled)


def _encoding(data: bytes) -> str:
    if data[:4] == b"\xff\xfe\0\0":
        return "utf-32"
    if data[:2] == b"\xff\xfe":
        return "utf-16"
    if data[:2] == b"<\0":
        return "utf-16-le"
    return "cp037" if data[:2] == b"\x4c\x6f" else "utf-8"


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def _xml_maker(place: XmlPlace) -> Callable[[str], bytes]:
    def make(marker: str) -> bytes:
        target = place.part or "xl/workbook.xml"
        parts = edited([(target, place.old, place.new)]) if place.old else everyday()
        parts |= {name: text.encode() for name, text in place.parts.items()}
        return _filled(parts, marker)

    return make


def _cell_maker(place: CellPlace) -> Callable[[str], bytes]:
    return lambda marker: _filled(place.make(), marker)


def every_place() -> Iterator[Place]:
    """All of them."""
    for xml in XML_PLACES:
        yield Place(
            xml.name, xml.part, _xml_maker(xml), tight=xml.tight, named=xml.named and not xml.tight, worker=xml.worker
        )
    for cell in CELL_PLACES:
        yield Place(
            f"grid: {cell.name}", cell.sheet, _cell_maker(cell), named=cell.named and cell.found, found=cell.found
        )
    for place in (*BYTES_PLACES, *FORMAT_PLACES):
        suffix = _SUFFIXES.get(place.name.partition(" ")[0], ".xlsx")
        yield Place(place.name, place.part, place.make, found=place.found, suffix=suffix)
