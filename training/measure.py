"""How many people are hidden and how much of what is hidden is people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from training.compose import Note

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Score:
    """People in the texts, of them hidden to the last letter; stretches found, of them on somebody."""

    people: int
    hidden: int
    found: int
    right: int

    @property
    def recall(self) -> float:
        """Share of people hidden."""
        return self.hidden / self.people if self.people else 1.0

    @property
    def precision(self) -> float:
        """Share of what was found that is people."""
        return self.right / self.found if self.found else 1.0

    def __str__(self) -> str:
        return f"recall {_with_interval(self.hidden, self.people)} precision {_with_interval(self.right, self.found)}"


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95% interval of a share by Wilson's score."""
    if not whole:
        return 0.0, 1.0
    z, share = 1.96, part / whole
    middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return middle - half, middle + half


def _with_interval(part: int, whole: int) -> str:
    low, high = wilson(part, whole)
    return f"{100 * part / max(1, whole):.1f}% ({100 * low:.1f}-{100 * high:.1f})"


def judge(notes: Sequence[Note], find: Callable[[list[str]], Iterable[Spans]]) -> Score:
    """Hold what ``find`` says of each text against where its people are. Handles (``?``) count for nothing."""
    people = hidden = found = right = 0
    for note, spans in zip(notes, find([note.text for note in notes]), strict=True):
        covered = {at for start, end in spans for at in range(start, end)}
        gold = [(start, end) for start, end, label in note.spans if label == "PERSON"]
        open_ = [(start, end) for start, end, label in note.spans if label == "?"]
        for start, end in gold:
            people += 1
            hidden += all(at in covered for at in range(start, end) if note.text[at].isalnum())
        for start, end in spans:
            if any(start < last and first < end for first, last in gold):
                right += 1
                found += 1
            elif not any(start < last and first < end for first, last in open_):
                found += 1
    return Score(people, hidden, found, right)


def judge_model(nlp: Any, notes: Sequence[Note]) -> Score:
    """The figures of a spaCy pipeline alone."""

    def find(texts: list[str]) -> Iterable[Spans]:
        for doc in nlp.pipe(texts, batch_size=128):
            yield [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]

    return judge(notes, find)
