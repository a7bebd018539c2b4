"""The exact search against trying every point; k and l against pycanon."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pycanon import anonymity

from redactor.redact.disclosure.classes import coded, standing
from redactor.redact.disclosure.coding import combine, encode, encode_people
from redactor.redact.disclosure.lattice import Aim, Lattice, Microdata, Scale
from redactor.redact.disclosure.loss import forms, nested

Row = tuple[int, int, int, str]


def generalised(row: Row, point: tuple[int, ...]) -> tuple[Any, ...]:
    """A row at a point: two numbers that are halved step by step and then left out, and one that stays."""
    left = [value >> step if step < 3 else None for value, step in zip(row[:2], point, strict=True)]
    return (*left, row[2])


def lattice(rows: list[Row], people: list[int], aim: Aim, *, linked: bool = False) -> Lattice:
    scales = []
    for axis in (0, 1):
        steps = [encode([row[axis] >> step for row in rows]) for step in range(3)]
        scales.append(Scale(forms([*steps, None]), axis, nested(steps)))
    scales.append(Scale(forms([encode([row[2] for row in rows])])))
    who = encode_people([people])[0]
    return Lattice([Microdata(tuple(scales), who, (encode([row[3] for row in rows]),))], (3, 3), aim, linked=linked)


def left_out(rows: list[Row], people: list[int], point: tuple[int, ...], aim: Aim) -> int:
    """Counted row by row, without any of the code that is tested."""
    made = [generalised(row, point) for row in rows]
    count = 0
    for one in made:
        alike = [i for i, other in enumerate(made) if other == one]
        few = len({people[i] for i in alike}) < aim.k
        count += few or len({rows[i][3] for i in alike}) < aim.l_diversity
    return count


def loss(rows: list[Row], point: tuple[int, ...], gone: int, aim: Aim) -> float:
    """The loss as ``docs/disclosure.md`` states it."""
    total = 0.0
    for axis, step in enumerate(point):
        if step:
            alike = sum(n * n for n in Counter(row[axis] for row in rows).values())
            now = sum(n * n for n in Counter(row[axis] >> step for row in rows).values())
            apart = len(rows) ** 2 - alike
            total += 1.0 if step == 3 or not apart else (now - alike) / apart
    return ((len(rows) - gone) * total + gone * 3 * aim.row_weight) / (3 * len(rows))


ROWS = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(0, 1), st.sampled_from("abc")), min_size=1, max_size=25
)
AIMS = st.builds(
    Aim, st.integers(2, 5), st.integers(1, 2), st.sampled_from([0.0, 0.2, 1.0]), st.sampled_from([1.0, 2.5])
)


@settings(max_examples=150, deadline=None)
@given(ROWS, AIMS, st.data())
def test_the_exact_search_finds_what_trying_every_point_finds(rows: list[Row], aim: Aim, data: st.DataObject) -> None:
    people = data.draw(st.lists(st.integers(0, 30), min_size=len(rows), max_size=len(rows)))
    found = lattice(rows, people, aim).search()
    costs = {}
    for point in itertools.product(range(4), range(4)):
        gone = left_out(rows, people, point, aim)
        if gone <= aim.rows_at_most * len(rows):
            costs[point] = loss(rows, point, gone, aim)
    assert found.best.allowed == bool(costs)
    if costs:
        assert found.best.loss == pytest.approx(min(costs.values()))
        assert found.exact


@settings(max_examples=60, deadline=None)
@given(ROWS, AIMS)
def test_the_heuristic_is_never_better_than_the_best_and_knows_its_bound(rows: list[Row], aim: Aim) -> None:
    people = list(range(len(rows)))
    best, quick = lattice(rows, people, aim).search(), lattice(rows, people, aim).search(exact_points=1)
    if quick.best.allowed:
        assert quick.bound - 1e-9 <= best.best.loss <= quick.best.loss + 1e-9


@settings(max_examples=60, deadline=None)
@given(ROWS, AIMS)
def test_with_one_row_a_person_profiles_are_classes(rows: list[Row], aim: Aim) -> None:
    people = list(range(len(rows)))
    one, other = (lattice(rows, people, aim, linked=linked).search() for linked in (False, True))
    assert (one.best.point, one.best.left_out) == (other.best.point, other.best.left_out)


def test_bands_that_do_not_nest_are_still_searched_exactly() -> None:
    """Coarser bands that cut through finer ones can single people out, so nothing may be concluded from them."""
    first, second = encode([1, 1, 1, 2, 2, 2]), encode([1, 1, 2, 2, 2, 2])
    assert not nested([first, second])
    scale = Scale(forms([first, second, None]), 0, nested([first, second]))
    found = Lattice([Microdata((scale,), encode(list(range(6))))], (2,), Aim(3)).search()
    assert (found.best.point, found.best.left_out) == ((0,), 0)


def test_many_columns_do_not_overflow() -> None:
    columns = [encode(list(range(1000))) for _ in range(12)]
    assert sorted(combine(columns, 1000).tolist()) == list(range(1000))


@pytest.mark.parametrize("seed", range(200))
def test_k_and_l_are_those_of_pycanon(seed: int) -> None:
    chance = random.Random(seed)
    rows, quasi, secret = chance.randint(1, 400), chance.randint(1, 5), chance.randint(1, 3)
    spread = chance.randint(1, 6)
    names = [f"q{n}" for n in range(quasi)] + [f"s{n}" for n in range(secret)]
    table = {name: [chance.choice("abcdefg"[: spread + 1]) for _ in range(rows)] for name in names}
    frame = pd.DataFrame(table)
    found = standing(
        coded([([table[name] for name in names[:quasi]], range(rows))], [[table[name] for name in names[quasi:]]])
    )[0]
    assert found.smallest == anonymity.k_anonymity(frame, names[:quasi])
    assert found.least_diverse == anonymity.l_diversity(frame, names[:quasi], names[quasi:])


def test_codes_keep_equal_values_together() -> None:
    assert encode(["a", " a ", None, "b", ""]).tolist() == [0, 0, 1, 2, 1]
    assert np.unique(encode([1, "1", True])).size == 2
