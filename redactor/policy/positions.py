"""Where things stand in a policy file, and errors that point at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from redactor.errors import PolicyError

Path = tuple[str | int, ...]
"""The way to a value in a policy: ``("rules", 2, "match", "entity")``."""

_SHOWN_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a text: line and column count from 1, ``length`` is how much a caret underlines."""

    line: int
    column: int
    length: int = 1


class PolicyFileError(PolicyError):
    """A fault at a line and column of a policy file. ``mark`` is None where the whole file is at fault."""

    def __init__(self, what: str, *, where: str = "", next: str = "", mark: Mark | None = None) -> None:
        super().__init__(what, where=where, next=next)
        self.mark = mark


@dataclass(frozen=True)
class Source:
    """A policy's text and what to call the file it came from."""

    name: str
    text: str = field(repr=False)

    def fault(self, mark: Mark | None, what: str, next: str = "") -> PolicyFileError:
        """An error that names file, line and column and shows the line with a caret."""
        if mark is None:
            return PolicyFileError(what, where=self.name, next=next)
        where = f"{self.name}:{mark.line}:{mark.column}\n{self._shown(mark)}"
        return PolicyFileError(what, where=where, next=next, mark=mark)

    def _shown(self, mark: Mark) -> str:
        lines = self.text.split("\n")
        line = lines[mark.line - 1] if mark.line <= len(lines) else ""
        # A long line is shown around the fault only, and a tab as one space so that the caret stands under it.
        start = max(0, mark.column - 1 - _SHOWN_WIDTH // 2) if len(line) > _SHOWN_WIDTH else 0
        shown = "".join(char if char.isprintable() else " " for char in line[start : start + _SHOWN_WIDTH])
        offset = mark.column - 1 - start
        carets = "^" * max(1, min(mark.length, len(shown) - offset))
        gutter = f"{mark.line:>5} | "
        return f"{gutter}{shown}\n{' ' * (len(gutter) - 2)}| {' ' * offset}{carets}"


@dataclass(frozen=True)
class Positions:
    """Where every key and every value of a policy stands."""

    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)

    def of_value(self, path: Path) -> Mark | None:
        """Where a value stands; where it has no place of its own, the nearest thing around it."""
        return next((self.values[part] for part in _outwards(path) if part in self.values), None)

    def of_key(self, path: Path) -> Mark | None:
        """Where the word before a value's colon stands."""
        return self.keys.get(path) or self.of_value(path)


def _outwards(path: Path) -> Iterator[Path]:
    for length in range(len(path), -1, -1):
        yield path[:length]
