"""``redactor policy list``, ``lint`` and ``approve``: keeping policies in order."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App, console
from redactor.cli.policy.find import find_policy
from redactor.errors import ExitCode

if TYPE_CHECKING:
    from redactor.policy import Policy


_format_option = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer."
)


@click.command("list")
@_format_option
@click.pass_obj
def list_(app: App, form: str) -> None:
    """The policies there are, whom each serves, and whether it is approved."""
    from redactor.policy import is_approved, reference
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        rows = [
            (item, reference(item), is_approved(item, work.settings.home, work.keyring))
            for item in work.policies.values()
        ]
    if form == "json":
        documents = [
            {
                "name": ref.name,
                "version": ref.version,
                "digest": ref.digest,
                "approved": approved,
                "purpose": item.purpose,
            }
            for item, ref, approved in rows
        ]
        click.echo(json.dumps({"schema": "redactor/policies/1", "policies": documents}, ensure_ascii=False, indent=2))
        return
    from rich.table import Table

    table = Table("Name", "Version", "Approved", "For", "What it is for", box=None)
    for item, ref, approved in rows:
        table.add_row(ref.name, ref.version, "yes" if approved else "NO", _for_whom(item), item.purpose)
    console().print(table)


def _for_whom(item: Policy) -> str:
    return ", ".join(item.recipients.allow) or "anybody"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def lint(paths: tuple[Path, ...]) -> int:
    """Say whether policies and their tests are right, and where they are not: file, line and column.

    PATH is a policy, a test (NAME_test.yaml) or a folder of them.
    """
    from redactor.policy import lint_file, yaml_files

    wrong = 0
    files = [file for path in paths for file in (yaml_files(path) if path.is_dir() else (path,))]
    for path in files:
        faults, advice = lint_file(path, today=datetime.now(UTC).date())
        wrong += bool(faults)
        for fault in faults:
            click.echo(fault.explain(), err=True)
        if not faults:
            click.echo(f"{path}: right")
        for line in advice:
            click.echo(f"  worth a second look: {line}")
    return ExitCode.USAGE if wrong else ExitCode.OK


@click.command()
@click.argument("path", metavar="PATH")
@click.pass_obj
def approve(app: App, path: str) -> None:
    """Sign a policy with the officer's key, so that it may release. A changed policy must be approved again."""
    from redactor.audit import Event
    from redactor.policy import approve as sign
    from redactor.policy import reference
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        item = find_policy(path, work)
        sign(item, work.settings.home, work.keyring)
        ref = reference(item)
        work.log.append(Event("policy-approved", policy=ref))
    click.echo(f"Approved: {ref.name} {ref.version} ({ref.digest})")
