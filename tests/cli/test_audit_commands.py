"""``redactor audit`` as its users call it: officer, witness, and whoever verifies."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Done

Command = Callable[..., Done]


@pytest.fixture
def budget(tmp_path: Path) -> Path:
    """A small file of nobody."""
    path = tmp_path / "budget.csv"
    path.write_text("Item,Amount\nPaper,12\nPens,3\n")
    return path


@pytest.fixture
def kept(redactor: Command, budget: Path) -> Path:
    """A log with a few checks in it; the file they were of."""
    for _ in range(3):
        assert redactor("check", budget).code == 0
    return budget


def test_a_witness_on_another_machine(kept: Path, redactor: Command, tmp_path: Path) -> None:
    laptop = ("--state", tmp_path / "laptop", "--name", "officer.example/laptop")
    checkpoints = tmp_path / "checkpoints"
    checkpoints.mkdir()
    key, request = tmp_path / "log.key", tmp_path / "request"
    key.write_text(redactor("audit", "checkpoint", "--public-key").out)
    assert redactor("audit", "checkpoint", "--since", 0, "--output", request).code == 0
    unknown = redactor("audit", "witness", request, *laptop)
    assert unknown.code == 2 and "--trust" in unknown.err
    first = redactor("audit", "witness", request, *laptop, "--trust", key, "--output", checkpoints / "1")
    assert first.code == 0, first.said
    size = int((checkpoints / "1").read_text().split("\n")[1])
    redactor("check", kept)
    redactor("audit", "checkpoint", "--since", size, "--output", request)
    assert redactor("audit", "witness", request, *laptop, "--output", checkpoints / "2").code == 0
    witness = tmp_path / "witness.key"
    witness.write_text(redactor("audit", "witness", *laptop).out)
    done = redactor("audit", "verify", "--checkpoint", checkpoints, "--witness", witness, "--format", "json")
    assert done.code == 0, done.said
    assert json.loads(done.out)["cosignatures"] == 2


def test_a_witness_reads_a_copy_of_the_log(kept: Path, redactor: Command, home: Path, tmp_path: Path) -> None:
    laptop = ("--state", tmp_path / "laptop")
    key = redactor("audit", "checkpoint", "--public-key").out.strip()
    assert redactor("audit", "witness", home / "audit.db", *laptop, "--trust", key).code == 0
    with sqlite3.connect(home / "audit.db") as database:
        database.execute("DELETE FROM entries WHERE number > 2")
        database.execute("DELETE FROM checkpoints")
    database.close()
    assert redactor("audit", "witness", home / "audit.db", *laptop).code in {1, 4}
    assert redactor("audit", "witness", kept, *laptop).code == 4, "neither a log nor a request"
    assert redactor("audit", "witness", tmp_path / "nothing", *laptop).code == 2


def test_a_folder_of_checkpoints_with_one_that_is_false(kept: Path, redactor: Command, tmp_path: Path) -> None:
    folder = tmp_path / "checkpoints"
    folder.mkdir()
    assert redactor("audit", "verify", "--checkpoint", folder).code == 2
    redactor("audit", "checkpoint", "--output", folder / "good")
    assert redactor("audit", "verify", "--checkpoint", folder).code == 0
    (folder / "bad").write_text((folder / "good").read_text().replace("A", "B"))
    assert redactor("audit", "verify", "--checkpoint", folder).code == 1


def test_erasing_a_recipient(budget: Path, redactor: Command) -> None:
    address = "worker@voluntary.example"
    redactor("check", budget, "--to", address)
    assert redactor("audit", "erase").code == 2
    assert redactor("audit", "erase", "--recipient", "nobody@voluntary.example", "--yes").code == 2
    done = redactor("audit", "erase", "--recipient", address, "--yes")
    assert done.code == 0, done.said
    assert redactor("audit", "erase", "--recipient", address, "--yes").code == 2
    assert redactor("audit", "verify").code == 0
