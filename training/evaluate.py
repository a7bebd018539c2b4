"""The figures: ``python -m training.evaluate [model folder]`` judges spaCy's model and ours, alone and with the rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from redactor.detect.prose import LIKELY, TextFinder
from training import corpora
from training.compose import Note, held_out
from training.measure import Score, Spans, judge, judge_model
from training.train import MODEL, SEED
from training.warm import spacy_small

_PEOPLE = frozenset({"PERSON", "ALIAS", "FORENAME", "SURNAME"})


def sets() -> dict[str, list[Note]]:
    """Everything there is to judge by; none of it was trained on."""
    return {"held-out notes": held_out("test", 12, SEED + 2), **corpora.judging_notes()}


def with_rules(nlp: Any, notes: list[Note]) -> Score:
    """The figures of the product's text finder with a model in it."""
    finder = TextFinder()
    engine: Any = finder._engine
    engine._model, engine._threads = nlp, ThreadpoolController()

    def find(texts: list[str]) -> Iterable[Spans]:
        for spans in finder.find(texts):
            yield [(span.start, span.end) for span in spans if span.entity in _PEOPLE and span.score >= LIKELY]

    return judge(notes, find)


def load(folder: Path) -> Any:
    """A trained model, multiplying with numpy like the one it is held against."""
    nlp: Any = spacy.load(folder)
    for _, component in nlp.pipeline:
        component.model._to_ops(NumpyOps(use_blis=False))
    return nlp


def main(folder: Path) -> None:
    """Print the figures of both models on every set."""
    for model, nlp in {"spaCy small": spacy_small(), "ours": load(folder)}.items():
        for name, notes in sets().items():
            print(f"{model:12} alone       {name:20} {judge_model(nlp, notes)}", flush=True)
            print(f"{model:12} with rules  {name:20} {with_rules(nlp, notes)}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
