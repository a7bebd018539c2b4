"""The watch list: every direct identifier of a workbook, searched for in any text in one pass.

Two Aho-Corasick automata read the words of a text: one with a space between words (names, whole and in parts), one
with nothing between them (numbers, addresses, e-mail addresses, names run together). A match begins and ends where a
word does. Single words that are ordinary words too count only where the text around them speaks of a person.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import ahocorasick

from redactor.detect.cues import names_places
from redactor.detect.watch_context import before_place, is_person
from redactor.detect.watch_forms import Entry, joined_patterns, spaced_patterns
from redactor.detect.watch_near import NearNames
from redactor.detect.watch_words import Words, words_in
from redactor.grammar import MASK_CHARACTER, is_placeholder, is_pseudonym
from redactor.model import Span

_NOTHING: Final = frozenset(
    [
        "na", "n", "a", "none", "nil", "null", "unknown", "not", "known", "yes", "no", "other", "tbc", "tba",
        "blank", "empty", "various", "all", "self", "same", "as", "above", "see", "notes", "male", "female",
        "declined", "refused", "missing", "redacted", "removed", "withheld", "name", "applicable", "available",
        "recorded", "given",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WatchValue:
    """A value to watch for, and what it is."""

    text: str = field(repr=False)
    entity: str


class WatchList:
    """Implements ``model.Watch``. Make one with ``build``; it is not changed afterwards."""

    def __init__(self, spaced: dict[str, Entry], joined: dict[str, Entry]) -> None:
        self._count = len(spaced) + len(joined)
        self._spaced = _automaton((f" {key} ", key.count(" ") + 1, entry) for key, entry in spaced.items())
        self._joined = _automaton((key, len(key), entry) for key, entry in joined.items())
        self._near = NearNames(spaced.items())

    @classmethod
    def build(cls, values: Iterable[WatchValue]) -> WatchList:
        """A list of ``values``: whole, and names in parts and the other way round."""
        spaced: dict[str, Entry] = {}
        joined: dict[str, Entry] = {}
        for value in dict.fromkeys(values):
            text = value.text.strip()
            if not text or MASK_CHARACTER in text or is_placeholder(text) or is_pseudonym(text):
                continue
            words = words_in(text).folded
            if not words or all(word in _NOTHING for word in words):
                continue
            for pattern, entry in spaced_patterns(text, words, value.entity):
                _keep(spaced, pattern, entry)
            for pattern, entry in joined_patterns(text, words, value.entity):
                _keep(joined, pattern, entry)
        return cls(spaced, joined)

    def __len__(self) -> int:
        """How many patterns are searched for."""
        return self._count

    def search(self, text: str, *, context: bool = True) -> list[Span]:
        """Every watched value in ``text``, longest first choice, in order and without overlaps.

        :param context: leave out single words that are ordinary words, unless a person is meant by them.
        """
        if not self._count or not text:
            return []
        words = words_in(text)
        if not words.folded:
            return []
        hits = [*self._spaced_hits(words, context), *self._joined_hits(words), *self._near_hits(words)]
        return _without_overlaps(hits) if len(hits) > 1 else hits

    def _spaced_hits(self, words: Words, context: bool) -> Iterator[Span]:
        if not len(self._spaced):
            return
        line = f" {' '.join(words.folded)} "
        certain: set[int] = set()
        doubtful: list[tuple[int, Entry]] = []
        starts: list[int] | None = None
        for end, (count, entry) in self._spaced.iter(line):
            starts = starts or _positions(words.folded, 1)
            last = bisect_right(starts, end - 1) - 1
            first = last - count + 1
            if entry.needs_person and context:
                doubtful.append((first, entry))
                continue
            if count == 1 and names_places(words.folded[first]) and before_place(words, first):
                continue
            certain.update(range(first, last + 1))
            yield Span(words.starts[first], words.ends[last], entry.entity, entry.score)
        for position, entry in doubtful:
            if position not in certain and is_person(words, position, entry, certain):
                yield Span(words.starts[position], words.ends[position], entry.entity, entry.score)

    def _joined_hits(self, words: Words) -> Iterator[Span]:
        if not len(self._joined):
            return
        line = "".join(words.folded)
        starts: list[int] | None = None
        for end, (length, entry) in self._joined.iter(line):
            starts = starts or _positions(words.folded, 0)
            begin = end - length + 1
            first, last = bisect_right(starts, begin) - 1, bisect_right(starts, end) - 1
            into = begin - starts[first]
            left = starts[last] + len(words.folded[last]) - 1 - end
            if (into and not _splits(line, begin)) or (left and not _splits(line, end + 1)):
                continue
            yield Span(words.starts[first] + into, words.ends[last] - left, entry.entity, entry.score)

    def _near_hits(self, words: Words) -> Iterator[Span]:
        """Long names with one letter wrong."""
        if not len(self._near):
            return
        for position, word in enumerate(words.folded):
            entry = self._near.of(word)
            if entry is not None and not before_place(words, position):
                yield Span(words.starts[position], words.ends[position], entry.entity, entry.score)


def _automaton(patterns: Iterable[tuple[str, int, Entry]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for pattern, length, entry in patterns:
        automaton.add_word(pattern, (length, entry))
    if len(automaton):
        automaton.make_automaton()
    return automaton


def _keep(patterns: dict[str, Entry], pattern: str, entry: Entry) -> None:
    """Add a pattern; of two readings of the same words the one that needs less evidence counts."""
    known = patterns.get(pattern)
    if known is None or (known.needs_person, -known.score) > (entry.needs_person, -entry.score):
        patterns[pattern] = entry


def _positions(words: list[str], gap: int) -> list[int]:
    """Where each word begins in the joined line, with ``gap`` characters before each."""
    positions: list[int] = []
    position = gap
    for word in words:
        positions.append(position)
        position += len(word) + gap
    return positions


def _splits(line: str, position: int) -> bool:
    """Whether letters meet digits before ``position``: as good as the end of a word."""
    return line[position - 1].isdigit() != line[position].isdigit()


def _without_overlaps(spans: list[Span]) -> list[Span]:
    """The longest of spans that overlap, in order."""
    chosen: list[Span] = []
    taken = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end, -span.score)):
        if span.start >= taken:
            chosen.append(span)
            taken = span.end
    return chosen
