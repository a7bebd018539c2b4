"""The operating system's keyring locks the key files: Windows' Credential Manager, macOS's Keychain, Linux's Secret
Service, all through the ``keyring`` package. What is kept there is one random key of 32 bytes.
"""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from redactor.errors import KeyStoreError
from redactor.keys.lock.interface import Ask

SERVICE: Final = "redactor"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class SystemLock:
    """``id`` is also the name under which the system's keyring holds the key."""

    id: str

    kind = "keyring"

    @classmethod
    def new(cls) -> SystemLock:
        """With a fresh key, put into the system's keyring.

        :raises KeyStoreError: there is no such keyring, or it refuses.
        """
        import keyring
        from keyring.errors import KeyringError

        lock = cls(secrets.token_hex(8))
        try:
            keyring.set_password(SERVICE, lock.id, base64.b64encode(secrets.token_bytes(_KEY_BYTES)).decode("ascii"))
        except (KeyringError, OSError) as error:
            raise KeyStoreError(
                "This computer's keyring did not take the key.",
                next="Lock the keys with a passphrase instead: redactor keys protect --with passphrase.",
            ) from error
        return lock

    @property
    def record(self) -> Mapping[str, str | int]:
        """What is kept of it."""
        return {"id": self.id, "kind": self.kind}

    def key(self, ask: Ask) -> bytes:
        """:raises KeyStoreError: the system's keyring is locked, gone, or holds no such key."""
        import keyring
        from keyring.errors import KeyringError

        try:
            text = keyring.get_password(SERVICE, self.id)
            key = base64.b64decode(text or "", validate=True)
        except (KeyringError, OSError, binascii.Error):
            key = b""
        if len(key) != _KEY_BYTES:
            raise KeyStoreError(
                "The keys are locked with this computer's keyring, which does not give the key.",
                next="Unlock it, signed in as the user who made the keys. Where it is lost, restore a backup.",
            )
        return key


def has_system_keyring() -> bool:
    """Whether this computer has a keyring that keeps something safely.

    ``keyring`` rates its backends: below 1 are those that refuse, or keep everything in clear.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        return float(keyring.get_keyring().priority) >= 1
    except (KeyringError, OSError, RuntimeError):
        return False
