"""Measures detection, prints the figures and writes them to ``docs/detection.md`` (``make bench-detection``)."""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Final

from tests.benchmarks.detection.columns import Tally, measure_columns
from tests.benchmarks.detection.figures import Share, row
from tests.benchmarks.detection.notes import NoteTally, make_notes, measure_notes
from tests.benchmarks.detection.public import PublicFigure, measure_public
from tests.benchmarks.detection.speed import Speed, measure_speed

PAGE: Final = Path(__file__).parents[3] / "docs" / "detection.md"
SEEDS: Final = range(100, 104)
NOTES: Final = 1_500


def report() -> str:
    """The page."""
    begun = perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        speed = measure_speed(folder)
        tally = measure_columns(folder, SEEDS)
    notes = measure_notes(make_notes(NOTES, seed=1))
    public = measure_public()
    lines = [
        *_introduction(),
        *_columns(tally),
        *_notes(notes),
        *_public(public),
        *_speed(speed),
        f"The whole run took {perf_counter() - begun:.0f} seconds.",
    ]
    return "\n".join(lines) + "\n"


def _introduction() -> Iterator[str]:
    machine = f"{os.cpu_count()} processors, Python {platform.python_version()}, one thread"
    yield from (
        "# Detection",
        "",
        f"Printed and written by `make bench-detection` ({machine}). Shares stand with",
        "Wilson's 95% interval and with what they were counted over. Everything is invented and made from fixed seeds;",
        "names come from lists written for the benchmark and from syllables, and half of the workbooks hold only names",
        "that redactor's lists lack. The generators are in `tests/benchmarks/detection/`. They were written together",
        "with the detection they measure, so expect somewhat less on your own workbooks.",
        "",
    )


def _columns(tally: Tally) -> Iterator[str]:
    kinds = len(tally.whole)
    yield from (
        "## Columns and tables",
        "",
        row("measure", "figure", "aim"),
        "|---|---|---|",
        row(f"personal cells covered, {tally.books} workbooks of {kinds} kinds", tally.covered, "99.5%"),
        row(f"clean workbooks blocked, of {tally.clean // len(SEEDS)} kinds", tally.stopped, "at most 2%"),
        "",
        "Covered means that a release by the policy `default` would not carry the cell as it is. Missed, by kind: "
        + _listed([f"{name} {count} of {tally.whole[name]}" for name, count in tally.missed.most_common()]),
        f"Workbooks in which something was missed and nothing else stopped them: {len(tally.let_go)}. Clean kinds "
        + "blocked: "
        + _listed([f"{name} {count} of {len(SEEDS)}" for name, count in tally.blocked.most_common()]),
        "",
    )


def _listed(texts: Sequence[str]) -> str:
    return (", ".join(texts) or "none") + "."


def _notes(tally: NoteTally) -> Iterator[str]:
    harmless = Share(tally.harmless_hit, tally.harmless)
    missed = [f"{slot} {tally.missed[slot]} of {whole}" for slot, whole in sorted(tally.slots.items())]
    yield from (
        "## Case notes",
        "",
        f"{NOTES:,} notes of a dozen families of patterns, a third of them in lower case or in capitals, each found by",
        "itself without a watch list. A person, place or number is found when every character of it is.",
        "",
        row("measure", "figure", "aim"),
        "|---|---|---|",
        row("people, recall", tally.recall("person"), "95%, at least 85%"),
        row("people, precision", tally.precision, "85%, at least 80%"),
        row("addresses and places of living, recall", tally.recall("home"), "90%"),
        row("identifiers, recall", tally.recall("identifier"), "98%"),
        row("harmless notes with a person seen in them", harmless, ""),
        "",
        "Missed by kind: " + _listed(missed),
        "",
    )


def _public(figures: Sequence[PublicFigure]) -> Iterator[str]:
    yield from (
        "## Public sets",
        "",
        "Share of people hidden whole, beside Presidio as it comes with spaCy's small and medium models, in texts with",
        "people; the medium one is measured where `SPACY_MEDIUM_MODEL` names its folder.",
        "The sets are development data that the model's training may draw on: read this as a comparison only.",
        "",
        row("set", "Presidio, small", "Presidio, medium", "redactor"),
        "|---|---|---|---|",
    )
    for figure in figures:
        missing = figure.here is None
        small = "not present here" if missing else figure.presidio
        yield row(figure.name, small, figure.medium or "", "" if missing else figure.here)
    yield ""


def _speed(speed: Speed) -> Iterator[str]:
    bare = speed.large_pipe + speed.large_load
    yield from (
        "## Speed",
        "",
        row("measure", "figure", "aim"),
        "|---|---|---|",
        row("structured cells a second", f"{speed.cells / speed.structured:,.0f} ({speed.cells:,} cells)", "200,000"),
        row("short texts a second, by patterns alone", f"{speed.short / speed.patterns:,.0f}", "30,000"),
        row(
            f"{speed.notes:,} different notes, share of bare `nlp.pipe`'s speed",
            f"{speed.pipe / speed.find:.2f} ({speed.notes / speed.find:,.0f} notes a second)",
            "0.8, at least 0.5",
        ),
        row(
            "`check` of 20,000 rows with different notes over `nlp.pipe` and openpyxl's load",
            f"{speed.large_check / bare:.2f} ({speed.large_check:.1f} s over {bare:.1f} s)",
            "at most 1.5",
        ),
        "",
    )


def main() -> None:
    """Print the page and write it."""
    page = report()
    print(page)
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
