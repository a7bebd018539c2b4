"""The words of a text as the watch list compares them."""

from __future__ import annotations

import re

from redactor.detect.names import fold
from redactor.detect.normal import plain

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ASCII_TOKEN = re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")
_APOSTROPHE = "'"


class Words:
    """The words of a text: folded, and where each begins and ends in the original.

    The places are worked out when somebody asks for them: in most texts nothing is found, and nobody does.
    """

    __slots__ = ("_ends", "_starts", "folded", "text")

    def __init__(self, text: str, folded: list[str], places: tuple[list[int], list[int]] | None = None) -> None:
        self.text = text
        self.folded = folded
        self._starts, self._ends = places or ([], [])

    def __repr__(self) -> str:
        return f"Words({len(self.folded)})"

    @property
    def starts(self) -> list[int]:
        """Where each word begins."""
        if not self._starts:
            self._place()
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        if not self._ends:
            self._place()
        return self._ends

    def _place(self) -> None:
        spans = [_bounds(match) for match in _ASCII_TOKEN.finditer(self.text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]


def words_in(text: str) -> Words:
    """The words of ``text``; a possessive ``'s`` is not part of one."""
    if text.isascii():
        words: list[str] = _ASCII_TOKEN.findall(text.lower())
        if _APOSTROPHE in text:
            words = [_bare(word).replace(_APOSTROPHE, "") for word in words]
        return Words(text, words)
    made = plain(text)
    matches = [(match.group(), *_bounds(match)) for match in _TOKEN.finditer(made.text)]
    folded = [fold(_bare(word)) for word, _, _ in matches]
    spans = [made.original(start, end) for _, start, end in matches]
    return Words(text, folded, ([start for start, _ in spans], [end for _, end in spans]))


def _bare(word: str) -> str:
    return word[:-2] if word[-2:] in {"'s", "'S"} and len(word) > 2 else word


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    start, end = match.span()
    return start, end - (len(match.group()) - len(_bare(match.group())))
