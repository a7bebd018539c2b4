"""Writing a file so that it is either there and whole, or not there."""

from __future__ import annotations

import errno
import os
import secrets
import time
from contextlib import suppress
from pathlib import Path

from redactor.errors import DeliveryError, UsageError

_LEFTOVER = ".redactor-"
_LONG_AGO_SECONDS = 3600


def prepare_folder(folder: Path) -> Path:
    """A folder that can be written to, made if it is not there.

    :raises DeliveryError: when it cannot be made or written to.
    :raises UsageError: when something else stands where the folder should be.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError("The place for the result is a file, not a folder.", where=str(folder), next="Name a folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_leftovers(folder)
        probe = folder / f"{_LEFTOVER}{secrets.token_hex(4)}.part"
        probe.touch(mode=0o600, exist_ok=False)
        probe.unlink()
    except OSError as error:
        raise _explained(error, folder) from error
    return folder


def write_atomically(path: Path, data: bytes, *, mode: int = 0o600, replace: bool = True) -> None:
    """Write to a hidden temporary file beside the target, flush it to disk, and rename.

    :param replace: whether a file that is already there may be replaced.
    :raises DeliveryError: when it cannot be written whole; nothing is left behind.
    """
    part = path.with_name(f"{_LEFTOVER}{secrets.token_hex(8)}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            part.replace(path)
        else:
            os.link(part, path)
            part.unlink()
    except OSError as error:
        raise _explained(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _clear_leftovers(folder: Path) -> None:
    """Remove what a process that was killed long ago left behind half written."""
    for part in folder.glob(f"{_LEFTOVER}*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _LONG_AGO_SECONDS:
                part.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; file systems that cannot do this to a folder say so, and that is all right."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _explained(error: OSError, where: Path) -> DeliveryError:
    words = {
        errno.ENOSPC: ("The disk is full.", "Free some space, or choose another folder."),
        errno.EDQUOT: ("Your share of the disk is used up.", "Free some space, or choose another folder."),
        errno.EACCES: ("You may not write there.", "Choose another folder with --out."),
        errno.EPERM: ("You may not write there.", "Choose another folder with --out."),
        errno.EROFS: ("That place can only be read, not written.", "Choose another folder with --out."),
        errno.EEXIST: ("A file of that name is already there.", "Move it away, or choose another folder."),
        errno.ENAMETOOLONG: ("The name is too long.", "Choose a shorter one."),
    }
    what, then = words.get(error.errno or 0, ("It could not be written.", "Choose another folder."))
    return DeliveryError(f"{what} Nothing was released.", where=str(where), next=then)
