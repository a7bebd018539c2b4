"""Changes keys that are in use: another key for a purpose, or another lock for all of them."""

from __future__ import annotations

from pathlib import Path

from redactor.errors import KeyStoreError
from redactor.keys.files import new_key
from redactor.keys.home import check_home, keys_folder
from redactor.keys.lock import Ask, new_lock, nobody_asks, read_locks, write_locks
from redactor.keys.opening import key_path, open_keys
from redactor.keys.purposes import PURPOSES
from redactor.keys.retired import retire, retired_files
from redactor.keys.vault import Vault


def rotate_key(home: Path, purpose: str, *, revoke: bool = False, ask: Ask = nobody_asks) -> None:
    """Make a new key for a purpose. The old one is kept, to check and open what it was used for.

    A crash in between leaves the old key in use, and the next rotation goes on from there.

    :param revoke: the old key may be in the wrong hands: nothing it signed is believed any more.
    :raises KeyStoreError: there is no such key here, or one cannot be kept.
    """
    opened = open_keys(home, create=False, ask=ask)
    if purpose not in opened.keys:
        raise KeyStoreError(f"There is no key for '{purpose}' here.", next=f"Known are: {', '.join(opened.keys)}.")
    vault = Vault(keys_folder(home), ask)
    retire(vault, opened.keys[purpose], revoke=revoke)
    vault.replace(key_path(vault.folder, purpose), new_key(purpose, PURPOSES[purpose]))


def change_lock(home: Path, kind: str, ask_old: Ask = nobody_asks, ask_new: Ask = nobody_asks) -> None:
    """Lock every key file anew.

    Both locks stand in the description while files are rewritten, so a crash in between loses nothing: with both
    secrets at hand the same command finishes.

    :param kind: one of ``LOCK_KINDS``.
    :raises KeyStoreError: the old lock does not open, the new one is not to be had, or a file cannot be written.
    """
    check_home(home)
    folder = keys_folder(home)
    before = Vault(folder, ask_old)
    files = _key_files(before)
    keys = [(path, before.read(path, purpose)) for path, purpose in files]
    lock = new_lock(kind)
    if lock is not None:
        lock.key(ask_new)  # a passphrase that is too short stops here, before anything is changed
        write_locks(folder, [*read_locks(folder).values(), lock])
        after = Vault(folder, ask_new)
    else:
        after = Vault.unlocked(folder)
    for path, key in keys:
        after.replace(path, key)
    write_locks(folder, [] if lock is None else [lock])


def _key_files(vault: Vault) -> list[tuple[Path, str]]:
    current = [(key_path(vault.folder, purpose), purpose) for purpose in PURPOSES]
    return [(path, purpose) for path, purpose in current if path.exists()] + list(retired_files(vault))
