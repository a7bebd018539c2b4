"""A home folder with keys, and a PostgreSQL server of our own."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from redactor.keys import Keyring
from tests.conftest import need


@pytest.fixture(scope="module")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring.open(tmp_path_factory.mktemp("audit") / "home")


@pytest.fixture
def own_keyring(tmp_path: Path) -> Keyring:
    """One that the test has for itself, with its own home folder."""
    return Keyring.open(tmp_path / "home")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """What makes a new, empty database on a server in a private folder, and gives its address."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    need(bool(programs), "PostgreSQL's server")
    folder = Path(tempfile.mkdtemp(prefix="redactor-pg-"))  # short: a socket's path has at most 107 characters
    as_user = {}
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "nobody", "nogroup")
        as_user = {"user": "nobody", "group": "nogroup", "extra_groups": []}

    def run(program: str, *arguments: str | Path) -> None:
        command = [programs[-1] / program, *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=folder, **as_user)  # type: ignore[call-overload]

    run("initdb", "-D", folder / "data", "-U", "redactor", "--auth=trust", "--no-sync", "-E", "UTF8")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=40 -c fsync=off"
    run("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", options, "start")

    def database() -> str:
        name = f"log_{secrets.token_hex(6)}"
        run("createdb", "-h", folder, "-U", "redactor", name)
        return f"postgresql:///{name}?host={folder}&user=redactor"

    yield database
    run("pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")
    shutil.rmtree(folder)
