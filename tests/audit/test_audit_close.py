"""A year's log is closed, proved, and deleted after its time; the next one goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from redactor.audit import AuditLog, Event
from redactor.audit.closing import close_log, delete_closed
from redactor.errors import LogError, UsageError
from redactor.keys import Keyring
from tests.conftest import Done


def moment(year: int) -> Callable[[], datetime]:
    return lambda: datetime(year, 12, 31, 23, tzinfo=UTC)


def begun(ring: Keyring, year: int = 2026) -> Path:
    path = ring.home / "audit.db"
    with AuditLog.open(path, ring, clock=moment(year)) as log:
        log.append(Event("reveal", recipients=("worker@voluntary.example",), justification="a court order"))
    return path


def test_a_year_is_closed_and_the_next_begins(own_keyring: Keyring) -> None:
    path = begun(own_keyring)
    closed = close_log(path, own_keyring, moment(2026))
    assert closed.log.name.startswith("2026-")
    with AuditLog.open(closed.log, own_keyring) as old:
        assert [entry.action for entry in old.entries()] == ["log-started", "reveal", "log-closed"]
        assert old.verify([closed.checkpoint.read_text()]).checkpoints == 1
        assert old.justification(2) == "a court order"
        with pytest.raises(LogError, match="was closed"):
            old.append(Event("check"))
    with AuditLog.open(path, own_keyring, clock=moment(2027)) as log:
        assert log.origin != old.origin
        assert [entry.detail.get("origin") for entry in log.entries()] == [log.origin, old.origin]
        log.append(Event("check"))
        assert log.verify().problems == ()
    again = close_log(path, own_keyring, moment(2027))
    assert again.log != closed.log and len(list(closed.log.parent.iterdir())) == 4


def test_a_closing_that_was_cut_short_is_gone_on_with(own_keyring: Keyring) -> None:
    path = begun(own_keyring)
    with AuditLog.open(path, own_keyring) as log:
        log.append(Event("log-closed", detail={"origin": log.origin}))
    with AuditLog.open(path, own_keyring) as log, pytest.raises(LogError, match="was closed"):
        log.append(Event("check"))
    closed = close_log(path, own_keyring, moment(2026))
    with AuditLog.open(closed.log, own_keyring) as old:
        assert [entry.action for entry in old.entries()].count("log-closed") == 1


def test_a_log_in_use_is_not_moved_away(own_keyring: Keyring) -> None:
    path = begun(own_keyring)
    with AuditLog.open(path, own_keyring) as busy:
        assert len(busy) == 2
        with pytest.raises(UsageError, match="Another program"):
            close_log(path, own_keyring, moment(2026))
    close_log(path, own_keyring, moment(2026))
    assert path.exists()


def test_a_closed_log_is_deleted_after_its_time_and_its_checkpoint_stays(own_keyring: Keyring) -> None:
    path = begun(own_keyring, 2015)
    closed = close_log(path, own_keyring, moment(2015))
    name = closed.log.stem
    with pytest.raises(UsageError, match="must be kept until"):
        delete_closed(name, path, own_keyring, lambda at: at + timedelta(days=100_000))
    with pytest.raises(UsageError, match="no closed log"):
        delete_closed("2014-x", path, own_keyring, lambda at: at)
    assert closed.log.exists()
    checkpoint = delete_closed(name, path, own_keyring, lambda at: at + timedelta(days=6 * 365))
    assert checkpoint == closed.checkpoint and checkpoint.exists() and not closed.log.exists()
    assert not [item for item in (own_keyring.home / "keys").glob("rows-*") if name in item.name]
    with AuditLog.open(path, own_keyring) as log:
        assert [entry.action for entry in log.entries(1)] == ["log-deleted"]
        assert log.verify().problems == ()


def test_from_the_command_line(redactor: Callable[..., Done], home: Path, tmp_path: Path) -> None:
    (tmp_path / "budget.csv").write_text("Item,Amount\nPaper,12\n")
    assert redactor("check", tmp_path / "budget.csv").code == 0
    assert redactor("audit", "close", "--yes").code == 0
    assert redactor("check", tmp_path / "budget.csv").code == 0
    assert redactor("audit", "verify").code == 0
    (old,) = (home / "closed").glob("*.db")
    kept = old.with_suffix(".checkpoint")
    assert redactor("audit", "verify", "--log", old, "--checkpoint", kept).code == 0
    assert redactor("audit", "close", "--delete", old.stem, "--yes").code == 2
    assert old.exists()
