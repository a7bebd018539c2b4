"""``redactor policy new`` and ``schema``: for people who write policies."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from redactor.cli.app import App, read_secret
from redactor.errors import UsageError
from redactor.files import write_atomically


@click.command()
@click.argument("workbook", metavar="WORKBOOK")
@click.option("--name", default="new-policy", show_default=True, help="What the policy is to be called.")
@click.option("--output", type=click.Path(path_type=Path), help="Write it to this file, which must not be there yet.")
@click.option("--password-file", metavar="PATH|-", help="File with the workbook's password, or - for standard input.")
@click.pass_obj
def new(app: App, workbook: str, name: str, output: Path | None, password_file: str | None) -> None:
    """Draft a policy from what is in a workbook: the safest action for each kind of data, with comments.

    The draft is right as it stands and lets next to nothing out. It is not approved: an officer reads it, says what
    it is for and for whom, changes what has to be changed, and approves it.
    """
    from redactor.pipeline import look
    from redactor.policy import check_policy_name, draft_policy, parse_policy

    check_policy_name(name)
    if output is not None and output.exists():
        raise UsageError("A file of that name is already there.", where=str(output), next="Give it another name.")
    password = read_secret(password_file, "Password of the workbook") if password_file else None
    with app.progress() as progress:
        seen = look(workbook, "default", app.settings(), password=password, progress=progress)
    text = draft_policy(
        name, seen.detection.columns, seen.layout, seen.detection.sheet_names, today=datetime.now(UTC).date()
    )
    parse_policy(text, str(output or name))  # a draft that does not lint is never handed over
    if output is None:
        click.echo(text.rstrip("\n"))
    else:
        write_atomically(output, text.encode("utf-8"), mode=0o644)
        app.advise(f"The draft is in {output}.")
    app.advise("It is a draft and not approved. Read it, change it, 'policy lint', 'policy test', 'policy approve'.")


@click.command()
@click.option("--tests", is_flag=True, help="The schema of policy tests (NAME_test.yaml).")
@click.option("--output", type=click.Path(path_type=Path), help="Write it to this file.")
@click.pass_obj
def schema(app: App, tests: bool, output: Path | None) -> None:
    """The JSON Schema of policies, by which editors complete them and mark what is wrong."""
    from redactor.policy import editor_schema

    text = editor_schema(tests=tests)
    if output is None:
        click.echo(text.rstrip("\n"))
        return
    write_atomically(output, text.encode("utf-8"), mode=0o644)
    app.advise(f"The schema is in {output}.")
