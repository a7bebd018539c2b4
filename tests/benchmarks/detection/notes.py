"""Notes made of the patterns, and how many of the people, homes and identifiers in them are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from string import Formatter
from typing import Final

from redactor.detect import find
from tests.benchmarks.detection.figures import Share
from tests.benchmarks.detection.maker import MIXES, Maker
from tests.benchmarks.detection.note_patterns import AREAS, FAMILIES, NICKNAMES, NOBODY

PEOPLE: Final = frozenset({"PERSON", "ALIAS", "FORENAME", "SURNAME"})
_PEOPLE_SLOTS: Final = frozenset({"full", "first", "last", "back", "nick", "two", "short"})
_HOME_SLOTS: Final = frozenset({"street", "area"})


@dataclass(frozen=True)
class Marked:
    """Something personal at ``text[start:end]`` of a note; ``what`` is ``person``, ``home`` or ``identifier``."""

    start: int
    end: int
    what: str
    slot: str


@dataclass(frozen=True)
class Note:
    """A note, what is personal in it, and the family of its pattern."""

    text: str
    marks: tuple[Marked, ...]
    family: str


def make_notes(count: int, seed: int) -> list[Note]:
    """So many notes of people, each family as often, a quarter of them in lower case or in capitals."""
    patterns = [(family, line) for family, lines in FAMILIES.items() for line in lines.strip().splitlines()]
    m = Maker(f"notes {seed}", "any")
    return [_filled(m, *patterns[index % len(patterns)]) for index in range(count)]


def harmless_notes() -> list[str]:
    """Notes in which nobody is named."""
    return NOBODY.strip().splitlines()


def _filled(m: Maker, family: str, pattern: str) -> Note:
    m.mix = m.one(MIXES[:3])
    written = m.one([str, str, str, str, str, str, str.lower, str.lower, str.upper])
    text, marks = "", []
    for literal, name, _, _ in Formatter().parse(pattern):
        text += written(literal)
        if name:
            slot = name.rstrip("123")
            value = written(_value(m, slot))
            what = "person" if slot in _PEOPLE_SLOTS else "home" if slot in _HOME_SLOTS else "identifier"
            marks.append(Marked(len(text), len(text) + len(value), what, slot))
            text += value
    return Note(text, tuple(marks), family)


def _value(m: Maker, slot: str) -> str:
    if slot == "born":
        return f"{m.birth(14, 60):%d/%m/%Y}"
    values = {
        "full": m.name,
        "first": m.forename,
        "last": m.surname,
        "back": m.reversed,
        "nick": lambda: m.one(NICKNAMES),
        "two": lambda: m.one("ABDJKMRST") + m.one("BJKMZ"),
        "short": lambda: f"{m.forename()[0]} {m.surname()}",
        "street": m.address,
        "area": lambda: m.one(AREAS),
        "phone": m.phone,
        "nhs": m.nhs,
        "postcode": m.postcode,
        "email": m.email,
        "pnc": lambda: f"{m.number(10, 26)}/{m.number(10**5, 10**6)}{m.one('ABCDEFGHJKLM')}",
        "nino": lambda: f"{m.one(['AB', 'JK', 'PW'])}{m.number(10**5, 10**6)}{m.one('ABCD')}",
        "plate": lambda: f"{m.one(['AB', 'LK', 'EY'])}{m.number(51, 76)} {m.one(['XYZ', 'KLM', 'VRD'])}",
        "crime": lambda: f"{m.number(10**6, 10**7)}/{m.number(10, 26)}",
    }
    return str(values[slot]())


@dataclass
class NoteTally:
    """What was found of each nature, what was called a person, and what was missed."""

    whole: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    called: int = 0
    rightly: int = 0
    harmless: int = 0
    harmless_hit: int = 0
    slots: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def recall(self, what: str) -> Share:
        """How much of a nature is covered as a whole."""
        return Share(self.found[what], self.whole[what])

    @property
    def precision(self) -> Share:
        """Of what was called a person, how much is at least in part one."""
        return Share(self.rightly, self.called)


def measure_notes(notes: Sequence[Note]) -> NoteTally:
    """Find in notes of people and in harmless ones, and count."""
    tally = NoteTally()
    for note, spans in zip(notes, find([note.text for note in notes]), strict=True):
        for mark in note.marks:
            hidden = is_hidden(note.text, mark.start, mark.end, [(span.start, span.end) for span in spans])
            tally.whole[mark.what] += 1
            tally.found[mark.what] += hidden
            tally.slots[mark.slot] += 1
            tally.missed[mark.slot] += not hidden
        for span in spans:
            if span.entity in PEOPLE:
                tally.called += 1
                tally.rightly += any(
                    mark.what == "person" and mark.start < span.end and span.start < mark.end for mark in note.marks
                )
    harmless = harmless_notes()
    for spans in find(harmless):
        people = sum(1 for span in spans if span.entity in PEOPLE)
        tally.called += people
        tally.harmless += 1
        tally.harmless_hit += bool(people)
    return tally


def is_hidden(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether every letter and digit of ``text[start:end]`` lies in a span."""
    return all(not text[at].isalnum() or any(first <= at < last for first, last in spans) for at in range(start, end))
