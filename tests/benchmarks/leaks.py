"""What four programs leave of a marker in each place where a workbook can hide text: ``make leaks``.

Every place of ``tests/leaks`` has a workbook of its own. Each program makes a copy of each workbook; the copy is
unpacked and searched in every encoding. Prints the table and writes it to ``docs/leaks.md``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tests.benchmarks.samples import ROOT

sys.path.insert(0, str(ROOT / "tests" / "leaks"))

from leftover import left_in
from places import Place, every_place

PAGE = ROOT / "docs" / "leaks.md"
_BATCH = 40
_BATCH_SECONDS = 240


class Outcome(StrEnum):
    """What came of one workbook in one program."""

    CLEAN = "clean"
    REFUSED = "refused"
    LEFT = "**left**"
    NOT_TRIED = "—"


@dataclass(frozen=True)
class Program:
    """A program that makes copies: ``copies`` gives the made file for each place's number, where there is one."""

    name: str
    version: str
    copies: Callable[[Mapping[int, Path], Path], Mapping[int, Path]]
    suffixes: tuple[str, ...] = (".xlsx",)


def redactor_copies(files: Mapping[int, Path], folder: Path) -> dict[int, Path]:
    """``redactor release`` under the policy that applies where none is named."""
    from redactor import release
    from redactor.errors import RedactorError
    from redactor.settings import load_settings

    settings, made = load_settings(home=folder / "home", environ={}), {}
    for number, file in files.items():
        try:
            done = release(file, out=folder / str(number), seal="none", settings=settings)
        except RedactorError:
            continue
        if done.delivered is not None:
            made[number] = done.delivered.file
    return made


def openpyxl_copies(files: Mapping[int, Path], folder: Path) -> dict[int, Path]:
    """Load, and save what was loaded."""
    from openpyxl import load_workbook

    made = {}
    for number, file in files.items():
        target = folder / file.name
        try:
            load_workbook(file).save(target)
        except Exception:
            continue
        made[number] = target
    return made


def libreoffice_copies(files: Mapping[int, Path], folder: Path) -> dict[int, Path]:
    """Convert to .xlsx, in batches, because one start takes longer than ten workbooks."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    for batch in _batches(list(files.values())):
        command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), *batch]
        _run(command, folder)
    return _made(files, folder)


def mat2_copies(files: Mapping[int, Path], folder: Path) -> dict[int, Path]:
    """mat2, told to leave out what it does not know. As it comes it refuses every file with such a part."""
    for number, file in files.items():
        shutil.copy(file, folder / f"{number}{file.suffix}")
    for batch in _batches([folder / f"{number}.xlsx" for number in files]):
        _run(["mat2", "--no-sandbox", "--unknown-members", "omit", *batch], folder)
    return {n: made for n in files if (made := folder / f"{n}.cleaned.xlsx").exists()}


def _batches(files: Sequence[Path]) -> list[list[str]]:
    return [[str(file) for file in files[at : at + _BATCH]] for at in range(0, len(files), _BATCH)]


def _run(command: Sequence[str], folder: Path) -> None:
    try:
        subprocess.run(command, cwd=folder, capture_output=True, timeout=_BATCH_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        print(f"{command[0]} took too long over a batch; what it had not made by then counts as refused")


def _made(files: Mapping[int, Path], folder: Path) -> dict[int, Path]:
    return {number: folder / file.name for number, file in files.items() if (folder / file.name).exists()}


def programs() -> list[Program]:
    """Those that are installed."""
    import openpyxl

    import redactor

    found = [
        Program("redactor", redactor.__version__, redactor_copies, (".xlsx", ".csv")),
        Program("openpyxl", openpyxl.__version__, openpyxl_copies),
    ]
    for name, command, copies in (("LibreOffice", "soffice", libreoffice_copies), ("mat2", "mat2", mat2_copies)):
        if shutil.which(command) is None:
            print(f"{command} is not installed, so {name} is left out")
            continue
        said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
        found.append(Program(name, next(word for word in said.split() if word[0].isdigit()), copies))
    return found


def outcomes(program: Program, places: Sequence[Place], sources: Path) -> list[Outcome]:
    """What the program leaves, place by place."""
    files = {
        number: sources / f"{number}{place.suffix}"
        for number, place in enumerate(places)
        if place.suffix in program.suffixes
    }
    with tempfile.TemporaryDirectory() as folder:
        made = program.copies(files, Path(folder))
        return [_outcome(number, files, made) for number in range(len(places))]


def _outcome(number: int, files: Mapping[int, Path], made: Mapping[int, Path]) -> Outcome:
    if number not in files:
        return Outcome.NOT_TRIED
    if number not in made:
        return Outcome.REFUSED
    copy = made[number]
    return Outcome.LEFT if left_in(copy.read_bytes(), copy.name) else Outcome.CLEAN


def page(found: Mapping[str, Sequence[Outcome]], places: Sequence[Place], versions: Mapping[str, str]) -> str:
    """The table: first in sum, then place by place."""
    named = ", ".join(f"{name} {version}" for name, version in versions.items())
    lines = [
        "# What is left in hidden places",
        "",
        f"Printed by `make leaks` ({named}). An everyday workbook has an invented person's name, telephone",
        f"number and PNC number put into one place at a time, {len(places)} places in all, most of which nobody sees",
        "who opens it. Each program makes a copy of each workbook. *Left* says that a piece of the marker is in that",
        "copy, in any part of it and any encoding; *refused* that no copy was made; *—* that the program does not read",
        "such a file. mat2 is told to leave out the parts it does not know; as it comes it refuses files with any,",
        "which are nearly all of these. openpyxl and LibreOffice do not set out to remove anything; they are here",
        "because opening and saving again is what people do. In some places the marker is in the grid itself, which",
        "mat2 rightly keeps.",
        "",
        "| program | clean copies | refused | marker left |",
        "|---|---:|---:|---:|",
    ]
    for name, results in found.items():
        count = Counter(results)
        lines.append(f"| {name} | {count[Outcome.CLEAN]} | {count[Outcome.REFUSED]} | {count[Outcome.LEFT]} |")
    lines += ["", "| place | " + " | ".join(found) + " |", "|---|" + "---|" * len(found)]
    lines += [
        f"| {place.name} | " + " | ".join(results[number] for results in found.values()) + " |"
        for number, place in enumerate(places)
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the table and write it; fail when redactor left something."""
    places = tuple(every_place())
    installed = programs()
    with tempfile.TemporaryDirectory() as name:
        sources = Path(name)
        for number, place in enumerate(places):
            (sources / f"{number}{place.suffix}").write_bytes(place.workbook())
        found = {program.name: outcomes(program, places, sources) for program in installed}
    text = page(found, places, {program.name: program.version for program in installed})
    print(text)
    PAGE.write_text(text, encoding="utf-8")
    if Outcome.LEFT in found["redactor"]:
        raise SystemExit("redactor left something of the marker")


if __name__ == "__main__":
    main()
