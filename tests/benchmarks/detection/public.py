"""Public sets of marked texts, beside Presidio with spaCy's models, where the sets are present."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from redactor.detect import find
from tests.benchmarks.detection.figures import Share
from tests.benchmarks.detection.notes import is_hidden
from tests.benchmarks.detection.presidio import MEDIUM, by_presidio

FOLDER: Final = Path(__file__).parents[4] / "shared" / "data" / "ner"
MOST: Final = 500
"""Texts with people in them that are read of each set."""

SETS: Final = {
    "WNUT 2017, development part": ("wnut17_dev.conll",),
    "Broad Twitter Corpus, e to h": ("btc_e.conll", "btc_f.conll", "btc_g.conll", "btc_h.conll"),
    "presidio-research, synthetic": ("presidio_synth_v2_part.json",),
}

Text = tuple[str, list[tuple[int, int]]]
"""A text and where people are in it."""


@dataclass(frozen=True)
class PublicFigure:
    """People hidden in a set, by Presidio and here; ``None`` where the set, or the medium model, is not there."""

    name: str
    presidio: Share | None = None
    medium: Share | None = None
    here: Share | None = None


def measure_public(folder: Path = FOLDER) -> list[PublicFigure]:
    """All sets."""
    return [_measured(name, [folder / file for file in files]) for name, files in SETS.items()]


def _measured(name: str, files: Sequence[Path]) -> PublicFigure:
    if not all(file.is_file() for file in files):
        return PublicFigure(name)
    texts = [text for file in files for text in (_json(file) if file.suffix == ".json" else _conll(file)) if text[1]]
    some = random.Random(20).sample(texts, min(MOST, len(texts)))
    plain = [text for text, _ in some]
    here = [[(span.start, span.end) for span in spans] for spans in find(plain)]
    medium = _hidden(some, by_presidio(plain, MEDIUM)) if MEDIUM else None
    return PublicFigure(name, _hidden(some, by_presidio(plain)), medium, _hidden(some, here))


def _hidden(texts: Sequence[Text], found: Sequence[Sequence[tuple[int, int]]]) -> Share:
    people = [
        is_hidden(text, start, end, spans)
        for (text, marks), spans in zip(texts, found, strict=True)
        for start, end in marks
    ]
    return Share(sum(people), len(people))


def _json(path: Path) -> Iterator[Text]:
    for item in json.loads(path.read_text(encoding="utf-8")):
        marks = [
            (span["start_position"], span["end_position"]) for span in item["spans"] if span["entity_type"] == "PERSON"
        ]
        yield item["full_text"], marks


def _conll(path: Path) -> Iterator[Text]:
    words: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        word, _, tag = line.partition("\t")
        if word.strip():
            words.append((word.strip(), tag.strip().lower()))
        elif words:
            yield _joined(words)
            words = []


def _joined(words: Sequence[tuple[str, str]]) -> Text:
    text, marks = "", list[tuple[int, int]]()
    for word, tag in words:
        text += " " if text else ""
        start = len(text)
        text += word
        if tag in {"b-person", "b-per"}:
            marks.append((start, len(text)))
        elif tag in {"i-person", "i-per"} and marks:
            marks[-1] = (marks[-1][0], len(text))
    return text, marks
