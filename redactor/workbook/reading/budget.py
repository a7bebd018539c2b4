"""How much of a file has been taken in, held against the limits while it is being read."""

from __future__ import annotations

import time

from redactor.errors import LimitError
from redactor.progress import Progress, Silent
from redactor.settings import Limits


class Budget:
    """Counts what one reading has used and stops it at the first limit that is passed.

    :param total: bytes to be inflated, for progress only; it comes from the file and is not believed for anything.
    """

    def __init__(self, limits: Limits, progress: Progress | None = None, total: int = 0) -> None:
        self.limits = limits
        self.total = total
        self._progress: Progress = progress or Silent()
        self._deadline = time.monotonic() + limits.max_seconds
        self._unpacked = 0
        self._cells = 0
        self._text = 0

    def unpacked(self, count: int) -> None:
        """``count`` more bytes were inflated. Also looks at the clock, so it is called at least once a chunk."""
        self._unpacked += count
        if self._unpacked > self.limits.max_unpacked_bytes:
            raise over_limit("The file unpacks to more than is safe to read.", "max_unpacked_bytes")
        self.clock()
        self._progress.advance(min(self._unpacked, self.total), self.total)

    def cells(self, count: int) -> None:
        """``count`` more cells, merged blocks or the like were read."""
        self._cells += count
        if self._cells > self.limits.max_cells:
            raise over_limit("The file has more cells than is safe to read.", "max_cells")

    def text(self, count: int) -> None:
        """``count`` more characters of text are kept in memory."""
        self._text += count
        if self._text > self.limits.max_text_bytes:
            raise over_limit("The file holds more text than is safe to read.", "max_text_bytes")

    def clock(self) -> None:
        """Stop when the time is up."""
        if time.monotonic() > self._deadline:
            raise over_limit("Reading the file took too long and was stopped.", "max_seconds")


def over_limit(what: str, limit: str, where: str = "") -> LimitError:
    """A ``LimitError`` that says which setting was passed."""
    advice = f"If the file is what you expect, ask whoever looks after redactor to raise the limit {limit}."
    return LimitError(what, where=where, next=advice)
