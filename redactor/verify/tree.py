"""Holds a tree of XML against the very tree that must be there: every element, attribute and text, in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from redactor.verify.doubt import doubt


class Node(NamedTuple):
    """An element that must be there. ``tag`` is in Clark notation."""

    tag: str
    attributes: Mapping[str, str]
    children: tuple[Node, ...]
    text: str


class Maker:
    """Makes nodes of one namespace."""

    def __init__(self, namespace: str) -> None:
        self._namespace = namespace

    def __call__(
        self, name: str, children: Iterable[Node] = (), /, *, text: str = "", **attributes: str | int | None
    ) -> Node:
        """A node; an attribute that is None is not there."""
        written = {key: str(value) for key, value in attributes.items() if value is not None}
        return Node(f"{{{self._namespace}}}{name}", written, tuple(children), text)


def check_same(element: Any, node: Node, what: str, part: str) -> None:
    """Raise unless ``element`` is ``node``.

    :param what: what a person is told, such as "its table is not the one that was to be".
    """
    same = (
        element.tag == node.tag
        and dict(element.items()) == dict(node.attributes)
        and (element.text or "") == node.text
        and not element.tail
        and len(element) == len(node.children)
    )
    if not same:
        raise doubt(what, part)
    for child, wanted in zip(element, node.children, strict=True):
        check_same(child, wanted, what, part)


def check_namespaces(root: Any, known: Collection[tuple[str | None, str]], part: str) -> None:
    """Raise for a namespace, or a prefix of one, that the part does not declare in a copy: both can be any word."""
    if any(not set(element.nsmap.items()) <= set(known) for element in root.iter()):
        raise doubt("a part declares a namespace that a copy does not have", part)
