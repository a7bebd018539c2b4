"""Escrow: label to value, encrypted, for a time. One file a release in the home folder's ``escrow/``.

A file says in clear which release and policy it belongs to, when it ends, and keyed tags of its labels, so that a label
can still be told to have expired or been erased when the values are gone. The values are under the escrow key
(AES-256-GCM), bound to the clear part: nobody can lengthen the time or move them under another policy.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, TypeAlias

from redactor.errors import KeyStoreError
from redactor.files import write_atomically
from redactor.keys import ESCROW, Keyring

SCHEMA: Final = "redactor-escrow/1"
FOLDER: Final = "escrow"
_TAG_DIGITS: Final = 32
_Values: TypeAlias = Mapping[str, Mapping[str, str]]
_MAX_BYTES: Final = 512 * 1024 * 1024


@dataclass(frozen=True)
class Answer:
    """What became of a label: ``state`` is ``known``, ``expired``, ``erased`` or ``unknown``; ``day`` since when."""

    label: str
    state: str
    day: str = ""
    values: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class _Kept:
    """One file. ``tags`` are of the labels in ``box``, ``erased`` of those taken out, with the day."""

    path: Path
    release: int
    policy: str
    expires: str
    tags: tuple[str, ...]
    erased: Mapping[str, str]
    box: bytes = field(repr=False)

    @property
    def context(self) -> bytes:
        return f"{SCHEMA}\n{self.release}\n{self.policy}\n{self.expires}".encode()


class Escrow:
    """The escrow of a home folder."""

    def __init__(self, home: Path, keyring: Keyring) -> None:
        self._folder = home / FOLDER
        self._keyring = keyring

    def keep(self, release: int, policy: str, days: int, today: date, values: _Values) -> Path:
        """Keep what the labels of a release stand for, for so many days; the file, which may be removed again.

        :raises RedactorError: it could not be written.
        """
        # Numbers of releases begin anew with a new log, so the name has a part of its own.
        path = self._folder / f"R-{release:06d}-{secrets.token_hex(4)}.escrow"
        tags = tuple(sorted(self._tag(policy, label) for label in values))
        self._write(_Kept(path, release, policy, (today + timedelta(days=days)).isoformat(), tags, {}, b""), values)
        return path

    def reveal(self, policy: str, labels: Sequence[str], today: date) -> tuple[Answer, ...]:
        """What each label stands for under a policy, or why that cannot be said.

        :raises KeyStoreError: a file of the escrow is damaged.
        """
        self.expire(today)
        files = sorted((kept for kept in self._files() if kept.policy == policy), key=lambda kept: kept.expires)
        opened: dict[Path, _Values] = {}
        return tuple(self._answer(label, files, opened) for label in labels)

    def erase(self, policy: str, labels: Collection[str], today: date) -> int:
        """Take the way back from these labels away for ever; from how many files.

        :raises KeyStoreError: a file of the escrow is damaged.
        """
        changed = 0
        for kept in [kept for kept in self._files() if kept.policy == policy and kept.box]:
            gone = {label for label in labels if self._tag(policy, label) in kept.tags}
            if gone:
                values = {label: told for label, told in self._open(kept).items() if label not in gone}
                tags = {self._tag(policy, label): today.isoformat() for label in gone}
                left = tuple(tag for tag in kept.tags if tag not in tags)
                self._write(replace(kept, tags=left, erased={**kept.erased, **tags}), values)
                changed += 1
        return changed

    def expire(self, today: date) -> None:
        """Drop the values of every file whose time is over; what remains says only that it was there."""
        for kept in self._files():
            if kept.box and kept.expires < today.isoformat():
                self._write(replace(kept, box=b""), None)

    def _answer(self, label: str, files: Sequence[_Kept], opened: dict[Path, _Values]) -> Answer:
        tag = self._tag(files[0].policy, label) if files else ""
        erased = max((kept.erased[tag] for kept in files if tag in kept.erased), default="")
        holding = [kept for kept in files if tag in kept.tags]
        live = [kept for kept in holding if kept.box]
        if live:
            kept = live[-1]
            if kept.path not in opened:
                opened[kept.path] = self._open(kept)
            return Answer(label, "known", kept.expires, opened[kept.path].get(label, {}))
        if erased:
            return Answer(label, "erased", erased)
        if holding:
            return Answer(label, "expired", max(kept.expires for kept in holding))
        return Answer(label, "unknown")

    def _tag(self, policy: str, label: str) -> str:
        made = self._keyring.fingerprint(label.encode("ascii"), f"escrow/{policy}")
        return made.rpartition(":")[2][:_TAG_DIGITS]

    def _write(self, kept: _Kept, values: _Values | None) -> None:
        box = b""
        if values is not None:
            box = self._keyring.encrypt(ESCROW, json.dumps(values, ensure_ascii=False).encode(), kept.context)
        record = {
            "schema": SCHEMA,
            "release": kept.release,
            "policy": kept.policy,
            "expires": kept.expires,
            "tags": list(kept.tags),
            "erased": dict(kept.erased),
            "box": base64.b64encode(box).decode("ascii"),
        }
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise KeyStoreError("The escrow folder could not be made.", where=str(self._folder)) from error
        write_atomically(kept.path, json.dumps(record).encode("ascii") + b"\n")

    def _files(self) -> Iterator[_Kept]:
        for path in sorted(self._folder.glob("R-*.escrow")) if self._folder.is_dir() else ():
            yield _read(path)

    def _open(self, kept: _Kept) -> _Values:
        values: _Values = json.loads(self._keyring.decrypt(ESCROW, kept.box, kept.context))
        return values


def _read(path: Path) -> _Kept:
    try:
        with path.open("rb") as file:
            record: Any = json.loads(file.read(_MAX_BYTES))
        if record["schema"] != SCHEMA:
            raise ValueError("another schema")
        return _Kept(
            path,
            int(record["release"]),
            str(record["policy"]),
            date.fromisoformat(record["expires"]).isoformat(),
            tuple(map(str, record["tags"])),
            {str(tag): str(day) for tag, day in record["erased"].items()},
            base64.b64decode(record["box"], validate=True),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        # raised outside the handler's own words: they would quote the file
        pass
    raise KeyStoreError("A file of the escrow is damaged.", where=str(path), next="Restore it from a backup.")
