"""``redactor audit prove``."""

from __future__ import annotations

from pathlib import Path

import click

from redactor.cli.app import App
from redactor.cli.audit_log import log_option, open_log
from redactor.cli.audit_verify import read_checkpoint
from redactor.files import write_atomically


@click.command()
@click.argument("number", type=click.IntRange(min=1))
@click.option("--output", type=click.Path(path_type=Path), help="Write it to this file.")
@click.option(
    "--checkpoint", type=click.Path(path_type=Path), help="Prove it under this checkpoint: one that a witness cosigned."
)
@log_option
@click.pass_obj
def prove(app: App, number: int, output: Path | None, checkpoint: Path | None, path: Path | None) -> None:
    """A file that proves to anybody what entry NUMBER says, without the log and without redactor.

    It holds that entry, and nothing of the others but hashes. docs/log-proofs.md says how to check it.
    """
    note = None if checkpoint is None else read_checkpoint(checkpoint)
    with open_log(app, path) as log:
        text = log.prove(number, note)
    if output is None:
        click.echo(text, nl=False)
    else:
        write_atomically(output, text.encode("utf-8"))
        app.advise(f"The proof of entry {number} is in {output}. docs/log-proofs.md says how to check it.")
