"""Keys that were rotated out, kept in ``keys/retired`` so that what they signed or closed can still be checked.

``signing-1.json`` is the first signing key there was. A key that may be in the wrong hands is kept as
``signing-1.revoked.json``: what it signed is not believed any more, what it closed still opens.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from redactor.errors import KeyStoreError
from redactor.keys.files import KeyFile
from redactor.keys.vault import Vault

REVOKED = ".revoked.json"
_NAME = re.compile(r"(?P<purpose>[a-z]+)-(?P<number>[1-9][0-9]{0,5})(?P<revoked>\.revoked)?\.json")


@dataclass(frozen=True, slots=True)
class Retired:
    """An earlier key, its place in the row of them from 1, and whether it is still believed."""

    key: KeyFile = field(repr=False)
    number: int
    believed: bool


def read_retired(vault: Vault, purpose: str) -> tuple[Retired, ...]:
    """Every earlier key for a purpose, newest first.

    :raises KeyStoreError: one is damaged, open to others, or stands there twice.
    """
    found = [Retired(vault.read(path, purpose), number, believed) for path, number, believed in _files(vault, purpose)]
    return tuple(sorted(found, key=lambda one: one.number, reverse=True))


def retire(vault: Vault, key: KeyFile, *, revoke: bool) -> None:
    """Keep a copy of a current key among the retired ones, before another takes its place.

    :raises KeyStoreError: it cannot be kept.
    """
    folder = _folder(vault)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise KeyStoreError(
            f"The old key could not be kept: {error.strerror or 'unknown reason'}.", where=str(folder)
        ) from error
    earlier = read_retired(vault, key.purpose)
    if earlier and earlier[0].key.secret == key.secret:  # a rotation that was cut short
        return
    number = earlier[0].number + 1 if earlier else 1
    name = f"{key.purpose}-{number}{'.revoked' if revoke else ''}.json"
    if not vault.write_new(folder / name, key):
        raise KeyStoreError("Somebody else is changing keys at the same time.", next="Try again.")


def retired_files(vault: Vault) -> tuple[tuple[Path, str], ...]:
    """Every file of a retired key, and its purpose."""
    names = [(path, _NAME.fullmatch(path.name)) for path in sorted(_folder(vault).glob("*.json"))]
    return tuple((path, found["purpose"]) for path, found in names if found is not None)


def _files(vault: Vault, purpose: str) -> list[tuple[Path, int, bool]]:
    files = []
    for path, named in retired_files(vault):
        found = _NAME.fullmatch(path.name)
        if found is not None and named == purpose:
            files.append((path, int(found["number"]), found["revoked"] is None))
    if len({number for _, number, _ in files}) != len(files):
        raise KeyStoreError(
            "A retired key is kept twice.", where=str(_folder(vault)), next="Restore the keys folder from a backup."
        )
    return files


def _folder(vault: Vault) -> Path:
    return vault.folder / "retired"
