"""``redactor audit hold``."""

from __future__ import annotations

import json

import click

from redactor.cli.app import App, console
from redactor.cli.audit_asking import ask_reason
from redactor.cli.audit_log import format_option, open_log


@click.group()
def hold() -> None:
    """Legal hold: what is held cannot be erased, and a held year cannot be deleted."""


@hold.command()
@click.option("--entry", type=click.IntRange(min=1), help="Hold what the log keeps of this entry.")
@click.option("--year", metavar="YEAR", help="Hold the whole log of this year.")
@click.pass_obj
def place(app: App, entry: int | None, year: str | None) -> None:
    """Place a hold. It asks for the reason, on the terminal or on standard input; the reason goes into the log."""
    with open_log(app, None) as log:
        receipt = log.hold(entry, year, ask_reason("Why is it held? This goes into the log"))
    click.echo(f"The hold is in force. Its number: {receipt.number}")


@hold.command()
@click.argument("number", type=click.IntRange(min=1))
@click.pass_obj
def lift(app: App, number: int) -> None:
    """Lift the hold of this number. It asks for the reason, on the terminal or on standard input."""
    with open_log(app, None) as log:
        receipt = log.lift(number, ask_reason("Why is it lifted? This goes into the log"))
    click.echo(f"Hold {number} is lifted. Log entry: {receipt.number}")


@hold.command("list")
@format_option
@click.pass_obj
def list_(app: App, form: str) -> None:
    """Every hold, in force or lifted."""
    with open_log(app, None) as log:
        holds = log.holds()
        reasons = {one.number: log.justification(one.number) for one in holds}
    if form == "json":
        rows = [
            {
                "hold": one.number,
                "placed": one.placed.isoformat(),
                "entry": one.entry,
                "year": one.year,
                "log": one.log,
                "in_force": one.in_force,
                "lifted_by": one.lifted_by,
                "reason": reasons[one.number],
            }
            for one in holds
        ]
        click.echo(json.dumps({"schema": "redactor/holds/1", "holds": rows}, ensure_ascii=False, indent=2))
        return
    from rich.table import Table
    from rich.text import Text

    table = Table("Hold", "Placed (UTC)", "On", "State", "Reason", box=None)
    for one in holds:
        on = f"entry {one.entry}" if one.entry is not None else f"the year {one.year}" if one.year else one.log or ""
        state = "in force" if one.in_force else f"lifted by entry {one.lifted_by}"
        reason = Text(reasons[one.number] or "(erased)")  # not read as markup
        table.add_row(str(one.number), one.placed.strftime("%Y-%m-%d %H:%M"), on, state, reason)
    console().print(table)
