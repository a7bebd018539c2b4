"""``redactor audit find-person`` and ``subject-access``: what the log knows of one person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from redactor.cli.app import App, console
from redactor.cli.audit_asking import ask_lines, ask_text, hand_over, output_option
from redactor.cli.audit_log import format_option, open_logs
from redactor.errors import UsageError

if TYPE_CHECKING:
    from redactor.audit import StaffRecord
    from redactor.steps.finding import Found, Hit


@click.command("find-person")
@format_option
@click.pass_obj
def find_person(app: App, form: str) -> None:
    """Who received this person's data, and what? For Articles 15 and 19.

    It asks for a name or an identifier (PNC id, NHS number, address …) and a date of birth, on the terminal or as lines
    of standard input; case, order, spaces and accents do not count. The log records that somebody asked, not for whom.
    """
    from redactor.steps import finding

    lines = ask_lines("Name or identifier", "Date of birth, if known", "Another name or identifier, if known")
    asked = finding.read_asked(lines, finding.now_day())
    with open_logs(app) as (log, closed):
        found = finding.find_person(asked, log, closed)
    if form == "json":
        click.echo(json.dumps(_found_document(found), ensure_ascii=False, indent=2))
    else:
        _print_found(found)
    app.advise(f"Log entry: {found.entry}")


def _print_found(found: Found) -> None:
    from rich.table import Table

    from redactor.steps.finding import SURE

    sure = [hit for hit in found.hits if hit.match in SURE]
    maybe = [hit for hit in found.hits if hit.match not in SURE]
    for title, hits in (("In these releases:", sure), ("Perhaps in these; look at them:", maybe)):
        if hits:
            click.echo(title)
            table = Table("Release", "When (UTC)", "To", "Policy", "What went (kinds)", "Found by", box=None)
            for column in table.columns:
                column.overflow = "fold"  # a narrow terminal must not cut an address short
            for hit in hits:
                table.add_row(*_hit_row(hit))
            console().print(table)
    if not found.hits:
        click.echo(f"In none of the {found.asked:,} releases whose people the log still knows.")
    for line in _limits(found):
        click.echo(line)


def _hit_row(hit: Hit) -> tuple[str, ...]:
    release = hit.release
    year = f" of {hit.log}" if hit.log else ""
    name = f"R-{release.number:06d}{year}" + ("" if release.completed else " (interrupted: may have gone)")
    when = release.time.strftime("%Y-%m-%d %H:%M")
    to = ", ".join(text or f"{pseudonym} (erased)" for pseudonym, text in hit.recipients.items())
    policy = f"{release.policy.name} {release.policy.version}" if release.policy else ""
    return name, when, to, policy, ", ".join(_kinds(hit)) or "not recorded", hit.match.value


def _kinds(hit: Hit) -> list[str]:
    from redactor.words import kind_words

    counts = hit.release.counts
    entities = [key.removeprefix("column.") for key in counts if key.startswith("column.")]
    return [kind_words(entity) + ("" if f"kept.{entity}" in counts else " (changed)") for entity in entities]


def _limits(found: Found) -> list[str]:
    """What this answer cannot know."""
    lines = ["What this cannot know: somebody whose name the file spelt otherwise; people a row mentions on the side."]
    if found.erased:
        lines.append(f"Of {len(found.erased):,} releases the record of people was erased: {_numbers(found.erased)}.")
    if found.silent:
        lines.append(f"Of {len(found.silent):,} releases no record of people was kept: {_numbers(found.silent)}.")
    return lines


def _numbers(numbers: tuple[str, ...]) -> str:
    shown = ", ".join(numbers[:20])
    return shown + (" …" if len(numbers) > 20 else "")


def _found_document(found: Found) -> dict[str, Any]:
    from redactor.steps.finding import SURE

    hits = [
        {
            "release": hit.release.number,
            "log": hit.log or None,
            "time": hit.release.time.isoformat(),
            "completed": hit.release.completed,
            "policy": hit.release.policy.name if hit.release.policy else None,
            "recipients": [text or pseudonym for pseudonym, text in hit.recipients.items()],
            "kinds": _kinds(hit),
            "found_by": hit.match.value,
            "sure": hit.match in SURE,
        }
        for hit in found.hits
    ]
    return {
        "schema": "redactor/person-found/1",
        "releases": hits,
        "asked": found.asked,
        "logs": found.logs,
        "erased": list(found.erased),
        "no_record": list(found.silent),
        "limits": _limits(found),
        "entry": found.entry,
    }


@click.command("subject-access")
@click.option("--staff", required=True, metavar="NAME", help="User name or address; '-' asks for it.")
@format_option
@output_option
@click.pass_obj
def subject_access(app: App, staff: str, form: str, output: Path | None) -> None:
    """What the log holds on a member of staff (Article 15): what they did, what they received, what they wrote.

    The log records that somebody asked, not about whom. Read it before it is handed over: reasons may name others.
    """
    from redactor.audit import subject_access as collect

    name = ask_text("User name or address") if staff == "-" else staff
    if not name.strip():
        raise UsageError("There is nobody to look for.", next="Give a user name or an address.")
    with open_logs(app) as (log, closed):
        record = collect([*reversed(closed.values()), log], name)
    hand_over(app, _staff_json(record) if form == "json" else _staff_text(record), output)
    app.advise(f"Log entry: {record.logged_as}")


def _staff_text(record: StaffRecord) -> str:
    if not record.entries:
        return "The log holds nothing on a person of this name. People are in it by their user name or address."
    lines = [f"The log holds {len(record.entries):,} entries on this person.", ""]
    for item in record.entries:
        entry = item.entry
        policy = f", policy {entry.policy.name} {entry.policy.version}" if entry.policy else ""
        how = " and ".join({"actor": "did it", "recipient": "was the recipient"}[way] for way in item.named_as)
        lines.append(f"{entry.number}  {entry.time:%Y-%m-%d %H:%M:%S} UTC  {entry.action}{policy}: {how}")
        if item.reason is not None:
            lines.append(f"    Reason given: {item.reason}")
    lines.append("")
    for pseudonym, known in record.openings.items():
        lines.append(f"Pseudonym {pseudonym}: " + ("the log knows the name" if known else "the name was erased"))
    return "\n".join(lines)


def _staff_json(record: StaffRecord) -> str:
    entries = [
        {"as": list(item.named_as), "reason_given": item.reason, "entry": item.entry.to_dict()}
        for item in record.entries
    ]
    openings = [{"pseudonym": pseudonym, "name_known": known} for pseudonym, known in record.openings.items()]
    document = {"schema": "redactor/subject-access/1", "pseudonyms": openings, "entries": entries}
    return json.dumps(document, ensure_ascii=False, indent=2)
