"""Opens the keys of a home folder, and makes them on first use."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from redactor.errors import KeyStoreError
from redactor.keys.files import KeyFile, new_key
from redactor.keys.home import check_home, keys_folder, prepare_home
from redactor.keys.lock import FILES, Ask, lock_first, nobody_asks, usual_kind
from redactor.keys.members import Members, read_members, write_members
from redactor.keys.purposes import PURPOSES, SERVER_ONLY
from redactor.keys.retired import Retired, read_retired
from redactor.keys.vault import Vault


@dataclass(frozen=True)
class Opened:
    """Current keys by purpose; earlier ones, newest first; what was made just now; what lives elsewhere."""

    home: Path
    vault: Vault
    keys: Mapping[str, KeyFile]
    retired: Mapping[str, tuple[Retired, ...]]
    created: tuple[str, ...]
    absent: frozenset[str]


def open_keys(
    home: Path,
    *,
    create: bool,
    ask: Ask = nobody_asks,
    protect: str | None = None,
    without: Collection[str] = (),
) -> Opened:
    """Open the keys under ``home``; on first use (and with ``create``) make them.

    :param protect: on first use, what to lock them with; without it what is usual on this computer.
    :param without: on first use, the keys that live on another machine.
    :raises KeyStoreError: see ``Keyring.open``.
    """
    if wrong := set(without) - SERVER_ONLY:
        raise KeyStoreError(
            f"No machine can do without the {min(wrong)} key.", next=f"Only these may live elsewhere: {_list()}."
        )
    if create:
        prepare_home(home)
    else:
        check_home(home)
    folder, ask = keys_folder(home), cache(ask)  # a person is asked once
    members = read_members(folder)
    known = members or Members(absent=frozenset(without))
    if create and members is None:
        _lock(folder, protect, ask)
    vault = Vault(folder, ask)
    found: dict[str, KeyFile] = {}
    created: list[str] = []
    for purpose in PURPOSES:
        if purpose not in known.absent:
            found[purpose] = _read_or_make(vault, purpose, create and purpose not in known.made, created)
    if create and known.made != found.keys():
        write_members(folder, Members(frozenset(found), known.absent))
    retired = {purpose: read_retired(vault, purpose) for purpose in found}
    return Opened(home, vault, found, retired, tuple(created), known.absent)


def key_path(folder: Path, purpose: str) -> Path:
    """Where the current key for a purpose is kept."""
    return folder / f"{purpose}.json"


def _lock(folder: Path, protect: str | None, ask: Ask) -> None:
    """Before the first key is made. Where keys were begun already, whatever they are locked with stays."""
    begun = any(key_path(folder, purpose).exists() for purpose in PURPOSES)
    kind = protect or usual_kind()
    if kind != FILES and not begun:
        lock_first(folder, kind, ask)


def _read_or_make(vault: Vault, purpose: str, may_make: bool, created: list[str]) -> KeyFile:
    path = key_path(vault.folder, purpose)
    try:
        return vault.read(path, purpose)
    except FileNotFoundError:
        if not may_make:
            raise KeyStoreError(
                f"The {purpose} key is missing.",
                where=str(path),
                next="Restore the keys folder from a backup. Where there never was one, run 'redactor keys init'.",
            ) from None
    if vault.write_new(path, new_key(purpose, PURPOSES[purpose])):
        created.append(purpose)
    return vault.read(path, purpose)  # read back: another process may have been first, and the disk is the truth


def _list() -> str:
    return ", ".join(sorted(SERVER_ONLY))
