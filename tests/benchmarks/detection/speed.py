"""How fast detection is, beside the bare language model and openpyxl's load, in processor time of one process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from typing import Final

from redactor import check
from redactor.detect import detect, looks_like_label
from redactor.detect.engine import InstalledSpacyEngine
from redactor.detect.prose import shared_finder
from redactor.model import Sheet, Workbook
from redactor.settings import Limits, Settings
from redactor.workbook import find_layout, read_workbook
from tests.benchmarks.detection.maker import WARDS, Maker
from tests.benchmarks.detection.notes import make_notes

ROWS: Final = 20_000
NOTES: Final = 3_000
_HEAD: Final = (
    "Ref", "NHS No", "Surname", "Forename", "AKA", "DOB", "Age", "Sex", "Ethnicity", "Ward", "Address", "Postcode",
    "Mobile", "Email", "Score", "Status", "Opened", "Worker", "Notes",
)  # fmt: skip


@dataclass(frozen=True)
class Speed:
    """Seconds, and what they were taken for."""

    cells: int
    structured: float
    short: int
    patterns: float
    notes: int
    pipe: float
    find: float
    large_pipe: float
    large_load: float
    large_check: float


def measure_speed(folder: Path) -> Speed:
    """Everything, on files and notes made for it."""
    shared_finder().find(["Warm up with Jane Doe of 3 High Street."])
    path = _large(folder / "large.xlsx")
    cells, structured = _structured(path)
    notes = list(dict.fromkeys(note.text for note in make_notes(NOTES * 2, seed=2)))[:NOTES]
    pipe = _pipe(notes)
    begun = process_time()
    shared_finder().find(notes)
    found = process_time() - begun
    short, patterns = _short_texts()
    large_pipe = _pipe(_large_notes())
    large_check = _check(path, folder)
    return Speed(cells, structured, short, patterns, len(notes), pipe, found, large_pipe, _load(path), large_check)


def _short_texts() -> tuple[int, float]:
    """Short cells as they stand in tables, and the seconds in which they are looked at without the language model."""
    texts = [f"{day}/{month}/2017 {row}" for row in range(24) for day in range(1, 29) for month in range(1, 13)]
    texts += [f"Ward {row}" for row in range(4_000)] + [f"status {row % 5} open" for row in range(4_000)]
    begun = process_time()
    shared_finder().find_patterns(texts)
    return len(texts), process_time() - begun


def _pipe(texts: list[str]) -> float:
    """The language model alone, with the parts that finding names needs and its own batches."""
    engine = InstalledSpacyEngine()
    for _ in engine.documents(["warm up"]):
        pass
    begun = process_time()
    for _ in engine.documents(texts):
        pass
    return process_time() - begun


def _load(path: Path) -> float:
    from openpyxl import load_workbook

    begun = process_time()
    load_workbook(path)
    return process_time() - begun


def _check(path: Path, folder: Path) -> float:
    settings = Settings(home=folder / "home")
    small = folder / "small.csv"
    small.write_text("Name,DOB\nJane Doe,1/2/2009\n", encoding="utf-8")
    check(small, "default", [], settings)
    begun = process_time()
    check(path, "default", [], settings)
    return process_time() - begun


def _structured(path: Path) -> tuple[int, float]:
    """Cells and seconds of detection over everything but the notes."""
    workbook = read_workbook(path.read_bytes(), path.name, Limits())
    workbook = replace(workbook, sheets=tuple(map(_without_notes, workbook.sheets)))
    begun = process_time()
    _detected(workbook)
    return sum(sheet.cell_count for sheet in workbook.sheets), process_time() - begun


def _detected(workbook: Workbook) -> None:
    detect(workbook, find_layout(workbook, looks_like_label))


def _without_notes(sheet: Sheet) -> Sheet:
    notes = _HEAD.index("Notes") + 1
    return replace(sheet, columns={index: column for index, column in sheet.columns.items() if index != notes})


def _large_notes() -> list[str]:
    return [f"{note.text} ({number})" for number, note in enumerate(make_notes(ROWS, seed=3), start=1)]


def _large(path: Path) -> Path:
    """A matrix of ``ROWS`` people, each with a note of its own."""
    from openpyxl import Workbook as Written

    m = Maker("speed", "any")
    workers = [m.name() for _ in range(30)]
    book = Written(write_only=True)
    sheet = book.create_sheet("Cohort")
    sheet.append(_HEAD)
    for number, note in enumerate(_large_notes(), start=1):
        person = (m.surname(), m.forename(), m.forename()[:4], m.birth(), m.number(8, 19), m.one("MF"))
        home = (m.one(["White British", "Bangladeshi", "Black African"]), m.one(WARDS), m.address(), m.postcode())
        rest = (m.phone(), m.email(), m.number(0, 90), m.one(["Open", "Closed"]), m.day(), m.one(workers), note)
        sheet.append((f"C{number:06}", m.nhs(), *person, *home, *rest))
    book.save(path)
    return path
