"""``redactor policy show`` and ``explain``: a policy for people who read it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from redactor.cli.app import App, read_secret
from redactor.cli.policy.find import find_policy
from redactor.files import write_atomically

_FORMATS = ["text", "json", "html"]


@click.command()
@click.argument("name")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How to answer.")
@click.option("--output", type=click.Path(path_type=Path), help="Write it to this file.")
@click.pass_obj
def show(app: App, name: str, form: str, output: Path | None) -> None:
    """A policy in plain English, rule by rule.

    --format html makes a page for the annex of a sharing agreement. --format json is what approval signs.
    """
    from redactor.policy import annex, canonical, explain_policy, is_approved
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        item = find_policy(name, work)
        approved = is_approved(item, work.settings.home, work.keyring)
    if form == "json":
        text = json.dumps(json.loads(canonical(item)), ensure_ascii=False, indent=2)
    elif form == "html":
        text = annex(item, approved=approved).rstrip("\n")
    else:
        text = "\n".join(explain_policy(item))
    if output is None:
        click.echo(text)
        return
    write_atomically(output, (text + "\n").encode("utf-8"), mode=0o644)
    app.advise(f"The policy is in {output}.")


@click.command()
@click.argument("name")
@click.option("--file", "file", metavar="WORKBOOK", help="Say what each column of this workbook would become, and why.")
@click.option("--password-file", metavar="PATH|-", help="File with the workbook's password, or - for standard input.")
@click.pass_obj
def explain(app: App, name: str, file: str | None, password_file: str | None) -> None:
    """What a policy means, in English; with --file, for each column of a workbook: what becomes of it and why.

    Nothing is released or recorded. Values are not shown.
    """
    from redactor.policy import explain_columns, explain_policy
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        item = find_policy(name, work)
    if file is None:
        click.echo("\n".join(explain_policy(item)))
        return
    from redactor.model import Visibility
    from redactor.pipeline import look

    password = read_secret(password_file, "Password of the workbook") if password_file else None
    with app.progress() as progress:
        seen = look(file, name, app.settings(), password=password, progress=progress)
    hidden = {sheet.index for sheet in seen.workbook.sheets if sheet.visibility is not Visibility.VISIBLE}
    names = seen.detection.sheet_names
    lines = explain_columns(item, seen.detection.columns, seen.layout, seen.decision, names, hidden=hidden)
    click.echo("\n".join(lines))
