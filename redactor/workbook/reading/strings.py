"""Shared strings: the table that cells point into, and what is in it besides what cells show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from redactor.errors import LimitError
from redactor.model import Location, PlaceKind
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector, unescape
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.xmlsafe import Element, corrupt, local_name

MAX_CELL_TEXT: Final = 32_767
"""Characters in a cell: what Excel allows."""


def too_long(where: str) -> LimitError:
    """A cell holds more text than a cell can, so programs show different things."""
    return LimitError(
        "A cell holds more text than a cell can (32,767 characters).",
        where=where,
        next="Shorten the text, or move it to a document, and try again.",
    )


def item_text(element: Element) -> tuple[str, list[str]]:
    """The text of an ``si`` or ``is`` as stored, its runs joined, and every other text in it (phonetic, strays)."""
    runs: list[str] = []
    others: list[str] = [element.text] if element.text else []
    for child in element:
        name = local_name(child.tag) if child.tag.__class__ is str else ""
        if name == "t":
            _text(child, runs, others)
        elif name == "r":
            _run(child, runs, others)
        else:
            others.extend(_everything(child))
        if child.tail:
            others.append(child.tail)
    return "".join(runs), [text for text in others if not text.isspace()]


def _run(element: Element, runs: list[str], others: list[str]) -> None:
    for child in element:
        if child.tag.__class__ is str and local_name(child.tag) == "t":
            _text(child, runs, others)
        else:
            others.extend(_everything(child))
        if child.tail:
            others.append(child.tail)
    if element.text:
        others.append(element.text)


def _everything(element: Element) -> Iterator[str]:
    """The text of an element as a whole, and each comment and processing instruction in it."""
    if element.tag.__class__ is str:
        yield "".join(element.itertext(with_tail=False))
    for node in element.iter():
        if node.tag.__class__ is not str:
            yield node.text or ""


def _text(element: Element, runs: list[str], others: list[str]) -> None:
    """The text of a ``t``, whole whatever stands in between, and what does stand there."""
    if not len(element):
        runs.append(element.text or "")
        return
    runs.extend(element.itertext(with_tail=False))
    others.extend(node.text or "" for node in element.iter() if node.tag.__class__ is not str)


class StringTable(Sweep):
    """Reads the shared strings part. ``values`` are its strings; ``used`` marks those some cell shows."""

    whole = frozenset({"si"})

    def __init__(self, part: PartInfo, collector: Collector, budget: Budget) -> None:
        super().__init__(part, collector)
        self.values: list[str] = []
        self.used = bytearray()
        self._budget = budget

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """One string."""
        stored, others = item_text(element)
        text = unescape(stored)
        if len(text) > MAX_CELL_TEXT:
            raise too_long(self.part.shown)
        self.values.append(text)
        self.used.append(0)
        self._budget.text(len(text))
        for other in others:
            self.place(path, "si", other)
        if len(element) != 1 or element.items() or len(element[0]) or element[0].items():
            self._attributes_inside(element, path)
        return True

    def get(self, index_text: str) -> str:
        """The string a cell points to.

        :raises UninspectableError: when there is none.
        """
        try:
            if not index_text.isascii() or "_" in index_text:
                raise ValueError
            index = int(index_text)
            if index < 0:
                raise IndexError
            self.used[index] = 1
            return self.values[index]
        except (ValueError, IndexError):
            error = corrupt(self.part.shown)
            error.what = "A cell points to a text that the file does not have."
            raise error from None

    def add_orphans(self) -> None:
        """Put down the strings that no cell shows."""
        location = Location(part=self.part.shown, inside="si")
        for used, value in zip(self.used, self.values, strict=True):
            if not used:
                self.collector.add(PlaceKind.SHARED_STRING, location, value)
