"""The event sink. The rooms say how far they are; whoever called decides whether anything is shown."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Receives events. Implementations must be quick and must not raise."""

    def step(self, name: str) -> None:
        """A numbered step of the way begins (``read``, ``detect`` …)."""

    def advance(self, done: int, total: int) -> None:
        """``done`` of ``total`` units of the present step are finished."""


class Silent:
    """Shows nothing."""

    def step(self, name: str) -> None:
        """Ignore."""

    def advance(self, done: int, total: int) -> None:
        """Ignore."""
