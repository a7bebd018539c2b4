"""The keyring: made once, private, and telling nothing."""

from __future__ import annotations

import base64
import json
import os
import pickle
import subprocess
import sys
import traceback
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import KeyStoreError
from redactor.keys import PURPOSES, Keyring, check_signature


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring.open(tmp_path_factory.mktemp("ring") / "home")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_first_use_makes_every_key_and_the_second_none(home: Path) -> None:
    first = Keyring.open(home)
    second = Keyring.open(home)
    assert set(first.created) == set(PURPOSES)
    assert second.created == ()
    assert second.public_key("signing") == first.public_key("signing")
    assert second.label("a", "b") == first.label("a", "b")
    assert second.fingerprint(b"x") == first.fingerprint(b"x")


def test_everything_made_is_private_whatever_the_umask(home: Path) -> None:
    before = os.umask(0)
    try:
        Keyring.open(home)
    finally:
        os.umask(before)
    assert mode(home) == mode(home / "keys") == 0o700
    files = [path for path in home.rglob("*") if path.is_file()]
    assert len(files) == len(PURPOSES) + 1
    assert {mode(path) for path in files} == {0o600}


def test_without_create_nothing_is_made(home: Path) -> None:
    with pytest.raises(KeyStoreError, match="no keys"):
        Keyring.open(home, create=False)
    assert not home.exists()


@pytest.mark.parametrize("bits", [0o750, 0o705, 0o711, 0o755, 0o777])
def test_a_home_others_can_look_into_is_refused_later(home: Path, bits: int) -> None:
    Keyring.open(home)
    home.chmod(bits)
    with pytest.raises(KeyStoreError) as caught:
        Keyring.open(home)
    assert "chmod 700" in caught.value.explain()
    assert mode(home) == bits, "refused, not repaired in silence"


def test_an_empty_home_is_tightened_on_first_use(home: Path) -> None:
    home.mkdir(mode=0o755)
    (home / "redactor.toml").write_text("")
    Keyring.open(home)
    assert mode(home) == 0o700


def test_a_folder_with_other_things_in_it_is_never_tightened(home: Path) -> None:
    home.mkdir(mode=0o755)
    (home / "holiday.txt").write_text("")
    with pytest.raises(KeyStoreError):
        Keyring.open(home)
    assert mode(home) == 0o755


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("bits", [0o640, 0o604, 0o660])
def test_a_key_file_others_can_read_is_refused(home: Path, purpose: str, bits: int) -> None:
    Keyring.open(home)
    (home / "keys" / f"{purpose}.json").chmod(bits)
    with pytest.raises(KeyStoreError) as caught:
        Keyring.open(home)
    assert "chmod 600" in caught.value.explain()
    states = {info.purpose: info.mode_ok for info in Keyring.inspect(home)}
    assert states == {name: name != purpose for name in PURPOSES}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_lost_key_is_not_made_anew_in_silence(home: Path, purpose: str) -> None:
    Keyring.open(home)
    path = home / "keys" / f"{purpose}.json"
    path.unlink()
    with pytest.raises(KeyStoreError, match=f"{purpose} key is missing"):
        Keyring.open(home)
    assert not path.exists()


def test_a_first_use_that_was_cut_short_is_finished(home: Path) -> None:
    before = Keyring.open(home)
    (home / "keys" / "keyring.json").unlink()  # written last
    (home / "keys" / "officer.json").unlink()
    after = Keyring.open(home)
    assert after.created == ("officer",)
    assert after.public_key("signing") == before.public_key("signing")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"schema": "redactor-key/1"}',
        b'{"schema": "redactor-key/2", "secret": ""}',
        b"x" * 200_000,
    ],
    ids=["empty", "cut", "list", "null", "binary", "deep", "no secret", "later", "large"],
)
def test_a_damaged_key_is_a_plain_error(home: Path, content: bytes) -> None:
    Keyring.open(home)
    (home / "keys" / "signing.json").write_bytes(content)
    with pytest.raises(KeyStoreError) as caught:
        Keyring.open(home)
    assert caught.value.next


def test_a_key_for_something_else_is_refused(home: Path) -> None:
    Keyring.open(home)
    keys = home / "keys"
    (keys / "signing.json").write_bytes((keys / "officer.json").read_bytes())
    with pytest.raises(KeyStoreError, match="damaged"):
        Keyring.open(home)


def test_home_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(KeyStoreError):
        Keyring.open(tmp_path / "home")


def test_no_secret_in_anything_printed(home: Path) -> None:
    ring = Keyring.open(home)
    secrets = [json.loads((home / "keys" / f"{name}.json").read_text())["secret"] for name in PURPOSES]
    shown = repr(ring) + repr(ring.describe()) + str(vars(ring)) + ring.public_record("signing", "Borough")
    shown += ring.public_pem("officer") + "".join(ring.key_id(name) for name in PURPOSES)
    for secret in secrets:
        assert secret not in shown
        assert repr(base64.b64decode(secret))[2:-1] not in shown
    damaged = home / "keys" / "signing.json"
    damaged.write_text(damaged.read_text().replace('"purpose": "signing"', '"purpose": "other"'))
    try:
        Keyring.open(home)
    except KeyStoreError:
        shown = traceback.format_exc()
    for secret in secrets:
        assert secret not in shown


def test_signatures(ring: Keyring) -> None:
    signed = ring.sign("signing", b"text")
    assert len(signed) == 64
    assert check_signature(ring.public_key("signing"), b"text", signed)
    assert not check_signature(ring.public_key("signing"), b"Text", signed)
    assert not check_signature(ring.public_key("officer"), b"text", signed)
    assert not check_signature(ring.public_key("signing"), b"text", signed[:-1])
    assert not check_signature(b"short", b"text", signed)


@pytest.mark.parametrize("purpose", ["pseudonym", "fingerprint", "nonsense"])
def test_only_signing_keys_sign(ring: Keyring, purpose: str) -> None:
    with pytest.raises(KeyStoreError):
        ring.sign(purpose, b"")
    with pytest.raises(KeyStoreError):
        ring.public_key(purpose)


@pytest.mark.parametrize("purpose", ["escrow", "quarantine"])
@given(data=st.binary(), context=st.binary(), other=st.binary())
def test_what_is_encrypted_opens_in_its_own_place_only(
    ring: Keyring, purpose: str, data: bytes, context: bytes, other: bytes
) -> None:
    box = ring.encrypt(purpose, data, context)
    assert ring.decrypt(purpose, box, context) == data
    assert box != ring.encrypt(purpose, data, context)
    if other != context:
        with pytest.raises(KeyStoreError, match="does not open"):
            ring.decrypt(purpose, box, other)


def test_a_changed_byte_does_not_open(ring: Keyring) -> None:
    box = ring.encrypt("escrow", b"a way back", b"policy")
    for index in range(len(box)):
        changed = bytearray(box)
        changed[index] ^= 1
        with pytest.raises(KeyStoreError):
            ring.decrypt("escrow", bytes(changed), b"policy")
        with pytest.raises(KeyStoreError):
            ring.decrypt("escrow", box[:index], b"policy")
    with pytest.raises(KeyStoreError):
        ring.decrypt("quarantine", box, b"policy")


@pytest.mark.parametrize("purpose", ["signing", "pseudonym", "nonsense"])
def test_only_keys_for_it_encrypt(ring: Keyring, purpose: str) -> None:
    with pytest.raises(KeyStoreError):
        ring.encrypt(purpose, b"", b"")


@given(st.text(), st.text(), st.text(), st.text())
def test_labels_tell_scopes_and_identities_apart(ring: Keyring, one: str, two: str, three: str, four: str) -> None:
    first, second = ring.label(one, two), ring.label(three, four)
    assert 0 <= first < 2**60
    assert (first == second) == ((one, two) == (three, four))


def test_labels_use_all_of_their_bits(ring: Keyring) -> None:
    either, both = 0, 2**60 - 1
    for number in range(200):
        either |= ring.label("s", str(number))
        both &= ring.label("s", str(number))
    assert (either, both) == (2**60 - 1, 0)


@given(st.binary(), st.binary())
def test_fingerprints_recognise_and_are_keyed(ring: Keyring, one: bytes, two: bytes) -> None:
    assert (ring.fingerprint(one) == ring.fingerprint(two)) == (one == two)
    assert ring.fingerprint(one) != ring.fingerprint(one, scope="result")
    assert ring.fingerprint(one).startswith("hmac-sha256:")


def test_another_home_makes_other_labels_and_fingerprints(ring: Keyring, home: Path) -> None:
    other = Keyring.open(home)
    assert ring.label("a", "b") != other.label("a", "b")
    assert ring.fingerprint(b"x") != other.fingerprint(b"x")


def test_describe(ring: Keyring) -> None:
    infos = {info.purpose: info for info in ring.describe()}
    assert set(infos) == set(PURPOSES)
    assert all(info.mode_ok and info.made.endswith("Z") for info in infos.values())
    assert infos["signing"].key_id == ring.key_id("signing")
    assert len({info.key_id for info in infos.values()}) == len(PURPOSES)


def test_the_private_half_does_not_travel(ring: Keyring) -> None:
    with pytest.raises(TypeError):
        pickle.dumps(ring)


_OPEN = """
import sys
from pathlib import Path
from redactor.keys import Keyring
print("ready", flush=True)
sys.stdin.readline()
ring = Keyring.open(Path(sys.argv[1]))
print(ring.public_key("signing").hex(), ring.public_key("officer").hex(), ring.label("a", "b"),
      ring.fingerprint(b"x"), ",".join(ring.created))
"""


def test_first_use_by_several_processes_ends_with_one_set_of_keys(home: Path) -> None:
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", _OPEN, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    for worker in workers:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("\n")
        worker.stdin.flush()
    answers = [worker.communicate()[0].split(" ") for worker in workers]
    assert [worker.returncode for worker in workers] == [0, 0, 0, 0]
    assert len({tuple(answer[:4]) for answer in answers}) == 1
    made = [name for answer in answers for name in answer[4].strip().split(",") if name]
    assert sorted(made) == sorted(PURPOSES), "every key was made once"
    assert not list((home / "keys").glob(".*")), "nothing is left over"


def test_importing_keys_loads_no_cryptography() -> None:
    code = "import sys, redactor.keys; print('cryptography' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
