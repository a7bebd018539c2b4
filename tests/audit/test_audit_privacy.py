"""Nothing personal in the log: its files searched byte by byte for what was planted."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

from redactor.audit import AuditLog, Event, pseudonym
from redactor.keys import Keyring

PLANTED = ("asha.verity@voluntary.example", "Oluwaseun.Tarrant@CLINIC.example", "07700900461")
HOME = "matrix-of-asha-verity"


def searched(folder: Path) -> bytes:
    files = [path for path in folder.iterdir() if path.is_file()]
    assert {path.name for path in files} >= {"audit.db", "audit.db-wal"}
    return b"\n".join(path.read_bytes() for path in files).lower()


def forms(text: str) -> list[bytes]:
    return [text.lower().encode(), text.lower().encode("utf-16-le"), text.lower().encode().hex().encode()]


def test_recipients_user_and_computer_are_not_in_the_bytes(tmp_path: Path) -> None:
    home = tmp_path / HOME
    ring = Keyring.open(home)
    actor = "verity.a.user"
    with AuditLog.open(home / "audit.db", ring, actor=actor) as log:
        for _ in range(50):
            log.append(Event("check", recipients=PLANTED, fingerprints={"source": ring.fingerprint(b"cells")}))
        found = searched(home)  # while it is open: the write-ahead log too
        assert b'"action":"check"' in found, "bodies are in clear, so a plant would be seen"
    for planted in (*PLANTED, "asha", "oluwaseun", "voluntary", actor, HOME):
        for form in forms(planted):
            assert form not in found, planted


def test_the_name_of_the_operating_systems_user_is_not_in_the_bytes(tmp_path: Path) -> None:
    """In a process of its own, under a user name that the environment tells and that nothing else holds."""
    name = "zz-planted-user"
    code = """
import sys
from pathlib import Path
import pwd
del sys.modules["pwd"]
sys.modules["pwd"] = None  # as on Windows: only the environment knows the user
from redactor.audit import AuditLog, Event, pseudonym
from redactor.keys import Keyring
home = Path(sys.argv[1])
log = AuditLog.open(home / "audit.db", Keyring.open(home))
log.append(Event("check"))
sys.stdout.buffer.write(b"".join(path.read_bytes() for path in home.glob("audit.db*")))
"""
    environment = {**os.environ, "LOGNAME": name, "USER": name, "USERNAME": name}
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "home")], env=environment, capture_output=True, check=True
    )
    assert b'"action":"check"' in done.stdout
    assert name.encode() not in done.stdout
    ring = Keyring.open(tmp_path / "home")
    expected = pseudonym(ring, "actor", name)
    with AuditLog.open(tmp_path / "home" / "audit.db", ring) as log:
        assert {entry.actor for entry in log.entries()} == {expected}, "the name was known, and only its label is kept"


def test_the_real_user_and_computer_are_stored_as_labels_only(tmp_path: Path, keyring: Keyring) -> None:
    import pwd

    user = pwd.getpwuid(os.getuid()).pw_name
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        log.append(Event("check"))
        bodies = b"\n".join(entry.body for entry in log.entries())
        (entry,) = log.entries(last=1)
    assert user.encode() not in bodies
    assert socket.gethostname().encode() not in bodies
    assert entry.actor == pseudonym(keyring, "actor", user)
    assert entry.host == pseudonym(keyring, "host", socket.gethostname())


def test_labels_mean_nothing_elsewhere(tmp_path: Path, keyring: Keyring, own_keyring: Keyring) -> None:
    """The same recipients in two councils' logs cannot be matched with one another."""
    seen = []
    for number, ring in enumerate((keyring, own_keyring)):
        with AuditLog.open(tmp_path / f"{number}.db", ring) as log:
            log.append(Event("check", recipients=PLANTED))
            (entry,) = log.entries(last=1)
            seen.append({entry.actor, entry.host, *entry.recipients})
    assert not seen[0] & seen[1]


def test_events_hide_recipients_when_printed() -> None:
    assert "voluntary" not in repr(Event("check", recipients=PLANTED))
