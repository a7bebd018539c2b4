"""The port: what a lock is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

Ask = Callable[[str], str | None]
"""Asks a person for a passphrase, or says that there is nobody to ask (None)."""


def nobody_asks(_: str) -> None:
    """There is nobody to ask."""


class Lock(Protocol):
    """One lock. ``id`` is what key files call it by; ``record`` is how ``keys/lock.json`` describes it."""

    @property
    def id(self) -> str:
        """16 hex digits, random."""

    @property
    def kind(self) -> str:
        """``passphrase`` or ``keyring``."""

    @property
    def record(self) -> Mapping[str, str | int]:
        """Everything but the secret."""

    def key(self, ask: Ask) -> bytes:
        """The 32 bytes under which secrets are encrypted.

        :raises KeyStoreError: the passphrase is not there, or the system's keyring does not answer.
        """
