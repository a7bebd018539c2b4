"""Finds every text in a part that is not a cell's value: element texts, attributes, and the markup's own odd words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redactor.model import Location, PlaceKind
from redactor.workbook.reading import plain
from redactor.workbook.reading.budget import over_limit
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.formulas import telling_part
from redactor.workbook.reading.references import first_cell
from redactor.workbook.reading.words import ATTRIBUTES, ELEMENTS, TOKENS
from redactor.workbook.reading.xmlsafe import Element, local_name, refuse_split

MAX_DEPTH = 400


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Attributes that by their schema can hold any text. A long number in them is looked at, in others it is a size.
_TEXT_ATTRIBUTES = _words(
    """name displayName uniqueName caption title titles descr alt prompt promptTitle error errorTitle tooltip display
    location target comment description help statusBar shortcutKey customMenu author userName user lastModifiedBy
    refreshedBy sourceName sourceFile connection command server sqlQuery text string v u formatCode sheet table topic
    ddeService ddeTopic progId macro textlink fmlaLink fmlaRange fmlaMacro linkedCell listFillRange codeName href src
    label grandTotalCaption rowHeaderCaption colHeaderCaption dataCaption errorCaption missingCaption totalsRowLabel
    propertyName divId destinationFile webSourceName Target PartName formula f param sourceObject odcFile cat"""
)
_FILTER_ELEMENTS = frozenset({"filter", "customFilter", "name", "rFont", "pt", "string"})
# Elements whose text is a position, a size or a switch, in drawings and in VML notes, and times in properties.
_NUMBER_ELEMENTS = _words(
    """col row colOff rowOff posOffset pctWidth pctHeight Row Column Anchor sqref Val Min Max Inc Page Dx Sel Colored
    TotalTime DocSecurity AppVersion created modified lastPrinted dateTime i1 i2 i4 i8 ui1 ui2 ui4 r4 r8 bool filetime
    order revision count"""
)
_FORMULA_ELEMENTS = _words(
    "f formula formula1 formula2 calculatedColumnFormula totalsRowFormula FmlaMacro FmlaLink FmlaRange FmlaGroup"
)
_LOCATED = frozenset({"comment", "threadedComment", "hyperlink", "dataValidation", "conditionalFormatting", "scenario"})
_LOCATED_TOO = frozenset({"cellSmartTags", "protectedRange", "webPublishItem"})
_JOINED = frozenset({"p", "textbox", "si", "is", "text"})
_FORMAT_MARK = re.compile(r'&(?:"(?P<font>[^"]*)"|K[0-9A-Fa-f]{6}|K\d{2}[+-]\d{3}|(?P<size>\d{1,3})|[A-Z&])')

# Custom properties in which Office and Outlook put a worker's address.
_OWNER = re.compile(r"(?:MSIP_Label_[0-9A-Fa-f-]{36}_Owner|_AuthorEmail|_AuthorEmailDisplayName)\Z")
_VALUES_OF_PROPERTIES = frozenset({"lpwstr", "lpstr", "bstr"})

_KINDS = {
    "author": PlaceKind.COMMENT_AUTHOR,
    "person": PlaceKind.COMMENT_AUTHOR,
    "definedName": PlaceKind.DEFINED_NAME,
    "headerFooter": PlaceKind.HEADER_FOOTER,
    "hyperlink": PlaceKind.HYPERLINK,
    "dataValidation": PlaceKind.VALIDATION,
}
# No person writes prose into these.
_NO_PROSE = frozenset(
    {PlaceKind.STYLE_NAME, PlaceKind.RELATIONSHIP, PlaceKind.PART_NAME, PlaceKind.ARCHIVE, PlaceKind.BINARY}
)


@dataclass(frozen=True, slots=True)
class PartInfo:
    """A part as places point at it: its name as it may be shown, what its texts are, the sheet it belongs to."""

    shown: str
    kind: PlaceKind
    sheet: int | None = None


class Sweep:
    """The visitor for any part whose texts are all places."""

    whole: frozenset[str] = _LOCATED | _LOCATED_TOO | _JOINED
    ignored: frozenset[tuple[str, str]] = frozenset()
    """Attributes, by element and name, that somebody else reads."""

    def __init__(self, part: PartInfo, collector: Collector) -> None:
        self.part = part
        self.collector = collector
        self._cell: tuple[int, int] | None = None
        self._kind: PlaceKind | None = None
        self._done: set[tuple[str, str, str]] = set()
        self._formulas: set[str] = set()
        self._owner = False

    # --- what the visitor is shown ---

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """Elements that belong to a cell, and elements whose text is split over several runs."""
        if name in _JOINED and not (name == "text" and "comment" not in path):
            self._joined(name, element, path)
            return True
        if name in _JOINED:
            return False
        before = self._cell, self._kind
        self._cell = first_cell(element.get("ref") or element.get("sqref") or "")
        self._kind = _KINDS.get(name)
        self.inside(name, element, path)
        self._cell, self._kind = before
        return True

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """Attributes, first text, and the element's name where the format does not know it."""
        if name not in ELEMENTS:
            self._markup(name)
        if name == "property":
            self._owner = _OWNER.match(element.get("name") or "") is not None
        text = element.text
        if text and not text.isspace():
            self.element_text(name, text, path)
        for key, value in element.items():
            self.attribute(name, key, value, path)

    def text(self, text: str, path: list[str]) -> None:
        """Text between elements, comments and processing instructions: nobody sees it, so all of it is looked at."""
        self.place(path, path[-1] if path else "", text)

    def namespace(self, prefix: str, uri: str) -> None:
        """A namespace that no schema of the formats has, or a prefix that is a word of its own."""
        if not plain.is_boilerplate(uri):
            self._add(self._kind or self.part.kind, "a namespace", uri, prose=False)
        if prefix and not re.fullmatch(r"[a-z]{1,5}\d{0,2}[a-z]{0,2}\d{0,2}|ns\d+|[a-z]{1,9}", prefix):
            self._markup(prefix)

    # --- what it makes of it ---

    def element_text(self, name: str, text: str, path: list[str]) -> None:
        """The first text of an element."""
        text = text.strip()
        if name in _NUMBER_ELEMENTS and plain.is_setting(text):
            return
        if name in _FORMULA_ELEMENTS:
            self.formula(name, text, path)
        elif name in {"v", "n", "formatCode"} and (plain.is_small_number(text) or plain.is_plain_format_code(text)):
            return
        elif self._kind_of(name, path) is PlaceKind.HEADER_FOOTER:
            for digits in (3, 2, 1):
                self.place(path, name, _header_text(text, digits))
        else:
            self.place(path, name, text)

    def formula(self, name: str, text: str, path: list[str], cell: tuple[int, int] | None = None) -> None:
        """A formula, once for all that leave the same when references are taken out."""
        left = telling_part(text)
        if not left or left in self._formulas:
            return
        self._formulas.add(left)
        kind = self._kind_of(name, path)
        if kind not in {PlaceKind.VALIDATION, PlaceKind.DEFINED_NAME}:
            kind = PlaceKind.FORMULA
        self._add(kind, name, text, prose='"' in text or "[" in text, cell=cell)

    def place(self, path: list[str], name: str, text: str, *, prose: bool = True) -> None:
        """A text, unless it is one that nobody wrote."""
        if plain.is_boilerplate(text) or plain.is_references(text) or text in TOKENS or plain.is_small_number(text):
            return
        kind = self._kind_of(name, path)
        self._add(kind, name, text, prose=prose and kind not in _NO_PROSE and any(map(str.isalpha, text)))

    def attribute(self, name: str, key: str, value: str, path: list[str]) -> None:
        """An attribute: its value where that is more than a setting, its name where the format does not know it."""
        if (name, key, value) in self._done:
            return
        if len(self._done) < 100_000 and self._cell is None:
            self._done.add((name, key, value))
        key = local_name(key)
        if key not in ATTRIBUTES:
            self._markup(key)
        if not value or (name, key) in self.ignored:
            return
        known_text = key in _TEXT_ATTRIBUTES or (key == "val" and name in _FILTER_ELEMENTS)
        if name == "x" and key == "v":  # in a pivot cache the number of an item
            known_text = False
        if known_text or key not in ATTRIBUTES:
            if not (key == "formatCode" and plain.is_plain_format_code(value)):
                self.place(path, f"{name}/@{key}" if key in ATTRIBUTES else name, value)
            return
        if len(value) <= 2_000 and plain.is_setting(value):
            return
        if key == "style" and plain.is_plain_css(value):
            return
        # A setting with an odd value. Where there are words in it, a person may have written it.
        self.place(path, f"{name}/@{key}", value, prose=" " in value)

    def _joined(self, name: str, element: Element, path: list[str]) -> None:
        texts = []
        for node in element.iter():
            if node.tag.__class__ is not str:
                self.text(node.text or "", path)
            elif node.text:
                texts.append(node.text)
            if node is not element and node.tail:
                texts.append(node.tail)
        self._attributes_inside(element, path)
        self.place(path, name, "".join(texts))
        if len(texts) > 1:
            # Runs may also be words of their own, as phonetic texts are.
            self.place(path, name, " ".join(texts), prose=False)

    def _attributes_inside(self, element: Element, path: list[str]) -> None:
        for node in element.iter("*"):
            name = local_name(node.tag)
            if name not in ELEMENTS:
                self._markup(name)
            for key, value in node.items():
                self.attribute(name, key, value, path)

    def inside(self, name: str, element: Element, path: list[str]) -> None:
        """A whole element and everything in it."""
        if len(path) > MAX_DEPTH:
            raise over_limit("A part of the file is nested too deeply.", "max_xml_depth", self.part.shown)
        self.element(name, element, path)
        path.append(name)
        for child in element:
            if child.tag.__class__ is not str:
                refuse_split(child, self.part.shown)
                self.text(child.text or "", path)
            else:
                inner = local_name(child.tag)
                if not (inner in _JOINED and self.take(inner, child, path)):
                    self.inside(inner, child, path)
            if child.tail and not child.tail.isspace():
                self.text(child.tail, path)
        path.pop()

    def _markup(self, word: str) -> None:
        """A word of the markup itself that the format does not have."""
        if len(word) > 2:
            self._add(self._kind or self.part.kind, "a name in the markup", word, prose=False)

    def _kind_of(self, name: str, path: list[str]) -> PlaceKind:
        if self._kind is not None:
            return self._kind
        own = _KINDS.get(name.partition("/")[0])
        if own is not None:
            return own
        return next((_KINDS[step] for step in reversed(path) if step in _KINDS), self.part.kind)

    def _add(
        self, kind: PlaceKind, inside: str, text: str, *, prose: bool, cell: tuple[int, int] | None = None
    ) -> None:
        cell = cell or self._cell
        known = inside.partition("/")[0] in ELEMENTS or " " in inside
        if self._owner and inside in _VALUES_OF_PROPERTIES:
            inside = "a property that names an owner"
        location = Location(
            sheet=self.part.sheet if cell else None,
            row=cell[0] if cell and self.part.sheet is not None else None,
            column=cell[1] if cell and self.part.sheet is not None else None,
            part=self.part.shown,
            inside=_cell_name(cell) if cell else (inside if known else "an element"),
        )
        self.collector.add(kind, location, text, prose=prose)


def _cell_name(cell: tuple[int, int]) -> str:
    return Location(row=cell[0], column=cell[1]).cells


def _header_text(text: str, digits: int) -> str:
    """A page header without its formatting marks; a font's name stays where it is not a usual one.

    :param digits: how many digits a font's size has at most. Where digits of the text follow it, nobody can tell.
    """

    def words(found: re.Match[str]) -> str:
        if found["size"]:
            return " " + found["size"][digits:]
        font = (found["font"] or "").partition(",")[0]
        return f" {font} " if font and font != "-" and font not in plain.FONTS else " "

    return " ".join(_FORMAT_MARK.sub(words, text).split())
