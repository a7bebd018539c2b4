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

from redactor.detect.cues import is_cue, is_place_word, names_places
from redactor.detect.watch_forms import Entry, joined_patterns, spaced_patterns
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
        self._spaced = _automaton({f" {key} ": (len(key.split()), entry) for key, entry in spaced.items()})
        self._joined = _automaton({key: (len(key), entry) for key, entry in joined.items()})

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
        hits = [*self._spaced_hits(words, context), *self._joined_hits(words)]
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
            if count == 1 and names_places(words.folded[first]) and _before_place(words, first):
                continue
            certain.update(range(first, last + 1))
            yield Span(words.starts[first], words.ends[last], entry.entity, entry.score)
        for position, entry in doubtful:
            if position not in certain and _is_person(words, position, entry, certain):
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


def _automaton(patterns: dict[str, tuple[int, Entry]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for pattern, entry in patterns.items():
        automaton.add_word(pattern, entry)
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


def _is_person(words: Words, position: int, entry: Entry, certain: set[int]) -> bool:
    """Whether a word that may be an ordinary one is somebody's name where it stands."""
    start, end = words.starts[position], words.ends[position]
    written = words.text[start:end]
    if entry.capitals and not written.isupper():
        return False
    before = words.folded[position - 1] if position else ""
    after = words.folded[position + 1] if position + 1 < len(words.folded) else ""
    if _before_place(words, position):
        return False
    if (position - 1 in certain and _follows(words, position)) or (
        position + 1 in certain and _follows(words, position + 1)
    ):
        return True
    if before and is_cue(before) and _follows(words, position):
        return True
    if _quoted(words.text, start, end) or (after in _PERSON_VERBS and written[:1].isupper()):
        return True
    if entry.capitals:
        return True
    return (
        written[:1].isupper()
        and _mid_sentence(words, position)
        and before not in _NOT_PERSON
        and after not in _NOT_PERSON
    )


_PERSON_VERBS: Final = frozenset(
    [
        "said", "says", "stated", "told", "was", "is", "has", "had", "lives", "went", "admitted", "denied",
        "attended", "left",
    ]
)  # fmt: skip
_NOT_PERSON: Final = frozenset(
    [
        "rated", "rating", "rag", "status", "level", "band", "zone", "colour", "color", "coded", "flag", "flagged",
        "card", "alert", "from", "to", "is", "was", "risk", "score", "as", "of", "the", "a", "an", "in", "and",
        "or", "this", "last", "next", "since", "by", "until", "till", "before", "after", "every", "each", "on",
        "graded", "grade", "category",
    ]
)  # fmt: skip


def _follows(words: Words, position: int) -> bool:
    """Whether only a space, hyphen, comma or stop stands before the word at ``position``."""
    return words.text[words.ends[position - 1] : words.starts[position]].strip() in {"", ",", "-", ".", ":"}


def _before_place(words: Words, position: int) -> bool:
    """Whether the next word makes a place of this one (``Victoria Park``)."""
    after = position + 1
    return after < len(words.folded) and is_place_word(words.folded[after]) and _follows(words, after)


def _quoted(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and text[start - 1] in "\"'“‘" and text[end] in "\"'”’"


def _mid_sentence(words: Words, position: int) -> bool:
    """Whether lower-case words stand round the word, so that its capital says something."""
    if position == 0:
        return False
    start = words.starts[position]
    gap = words.text[words.ends[position - 1] : start]
    before = words.text[words.starts[position - 1] : words.ends[position - 1]]
    return not any(stop in gap for stop in ".!?:\n•-/|,(") and before.islower()


def _without_overlaps(spans: list[Span]) -> list[Span]:
    """The longest of spans that overlap, in order."""
    chosen: list[Span] = []
    taken = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end, -span.score)):
        if span.start >= taken:
            chosen.append(span)
            taken = span.end
    return chosen
