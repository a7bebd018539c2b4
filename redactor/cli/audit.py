"""``redactor audit``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App, console
from redactor.cli.audit_erase import erase
from redactor.cli.audit_log import format_option, log_option, open_log
from redactor.cli.audit_verify import checkpoint, verify
from redactor.cli.audit_witness import witness

if TYPE_CHECKING:
    from redactor.audit import Entry


@click.group()
def audit() -> None:
    """The log of everything that was checked and released. It can be added to, and proved; it cannot be changed."""


@audit.command("list")
@click.option("--last", type=click.IntRange(min=1), help="Only the last so many entries.")
@format_option
@log_option
@click.pass_obj
def list_(app: App, last: int | None, form: str, path: Path | None) -> None:
    """The entries, oldest first."""
    with open_log(app, path) as log:
        entries = list(log.entries(last))
    if form == "json":
        documents = [entry.to_dict() for entry in entries]
        click.echo(json.dumps({"schema": "redactor/log-list/1", "entries": documents}, ensure_ascii=False, indent=2))
        return
    from rich.table import Table

    table = Table("No.", "When (UTC)", "What", "Answer", "Policy", "Why / how much", box=None)
    for entry in entries:
        policy = f"{entry.policy.name} {entry.policy.version}" if entry.policy else ""
        when = entry.time.strftime("%Y-%m-%d %H:%M:%S")
        table.add_row(str(entry.number), when, entry.action, entry.verdict or "", policy, _more(entry))
    console().print(table)


def _more(entry: Entry) -> str:
    reasons = [f"{code} ×{count}" if count > 1 else code for code, count in entry.reasons.items()]
    counts = [f"{count:,} {what}" for what, count in entry.counts.items() if what in {"rows", "records", "suppressed"}]
    refers = [f"of entry {entry.refers_to}"] if entry.refers_to is not None else []
    return ", ".join([*reasons, *counts, *refers, *entry.detail.values()])


@audit.command()
@click.argument("number", type=click.IntRange(min=0))
@log_option
@click.pass_obj
def show(app: App, number: int, path: Path | None) -> None:
    """One entry, exactly as it is stored."""
    with open_log(app, path) as log:
        click.echo(json.dumps(log.entry(number).to_dict(), ensure_ascii=False, indent=2))


for _command in (erase, verify, checkpoint, witness):
    audit.add_command(_command)
