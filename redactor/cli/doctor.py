"""``redactor doctor``."""

from __future__ import annotations

import json

import click

from redactor.cli.app import App, console
from redactor.errors import ExitCode


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@click.pass_obj
def doctor(app: App, form: str) -> int:
    """Say in a table whether this installation is fit for use. Exit code 1 when something is not."""
    from redactor.steps.health import examine

    findings = examine(app.settings())
    fit = all(finding.ok for finding in findings)
    if form == "json":
        rows = [{"what": item.what, "ok": item.ok, "found": item.found, "advice": item.advice} for item in findings]
        click.echo(json.dumps({"schema": "redactor/doctor/1", "fit": fit, "checks": rows}, indent=2))
    else:
        from rich.table import Table

        table = Table("", "What", "Found", "What to do", box=None)
        for item in findings:
            table.add_row("ok" if item.ok else "NO", item.what, item.found, item.advice)
        console().print(table)
        click.echo("Fit for use." if fit else "Not fit for use: see the lines marked NO.")
    return ExitCode.OK if fit else ExitCode.BLOCKED
