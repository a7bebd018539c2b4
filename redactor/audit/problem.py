"""What a verification finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MOST_PROBLEMS: Final = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in plain English, and the first entry that it is wrong with (None: no one entry).

    ``last`` is the last entry where it is known only that one of several is wrong.
    """

    entry: int | None
    what: str
    last: int | None = None


class Problems:
    """A list of problems that ends where nobody would read on."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, entry: int | None, what: str, last: int | None = None) -> None:
        """Note one."""
        if len(self._found) < MOST_PROBLEMS:
            self._found.append(Problem(entry, what, last))
        elif len(self._found) == MOST_PROBLEMS:
            self._found.append(Problem(None, "There are more problems than are listed here."))

    def in_order(self) -> tuple[Problem, ...]:
        """In the order of the entries, those of no one entry last."""
        return tuple(sorted(self._found, key=lambda item: (item.entry is None, item.entry or 0)))
