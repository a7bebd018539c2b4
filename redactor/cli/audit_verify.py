"""``redactor audit verify`` and ``redactor audit checkpoint``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App
from redactor.cli.audit_log import format_option, log_option, open_log
from redactor.errors import ExitCode, UsageError
from redactor.files import write_atomically

if TYPE_CHECKING:
    from redactor.audit import Verification


@click.command()
@click.option(
    "--checkpoint",
    "checkpoints",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A checkpoint kept elsewhere, a release manifest, or a folder of them.",
)
@click.option(
    "--witness",
    "witnesses",
    multiple=True,
    metavar="KEY|PATH",
    help="Public key of a witness that must have cosigned one of the checkpoints.",
)
@format_option
@log_option
@click.pass_obj
def verify(app: App, checkpoints: tuple[Path, ...], witnesses: tuple[str, ...], form: str, path: Path | None) -> int:
    """Prove that no entry was changed, removed or reordered.

    Every entry's body is hashed again and every checkpoint checked. Exit code 1 names the entry that is not right.
    A checkpoint kept elsewhere (each release's manifest holds one) also shows whether entries were cut off.
    """
    notes = read_checkpoints(checkpoints)
    keys = [one_line(item) for item in witnesses]
    with open_log(app, path) as log, app.progress() as progress:
        result = log.verify(notes, progress, witnesses=keys)
    if form == "json":
        click.echo(json.dumps(_document(result), indent=2))
    elif result.ok:
        click.echo(f"The log is intact: {result.entries:,} entries, every one as it was written.")
        for line in _also(result):
            click.echo(line)
        if not checkpoints:
            app.advise("Give a checkpoint kept elsewhere (--checkpoint) to prove as well that nothing was cut off.")
    else:
        click.echo("The log is NOT intact.")
        for problem in result.problems:
            click.echo(f"  {'Entry ' + str(problem.entry) + ': ' if problem.entry is not None else ''}{problem.what}")
        click.echo("What to do: keep this file as it is, and tell your data protection officer.")
    return ExitCode.OK if result.ok else ExitCode.BLOCKED


def _document(result: Verification) -> dict[str, object]:
    return {
        "schema": "redactor/log-verification/1",
        "intact": result.ok,
        "entries": result.entries,
        "checkpoints": result.checkpoints,
        "cosignatures": result.cosignatures,
        "erased": result.erased,
        "side_table": result.side_table,
        "problems": [{"entry": item.entry, "last": item.last, "what": item.what} for item in result.problems],
        "notes": [{"entry": item.entry, "what": item.what} for item in result.notes],
    }


def _also(result: Verification) -> Iterator[str]:
    if result.checkpoints:
        yield f"Checkpoints kept elsewhere that hold: {result.checkpoints}, with {result.cosignatures} cosignatures."
    if result.erased:
        yield f"Rows of the side table that were erased, and an entry says so: {result.erased}."
    if not result.side_table:
        yield "The keys of the side table are not here, so only its shape was looked at."
    yield from (note.what for note in result.notes)


def one_line(text: str) -> str:
    """A public key as given, or out of the file that is named.

    :raises UsageError: the file cannot be read.
    """
    if "+" in text and not Path(text).is_file():
        return text
    return _read_text(Path(text)).strip()


def read_checkpoints(paths: Sequence[Path]) -> list[str]:
    """Checkpoints as signed notes, from files and folders.

    :raises UsageError: a file cannot be read, or a folder holds none.
    """
    return [note for path in paths for note in _read_checkpoints(path)]


def _read_checkpoints(path: Path) -> Iterator[str]:
    """What a file holds, or every file in a folder."""
    if not path.is_dir():
        yield read_checkpoint(path)
        return
    files = sorted(item for item in path.iterdir() if item.is_file() and not item.name.startswith("."))
    if not files:
        raise UsageError("There are no checkpoints in this folder.", where=str(path), next="Check its path.")
    yield from map(read_checkpoint, files)


def read_checkpoint(path: Path) -> str:
    """A checkpoint file, or the checkpoint inside a release manifest.

    :raises UsageError: the file cannot be read.
    """
    text = _read_text(path)
    if not text.lstrip().startswith("{"):
        return text
    from redactor.seal import stated_checkpoint

    return stated_checkpoint(text.encode("utf-8"))


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("The file could not be read.", where=str(path), next="Check its path.") from error


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="Write it to this file.")
@click.option(
    "--since", type=click.IntRange(min=0), help="For a witness that has seen so many entries: with the proof."
)
@click.option("--public-key", is_flag=True, help="Only the log's public key, in one line, for witnesses and others.")
@log_option
@click.pass_obj
def checkpoint(app: App, output: Path | None, since: int | None, public_key: bool, path: Path | None) -> None:
    """A signed line that says how long the log is and what it holds. Keep it where this computer cannot change it."""
    with open_log(app, path) as log:
        if public_key:
            text = log.verifier_key() + "\n"
        else:
            text = log.checkpoint() if since is None else log.witness_request(since)
    if output is None:
        click.echo(text, nl=False)
    else:
        write_atomically(output, text.encode("utf-8"))
        app.advise(f"It is in {output}. Keep it on another computer.")
