"""Generated workbooks put to ``detect`` and the default policy: what was covered, what was stopped."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from redactor.detect import detect, looks_like_label
from redactor.model import Decision, Detection, Finding, Layout, Verb
from redactor.policy import decide, shipped_policies
from redactor.redact import measure
from redactor.settings import Limits
from redactor.verify import judge
from redactor.workbook import find_layout, read_workbook
from tests.benchmarks.detection.book import CLEAN, PERSONAL, Cell, Kind
from tests.benchmarks.detection.figures import Share
from tests.benchmarks.detection.kinds import load
from tests.benchmarks.detection.maker import MIXES, Maker

_TODAY = date(2026, 6, 1)
_LISTED_NAMES = {"notes_only", "status_names"}
"""Kinds in which a name stands in prose or among other words, so that only a name in a list can be found."""


@dataclass
class Tally:
    """Cells and workbooks counted, and the kinds in which something went wrong."""

    books: int = 0
    cells: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    let_go: list[str] = field(default_factory=list)
    clean: int = 0
    blocked: Counter[str] = field(default_factory=Counter)

    @property
    def covered(self) -> Share:
        """Personal cells that would not leave as they are."""
        return Share(self.cells - self.missed.total(), self.cells)

    @property
    def stopped(self) -> Share:
        """Clean workbooks that were blocked."""
        return Share(self.blocked.total(), self.clean)


def measure_columns(folder: Path, seeds: range, only: str = "") -> Tally:
    """Make every kind once for each seed, and count."""
    load()
    tally = Tally()
    for seed in seeds:
        for index, (name, kind) in enumerate(PERSONAL.items()):
            if only in name:
                _count_personal(tally, name, kind, folder, seed, index)
        for name, kind in CLEAN.items():
            if only in name:
                _count_clean(tally, name, kind, folder, seed)
    return tally


def _count_personal(tally: Tally, name: str, kind: Kind, folder: Path, seed: int, index: int) -> None:
    mix = "all" if name in _LISTED_NAMES else MIXES[(seed + index) % len(MIXES)]
    book = kind(Maker(f"{name}{seed}", mix, shuffled=seed % 2 == 1))
    path, marks = book.write(folder / f"{name}-{seed}")
    layout, found, decision, blocked = _looked_at(path)
    lost = marks - covered(layout, found, decision)
    tally.books += 1
    tally.cells += len(marks)
    tally.whole[name] += len(marks)
    if lost:
        tally.missed[name] += len(lost)
        if not blocked:
            tally.let_go.append(f"{name}-{seed} ({mix})")


def _count_clean(tally: Tally, name: str, kind: Kind, folder: Path, seed: int) -> None:
    path, _ = kind(Maker(f"clean {name}{seed}", shuffled=seed % 2 == 1)).write(folder / f"clean-{name}-{seed}")
    tally.clean += 1
    if _looked_at(path)[3]:
        tally.blocked[name] += 1


def _looked_at(path: Path) -> tuple[Layout, Detection, Decision, bool]:
    workbook = read_workbook(path.read_bytes(), path.name, Limits())
    layout = find_layout(workbook, looks_like_label)
    found = detect(workbook, layout)
    decision = decide(shipped_policies()["default"], found.columns, layout, (), today=_TODAY)
    judged = judge(workbook, layout, found, decision)
    _, disclosed = measure(layout, found.columns, decision)
    return layout, found, decision, bool(decision.reasons or judged.reasons or disclosed)


def covered(layout: Layout, found: Detection, decision: Decision) -> set[Cell]:
    """The cells that a release would not carry as they are, or that block it."""
    hits: dict[Cell, list[Finding]] = defaultdict(list)
    for finding in found.findings:
        where = finding.location
        sure = finding.watched or finding.span.score >= decision.threshold
        if sure and where.sheet is not None and where.row is not None and where.column is not None:
            hits[where.sheet, where.row, where.column].append(finding)
    return {cell for cell, there in hits.items() if there} | set(_changed(layout, found, decision))


def _changed(layout: Layout, found: Detection, decision: Decision) -> Iterator[Cell]:
    """The cells of columns whose action is not to keep them."""
    for column, action in zip(found.columns, decision.actions, strict=True):
        if action.verb is Verb.KEEP or action.noted:
            continue
        table = layout.tables[column.table]
        field_ = table.fields[column.field]
        for record, value in enumerate(field_.values):
            if value is not None:
                row, at = table.cell(column.field, record)
                yield table.sheet, row, at
        if table.header is not None and table.header.row is not None and not table.sideways:
            for row in range(table.header.row, (table.header.last_row or table.header.row) + 1):
                yield table.sheet, row, field_.position
