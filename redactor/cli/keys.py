"""``redactor keys``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from redactor.cli.app import App, console


@click.group()
def keys() -> None:
    """The keys that sign the log and make labels. No command here ever shows a secret."""


@keys.command()
@click.pass_obj
def init(app: App) -> None:
    """Make the keys, start the log, and approve the shipped policies. Does nothing where that is done."""
    from redactor.steps.workspace import open_workspace

    told: list[str] = []
    with open_workspace(app.settings(), told.append) as work:
        lines = told or [f"The keys in {work.settings.home} are there already."]
    for line in lines:
        click.echo(line)


@keys.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@click.option("--public", metavar="PURPOSE", help="Print the public half of a signing key, to be enrolled elsewhere.")
@click.pass_obj
def show(app: App, form: str, public: str | None) -> None:
    """What keys there are: purpose, algorithm, id, when made, whether kept safely."""
    from redactor.keys import Keyring

    keyring = Keyring.open(app.settings().home, create=False)
    if public is not None:
        click.echo(keyring.public_record(public, "redactor"), nl=False)
        return
    if form == "json":
        rows = [
            {
                "purpose": key.purpose,
                "algorithm": key.algorithm,
                "id": key.key_id,
                "made": key.made,
                "safe": key.mode_ok,
            }
            for key in keyring.describe()
        ]
        click.echo(json.dumps({"schema": "redactor/keys/1", "keys": rows}, indent=2))
        return
    from rich.table import Table

    table = Table("Purpose", "Algorithm", "Id", "Made", "Kept safely", box=None)
    for key in keyring.describe():
        table.add_row(key.purpose, key.algorithm, key.key_id or "-", key.made, "yes" if key.mode_ok else "NO")
    console().print(table)


@keys.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def trust(app: App, path: Path) -> None:
    """Enrol the public key of somebody whose releases you receive. Compare its id with them by phone first."""
    from redactor.audit import Event
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        key_id = work.keyring.trust(path)
        work.log.append(Event("key-trusted", detail={"key": key_id}))
    click.echo(f"Enrolled: {key_id}")
