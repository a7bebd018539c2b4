"""Notes for training and judging: patterns filled, roughened, and several put into one note."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from training import (
    negatives,
    negatives_more,
    negatives_voices,
    notes_grammar,
    notes_heldout,
    notes_long,
    notes_names,
    notes_police,
    notes_school,
    notes_social,
    notes_test,
    notes_voices,
    notes_youth,
)
from training.noise import noisy
from training.slots import Filler, Piece

DEV_NEGATIVES: Final = "council_held"
_JOINS: Final = (". ", ". ", ". ", " ", "\n", ", ", " - ", "; ", " / ", "... ", ".")
_OPENINGS: Final = (
    "YP ",
    "T/C: ",
    "12/4 - ",
    "HV. ",
    "Update: ",
    "NB ",
    "CASE NOTE - ",
    "03/05/18 14:00 ",
    "* ",
    "Re above: ",
    "YOT: ",
    "",
)


@dataclass(frozen=True, slots=True)
class Note:
    """A text with its labelled stretches ``(start, end, label)``; the label ``?`` is not to be learnt or judged."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def patterns(families: Mapping[str, str]) -> dict[str, list[str]]:
    """The patterns of each family."""
    return {family: text.strip().splitlines() for family, text in families.items()}


def training_families() -> dict[str, list[str]]:
    """Every family with people in it that may be trained on."""
    parts = (
        notes_police,
        notes_youth,
        notes_social,
        notes_school,
        notes_names,
        notes_long,
        notes_grammar,
        notes_voices,
    )
    found: dict[str, list[str]] = {}
    for part in parts:
        found |= patterns(part.FAMILIES)
    return found


def note(pieces: list[Piece]) -> Note:
    """Pieces as one text with offsets."""
    text, spans = "", []
    for piece, label in pieces:
        if label:
            spans.append((len(text), len(text) + len(piece), label))
        text += piece
    return Note(text, tuple(spans))


def endless(seed: int) -> Iterator[Note]:
    """Training notes without end: one to four patterns each, a quarter with nobody in it."""
    rng = random.Random(seed)
    filler = Filler(rng, "train")
    people = list(training_families().values())
    empty_families: dict[str, list[str]] = {}
    for part in (negatives, negatives_more, negatives_voices):
        empty_families |= patterns(part.FAMILIES)
    nobody = [lines for family, lines in empty_families.items() if family != DEV_NEGATIVES]
    while True:
        empty = rng.random() < 0.27
        count = rng.choices([1, 2, 3, 4], [50, 26, 16, 8])[0]
        parts: list[Piece] = []
        for index in range(count):
            without = empty or (index > 0 and rng.random() < 0.4)
            lines = rng.choice(nobody) if without else rng.choice(people)
            pattern = rng.choice(lines)
            keep = index > 0 and rng.random() < 0.5
            made = filler.fill_nobody(pattern) if without else filler.fill(pattern, keep=keep)
            if index:
                parts.append((rng.choice(_JOINS), ""))
            elif rng.random() < 0.12:
                parts.append((rng.choice(_OPENINGS), ""))
            parts.extend(made)
        if rng.random() < 0.3:
            parts.append((".", ""))
        yield note(noisy(parts, rng))


def held_out(which: str, each: int, seed: int) -> list[Note]:
    """``dev`` or ``test`` notes: families and names that training never sees, each pattern ``each`` times."""
    rng = random.Random(seed)
    filler = Filler(rng, which)
    people = patterns(notes_heldout.FAMILIES if which == "dev" else notes_test.FAMILIES)
    nobody = patterns({"": notes_test.NOBODY})[""] if which == "test" else patterns(negatives.FAMILIES)[DEV_NEGATIVES]
    made = [note(noisy(filler.fill(line), rng)) for lines in people.values() for line in lines for _ in range(each)]
    return made + [note(noisy(filler.fill_nobody(line), rng)) for line in nobody for _ in range(each)]
