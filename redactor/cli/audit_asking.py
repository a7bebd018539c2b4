"""What the officer's commands ask of a person, and how they hand over an answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from redactor.cli.app import App
from redactor.errors import UsageError
from redactor.files import write_atomically

LONGEST_TEXT: Final = 10_000
_LEAST_REASON: Final = 5
_MOST_LINES: Final = 20

output_option = click.option(
    "--output", type=click.Path(path_type=Path), help="Write it to this file, for its owner alone."
)


def ask_text(question: str) -> str:
    """A few words from the terminal, or all of standard input. Never from the command line: others can read that.

    :raises UsageError: it is too long.
    """
    if sys.stdin.isatty():
        return str(click.prompt(question, default="", show_default=False, err=True)).strip()
    text = sys.stdin.read(LONGEST_TEXT + 1).strip()
    if len(text) > LONGEST_TEXT:
        raise UsageError(f"The text is longer than {LONGEST_TEXT:,} characters.", next="Say it in fewer words.")
    return text


def ask_reason(question: str) -> str:
    """Why something is done, in a few words that go into the log.

    :raises UsageError: no reason is given.
    """
    return checked_reason(ask_text(question))


def checked_reason(reason: str) -> str:
    """:raises UsageError: it is no reason."""
    if len(reason.strip()) < _LEAST_REASON:
        raise UsageError(
            "A reason is needed, in a few words.",
            next="Type it when asked, or give it on standard input. It goes into the log.",
        )
    return reason.strip()


def ask_lines(*questions: str) -> list[str]:
    """An answer to each question on a terminal; without one, the lines of standard input."""
    if sys.stdin.isatty():
        return [str(click.prompt(question, default="", show_default=False, err=True)) for question in questions]
    return sys.stdin.read(LONGEST_TEXT).splitlines()[:_MOST_LINES]


def hand_over(app: App, text: str, output: Path | None) -> None:
    """Print an answer, or write it to a file of mode 0600.

    :raises DeliveryError: it cannot be written.
    """
    if output is None:
        click.echo(text)
    else:
        write_atomically(output, (text.rstrip("\n") + "\n").encode("utf-8"))
        app.advise(f"Written to {output}.")
