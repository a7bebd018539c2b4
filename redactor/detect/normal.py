"""Text made plain for detection, with a way back to where each character stood.

What hides a name from a pattern is undone: full-width digits, zero-width joiners, soft hyphens, look-alike letters of
other alphabets inside Latin words, odd spaces and dashes. Offsets always lead back into the original text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from redactor.model import Span

_INVISIBLE: Final = "Cf"
_HALF: Final = "Cs"
"""Half of a surrogate pair, which no encoder takes."""
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_QUOTES: Final = {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", ord("´"): "'", ord("“"): '"', ord("”"): '"'}
_LOOK_ALIKES: Final = str.maketrans(
    "аеорсухіјѕԁһкмтвнАВЕКМНОРСТУХІЈЅοιναρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdhkmtbhABEKMHOPCTYXIJSoivapuABEZHIKMNOPTYX"
)
_MIXED = re.compile(r"[a-zA-Z][Ѐ-ӿͰ-Ͽ]|[Ѐ-ӿͰ-Ͽ][a-zA-Z]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain text and, where lengths differ, the original offset of each of its characters (and of its end)."""

    text: str
    offsets: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stood in the original."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]

    def span(self, span: Span) -> Span:
        """A span of the plain text as a span of the original."""
        if self.offsets is None:
            return span
        start, end = self.original(span.start, span.end)
        return Span(start, end, span.entity, span.score)


def plain(text: str) -> Plain:
    """``text`` made plain. An ASCII text is returned as it is."""
    if text.isascii():
        return Plain(text)
    characters: list[str] = []
    offsets: list[int] = []
    moved = False
    for offset, character in enumerate(text):
        if character.isascii():
            characters.append(character)
            offsets.append(offset)
            continue
        pieces = _pieces(character)
        moved = moved or len(pieces) != 1
        for piece in pieces:
            characters.append(piece)
            offsets.append(offset)
    offsets.append(len(text))
    joined = "".join(characters)
    if _MIXED.search(joined):
        joined = _WORD.sub(_unmask, joined)
    return Plain(joined, tuple(offsets) if moved else None)


def _pieces(character: str) -> str:
    """What a character stands for, one to one or several for one; nothing for an invisible one."""
    category = unicodedata.category(character)
    if category == _INVISIBLE:
        return ""
    if category == _HALF:
        return "�"
    known = _DASHES.get(ord(character)) or _QUOTES.get(ord(character))
    if known:
        return known
    if character.isspace():
        return "\n" if character in "\u2028\u2029\u0085" else " "
    return unicodedata.normalize("NFKC", character) or character


def _unmask(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(_LOOK_ALIKES) if _MIXED.search(word) else word
