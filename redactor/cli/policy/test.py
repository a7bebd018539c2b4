"""``redactor policy test``: runs the cases beside each policy."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App
from redactor.errors import ExitCode, PolicyError

if TYPE_CHECKING:
    from redactor.trial import Trial


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--least-coverage", type=click.IntRange(0, 100), help="Fail where fewer per cent of rules are used.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@click.pass_obj
def test(app: App, paths: tuple[Path, ...], least_coverage: int | None, form: str) -> int:
    """Run the cases beside policies (NAME_test.yaml) through check and release.

    PATH is a policy, its test or a folder; without one, every policy there is. Exit code 0: all passed. 1: a case came
    out otherwise than expected. 2: a policy or a test file is broken.
    """
    from redactor.policy import own_folders, shipped_folder
    from redactor.trial import find_trials, run_trial

    chosen = find_trials(paths or (shipped_folder(), *own_folders(app.settings())))
    trials: list[Trial] = []
    broken = 0
    for path in chosen:
        try:
            trials.append(run_trial(path))
        except PolicyError as error:
            broken += 1
            click.echo(error.explain(), err=True)
    if form == "json":
        click.echo(json.dumps(_document(trials), ensure_ascii=False, indent=2))
    else:
        for line in _lines(trials):
            click.echo(line)
    if broken:
        return ExitCode.USAGE
    too_few = any(least_coverage is not None and trial.coverage.percent < least_coverage for trial in trials)
    return ExitCode.BLOCKED if too_few or not all(trial.passed for trial in trials) else ExitCode.OK


def _lines(trials: Sequence[Trial]) -> Iterator[str]:
    for trial in trials:
        yield f"{trial.path}"
        if not trial.results:
            yield "  no cases (there is no test file beside it)"
        for result in trial.results:
            yield f"  {'failed' if result.failures else 'passed'}: {result.name}"
            yield from (f"      {failure}" for failure in result.failures)
        cover = trial.coverage
        missing = f"; not used by any case: {', '.join(map(str, cover.missing))}" if cover.missing else ""
        yield f"  rule coverage: {len(cover.used)} of {cover.rules} rules ({cover.percent}%){missing}"
    cases = sum(len(trial.results) for trial in trials)
    failed = sum(bool(result.failures) for trial in trials for result in trial.results)
    rules, used = sum(trial.coverage.rules for trial in trials), sum(len(trial.coverage.used) for trial in trials)
    yield f"{cases} cases, {failed} failed; {used} of {rules} rules used ({100 * used // rules if rules else 0}%)."


def _document(trials: Sequence[Trial]) -> dict[str, object]:
    return {
        "schema": "redactor/policy-tests/1",
        "policies": [
            {
                "path": str(trial.path),
                "passed": trial.passed,
                "cases": [{"name": result.name, "failures": list(result.failures)} for result in trial.results],
                "coverage": {
                    "rules": trial.coverage.rules,
                    "used": sorted(trial.coverage.used),
                    "percent": trial.coverage.percent,
                },
            }
            for trial in trials
        ],
    }
