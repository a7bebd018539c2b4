"""What generalising and leaving out rows cost, from 0 (nothing is lost) to 1 (everything is).

A released value loses the share of pairs of rows that its column told apart before and does not any more, which is the
discernibility measure (Bayardo and Agrawal 2005) brought to the range from 0 to 1 and taken column by column: 0 for a
column as the rule gives it, 1 for a column that is left out. A row that is left out loses every one of its
quasi-identifiers, times ``row_weight`` (1 or more). The loss of a release is the mean over rows and quasi-identifiers.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from redactor.redact.disclosure.coding import Codes, distinct


@dataclass(frozen=True)
class Form:
    """A quasi-identifier at one step of its hierarchy. ``codes`` is None where the column is left out."""

    codes: Codes | None
    loss: float


def forms(steps: Sequence[Codes | None]) -> tuple[Form, ...]:
    """A column at each step of its hierarchy, finest first, with what each step loses."""
    first = steps[0]
    if first is None:
        raise ValueError("the first step of a hierarchy is the column as its rule gives it")
    alike, every = _alike_pairs(first), len(first) ** 2
    apart = every - alike
    made, least = [], 0.0
    for step, codes in enumerate(steps):
        loss = 0.0 if step == 0 else 1.0 if codes is None or not apart else (_alike_pairs(codes) - alike) / apart
        least = max(least, loss)  # a hierarchy written so that a later step tells more does not win by it
        made.append(Form(codes, min(least, 1.0)))
    return tuple(made)


def nested(steps: Sequence[Codes | None]) -> bool:
    """Whether each step only puts together what the one before told apart, so that going up never singles out."""
    known = [codes for codes in steps if codes is not None]
    return all(distinct(finer, coarser).max(initial=1) <= 1 for finer, coarser in itertools.pairwise(known))


def _alike_pairs(codes: Codes) -> int:
    return int((np.bincount(codes) ** 2).sum())
