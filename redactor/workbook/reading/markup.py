"""Every text and attribute value of XML in a vocabulary that is not OOXML's: OpenDocument and Excel 2003."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping, Sequence

from redactor.model import Location, PlaceKind
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.plain import is_boilerplate, is_setting
from redactor.workbook.reading.strings_in_bytes import visible_strings
from redactor.workbook.reading.xmlsafe import Element, local_name

_SCHEMAS = re.compile(
    r"urn:(?:oasis:names:tc:opendocument|schemas-microsoft-com|org:documentfoundation)[A-Za-z0-9:.+-]*\Z"
    r"|https?://(?:openoffice\.org|www\.w3\.org|purl\.org|docs\.oasis-open\.org|www\.microsoft\.com)/[A-Za-z0-9/.#_-]*\Z"
)
_MECHANICAL = re.compile(
    r"-?\d*\.?\d+(?:cm|mm|in|pt|px|%)?\Z|[a-z]{1,4}\d{0,4}\Z|#[0-9A-Fa-f]{6}\Z|(?:of:)?=?\[?\.?[A-Z]{1,3}\d{1,7}\]?\Z"
    r"|\d{4}-\d\d-\d\dT[\d:.]+Z?\Z|(?:String|Number|DateTime|Boolean|string|boolean|percentage|currency)\Z"
)
_KINDS: Mapping[str, PlaceKind] = {
    "annotation": PlaceKind.COMMENT,
    "Comment": PlaceKind.COMMENT,
    "tracked-changes": PlaceKind.TRACKED_CHANGE,
    "named-expressions": PlaceKind.DEFINED_NAME,
    "Names": PlaceKind.DEFINED_NAME,
    "content-validations": PlaceKind.VALIDATION,
    "DataValidation": PlaceKind.VALIDATION,
    "header": PlaceKind.HEADER_FOOTER,
    "footer": PlaceKind.HEADER_FOOTER,
    "PageSetup": PlaceKind.HEADER_FOOTER,
    "shapes": PlaceKind.DRAWING,
    "frame": PlaceKind.DRAWING,
    "a": PlaceKind.HYPERLINK,
    "meta": PlaceKind.PROPERTY,
    "DocumentProperties": PlaceKind.PROPERTY,
    "CustomDocumentProperties": PlaceKind.PROPERTY,
    "database-ranges": PlaceKind.TABLE_NAME,
    "styles": PlaceKind.STYLE_NAME,
    "Styles": PlaceKind.STYLE_NAME,
    "automatic-styles": PlaceKind.STYLE_NAME,
    "settings": PlaceKind.SHEET_SETTING,
}
_WORKERS = frozenset({"creator", "initial-creator", "printed-by", "Author", "LastAuthor", "Manager", "Company"})
_SHOWN = _WORKERS | {"p", "h", "title", "subject", "description", "keyword", "user-defined", "Title", "Subject", "Data"}
"""What a report may say; any other name is the file's own word."""


class LooseSweep:
    """The visitor for any part of which all is a place. ``cell`` is where the texts belong that come next."""

    whole: frozenset[str] = frozenset({"p", "h"})

    def __init__(self, shown: str, kind: PlaceKind, collector: Collector) -> None:
        self.collector = collector
        self.cell: Location | None = None
        self._shown = shown
        self._kind = kind
        self._done: set[tuple[str, str]] = set()

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """A paragraph: its runs are joined."""
        if name not in LooseSweep.whole:
            return False
        self.walk(element, path, tail=False)
        return True

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """An element's attributes and first text."""
        self._attributes(name, element, path)
        if name == "binary-data":
            self._binary(element.text or "", path)
        elif element.text and not element.text.isspace():
            self.place(name, element.text, path)

    def text(self, text: str, path: list[str]) -> None:
        """Text between elements, comments, processing instructions."""
        self.place(path[-1] if path else "", text, path)

    def namespace(self, prefix: str, uri: str) -> None:
        """A namespace that no schema has."""
        if not is_boilerplate(uri) and _SCHEMAS.match(uri) is None:
            self.place("a namespace", uri, [])

    def walk(
        self, node: Element, path: list[str], taken: Sequence[Element] = (), *, within: bool = False, tail: bool = True
    ) -> None:
        """A node and all in it. ``taken`` are elements whose text is a cell's value; ``within`` says to be in one."""
        if node.tag.__class__ is not str:
            self.text(node.text or "", path)
        else:
            name = local_name(node.tag)
            inner = within or any(node is item for item in taken)
            if inner:
                self._attributes(name, node, path)
            else:
                self.element(name, node, path)
            if name in LooseSweep.whole and len(node) and not inner:
                self.place(name, text_of(node), path)
            for child in node:
                self.walk(child, [*path, name], taken, within=inner)
        if tail and not within and node.tail and not node.tail.isspace():
            self.text(node.tail, path)

    def _attributes(self, name: str, element: Element, path: list[str]) -> None:
        for key, value in element.items():
            if (key, value) not in self._done:
                if len(self._done) < 100_000 and self.cell is None:
                    self._done.add((key, value))
                if value and not is_setting(value) and _MECHANICAL.match(value) is None:
                    self.place(f"{name}/@{local_name(key)}", value, path)

    def place(self, inside: str, text: str, path: list[str]) -> None:
        """Put a text down."""
        if text.isspace() or is_boilerplate(text):
            return
        kind = next(
            (_KINDS[step] for step in (inside.partition("/")[0], *reversed(path)) if step in _KINDS), self._kind
        )
        shown = inside if inside in _SHOWN else "an element"
        if inside in _WORKERS:
            kind = PlaceKind.COMMENT_AUTHOR if "annotation" in path else PlaceKind.PROPERTY
        cell = self.cell
        location = Location(
            sheet=cell.sheet if cell else None,
            row=cell.row if cell else None,
            column=cell.column if cell else None,
            part=self._shown,
            inside=cell.cells if cell else shown,
        )
        self.collector.add(kind, location, text, prose=any(map(str.isalpha, text)))

    def _binary(self, text: str, path: list[str]) -> None:
        try:
            data = base64.b64decode(text)
        except (binascii.Error, ValueError):
            self.place("an element", text, path)
            return
        for found in visible_strings(data):
            self.place("a picture or embedded file", found, path)


def text_of(element: Element) -> str:
    """All the text in an element, without comments and instructions."""
    return str(element.xpath("string()"))
