"""The log as it is used: append, receipt, read, checkpoint, verify."""

from __future__ import annotations

import base64
import json
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redactor.audit import AuditLog, Event, Receipt, included, parse_checkpoint, pseudonym, tree
from redactor.errors import LogError
from redactor.keys import Keyring
from redactor.model import PolicyRef, ReasonCode, VerdictKind

POLICY = PolicyRef("gangs-matrix-partners", "1", "sha256:" + "0a" * 32)


def full_event(keyring: Keyring) -> Event:
    return Event(
        "check",
        verdict=VerdictKind.BLOCKED,
        reasons={ReasonCode.UNLISTED_COLUMN: 3, "small-group": 1},
        policy=POLICY,
        recipients=("worker@voluntary.example", "Worker@Voluntary.example ", "nurse@clinic.example"),
        fingerprints={"source": keyring.fingerprint(b"file")},
        counts={"rows": 203, "columns": 19},
        refers_to=1,
        detail={"seal": "office", "release": "R-000123.xlsx", "key": keyring.key_id("signing")},
    )


def test_the_first_entry(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        (entry,) = log.entries()
        assert (entry.number, entry.action) == (1, "log-started")
        assert entry.detail == {"origin": log.origin, "key": keyring.key_id("signing")}
        assert log.verify().ok
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        assert len(log) == 1, "opening again writes nothing"


def test_everything_of_an_event_is_kept(tmp_path: Path, keyring: Keyring) -> None:
    before = datetime.now(UTC)
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        receipt = log.append(full_event(keyring))
        entry = log.entry(receipt.number)
    assert before <= entry.time <= datetime.now(UTC)
    assert (entry.number, entry.action, entry.verdict, entry.refers_to) == (2, "check", "blocked", 1)
    assert entry.reasons == {"unlisted-column": 3, "small-group": 1}
    assert entry.policy == POLICY
    assert entry.counts == {"rows": 203, "columns": 19}
    assert entry.fingerprints == {"source": keyring.fingerprint(b"file")}
    assert entry.detail["seal"] == "office"
    assert set(entry.recipients) == {
        pseudonym(keyring, "recipient", "worker@voluntary.example"),
        pseudonym(keyring, "recipient", "nurse@clinic.example"),
    }
    assert len({entry.actor, entry.host, *entry.recipients}) == 4


def test_bodies_are_canonical_json_with_a_schema(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        log.append(full_event(keyring))
        for entry in log.entries():
            assert entry.to_dict()["schema"] == "redactor-log/2"
            assert rfc8785.dumps(json.loads(entry.body)) == entry.body


def test_who_acted_can_be_named(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring, actor="officer@borough.example") as log:
        (entry,) = log.entries()
    assert entry.actor == pseudonym(keyring, "actor", "officer@borough.example")


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 20])
def test_a_receipt_proves_its_entry_without_the_log(tmp_path: Path, keyring: Keyring, count: int) -> None:
    public = keyring.public_key("signing")
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        receipts = [log.append(Event("check")) for _ in range(count)]
        bodies = [entry.body for entry in log.entries()]
    for receipt in receipts:
        assert receipt.leaf_hash == base64.b64encode(tree.leaf_hash(bodies[receipt.number - 1])).decode()
        assert receipt.tree_size == receipt.number == parse_checkpoint(receipt.checkpoint).size
        assert proves(receipt, public)
        assert not proves(receipt, keyring.public_key("officer"))
        assert not proves(replace(receipt, number=receipt.number - 1), public)
        assert not proves(replace(receipt, leaf_hash=receipts[0].leaf_hash), public) or receipt is receipts[0]
        assert not proves(replace(receipt, leaf_hash="nonsense"), public)
        assert not proves(replace(receipt, checkpoint="nonsense"), public)


def proves(receipt: Receipt, public: bytes) -> bool:
    return included(receipt.number, receipt.leaf_hash, receipt.inclusion_proof, receipt.checkpoint, public)


def test_the_last_entries(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        for _ in range(1203):  # more than are fetched at a time
            log.append(Event("check"))
        assert [entry.number for entry in log.entries(last=3)] == [1202, 1203, 1204]
        assert [entry.number for entry in log.entries()] == list(range(1, 1205))
        assert [entry.number for entry in log.entries(last=5000)] == list(range(1, 1205))
        assert list(log.entries(last=0)) == []
        verification = log.verify()
    assert (verification.ok, verification.entries) == (True, 1204)


def test_reading_does_not_stand_in_the_way_of_writing(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log, AuditLog.open(tmp_path / "audit.db", keyring) as other:
        for _ in range(5):
            log.append(Event("check"))
        for entry in log.entries():
            if entry.number > 6:
                break
            other.append(Event("open"))
            log.append(Event("open"))
        assert log.verify().ok


@pytest.mark.parametrize("number", [0, -1, 2, 2**53, 2**70])
def test_no_such_entry(tmp_path: Path, keyring: Keyring, number: int) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log, pytest.raises(LogError, match="no entry"):
        log.entry(number)


def test_the_checkpoint_is_that_of_the_last_receipt(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        log.append(Event("check"))
        receipt = log.append(Event("check"))
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        assert log.checkpoint() == receipt.checkpoint
        assert log.verifier_key().startswith(log.origin + "+")


def test_old_checkpoints_hold_for_ever(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        kept = [log.append(Event("check")).checkpoint for _ in range(40)]
        verification = log.verify(kept)
    assert verification.ok
    assert verification.checkpoints == 40


def test_a_clock_that_goes_back_is_noted_and_no_more(tmp_path: Path, keyring: Keyring) -> None:
    start = datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    times = iter(start + timedelta(minutes=minutes) for minutes in (0, 10, -50, 20))
    with AuditLog.open(tmp_path / "audit.db", keyring, clock=lambda: next(times)) as log:
        for _ in range(3):
            log.append(Event("check"))
        verification = log.verify()
        assert [entry.detail.get("clock") for entry in log.entries()] == [None, None, "went-back", None]
    assert verification.ok
    assert [note.entry for note in verification.notes] == [3]


ACTIONS = st.sampled_from(["check", "open", "release-intended", "release-completed", "release-failed", "verification"])
COUNTS = st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.integers(0, 2**53 - 1), max_size=3)
EVENTS = st.builds(
    Event,
    ACTIONS,
    verdict=st.none() | st.sampled_from(VerdictKind),
    reasons=st.dictionaries(st.sampled_from(ReasonCode), st.integers(0, 10**6), max_size=3),
    recipients=st.lists(st.text(), max_size=3).map(tuple),
    counts=COUNTS,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EVENTS, max_size=20), st.lists(st.integers(0, 19), max_size=3))
def test_no_false_alarm_on_honest_histories(
    tmp_path_factory: pytest.TempPathFactory, keyring: Keyring, events: list[Event], reopened: list[int]
) -> None:
    path = tmp_path_factory.mktemp("honest") / "audit.db"
    log = AuditLog.open(path, keyring)
    kept = [log.checkpoint()]
    for number, event in enumerate(events):
        if number in reopened:
            log.close()
            log = AuditLog.open(path, keyring)
        kept.append(log.append(event).checkpoint)
    verification = log.verify(kept)
    log.close()
    assert verification.problems == ()
    assert (verification.entries, verification.checkpoints) == (len(events) + 1, len(events) + 1)


@pytest.mark.parametrize(
    "event",
    [
        Event("something-else"),
        Event("check", verdict="perhaps"),
        Event("check", reasons={"because": 1}),
        Event("check", reasons={"small-group": -1}),
        Event("check", counts={"rows": 2**53}),
        Event("check", counts={"rows": True}),
        Event("check", counts={"Asha Example": 1}),
        Event("check", counts={"rows": 1.5}),  # type: ignore[dict-item]
        Event("check", refers_to=-3),
        Event("check", fingerprints={"source": "ab" * 32}),
        Event("check", fingerprints={"source": "sha256:" + "ab" * 32}),
        Event("check", fingerprints={"matrix.xlsx ": "hmac-sha256:" + "ab" * 32}),
        Event("check", detail={"file": "matrix.xlsx"}),
        Event("check", detail={"file": "Matrix_March.CSV"}),
        Event("check", detail={"who": "worker@voluntary.example"}),
        Event("check", detail={"who": "Asha Example"}),
        Event("check", detail={"hash": "ab" * 32}),
        Event("check", detail={"hash": "sha256:" + "ab" * 32}),
        Event("check", detail={"hash": "d41d8cd98f00b204e9800998ecf8427e"}),
        Event("check", detail={"hash": base64.b64encode(bytes(32)).decode()}),
        Event("check", detail={"phone": "07700900123"}),
        Event("check", detail={"line": "a\nb"}),
        Event("check", detail={"empty": ""}),
        Event("check", detail={"long": "a-" * 100}),
        Event("check", detail={"number": 3}),  # type: ignore[dict-item]
        Event("check", policy=PolicyRef("for Asha Example", "1", "sha256:" + "0a" * 32)),
        Event("check", policy=PolicyRef("default", "1", "")),
    ],
    ids=lambda event: str(event)[:70],
)
def test_what_does_not_belong_in_a_log_is_refused(tmp_path: Path, keyring: Keyring, event: Event) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        with pytest.raises(LogError) as caught:
            log.append(event)
        assert len(log) == 1
        assert log.verify().ok
    for shown in ("Asha", "matrix", "voluntary", "ab" * 8, "77009"):
        assert shown not in caught.value.explain()


def test_threads_share_one_log(tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        threads = [threading.Thread(target=lambda: [log.append(Event("check")) for _ in range(20)]) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        verification = log.verify()
    assert (verification.ok, verification.entries) == (True, 81)


def test_opening_and_appending_touch_a_handful_of_rows(tmp_path: Path, keyring: Keyring) -> None:
    """Entries before the end can be anything: an append reads and writes only the edge of the tree."""
    path = tmp_path / "audit.db"
    with AuditLog.open(path, keyring) as log:
        for _ in range(200):
            log.append(Event("check"))
    with sqlite3.connect(path) as database:
        database.execute("DELETE FROM entries WHERE number < 201")
        database.execute("DELETE FROM checkpoints WHERE size < 201")
        kept = tree.peak_positions(201)
        database.execute(f"DELETE FROM nodes WHERE position NOT IN ({','.join(map(str, kept))})")
    database.close()
    with AuditLog.open(path, keyring) as log:
        assert log.append(Event("check")).number == 202
        assert not log.verify().ok


def test_importing_the_room_is_light() -> None:
    code = "import sys, redactor.audit; print('cryptography' in sys.modules or 'spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
