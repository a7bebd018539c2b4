"""``redactor audit``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App, console
from redactor.errors import ExitCode, UsageError
from redactor.files import write_atomically

if TYPE_CHECKING:
    from redactor.audit import AuditLog, Entry


@click.group()
def audit() -> None:
    """The log of everything that was checked and released. It can be added to, and proved; it cannot be changed."""


@contextmanager
def _log(app: App, path: Path | None) -> Iterator[AuditLog]:
    """The log of the home folder, or another file checked with the home folder's keys."""
    from redactor.audit import AuditLog
    from redactor.keys import Keyring
    from redactor.steps.workspace import LOG_NAME

    settings = app.settings()
    keyring = Keyring.open(settings.home, create=False, ask=settings.ask_passphrase)
    with AuditLog.open(path or settings.home / LOG_NAME, keyring, create=False) as log:
        yield log


_log_option = click.option(
    "--log", "path", type=click.Path(path_type=Path), help="A copy of the log, not the one in use."
)
_format_option = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer."
)


@audit.command("list")
@click.option("--last", type=click.IntRange(min=1), help="Only the last so many entries.")
@_format_option
@_log_option
@click.pass_obj
def list_(app: App, last: int | None, form: str, path: Path | None) -> None:
    """The entries, oldest first."""
    with _log(app, path) as log:
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
@_log_option
@click.pass_obj
def show(app: App, number: int, path: Path | None) -> None:
    """One entry, exactly as it is stored."""
    with _log(app, path) as log:
        click.echo(json.dumps(log.entry(number).to_dict(), ensure_ascii=False, indent=2))


@audit.command()
@click.option(
    "--checkpoint", "checkpoints", multiple=True, type=click.Path(path_type=Path), help="A checkpoint kept elsewhere."
)
@_format_option
@_log_option
@click.pass_obj
def verify(app: App, checkpoints: tuple[Path, ...], form: str, path: Path | None) -> int:
    """Prove that no entry was changed, removed or reordered.

    Every entry's body is hashed again and every checkpoint checked. Exit code 1 names the entry that is not right.
    A checkpoint kept elsewhere (each release's manifest holds one) also shows whether entries were cut off.
    """
    notes = [_read_checkpoint(item) for item in checkpoints]
    with _log(app, path) as log, app.progress() as progress:
        result = log.verify(notes, progress)
    if form == "json":
        problems = [{"entry": item.entry, "last": item.last, "what": item.what} for item in result.problems]
        document = {"schema": "redactor/log-verification/1", "intact": result.ok, "entries": result.entries}
        click.echo(json.dumps({**document, "problems": problems}, indent=2))
    elif result.ok:
        click.echo(f"The log is intact: {result.entries:,} entries, every one as it was written.")
        if not checkpoints:
            app.advise("Give a checkpoint kept elsewhere (--checkpoint) to prove as well that nothing was cut off.")
    else:
        click.echo("The log is NOT intact.")
        for problem in result.problems:
            click.echo(f"  {'Entry ' + str(problem.entry) + ': ' if problem.entry is not None else ''}{problem.what}")
        click.echo("What to do: keep this file as it is, and tell your data protection officer.")
    return ExitCode.OK if result.ok else ExitCode.BLOCKED


def _read_checkpoint(path: Path) -> str:
    """A checkpoint file, or the checkpoint inside a release manifest."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("The checkpoint could not be read.", where=str(path), next="Check its path.") from error
    if not text.lstrip().startswith("{"):
        return text
    from redactor.seal import stated_checkpoint

    return stated_checkpoint(text.encode("utf-8"))


@audit.command()
@click.option("--output", type=click.Path(path_type=Path), help="Write it to this file.")
@_log_option
@click.pass_obj
def checkpoint(app: App, output: Path | None, path: Path | None) -> None:
    """A signed line that says how long the log is and what it holds. Keep it where this computer cannot change it."""
    with _log(app, path) as log:
        note = log.checkpoint()
    if output is None:
        click.echo(note, nl=False)
    else:
        write_atomically(output, note.encode("utf-8"))
        app.advise(f"The checkpoint is in {output}. Keep it on another computer.")
