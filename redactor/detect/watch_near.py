"""Watched names that are one slip of the keyboard away from a word: a letter wrong, missing, too many, or two swapped.

An index of what is left of each name when one of its letters is dropped, so that a word is held against all names at
once (Garbe's symmetric deletion). Ordinary words and names of places are never taken for misspelt names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from redactor.detect.names import is_english_word
from redactor.detect.watch_forms import NAMES, Entry, entry_of

LEAST: Final = 6
"""Letters of a name that may be misspelt; shorter names are one letter away from too much."""
SCORE: Final = 0.8

_REMEMBERED: Final = 50_000
"""Words remembered; a text has far fewer different ones."""


class NearNames:
    """Single names of a watch list, to be found one letter wrong."""

    def __init__(self, names: Iterable[tuple[str, Entry]]) -> None:
        self._names: dict[str, str] = {}
        self._index: dict[str, list[str]] = {}
        self._known: dict[str, Entry | None] = {}
        for name, entry in names:
            if may_be_misspelt(name, entry):
                self._names[name] = entry.entity
                for piece in {name, *_shortened(name)}:
                    self._index.setdefault(piece, []).append(name)

    def __len__(self) -> int:
        return len(self._names)

    def of(self, word: str) -> Entry | None:
        """What a folded word stands for if it is one slip away from a name, and not that name itself."""
        if len(word) < LEAST - 1:
            return None
        if word in self._known:
            return self._known[word]
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        found = self._known[word] = self._look(word)
        return found

    def _look(self, word: str) -> Entry | None:
        if word in self._names or not word.isalpha():
            return None
        for piece in (word, *_shortened(word)):
            for name in self._index.get(piece, ()):
                if is_one_slip(name, word):
                    return None if is_english_word(word) else entry_of(self._names[name], SCORE)
        return None


def may_be_misspelt(name: str, entry: Entry) -> bool:
    """Whether a pattern is one long word that is a name and nothing else."""
    return (
        len(name) >= LEAST
        and entry.entity in NAMES
        and not entry.needs_person
        and name.isalpha()
        and not is_english_word(name)
    )


def _shortened(word: str) -> Iterator[str]:
    """The word without each of its letters in turn."""
    return (word[:index] + word[index + 1 :] for index in range(len(word)))


def is_one_slip(name: str, word: str) -> bool:
    """Whether two different words are at most one edit apart: a letter put in, left out, changed, or two swapped."""
    if abs(len(name) - len(word)) > 1:
        return False
    shorter, longer = sorted((name, word), key=len)
    start = next((index for index, pair in enumerate(zip(shorter, longer, strict=False)) if pair[0] != pair[1]), -1)
    if start < 0:
        return len(shorter) != len(longer)
    if len(shorter) != len(longer):
        return shorter[start:] == longer[start + 1 :]
    swapped = name[start : start + 2] == word[start : start + 2][::-1] and name[start + 2 :] == word[start + 2 :]
    return swapped or name[start + 1 :] == word[start + 1 :]
