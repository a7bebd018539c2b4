"""Runs the cases of a policy in a home folder of their own, which is thrown away afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from redactor.errors import PolicyError, RedactorError, UsageError
from redactor.pipeline import rehearse
from redactor.policy import (
    Case,
    Policy,
    PolicyTest,
    SettingsDirectory,
    approve,
    cases_beside,
    load_cases,
    load_policy,
    policy_files,
)
from redactor.progress import Silent
from redactor.settings import Settings
from redactor.steps.run import Run
from redactor.steps.workspace import Workspace, open_workspace
from redactor.trial.coverage import Coverage
from redactor.trial.judge import failures
from redactor.trial.workbook import case_workbook

_TEST = "_test"


@dataclass(frozen=True)
class CaseResult:
    """A case, and in plain English what was not as expected (nothing: it passed)."""

    name: str
    failures: tuple[str, ...]


@dataclass(frozen=True)
class Trial:
    """A policy file, its cases, and which of its rules they used. Without a test file there are no cases."""

    path: Path
    results: tuple[CaseResult, ...]
    coverage: Coverage

    @property
    def passed(self) -> bool:
        """Whether every case came out as expected."""
        return not any(result.failures for result in self.results)


def find_trials(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The policy files meant by paths of policies, of their tests, and of folders of policies.

    :raises UsageError: for a path that is not there.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(policy_files(path)))
        elif not path.exists():
            raise UsageError("There is no such file or folder.", where=str(path), next="Check the path.")
        else:
            found[path.with_name(path.stem.removesuffix(_TEST) + path.suffix)] = None
    return tuple(found)


def run_trial(path: Path) -> Trial:
    """Run the cases beside a policy file.

    :raises PolicyError: when the policy or its test file is broken, or a workbook that a case names is not there.
    """
    policy = load_policy(path)
    coverage, beside = Coverage.of(policy), cases_beside(path)
    if not beside.exists():
        return Trial(path, (), coverage)
    test = load_cases(beside)
    results = []
    with _workshop(policy, test) as (work, folder):
        for case in test.cases:
            file = _file(case, beside, folder)
            result, coverage = _run_case(case, file, policy, work, coverage)
            results.append(result)
    return Trial(path, tuple(results), coverage)


@contextmanager
def _workshop(policy: Policy, test: PolicyTest) -> Iterator[tuple[Workspace, Path]]:
    """A home folder in which the policy is approved, and a folder for workbooks; both private, both removed."""
    with tempfile.TemporaryDirectory(prefix="redactor-policy-test-") as name:
        folder = Path(name)
        with open_workspace(Settings(home=folder / "home")) as work:
            approve(policy, work.settings.home, work.keyring)
            yield replace(work, directory=SettingsDirectory(test.groups)), folder


def _file(case: Case, beside: Path, folder: Path) -> Path:
    if case.workbook is not None:
        path = beside.parent / case.workbook
        if not path.is_file():
            raise PolicyError(
                f"The workbook of the case '{case.name}' is not there.", where=str(path), next="Put the path right."
            )
        return path
    path = folder / "case.xlsx"
    path.write_bytes(case_workbook(case.tables))
    return path


def _run_case(
    case: Case, file: Path, policy: Policy, work: Workspace, coverage: Coverage
) -> tuple[CaseResult, Coverage]:
    run = Run(
        file, policy, (), case.to, work, case.rows, Silent(),
        seal=case.seal, reviewed=case.reviewed, today=case.on or datetime.now(UTC).date(),
    )  # fmt: skip
    try:
        came = rehearse(run)
    except RedactorError as error:
        return CaseResult(case.name, (f"it could not be carried out: {error.what}",)), coverage
    return CaseResult(case.name, tuple(failures(case.expect, came))), coverage.after(came.seen.decision)
