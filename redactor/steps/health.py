"""Whether this installation is fit for use: versions, model weights, keys, log, disk, clock, policies."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.requirements import Requirement

from redactor import __version__
from redactor.audit import AuditLog
from redactor.audit.syslog import syslog
from redactor.detect.model_files import changed_model_files
from redactor.errors import RedactorError
from redactor.keys import Keyring
from redactor.policy import find_policies, is_approved
from redactor.settings import Settings
from redactor.steps.expiry import ending
from redactor.steps.workspace import log_place

_FREE_BYTES = 500 * 1024 * 1024
_BUILT = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, whether it is all right, what was found, what to do."""

    what: str
    ok: bool
    found: str
    advice: str = ""


def examine(settings: Settings) -> list[Finding]:
    """Look at everything. Nothing is made or changed; a home folder that is not there yet is said to be so."""
    looks: list[tuple[str, Callable[[Settings], Iterator[Finding]]]] = [
        ("Python", _python),
        ("Packages", _packages),
        ("Language model", _model),
        ("Policies", _policies),
        ("Keys", _keys),
        ("Ends soon", _ends),
        ("Log", _log),
        ("Disk", _disk),
        ("Clock", _clock),
    ]
    findings: list[Finding] = []
    for what, look in looks:
        try:
            findings.extend(look(settings))
        except RedactorError as error:
            findings.append(Finding(what, ok=False, found=error.what, advice=error.next))
    return findings


def _python(_: Settings) -> Iterator[Finding]:
    found = ".".join(str(part) for part in sys.version_info[:3])
    yield Finding(
        "Python", sys.version_info >= (3, 11), found, "" if sys.version_info >= (3, 11) else "Use 3.11 or later."
    )
    yield Finding("redactor", ok=True, found=__version__)


def _packages(_: Settings) -> Iterator[Finding]:
    """Every package that redactor needs is there in a version that it was made for."""
    wrong = []
    needed = [Requirement(line) for line in requires("redactor") or []]
    for requirement in needed:
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue
        try:
            if version(requirement.name) not in requirement.specifier:
                wrong.append(f"{requirement.name} {version(requirement.name)}")
        except PackageNotFoundError:
            wrong.append(f"{requirement.name} missing")
    advice = "Install redactor again with pip." if wrong else ""
    yield Finding("Packages", not wrong, ", ".join(wrong) or f"{len(needed)} as wanted", advice)


def _model(_: Settings) -> Iterator[Finding]:
    changed = changed_model_files()
    found = f"{len(changed)} files are not as recorded" if changed else "weights as recorded (SHA-256)"
    yield Finding("Language model", not changed, found, "Install redactor again with pip." if changed else "")


def _policies(settings: Settings) -> Iterator[Finding]:
    policies = find_policies(settings)
    if not (settings.home / "keys").is_dir():
        yield Finding("Policies", ok=True, found=f"{len(policies)} found, none approved yet")
        return
    keyring = Keyring.open(settings.home, create=False, ask=settings.ask_passphrase)
    waiting = [name for name, policy in policies.items() if not is_approved(policy, settings.home, keyring)]
    found = f"{len(policies)} found" + (f", not approved: {', '.join(waiting)}" if waiting else ", all approved")
    yield Finding(
        "Policies", ok=True, found=found, advice="'redactor policy approve', if they should release." if waiting else ""
    )


def _keys(settings: Settings) -> Iterator[Finding]:
    if not (settings.home / "keys").is_dir():
        yield Finding(
            "Keys", ok=True, found="none yet", advice="They are made on first use, or by 'redactor keys init'."
        )
        return
    for key in Keyring.inspect(settings.home, settings.ask_passphrase):
        advice = "" if key.mode_ok else "Make the file readable by its owner alone (chmod 600)."
        yield Finding(f"Key: {key.purpose}", key.mode_ok, f"{key.algorithm}, made {key.made}", advice)


def _ends(settings: Settings) -> Iterator[Finding]:
    """What ends within 30 days, or has ended. A warning: what still works is fit for use."""
    found = ending(settings, datetime.now(UTC).date())
    for end in found:
        word = "ended on" if end.days < 0 else "ends on"
        yield Finding("Ends soon", ok=True, found=f"{end.what} {word} {end.last.isoformat()}", advice=end.advice)
    if not found:
        yield Finding("Ends soon", ok=True, found="nothing within 30 days")


def _log(settings: Settings) -> Iterator[Finding]:
    place = log_place(settings)
    if isinstance(place, Path) and not place.exists() and not (settings.home / "keys").is_dir():
        yield Finding("Log", ok=True, found="none yet")
        return
    if settings.syslog:
        syslog(settings.syslog)  # raises where it cannot be reached
        yield Finding("Log: system log", ok=True, found="entries are sent to it as well")
    with AuditLog.open(
        place, Keyring.open(settings.home, create=False, ask=settings.ask_passphrase), create=False
    ) as log:
        result = log.verify()
    found = f"{result.entries:,} entries, " + ("intact" if result.ok else f"{len(result.problems)} problems")
    yield Finding("Log", result.ok, found, "" if result.ok else "Run 'redactor audit verify' and tell the officer.")


def _disk(settings: Settings) -> Iterator[Finding]:
    folder = settings.home
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    advice = "" if free > _FREE_BYTES else "Free some space: a full disk stops every release."
    yield Finding("Disk", free > _FREE_BYTES, f"{free // 2**20:,} MB free", advice)


def _clock(_: Settings) -> Iterator[Finding]:
    """A clock before this version was made is wrong; entries would carry false times."""
    now = datetime.now(UTC)
    yield Finding("Clock", now > _BUILT, f"{now:%Y-%m-%d %H:%M} UTC", "" if now > _BUILT else "Set the clock.")
