"""What every command shares: settings, where results and advice go, and progress."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.errors import UsageError
from redactor.progress import Progress, Silent
from redactor.settings import Settings, load_settings

if TYPE_CHECKING:
    from rich.console import Console


_LONGEST_REASON = 10_000


@dataclass(frozen=True)
class App:
    """The global options."""

    config: Path | None = None
    home: Path | None = None
    quiet: bool = False
    verbose: bool = False

    def settings(self, *, confirm: bool = False) -> Settings:
        """Flags before environment before file. With ``confirm``, a passphrase is a new one and asked for twice."""
        ask = partial(ask_passphrase, confirm=confirm)
        return replace(load_settings(self.config, self.home), ask_passphrase=ask)

    def advise(self, text: str) -> None:
        """A sentence for the user, on standard error."""
        if not self.quiet:
            click.echo(text, err=True)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A bar on a terminal, nothing in a pipe."""
        if self.quiet or not sys.stderr.isatty():
            yield Silent()
            return
        from redactor.cli.bar import Bar

        with Bar() as bar:
            yield bar


def console() -> Console:
    """Tables on standard output: as wide as they need when nobody reads them on a terminal."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else 200
    return Console(width=width, highlight=False, no_color="NO_COLOR" in os.environ or None)


def ask_reason(prompt: str) -> str:
    """A reason in a person's own words, from the terminal or as a line of standard input.

    Never from the command line: other users of a computer can read that.
    """
    if sys.stdin.isatty():
        return str(click.prompt(prompt, err=True))
    return sys.stdin.readline(_LONGEST_REASON).strip()


def refuse_values_elsewhere() -> None:
    """:raises UsageError: when standard output is no terminal: values are never written anywhere else."""
    if not sys.stdout.isatty():
        raise UsageError(
            "--show-values prints to a terminal and nowhere else.", next="Leave it out, or run it by hand."
        )


def read_secret(path: str | None, prompt: str) -> str | None:
    """A password from a file, from standard input (``-``), or asked for on a terminal; None without either.

    :raises UsageError: when the file cannot be read.
    """
    if path == "-":
        return sys.stdin.readline().rstrip("\r\n")
    if path is not None:
        try:
            return Path(path).read_text(encoding="utf-8").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError("The file with the password could not be read.", next="Check its path.") from error
    return ask_passphrase(prompt)


def ask_passphrase(prompt: str, *, confirm: bool = False) -> str | None:
    """Ask for it on a terminal, unseen; None where there is no terminal."""
    if not sys.stdin.isatty():
        return None
    return str(click.prompt(prompt, hide_input=True, confirmation_prompt=confirm, err=True))


def ask_password(path: str, settings: Settings) -> str | None:
    """The password of a workbook that has one, asked for on a terminal; None without either."""
    if not sys.stdin.isatty():
        return None
    from redactor.workbook import opens_with_password

    if not opens_with_password(Path(path), settings.limits):
        return None
    prompt = f"Password of {Path(path).name}"
    return str(click.prompt(prompt, hide_input=True, err=True, default="", show_default=False)) or None
