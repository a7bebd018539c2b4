"""``redactor open``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App, read_secret

if TYPE_CHECKING:
    from redactor.steps.receiving import Received


@click.command("open")
@click.argument("sealed", type=click.Path(path_type=Path))
@click.option("--manifest", type=click.Path(path_type=Path), help="The .release.json file, if it is not beside it.")
@click.option("--passphrase-file", metavar="PATH|-", help="File with the passphrase, or - for standard input.")
@click.option("--output", type=click.Path(path_type=Path), help="Where to put the opened copy.")
@click.pass_obj
def open_(app: App, sealed: Path, manifest: Path | None, passphrase_file: str | None, output: Path | None) -> int:
    """Unseal a copy that somebody released to you, and check its manifest."""
    from redactor.steps.receiving import keep, receive
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        received = receive(sealed, manifest, lambda: read_secret(passphrase_file, "Passphrase"), work)
        target = output or sealed.with_name(f"{sealed.stem}.opened.xlsx")
        keep(received, target)
    _tell(received, target)
    for note in received.notes:
        app.advise(note)
    return 0


def _tell(received: Received, target: Path) -> None:
    click.echo(f"Opened: {target}")
    facts = received.manifest
    if facts is not None:
        click.echo(
            f"  Released as number {facts.release} on {facts.created:%d %B %Y} under policy {facts.policy.name}."
        )
        click.echo(f"  For: {', '.join(facts.recipients)}.")
        click.echo("  The file is unchanged since it was sealed, and the sender's log holds its release.")
