"""Keys under a lock: a passphrase, or the operating system's keyring."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from redactor.errors import KeyStoreError
from redactor.keys import PURPOSES, Keyring, change_lock

GOOD = "seven words are easy to say and hard to guess"


def says(passphrase: str | None) -> Callable[[str], str | None]:
    return lambda _: passphrase


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def locked(home: Path) -> Path:
    Keyring.open(home, ask=says(GOOD), protect="passphrase")
    return home


@pytest.fixture
def system_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A keyring that keeps things in a file: a real backend, and nobody's own."""
    import keyring
    from keyrings.alt.file import PlaintextKeyring

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    before = keyring.get_keyring()
    backend = PlaintextKeyring()
    backend.file_path = str(tmp_path / "data" / "keyring.cfg")
    keyring.set_keyring(backend)
    yield Path(backend.file_path)
    keyring.set_keyring(before)


def test_a_passphrase_opens_what_it_locked(locked: Path) -> None:
    first, second = (Keyring.open(locked, ask=says(GOOD)) for _ in range(2))
    assert first.created == ()
    assert first.sign("signing", b"x") == second.sign("signing", b"x")
    assert {info.locked_with for info in first.describe()} == {"passphrase"}


def test_no_secret_is_in_a_locked_file(locked: Path) -> None:
    for purpose in PURPOSES:
        record = json.loads((locked / "keys" / f"{purpose}.json").read_text())
        assert "secret" not in record
        assert record["lock"] == json.loads((locked / "keys" / "lock.json").read_text())["locks"][0]["id"]
        assert (locked / "keys" / f"{purpose}.json").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("passphrase", "says_so"),
    [(None, "none was given"), ("", "none was given"), ("too short", "12"), (GOOD + "!", "does not open")],
)
def test_without_the_passphrase_nothing_opens(locked: Path, passphrase: str | None, says_so: str) -> None:
    with pytest.raises(KeyStoreError, match=says_so) as caught:
        Keyring.open(locked, ask=says(passphrase))
    assert GOOD not in caught.value.explain()
    states = {info.purpose: (info.key_id, info.locked_with) for info in Keyring.inspect(locked)}
    assert states == dict.fromkeys(PURPOSES, (None, "passphrase")), "a health check still says what is there"


def test_a_short_passphrase_locks_nothing(home: Path) -> None:
    with pytest.raises(KeyStoreError, match="12"):
        Keyring.open(home, ask=says("short"), protect="passphrase")
    assert not list((home / "keys").glob("signing*"))


def test_a_locked_key_does_not_open_as_another(locked: Path) -> None:
    keys = locked / "keys"
    record = json.loads((keys / "signing.json").read_text())
    (keys / "signing.json").write_text(json.dumps(record | {"made": "2020-01-01T00:00:00Z"}))
    with pytest.raises(KeyStoreError, match="does not open"):
        Keyring.open(locked, ask=says(GOOD))


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"schema":"redactor-key-lock/2","locks":[]}', b'{"schema":"redactor-key-lock/1"}']
)
def test_a_damaged_description_of_the_lock_is_a_plain_error(locked: Path, content: bytes) -> None:
    (locked / "keys" / "lock.json").write_bytes(content)
    with pytest.raises(KeyStoreError, match="damaged"):
        Keyring.open(locked, ask=says(GOOD))


@pytest.mark.parametrize(
    "change", [{"n": 2**10}, {"n": 2**30}, {"n": 131_073}, {"r": 64}, {"kdf": "md5"}, {"salt": "x"}]
)
def test_a_weakened_or_endless_lock_is_refused(locked: Path, change: dict[str, object]) -> None:
    path = locked / "keys" / "lock.json"
    document = json.loads(path.read_text())
    document["locks"][0] |= change
    path.write_text(json.dumps(document))
    with pytest.raises(KeyStoreError, match="damaged"):
        Keyring.open(locked, ask=says(GOOD))


_SERVICE = """
import sys
from pathlib import Path
from redactor.keys import Keyring
print(Keyring.open(Path(sys.argv[1]), create=False).key_id("signing"))
"""


def service(home: Path, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", _SERVICE, str(home)], capture_output=True, text=True, **more)  # type: ignore[call-overload, no-any-return]


def test_a_service_gets_the_passphrase_from_a_file_descriptor(locked: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, GOOD.encode() + b"\n")
    os.close(writer)
    env = {**os.environ, "REDACTOR_KEY_PASSPHRASE_FD": str(reader)}
    done = service(locked, env=env, pass_fds=[reader])
    os.close(reader)
    assert done.stdout.startswith("ed25519:"), done.stderr


def test_a_service_gets_the_passphrase_from_systemd(locked: Path, tmp_path: Path) -> None:
    (tmp_path / "redactor-key-passphrase").write_text(GOOD)
    done = service(locked, env={**os.environ, "CREDENTIALS_DIRECTORY": str(tmp_path)})
    assert done.stdout.startswith("ed25519:"), done.stderr


@pytest.mark.parametrize(("mode", "opens"), [(0o600, True), (0o644, False)])
def test_a_service_gets_the_passphrase_from_a_private_file(
    locked: Path, tmp_path: Path, mode: int, opens: bool
) -> None:
    file = tmp_path / "passphrase"
    file.write_text(GOOD + "\n")
    file.chmod(mode)
    done = service(locked, env={**os.environ, "REDACTOR_KEY_PASSPHRASE_FILE": str(file)})
    assert (done.returncode == 0) == opens
    assert GOOD not in done.stderr


def test_a_descriptor_that_is_not_open_is_a_plain_error(locked: Path) -> None:
    done = service(locked, env={**os.environ, "REDACTOR_KEY_PASSPHRASE_FD": "97"})
    assert "KeyStoreError" in done.stderr


def test_the_system_keyring_locks_and_opens(home: Path, system_keyring: Path) -> None:
    made = Keyring.open(home, protect="keyring")
    assert {info.locked_with for info in made.describe()} == {"keyring"}
    assert Keyring.open(home).key_id("signing") == made.key_id("signing")
    assert "secret" not in json.loads((home / "keys" / "signing.json").read_text())
    system_keyring.unlink()
    with pytest.raises(KeyStoreError, match="keyring"):
        Keyring.open(home)


def test_where_there_is_no_system_keyring_asking_for_it_is_an_error(home: Path) -> None:
    with pytest.raises(KeyStoreError, match="keyring did not take"):
        Keyring.open(home, protect="keyring")


def test_the_lock_can_be_changed_and_the_keys_stay(home: Path, system_keyring: Path) -> None:
    made = Keyring.open(home)
    made.rotate("signing")
    ids = [info.key_id for info in Keyring.open(home).describe()]
    box = made.encrypt("escrow", b"way back", b"")
    for kind in ("passphrase", "keyring", "files", "passphrase"):
        change_lock(home, kind, says(GOOD), says(GOOD))
        ring = Keyring.open(home, create=False, ask=says(GOOD))
        assert [info.key_id for info in ring.describe()] == ids
        assert {info.locked_with for info in ring.describe()} == {kind}
        assert ring.decrypt("escrow", box, b"") == b"way back"
    assert len(json.loads((home / "keys" / "lock.json").read_text())["locks"]) == 1


def test_a_change_of_lock_that_was_cut_short_can_be_finished(locked: Path) -> None:
    keys = locked / "keys"
    before = {path.name: path.read_bytes() for path in keys.glob("*.json")}
    change_lock(locked, "passphrase", says(GOOD), says(GOOD))
    after = json.loads((keys / "lock.json").read_text())["locks"]
    both = json.loads(before["lock.json"])["locks"] + after
    (keys / "lock.json").write_text(json.dumps({"schema": "redactor-key-lock/1", "locks": both}))
    (keys / "officer.json").write_bytes(before["officer.json"])  # still under the old lock
    assert Keyring.open(locked, ask=says(GOOD)).key_id("officer")
    change_lock(locked, "files", says(GOOD))
    assert Keyring.open(locked).key_id("officer")


def test_a_wrong_old_passphrase_changes_nothing(locked: Path) -> None:
    before = {path.name: path.read_bytes() for path in (locked / "keys").rglob("*.json")}
    with pytest.raises(KeyStoreError):
        change_lock(locked, "files", says("another passphrase"))
    assert {path.name: path.read_bytes() for path in (locked / "keys").rglob("*.json")} == before


def test_keys_that_lead_back_to_people_can_live_elsewhere(home: Path) -> None:
    ring = Keyring.open(home, without=("pseudonym", "escrow"))
    assert not (home / "keys" / "pseudonym.json").exists()
    again = Keyring.open(home)
    assert again.created == ()
    assert again.absent == {"pseudonym", "escrow"}
    assert ring.fingerprint(b"x") == again.fingerprint(b"x")
    for use in (lambda: again.label("a", "b"), lambda: again.encrypt("escrow", b"", b"")):
        with pytest.raises(KeyStoreError, match="not kept on this machine"):
            use()


def test_no_machine_does_without_the_signing_key(home: Path) -> None:
    with pytest.raises(KeyStoreError, match="signing"):
        Keyring.open(home, without=("signing",))
    assert not home.exists()
