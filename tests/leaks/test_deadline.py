"""Work on a file ends, whatever the file is."""

from __future__ import annotations

from pathlib import Path

import pytest
from leak_package import everyday, zipped

from redactor import check
from redactor.errors import LimitError
from redactor.progress import Silent
from redactor.settings import Limits, Settings
from redactor.steps.deadline import Deadline


class Heard(Silent):
    def __init__(self) -> None:
        self.done: list[int] = []

    def advance(self, done: int, total: int) -> None:
        self.done.append(done)


def test_what_is_in_time_is_passed_on() -> None:
    heard = Heard()
    Deadline(heard, 60).advance(3, 5)
    assert heard.done == [3]


def test_what_is_late_is_stopped() -> None:
    heard = Heard()
    with pytest.raises(LimitError) as caught:
        Deadline(heard, -1).advance(3, 5)
    assert "max_seconds" in caught.value.explain()
    assert not heard.done


def test_a_file_that_takes_too_long_is_uninspectable(tmp_path: Path) -> None:
    path = tmp_path / "counts.xlsx"
    path.write_bytes(zipped(everyday()))
    report = check(path, settings=Settings(home=tmp_path / "home", limits=Limits(max_seconds=0)))
    assert report.verdict == "uninspectable"
    assert [reason.code.value for reason in report.reasons] == ["limit-exceeded"]
