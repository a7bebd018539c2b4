"""What somebody can work out of a table of counts: the least and the most that each hidden number can be.

The attacker sees every number that is shown, knows what adds up, and knows that hidden numbers are whole and not below
``floor``. Whatever else is consistent with that is possible for them. Bounds come from linear programs (HiGHS); where
the solution of one is not in whole numbers it is solved again as an integer program, so the bounds are those of tables
that exist. A table that was found is kept: it shows what it shows for every hidden number in it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from redactor.errors import RedactorError

INFINITY: Final = float("inf")
_FAR: Final = 1e7
"""A number that can be as high as this is not bounded by anything that is shown."""


@dataclass(frozen=True)
class Interval:
    """The least and the most that a number can be; ``high`` may be infinite."""

    low: float
    high: float


class Attacker:
    """Everything that somebody knows who sees all numbers but the hidden ones.

    :param highest: upper bounds that are known of hidden numbers (from a mark such as ``[under 5]``).
    """

    def __init__(
        self,
        values: Sequence[int | None],
        sums: Sequence[Mapping[int, int]],
        hidden: Collection[int],
        floor: int,
        highest: Mapping[int, int] | None = None,
    ) -> None:
        self.hidden = sorted(hidden)
        self.place = {number: place for place, number in enumerate(self.hidden)}
        self.solver = Solver(
            [(floor, (highest or {}).get(number, _FAR)) for number in self.hidden],
            [row for row in (self._row(terms, values) for terms in sums) if row[0]],
        )
        self._seen: dict[int, tuple[float, float]] = {}

    def _row(self, terms: Mapping[int, int], values: Sequence[int | None]) -> tuple[dict[int, float], float, float]:
        unknown = {self.place[number]: float(times) for number, times in terms.items() if number in self.place}
        known = sum(times * (values[number] or 0) for number, times in terms.items() if number not in self.place)
        return unknown, -float(known), -float(known)

    def interval(self, number: int) -> Interval:
        """The least and the most that a hidden number can be."""
        place = self.place[number]
        low, high = self._extreme(place, 1.0), self._extreme(place, -1.0)
        return Interval(low, INFINITY if high >= _FAR / 2 else high)

    def can_be(self, number: int, least: int) -> bool:
        """Whether a hidden number can be ``least`` or more, and cannot be told exactly."""
        place = self.place[number]
        low, high = self._seen.get(place, (INFINITY, -INFINITY))
        if high >= least and low < high:
            return True
        high = max(high, self._extreme(place, -1.0))
        return high >= least and (low < high or self._extreme(place, 1.0) < high)

    def _extreme(self, place: int, direction: float) -> float:
        found = self.solver.best({place: direction})
        if found is None:  # what is shown does not add up; then nothing follows from it
            return INFINITY if direction < 0 else 0.0
        for spot, value in enumerate(found):
            low, high = self._seen.get(spot, (INFINITY, -INFINITY))
            self._seen[spot] = (min(low, value), max(high, value))
        return found[place]


class Solver:
    """A linear program whose objective changes. Whole numbers only: solved again as integers where they are not.

    :param limits: the least and the most of each variable.
    :param rows: coefficients by variable, and the least and the most of their sum.
    """

    def __init__(
        self, limits: Sequence[tuple[float, float]], rows: Sequence[tuple[Mapping[int, float], float, float]]
    ) -> None:
        import highspy

        self.size = len(limits)
        # The class beneath ``Highs``: that one announces itself on standard output before it can be told not to.
        self.model: Any = highspy._core._Highs()
        for option, value in (("output_flag", False), ("parallel", "off"), ("random_seed", 0)):
            self.model.setOptionValue(option, value)
        for low, high in limits:
            self.model.addVar(float(low), float(high))
        for terms, low, high in rows:
            places = sorted(terms)
            self.model.addRow(low, high, len(places), places, [terms[place] for place in places])
        self._optimal, self._none = highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible
        self._whole, self._real = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous

    def best(self, costs: Mapping[int, float]) -> list[float] | None:
        """A solution in whole numbers with the least cost; None where there is none."""
        for place, cost in costs.items():
            self.model.changeColCost(place, cost)
        found = self._solve()
        if found is not None and any(abs(value - round(value)) > 1e-6 for value in found):
            self._as(self._whole)
            found = self._solve()
            self._as(self._real)
        for place in costs:
            self.model.changeColCost(place, 0.0)
        return None if found is None else [float(round(value)) for value in found]

    def _solve(self) -> list[float] | None:
        self.model.run()
        status = self.model.getModelStatus()
        if status == self._none:
            return None
        if status != self._optimal:  # what could not be worked out is not taken for safe
            raise RedactorError(
                "It could not be worked out whether small numbers follow from a table of counts.",
                next="Put rows or columns of the table together and try again.",
            )
        return list(self.model.getSolution().col_value)

    def _as(self, kind: Any) -> None:
        for place in range(self.size):
            self.model.changeColIntegrality(place, kind)
