"""What happens to a log: full disks, read-only folders, garbage, several processes, kill -9."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from redactor.audit import AuditLog, Event
from redactor.errors import LogError, TamperedError
from redactor.keys import PURPOSES, Keyring
from tests.conftest import need


def start(code: str, *arguments: object, **options: object) -> subprocess.Popen[str]:
    """A real process; it prints "ready" when its imports are done and begins when it is sent a line."""
    lines = "import sys\nfrom pathlib import Path\nfrom redactor.audit import *\nfrom redactor.keys import Keyring\n"
    lines += "from redactor.errors import RedactorError\nprint('ready', flush=True)\nsys.stdin.readline()\n"
    process = subprocess.Popen(
        [sys.executable, "-c", lines + code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,  # type: ignore[call-overload]
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


# --- several processes -----------------------------------------------------------------------------------

APPEND = """
ring = Keyring.open(Path(sys.argv[1]))
with AuditLog.open(Path(sys.argv[1]) / "audit.db", ring) as log:
    for number in range(int(sys.argv[2])):
        print(log.append(Event("check", counts={"run": number})).number, flush=True)
"""


def test_processes_that_start_and_append_at_once(tmp_path: Path) -> None:
    home = tmp_path / "home"
    workers = [start(APPEND, home, 40) for _ in range(3)]
    for worker in workers:
        go(worker)
    answers = [worker.communicate() for worker in workers]
    assert [error for _, error in answers] == ["", "", ""]
    numbers = [[int(line) for line in output.split()] for output, _ in answers]
    assert sorted(number for mine in numbers for number in mine) == list(range(2, 122)), (
        "no number twice, none left out"
    )
    assert all(mine == sorted(mine) for mine in numbers)
    with AuditLog.open(home / "audit.db", Keyring.open(home)) as log:
        verification = log.verify()
        actions = [entry.action for entry in log.entries()]
    assert (verification.entries, verification.problems) == (121, ())
    assert actions.count("log-started") == 1
    assert not list(home.glob(".*")), "nothing is left over"


def test_killed_in_the_middle_of_appends(tmp_path: Path) -> None:
    """kill -9 again and again: what was promised is there, nothing is half there, and the next goes on."""
    home = tmp_path / "home"
    choose = random.Random(3)
    promised = 0
    for _ in range(8):
        process = start(APPEND, home, 100_000)
        go(process)
        assert process.stdout is not None
        for _ in range(choose.choice([0, 1, 2, 5, 30])):
            promised = int(process.stdout.readline())
        os.kill(process.pid, signal.SIGKILL)
        rest, error = process.communicate()
        assert error == ""
        # a number printed in full was promised; the last line may be cut
        promised = max([promised, *map(int, rest.split("\n")[:-1])])
        if not (home / "audit.db").exists():
            assert promised == 0
            continue
        with AuditLog.open(home / "audit.db", Keyring.open(home)) as log:
            verification = log.verify()
            assert verification.problems == ()
            assert verification.entries >= max(promised, 1)
            promised = log.append(Event("check")).number
    assert promised > 8


def test_killed_at_first_use(tmp_path: Path) -> None:
    """Whatever a process killed while it makes keys and log leaves behind, the next one can use."""
    code = """
import os, signal
left = int(sys.argv[2])
def count(event, arguments):
    global left
    if event in ("open", "os.link", "os.mkdir", "os.remove", "sqlite3.connect"):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
ring = Keyring.open(Path(sys.argv[1]))
AuditLog.open(Path(sys.argv[1]) / "audit.db", ring).close()
print(int(sys.argv[2]) - left)
"""
    process = start(code, tmp_path / "whole", 10**6)
    go(process)
    steps = int(process.communicate()[0])
    for step in range(0, steps, max(1, steps // 8)):
        home = tmp_path / str(step)
        process = start(code, home, step)
        go(process)
        output, error = process.communicate()
        assert (output, error, process.returncode) == ("", "", -signal.SIGKILL)
        with AuditLog.open(home / "audit.db", Keyring.open(home)) as log:
            log.append(Event("check"))
            assert log.verify().problems == ()
            assert log.verify().entries == 2


# --- no room, no rights ----------------------------------------------------------------------------------

FILL = """
home = Path(sys.argv[1])
ring = Keyring.open(home)
log = AuditLog.open(home / "audit.db", ring)
log.append(Event("check"))
room = home.parent / "room"
room.write_bytes(bytes(150_000))
try:
    for written in range(100_000):
        log.append(Event("check"))
except RedactorError as error:
    print(type(error).__name__, error.explain())
else:
    sys.exit("the disk was never full")
count = len(log)
print(log.verify().ok)
room.unlink()
print(log.append(Event("check")).number == count + 1, log.verify().ok)
log.close()
"""


def _can_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    command = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def on_a_small_disk(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    need(_can_mount(), "a system that lets a small disk be mounted")
    shell = 'mount -t tmpfs -o size=700k none "$1" && exec "$2" -c "$3" "$1/home"'
    code = "import sys\nfrom pathlib import Path\nfrom redactor.audit import *\nfrom redactor.keys import Keyring\n"
    code += "from redactor.errors import RedactorError\n" + script
    command = ["unshare", "-rm", "sh", "-c", shell, "sh", str(folder), sys.executable, code]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_full_disk(tmp_path: Path) -> None:
    done = on_a_small_disk(tmp_path, FILL)
    assert done.stderr == ""
    first, *rest = done.stdout.splitlines()
    assert first.startswith("LogError The disk is full"), first
    assert rest[-2:] == ["True", "True True"]


NEARLY_FULL = """
import os
folder = Path(sys.argv[1]).parent
outcomes = []
for free in range(0, 60):
    home, filler = folder / f"home{free}", folder / "filler"
    space = os.statvfs(folder)
    filler.write_bytes(bytes((space.f_bavail - free) * space.f_frsize))
    try:
        ring = Keyring.open(home)
        AuditLog.open(home / "audit.db", ring).close()
        outcomes.append("made")
    except RedactorError as error:
        outcomes.append(type(error).__name__)
    filler.unlink()
    with AuditLog.open(home / "audit.db", Keyring.open(home)) as log:
        log.append(Event("check"))
        assert log.verify().problems == (), free
        assert len(log) == 2, free
    for path in sorted(home.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    home.rmdir()
print(*dict.fromkeys(outcomes))
"""


def test_first_use_on_a_disk_that_is_nearly_full(tmp_path: Path) -> None:
    """However little room there is, first use fails plainly or works, and leaves what the next use can go on with."""
    done = on_a_small_disk(tmp_path, NEARLY_FULL)
    assert done.stderr == ""
    assert done.stdout == "KeyStoreError LogError made\n"


def test_a_disk_that_refuses_to_write(tmp_path: Path) -> None:
    code = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
home = Path(sys.argv[1])
log = AuditLog.open(home / "audit.db", Keyring.open(home))
try:
    for written in range(100_000):
        log.append(Event("check"))
except RedactorError as error:
    print(type(error).__name__, error.explain())
print(log.verify().ok)
"""
    process = start(code, tmp_path / "home")
    go(process)
    output, error = process.communicate()
    assert error == ""
    assert output.startswith("LogError The disk ")
    assert output.endswith("\nTrue\n")
    with AuditLog.open(tmp_path / "home" / "audit.db", Keyring.open(tmp_path / "home")) as log:
        log.append(Event("check"))
        assert log.verify().ok


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that a user with no rights can reach, as pytest's own cannot be."""
    folder = Path(tempfile.mkdtemp(prefix="redactor-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


READ_ONLY = """
import os
home, rights = Path(sys.argv[1]), int(sys.argv[2], 8)
ring = Keyring.open(home)
log = AuditLog.open(home / "audit.db", ring)
log.append(Event("check"))
log.close()
AuditLog.open(home / "unused.db", ring).verify()
if os.getuid() == 0:  # nothing stops root: go on as a user without rights
    for path in [home, *home.rglob("*")]:
        os.chown(path, 65534, 65534)
home.chmod(rights)
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
def attempt(what):
    try:
        print(what())
    except RedactorError as error:
        print(type(error).__name__, error.what)
log = AuditLog.open(home / "audit.db", ring)
attempt(lambda: log.verify().ok)
attempt(lambda: len(list(log.entries())))
attempt(lambda: log.append(Event("check")))
attempt(lambda: AuditLog.open(home / "another.db", ring))
attempt(lambda: Keyring.open(home / "inner"))
attempt(lambda: len(Keyring.open(home).describe()))
home.chmod(0o700)
"""


def test_a_read_only_folder(open_folder: Path) -> None:
    process = start(READ_ONLY, open_folder / "home", "500")
    go(process)
    output, error = process.communicate()
    assert error == ""
    assert output.splitlines() == [
        "True",
        "2",
        "LogError The audit log may not be written here.",
        "LogError The audit log could not be used: Permission denied.",
        "KeyStoreError The home folder could not be made: Permission denied.",
        str(len(PURPOSES)),
    ]


def test_another_program_holds_the_log(tmp_path: Path, keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redactor.audit.stores.sqlite_file.BUSY_SECONDS", 0.05)
    path = tmp_path / "audit.db"
    with AuditLog.open(path, keyring) as log:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogError, match="Another program"):
            log.append(Event("check"))
        assert log.verify().ok, "reading goes on"
        other.execute("ROLLBACK")
        assert log.append(Event("check")).number == 2
        other.close()


# --- garbage and loss ------------------------------------------------------------------------------------


def _another_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE holidays (day TEXT)")
    database.close()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "ruin",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(random.Random(1).randbytes(50_000)),
        lambda path: path.write_text("These are not the entries you are looking for.\n" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:16] + random.Random(2).randbytes(50_000)),
        lambda path: path.write_bytes(path.read_bytes()[:2000]),
        _another_database,
        _folder,
    ],
    ids=["empty", "random", "text", "random after the magic", "first page cut", "another database", "folder"],
)
def test_replaced_by_garbage(tmp_path: Path, keyring: Keyring, ruin: Callable[[Path], object]) -> None:
    path = tmp_path / "audit.db"
    with AuditLog.open(path, keyring) as log:
        for _ in range(100):
            log.append(Event("check"))
    ruin(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(LogError) as caught:
        AuditLog.open(path, keyring)
    assert caught.value.next
    assert not path.is_file() or path.read_bytes() == before, "what is left is left as it is"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_the_end_of_the_file_is_gone(tmp_path: Path, keyring: Keyring, share: float) -> None:
    path = tmp_path / "audit.db"
    with AuditLog.open(path, keyring) as log:
        for _ in range(300):
            log.append(Event("check"))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share) // 4096 * 4096])
    with pytest.raises(LogError, match="damaged"):
        AuditLog.open(path, keyring)


def test_a_log_that_is_gone_is_not_begun_anew_in_silence(own_keyring: Keyring) -> None:
    path = own_keyring.home / "audit.db"
    AuditLog.open(path, own_keyring).close()
    path.unlink()
    for create in (True, False):
        with pytest.raises(LogError, match="is gone") as caught:
            AuditLog.open(path, own_keyring, create=create)
    (anchor,) = (own_keyring.home / "keys").glob("log-*.json")
    assert str(anchor) in caught.value.explain()
    anchor.unlink()
    AuditLog.open(path, own_keyring).close()


def test_what_is_left_of_a_log_is_not_written_over(tmp_path: Path, keyring: Keyring) -> None:
    path = tmp_path / "audit.db"
    with AuditLog.open(path, keyring) as log:
        log.append(Event("check"))
        path.rename(tmp_path / "elsewhere.db")
        with pytest.raises(LogError, match="is gone"):
            AuditLog.open(path, keyring)


@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_a_log_taken_away_while_it_is_open_is_not_written(tmp_path: Path, keyring: Keyring, how: str) -> None:
    path = tmp_path / "audit.db"
    with AuditLog.open(path, keyring) as log:
        log.append(Event("check"))
        path.rename(tmp_path / "elsewhere.db")
        if how == "replaced":
            shutil.copy(tmp_path / "elsewhere.db", path)
        if how == "deleted":
            (tmp_path / "elsewhere.db").unlink()
        with pytest.raises(LogError, match="while it was in use"):
            log.append(Event("check"))


def test_a_log_put_back_while_it_is_open_is_noticed(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        earlier = log.append(Event("check")).checkpoint
        log.append(Event("check"))
        with sqlite3.connect(tmp_path / "audit.db") as database:
            database.execute("DELETE FROM entries WHERE number = 3")
            database.execute("UPDATE checkpoints SET size = 2, note = ? WHERE size = 3", (earlier,))
            database.execute("DELETE FROM nodes WHERE position >= 3")
        database.close()
        assert log.verify().ok
        with pytest.raises(TamperedError):
            log.append(Event("check"))


def test_keys_that_are_gone_are_told_apart_from_tampering(own_keyring: Keyring) -> None:
    path = own_keyring.home / "audit.db"
    AuditLog.open(path, own_keyring).close()
    shutil.rmtree(own_keyring.home / "keys")
    with AuditLog.open(path, Keyring.open(own_keyring.home)) as log:
        with pytest.raises(LogError, match="another key"):
            log.append(Event("check"))
        assert not log.verify().ok


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"schema": "redactor-log-anchor/1", "origin": 3}'])
def test_a_damaged_anchor_is_a_plain_error(own_keyring: Keyring, content: bytes) -> None:
    path = own_keyring.home / "audit.db"
    AuditLog.open(path, own_keyring).close()
    (anchor,) = (own_keyring.home / "keys").glob("log-*.json")
    anchor.write_bytes(content)
    with pytest.raises(LogError, match="which log"):
        AuditLog.open(path, own_keyring)


def test_no_log_yet(tmp_path: Path, keyring: Keyring) -> None:
    with pytest.raises(LogError, match="no audit log"):
        AuditLog.open(tmp_path / "audit.db", keyring, create=False)
    assert not list(tmp_path.iterdir())


def test_a_name_that_a_web_address_would_mangle(tmp_path: Path, keyring: Keyring) -> None:
    path = tmp_path / "what? 50% #1 ünïcode\nname.db"
    with AuditLog.open(path, keyring) as log:
        log.append(Event("check"))
        assert log.verify().ok
    assert path.is_file()


def test_files_of_the_log_are_private(tmp_path: Path, keyring: Keyring) -> None:
    before = os.umask(0)
    try:
        with AuditLog.open(tmp_path / "audit.db", keyring) as log:
            log.append(Event("check"))
            modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert modes == {"audit.db": 0o600, "audit.db-wal": 0o600, "audit.db-shm": 0o600}
