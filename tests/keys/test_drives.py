"""A home folder on a drive that other machines read is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from redactor.errors import KeyStoreError
from redactor.keys import Keyring
from redactor.keys.drives import NETWORK_FILE_SYSTEMS, file_system_of

MOUNTS = """22 1 0:20 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:30 / /srv/share rw - cifs //server/share rw
31 22 0:31 / /srv/share/local rw - ext4 /dev/sdb1 rw
32 22 0:32 / /mnt/two\\040words rw - nfs4 server:/x rw
33 22 0:33 / /home/worker/cloud rw shared:1 - fuse.rclone remote: rw
34 22 0:34 / /over rw - ext4 /dev/sdc1 rw
35 22 0:35 / /over rw - nfs server:/y rw
nonsense
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", "ext4"),
        ("/srv", "ext4"),
        ("/srv/share", "cifs"),
        ("/srv/share/home", "cifs"),
        ("/srv/shared", "ext4"),
        ("/srv/share/local/home", "ext4"),
        ("/mnt/two words/home", "nfs4"),
        ("/home/worker/cloud/a/b", "fuse.rclone"),
        ("/over/home", "nfs"),
    ],
)
def test_the_file_system_that_holds_a_folder(folder: str, kind: str) -> None:
    assert file_system_of(Path(folder), MOUNTS) == kind
    assert (kind in NETWORK_FILE_SYSTEMS) == (kind != "ext4")


@pytest.mark.parametrize(
    "folder",
    ["OneDrive", "OneDrive - London Borough of Example", "Dropbox", "Google Drive", "My Drive", "Nextcloud", "Box"],
)
def test_a_synchronised_folder_is_refused_by_its_name(tmp_path: Path, folder: str) -> None:
    home = tmp_path / folder / "work" / "redactor"
    with pytest.raises(KeyStoreError, match="synchronisation") as caught:
        Keyring.open(home)
    assert "--home" in caught.value.explain()
    assert not (tmp_path / folder).exists()


@pytest.mark.parametrize("marker", [".dropbox", ".stfolder"])
def test_a_synchronised_folder_is_refused_by_its_marks(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).mkdir()
    with pytest.raises(KeyStoreError, match="synchronisation"):
        Keyring.open(tmp_path / "redactor")


def test_a_link_does_not_hide_where_a_folder_is(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "plain").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(KeyStoreError, match="synchronisation"):
        Keyring.open(tmp_path / "plain" / "redactor")


def test_a_home_that_was_moved_onto_such_a_drive_is_refused(tmp_path: Path) -> None:
    Keyring.open(tmp_path / "redactor")
    (tmp_path / ".dropbox").mkdir()
    with pytest.raises(KeyStoreError, match="synchronisation"):
        Keyring.open(tmp_path / "redactor", create=False)


@pytest.mark.parametrize("folder", ["box file", "mydropboxes", "sandbox", "drive", "onedriver"])
def test_a_folder_with_a_name_like_it_is_not(tmp_path: Path, folder: str) -> None:
    assert Keyring.open(tmp_path / folder / "redactor").created
