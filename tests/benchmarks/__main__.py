"""Measures everything, prints the figures as ratios, and writes them to ``docs/performance.md``."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.benchmarks import disclosure
from tests.benchmarks.samples import ROOT, matrix, structured

RUNS = 3
PAGE = ROOT / "docs" / "performance.md"


@dataclass(frozen=True)
class Figure:
    """Median wall-clock seconds and peak megabytes of a job."""

    seconds: float
    megabytes: float


def measure(job: str, path: Path, runs: int = RUNS) -> Figure:
    """Run a job several times, each in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.measure", job, str(path)]
    results = [
        json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout) for _ in range(runs)
    ]
    return Figure(
        statistics.median(item["seconds"] for item in results), statistics.median(item["megabytes"] for item in results)
    )


def cold(path: Path, home: Path) -> float:
    """``redactor check`` from the shell: the median of whole processes, home folder made before."""
    command = [str(Path(sys.executable).with_name("redactor")), "--home", str(home), "check", str(path)]
    seconds = []
    for _ in range(RUNS + 1):
        begun = perf_counter()
        subprocess.run(command, check=False, capture_output=True)
        seconds.append(perf_counter() - begun)
    return statistics.median(seconds[1:])


def help_time() -> float:
    """``redactor --help`` from the shell."""
    command = [str(Path(sys.executable).with_name("redactor")), "--help"]
    seconds = []
    for _ in range(5):
        begun = perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(perf_counter() - begun)
    return statistics.median(seconds)


JOBS = ("openpyxl load", "openpyxl load+save", "check", "release", "presidio by cell")
SIZES = (203, 20_000)
LARGEST, AT_LARGEST = 100_000, ("openpyxl load", "openpyxl load+save", "check", "release")
Figures = dict[tuple[int, str], Figure]


def report() -> str:
    """The page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {rows: matrix(folder / f"{rows}.xlsx", rows=rows, large=rows > SIZES[0]) for rows in SIZES}
        figures = {
            (rows, job): measure(job, path, runs=1 if job.startswith("presidio") else RUNS)
            for rows, path in files.items()
            for job in JOBS
        }
        largest = matrix(folder / f"{LARGEST}.xlsx", rows=LARGEST, large=True)
        figures |= {(LARGEST, job): measure(job, largest, runs=1) for job in AT_LARGEST}
        plain = structured(folder / "structured.xlsx", LARGEST)
        plainly = {job: measure(job, plain, runs=1) for job in ("openpyxl load", "check")}
        inventory = measure("inventory", files[SIZES[0]], runs=1).seconds * 1000
        from_shell = cold(files[SIZES[0]], folder / "home")
    lines = [*introduction(), *table(figures), "", *ratios(figures)]
    lines.append(f"- `check` of {SIZES[0]} rows cold from the shell: {from_shell:.1f} s (aim: under 5 s)")
    lines += structured_ratios(plainly["check"], plainly["openpyxl load"])
    lines.append(f"- inventory of the package, {SIZES[0]} rows: {inventory:.1f} ms (aim: under 20)")
    lines.append(f"- `redactor --help`: {help_time():.2f} s (aim: under 0.3 s)")
    lines.extend(disclosure.lines())
    return "\n".join(lines) + "\n"


def structured_ratios(check: Figure, load: Figure) -> list[str]:
    """``check`` of a sheet without prose, beside openpyxl's load of it."""
    sheet = f"{LARGEST:,} rows × 20 structured columns"
    return [
        f"- `check` over openpyxl's load, {sheet}: {check.seconds / load.seconds:.2f} (aim: at most 0.5)",
        f"- peak memory of `check` over openpyxl's, {sheet}: {check.megabytes / load.megabytes:.2f} (aim: at most 0.5)",
    ]


def introduction() -> list[str]:
    """What was measured, and how."""
    machine = f"{os.cpu_count()} processors, Python {platform.python_version()}"
    return [
        "# Performance",
        "",
        f"Printed by `make bench`; every ratio is of figures from one run on one machine ({machine}).",
        f"Medians of {RUNS} runs (of one at {LARGEST:,} rows), each job in a process of its own; `check` and `release`",
        "after a warm-up on another",
        "matrix of 203 rows. Presidio is timed on every cell of the small file and on 6,000 of the large one, scaled",
        "to all.",
        "",
    ]


def table(figures: Figures) -> list[str]:
    """Seconds and memory."""
    head = ["| file | job | seconds | peak MB |", "|---|---|---:|---:|"]
    return head + [
        f"| {rows:,} rows × 19 columns | {job} | {figure.seconds:.2f} | {figure.megabytes:.0f} |"
        for (rows, job), figure in figures.items()
    ]


def ratios(figures: Figures) -> list[str]:
    """What is aimed at, and what was reached."""
    small = {job: figures[SIZES[0], job] for job in JOBS}
    large = {job: figures[SIZES[1], job] for job in JOBS}
    more_rows = SIZES[1] - SIZES[0]
    largest = {job: figures[LARGEST, job] for job in AT_LARGEST}
    check_at_largest = largest["check"].seconds / largest["openpyxl load"].seconds
    release_at_largest = largest["release"].seconds / largest["openpyxl load+save"].seconds
    grown = {job: (large[job].megabytes - small[job].megabytes) * 1024 / more_rows for job in JOBS}
    faster = small["presidio by cell"].seconds / small["check"].seconds
    check = large["check"].seconds / large["openpyxl load"].seconds
    release = large["release"].seconds / large["openpyxl load+save"].seconds
    check_memory = large["check"].megabytes - large["openpyxl load"].megabytes
    release_memory = large["release"].megabytes - large["openpyxl load+save"].megabytes
    return [
        f"- Presidio cell by cell over `check`, 203 rows: {faster:.0f} times (aim: 50 or more)",
        f"- `check` over openpyxl's load, 20,000 rows: {check:.2f} (aim: at most 1)",
        f"- `release` over openpyxl's load+save, 20,000 rows: {release:.2f} (aim: at most 2)",
        f"- `check` over openpyxl's load, 100,000 rows: {check_at_largest:.2f} (aim: at most 0.5)",
        f"- `release` over openpyxl's load+save, 100,000 rows: {release_at_largest:.2f} (aim: at most 1)",
        f"- peak memory of `check` less openpyxl's, 20,000 rows: {check_memory:.0f} MB (aim: at most 300)",
        f"- peak memory of `release` less openpyxl's, 20,000 rows: {release_memory:.0f} MB (aim: at most 300)",
        f"- growth a row: `check` {grown['check']:.1f} KB, openpyxl's load {grown['openpyxl load']:.1f} KB",
    ]


def main() -> None:
    """Print the page and write it."""
    page = report()
    print(page)
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
