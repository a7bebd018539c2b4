"""One round of the benchmark's workbooks, so that what it measures cannot get worse unseen."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.detection.columns import measure_columns
from tests.benchmarks.detection.figures import Share
from tests.benchmarks.detection.notes import harmless_notes, make_notes


def test_personal_cells_are_covered_and_clean_workbooks_pass(tmp_path: Path) -> None:
    tally = measure_columns(tmp_path, range(7, 8))
    assert len(tally.whole) >= 100 and tally.clean >= 100
    assert tally.covered.value >= 0.99, tally.missed
    assert tally.stopped.value <= 0.03, tally.blocked


def test_marks_of_notes_are_where_they_say() -> None:
    notes = make_notes(120, seed=4)
    assert len({note.family for note in notes}) >= 10 and len(harmless_notes()) >= 20
    for note in notes:
        for mark in note.marks:
            assert note.text[mark.start : mark.end].strip(), note.family


def test_wilsons_interval() -> None:
    low, high = Share(81, 263).interval()  # the example of Newcombe 1998, table I
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert Share(0, 10).interval()[0] == 0.0 and Share(10, 10).interval()[1] == 1.0
