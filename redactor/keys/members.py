"""Which keys a home folder has, kept in ``keys/keyring.json`` (``redactor-keyring/1``) once all of them were made.

A key that is promised there and gone was lost; it is not made anew in silence. A key that is named ``absent`` lives
on another machine (``redactor keys init --without``).
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from redactor.errors import DeliveryError, KeyStoreError
from redactor.files import write_atomically
from redactor.keys.files import read_private

SCHEMA: Final = "redactor-keyring/1"


@dataclass(frozen=True, slots=True)
class Members:
    """The purposes whose keys were made here, and those whose keys are to be elsewhere."""

    made: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()


def read_members(keys: Path) -> Members | None:
    """The list, or None before first use.

    :raises KeyStoreError: it is damaged.
    """
    path = _path(keys)
    try:
        record = json.loads(read_private(path))
        if record["schema"] != SCHEMA:
            raise ValueError("schema")
        return Members(_words(record["purposes"]), _words(record.get("absent", [])))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise KeyStoreError(
            "The list of keys is damaged.", where=str(path), next="Restore the keys folder from a backup."
        ) from None


def write_members(keys: Path, members: Members) -> None:
    """:raises KeyStoreError: it cannot be kept."""
    record = {"schema": SCHEMA, "purposes": sorted(members.made), "absent": sorted(members.absent)}
    path = _path(keys)
    try:
        write_atomically(path, json.dumps(record).encode("ascii") + b"\n")
    except DeliveryError as error:
        raise KeyStoreError(f"The list of keys could not be kept: {error.what}", where=str(path)) from error


def _words(value: Collection[object]) -> frozenset[str]:
    if not isinstance(value, list):
        raise TypeError("list")
    return frozenset(str(word) for word in value)


def _path(keys: Path) -> Path:
    return keys / "keyring.json"
