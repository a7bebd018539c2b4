"""``redactor audit``."""

from __future__ import annotations

import click

from redactor.cli.audit_erase import erase
from redactor.cli.audit_list import export, list_, show
from redactor.cli.audit_prove import prove
from redactor.cli.audit_verify import checkpoint, verify
from redactor.cli.audit_witness import witness


@click.group()
def audit() -> None:
    """The log of everything that was checked and released. It can be added to, and proved; it cannot be changed."""


for _command in (list_, show, verify, checkpoint, witness, prove, export, erase):
    audit.add_command(_command)
