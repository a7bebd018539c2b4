"""``redactor audit close``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from redactor.cli.app import App
from redactor.errors import UsageError


@click.command("close")
@click.option("--delete", metavar="NAME", help="Delete a log that was closed before; its checkpoint stays.")
@click.option("--kept-years", type=click.IntRange(min=1), default=6, show_default=True, help="How long one is kept.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def close_(app: App, delete: str | None, kept_years: int, yes: bool) -> None:
    """Seal the log, hand out its last checkpoint, and begin the next: once a year.

    The closed log lies in the home folder's 'closed', where 'audit verify --log' still proves it. Nothing may have the
    log open meanwhile.
    """
    from redactor.audit.closing import close_log, delete_closed
    from redactor.audit.log import now
    from redactor.keys import Keyring
    from redactor.steps.workspace import log_place

    settings = app.settings()
    place = log_place(settings)
    if not isinstance(place, Path):
        raise UsageError(
            "A log in PostgreSQL is not closed by this command.",
            next="Stop the gateways, keep a dump and the last checkpoint, and name a new database in redactor.toml.",
        )
    if not yes:
        click.confirm("This cannot be undone. Go on?", abort=True, err=True)
    keyring = Keyring.open(settings.home, create=False, ask=settings.ask_passphrase)
    if delete is not None:
        checkpoint = delete_closed(delete, place, keyring, lambda closed: _years_after(closed, kept_years))
        click.echo(f"Deleted. Its last checkpoint stays: {checkpoint}")
        return
    closed = close_log(place, keyring, now)
    click.echo(f"Closed: {closed.log}\nIts last checkpoint: {closed.checkpoint}\nA new log was begun.")
    app.advise("Keep the checkpoint where this computer cannot change it, and let the witness cosign it.")


def _years_after(moment: datetime, years: int) -> datetime:
    """The same day so many years later; the first of March for a leap day."""
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:
        return moment.replace(year=moment.year + years, month=3, day=1)
