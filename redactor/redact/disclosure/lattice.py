"""Finds the generalisation that loses least: how far up each hierarchy to go so that, with the rows left out that still
stand alone, everybody is hidden among enough others (full-domain generalisation with suppression, Samarati 2001).

The choices form a lattice: one step for each hierarchy. Going up a hierarchy merges classes, so a row that is safe at
one point is safe at every coarser one. That gives bounds: a point can leave out no fewer rows than any coarser point.
Points are looked at in the order of the least loss they could have, and the search ends when no point that is left
could do better, so the result is the best there is. A lattice of more than ``EXACT_POINTS`` is searched step by step
from both ends instead, and the result says how far from the best it can be at most.
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from redactor.redact.disclosure.classes import Coded, standing
from redactor.redact.disclosure.coding import Codes, Rows
from redactor.redact.disclosure.loss import Form

EXACT_POINTS: Final = 20_000
"""A matrix has hundreds; beyond this many the exact search gives way to the heuristic."""

Point = tuple[int, ...]


@dataclass(frozen=True)
class Scale:
    """A quasi-identifier and the hierarchy it goes up; a column without a hierarchy stays as it is."""

    forms: tuple[Form, ...]
    hierarchy: int | None = None
    nested: bool = True

    def at(self, point: Point) -> Form:
        """The column at a point of the lattice. A hierarchy with more steps than the column has stops at its last."""
        return self.forms[0 if self.hierarchy is None else min(point[self.hierarchy], len(self.forms) - 1)]


@dataclass(frozen=True)
class Microdata:
    """A table of people that is to be generalised."""

    scales: tuple[Scale, ...]
    people: Codes
    sensitive: tuple[Codes, ...] = ()


@dataclass(frozen=True)
class Aim:
    """What must hold: ``k`` people alike, ``l_diversity`` sensitive values, and at most a share of rows left out."""

    k: int
    l_diversity: int = 1
    rows_at_most: float = 1.0
    row_weight: float = 1.0


@dataclass(frozen=True)
class Outcome:
    """What a point of the lattice comes to. ``out`` says for each table which rows are left out."""

    point: Point
    out: tuple[Rows, ...]
    loss: float
    allowed: bool

    @property
    def left_out(self) -> int:
        """How many rows are left out."""
        return int(sum(rows.sum() for rows in self.out))


@dataclass(frozen=True)
class Found:
    """The point that was chosen. ``bound`` is the least loss that any point could have; ``looked_at`` is how many
    points were worked out."""

    best: Outcome
    bound: float
    looked_at: int

    @property
    def exact(self) -> bool:
        """Whether the choice is proved to be the best."""
        return self.bound >= self.best.loss - 1e-12


class Lattice:
    """The lattice of one release."""

    def __init__(self, tables: Sequence[Microdata], heights: Sequence[int], aim: Aim, *, linked: bool = False) -> None:
        """:param heights: how many steps above the first each hierarchy has."""
        self.tables, self.heights, self.aim, self.linked = tables, tuple(heights), aim, linked
        self._known: dict[Point, Outcome] = {}
        self._worth = max(1, sum(len(table.people) * len(table.scales) for table in tables))

    @property
    def points(self) -> int:
        """How many points there are."""
        return math.prod(height + 1 for height in self.heights)

    @property
    def top(self) -> Point:
        """The coarsest point."""
        return self.heights

    def outcome(self, point: Point) -> Outcome:
        """Work a point out."""
        if point not in self._known:
            tables = [self._coded(table, point) for table in self.tables]
            found = standing(tables, linked=self.linked) if tables else []
            out = tuple(one.failing(self.aim.k, self.aim.l_diversity) for one in found)
            rows = sum(len(one) for one in out)
            allowed = sum(int(one.sum()) for one in out) <= self.aim.rows_at_most * rows
            self._known[point] = Outcome(point, out, self.loss(point, out), allowed)
        return self._known[point]

    @staticmethod
    def _coded(table: Microdata, point: Point) -> Coded:
        at = (scale.at(point).codes for scale in table.scales)
        return Coded(tuple(codes for codes in at if codes is not None), table.people, table.sensitive)

    def loss(self, point: Point, out: Sequence[Rows]) -> float:
        """The loss of a release at ``point`` without the rows ``out``."""
        total = 0.0
        for table, rows in zip(self.tables, out, strict=True):
            gone = int(rows.sum())
            kept = len(rows) - gone
            total += kept * sum(scale.at(point).loss for scale in table.scales)
            total += gone * len(table.scales) * self.aim.row_weight
        return total / self._worth

    def search(self, exact_points: int = EXACT_POINTS) -> Found:
        """The point with the least loss; of equals the one that generalises least, then the first in order."""
        return self._exact() if self.points <= exact_points else self._heuristic()

    # --- exact: by bounds -------------------------------------------------------------------------------------------

    def _exact(self) -> Found:
        edges = self._edges()
        best = self.outcome(self.top)
        if edges and not best.allowed:  # then no point is
            return Found(best, best.loss, len(self._known))
        waiting = [(self.loss(point, self._at_least(self.top, edges)), point) for point in self._all()]
        heapq.heapify(waiting)
        bounded: set[Point] = set()
        while waiting:
            least, point = heapq.heappop(waiting)
            if least > best.loss + 1e-12:
                break
            if point not in bounded and point not in self._known:
                bounded.add(point)
                heapq.heappush(waiting, (self.loss(point, self._at_least(point, edges)), point))
                continue
            best = min(best, self.outcome(point), key=_rank)
        return Found(best, best.loss, len(self._known))

    def _edges(self) -> dict[tuple[int, int], tuple[Rows, ...]]:
        """Rows left out where only one hierarchy is below its top. Steps that do not nest bound nothing."""
        nested = all(scale.nested for table in self.tables for scale in table.scales)
        return {
            (axis, step): self.outcome((*self.top[:axis], step, *self.top[axis + 1 :])).out
            for axis, height in enumerate(self.heights)
            for step in range(height + 1)
            if nested
        }

    def _all(self) -> Iterator[Point]:
        return itertools.product(*(range(height + 1) for height in self.heights))

    def _at_least(self, point: Point, edges: dict[tuple[int, int], tuple[Rows, ...]]) -> list[Rows]:
        """Rows that are left out at ``point`` for certain."""
        sure = [np.zeros(len(table.people), np.bool_) for table in self.tables]
        for edge in enumerate(point):
            if edge in edges:
                sure = [one | other for one, other in zip(sure, edges[edge], strict=True)]
        return sure

    # --- heuristic: from both ends ----------------------------------------------------------------------------------

    def _heuristic(self) -> Found:
        ends = ((0,) * len(self.heights), self.top)
        best = min((self._walk(self.outcome(end)) for end in ends), key=_rank)
        edges = self._edges()
        return Found(best, min(best.loss, self.loss(ends[0], self._at_least(self.top, edges))), len(self._known))

    def _walk(self, here: Outcome) -> Outcome:
        """Go to the best neighbour for as long as there is a better one; where none is allowed, go up."""
        while True:
            near = min((self.outcome(point) for point in self._neighbours(here.point)), key=_rank, default=here)
            if _rank(near) >= _rank(here):
                return here
            here = near

    def _neighbours(self, point: Point) -> Iterator[Point]:
        for axis, step in enumerate(point):
            for other in (step - 1, step + 1):
                if 0 <= other <= self.heights[axis]:
                    yield (*point[:axis], other, *point[axis + 1 :])


def _rank(outcome: Outcome) -> tuple[bool, float, int, Point]:
    """Allowed before not allowed (and then fewer rows left out); then less loss, less generalised, first in order."""
    cost = round(outcome.loss, 12) if outcome.allowed else outcome.left_out
    return (not outcome.allowed, cost, sum(outcome.point), outcome.point)
