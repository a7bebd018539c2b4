"""Which rules of a policy its cases have used."""

from __future__ import annotations

from dataclasses import dataclass

from redactor.model import Decision
from redactor.policy import Policy


@dataclass(frozen=True)
class Coverage:
    """The rules there are, by number from 1, and those that decided a column or left rows out in some case."""

    rules: int
    used: frozenset[int] = frozenset()

    @classmethod
    def of(cls, policy: Policy) -> Coverage:
        """Nothing used yet."""
        return cls(len(policy.rules))

    def after(self, decision: Decision) -> Coverage:
        """With what a decision used."""
        by_column = {action.number for action in decision.actions if action.number is not None}
        by_row = {drop.number for drop in decision.drops if drop.columns}
        return Coverage(self.rules, self.used | by_column | by_row)

    @property
    def missing(self) -> tuple[int, ...]:
        """The rules that no case used."""
        return tuple(number for number in range(1, self.rules + 1) if number not in self.used)

    @property
    def percent(self) -> int:
        """Whole per cent, rounded down: 100 means every rule."""
        return 100 * (self.rules - len(self.missing)) // self.rules
