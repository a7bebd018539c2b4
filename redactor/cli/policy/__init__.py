"""``redactor policy``: one file a purpose, each loaded with the group."""

from __future__ import annotations

import click

from redactor.cli.policy.keep import approve, lint, list_
from redactor.cli.policy.read import explain, show
from redactor.cli.policy.test import test
from redactor.cli.policy.write import new, schema


@click.group()
def policy() -> None:
    """What each recipient may see."""


for command in (list_, show, explain, lint, test, new, schema, approve):
    policy.add_command(command)
