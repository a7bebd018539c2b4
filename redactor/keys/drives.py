"""Whether a folder is on a drive that other machines read too: a network drive, or one that is synchronised.

Keys there would be on every machine that sees the drive, and in its version history. SQLite's locks do not hold on
network drives either (https://www.sqlite.org/wal.html), so the log could fork.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

from redactor.errors import KeyStoreError

NETWORK_FILE_SYSTEMS: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "ncpfs", "ncp", "afs", "auristorfs", "coda", "9p", "ceph"),
        *("glusterfs", "lustre", "beegfs", "gfs2", "ocfs2", "gpfs", "davfs", "fuse.davfs", "fuse.davfs2", "fuse.sshfs"),
        *("fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.onedriver"),
        *("fuse.google-drive-ocamlfuse", "fuse.dropbox", "afpfs", "webdav"),
    }
)

_SYNCHRONISED = re.compile(
    r"(?i)(onedrive( ?[-–].*)?|dropbox( \(.*\))?|google ?drive|my drive|googledrive-.*|icloud ?drive"
    r"|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud|owncloud|box|box sync|pcloud ?drive|sync\.com"
    r"|syncthing|resilio sync|megasync|tresorit|sharepoint)"
)
_MARKERS: Final = (".dropbox", ".dropbox.cache", ".stfolder", ".sync", ".owncloudsync.log", ".nextcloudsync.log")
_ESCAPE = re.compile(r"\\([0-7]{3})")


def refuse_shared_drive(folder: Path) -> None:
    """:raises KeyStoreError: the folder is on a network drive, or in one that is synchronised."""
    real = folder.resolve()
    if is_synchronised(real):
        raise _refused(folder, "is copied to other machines by a synchronisation service")
    if os.name == "nt":
        if _is_windows_network_drive(real):
            raise _refused(folder, "is on a network drive")
        return
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return  # not Linux: nothing more to ask
    if file_system_of(real, mounts) in NETWORK_FILE_SYSTEMS:
        raise _refused(folder, "is on a network drive")


def is_synchronised(folder: Path) -> bool:
    """Whether a folder or one above it has the name or the marks of a synchronised drive."""
    for place in (folder, *folder.parents):
        if _SYNCHRONISED.fullmatch(place.name):
            return True
        if any((place / marker).exists() for marker in _MARKERS):
            return True
    return False


def file_system_of(folder: Path, mountinfo: str) -> str:
    """The type of the file system that holds a folder, from the text of ``/proc/self/mountinfo`` (proc(5)).

    Later mounts hide earlier ones, so the last of the longest fits.
    """
    best, kind = -1, ""
    for line in mountinfo.splitlines():
        left, _, right = line.partition(" - ")
        fields, about = left.split(" "), right.split(" ")
        if len(fields) < 5 or not about[0]:
            continue
        mounted = Path(_ESCAPE.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if (folder == mounted or mounted in folder.parents) and len(mounted.parts) >= best:
            best, kind = len(mounted.parts), about[0]
    return kind


def _is_windows_network_drive(folder: Path) -> bool:
    import ctypes

    windows = getattr(ctypes, "windll", None)
    remote = 4  # DRIVE_REMOTE
    return str(folder).startswith("\\\\") or (
        windows is not None and windows.kernel32.GetDriveTypeW(f"{folder.drive}\\") == remote
    )


def _refused(folder: Path, why: str) -> KeyStoreError:
    return KeyStoreError(
        f"The home folder {why}. Keys and log must stay on this machine.",
        where=str(folder),
        next="Choose a folder on a disk of this machine with --home or REDACTOR_HOME.",
    )
