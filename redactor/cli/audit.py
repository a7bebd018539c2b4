"""``redactor audit``."""

from __future__ import annotations

import click

from redactor.cli.audit_close import close_
from redactor.cli.audit_erase import erase
from redactor.cli.audit_hold import hold
from redactor.cli.audit_incident import incident
from redactor.cli.audit_list import export, list_, show
from redactor.cli.audit_people import find_person, subject_access
from redactor.cli.audit_prove import prove
from redactor.cli.audit_report import report
from redactor.cli.audit_verify import checkpoint, verify
from redactor.cli.audit_witness import witness


@click.group()
def audit() -> None:
    """The log of everything that was checked and released. It can be added to, and proved; it cannot be changed."""


_OF_THE_LOG = (list_, show, verify, checkpoint, witness, prove, export, erase, close_)
_OF_THE_OFFICER = (hold, find_person, subject_access, incident, report)
for _command in (*_OF_THE_LOG, *_OF_THE_OFFICER):
    audit.add_command(_command)
