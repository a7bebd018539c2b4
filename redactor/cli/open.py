"""``redactor open``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App, read_secret

_ZIP = b"PK"

if TYPE_CHECKING:
    from redactor.steps.receiving import Received


@click.command("open")
@click.argument("sealed", type=click.Path(path_type=Path))
@click.option("--manifest", type=click.Path(path_type=Path), help="The .release.json file, if it is not beside it.")
@click.option("--passphrase-file", metavar="PATH|-", help="File with the passphrase, or - for standard input.")
@click.option(
    "--identity", type=click.Path(path_type=Path), help="File with your private key, for a copy sealed by age."
)
@click.option("--output", type=click.Path(path_type=Path), help="Where to put the opened copy.")
@click.pass_obj
def open_(
    app: App,
    sealed: Path,
    manifest: Path | None,
    passphrase_file: str | None,
    identity: Path | None,
    output: Path | None,
) -> int:
    """Unseal a copy that somebody released to you, and check its manifest."""
    from redactor.steps.receiving import keep, receive
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        received = receive(sealed, manifest, lambda: read_secret(passphrase_file, "Passphrase"), work, identity)
        target = output or _beside(sealed, received.content)
        keep(received, target)
    _tell(received, target)
    for note in received.notes:
        app.advise(note)
    return 0


def _beside(sealed: Path, content: bytes) -> Path:
    name = sealed.with_suffix("") if sealed.suffix == ".age" else sealed
    return name.with_name(f"{name.stem}.opened{'.xlsx' if content.startswith(_ZIP) else '.csv'}")


def _tell(received: Received, target: Path) -> None:
    click.echo(f"Opened: {target}")
    facts = received.manifest
    if facts is not None:
        click.echo(
            f"  Released as number {facts.release} on {facts.created:%d %B %Y} under policy {facts.policy.name}."
        )
        click.echo(f"  For: {', '.join(facts.recipients)}.")
        click.echo("  The file is unchanged since it was sealed, and the sender's log holds its release.")
