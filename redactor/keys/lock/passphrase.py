"""A passphrase locks the key files: scrypt (RFC 7914) makes the key.

Where the passphrase comes from, in this order: a file descriptor (``REDACTOR_KEY_PASSPHRASE_FD``), systemd's
credential ``redactor-key-passphrase``, a file (``REDACTOR_KEY_PASSPHRASE_FILE``), a person. Never from a variable or
an argument: other users read those.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from redactor.errors import KeyStoreError
from redactor.keys.files import read_private
from redactor.keys.lock.interface import Ask

FD_VARIABLE: Final = "REDACTOR_KEY_PASSPHRASE_FD"
FILE_VARIABLE: Final = "REDACTOR_KEY_PASSPHRASE_FILE"
CREDENTIAL: Final = "redactor-key-passphrase"
CREDENTIALS_FOLDER: Final = "CREDENTIALS_DIRECTORY"
SHORTEST: Final = 12

_N, _R, _P = 2**17, 8, 1  # 128 MB and about a third of a second (OWASP Password Storage: scrypt)
_LARGEST_N = 2**20
_MEMORY = 2_000_000_000
_LONGEST = 1024


@dataclass(frozen=True, slots=True)
class PassphraseLock:
    """``salt`` is 16 bytes in hex; ``n`` is scrypt's cost. r is 8 and p is 1."""

    id: str
    salt: str
    n: int = _N

    kind = "passphrase"

    @classmethod
    def new(cls) -> PassphraseLock:
        """With a fresh salt."""
        return cls(secrets.token_hex(8), secrets.token_hex(16))

    @property
    def record(self) -> Mapping[str, str | int]:
        """What is kept of it."""
        return {"id": self.id, "kind": self.kind, "kdf": "scrypt", "n": self.n, "r": _R, "p": _P, "salt": self.salt}

    def key(self, ask: Ask) -> bytes:
        """:raises KeyStoreError: nobody gives a passphrase, or it is too short to be one."""
        passphrase = find_passphrase() or ask("Passphrase of the keys")
        if not passphrase:
            raise KeyStoreError(
                "The keys are locked with a passphrase, and none was given.",
                next=f"Run it where it can ask you, or name a file with {FILE_VARIABLE} (a service: docs/it.md).",
            )
        if len(passphrase) < SHORTEST:
            raise KeyStoreError(
                f"A passphrase for keys has at least {SHORTEST} characters.", next="Take several words."
            )
        return _derived(passphrase, self.salt, self.n)


def from_record(record: Mapping[str, object]) -> PassphraseLock:
    """:raises ValueError: the record is not of such a lock, or its cost is not one we would write or wait for."""
    n = record["n"]
    if record["kdf"] != "scrypt" or (record["r"], record["p"]) != (_R, _P) or not isinstance(n, int):
        raise ValueError("kdf")
    if not _N <= n <= _LARGEST_N or n & (n - 1):
        raise ValueError("cost")
    return PassphraseLock(str(record["id"]), bytes.fromhex(str(record["salt"])).hex(), n)


def find_passphrase() -> str | None:
    """The passphrase, where somebody left it for a service; None otherwise.

    :raises KeyStoreError: it should be somewhere, and cannot be read there.
    """
    number = os.environ.get(FD_VARIABLE)
    if number:
        return _from_descriptor(number)
    folder = os.environ.get(CREDENTIALS_FOLDER)
    if folder and (Path(folder) / CREDENTIAL).is_file():
        return _line((Path(folder) / CREDENTIAL).read_bytes())  # systemd keeps its own folder private
    file = os.environ.get(FILE_VARIABLE)
    if not file:
        return None
    try:
        return _line(read_private(Path(file)))
    except FileNotFoundError:
        raise KeyStoreError("The file with the passphrase of the keys is not there.", where=file) from None


@lru_cache(maxsize=4)
def _from_descriptor(number: str) -> str:
    """Once a process: a pipe gives what is in it only once."""
    try:
        with os.fdopen(int(number), "rb") as file:
            return _line(file.read(_LONGEST))
    except (ValueError, OSError) as error:
        raise KeyStoreError(
            "The passphrase of the keys could not be read from the file descriptor.", where=f"{FD_VARIABLE}={number}"
        ) from error


def _line(data: bytes) -> str:
    try:
        return data[:_LONGEST].decode("utf-8").split("\n", 1)[0].rstrip("\r")
    except UnicodeDecodeError:
        raise KeyStoreError("The passphrase of the keys is not text in UTF-8.") from None


@lru_cache(maxsize=4)
def _derived(passphrase: str, salt: str, n: int) -> bytes:
    """Once a process for each lock: it is made to be slow."""
    return hashlib.scrypt(
        passphrase.encode("utf-8"), salt=bytes.fromhex(salt), n=n, r=_R, p=_P, maxmem=_MEMORY, dklen=32
    )
