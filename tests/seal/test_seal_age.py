"""The age seal, against Debian's ``age`` and ``ssh-keygen``, which nobody here wrote."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import SealBrokenError, SealError, UsageError, WrongPassphraseError
from redactor.seal import check_age_key, seal, seal_kind_of, unseal_for_key
from tests.conftest import need

CONTENT = b"PK\x03\x04" + bytes(range(256)) * 600  # more than two of age's chunks


@pytest.fixture(scope="module")
def identity(tmp_path_factory: pytest.TempPathFactory) -> Path:
    need(shutil.which("age-keygen") is not None, "age")
    path = tmp_path_factory.mktemp("age") / "identity.txt"
    subprocess.run(["age-keygen", "-o", str(path)], check=True, capture_output=True)
    return path


def public(identity: Path) -> str:
    done = subprocess.run(["age-keygen", "-y", str(identity)], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def sealed(identity: Path) -> bytes:
    return seal(CONTENT, "age", keys=[public(identity)]).data


def with_age(identity: Path, sealed: bytes, folder: Path) -> bytes | None:
    (folder / "sealed.age").write_bytes(sealed)
    words = ["age", "--decrypt", "-i", str(identity), str(folder / "sealed.age")]
    done = subprocess.run(words, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def test_the_age_program_opens_it(identity: Path, sealed: bytes, tmp_path: Path) -> None:
    assert with_age(identity, sealed, tmp_path) == CONTENT
    assert seal_kind_of(sealed) == "age"


def test_what_the_age_program_made_opens_here(identity: Path, tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(CONTENT)
    words = ["age", "-r", public(identity), "-o", str(tmp_path / "theirs"), str(tmp_path / "plain")]
    subprocess.run(words, check=True)
    assert unseal_for_key((tmp_path / "theirs").read_bytes(), identity.read_bytes()) == CONTENT


@pytest.mark.parametrize("kind", ["ed25519", "rsa"])
def test_ssh_keys_open_it_too(kind: str, identity: Path, tmp_path: Path) -> None:
    need(shutil.which("ssh-keygen") is not None, "ssh-keygen")
    key = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "worker on a laptop", "-f", str(key)], check=True)
    line = check_age_key((tmp_path / "key.pub").read_text())
    assert "laptop" not in line
    made = seal(CONTENT, "age", keys=[line, public(identity)]).data
    for private in (key, identity):
        assert with_age(private, made, tmp_path) == CONTENT
        assert unseal_for_key(made, private.read_bytes()) == CONTENT


def test_another_key_does_not_open_it(sealed: bytes, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    subprocess.run(["age-keygen", "-o", str(other)], check=True, capture_output=True)
    with pytest.raises(WrongPassphraseError, match="not sealed for this key"):
        unseal_for_key(sealed, other.read_bytes())


@given(data=st.data())
def test_a_changed_or_shortened_file_does_not_open(identity: Path, sealed: bytes, data: st.DataObject) -> None:
    where = data.draw(st.integers(0, len(sealed) - 1))
    changed = bytearray(sealed)
    changed[where] ^= data.draw(st.integers(1, 255))
    for spoilt in (bytes(changed), sealed[:where], sealed + b"x"):
        with pytest.raises(SealError):
            unseal_for_key(spoilt, identity.read_bytes())


@pytest.mark.parametrize(
    "key", ["", "age1", "age1qqqq", "ssh-ed25519 AAAA", "ssh-dss AAAAB3", "AGE-SECRET-KEY-1QQ", "hello", "-----BEGIN"]
)
def test_what_is_no_public_key_is_refused(key: str) -> None:
    with pytest.raises(UsageError):
        check_age_key(key)
    with pytest.raises(UsageError):
        seal(CONTENT, "age", keys=[key])


def test_without_a_key_there_is_no_age_seal() -> None:
    with pytest.raises(UsageError, match="key of every recipient"):
        seal(CONTENT, "age")


@pytest.mark.parametrize(
    "content", [b"", b"nothing", b"\xff\xfe", b"-----BEGIN OPENSSH PRIVATE KEY-----\nx\n", b"AGE-SECRET-KEY-1X"]
)
def test_what_is_no_private_key_is_a_plain_error(sealed: bytes, content: bytes) -> None:
    with pytest.raises(UsageError, match="no private key"):
        unseal_for_key(sealed, content)


def test_what_is_not_sealed_is_a_plain_error(identity: Path) -> None:
    with pytest.raises(SealBrokenError):
        unseal_for_key(b"PK\x03\x04", identity.read_bytes())
