"""Looks at a folder of other people's files, each in a process of its own: answer, time, memory, and what came of it.

``python tests/leaks/corpus.py FOLDER`` prints a table and writes it to ``docs/corpus.md``.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from datetime import time as clock
from pathlib import Path

from redactor import check, release
from redactor.errors import RedactorError, UninspectableError
from redactor.keys import Keyring
from redactor.model import Visibility
from redactor.policy import approve, parse_policy
from redactor.settings import Settings, load_settings

PAGE = Path(__file__).parents[2] / "docs" / "corpus.md"
KEEP = """\
schema: redactor-policy/1
name: keep-everything
version: "1"
owner: the officer
purpose: to see whether a file can be built anew
lawful_basis: {article_6: 6(1)(e)}
review_by: 2099-11-30
recipients: {allow: anyone}
rules:
  - match:
      role: [direct_identifier, quasi_identifier, special_category, criminal_offence, sensitive, professional]
    do: keep
  - match: {role: [free_text, non_personal, unknown]}
    do: keep
"""
ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
"""python-calamine gives nothing for these."""
PARTNER = "worker@voluntary.example"


@dataclass(frozen=True)
class Outcome:
    """What came of one file. ``grid`` says whether its visible cells are those that python-calamine reads."""

    kind: str
    name: str
    code: int
    seconds: float
    megabytes: float
    released: str
    grid: str


def prepared(home: Path) -> tuple[Settings, Path]:
    """A home folder in which the policy that keeps everything is approved."""
    path = home.parent / "keep-everything.yaml"
    path.write_text(KEEP)
    approve(parse_policy(KEEP, path.name), home, Keyring.open(home))
    return load_settings(home=home, environ={}), path


def examine(path: Path, settings: Settings, policy: Path) -> Outcome:
    """Check it, release it, compare it, in a fork whose memory is counted."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        answer = "null"
        try:
            answer = json.dumps(asdict(_examine(path, settings, policy)))
        finally:
            os.write(writer, answer.encode())
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as stream:
        answer = json.loads(stream.read() or "null")
    _, status, usage = os.wait4(child, 0)
    if answer is None:
        return Outcome(path.parent.name, path.name, 4, 0, 0, f"traceback ({status})", "")
    peak = max(usage.ru_maxrss / 1024, answer["megabytes"])
    return Outcome(**(answer | {"megabytes": round(peak)}))


def _examine(path: Path, settings: Settings, policy: Path) -> Outcome:
    begun = time.perf_counter()
    report = check(path, settings=settings)
    seconds = time.perf_counter() - begun
    readers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    released = _released(path, settings, policy)
    return Outcome(
        path.parent.name,
        path.name,
        int(report.exit_code),
        round(seconds, 2),
        readers,
        released,
        _compared(path, settings),
    )


def _released(path: Path, settings: Settings, policy: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = release(path, policy, [PARTNER], folder, settings=settings)
        except RedactorError as error:
            return f"refused: {error.what.split('.')[0]}"
    if done.delivered is not None:
        return "released"
    return f"refused: {done.report.reasons[0].code.value}"


def _compared(path: Path, settings: Settings) -> str:
    """Hold the visible grid of an OOXML workbook against python-calamine's."""
    import python_calamine

    from redactor.workbook import read_workbook

    try:
        ours = read_workbook(path.read_bytes(), path.name, settings.limits)
    except UninspectableError:
        return ""
    if not ours.format.startswith("xl") or ours.format in {"xls", "xlsb"}:
        return ""
    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
        theirs = {
            sheet.name: dict(_their_cells(book, sheet.name))
            for sheet in book.sheets_metadata
            if str(sheet.typ).endswith("WorkSheet")
        }
    except BaseException as error:
        return f"calamine fails ({type(error).__name__})"
    different = sum(
        len(set(_our_cells(sheet.columns).items()) ^ set(theirs[sheet.name].items()))
        for sheet in ours.sheets
        if sheet.visibility is Visibility.VISIBLE and sheet.name in theirs
    )
    return "equal" if not different else f"{different} cells differ"


def _their_cells(book: object, name: str) -> Iterator[tuple[tuple[int, int], object]]:
    sheet = book.get_sheet_by_name(name)  # type: ignore[attr-defined]
    if sheet.start is None:
        return
    for row, cells in enumerate(sheet.to_python(skip_empty_area=True), start=sheet.start[0] + 1):
        for column, value in enumerate(cells, start=sheet.start[1] + 1):
            if str(value).strip():
                yield (row, column), plain(value)


def _our_cells(columns: object) -> dict[tuple[int, int], object]:
    return {
        (row, number): plain(value)
        for number, column in columns.items()  # type: ignore[attr-defined]
        for row, value in zip(column.rows, column.values, strict=True)
        if value not in ERRORS
    }


def plain(value: object) -> object:
    """A value as both may give it: dates and durations as days, rounded numbers, texts with one kind of break."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, timedelta):
        value = value.total_seconds() / 86_400
    elif isinstance(value, clock):
        value = (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
    elif isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
        value = (moment - datetime(1899, 12, 30)).total_seconds() / 86_400
    if isinstance(value, (int, float)):
        return f"{value:.5g}" if abs(value) < 1e5 else f"{value:.9g}"
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def examine_all(folder: Path) -> list[Outcome]:
    """Every file of the folders in a folder."""
    with tempfile.TemporaryDirectory() as name:
        settings, policy = prepared(Path(name) / "home")
        first = Path(name) / "warm-up.csv"
        first.write_text("Name,Note\nWard,four of them were seen by the team on Friday\n")
        check(first, settings=settings)  # so that each fork has the model
        files = [path for path in sorted(folder.glob("*/*")) if path.is_file()]
        return [examine(path, settings, policy) for path in files]


def table(outcomes: list[Outcome]) -> str:
    """The page."""
    lines = [
        "# Files of other projects",
        "",
        "Printed by `python tests/leaks/corpus.py FOLDER` on a folder of real test files of other open-source",
        "projects, encrypted, corrupt and hostile ones among them. `check`: its exit code under the built-in policy.",
        "Release: under a policy that keeps everything. Grid: the visible cells of .xlsx, .xlsm and .xltx against",
        "those that python-calamine reads. Seconds are those of `check`; megabytes the larger of the program's and its",
        "reader's peak.",
        "",
        "| kind | file | check | seconds | MB | release | grid |",
        "|---|---|---:|---:|---:|---|---|",
    ]
    for item in outcomes:
        figures = f"{item.code} | {item.seconds:.1f} | {item.megabytes:.0f}"
        lines.append(f"| {item.kind} | {item.name} | {figures} | {item.released} | {item.grid} |")
    codes = ", ".join(f"{sum(item.code == code for item in outcomes)} with {code}" for code in (0, 1, 3, 4))
    slowest, largest = max(item.seconds for item in outcomes), max(item.megabytes for item in outcomes)
    equal = sum(item.grid == "equal" for item in outcomes)
    differing = sum("differ" in item.grid for item in outcomes)
    lines += [
        "",
        f"{len(outcomes)} files: {codes}. Slowest {slowest:.1f} s, most memory {largest:.0f} MB.",
        f"{sum(item.released == 'released' for item in outcomes)} released. Grids: {equal} equal, {differing} differ.",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the page and write it."""
    page = table(examine_all(Path(sys.argv[1])))
    print(page)
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
