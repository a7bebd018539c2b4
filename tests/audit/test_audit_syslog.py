"""Entries sent to the system's log, on a real socket."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from redactor.audit import AuditLog, Event
from redactor.audit.syslog import syslog
from redactor.errors import SettingsError
from redactor.keys import Keyring
from tests.conftest import Done

AUTHPRIV_INFO = f"<{10 * 8 + 6}>redactor: "


def test_over_udp(tmp_path: Path, keyring: Keyring) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))
        server.settimeout(10)
        send = syslog(f"127.0.0.1:{server.getsockname()[1]}")
        with AuditLog.open(tmp_path / "audit.db", keyring, tell=send) as log:
            log.append(Event("check", recipients=("worker@voluntary.example",)))
            message = server.recv(65536).decode()
            assert message.startswith(AUTHPRIV_INFO)
            assert message.removeprefix(AUTHPRIV_INFO).encode() == log.entry(2).body


def test_from_the_command_line(tmp_path: Path, home: Path, redactor: Callable[..., Done]) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server:
        server.bind(str(tmp_path / "log"))
        server.settimeout(10)
        home.mkdir(mode=0o700)
        (home / "redactor.toml").write_text(f'syslog = "{tmp_path / "log"}"\n')
        (tmp_path / "budget.csv").write_text("Item,Amount\nPaper,12\n")
        with ThreadPoolExecutor() as pool:
            heard = pool.submit(until_check, server)  # a queue of sockets is short
            assert redactor("check", tmp_path / "budget.csv").code == 0
            assert "key-made" in heard.result()
        (tmp_path / "log").unlink()
        gone = redactor("check", tmp_path / "budget.csv")
        assert gone.code == 2 and "system log" in gone.err, "said at the start, not found out a year later"


def until_check(server: socket.socket) -> list[str]:
    actions: list[str] = []
    while "check" not in actions:
        actions.append(json.loads(server.recv(65536).decode().removeprefix(AUTHPRIV_INFO))["action"])
    return actions


def test_a_listener_that_does_not_read_stops_nothing(tmp_path: Path, keyring: Keyring) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server:
        server.bind(str(tmp_path / "log"))
        with AuditLog.open(tmp_path / "audit.db", keyring, tell=syslog(str(tmp_path / "log"))) as log:
            for _ in range(20):  # more than the socket's queue holds
                log.append(Event("check"))
            assert len(log) == 21


def test_a_listener_that_goes_away_stops_nothing(tmp_path: Path, keyring: Keyring) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server:
        server.bind(str(tmp_path / "log"))
        send = syslog(str(tmp_path / "log"))
    (tmp_path / "log").unlink()
    with AuditLog.open(tmp_path / "audit.db", keyring, tell=send) as log:
        log.append(Event("check"))
        assert log.append(Event("check")).number == 3


@pytest.mark.parametrize("where", ["/no/such/socket", "host:port", ":::"])
def test_what_cannot_be_reached_is_said(where: str) -> None:
    with pytest.raises(SettingsError):
        syslog(where)
