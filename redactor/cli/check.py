"""``redactor check``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from redactor.cli.app import App, ask_password, read_secret, refuse_values_elsewhere
from redactor.errors import ExitCode, RedactorError
from redactor.files import write_atomically
from redactor.report import Report
from redactor.settings import Settings

_WORST_FIRST = (ExitCode.FAILED, ExitCode.USAGE, ExitCode.UNINSPECTABLE, ExitCode.BLOCKED, ExitCode.OK)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--policy", metavar="NAME|PATH", help="The policy; without it the recipients choose it.")
@click.option("--to", "recipients", multiple=True, metavar="ADDRESS", help="Who it is for; may be given several times.")
@click.option("--rows", type=click.IntRange(min=0), help="How many people you believe the file holds.")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", help="How to answer.")
@click.option("--output", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option("--show-values", is_flag=True, help="Show the values found; on a terminal only.")
@click.option("--password-file", metavar="PATH|-", help="File with the workbook's password, or - for standard input.")
@click.pass_obj
def check(
    app: App,
    files: tuple[str, ...],
    policy: str | None,
    recipients: tuple[str, ...],
    rows: int | None,
    form: str,
    output: Path | None,
    show_values: bool,
    password_file: str | None,
) -> int:
    """May these spreadsheets be sent to these people?

    Exit code 0: yes. 1: no, and the report says why. 3: could not be fully looked into, which is also a no.
    """
    if show_values:
        refuse_values_elsewhere()
    given = read_secret(password_file, "Password of the workbook") if password_file else None
    settings = app.settings()
    reports: list[Report] = []
    codes: list[ExitCode] = []
    for name in files:
        try:
            password = given if password_file else ask_password(name, settings)
            reports.append(_check(app, name, policy, recipients, settings, rows, password))
            codes.append(reports[-1].exit_code)
        except RedactorError as error:
            click.echo(error.explain(), err=True)
            codes.append(error.exit_code)
    if reports:
        _answer(app, _render(reports, form, verbose=app.verbose), output)
    if show_values:
        for line in _values(reports):
            click.echo(line)
    return next(code for code in _WORST_FIRST if code in codes)


def _check(
    app: App,
    name: str,
    policy: str | None,
    recipients: Sequence[str],
    settings: Settings,
    rows: int | None,
    password: str | None,
) -> Report:
    from redactor.pipeline import check as run

    with app.progress() as progress:
        return run(
            name, policy, recipients, settings, rows=rows, password=password, progress=progress, notify=app.advise
        )


def _render(reports: Sequence[Report], form: str, *, verbose: bool) -> str:
    if form == "json":
        documents = [report.to_dict() for report in reports]
        return json.dumps(documents[0] if len(documents) == 1 else documents, ensure_ascii=False, indent=2)
    if form == "html":
        return "\n".join(report.to_html() for report in reports)
    return "\n\n".join(report.to_text(verbose=verbose) for report in reports)


def _answer(app: App, text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text)
        return
    write_atomically(output, (text + "\n").encode("utf-8"))
    app.advise(f"The report is in {output}.")


def _values(reports: Sequence[Report], most: int = 5) -> Iterator[str]:
    """The values behind the reasons, a few a column."""
    for report in reports:
        details = report.details
        stopped = {reason.location for reason in details.reasons}
        for column in details.columns:
            if column.location in stopped:
                field = details.tables[column.table].fields[column.field]
                shown = [str(value) for value in field.values if value is not None][:most]
                yield f"{column.location.cells}: {'; '.join(shown)}"
