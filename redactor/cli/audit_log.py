"""What the commands of ``redactor audit`` share: the log, opened, and their common options."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App

if TYPE_CHECKING:
    from redactor.audit import AuditLog


@contextmanager
def open_log(app: App, path: Path | None) -> Iterator[AuditLog]:
    """The log of the home folder, or another file checked with the home folder's keys."""
    from redactor.audit import AuditLog
    from redactor.keys import Keyring
    from redactor.steps.workspace import log_place

    settings = app.settings()
    keyring = Keyring.open(settings.home, create=False, ask=settings.ask_passphrase)
    with AuditLog.open(path or log_place(settings), keyring, create=False) as log:
        yield log


@contextmanager
def open_logs(app: App) -> Iterator[tuple[AuditLog, dict[str, AuditLog]]]:
    """The log in use, and by name the closed ones beside it, latest first."""
    from redactor.audit import AuditLog
    from redactor.keys import Keyring
    from redactor.steps.workspace import closed_logs, log_place

    settings = app.settings()
    keyring = Keyring.open(settings.home, create=False, ask=settings.ask_passphrase)
    with ExitStack() as stack:
        log = stack.enter_context(AuditLog.open(log_place(settings), keyring, create=False))
        closed = {
            path.stem: stack.enter_context(AuditLog.open(path, keyring, create=False)) for path in closed_logs(settings)
        }
        yield log, closed


log_option = click.option(
    "--log", "path", type=click.Path(path_type=Path), help="A copy of the log, not the one in use."
)
format_option = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer."
)
