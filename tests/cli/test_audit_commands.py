"""``redactor audit`` as its users call it: officer, witness, and whoever verifies."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import rfc8785

from tests.conftest import ROOT, Done

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


def _of_another_size(note: str) -> str:
    origin, size, rest = note.split("\n", 2)
    return f"{origin}\n{int(size) - 1}\n{rest}"


def test_a_folder_of_checkpoints_with_one_that_is_false(kept: Path, redactor: Command, tmp_path: Path) -> None:
    folder = tmp_path / "checkpoints"
    folder.mkdir()
    assert redactor("audit", "verify", "--checkpoint", folder).code == 2
    redactor("audit", "checkpoint", "--output", folder / "good")
    assert redactor("audit", "verify", "--checkpoint", folder).code == 0
    (folder / "bad").write_text(_of_another_size((folder / "good").read_text()))
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


def _recipe() -> tuple[str, str]:
    """The program and the command that the documentation tells a stranger to run."""
    page = (ROOT / "docs" / "log-proofs.md").read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?)```.*?```sh\n(.*?)```", page, re.DOTALL)
    assert found is not None
    return found[1], found[2]


def _check_as_documented(proof: Path, folder: Path) -> bool:
    folder.mkdir(exist_ok=True)
    program, command = _recipe()
    (folder / "check.py").write_text(program, encoding="utf-8")
    # -I: nothing of this project is to be had
    first = subprocess.run([sys.executable, "-I", "check.py", proof], cwd=folder, capture_output=True)
    return first.returncode == 0 and subprocess.run(command.split(), cwd=folder, capture_output=True).returncode == 0


@pytest.mark.parametrize("number", [1, 2, 8, 12, 13])
def test_a_proof_is_checked_without_redactor(kept: Path, redactor: Command, tmp_path: Path, number: int) -> None:
    while json.loads(redactor("audit", "list", "--last", 1, "--format", "json").out)["entries"][0]["number"] < 13:
        redactor("check", kept)
    proof = tmp_path / "entry.proof.json"
    assert redactor("audit", "prove", number, "--output", proof).code == 0
    assert _check_as_documented(proof, tmp_path / "stranger")
    record = json.loads(proof.read_text(encoding="utf-8"))
    spoilt: list[dict[str, object]] = [
        {"entry": record["entry"].replace('"check"', '"open"').replace("log-started", "log-closed")},
        {"index": record["index"] + 1},
        {"inclusion_proof": record["inclusion_proof"][:-1]},
        {"checkpoint": record["checkpoint"].replace("\n\n", "\nmore\n\n")},
        {"public_key": redactor("audit", "checkpoint", "--public-key").out},
    ]
    for change in spoilt:
        if {**record, **change} != record:
            proof.write_text(json.dumps({**record, **change}), encoding="utf-8")
            assert not _check_as_documented(proof, tmp_path / "stranger"), change


def test_a_proof_under_a_witness_s_checkpoint(kept: Path, redactor: Command, tmp_path: Path) -> None:
    laptop, cosigned = ("--state", tmp_path / "laptop"), tmp_path / "cosigned"
    key = redactor("audit", "checkpoint", "--public-key").out.strip()
    request = tmp_path / "request"
    redactor("audit", "checkpoint", "--since", 0, "--output", request)
    redactor("audit", "witness", request, *laptop, "--trust", key, "--output", cosigned)
    redactor("check", kept)
    proof = tmp_path / "proof.json"
    assert redactor("audit", "prove", 3, "--checkpoint", cosigned, "--output", proof).code == 0
    assert _check_as_documented(proof, tmp_path / "stranger")
    last = json.loads(redactor("audit", "list", "--last", 1, "--format", "json").out)["entries"][0]["number"]
    assert redactor("audit", "prove", last, "--checkpoint", cosigned).code == 4, "it is younger than the checkpoint"
    assert redactor("audit", "prove", 999).code == 4
    cosigned.write_text(_of_another_size(cosigned.read_text()))
    assert redactor("audit", "prove", 3, "--checkpoint", cosigned).code == 1


def _listed(redactor: Command, *filters: str) -> list[dict[str, object]]:
    done = redactor("audit", "list", "--format", "json", *filters)
    assert done.code == 0, done.said
    entries: list[dict[str, object]] = json.loads(done.out)["entries"]
    return entries


def test_filters(kept: Path, redactor: Command, tmp_path: Path) -> None:
    bad = tmp_path / "people.csv"
    bad.write_text("Surname,Forename,DOB\nOkafor,Chidi,03/04/2007\nBegum,Nasima,09/11/2008\n")
    assert redactor("check", bad, "--to", "worker@voluntary.example").code == 1
    everything = _listed(redactor)
    assert [e["verdict"] for e in _listed(redactor, "--verdict", "blocked")] == ["blocked"]
    assert len(_listed(redactor, "--recipient", "WORKER@voluntary.example")) == 1
    assert _listed(redactor, "--recipient", "nobody@voluntary.example") == []
    assert {e["action"] for e in _listed(redactor, "--action", "key-made", "--action", "check")} == {
        "key-made",
        "check",
    }
    assert len(_listed(redactor, "--reason", "unredacted-value")) <= 1
    assert len(_listed(redactor, "--policy", "default", "--last", "2")) == 2
    assert _listed(redactor, "--to", "2020-01-01") == [] == _listed(redactor, "--from", "2999-01-01")
    today = str(everything[0]["time"])[:10]
    assert len(_listed(redactor, "--from", today)) == len(everything)
    assert _listed(redactor, "--actor", "nobody-here") == []
    assert redactor("audit", "list", "--from", "yesterday").code == 2


def test_show_opens_what_an_entry_stands_for(kept: Path, redactor: Command) -> None:
    redactor("check", kept, "--to", "worker@voluntary.example")
    last = _listed(redactor, "--last", "1")[0]["number"]
    closed = redactor("audit", "show", str(last)).out
    assert "voluntary" not in closed
    assert "worker@voluntary.example" in redactor("audit", "show", str(last), "--open").out


def test_export(kept: Path, redactor: Command, tmp_path: Path) -> None:
    lines = redactor("audit", "export").out.splitlines()
    assert [json.loads(line)["number"] for line in lines] == list(range(1, len(lines) + 1))
    assert all(rfc8785.dumps(json.loads(line)).decode() == line for line in lines), "bodies, byte for byte"
    out = tmp_path / "log.csv"
    assert redactor("audit", "export", "--format", "csv", "--action", "check", "--output", out).code == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["action"] for row in rows] == ["check"] * 3
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
