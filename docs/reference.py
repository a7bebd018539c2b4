"""Writes ``docs/commands.md`` from what ``--help`` says: ``python docs/reference.py``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from redactor.cli.main import cli


def reference() -> str:
    """The page."""
    parts = ["# Commands", "", "Made from `--help` by `python docs/reference.py`.", ""]
    for words, command in _commands(cli, ("redactor",)):
        context = _context(words, command)
        parts += [f"## `{' '.join(words)}`", "", "```text", command.get_help(context).rstrip(), "```", ""]
    return "\n".join(parts)


def _commands(command: click.Command, words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield words, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _commands(inner, (*words, name))


def _context(words: tuple[str, ...], command: click.Command) -> click.Context:
    """A context whose path is the words, at a fixed width, so that the page is the same on every terminal."""
    names = ["-h", "--help"]
    parent = click.Context(cli, info_name=" ".join(words[:-1]), help_option_names=names) if len(words) > 1 else None
    return click.Context(
        command, info_name=words[-1], parent=parent, terminal_width=100, max_content_width=100, help_option_names=names
    )


if __name__ == "__main__":
    Path(__file__).with_name("commands.md").write_text(reference(), encoding="utf-8")
