"""The log across a change of the signing key."""

from __future__ import annotations

import pytest

from redactor.audit import AuditLog, Event
from redactor.keys import SIGNING, Keyring


@pytest.mark.parametrize("revoke", [False, True])
def test_a_rotated_key_goes_on_with_the_same_log(own_keyring: Keyring, revoke: bool) -> None:
    path = own_keyring.home / "audit.db"
    with AuditLog.open(path, own_keyring) as log:
        before = [log.append(Event("check", recipients=("worker@voluntary.example",))).checkpoint for _ in range(70)][
            -1
        ]
    ring = own_keyring.rotate(SIGNING, revoke=revoke)
    with AuditLog.open(path, ring) as log:
        after = log.append(Event("key-rotated", detail={"purpose": SIGNING})).checkpoint
        result = log.verify([before, after])
        assert result.problems == ()
        assert result.checkpoints == (1 if revoke else 2), "what a revoked key signed proves nothing"
        assert [note.what for note in result.notes if "revoked" in note.what] or not revoke
    with AuditLog.open(path, ring) as log:
        assert log.append(Event("check")).number == 73


def test_a_log_whose_end_is_signed_with_a_revoked_key_is_not_proved(own_keyring: Keyring) -> None:
    path = own_keyring.home / "audit.db"
    with AuditLog.open(path, own_keyring) as log:
        log.append(Event("check"))
    ring = own_keyring.rotate(SIGNING, revoke=True)
    with AuditLog.open(path, ring) as log:
        assert "not believed" in log.verify().problems[0].what


def test_a_rotated_fingerprint_key_leaves_what_was_known_readable(own_keyring: Keyring) -> None:
    path = own_keyring.home / "audit.db"
    with AuditLog.open(path, own_keyring) as log:
        number = log.append(Event("check", recipients=("worker@voluntary.example",))).number
    with AuditLog.open(path, own_keyring.rotate("fingerprint")) as log:
        assert "worker@voluntary.example" in log.who(log.entry(number)).values()
        log.append(Event("check", recipients=("worker@voluntary.example",)))
        assert log.verify().problems == ()
