"""``redactor audit report``: pages for the officer."""

from __future__ import annotations

from pathlib import Path

import click

from redactor.cli.app import App
from redactor.cli.audit_asking import hand_over, output_option
from redactor.cli.audit_log import log_option, open_log
from redactor.cli.audit_verify import read_checkpoints
from redactor.errors import UsageError


@click.command()
@click.option("--from", "first", metavar="DAY", help="First day, like 2026-10-01; else the log's first.")
@click.option("--to", "last", metavar="DAY", help="Last day, inclusive; else the log's last.")
@click.option("--incident", type=click.IntRange(min=1), metavar="N", help="Instead: the facts of incident N.")
@click.option("--pseudonyms", is_flag=True, help="Leave recipients and staff as pseudonyms, to pass the page on.")
@click.option(
    "--checkpoint", "checkpoints", multiple=True, type=click.Path(path_type=Path), help="A checkpoint kept elsewhere."
)
@output_option
@log_option
@click.pass_obj
def report(
    app: App,
    first: str | None,
    last: str | None,
    incident: int | None,
    pseudonyms: bool,
    checkpoints: tuple[Path, ...],
    output: Path | None,
    path: Path | None,
) -> None:
    """A page of HTML to read or print: what left and what was stopped in a period, or the facts of a breach.

    With --incident it gives what Article 33 of the UK GDPR asks for, as a draft. Days are UTC. The page loads nothing.
    """
    from redactor.report.breach import breach_page
    from redactor.report.period import period_page
    from redactor.steps import reporting
    from redactor.steps.expiry import ending, read_day

    if incident is not None:
        if first or last or checkpoints:
            raise UsageError("A period or an incident, not both.", next="Leave out --incident, or the rest.")
        with open_log(app, path) as log:
            page = breach_page(reporting.incident_facts(log, incident, app.settings().contact))
    else:
        notes = read_checkpoints(checkpoints)
        days = (read_day(first) if first else None, read_day(last) if last else None)
        with open_log(app, path) as log, app.progress() as progress:
            period = reporting.period(log, *days, names=not pseudonyms, checkpoints=notes, progress=progress)
        page = period_page(period, tuple(end.sentence for end in ending(app.settings(), period.last)))
    hand_over(app, page, output)
