"""Leans the shipped model towards people or away: ``python -m training.lean 4`` adds 4 to what it was trained with."""

from __future__ import annotations

import sys

import spacy

from training.record import record
from training.train import MODEL, lean


def main(more: float) -> None:
    """Change the shipped weights and their digests. Set ``LEAN`` in ``train.py`` to the sum as well."""
    nlp = spacy.load(MODEL)
    lean(nlp, more)
    nlp.to_disk(MODEL)
    record()


if __name__ == "__main__":
    main(float(sys.argv[1]))
