"""What generalising would cost where a release falls short: each step on its own, and the best of all combinations."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redactor.model import Change
from redactor.redact.disclosure.coding import Codes
from redactor.redact.disclosure.lattice import Aim, Lattice, Microdata, Outcome, Scale
from redactor.redact.disclosure.loss import forms, nested

MOST_POINTS: Final = 600
"""Advice is not worth more time than the release itself; a larger lattice is searched from its ends."""
_SAID: Final = 6


@dataclass(frozen=True)
class Way:
    """A quasi-identifier and the ways to show less of it: codes from the finest step on, and words for each step.

    Columns with the same ``key`` go together. A step without codes leaves the column out.
    """

    key: Hashable
    steps: tuple[Codes | None, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """A table and the ways to show less of it."""

    ways: tuple[Way, ...]
    people: Codes
    sensitive: tuple[Codes, ...]


def options(tables: Sequence[Asked], aim: Aim, *, linked: bool) -> tuple[Change, ...]:
    """Changes that would leave out fewer rows than nothing does, the best first."""
    words = _axes(tables)
    keys = list(words)
    lattice = _lattice(tables, keys, [len(words[key]) for key in keys], aim, linked=linked)
    nothing = lattice.outcome((0,) * len(keys))
    outcomes = list(_single_steps(lattice))
    outcomes.append(lattice.search(exact_points=MOST_POINTS).best)
    helping = {one.point: one for one in outcomes if one.left_out < nothing.left_out}
    ranked = sorted(helping.values(), key=lambda one: (one.loss, one.left_out, one.point))[:_SAID]
    as_it_is = Change("as it is", nothing.left_out, nothing.loss)
    return (as_it_is, *(_change(one, [words[key] for key in keys]) for one in ranked))


def _axes(tables: Sequence[Asked]) -> dict[Hashable, tuple[str, ...]]:
    """The hierarchies, and words for each of their steps above the first."""
    found: dict[Hashable, tuple[str, ...]] = {}
    for table in tables:
        for way in table.ways:
            if len(way.words) > len(found.get(way.key, ())):
                found[way.key] = way.words
    return found


def _lattice(
    tables: Sequence[Asked], keys: Sequence[Hashable], heights: Sequence[int], aim: Aim, *, linked: bool
) -> Lattice:
    made = [
        Microdata(
            tuple(Scale(forms(way.steps), keys.index(way.key), nested(way.steps)) for way in table.ways),
            table.people,
            table.sensitive,
        )
        for table in tables
    ]
    return Lattice(made, heights, aim, linked=linked)


def _single_steps(lattice: Lattice) -> Iterator[Outcome]:
    nothing = (0,) * len(lattice.heights)
    for axis, height in enumerate(lattice.heights):
        for step in range(1, height + 1):
            yield lattice.outcome((*nothing[:axis], step, *nothing[axis + 1 :]))


def _change(outcome: Outcome, words: Sequence[tuple[str, ...]]) -> Change:
    steps = [said[step - 1] for said, step in zip(words, outcome.point, strict=True) if step]
    return Change(" and ".join(steps), outcome.left_out, outcome.loss)
