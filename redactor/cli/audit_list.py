"""``redactor audit list``, ``show`` and ``export``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from redactor.cli.app import App, console
from redactor.cli.audit_log import format_option, log_option, open_log
from redactor.files import write_atomically

if TYPE_CHECKING:
    from redactor.audit import AuditLog, Entry
    from redactor.audit.query import Query

_DAY = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])


def filters(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose entries."""
    options = [
        click.option("--from", "since", type=_DAY, help="Not before this day or moment (UTC)."),
        click.option("--to", "until", type=_DAY, help="Not after this day, or before this moment (UTC)."),
        click.option("--action", "actions", multiple=True, help="What happened: release-completed, open and so on."),
        click.option("--actor", metavar="USER", help="Who did it."),
        click.option("--recipient", metavar="ADDRESS", help="For whom it was."),
        click.option("--policy", help="Under this policy."),
        click.option("--verdict", type=click.Choice(["clear", "blocked", "uninspectable"]), help="With this answer."),
        click.option("--reason", help="With this reason code."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def _query(log: AuditLog, chosen: dict[str, Any]) -> Query:
    from redactor.audit.query import Query

    until = chosen["until"]
    if until is not None and until == until.replace(hour=0, minute=0, second=0):
        until += timedelta(days=1)  # a day is meant whole
    actor, recipient = chosen["actor"], chosen["recipient"]
    return Query(
        since=_utc(chosen["since"]),
        until=_utc(until),
        actions=frozenset(chosen["actions"]),
        actors=None if actor is None else log.pseudonyms("actor", actor),
        recipients=None if recipient is None else log.pseudonyms("recipient", recipient),
        policy=chosen["policy"],
        verdict=chosen["verdict"],
        reason=chosen["reason"],
    )


def _utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.replace(tzinfo=UTC)


@click.command("list")
@click.option("--last", type=click.IntRange(min=1), help="Only the last so many entries.")
@filters
@format_option
@log_option
@click.pass_obj
def list_(app: App, /, last: int | None, form: str, path: Path | None, **chosen: Any) -> None:
    """The entries, oldest first."""
    with open_log(app, path) as log:
        query = _query(log, chosen)
        entries = list(query.of(log.entries(), last)) if any(chosen.values()) else list(log.entries(last))
    if form == "json":
        documents = [entry.to_dict() for entry in entries]
        click.echo(json.dumps({"schema": "redactor/log-list/1", "entries": documents}, ensure_ascii=False, indent=2))
        return
    from rich.table import Table

    from redactor.steps.expiry import ending_now

    table = Table("No.", "When (UTC)", "What", "Answer", "Policy", "Why / how much", box=None)
    for entry in entries:
        policy = f"{entry.policy.name} {entry.policy.version}" if entry.policy else ""
        when = entry.time.strftime("%Y-%m-%d %H:%M:%S")
        table.add_row(str(entry.number), when, entry.action, entry.verdict or "", policy, _more(entry))
    console().print(table)
    for end in ending_now(app.settings()):
        app.advise(end.sentence)


def _more(entry: Entry) -> str:
    reasons = [f"{code} ×{count}" if count > 1 else code for code, count in entry.reasons.items()]
    counts = [f"{count:,} {what}" for what, count in entry.counts.items() if what in {"rows", "records", "suppressed"}]
    refers = [f"of entry {entry.refers_to}"] if entry.refers_to is not None else []
    return ", ".join([*reasons, *counts, *refers, *entry.detail.values()])


@click.command()
@click.argument("number", type=click.IntRange(min=0))
@click.option("--open", "opened", is_flag=True, help="Also say who stands behind the pseudonyms, and the reason given.")
@log_option
@click.pass_obj
def show(app: App, number: int, opened: bool, path: Path | None) -> None:
    """One entry, exactly as it is stored."""
    with open_log(app, path) as log:
        entry = log.entry(number)
        document = entry.to_dict()
        if opened:
            document["opened"] = {"who": log.who(entry), "justification": log.justification(number)}
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


@click.command()
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", help="JSON lines, or CSV.")
@click.option("--output", type=click.Path(path_type=Path), help="Write it to this file.")
@filters
@log_option
@click.pass_obj
def export(app: App, /, form: str, output: Path | None, path: Path | None, **chosen: Any) -> None:
    """The entries for other programs: as stored, one a line; or as a table for a spreadsheet."""
    with open_log(app, path) as log:
        pieces = _pieces(_query(log, chosen).of(log.entries()), form)
        if output is None:
            for piece in pieces:
                click.echo(piece, nl=False)
        else:
            write_atomically(output, "".join(pieces).encode("utf-8"))


def _pieces(entries: Iterator[Entry], form: str) -> Iterator[str]:
    from redactor.audit.query import to_csv, to_line

    return to_csv(entries) if form == "csv" else map(to_line, entries)
