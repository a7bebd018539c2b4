"""The side table: what entries stand for can be opened, and once erased nobody can open it, and every proof holds."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.audit import AuditLog, Event, included, pseudonym
from redactor.audit.rowkeys import DEPTH, RowKeys
from redactor.errors import LogError, UsageError
from redactor.keys import Keyring
from redactor.model import PolicyRef

WORKER = "asha.verity@voluntary.example"
NURSE = "oluwaseun.tarrant@clinic.example"
WHY = "Court order seen; the worker needs the name of one child."
POLICY = PolicyRef("gangs-matrix-partners", "1", "sha256:" + "0a" * 32)


def release(log: AuditLog, *people: str, to: str = WORKER, outcome: str | None = "release-completed") -> int:
    event = Event("release-intended", policy=POLICY, recipients=(to,), counts={"rows": len(people)})
    digests = {kind: [log.digest(kind, person) for person in people] for kind in ("people", "rows")}
    number = log.append(event, digests=digests).number
    if outcome is not None:
        log.append(Event(outcome, refers_to=number))
    return number


@pytest.fixture
def log(own_keyring: Keyring) -> AuditLog:
    return AuditLog.open(own_keyring.home / "audit.db", own_keyring, actor="officer@borough.example")


def everything_on_disk(home: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file())


def test_who_and_why_can_be_read_where_the_keys_are(log: AuditLog) -> None:
    number = log.append(Event("reveal", recipients=(WORKER, NURSE), justification=WHY)).number
    entry = log.entry(number)
    assert set(log.who(entry).values()) >= {WORKER, NURSE, "officer@borough.example"}
    assert log.justification(number) == WHY
    assert entry.sealed["justification"].startswith("hmac-sha256:")
    assert WHY not in entry.body.decode() and "verity" not in entry.body.decode()
    assert log.verify().problems == ()


def test_nothing_of_it_is_on_the_disk_in_clear(log: AuditLog, own_keyring: Keyring) -> None:
    log.append(Event("reveal", recipients=(WORKER,), justification=WHY))
    stored = everything_on_disk(own_keyring.home).lower()
    for planted in (WORKER, "verity", "court order", "officer@borough"):
        assert planted.encode() not in stored


@pytest.mark.parametrize("kind", ["justification", "people", "rows"])
def test_what_belongs_to_an_entry_is_erased_and_every_proof_holds(
    log: AuditLog, own_keyring: Keyring, kind: str
) -> None:
    event = Event("release-intended", recipients=(WORKER,), justification=WHY)
    receipt = log.append(event, digests={"people": [log.digest("people", "x")], "rows": []})
    other = log.append(event, digests={"people": [log.digest("people", "y")], "rows": []})
    log.erase(kind, receipt.number)
    assert log.verify([receipt.checkpoint, other.checkpoint]).problems == ()
    assert log.verify().erased == 1
    public = own_keyring.public_key("signing")
    assert included(receipt.number, receipt.leaf_hash, receipt.inclusion_proof, receipt.checkpoint, public)
    first, second = (next(item for item in log.releases("people") if item.number == n) for n in (2, 3))
    assert kind in first.erased or (kind == "justification" and log.justification(2) is None)
    assert second.erased == frozenset() and log.justification(3) == WHY
    assert [entry.action for entry in log.entries(1)] == ["erased"]
    with pytest.raises(UsageError):
        log.erase(kind, receipt.number)


def test_a_recipient_is_erased(log: AuditLog) -> None:
    number = log.append(Event("check", recipients=(WORKER, NURSE))).number
    log.erase("recipient", WORKER.upper(), justification="asked for it")
    known = log.who(log.entry(number)).values()
    assert None in known and NURSE in known and WORKER not in known
    assert log.verify().problems == ()
    again = log.append(Event("check", recipients=(WORKER,))).number
    assert WORKER in log.who(log.entry(again)).values(), "whoever comes again is known again"
    assert log.verify().problems == ()


@pytest.mark.parametrize(("kind", "subject"), [("people", 1), ("people", 77), ("recipient", NURSE), ("nonsense", 1)])
def test_there_is_nothing_to_erase(log: AuditLog, kind: str, subject: str | int) -> None:
    log.append(Event("check", recipients=(WORKER,)))
    with pytest.raises(UsageError):
        log.erase(kind, subject)
    assert len(log) == 2


def test_an_old_copy_of_the_database_does_not_bring_it_back(log: AuditLog, own_keyring: Keyring) -> None:
    """SQLite keeps deleted rows; a backup keeps all of them. The key is gone, so they say nothing."""
    number = log.append(Event("reveal", justification=WHY)).number
    log.close()
    path = own_keyring.home / "audit.db"
    backup = Path(shutil.copy(path, own_keyring.home / "backup.db"))
    with AuditLog.open(path, own_keyring) as again:
        again.erase("justification", number)
    with AuditLog.open(backup, own_keyring) as old:
        assert old.justification(number) is None
        assert not old.verify().ok, "and the copy is seen to be an old one"


def test_a_process_that_stops_between_log_and_keys_is_made_good(log: AuditLog, own_keyring: Keyring) -> None:
    number = log.append(Event("reveal", justification=WHY)).number
    (keys,) = (own_keyring.home / "keys").glob("rows-*.json")
    before = keys.read_bytes()
    log.erase("justification", number)
    log.close()
    keys.write_bytes(before)  # as it was when the entry was written and the key not yet destroyed
    AuditLog.open(own_keyring.home / "audit.db", own_keyring).close()
    assert keys.read_bytes() != before
    assert RowKeys.from_bytes(keys.read_bytes()).key(2) is None, "rows 0 and 1 are user and computer"


def test_emptying_a_row_by_hand_destroys_no_key(log: AuditLog, own_keyring: Keyring) -> None:
    number = log.append(Event("reveal", justification=WHY)).number
    (keys,) = (own_keyring.home / "keys").glob("rows-*.json")
    before = keys.read_bytes()
    log.close()
    _sql(own_keyring, f"UPDATE openings SET sealed = x'', erased_by = {number} WHERE kind = 'justification'")
    with AuditLog.open(own_keyring.home / "audit.db", own_keyring) as again:
        assert keys.read_bytes() == before
        assert again.verify().problems[0].entry == number


def _sql(ring: Keyring, *statements: str) -> None:
    with sqlite3.connect(ring.home / "audit.db") as database:
        for statement in statements:
            database.execute(statement)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM openings WHERE kind = 'justification'",
        "DELETE FROM openings WHERE kind = 'recipient'",
        "UPDATE openings SET sealed = x'' WHERE kind = 'people'",
        "UPDATE openings SET sealed = (SELECT sealed FROM openings WHERE kind = 'people') WHERE kind = 'rows'",
        "UPDATE openings SET sealed = substr(sealed, 1, 20) || x'00' || substr(sealed, 22) WHERE kind = 'rows'",
        "UPDATE openings SET name = '3' WHERE kind = 'people'",
        "UPDATE openings SET erased_by = 2 WHERE kind = 'actor'",
        "INSERT INTO openings VALUES (99, 'people', '1', x'00', NULL)",
        "INSERT INTO openings VALUES (99, 'recipient', '000000000000000', x'00', NULL)",
    ],
)
def test_a_changed_side_table_is_found(log: AuditLog, own_keyring: Keyring, statement: str) -> None:
    event = Event("release-intended", recipients=(WORKER,), justification=WHY)
    log.append(event, digests={"people": [log.digest("people", "x")], "rows": []})
    log.close()
    _sql(own_keyring, statement)
    with AuditLog.open(own_keyring.home / "audit.db", own_keyring) as again:
        assert not again.verify().ok


def test_without_the_row_keys_the_log_is_proved_and_nothing_is_added(log: AuditLog, own_keyring: Keyring) -> None:
    log.append(Event("reveal", justification=WHY))
    log.close()
    (keys,) = (own_keyring.home / "keys").glob("rows-*.json")
    keys.unlink()
    with AuditLog.open(own_keyring.home / "audit.db", own_keyring) as again:
        result = again.verify()
        assert result.ok and not result.side_table
        assert again.justification(2) is None
        with pytest.raises(LogError, match="keys of the audit log's side table"):
            again.append(Event("reveal", justification=WHY))


def test_damaged_row_keys_are_a_plain_error(log: AuditLog, own_keyring: Keyring) -> None:
    log.append(Event("check"))
    log.close()
    (keys,) = (own_keyring.home / "keys").glob("rows-*.json")
    for content in (b"", b"[]", b'{"schema": "redactor-row-keys/1", "nodes": {"2": "AA=="}}', b"\xff"):
        keys.write_bytes(content)
        with (
            AuditLog.open(own_keyring.home / "audit.db", own_keyring) as again,
            pytest.raises(LogError, match="damaged"),
        ):
            again.append(Event("check", recipients=(NURSE,)))


# --- earlier releases --------------------------------------------------------------------------------------


def test_earlier_releases_to_a_recipient(log: AuditLog) -> None:
    first = release(log, "a", "b")
    release(log, "c", to=NURSE)
    release(log, "d", outcome="release-failed")
    interrupted = release(log, "e", outcome=None)
    found = list(log.earlier(WORKER.upper(), "gangs-matrix-partners"))
    assert [item.number for item in found] == [interrupted, first]
    assert [item.completed for item in found] == [False, True]
    assert found[1].digests["rows"] == (log.digest("rows", "a"), log.digest("rows", "b"))
    assert found[1].policy == POLICY and found[1].counts == {"rows": 2}
    assert found[1].recipients == (pseudonym(log._keyring, "recipient", WORKER),)
    assert list(log.earlier(WORKER, "another-policy")) == []
    assert list(log.earlier("nobody@voluntary.example")) == []
    log.erase("rows", first)
    erased = list(log.earlier(WORKER))[-1]
    assert erased.erased == {"rows"} and "rows" not in erased.digests and "people" in erased.digests


def test_digests_are_kept_in_their_order_and_mean_nothing_elsewhere(log: AuditLog, keyring: Keyring) -> None:
    texts = [str(number) for number in range(700)]
    release(log, *texts)
    (found,) = log.earlier(WORKER)
    assert found.digests["rows"] == tuple(log.digest("rows", text) for text in texts)
    assert not set(found.digests["rows"]) & set(found.digests["people"])


@pytest.mark.parametrize(
    "digests", [{"people": ["Asha Verity"]}, {"people": ["0" * 16]}, {"names": []}, {"rows": ["sha256"]}]
)
def test_what_is_no_digest_is_refused(log: AuditLog, digests: dict[str, list[str]]) -> None:
    with pytest.raises(LogError) as caught:
        log.append(Event("release-intended"), digests=digests)
    assert "Asha" not in caught.value.explain()
    assert len(log) == 1


def test_many_releases_are_found_latest_first(log: AuditLog) -> None:
    for number in range(520):  # more than are fetched at a time
        log.append(Event("release-intended", recipients=(WORKER,)), digests={"rows": [log.digest("rows", str(number))]})
    assert [item.number for item in log.earlier(WORKER)] == list(range(521, 1, -1))


# --- row keys ----------------------------------------------------------------------------------------------

ROWS = st.integers(0, 2**DEPTH - 1)


@given(st.sets(ROWS, max_size=6), st.lists(ROWS, max_size=6))
def test_destroyed_keys_are_gone_and_all_others_as_they_were(destroyed: set[int], others: list[int]) -> None:
    whole = RowKeys.new()
    left = RowKeys.from_bytes(whole.without(destroyed).to_bytes())
    near = [row + step for row in destroyed for step in (-1, 1) if 0 <= row + step < 2**DEPTH]
    for row in {*others, *near}:
        assert left.key(row) == (None if row in destroyed else whole.key(row))
    for row in destroyed:
        assert left.key(row) is None
        assert whole.key(row) not in left._nodes.values()


@given(st.lists(st.integers(0, 40), max_size=12))
def test_the_order_of_destroying_does_not_count(rows: list[int]) -> None:
    keys = RowKeys.new()
    one_by_one = keys
    for row in rows:
        one_by_one = one_by_one.without([row])
    assert one_by_one.to_bytes() == keys.without(sorted(rows)).to_bytes()


def test_no_two_logs_share_row_keys(tmp_path: Path, own_keyring: Keyring) -> None:
    for name in ("one.db", "two.db"):
        AuditLog.open(tmp_path / name, own_keyring).close()
    files = [path.read_bytes() for path in (own_keyring.home / "keys").glob("rows-*.json")]
    assert len(set(files)) == 2
