"""Which log belongs to a home folder, kept with the keys and apart from the log.

Without it a log that was deleted would silently begin anew, and another log put in its place would be taken for
the right one. ``redactor-log-anchor/1``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from redactor.audit.trouble import plain_english
from redactor.errors import LogError
from redactor.files import write_atomically
from redactor.keys import Keyring
from redactor.keys.files import write_once

SCHEMA = "redactor-log-anchor/1"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the anchor of a log is, and what the log is called in errors. Without a path there is none."""

    path: Path | None
    log: str

    @classmethod
    def of(cls, place: Path | str, where: str, keyring: Keyring) -> Anchor:
        """The anchor of a log. A file has one only if it lies in the keyring's own home folder: others are copies."""
        if isinstance(place, str):
            return cls(keyring.home / "keys" / "log-postgresql.json", where)
        if place.absolute().parent.resolve() != keyring.home.resolve():
            return cls(None, where)
        return cls(keyring.home / "keys" / f"log-{place.name}.json", where)

    def read(self) -> str | None:
        """The origin of the log that belongs here; None when none was ever made.

        :raises LogError: the anchor is damaged.
        """
        if self.path is None:
            return None
        with plain_english(self.log):
            try:
                text = self.path.read_bytes()
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
                where=str(self.path),
                next="Restore the keys folder from a backup.",
            )
        return origin

    def write(self, origin: str) -> None:
        """Remember ``origin`` as the log that belongs here, unless one is remembered already.

        :raises LogError: the folder cannot be written.
        """
        if self.path is None or self.path.exists():
            return
        with plain_english(self.log):
            write_once(self.path, _record(origin))

    def move(self, origin: str) -> None:
        """Remember another log in the place of the one that was closed.

        :raises DeliveryError: the folder cannot be written.
        """
        if self.path is not None:
            write_atomically(self.path, _record(origin))

    def lost(self) -> LogError:
        """The error for a log that was here once."""
        advice = "Restore it from a backup."
        if self.path is not None:
            advice += f" To begin a new log in full knowledge that the old one is gone, remove '{self.path}'."
        return LogError(
            "The audit log that belongs here is gone, so nothing can be released.", where=self.log, next=advice
        )


def _record(origin: str) -> bytes:
    return json.dumps({"schema": SCHEMA, "origin": origin}).encode("ascii") + b"\n"
