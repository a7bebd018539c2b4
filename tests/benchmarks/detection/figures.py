"""Shares with how sure they are."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

_Z = 1.96
"""Standard deviations either side that hold 95%."""


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    hits: int
    whole: int

    @property
    def value(self) -> float:
        """From 0 to 1; 1 where there was nothing to find."""
        return self.hits / self.whole if self.whole else 1.0

    def interval(self) -> tuple[float, float]:
        """Wilson's 95% score interval (Wilson 1927)."""
        if not self.whole:
            return 0.0, 1.0
        n, share = self.whole, self.value
        middle = share + _Z * _Z / (2 * n)
        spread = _Z * sqrt(share * (1 - share) / n + _Z * _Z / (4 * n * n))
        below = 1 + _Z * _Z / n
        return max(0.0, (middle - spread) / below), min(1.0, (middle + spread) / below)

    def __str__(self) -> str:
        low, high = self.interval()
        return f"{self.value:.1%} ({low:.1%} to {high:.1%}; {self.hits:,} of {self.whole:,})"


def row(*cells: object) -> str:
    """A line of a Markdown table."""
    return "| " + " | ".join(str(cell) for cell in cells) + " |"
