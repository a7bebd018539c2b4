"""``redactor audit incident``: the record of a breach."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from redactor.cli.app import App, console
from redactor.cli.audit_asking import ask_text, hand_over, output_option
from redactor.cli.audit_log import format_option, log_option, open_log
from redactor.errors import UsageError

if TYPE_CHECKING:
    from redactor.audit import AuditLog, Incident, Step

_WHEN = "Such as '2026-11-25 09:30' (this computer's time) or '2026-11-25T09:30+00:00'; now, when not given."


@click.group()
def incident() -> None:
    """Personal data breaches: what happened, the 72-hour clock, who was told, closing (Articles 33 and 34)."""


@incident.command()
@click.argument("release", type=click.IntRange(min=1))
@click.option("--known", metavar="WHEN", help=f"When it became known. {_WHEN}")
@click.pass_obj
def start(app: App, release: int, known: str | None) -> None:
    """Open the record of a breach about release RELEASE. It asks what happened, or reads it from standard input."""
    from redactor.audit import open_incident

    now = _now()
    at = read_time(known) if known else now
    with open_log(app, None) as log:
        opened = open_incident(log, release, at, ask_text("What happened"), now)
    click.echo(f"Incident {opened.number} is open, about release {opened.release}.")
    click.echo(f"Known since {_shown(opened.known)}. The 72 hours end at {_shown(opened.deadline)}.")
    app.advise(
        f"Next: redactor audit incident letter {opened.number}; redactor audit report --incident {opened.number}"
    )


@incident.command("list")
@format_option
@log_option
@click.pass_obj
def list_(app: App, form: str, path: Path | None) -> None:
    """Every incident, and how long its 72 hours still run."""
    from redactor.audit import incidents_of

    with open_log(app, path) as log:
        found = incidents_of(log.entries())
    if form == "json":
        documents = [_document(one) for one in found]
        click.echo(json.dumps({"schema": "redactor/incidents/1", "incidents": documents}, indent=2))
        return
    from rich.table import Table

    table = Table("Incident", "Release", "Known since", "72 hours end", "State", box=None)
    for one in found:
        table.add_row(str(one.number), str(one.release), _shown(one.known), _shown(one.deadline), _state(one))
    console().print(table)


@incident.command()
@click.argument("number", type=click.IntRange(min=1))
@format_option
@log_option
@click.pass_obj
def show(app: App, number: int, form: str, path: Path | None) -> None:
    """One incident, step by step. NUMBER is its own, or that of its release."""
    from redactor.audit import find_incident

    with open_log(app, path) as log:
        found = find_incident(log, number)
        steps = [*found.steps, *([found.closed] if found.closed else [])]
        texts = {one: log.justification(one) or "" for one in (found.number, *(step.number for step in steps))}
        told = {step.number: _addresses(log, step) for step in steps}
    if form == "json":
        rows = [_step(step) | {"text": texts[step.number], "addresses": told[step.number]} for step in steps]
        document = {"schema": "redactor/incident/1", **_document(found), "what_happened": texts[found.number]}
        click.echo(json.dumps({**document, "steps": rows}, ensure_ascii=False, indent=2))
        return
    click.echo(f"Incident {found.number}, about release {found.release}: {_state(found)}")
    click.echo(f"Known since {_shown(found.known)}. The 72 hours end at {_shown(found.deadline)}.")
    click.echo(f"What happened: {texts[found.number] or 'not described yet'}")
    for step in steps:
        to = f" ({', '.join(told[step.number])})" if told[step.number] else ""
        text = f": {texts[step.number]}" if texts[step.number] else ""
        click.echo(f"  {_shown(step.at)}  {step.what} {step.word}".rstrip() + to + text)


@incident.command()
@click.argument("number", type=click.IntRange(min=1))
@click.option("--told", type=click.Choice(["ico", "people", "recipients", "police", "others"]), help="Who was told.")
@click.option("--to", "addresses", multiple=True, metavar="ADDRESS", help="With --told: whom exactly.")
@click.option("--risk", type=click.Choice(["unlikely", "likely", "high"]), help="The risk to people, as assessed.")
@click.option("--measure", is_flag=True, help="Something was done to stop the breach or make it less bad.")
@click.option("--at", metavar="WHEN", help=f"When. {_WHEN}")
@click.pass_obj
def update(
    app: App, number: int, told: str | None, addresses: tuple[str, ...], risk: str | None, measure: bool, at: str | None
) -> None:
    """Add to an incident: who was told, the risk, a measure, or (with none of these) a note.

    It asks for the words, or reads them from standard input.
    """
    from redactor.audit import add_step, find_incident

    given = [("told", told), ("risk", risk), ("measure", "" if measure else None)]
    kinds = [(what, word) for what, word in given if word is not None]
    if len(kinds) > 1:
        raise UsageError("One thing at a time.", next="Give one of --told, --risk and --measure.")
    if addresses and told is None:
        raise UsageError("--to says who was told.", next="Give it together with --told.")
    what, word = kinds[0] if kinds else ("note", "")
    text = ask_text("In words")
    if not text and what in ("note", "measure"):
        raise UsageError("There is nothing to add.", next="Type it when asked, or give it on standard input.")
    now = _now()
    with open_log(app, None) as log:
        found = find_incident(log, number)
        entry = add_step(log, found, what, word, read_time(at) if at else now, text, now, addresses)
    click.echo(f"Added to incident {found.number}. Log entry: {entry}")


@incident.command()
@click.argument("number", type=click.IntRange(min=1))
@click.pass_obj
def close(app: App, number: int) -> None:
    """Close an incident. It asks for the outcome, or reads it from standard input.

    Exit code 1: it has to stay open, because somebody who must be told was not.
    """
    from redactor.audit import close_incident, find_incident

    with open_log(app, None) as log:
        found = find_incident(log, number)
        entry = close_incident(log, found, ask_text("The outcome"), _now())
    click.echo(f"Incident {found.number} is closed. Log entry: {entry}")


@incident.command()
@click.argument("number", type=click.IntRange(min=1))
@output_option
@click.pass_obj
def letter(app: App, number: int, output: Path | None) -> None:
    """The letter that asks the recipients to delete what they received."""
    from redactor.audit import find_incident
    from redactor.steps.recall import recall_letter

    with open_log(app, None) as log:
        found = find_incident(log, number)
        release = log.entry(found.release)
        known = log.who(release)
    recipients = [known.get(name) or f"recipient {name}" for name in release.recipients]
    day = _now().date()
    text = recall_letter(found.release, release.time.date(), day, recipients, app.settings().contact, found.number)
    hand_over(app, text.rstrip("\n"), output)


def read_time(text: str) -> datetime:
    """A time as typed; without an offset it is this computer's local time. Returned in UTC.

    :raises UsageError: it is none.
    """
    try:
        return datetime.fromisoformat(text.strip()).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError("This is not a time.", next="Write it like '2026-11-25 09:30'.") from None


def _now() -> datetime:
    return datetime.now(UTC)


def _shown(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M UTC")


def _state(found: Incident) -> str:
    """Where it stands, in a few words."""
    from redactor.audit import Told

    if found.closed is not None:
        return f"closed at {_shown(found.closed.at)}"
    ico = found.told(Told.ICO)
    if ico is not None:
        late = ico.at > found.deadline
        return "open; ICO told" + (", LATE: say why (Article 33(1))" if late else " in time")
    if found.settled:
        return "open; risk unlikely, so the ICO need not be told"
    left = int((found.deadline - _now()).total_seconds() // 3600)
    return f"open; ICO not told, {left} hours left" if left >= 0 else "open; ICO NOT TOLD, the 72 hours are over"


def _document(found: Incident) -> dict[str, Any]:
    from redactor.audit import Told

    return {
        "incident": found.number,
        "release": found.release,
        "opened": found.opened.isoformat(),
        "known": found.known.isoformat(),
        "deadline": found.deadline.isoformat(),
        "risk": found.risk,
        "told": {who.value: step.at.isoformat() for who in Told if (step := found.told(who)) is not None},
        "closed": found.closed.at.isoformat() if found.closed else None,
    }


def _step(step: Step) -> dict[str, Any]:
    return {"entry": step.number, "at": step.at.isoformat(), "what": step.what, "word": step.word}


def _addresses(log: AuditLog, step: Step) -> list[str]:
    entry = log.entry(step.number)
    known = log.who(entry)
    return [known.get(name) or name for name in entry.recipients]
