"""The home folder in use: keys, log and approvals.

Opened once a run and passed in. Opening it for the first time makes the keys, starts the log, and approves the
policies that are shipped; the user is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redactor.audit import CLOSED_FOLDER, AuditLog, Event
from redactor.audit.syslog import syslog
from redactor.keys import Keyring, Recipients, read_recipients
from redactor.policy import Directory, Policy, SettingsDirectory, approve_shipped, find_policies
from redactor.settings import Settings

LOG_NAME = "audit.db"


@dataclass(frozen=True)
class Workspace:
    """Everything a run needs that outlives it."""

    settings: Settings
    keyring: Keyring
    log: AuditLog
    policies: Mapping[str, Policy]
    directory: Directory
    recipients: Recipients


def log_place(settings: Settings) -> Path | str:
    """Where the log is: the address of a database, or a file in the home folder."""
    return settings.log or settings.home / LOG_NAME


def closed_logs(settings: Settings) -> list[Path]:
    """The logs of earlier years that are kept in the home folder, latest first."""
    return sorted((settings.home / CLOSED_FOLDER).glob("*.db"), reverse=True)


def nobody(_: str) -> None:
    """Nobody is told."""


@dataclass(frozen=True, slots=True)
class FirstUse:
    """How keys are to be made on first use: what they are locked with, and which live on another machine."""

    protect: str | None = None
    without: tuple[str, ...] = ()


@contextmanager
def open_workspace(
    settings: Settings, notify: Callable[[str], None] = nobody, first_use: FirstUse = FirstUse()
) -> Iterator[Workspace]:
    """Open the home folder, making it on first use.

    :param notify: receives sentences about what was made.
    :raises KeyStoreError: when a key cannot be read or is kept where others can read it.
    :raises LogError: when the log cannot be opened; nothing is checked or released without it.
    """
    policies = find_policies(settings)
    keyring = Keyring.open(
        settings.home, ask=settings.ask_passphrase, protect=first_use.protect, without=first_use.without
    )
    tell = syslog(settings.syslog) if settings.syslog else None
    with AuditLog.open(log_place(settings), keyring, tell=tell) as log:
        if keyring.created:
            for notice in _first_use(settings, keyring, log):
                notify(notice)
        recipients = read_recipients(settings.home)
        directory = SettingsDirectory(_groups(settings, recipients))
        yield Workspace(settings, keyring, log, policies, directory, recipients)


def _groups(settings: Settings, recipients: Recipients) -> dict[str, tuple[str, ...]]:
    """The groups of the settings and of the recipients' directory, one beside the other."""
    names = {*settings.groups, *recipients.groups}
    return {name: (*settings.groups.get(name, ()), *recipients.groups.get(name, ())) for name in sorted(names)}


def _first_use(settings: Settings, keyring: Keyring, log: AuditLog) -> tuple[str, ...]:
    for purpose in keyring.created:
        log.append(Event("key-made", detail={"purpose": purpose}))
    lines = [f"First use of {settings.home}: made the keys {', '.join(keyring.created)}."]
    if "officer" in keyring.created:
        approved = approve_shipped(settings.home, keyring)
        for name in approved:
            log.append(Event("policy-changed", detail={"change": "approved", "policy": name}))
        lines.append(f"The shipped policies were approved with the officer's key: {', '.join(approved)}.")
        lines.append("Back up the keys folder, and keep it where only the data protection officer can write.")
    return tuple(lines)
