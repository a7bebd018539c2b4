"""The home folder and the folder of keys in it: made private, and refused when they no longer are."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from redactor.errors import KeyStoreError
from redactor.keys.drives import refuse_shared_drive

_OURS = frozenset(
    {
        "keys",
        "policies",
        "approvals",
        "quarantine",
        "redactor.toml",
        "recipients.json",
        "audit.db",
        "audit.db-wal",
        "audit.db-shm",
    }
)

# Windows has no owner/group/other modes; a profile folder there is private by its access list.
MODES_COUNT = os.name == "posix"


def keys_folder(home: Path) -> Path:
    """Where the keys of a home folder are."""
    return home / "keys"


def is_private(status: os.stat_result) -> bool:
    """Whether nobody but the owner may read, write or enter."""
    return not MODES_COUNT or stat.S_IMODE(status.st_mode) & 0o077 == 0


def prepare_home(home: Path) -> None:
    """Make the home folder and its keys folder, both mode 0700.

    A folder that is already there is tightened only on first use, and only while nothing in it is somebody
    else's: ``--home /tmp`` must not shut everybody out of ``/tmp``.

    :raises KeyStoreError: it cannot be made, is not a folder, is on a shared drive, or others may read it.
    """
    refuse_shared_drive(home)
    try:
        _make(home)
        _make(keys_folder(home))
    except OSError as error:
        raise KeyStoreError(
            f"The home folder could not be made: {error.strerror or 'unknown reason'}.",
            where=str(home),
            next="Choose a folder you may write to with --home or REDACTOR_HOME.",
        ) from error
    check_home(home)


def _make(folder: Path) -> None:
    if folder.is_dir():
        if not is_private(folder.stat()) and _first_use(folder):
            folder.chmod(0o700)
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _first_use(folder: Path) -> bool:
    names = {path.name for path in folder.iterdir()}
    if folder.name == "keys":
        return not names
    return names <= _OURS and not (folder / "keys").exists()


def check_home(home: Path) -> None:
    """:raises KeyStoreError: the home folder or its keys folder is missing, on a shared drive, or open to others."""
    refuse_shared_drive(home)
    for folder in (home, keys_folder(home)):
        try:
            status = folder.stat()
        except OSError as error:
            raise KeyStoreError(
                "There are no keys here yet.",
                where=str(folder),
                next="Run 'redactor keys init', or name the right folder with --home.",
            ) from error
        if not stat.S_ISDIR(status.st_mode):
            raise KeyStoreError(
                "This should be a folder, but is not.", where=str(folder), next="Choose another --home."
            )
        if not is_private(status):
            raise KeyStoreError(
                "Other users of this computer may look into the folder that holds the keys and the log.",
                where=str(folder),
                next=f"Close it with: chmod 700 '{folder}'. If others may have looked, make new keys.",
            )
