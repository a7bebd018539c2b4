"""Takes the plain rows out of a sheet's XML without building a tree of them, in a fifth of the time.

Programs write nearly all rows in one plain way: known attributes in one order, text without markup. In that form
nothing can be said in two ways (no comments, no CDATA, no entities but those for ``<``, ``>`` and ``&``), so a row that
matches it means the same to every reader, and a regular expression may take it. A run of rows that does not match, and
everything before and behind the rows, goes to the XML parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from lxml import etree

from redactor.model import CellValue
from redactor.workbook.reading.cells import CellValues
from redactor.workbook.reading.columns import Slot
from redactor.workbook.reading.rows import Attributes, Rows
from redactor.workbook.reading.xmlsafe import Visitor, parse_small, read_fragment

_START: Final = b"<sheetData>"
_END_OF_ROW: Final = b"</row>"
_LONGEST_ROW: Final = 4 * 1024 * 1024
_MOST_SHAPES: Final = 500
_DECLARATION: Final = re.compile(
    rb"""(?:\xef\xbb\xbf)?(?:<\?xml\s+version=["']1\.0["'](?:\s+encoding=["'][Uu][Tt][Ff]-8["'])?(?:\s+standalone=["'](?:yes|no)["'])?\s*\?>)?"""
)
_CHARACTERS = r"[^<>&\x00-\x08\x0b-\x1f\ufffe\uffff]*"
_TEXT = rf"({_CHARACTERS}(?:&(?:amp|lt|gt);{_CHARACTERS})*)"
_ROW = re.compile(r'\s*<row r="([0-9]{1,7})"((?: [A-Za-z][A-Za-z0-9:]*="[^<>&"\x00-\x1f\ufffe\uffff]*")*)>')
# Column, row, style, type; formula's attributes and text; whether the value is an inline string; the value.
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,9})")?(?: t="(b|d|e|inlineStr|n|s|str)")?(?:/>|></c>|>'
    rf'(?:<f((?: [a-z]{{1,3}}="[A-Za-z0-9:]{{0,40}}")*)(?:/>|>{_TEXT}</f>))?'
    rf'(?:<v>|(<is><t(?: xml:space="preserve")?>)){_TEXT}(?(7)</t></is>|</v>)</c>)'
)
_STRIDE: Final = _CELL.groups + 1
_Shape = tuple[tuple[str | None, ...], ...]


@dataclass(frozen=True, slots=True)
class _Taker:
    """What becomes of the values of one column that are stored alike."""

    slot: Slot
    style: str | None
    known: Mapping[str, CellValue]
    convert: Callable[[str], CellValue]


@dataclass(frozen=True, slots=True)
class _Row:
    """A plain row, not yet taken. Formulas come with attributes, column, and whether a result is stored."""

    number: int
    settings: Attributes
    takers: Sequence[_Taker]
    texts: Sequence[str | None]
    formulas: Sequence[tuple[str, Attributes, int, bool]]


class PlainRows:
    """Stands between a sheet part and the XML parser. ``remaining`` gives the parser what is left for it."""

    def __init__(self, rows: Rows, values: CellValues, visitor: Visitor, where: str) -> None:
        self._rows = rows
        self._values = values
        self._visitor = visitor
        self._where = where
        self._takers: dict[_Shape, list[_Taker] | None] = {}
        self._attributes: dict[tuple[str, str], Attributes | None] = {}
        self._opening = self._closing = b""

    def remaining(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The part without its plain rows. They are taken once the parser has seen all that stands before them."""
        source = iter(chunks)
        head, found, buffer = next(source, b"").partition(_START)
        yield head + found
        if found and self._read_head(head + found):
            buffer = self._rest(buffer, source)
        yield buffer
        yield from source

    def _rest(self, buffer: bytes, source: Iterator[bytes]) -> bytes:
        """Take rows for as long as they come; gives back what is left of the buffer."""
        while True:
            end = buffer.rfind(_END_OF_ROW) + len(_END_OF_ROW)
            if end >= len(_END_OF_ROW):
                left = self._take(buffer[:end])
                buffer = left + buffer[end:]
                if left:
                    return buffer
            if len(buffer) > _LONGEST_ROW:
                return buffer
            chunk = next(source, None)
            if chunk is None:
                return buffer
            buffer += chunk

    def _read_head(self, head: bytes) -> bool:
        """Learn the namespaces. False when the part begins so that rows may not mean what they seem to."""
        declaration = _DECLARATION.match(head)
        plain = head[declaration.end() if declaration else 0 :]
        root = None if b"<!" in plain or b"<?" in plain else parse_small(plain + b"</sheetData></worksheet>")
        if root is None or root.prefix or not len(root):
            return False
        if root[-1].tag != root.tag[: -len("worksheet")] + "sheetData" or root[-1].nsmap != root.nsmap:
            return False
        bare = etree.tostring(etree.Element(root.tag, nsmap=root.nsmap), encoding="utf-8").removesuffix(b"/>")
        self._opening, self._closing = bare + b"><sheetData>", b"</sheetData></worksheet>"
        return True

    # --- rows ---

    def _take(self, raw: bytes) -> bytes:
        """Take a piece that ends with a row; gives back what of it is for the parser of the whole part to judge."""
        try:
            pieces = raw.decode("utf-8").split("</row>")
        except UnicodeDecodeError:
            return raw
        odd = 0  # where a run of rows that are not plain begins
        for index, piece in enumerate(pieces):
            row = self._understand(piece) if piece else None
            if piece and row is None:
                continue
            if odd < index and not self._take_odd("</row>".join((*pieces[odd:index], ""))):
                return "</row>".join(pieces[odd:]).encode()
            if row is not None:
                self._take_row(row)
            odd = index + 1
        return b""

    def _take_odd(self, text: str) -> bool:
        markup = text.encode()
        if b"<!" in markup or b"<?" in markup:
            return False
        return read_fragment((self._opening, markup, self._closing), self._visitor, self._rows.budget, self._where)

    def _understand(self, piece: str) -> _Row | None:
        """A row without its end tag; None when it is not plain."""
        begin = _ROW.match(piece)
        settings = self._attributes_of("row", begin[2]) if begin is not None else None
        if begin is None or settings is None:
            return None
        parts = _CELL.split(piece[begin.end() :])
        count = len(parts) // _STRIDE
        if any(parts[::_STRIDE]) or parts[2::_STRIDE].count(begin[1]) != count:
            return None
        takers = self._takers_of(tuple(tuple(parts[group::_STRIDE]) for group in (1, 3, 4, 7)))
        formulas = self._formulas(parts, takers) if takers and parts[5::_STRIDE].count(None) != count else ()
        if takers is None or formulas is None:
            return None
        return _Row(int(begin[1]), settings, takers, parts[8::_STRIDE], formulas)

    def _take_row(self, row: _Row) -> None:
        number = self._rows.begin(row.number, row.settings)
        for formula in row.formulas:
            self._rows.formula(*formula)
        samples = self._rows.columns if self._rows.sampling else None
        for text, taker in zip(row.texts, row.takers, strict=True):
            if not text:
                continue
            stored = _unescape(text) if "&" in text else text
            value = taker.known.get(stored)
            if value is None:
                value = taker.convert(stored)
            if value != "":
                slot = taker.slot
                slot.rows.append(number)
                slot.values.append(value)
                if samples is not None:
                    samples.sample(slot, number, taker.style)
        self._rows.budget.cells(len(row.texts))

    def _formulas(self, parts: list[str], takers: Sequence[_Taker]) -> list[tuple[str, Attributes, int, bool]] | None:
        formulas = []
        for at, taker in zip(range(0, len(parts) - 1, _STRIDE), takers, strict=True):
            _, _, _, _, kind, attributes, formula, inline, text = parts[at : at + _STRIDE]
            if attributes is None:
                continue
            items = self._attributes_of("f", attributes)
            if items is None:
                return None
            stored = inline is not None or bool(text) or kind == "str"
            formulas.append((_unescape(formula or ""), items, taker.slot.column, stored))
        return formulas

    # --- what comes again and again ---

    def _attributes_of(self, name: str, text: str) -> Attributes | None:
        """Attributes as the XML parser reads them; None when it refuses them, or they are not for here."""
        key = (name, text)
        if key not in self._attributes:
            if len(self._attributes) >= _MOST_SHAPES:
                self._attributes.clear()
            root = parse_small(self._opening + f"<{name}{text}/>".encode() + self._closing)
            items = None if root is None or "xmlns" in text else tuple(root[0][0].items())
            self._attributes[key] = None if items is None or any(item == "r" for item, _ in items) else items
        return self._attributes[key]

    def _takers_of(self, shape: _Shape) -> list[_Taker] | None:
        if shape not in self._takers:
            if len(self._takers) >= _MOST_SHAPES:
                self._takers.clear()
            self._takers[shape] = self._new_takers(*shape)
        return self._takers[shape]

    def _new_takers(self, *shape: tuple[str | None, ...]) -> list[_Taker] | None:
        """One taker a cell; None when a column is not one, or they do not ascend."""
        takers: list[_Taker] = []
        for letters, style, kind, inline in zip(*shape, strict=True):
            slot = self._rows.columns.slot(letters or "")
            if slot is None or (takers and takers[-1].slot.column >= slot.column):
                return None
            takers.append(_Taker(slot, style, *self._reading_of(kind, style, inline)))
        return takers

    def _reading_of(
        self, kind: str | None, style: str | None, inline: str | None
    ) -> tuple[Mapping[str, CellValue], Callable[[str], CellValue]]:
        values = self._values
        if inline is not None or kind in {"str", "e", "inlineStr"}:
            return values.inline, values.string
        if kind == "s":
            return values.shared, partial(values.of, kind, style)
        known = values.numbers.setdefault(style, {}) if kind in {None, "n"} else {}
        return known, partial(values.of, kind, style)


def _unescape(text: str) -> str:
    """Undo the three entities that a plain row may hold."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
