"""Stops work on a file that takes too long, wherever the work says how far it is."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from redactor.errors import LimitError
from redactor.progress import Progress


@dataclass
class Deadline:
    """A progress sink in front of another. It is the one sink that raises: the file is then uninspectable.

    :param seconds: how long all steps together may take; the time counts from when this is made.
    """

    sink: Progress
    seconds: float
    _start: float = field(default_factory=time.monotonic)

    def step(self, name: str) -> None:
        """Pass it on."""
        self.sink.step(name)

    def advance(self, done: int, total: int) -> None:
        """Pass it on, unless the time is up.

        :raises LimitError: when it is.
        """
        if time.monotonic() - self._start > self.seconds:
            raise LimitError(
                "Looking through the file took too long and was stopped.",
                next="If the file is what you expect, ask whoever looks after redactor to raise the limit max_seconds.",
            )
        self.sink.advance(done, total)
