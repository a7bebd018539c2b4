"""Parses one part of a copy, and holds it against the elements, attributes and values that the part may have."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from redactor.verify.doubt import doubt

_DECLARATION = re.compile(
    rb"""<\?xml version=["']1\.0["'](?: encoding=["'](?:UTF|utf)-8["'])?(?: standalone=["']yes["'])?\?>\s*<"""
)
_SAFE: Final[Mapping[str, Any]] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": False,
    "remove_pis": False,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What one element may have: attributes with what each must match, children by name, and text.

    Names are in Clark notation (``{namespace}local``). Patterns must match all of a value.
    """

    attributes: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    children: frozenset[str] = frozenset()
    text: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class PartRules:
    """What a part may hold: its root, the namespaces that may be declared with which prefix, a rule an element."""

    root: str
    namespaces: frozenset[tuple[str | None, str]]
    elements: Mapping[str, Rule]


def check_bytes(data: bytes, part: str) -> None:
    """Refuse what a parser would read or skip without showing it.

    That is another encoding than UTF-8, a byte-order mark, document types, entities, comments, CDATA and processing
    instructions. The writer escapes every ``<`` of a text, so ``<!`` and ``<?`` are always markup.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise doubt("a part is not in UTF-8", part) from None
    if b"\0" in data or not data.startswith(b"<"):
        raise doubt("a part is in another encoding, or begins with other bytes", part)
    if data.startswith(b"<?") and not _DECLARATION.match(data):
        raise doubt("a part declares something other than plain XML", part)
    if b"<!" in data or data.find(b"<?", 1) != -1:
        raise doubt("a part holds a comment, a processing instruction or a document type", part)


def parse(data: bytes, part: str) -> etree._Element:
    """The root element of a part that fits into memory many times over."""
    check_bytes(data, part)
    try:
        return etree.fromstring(data, etree.XMLParser(**_SAFE))
    except etree.XMLSyntaxError:
        raise doubt("a part is not well-formed XML", part) from None


def stream(data: bytes, part: str, tag: str) -> Iterator[tuple[str, Any]]:
    """Events of a large part: ``("start-ns", (prefix, uri))`` and ``("end", element)`` for elements called ``tag``.

    The last event is ``("root", element)``.
    """
    check_bytes(data, part)
    events = etree.iterparse(io.BytesIO(data), events=("end", "start-ns"), tag=tag, **_SAFE)
    try:
        yield from events
    except etree.XMLSyntaxError:
        raise doubt("a part is not well-formed XML", part) from None
    yield "root", events.root


def check_tree(root: etree._Element, rules: PartRules, part: str) -> None:
    """Hold every element, attribute and text of a tree against the rules.

    :raises VerificationError: naming the part; what was met there is not repeated, because a name can be anything.
    """
    if root.tag != rules.root:
        raise doubt("a part is of another kind than its name says", part)
    if root.tail:
        raise doubt("a part holds text where there can be none", part)
    for element in root.iter():
        rule = rules.elements.get(str(element.tag))
        if rule is None or not set(element.nsmap.items()) <= rules.namespaces:
            raise doubt("a part holds an element that a copy does not have", part)
        _check_element(element, rule, part)


def _check_element(element: etree._Element, rule: Rule, part: str) -> None:
    for name, value in element.items():
        allowed = rule.attributes.get(str(name))
        if allowed is None or not allowed.fullmatch(str(value)):
            raise doubt("a part holds an attribute, or a value of one, that a copy does not have", part)
    text = element.text
    if rule.text is None:
        if text:
            raise doubt("a part holds text where there can be none", part)
    elif not rule.text.fullmatch(text or ""):
        raise doubt("a part holds a text that a copy does not have", part)
    for child in element:
        if child.tag not in rule.children or child.tail:
            raise doubt("a part holds something where it does not belong", part)
