"""Hostile XML in a stream: no entities, no document types, no network, bounded depth and bounded memory.

A part is fed to lxml in pieces. After each piece everything that is known to be complete is shown to a visitor and
dropped, so that a sheet of any length needs the memory of a few hundred rows. Nothing is skipped: comments,
processing instructions, stray text and namespace declarations are shown too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import Any, Protocol

from lxml import etree

from redactor.errors import LimitError, UninspectableError
from redactor.workbook.reading.budget import Budget, over_limit

Element = Any
"""An lxml element. Its stubs are optional, so it goes untyped."""

MAX_WAITING_BYTES = 64 * 1024 * 1024
"""The longest piece of a part that may have to be kept because an element that is taken whole is still open."""


class Visitor(Protocol):
    """Is shown everything in a part, in document order. ``path`` holds the local names of the ancestors."""

    whole: frozenset[str]

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """An element whose local name is in ``whole``, with all its descendants. True: done with it."""

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """An element's own name, attributes and first text."""

    def text(self, text: str, path: list[str]) -> None:
        """A text after an element, or of a comment or processing instruction."""

    def namespace(self, prefix: str, uri: str) -> None:
        """A namespace declaration."""


def local_name(tag: str) -> str:
    """A tag without its namespace."""
    return tag.rpartition("}")[2]


def read_part(chunks: Iterable[bytes], visitor: Visitor, budget: Budget, where: str) -> None:
    """Show all of an XML part to ``visitor``.

    :raises UninspectableError: when it is not well-formed or declares a document type.
    :raises LimitError: when it is too deep, or an element is too long.
    """
    try:
        _Reading(visitor, budget, where).run(iter(chunks))
    except etree.LxmlError as error:
        # libxml2 reports its own guards (depth, length of a text, entity amplification) as syntax errors.
        if isinstance(error, etree.XMLSyntaxError) and "huge" in str(error).lower():
            raise LimitError(
                "A part of the file is nested too deeply or holds too long a text.",
                where=where,
                next="Save the file again as .xlsx in Excel or LibreOffice.",
            ) from None
        raise corrupt(where) from None


def read_fragment(pieces: tuple[bytes, bytes, bytes], visitor: Visitor, budget: Budget, where: str) -> bool:
    """Show what stands between the tags of an outer and an inner element, given as opening tags, content, closing tags.

    :returns: False when the content is not well-formed by itself; nothing has been shown then.
    :raises LimitError: when it is too deep.
    """
    parser = _parser(("start-ns",), None)
    try:
        for piece in pieces:
            parser.feed(piece)
        root = parser.close()
    except etree.LxmlError:
        return False
    if len(root) != 1 or root.text or root[0].tail:
        return False
    for _, item in parser.read_events():
        visitor.namespace(*item)
    _Reading(visitor, budget, where).show_within(root[0], [local_name(root.tag), local_name(root[0].tag)])
    return True


def parse_small(markup: bytes) -> Element:
    """The root of a piece of markup, as safely as a part is parsed; None when it is not well-formed."""
    parser = _parser((), None)
    try:
        parser.feed(markup)
        return parser.close()
    except etree.LxmlError:
        return None


def corrupt(where: str) -> UninspectableError:
    """The part is broken."""
    return UninspectableError(
        "A part of the file is damaged and could not be read.",
        where=where,
        next="Open it in Excel or LibreOffice, save it again as .xlsx, and try the new file.",
    )


def refuse_split(node: Element, where: str) -> None:
    """Refuse a comment or processing instruction inside a text: who sees the whole of it depends on the program.

    :raises UninspectableError: when there is text before and behind it with no element in between.
    """
    if node.getparent() is None or not node.tail or node.tail.isspace():
        return
    before = node.getprevious()
    while before is not None and before.tag.__class__ is not str and (not before.tail or before.tail.isspace()):
        before = before.getprevious()
    text = node.getparent().text if before is None else before.tail
    if text and not text.isspace():
        error = corrupt(where)
        error.what = "A comment in the markup cuts a text in two, so programs may read different things in it."
        raise error


def looks_like_xml(first: bytes) -> bool:
    """Whether a part begins like XML, in any encoding that XML parts come in."""
    bare = first.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return bare[:1] == b"<" and bare[1:2] in b"?!/" + bytes(range(65, 91)) + bytes(range(97, 123)) + b"_:"


def root_name(first: bytes) -> str:
    """The local name of the outermost element, as far as the beginning of a part tells; empty when it does not."""
    parser = _parser(("start",), None)
    # A very short part is only parsed when it is closed; a part cut off here cannot be closed, but has begun by then.
    with suppress(etree.LxmlError):
        parser.feed(first)
        parser.close()
    return next((local_name(element.tag) for _, element in parser.read_events()), "")


def _parser(events: Any, tag: str | None) -> Any:
    return etree.XMLPullParser(
        events=events,
        tag=tag,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=False,
    )


class _Reading:
    def __init__(self, visitor: Visitor, budget: Budget, where: str) -> None:
        self._visitor = visitor
        self._budget = budget
        self._where = where
        self._names: dict[str, str] = {}
        self._path: list[str] = []
        self._opened: list[Element] = []  # elements shown before they were complete, outermost first
        self._waiting = 0
        self._max_depth = budget.limits.max_xml_depth

    def run(self, chunks: Iterator[bytes]) -> None:
        tag, early = self._probe(chunks)
        # The filter keeps lxml from making an object of every element: only the root (and its namesakes) is announced.
        parser = _parser(("start-ns", "start"), tag)
        root: Element = None
        for chunk in chain(early, chunks):
            parser.feed(chunk)
            root = self._events(parser, root)
            if root is not None:
                self._step(root, len(chunk))
        closed = parser.close()
        root = self._events(parser, root)
        if root is None or closed is None:
            raise corrupt(self._where)
        self._finish(root)

    def show_within(self, element: Element, path: list[str]) -> None:
        """Show the content of a complete element whose own tags were shown before."""
        self._path = path
        if element.text and not element.text.isspace():
            self._visitor.text(element.text, path)
        for child in element:
            self._show(child, len(path))

    def _probe(self, chunks: Iterator[bytes]) -> tuple[str, list[bytes]]:
        """The root's tag and the chunks used to learn it. Refuses document types before anything else is parsed."""
        parser = _parser(("start",), None)
        early: list[bytes] = []
        for chunk in chunks:
            early.append(chunk)
            for begin in range(0, len(chunk), 4096):
                parser.feed(chunk[begin : begin + 4096])
                for _, element in parser.read_events():
                    return self._without_doctype(element), early
        return self._without_doctype(parser.close()), early

    def _without_doctype(self, root: Element) -> str:
        if root.getroottree().docinfo.internalDTD is not None:
            raise UninspectableError(
                "A part of the file declares a document type. Spreadsheets have none; some attacks do.",
                where=self._where,
                next="Save the file again as .xlsx in Excel or LibreOffice.",
            )
        tag: str = root.tag
        return tag

    def _events(self, parser: Any, root: Element) -> Element:
        for event, item in parser.read_events():
            if event == "start-ns":
                self._visitor.namespace(*item)
            elif root is None:
                root = item
        return root

    def _step(self, root: Element, fed: int) -> None:
        """Show and drop what has become complete."""
        self._waiting += fed
        if len(root) and self._open(root, 0):
            self._drain(root, 0, complete=False)
        if self._waiting > MAX_WAITING_BYTES:
            raise LimitError("A part of the file holds too long a piece.", where=self._where)

    def _finish(self, root: Element) -> None:
        for outside in chain(root.itersiblings(preceding=True), root.itersiblings()):
            self._odd(outside)
        if self._opened:
            self._drain(root, 0, complete=True)
        else:
            self._show(root, 0)

    def _open(self, element: Element, depth: int) -> bool:
        """Show the beginning of an element that may still be open. False when it has to be kept until it closes."""
        if depth < len(self._opened):
            return True
        if depth >= self._max_depth:
            raise self._too_deep()
        name = self._name(element.tag)
        if name in self._visitor.whole:
            return False
        self._opened.append(element)
        self._visitor.element(name, element, self._path)
        self._path.append(name)
        return True

    def _drain(self, element: Element, depth: int, *, complete: bool) -> None:
        """Show the complete children of an opened element and drop them; go on into its last child if that is open."""
        children = list(element)
        last = None if complete or not children else children.pop()
        for child in children:
            if depth + 1 < len(self._opened) and child is self._opened[depth + 1]:
                self._drain(child, depth + 1, complete=True)
                self._tail(child)
            else:
                self._show(child, depth + 1)
        if children:
            self._waiting = 0
            del element[: len(children)]
        if complete:
            self._opened.pop()
            self._path.pop()
        elif last is not None and last.tag.__class__ is str and len(last) and self._open(last, depth + 1):
            self._drain(last, depth + 1, complete=False)

    def _show(self, element: Element, depth: int) -> None:
        """Show a complete element with everything in it."""
        if depth >= self._max_depth:
            raise self._too_deep()
        tag = element.tag
        if tag.__class__ is not str:
            self._odd(element)
        else:
            name = self._names.get(tag) or self._name(tag)
            path = self._path
            if not (name in self._visitor.whole and self._visitor.take(name, element, path)):
                self._visitor.element(name, element, path)
                path.append(name)
                for child in element:
                    self._show(child, depth + 1)
                path.pop()
        self._tail(element)

    def _tail(self, element: Element) -> None:
        tail = element.tail
        if tail and not tail.isspace():
            self._visitor.text(tail, self._path)

    def _odd(self, element: Element) -> None:
        """A comment, a processing instruction or an entity left as it is."""
        if element.tag is etree.Entity:
            raise corrupt(self._where)
        refuse_split(element, self._where)
        target = getattr(element, "target", None)
        self._visitor.text(" ".join(text for text in (target, element.text) if text), self._path)

    def _name(self, tag: str) -> str:
        name = local_name(tag)
        if len(self._names) < 10_000:
            self._names[tag] = name
        return name

    def _too_deep(self) -> LimitError:
        return over_limit("A part of the file is nested too deeply.", "max_xml_depth", self._where)
