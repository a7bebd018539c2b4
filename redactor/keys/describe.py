"""What may be shown of the keys in a folder, good or bad, without refusing anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from redactor.errors import KeyStoreError
from redactor.keys.files import parse, read_private
from redactor.keys.home import is_private
from redactor.keys.lock import FILES
from redactor.keys.mac import id_of
from redactor.keys.opening import key_path
from redactor.keys.purposes import PURPOSES
from redactor.keys.retired import REVOKED, retired_files
from redactor.keys.vault import Vault


@dataclass(frozen=True, slots=True)
class KeyInfo:
    """What may be shown of a key. ``made`` is UTC, ISO 8601; empty when the file cannot be read.

    ``key_id`` is None where the key could not be opened. ``state`` is ``in use``, ``retired`` (rotated out, still
    believed) or ``revoked``; ``locked_with`` is ``passphrase``, ``keyring`` or ``files`` (only the file's mode).
    """

    purpose: str
    algorithm: str
    key_id: str | None
    made: str
    mode_ok: bool
    state: str = "in use"
    locked_with: str = FILES


def describe_keys(vault: Vault) -> Iterator[KeyInfo]:
    """Every key file there is, current ones first."""
    for purpose in PURPOSES:
        if (path := key_path(vault.folder, purpose)).exists():
            yield _info(vault, path, purpose, "in use")
    for path, purpose in retired_files(vault):
        yield _info(vault, path, purpose, "revoked" if path.name.endswith(REVOKED) else "retired")


def _info(vault: Vault, path: Path, purpose: str, state: str) -> KeyInfo:
    key_id, made, locked_with = None, "", FILES
    try:
        record = parse(read_private(path), path)
        made = str(record.get("made", ""))
        locked_with = vault.kind_of(record.get("lock"))
        key_id = id_of(vault.read(path, purpose))
    except (OSError, KeyStoreError):
        pass
    return KeyInfo(purpose, PURPOSES[purpose], key_id, made, _mode_ok(path), state, locked_with)


def _mode_ok(path: Path) -> bool:
    try:
        return is_private(path.stat())
    except OSError:
        return False
