"""Which log belongs to a home folder, kept with the keys and apart from the log.

Without it a log that was deleted would silently begin anew, and another log put in its place would be taken for
the right one. ``redactor-log-anchor/1``.
"""

from __future__ import annotations

import json
from pathlib import Path

from redactor.audit.trouble import plain_english
from redactor.errors import LogError
from redactor.keys import Keyring

SCHEMA = "redactor-log-anchor/1"


def anchor_path(log: Path, keyring: Keyring) -> Path | None:
    """Where the anchor of a log is. Only the log that lies in the keyring's own home folder has one."""
    if log.absolute().parent.resolve() != keyring.home.resolve():
        return None
    return keyring.home / "keys" / f"log-{log.name}.json"


def read_anchor(log: Path, keyring: Keyring) -> str | None:
    """The origin of the log that belongs here; None when none was ever made.

    :raises LogError: the anchor is damaged.
    """
    path = anchor_path(log, keyring)
    if path is None:
        return None
    with plain_english(log):
        try:
            text = path.read_bytes()
        except FileNotFoundError:
            return None
    try:
        record = json.loads(text)
        origin = record["origin"] if record["schema"] == SCHEMA else None
    except (ValueError, KeyError, TypeError, RecursionError):
        origin = None
    if not isinstance(origin, str):
        raise LogError(
            "The note of which log belongs here is damaged.",
            where=str(path),
            next="Restore the keys folder from a backup.",
        )
    return origin


def write_anchor(log: Path, keyring: Keyring, origin: str) -> None:
    """Remember ``origin`` as the log that belongs here, unless one is remembered already.

    :raises LogError: the folder cannot be written.
    """
    path = anchor_path(log, keyring)
    if path is None or path.exists():
        return
    from redactor.keys.files import write_once

    with plain_english(log):
        write_once(path, json.dumps({"schema": SCHEMA, "origin": origin}).encode("ascii") + b"\n")


def lost(log: Path, anchor: Path | None) -> LogError:
    """The error for a log that was here once."""
    advice = "Restore it from a backup."
    if anchor is not None:
        advice += f" To begin a new log in full knowledge that the old one is gone, remove '{anchor}'."
    return LogError("The audit log that belongs here is gone, so nothing can be released.", where=str(log), next=advice)
