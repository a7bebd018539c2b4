"""Checkpoints as signed notes: what other programs read, and what is refused."""

from __future__ import annotations

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.audit.note import key_hash, make_checkpoint, parse_checkpoint, verifier_key
from redactor.errors import LogError
from redactor.keys import Keyring, check_signature
from tests.conftest import need

ORIGIN = "redactor/log/0123456789abcdef"
ROOT = bytes(range(32))


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring.open(tmp_path_factory.mktemp("notes") / "home")


@pytest.fixture(scope="module")
def note(ring: Keyring) -> str:
    return checkpoint(ring)


def checkpoint(ring: Keyring, origin: str = ORIGIN, size: int = 42, purpose: str = "signing") -> str:
    return make_checkpoint(origin, size, ROOT, ring.public_key(purpose), lambda text: ring.sign(purpose, text))


def test_there_and_back(ring: Keyring, note: str) -> None:
    read = parse_checkpoint(note)
    assert (read.origin, read.size, read.root) == (ORIGIN, 42, ROOT)
    assert read.is_signed_by(ORIGIN, ring.public_key("signing"))
    assert not read.is_signed_by(ORIGIN, ring.public_key("officer"))
    assert not read.is_signed_by("another/log", ring.public_key("signing"))


def test_the_form_that_other_programs_expect(note: str) -> None:
    lines = note.split("\n")
    assert lines[:4] == [ORIGIN, "42", base64.b64encode(ROOT).decode(), ""]
    assert lines[4].startswith(f"— {ORIGIN} ")
    assert lines[5:] == [""]


def test_key_hash_and_signature_of_gos_own_example() -> None:
    """The example in the documentation of golang.org/x/mod/sumdb/note."""
    name, short, encoded = ["PeterNeumann", "c74f20a3", "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"]
    public = base64.b64decode(encoded)[1:]
    text = b"If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    signed = base64.b64decode(
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
    )
    assert key_hash(name, public).hex() == short
    assert verifier_key(name, public) == f"{name}+{short}+{encoded}"
    assert signed[:4].hex() == short
    assert check_signature(public, text, signed[4:])


@pytest.mark.parametrize("spoil", [False, True])
def test_openssl_verifies_the_signature(tmp_path: Path, ring: Keyring, note: str, spoil: bool) -> None:
    need(shutil.which("openssl") is not None, "openssl")
    text, _, signature = note.rpartition("\n\n")
    signed = base64.b64decode(signature.strip().rsplit(" ", 1)[1])[4:]
    (tmp_path / "text").write_text(text.replace("42", "43") + "\n" if spoil else text + "\n")
    (tmp_path / "signature").write_bytes(signed)
    (tmp_path / "key.pem").write_text(ring.public_pem("signing"))
    command = [
        "openssl",
        "pkeyutl",
        "-verify",
        "-pubin",
        "-inkey",
        "key.pem",
        "-rawin",
        "-in",
        "text",
        "-sigfile",
        "signature",
    ]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (answer.returncode == 0) is not spoil


def test_cosignatures_do_not_disturb(ring: Keyring, note: str) -> None:
    witness = checkpoint(ring, purpose="officer").split("\n")[4].replace(f"— {ORIGIN}", "— witness.example")
    both = parse_checkpoint(note + witness + "\n")
    assert len(both.signatures) == 2
    assert both.is_signed_by(ORIGIN, ring.public_key("signing"))
    assert not parse_checkpoint(note.rsplit("—", 1)[0] + witness + "\n").is_signed_by(
        ORIGIN, ring.public_key("signing")
    )


@given(st.data())
def test_a_changed_character_is_never_accepted(ring: Keyring, note: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(note) - 1))
    character = data.draw(st.characters(codec="utf-8").filter(lambda drawn: drawn != note[at]))
    try:
        read = parse_checkpoint(note[:at] + character + note[at + 1 :])
    except LogError:
        return
    assert not read.is_signed_by(ORIGIN, ring.public_key("signing"))


@given(st.text())
def test_any_text_is_refused_with_a_plain_error(text: str) -> None:
    with pytest.raises(LogError, match="not a checkpoint"):
        parse_checkpoint(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("42", "-1"),
        ("42", "042"),
        ("42", "4.2"),
        ("42", "9" * 30),
        ("42", "٤٢"),
        (ORIGIN + "\n42", "\n42"),
        (base64.b64encode(ROOT).decode(), "AAAA"),
        (base64.b64encode(ROOT).decode(), "!" * 44),
        ("\n\n—", "\n—"),
        ("— ", "- "),
        ("\n42", "\r\n42"),
        (ORIGIN, ORIGIN + "\x00"),
        (ORIGIN, ORIGIN + "x" * 70_000),
    ],
)
def test_malformed(note: str, old: str, new: str) -> None:
    with pytest.raises(LogError):
        parse_checkpoint(note.replace(old, new))
