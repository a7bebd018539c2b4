"""Every case of every shipped policy, and that the cases use every rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from redactor.policy import lint_file, policy_files, shipped_folder
from redactor.trial import run_trial


@pytest.mark.parametrize("path", policy_files(shipped_folder()), ids=lambda path: path.stem)
def test_a_shipped_policy_passes_its_cases_and_they_use_every_rule(path: Path) -> None:
    trial = run_trial(path)
    assert trial.results
    assert {result.name: result.failures for result in trial.results if result.failures} == {}
    assert trial.coverage.missing == ()
    assert lint_file(path, today=date(2026, 12, 1)) == ((), ())
