"""The watch list: every direct identifier of a workbook, searched for in any text in one pass.

Two Aho-Corasick automata read the words of a text: one with a space between words (names, whole and in parts), one
with nothing between them (numbers, addresses, e-mail addresses, names run together). A match begins and ends where a
word does. Single words that are ordinary words too count only where the text around them speaks of a person.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import ahocorasick

from redactor.detect.cues import is_cue, is_place_word, is_title
from redactor.detect.names import fold, is_english_word, is_ordinary_word
from redactor.detect.normal import plain
from redactor.detect.recognisers import date_of_birth
from redactor.grammar import MASK_CHARACTER, is_placeholder, is_pseudonym
from redactor.model import Span

NAMES: Final = frozenset({"PERSON", "FORENAME", "SURNAME", "ALIAS"})
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NOTHING: Final = frozenset(
    [
        "na", "n", "a", "none", "nil", "null", "unknown", "not", "known", "yes", "no", "other", "tbc", "tba",
        "blank", "empty", "various", "all", "self", "same", "as", "above", "see", "notes", "male", "female",
        "declined", "refused", "missing", "redacted", "removed", "withheld", "name", "applicable", "available",
        "recorded", "given",
    ]
)  # fmt: skip
_MAY_BE_LETTERS: Final = frozenset({"EMAIL_ADDRESS", "SOCIAL_MEDIA_HANDLE", "URL"})
_PARTICLES: Final = frozenset(
    ["al", "el", "de", "da", "do", "dos", "del", "la", "le", "van", "von", "bin", "ibn", "bint"]
)
_STREET_WORDS: Final = {
    "rd": "road", "st": "street", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close", "ct": "court",
    "cres": "crescent", "dr": "drive", "gdns": "gardens", "gr": "grove", "pl": "place", "sq": "square",
    "terr": "terrace", "flt": "flat", "apt": "apartment", "hse": "house",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WatchValue:
    """A value to watch for, and what it is."""

    text: str = field(repr=False)
    entity: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a pattern stands for. ``needs_person`` marks a word that counts only where a person is meant."""

    entity: str
    score: float
    needs_person: bool = False
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text: folded, and where each begins and ends in the original."""

    text: str
    folded: list[str]
    starts: list[int]
    ends: list[int]


class WatchList:
    """Implements ``model.Watch``. Make one with ``build``; it is not changed afterwards."""

    def __init__(self, spaced: dict[str, _Entry], joined: dict[str, _Entry]) -> None:
        self._count = len(spaced) + len(joined)
        self._spaced = _automaton({f" {key} ": (len(key.split()), entry) for key, entry in spaced.items()})
        self._joined = _automaton({key: (len(key), entry) for key, entry in joined.items()})

    @classmethod
    def build(cls, values: Iterable[WatchValue]) -> WatchList:
        """A list of ``values``: whole, and names in parts and the other way round."""
        spaced: dict[str, _Entry] = {}
        joined: dict[str, _Entry] = {}
        for value in dict.fromkeys(values):
            text = value.text.strip()
            if not text or MASK_CHARACTER in text or is_placeholder(text) or is_pseudonym(text):
                continue
            words = _words(text).folded
            if not words or all(word in _NOTHING for word in words):
                continue
            patterns = _name_patterns(text, words, value.entity) if value.entity in NAMES else ()
            for pattern, entry in patterns:
                _keep(spaced, pattern, entry)
            for pattern, entry in _joined_patterns(text, words, value.entity):
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
        words = _words(text)
        if not words.folded:
            return []
        hits = [*self._spaced_hits(words, context), *self._joined_hits(words)]
        return _without_overlaps(hits) if len(hits) > 1 else hits

    def _spaced_hits(self, words: _Words, context: bool) -> Iterator[Span]:
        if not len(self._spaced):
            return
        line = f" {' '.join(words.folded)} "
        certain: set[int] = set()
        doubtful: list[tuple[int, _Entry]] = []
        starts: list[int] | None = None
        for end, (count, entry) in self._spaced.iter(line):
            starts = starts or _positions(words.folded, 1)
            last = bisect_right(starts, end - 1) - 1
            first = last - count + 1
            if entry.needs_person and context:
                doubtful.append((first, entry))
                continue
            certain.update(range(first, last + 1))
            yield Span(words.starts[first], words.ends[last], entry.entity, entry.score)
        for position, entry in doubtful:
            if position not in certain and _is_person(words, position, entry, certain):
                yield Span(words.starts[position], words.ends[position], entry.entity, entry.score)

    def _joined_hits(self, words: _Words) -> Iterator[Span]:
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


def _automaton(patterns: dict[str, tuple[int, _Entry]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for pattern, entry in patterns.items():
        automaton.add_word(pattern, entry)
    if len(automaton):
        automaton.make_automaton()
    return automaton


def _keep(patterns: dict[str, _Entry], pattern: str, entry: _Entry) -> None:
    """Add a pattern; of two readings of the same words the one that needs less evidence counts."""
    known = patterns.get(pattern)
    if known is None or (known.needs_person, -known.score) > (entry.needs_person, -entry.score):
        patterns[pattern] = entry


def _words(text: str) -> _Words:
    """The words of ``text``; a possessive ``'s`` is not part of one."""
    made = plain(text)
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(made.text):
        start, end = match.span()
        word = match.group()
        if word[-2:] in {"'s", "'S"} and len(word) > 2:
            word, end = word[:-2], end - 2
        folded.append(fold(word))
        starts.append(start)
        ends.append(end)
    if made.offsets is not None:
        spans = [made.original(start, end) for start, end in zip(starts, ends, strict=True)]
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
    return _Words(text, folded, starts, ends)


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


def _name_patterns(text: str, words: list[str], entity: str) -> Iterator[tuple[str, _Entry]]:
    """A name whole, in parts, the other way round, and with initials."""
    names = [word for word in words if not is_title(word)] or words
    if len(names) == 1:
        yield names[0], _single(text, names[0], entity)
        return
    yield " ".join(names), _Entry(entity, 0.99)
    if entity == "ALIAS":
        return
    yield " ".join((*names[1:], names[0])), _Entry(entity, 0.97)
    yield " ".join((names[-1], *names[:-1])), _Entry(entity, 0.97)
    first, last = (names[-1], names[0]) if "," in text else (names[0], names[-1])
    yield f"{first} {last}", _Entry(entity, 0.97)
    yield f"{last} {first}", _Entry(entity, 0.97)
    yield f"{first[0]} {last}", _Entry(entity, 0.9)
    yield f"{last} {first[0]}", _Entry(entity, 0.9)
    for name in names:
        if len(name) > 1 and name not in _PARTICLES and not name.isdigit():
            yield name, _single("", name, entity)


def _single(text: str, word: str, entity: str) -> _Entry:
    """One word: doubtful when it is short, an ordinary word, or a nickname out of the dictionary."""
    ordinary = is_ordinary_word(word) or (entity == "ALIAS" and is_english_word(word))
    doubtful = len(word) < 3 or ordinary
    return _Entry(entity, 0.75 if doubtful else 0.9, doubtful, capitals=len(word) < 3 and text.isupper())


def _joined_patterns(text: str, words: list[str], entity: str) -> Iterator[tuple[str, _Entry]]:
    """A value with nothing between its characters, in the other ways the same thing is written."""
    whole = "".join(words)
    if entity in NAMES:
        if len(words) > 1 and len(whole) >= 8:
            yield from ((form, _Entry(entity, 0.95)) for form in (whole, "".join((*words[1:], words[0]))))
        elif len(words) > 1 and entity == "ALIAS" and len(whole) >= 4:
            yield whole, _Entry(entity, 0.8)
        return
    entry = _Entry(entity, 0.97)
    if entity == "DATE_OF_BIRTH":
        yield from ((form, entry) for form in _date_forms(text))
    elif entity == "STREET_ADDRESS":
        yield from ((form, entry) for form in _address_forms(text))
    elif entity == "PHONE_NUMBER":
        digits = re.sub(r"^(?:0044|44|0)", "", "".join(filter(str.isdigit, whole)))
        if len(digits) >= 7:
            yield from ((prefix + digits, entry) for prefix in ("", "0", "44", "0044", "440"))
    elif len(whole) >= (6 if whole.isdigit() else 5) and (not whole.isalpha() or entity in _MAY_BE_LETTERS):
        yield whole, entry


def _date_forms(text: str) -> Iterator[str]:
    day = date_of_birth.parse(text.split(" ", 1)[0]) or date_of_birth.parse(text)
    if day is None:
        return
    for dd, mm in {(f"{day:%d}", f"{day:%m}"), (str(day.day), str(day.month))}:
        yield from (f"{dd}{mm}{day.year}", f"{day.year}{mm}{dd}", f"{dd}{mm}{day:%y}")
        if dd != str(day.day) or len(dd) == 2:
            yield f"{day.year}{mm}{dd}000000"
    for dd in {f"{day:%d}", str(day.day)}:
        for suffix in ("", "st", "nd", "rd", "th"):
            yield from (f"{dd}{suffix}{day:%B}{day.year}".lower(), f"{dd}{suffix}{day:%b}{day.year}".lower())


def _address_forms(text: str) -> Iterator[str]:
    """The whole address, its first lines, and street with number, as written and with words in full."""
    pieces = [piece for piece in re.split(r"[,\n;]+", text) if piece.strip()]
    starts = [" ".join(pieces[:count]) for count in range(1, len(pieces) + 1)]
    numbered = [piece for piece in pieces[1:] if re.match(r"\s*\d+[a-z]?\s+\w", piece, re.IGNORECASE)]
    for form in (*starts, *numbered):
        words = _words(form).folded
        if len("".join(words)) < 7 or not any(char.isdigit() for char in form):
            continue
        full = [_STREET_WORDS.get(word, word) for word in words]
        short = {long: brief for brief, long in reversed(_STREET_WORDS.items())}
        yield from {"".join(words), "".join(full), "".join(short.get(word, word) for word in full)}


def _is_person(words: _Words, position: int, entry: _Entry, certain: set[int]) -> bool:
    """Whether a word that may be an ordinary one is somebody's name where it stands."""
    start, end = words.starts[position], words.ends[position]
    written = words.text[start:end]
    if entry.capitals and not written.isupper():
        return False
    before = words.folded[position - 1] if position else ""
    after = words.folded[position + 1] if position + 1 < len(words.folded) else ""
    if is_place_word(after) and _follows(words, position + 1):
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
        "rated", "rating", "rag", "status", "level", "band", "zone", "colour", "color", "coded", "flag",
        "flagged", "card", "alert", "from", "to", "is", "was", "risk", "score", "as", "of", "the", "a", "an",
        "in", "and", "or", "this", "last", "next", "since", "by", "until", "till", "before", "after", "every",
        "each", "on", "graded", "grade", "category",
    ]
)  # fmt: skip


def _follows(words: _Words, position: int) -> bool:
    """Whether only a space, hyphen, comma or stop stands before the word at ``position``."""
    return words.text[words.ends[position - 1] : words.starts[position]].strip() in {"", ",", "-", ".", ":"}


def _quoted(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and text[start - 1] in "\"'“‘" and text[end] in "\"'”’"


def _mid_sentence(words: _Words, position: int) -> bool:
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
