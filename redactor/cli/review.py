"""``redactor review``."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from redactor.cli.app import App, read_secret
from redactor.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from redactor.model import RedactedText
    from redactor.steps.reviewing import Answers, TextAnswer

SCHEMA = "redactor-review-answers/1"
_MAX_BYTES = 16 * 1024 * 1024


@click.command()
@click.argument("file")
@click.option("--policy", required=True, metavar="NAME|PATH", help="The policy under which it is to be released.")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), help="Folder for the receipt.")
@click.option("--answers", type=click.Path(path_type=Path), help=f"Answers from a file ({SCHEMA}), for scripts.")
@click.option("--password-file", metavar="PATH|-", help="File with the workbook's password, or - for standard input.")
@click.pass_obj
def review(app: App, file: str, policy: str, out: Path, answers: Path | None, password_file: str | None) -> int:
    """Look at every text of redacted prose, take out more or put back what is no name, and sign for it.

    For a second person, in their own account: the receipt does not count for a release by the account that signed it.
    Give the receipt to the sender for 'redactor release --review'. Exit code 1: the reviewer refused.
    """
    from redactor.pipeline import review as run

    if answers is None and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("A review shows texts about people, so it needs a terminal.", next="Run it by hand.")
    password = read_secret(password_file, "Password of the workbook") if password_file else None
    read = _read(answers) if answers is not None else None

    def ask(texts: Sequence[RedactedText], preview: Callable[[Answers], Sequence[RedactedText]]) -> Answers:
        if read is not None:
            return _from_file(read, len(texts))
        from redactor.cli.asking import ask_on_terminal

        return ask_on_terminal(texts, preview)

    done = run(file, policy, ask, out, app.settings(), password=password, notify=app.advise)
    click.echo(f"{'Signed' if done.answer == 'accepted' else 'Refused'}: {done.path}")
    click.echo(f"  Texts looked at: {done.texts:,}; changed: {done.changed:,}; log entry: {done.entry}")
    click.echo(f"  It counts until {done.expires:%d %B %Y}, for this file and policy as they are now.")
    return ExitCode.OK if done.answer == "accepted" else ExitCode.BLOCKED


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            record: Any = json.loads(file.read(_MAX_BYTES))
    except OSError as error:
        raise UsageError("The file with the answers could not be read.", where=str(path)) from error
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        # Outside the handler, whose error would quote the file.
        raise UsageError("This is not a file with answers.", where=str(path), next=f"It begins with schema: {SCHEMA}.")
    return record


def _from_file(record: dict[str, Any], count: int) -> Answers:
    """Answers as a file gives them. It says how many texts were looked at, so that nobody signs for others unseen."""
    from redactor.steps.reviewing import Answers

    try:
        answer, seen = str(record["answer"]), int(record["texts_seen"])
        changes = {int(item["text"]) - 1: _text_answer(item) for item in record.get("texts", ())}
    except (KeyError, TypeError, ValueError, AttributeError):
        answer, seen, changes = "", 0, {}
    if answer not in {"accepted", "refused"}:
        raise UsageError("The answers make no sense.", next="They need: answer (accepted or refused) and texts_seen.")
    if seen != count:
        raise UsageError(f"The answers are for {seen:,} texts, but there are {count:,}.", next="Look at all of them.")
    return Answers(answer, changes)


def _text_answer(item: dict[str, Any]) -> TextAnswer:
    from redactor.steps.reviewing import TextAnswer

    marks = {int(mark["mark"]) - 1: str(mark["reason"]) for mark in item.get("not_a_name", ())}
    return TextAnswer(tuple(str(words) for words in item.get("redact", ())), marks)
