"""One set of tests over every store: a file of SQLite, and a real PostgreSQL server."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from redactor.audit import Addition, AuditLog, Event, Verification, tree
from redactor.audit.stores import KEPT_EVERY
from redactor.audit.witness import Witness
from redactor.audit.witness_request import parse_request
from redactor.errors import LogError, SettingsError, TamperedError
from redactor.keys import Keyring
from tests.conftest import Done

WORKER = "worker@voluntary.example"
Place = Path | str

APPEND = """
import sys
from pathlib import Path
from redactor.audit import AuditLog, Event
from redactor.keys import Keyring
home, place, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
ring = Keyring.open(home)
print("ready", flush=True)
sys.stdin.readline()
with AuditLog.open(place if "://" in place else Path(place), ring) as log:
    for number in range(count):
        print(log.append(Event("check", recipients=("worker@voluntary.example",))).number, flush=True)
"""


def start(ring: Keyring, place: Place, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", APPEND, str(ring.home), str(place), str(count)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


class Contract:
    """What a store must do."""

    def sql(self, place: Place, *statements: str) -> None:
        """What somebody with the database and without the key can do."""
        raise NotImplementedError

    def open(self, place: Place, ring: Keyring) -> AuditLog:
        return AuditLog.open(place, ring)

    @pytest.fixture
    def log(self, place: Place, own_keyring: Keyring) -> AuditLog:
        log = self.open(place, own_keyring)
        for number in range(2, 14):
            log.append(Event("check", counts={"rows": number}, recipients=(WORKER,)))
        return log

    def verify(self, place: Place, ring: Keyring, *checkpoints: str) -> Verification:
        with self.open(place, ring) as log:
            return log.verify(checkpoints)

    def test_append_read_verify(self, place: Place, own_keyring: Keyring) -> None:
        with self.open(place, own_keyring) as log:
            receipts = [log.append(Event("check", counts={"rows": number})) for number in range(150)]
            assert [entry.number for entry in log.entries()] == list(range(1, 152))
            assert [entry.number for entry in log.entries(3)] == [149, 150, 151]
            assert log.entry(5).counts == {"rows": 3}
            with pytest.raises(LogError, match="no entry"):
                log.entry(152)
        with self.open(place, own_keyring) as log:
            result = log.verify([receipt.checkpoint for receipt in receipts])
            assert (result.problems, result.entries, result.checkpoints) == ((), 151, 150)
            assert log.checkpoint() == receipts[-1].checkpoint

    def test_one_checkpoint_in_so_many_is_kept(self, place: Place, own_keyring: Keyring) -> None:
        with self.open(place, own_keyring) as log:
            log.append_all([Addition(Event("check"))] * (2 * KEPT_EVERY - 2))
            for _ in range(5):
                log.append(Event("check"))
            assert [size for size, _ in _in(log, log._store.all_checkpoints)] == [64, 128, 132]

    def test_a_batch_is_all_or_nothing(self, log: AuditLog) -> None:
        with pytest.raises(LogError):
            log.append_all([Addition(Event("check")), Addition(Event("no such action"))])
        assert len(log) == 13
        receipt = log.append_all([Addition(Event("check", recipients=(f"{n}@x.example",))) for n in range(70)])
        assert (receipt.number, len(log)) == (83, 83)
        assert log.verify([receipt.checkpoint]).problems == ()

    def test_another_version_s_log_is_refused(self, place: Place, own_keyring: Keyring, log: AuditLog) -> None:
        log.close()
        self.sql(place, "UPDATE about SET value = 'redactor-log-store/9' WHERE name = 'schema'")
        with pytest.raises(LogError, match="later version"):
            self.open(place, own_keyring)

    def test_a_log_that_is_gone_is_not_begun_anew(self, place: Place, own_keyring: Keyring, log: AuditLog) -> None:
        log.close()
        self.remove(place)
        with pytest.raises(LogError, match="is gone"):
            self.open(place, own_keyring)

    def remove(self, place: Place) -> None:
        raise NotImplementedError

    def test_no_log_yet(self, place: Place, own_keyring: Keyring) -> None:
        with pytest.raises(LogError, match="no audit log"):
            AuditLog.open(place, own_keyring, create=False)

    def test_writers_at_once_never_fork_the_tree(self, place: Place, own_keyring: Keyring) -> None:
        workers = [start(own_keyring, place, 30) for _ in range(4)]
        for worker in workers:
            go(worker)
        answers = [worker.communicate() for worker in workers]
        assert [error for _, error in answers] == [""] * 4
        numbers = sorted(int(line) for output, _ in answers for line in output.split())
        assert numbers == list(range(2, 122)), "no number twice, none left out"
        result = self.verify(place, own_keyring)
        assert (result.problems, result.entries) == ((), 121)
        assert len(list((own_keyring.home / "keys").glob("rows-*.json"))) == 1

    def test_killed_in_the_middle(self, place: Place, own_keyring: Keyring) -> None:
        choose, promised = random.Random(5), 0
        for _ in range(4):
            worker = start(own_keyring, place, 100_000)
            go(worker)
            assert worker.stdout is not None
            for _ in range(choose.choice([1, 3, 17])):
                promised = int(worker.stdout.readline())
            worker.kill()
            rest, error = worker.communicate()
            assert error == ""
            promised = max([promised, *map(int, rest.split("\n")[:-1])])
            with self.open(place, own_keyring) as log:
                result = log.verify()
                assert result.problems == () and result.entries >= promised
                promised = log.append(Event("check")).number

    @pytest.mark.parametrize(
        ("statement", "entry"),
        [
            ("UPDATE entries SET body = (SELECT body FROM entries WHERE number = 9) WHERE number = 5", 5),
            ("DELETE FROM entries WHERE number = 7", 7),
            ("INSERT INTO entries SELECT 14, body FROM entries WHERE number = 3", 14),
            ("UPDATE entries SET number = number + 100 WHERE number = 13", 13),
            ("DELETE FROM nodes WHERE position = 4", 4),
            ("UPDATE nodes SET hash = (SELECT hash FROM nodes WHERE position = 0) WHERE position = 3", 3),
            ("DELETE FROM checkpoints", 1),
            ("UPDATE checkpoints SET note = replace(note, '13', '12')", 13),
            ("UPDATE openings SET name = 'nobody' WHERE kind = 'recipient'", 2),
            ("DELETE FROM openings WHERE kind = 'actor'", 1),
        ],
    )
    def test_tampering_is_found(
        self, place: Place, own_keyring: Keyring, log: AuditLog, statement: str, entry: int
    ) -> None:
        log.close()
        self.sql(place, statement)
        problem = self.verify(place, own_keyring).problems[0]
        assert problem.entry is not None
        assert problem.entry <= entry <= (problem.last or problem.entry), problem

    def test_swapped_entries(self, place: Place, own_keyring: Keyring, log: AuditLog) -> None:
        log.close()
        steps = [(4, 1000), (6, 4), (1000, 6)]
        self.sql(place, *(f"UPDATE entries SET number = {new} WHERE number = {old}" for old, new in steps))
        assert [problem.entry for problem in self.verify(place, own_keyring).problems][:2] == [4, 6]

    def test_cut_back_with_everything(self, place: Place, own_keyring: Keyring, log: AuditLog) -> None:
        kept = log.checkpoint()
        log.close()
        cut = tree.leaf_position(9)
        self.sql(place, "DELETE FROM entries WHERE number > 9", f"DELETE FROM nodes WHERE position >= {cut}")
        assert not self.verify(place, own_keyring, kept).ok
        with self.open(place, own_keyring) as again, pytest.raises((LogError, TamperedError)):
            again.append(Event("check"))

    def test_erasure(self, place: Place, own_keyring: Keyring, log: AuditLog) -> None:
        event = Event("release-intended", recipients=(WORKER,), justification="a court order")
        digests = {kind: [log.digest(kind, "x")] for kind in ("people", "rows")}
        number = log.append(event, digests=digests).number
        assert [item.number for item in log.earlier(WORKER)] == [number]
        log.erase("rows", number)
        log.erase("recipient", WORKER)
        assert log.justification(number) == "a court order"
        log.close()
        with self.open(place, own_keyring) as again:
            (release,) = again.releases("people")
            assert release.erased == {"rows"}
            assert WORKER not in again.who(again.entry(number)).values()
            assert again.verify().problems == ()

    def test_a_witness(self, place: Place, own_keyring: Keyring, log: AuditLog, tmp_path: Path) -> None:
        witness = Witness.open(tmp_path / "witness", "laptop")
        for _ in range(2):
            request = parse_request(log.witness_request(witness.size_seen(log.origin)))
            note = witness.cosign(request, log.verifier_key(), lambda: datetime(2026, 11, 25, tzinfo=UTC))
            assert log.verify([note], witnesses=[witness.line]).ok
            log.append(Event("check"))
        assert '"tree_size": 14' in log.prove(3, note)

    def test_entries_are_told_as_they_happen(self, place: Place, own_keyring: Keyring) -> None:
        heard: list[bytes] = []
        with AuditLog.open(place, own_keyring, tell=heard.append) as log:
            log.append(Event("check"))
            log.append_all([Addition(Event("open")), Addition(Event("check"))])
            assert heard == [entry.body for entry in log.entries()][1:]


def _in(log: AuditLog, rows: Callable[[], object]) -> list[tuple[int, object]]:
    with log._store.reading():
        return list(rows())  # type: ignore[call-overload, no-any-return]


class TestSqlite(Contract):
    @pytest.fixture
    def place(self, own_keyring: Keyring) -> Place:
        return own_keyring.home / "audit.db"

    def sql(self, place: Place, *statements: str) -> None:
        with sqlite3.connect(place) as database:
            for statement in statements:
                database.execute(statement)
        database.close()

    def remove(self, place: Place) -> None:
        Path(place).unlink()


class TestPostgres(Contract):
    @pytest.fixture
    def place(self, postgres: Callable[[], str]) -> Place:
        return postgres()

    def sql(self, place: Place, *statements: str) -> None:
        with psycopg.connect(str(place), options="-c search_path=redactor") as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]

    def remove(self, place: Place) -> None:
        self.sql(place, "DROP SCHEMA redactor CASCADE")

    def test_a_server_that_is_not_there(self, own_keyring: Keyring, tmp_path: Path) -> None:
        with pytest.raises(LogError, match="cannot be reached") as caught:
            AuditLog.open(f"postgresql:///x?host={tmp_path}&password=secret-word", own_keyring)
        assert "secret-word" not in caught.value.explain()

    def test_an_address_that_is_none(self, own_keyring: Keyring) -> None:
        with pytest.raises(SettingsError) as caught:
            AuditLog.open("postgresql:///x?passwort=secret-word", own_keyring)
        assert "secret-word" not in caught.value.explain() and caught.value.__context__ is None

    def test_from_the_command_line(
        self, place: Place, home: Path, tmp_path: Path, redactor: Callable[..., Done]
    ) -> None:
        home.mkdir(mode=0o700)
        (home / "redactor.toml").write_text(f'log = "{place}"\n')
        (tmp_path / "budget.csv").write_text("Item,Amount\nPaper,12\n")
        assert redactor("check", tmp_path / "budget.csv").code == 0
        assert "intact" in redactor("audit", "verify").out
        assert not (home / "audit.db").exists()

    def test_a_connection_that_breaks(self, place: Place, own_keyring: Keyring, log: AuditLog) -> None:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
        self.sql(place, others + "pg_backend_pid()")
        with pytest.raises(LogError):
            log.append(Event("check"))
        assert self.verify(place, own_keyring).entries == 13

    def test_an_account_without_rights(self, place: Place, own_keyring: Keyring, log: AuditLog) -> None:
        log.close()
        self.sql(place, "CREATE ROLE reader LOGIN", "GRANT USAGE ON SCHEMA redactor TO reader")
        try:
            with pytest.raises(LogError, match="may not use"):
                AuditLog.open(str(place).replace("user=redactor", "user=reader"), own_keyring)
        finally:
            self.sql(place, "REVOKE USAGE ON SCHEMA redactor FROM reader", "DROP ROLE reader")

    def test_a_standby_is_read_and_not_written(self, place: Place, own_keyring: Keyring, log: AuditLog) -> None:
        log.close()
        name = str(place).split("/")[3].split("?")[0]
        self.sql(place, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        with AuditLog.open(place, own_keyring) as again:
            assert again.verify().ok
            with pytest.raises(LogError, match="may not be written"):
                again.append(Event("check"))

    def test_two_gateways_with_the_same_keys(
        self, place: Place, own_keyring: Keyring, log: AuditLog, tmp_path: Path
    ) -> None:
        """A gateway that has a copy of the keys writes to the same log, and follows an erasure at the other."""
        shutil.copytree(own_keyring.home, tmp_path / "second")
        second = Keyring.open(tmp_path / "second")
        number = log.append(Event("reveal", justification="a court order")).number
        with AuditLog.open(place, second) as other:
            assert other.justification(number) == "a court order"
            other.append(Event("check"))
        (keys,) = (tmp_path / "second" / "keys").glob("rows-*.json")
        before = keys.read_bytes()
        log.erase("justification", number)
        with AuditLog.open(place, second) as other:
            assert keys.read_bytes() != before, "the second gateway has destroyed the key as well"
            assert other.verify().problems == ()
