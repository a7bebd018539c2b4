"""Trains the model from spaCy's small English one and writes ``redactor/detect/model``: ``python -m training.train``."""

from __future__ import annotations

import argparse
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy
import spacy
from spacy.training import Example, offsets_to_biluo_tags
from thinc.api import fix_random_seed

from training import corpora
from training.compose import Note, endless, held_out
from training.measure import Score, judge_model
from training.warm import forget_some_names, start

MODEL: Final = Path(__file__).resolve().parents[1] / "redactor" / "detect" / "model"
SEED: Final = 20171103
WORDS: Final = 2_800_000
"""Words read in a whole training: what two old cores do in twenty minutes."""
BATCH: Final = 900
RATE: Final = 0.001
LEAN: Final = 0.0
"""Added to what the trained model gives to starting a person: more finds more people and masks more for nothing.
``python -m training.lean`` changes the shipped weights without training again."""
CORPORA: Final = 0.33
"""Share of texts that come from the public corpora, where they are."""


def example(nlp: Any, note: Note) -> Example:
    """A note with what is to be learnt; what ``?`` marks is left open."""
    doc = nlp.make_doc(note.text)
    spans: list[tuple[int, int, str]] = []
    unknown: set[int] = set()
    for start_char, end_char, label in note.spans:
        span = doc.char_span(start_char, end_char, alignment_mode="expand")
        if span is None:
            continue
        if label == "?":
            unknown |= {token.i for token in span}
        elif not spans or spans[-1][1] <= span.start_char:
            spans.append((span.start_char, span.end_char, label))
    tags = offsets_to_biluo_tags(doc, spans)
    tags = ["-" if index in unknown and tag == "O" else tag for index, tag in enumerate(tags)]
    return Example.from_dict(doc, {"entities": tags})


def mixed(seed: int) -> Iterator[Note]:
    """Our own notes and the public corpora, mixed."""
    rng = random.Random(seed)
    public = corpora.training_notes()
    if not public:
        print("The public corpora are not there: training on our own notes alone.")
    own = endless(seed)
    while True:
        yield rng.choice(public) if public and rng.random() < CORPORA else next(own)


def batches(nlp: Any, seed: int) -> Iterator[list[Example]]:
    """Examples in batches of about ``BATCH`` words; smaller ones at first."""
    batch: list[Example] = []
    words, made = 0, 0
    for text in mixed(seed):
        one = example(nlp, text)
        batch.append(one)
        words += len(one)
        if words >= min(BATCH, 150 + made // 2):
            yield batch
            made += 1
            batch, words = [], 0


def train(words: int, seed: int, out: Path, rounds: int = 6) -> None:
    """Train and keep the weights of the round that did best on the dev notes."""
    random.seed(seed)
    numpy.random.seed(seed)
    fix_random_seed(seed)
    nlp = start()
    forget_some_names(nlp)
    optimizer = nlp.resume_training()
    dev = held_out("dev", 6, seed + 1)
    public = {name: notes[:400] for name, notes in corpora.judging_notes().items()}
    print("before:", judge_model(nlp, dev), {name: str(judge_model(nlp, notes)) for name, notes in public.items()})
    read, done, best, began = 0, 0, 0.0, time.monotonic()
    for batch in batches(nlp, seed):
        optimizer.learn_rate = RATE * min(1.0, read / 30_000 + 0.05) * max(0.03, 1 - read / words)
        nlp.update(batch, drop=0.15, sgd=optimizer)
        read += sum(len(one) for one in batch)
        if read >= words * (done + 1) / rounds:
            done += 1
            with nlp.use_params(optimizer.averages):
                score = judge_model(nlp, dev)
                others = {name: judge_model(nlp, notes) for name, notes in public.items()}
                print(
                    f"{time.monotonic() - began:.0f}s {read} words:",
                    score,
                    {k: str(v) for k, v in others.items()},
                    flush=True,
                )
                if _worth(score) >= best:
                    best = _worth(score)
                    nlp.to_disk(out)
        if done == rounds:
            break
    _describe(out)


def _worth(score: Score) -> float:
    """People missed cost more than words masked for nothing."""
    return 0.65 * score.recall + 0.35 * score.precision


def lean(nlp: Any, more: float) -> None:
    """Make the model readier to start a person by adding to the bias of those two moves."""
    recogniser = nlp.get_pipe("ner")
    layer = recogniser.model.get_ref("upper")
    bias = layer.get_param("b").copy()
    for index, move in enumerate(recogniser.move_names):
        if move in {"B-PERSON", "U-PERSON"}:
            bias[index] += more
    layer.set_param("b", bias)


def _describe(out: Path) -> None:
    """Put the weights into a vocabulary that holds no word of the training text, lean them towards people, and say who made it."""
    nlp = start()
    trained: Any = spacy.load(out).get_pipe("ner")
    nlp.get_pipe("ner").model.from_bytes(trained.model.to_bytes())
    lean(nlp, LEAN)
    nlp.meta.update(
        name="core_case_notes",
        version="1.0.0",
        description="People in British case notes: the entity recogniser of spaCy's en_core_web_sm, trained further.",
        author="redactor; weights began as Explosion's",
        email="",
        url="",
        license="MIT",
        performance={},
    )
    nlp.to_disk(out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=WORDS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--out", type=Path, default=MODEL)
    given = parser.parse_args()
    train(given.words, given.seed, given.out)
