"""A generated workbook that knows which of its cells are personal, and the register of the kinds of them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.benchmarks.detection.maker import Maker

Cell = tuple[int, int, int]
"""Sheet index, row and column."""


@dataclass(frozen=True)
class P:
    """A value that is personal where it stands."""

    value: object


@dataclass
class Book:
    """Sheets of cells; ``suffix`` is ``xlsx`` or ``csv``."""

    suffix: str = "xlsx"
    sheets: list[tuple[str, list[tuple[int, int, object]]]] = field(default_factory=list)
    merges: list[tuple[int, str]] = field(default_factory=list)

    def sheet(self, title: str, rows: Iterable[Sequence[object]], at: tuple[int, int] = (1, 1)) -> Book:
        """Add a sheet whose rows begin at a cell."""
        self.sheets.append((title, []))
        self.put(rows, at)
        return self

    def put(self, rows: Iterable[Sequence[object]], at: tuple[int, int]) -> None:
        """Put more rows on the last sheet."""
        top, left = at
        for down, row in enumerate(rows):
            for right, value in enumerate(row):
                if value is not None and value != "":
                    self.sheets[-1][1].append((top + down, left + right, value))

    def merge(self, block: str) -> None:
        """Merge a block of the last sheet."""
        self.merges.append((len(self.sheets) - 1, block))

    def write(self, path: Path) -> tuple[Path, set[Cell]]:
        """Write the file; give its path and the cells that are personal."""
        path = path.with_suffix(f".{self.suffix}")
        marks = {
            (index, row, column)
            for index, (_, cells) in enumerate(self.sheets)
            for row, column, value in cells
            if isinstance(value, P)
        }
        (self._write_csv if self.suffix == "csv" else self._write_xlsx)(path)
        return path, marks

    def _write_csv(self, path: Path) -> None:
        cells = {(row, column): _bare(value) for row, column, value in self.sheets[0][1]}
        height, width = max(row for row, _ in cells), max(column for _, column in cells)
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            for row in range(1, height + 1):
                writer.writerow([_british(cells.get((row, column), "")) for column in range(1, width + 1)])

    def _write_xlsx(self, path: Path) -> None:
        from openpyxl import Workbook

        workbook = Workbook()
        workbook.remove(workbook.worksheets[0])
        for title, cells in self.sheets:
            grid = workbook.create_sheet(title.replace("/", "-"))
            for row, column, value in cells:
                grid.cell(row, column, _bare(value))
        for index, block in self.merges:
            workbook.worksheets[index].merge_cells(block)
        workbook.save(path)


def _bare(value: object) -> object:
    return value.value if isinstance(value, P) else value


def _british(value: object) -> object:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value


Kind = Callable[["Maker"], Book]
PERSONAL: Final[dict[str, Kind]] = {}
CLEAN: Final[dict[str, Kind]] = {}


def personal(kind: Kind) -> Kind:
    """Register a kind of workbook with people in it."""
    PERSONAL[kind.__name__] = kind
    return kind


def clean(kind: Kind) -> Kind:
    """Register a kind of everyday workbook that may go as it is."""
    CLEAN[kind.__name__] = kind
    return kind
