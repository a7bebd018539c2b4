"""``redactor audit erase``."""

from __future__ import annotations

import click

from redactor.cli.app import App
from redactor.cli.audit_log import open_log
from redactor.errors import UsageError


@click.command()
@click.argument("number", required=False, type=click.IntRange(min=1))
@click.option("--kind", type=click.Choice(["justification", "people", "rows"]), help="What of the entry to erase.")
@click.option("--recipient", metavar="ADDRESS", help="Erase who stands behind this recipient's pseudonym.")
@click.option("--actor", metavar="USER", help="Erase who stands behind this user's pseudonym.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def erase(app: App, number: int | None, kind: str | None, recipient: str | None, actor: str | None, yes: bool) -> None:
    """Destroy for good what the log's side table holds of an entry or a person, and log that it was.

    Entries are not touched, so every proof stays valid. It cannot be undone, and old backups of the log no longer
    open the row; let backups of the keys folder expire as well.
    """
    chosen = [(name, value) for name, value in (("recipient", recipient), ("actor", actor)) if value is not None]
    if number is not None and kind is not None:
        chosen.append((kind, str(number)))
    if len(chosen) != 1 or (number is None) != (kind is None):
        raise UsageError("Say what to erase.", next="Give NUMBER and --kind, or --recipient, or --actor.")
    if not yes:
        click.confirm("This cannot be undone. Erase it?", abort=True, err=True)
    ((what, subject),) = chosen
    with open_log(app, None) as log:
        receipt = log.erase(what, subject)
    click.echo(f"Erased. Log entry: {receipt.number}")
