"""The recipients' directory: whom this organisation sends to, and how each can open what is sent.

Kept as ``recipients.json`` (``redactor-recipients/1``) in the home folder, mode 0600. It holds workers' addresses and
public keys and nothing about the people in the files. A wrong key here would seal a copy for somebody else, so every
change stands in the log, and a key should be compared with its owner by phone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from redactor.errors import KeyStoreError
from redactor.files import write_atomically
from redactor.keys.files import read_private

SCHEMA: Final = "redactor-recipients/1"
FILE_NAME: Final = "recipients.json"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One address: its groups, public keys, certificate (PEM) and the seal it prefers (None where it has no wish)."""

    address: str
    groups: tuple[str, ...] = ()
    age_keys: tuple[str, ...] = ()
    certificate: str | None = None
    seal: str | None = None


@dataclass(frozen=True)
class Recipients:
    """Everybody in the directory, by address."""

    by_address: Mapping[str, Recipient]

    @property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """The addresses of every group."""
        names = sorted({group for one in self.by_address.values() for group in one.groups})
        return {name: tuple(one.address for one in self.by_address.values() if name in one.groups) for name in names}

    def preferred_seal(self, addresses: Iterable[str], allowed: Iterable[str]) -> str:
        """The seal that a copy for these addresses gets: what all of them prefer, where the policy allows it; else
        the policy's first."""
        wishes = {one.seal if (one := self.by_address.get(address)) else None for address in addresses}
        ways = tuple(allowed)
        wish = wishes.pop() if len(wishes) == 1 else None
        return wish if wish is not None and wish in ways else ways[0]

    def age_keys(self, addresses: Iterable[str]) -> tuple[str, ...]:
        """Every key of every one of these addresses.

        :raises KeyStoreError: one of them has none, so that a copy would not open for everybody.
        """
        keys: list[str] = []
        for number, address in enumerate(addresses, start=1):
            found = self.by_address.get(address)
            if found is None or not found.age_keys:
                raise KeyStoreError(
                    f"The recipients' directory holds no age key for recipient number {number}.",
                    next="Add it with 'redactor keys add-recipient ADDRESS --age-key KEY', or use another seal.",
                )
            keys.extend(found.age_keys)
        return tuple(dict.fromkeys(keys))


def read_recipients(home: Path) -> Recipients:
    """The directory of a home folder; an empty one where there is none yet.

    :raises KeyStoreError: it is damaged, or open to others.
    """
    path = home / FILE_NAME
    try:
        document = json.loads(read_private(path))
        if document["schema"] != SCHEMA:
            raise ValueError("schema")
        found = [_read(record) for record in document["recipients"]]
    except FileNotFoundError:
        return Recipients({})
    except (ValueError, KeyError, TypeError, RecursionError):
        raise KeyStoreError(
            "The recipients' directory is damaged.", where=str(path), next="Restore it from a backup."
        ) from None
    return Recipients({one.address: one for one in found})


def keep_recipients(home: Path, recipients: Iterable[Recipient]) -> None:
    """Write the directory, whole or not at all.

    :raises DeliveryError: it cannot be written.
    """
    ordered = sorted(recipients, key=lambda one: one.address)
    document = {"schema": SCHEMA, "recipients": [asdict(one) for one in ordered]}
    write_atomically(home / FILE_NAME, json.dumps(document, indent=1, ensure_ascii=False).encode("utf-8") + b"\n")


def _read(record: Mapping[str, object]) -> Recipient:
    return Recipient(
        address=_text(record["address"]),
        groups=_texts(record["groups"]),
        age_keys=_texts(record["age_keys"]),
        certificate=None if record["certificate"] is None else _text(record["certificate"]),
        seal=None if record["seal"] is None else _text(record["seal"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError("text")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("list")
    return tuple(_text(item) for item in value)
