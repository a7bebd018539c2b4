"""The words of a text with what is known of each, for ``person.py``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from redactor.detect.cues import is_place_word
from redactor.detect.names import fold, is_english_word, is_forename, is_ordinary_word, is_surname

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_ADJACENT: Final = frozenset({" ", "-", ". ", "  ", "\t", " - ", "\n"})


@dataclass(frozen=True, slots=True)
class Known:
    """What the lists say of a word as written."""

    folded: str
    forename: bool
    surname: bool
    plain: bool
    """In an English dictionary, or never a name by itself."""
    ordinary: bool
    place: bool
    capital: bool
    upper: bool

    @property
    def listed(self) -> bool:
        """Whether it is a name of any kind."""
        return self.forename or self.surname


@lru_cache(maxsize=65_536)
def known(written: str) -> Known:
    """What the lists say of ``written``. Remembered, because the same few thousand words make up most notes."""
    folded = fold(written)
    ordinary = is_ordinary_word(folded)
    return Known(
        folded=folded,
        forename=is_forename(folded),
        surname=is_surname(folded),
        plain=ordinary or is_english_word(folded),
        ordinary=ordinary,
        place=is_place_word(folded),
        capital=written[:1].isupper(),
        upper=len(written) > 1 and written.isupper(),
    )


@dataclass(frozen=True, slots=True)
class Word:
    """A word, where it is, what stands between it and the one before, and what is known of it."""

    start: int
    end: int
    written: str
    gap: str
    known: Known

    @property
    def adjacent(self) -> bool:
        """Whether it may be the next word of the same name."""
        return self.gap in _ADJACENT

    @property
    def starts_sentence(self) -> bool:
        """Whether its capital says nothing because a sentence may begin here."""
        return any(stop in self.gap for stop in ".!?\n;•") or self.start == 0


def words_of(text: str) -> list[Word]:
    """The words of a plain text; a possessive ``'s`` is not part of one."""
    words: list[Word] = []
    before = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        written = match.group()
        if len(written) > 2 and written[-2:] in {"'s", "'S", "’s"}:
            written, end = written[:-2], end - 2
        words.append(Word(start, end, written, text[before:start], known(written)))
        before = end
    return words


def casing(words: list[Word]) -> str:
    """``lower``, ``upper``, ``title`` or ``mixed``: what a capital is worth in a text.

    A text with no capital beyond its first word and words in capitals throughout is taken for lower case.
    """
    letters = [word for word in words if word.written[0].isalpha() and len(word.written) > 1]
    if not letters:
        return "mixed"
    capitals = sum(word.known.capital for word in letters)
    if sum(word.known.upper for word in letters) > 0.7 * len(letters) and len(letters) > 1:
        return "upper"
    inside = sum(word.known.capital and not word.known.upper for word in letters[1:])
    if len(letters) > 4 and capitals > 0.85 * len(letters):
        return "title"
    return "lower" if inside == 0 and not (capitals and len(letters) <= 3) else "mixed"


def following_word(words: Sequence[Word], index: int) -> Word | None:
    """The word after, where nothing but a space or hyphen stands between."""
    if index + 1 < len(words) and words[index + 1].gap.strip() in {"", "-"}:
        return words[index + 1]
    return None


def word_before(words: Sequence[Word], index: int) -> str:
    """The folded word before; empty for the first."""
    return words[index - 1].known.folded if index else ""
