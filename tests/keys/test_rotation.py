"""Another key for a purpose; the old one goes on checking and opening."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from redactor.errors import KeyStoreError
from redactor.keys import PURPOSES, Keyring, check_signature
from redactor.policy import approve, is_approved, shipped_policies


@pytest.fixture
def home(tmp_path: Path) -> Path:
    Keyring.open(tmp_path / "home")
    return tmp_path / "home"


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_rotated_key_is_another_one_and_the_rest_stay(home: Path, purpose: str) -> None:
    before = Keyring.open(home)
    after = before.rotate(purpose)
    assert {name for name in PURPOSES if before.key_id(name) != after.key_id(name)} == {purpose}
    states = [(info.purpose, info.state, info.key_id) for info in after.describe()]
    assert (purpose, "retired", before.key_id(purpose)) in states
    assert Keyring.open(home).key_id(purpose) == after.key_id(purpose)


def test_what_earlier_keys_signed_can_still_be_checked(home: Path) -> None:
    signed, ring = [], Keyring.open(home)
    for number in range(3):
        signed.append((str(number).encode(), ring.sign("officer", str(number).encode())))
        ring = ring.rotate("officer")
    keys = ring.public_keys("officer")
    assert keys[0] == ring.public_key("officer")
    assert len(keys) == 4
    for age, (text, signature) in enumerate(reversed(signed), start=1):
        assert check_signature(keys[age], text, signature)


def test_a_revoked_key_is_believed_no_more_and_opens_what_it_closed(home: Path) -> None:
    ring = Keyring.open(home)
    old, box = ring.public_key("officer"), ring.encrypt("escrow", b"way back", b"")
    ring = ring.rotate("officer", revoke=True).rotate("escrow", revoke=True)
    assert old not in ring.public_keys("officer")
    assert ring.revoked_keys("officer") == (old,)
    assert ring.decrypt("escrow", box, b"") == b"way back"
    assert [info.state for info in ring.describe() if info.state != "in use"] == ["revoked", "revoked"]


@pytest.mark.parametrize("revoke", [False, True])
def test_an_approval_holds_unless_the_key_that_signed_it_was_compromised(tmp_path: Path, revoke: bool) -> None:
    home = tmp_path / "home"
    ring = Keyring.open(home)
    policy = shipped_policies()["default"]
    approve(policy, home, ring)
    assert is_approved(policy, home, ring.rotate("officer", revoke=revoke)) == (not revoke)


def test_a_rotation_that_was_cut_short_is_finished_by_the_next(home: Path) -> None:
    before = Keyring.open(home)
    current = home / "keys" / "signing.json"
    (home / "keys" / "retired").mkdir(mode=0o700)
    shutil.copy2(current, home / "keys" / "retired" / "signing-1.json")  # kept, and then killed
    assert Keyring.open(home).key_id("signing") == before.key_id("signing")
    after = before.rotate("signing")
    assert after.key_id("signing") != before.key_id("signing")
    assert [path.name for path in (home / "keys" / "retired").iterdir()] == ["signing-1.json"]


def test_a_key_that_is_not_there_cannot_be_rotated(tmp_path: Path) -> None:
    ring = Keyring.open(tmp_path / "home", without=("escrow",))
    for purpose in ("escrow", "nonsense", "../signing"):
        with pytest.raises(KeyStoreError):
            ring.rotate(purpose)


def test_a_retired_key_open_to_others_is_refused(home: Path) -> None:
    Keyring.open(home).rotate("signing")
    (home / "keys" / "retired" / "signing-1.json").chmod(0o644)
    with pytest.raises(KeyStoreError, match="Other users"):
        Keyring.open(home)
