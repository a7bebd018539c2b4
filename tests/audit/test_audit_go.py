"""Our notes, proofs and cosignatures held against Go's ``golang.org/x/mod/sumdb``, which nobody here wrote."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from redactor.audit import AuditLog, Event, parse_checkpoint
from redactor.audit.stored_proofs import consistency_proof, inclusion_proof, tree_root
from redactor.audit.witness import Witness
from redactor.audit.witness_request import parse_request
from redactor.keys import Keyring
from tests.conftest import need

GO_PATH = Path("/usr/share/gocode")
Ask = Callable[[list[dict[str, object]]], list[str]]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Questions to the Go program, answered in order."""
    there = shutil.which("go") and (GO_PATH / "src/golang.org/x/mod/sumdb/tlog").is_dir()
    need(bool(there), "Go and golang-golang-x-mod-dev")
    folder = tmp_path_factory.mktemp("go")
    # as Debian lays it out: no modules, nothing downloaded
    own = {"GO111MODULE": "off", "GOPATH": str(GO_PATH), "GOFLAGS": "", "GOPROXY": "off", "GOCACHE": str(folder)}
    source = Path(__file__).with_name("oracle") / "check.go"
    subprocess.run(["go", "build", "-o", folder / "check", source], cwd=folder, env={**os.environ, **own}, check=True)

    def answer(questions: list[dict[str, object]]) -> list[str]:
        asked = "\n".join(map(json.dumps, questions))
        done = subprocess.run([folder / "check"], input=asked, capture_output=True, text=True, check=True)
        return done.stdout.splitlines()

    return answer


def encoded(hashes: list[bytes]) -> list[str]:
    return [base64.b64encode(item).decode() for item in hashes]


@pytest.fixture(scope="module")
def log(keyring: Keyring, tmp_path_factory: pytest.TempPathFactory) -> AuditLog:
    log = AuditLog.open(tmp_path_factory.mktemp("log") / "audit.db", keyring)
    for number in range(2, 101):
        log.append(Event("check", counts={"rows": number}))
    return log


def questions_of(log: AuditLog) -> list[dict[str, object]]:
    """Every entry's inclusion in the whole log, and the whole log's consistency with every earlier one."""
    node, size = log._store.node, len(log)
    return [
        {
            "note": log.checkpoint(),
            "key": log.verifier_key(),
            "body": base64.b64encode(entry.body).decode(),
            "number": entry.number,
            "inclusion": encoded(inclusion_proof(node, entry.number - 1, size)),
            "old_size": entry.number,
            "old_root": encoded([tree_root(node, entry.number)])[0],
            "since": encoded(consistency_proof(node, entry.number, size)),
        }
        for entry in log.entries()
    ]


def test_every_proof_is_true_for_go(log: AuditLog, ask: Ask) -> None:
    questions = questions_of(log)
    assert ask(questions) == ["true"] * len(log)
    for entry, question in zip(log.entries(), questions, strict=True):
        # a receipt's checkpoint and proof are those of the day the entry was written
        assert entry.number == question["number"]


def test_a_receipt_is_true_for_go(keyring: Keyring, tmp_path: Path, ask: Ask) -> None:
    with AuditLog.open(tmp_path / "audit.db", keyring) as log:
        receipts = [log.append(Event("check")) for _ in range(20)]
        questions: list[dict[str, object]] = [
            {
                "note": receipt.checkpoint,
                "key": log.verifier_key(),
                "body": base64.b64encode(log.entry(receipt.number).body).decode(),
                "number": receipt.number,
                "inclusion": list(receipt.inclusion_proof),
            }
            for receipt in receipts
        ]
    assert ask(questions) == ["true"] * 20


def test_what_is_changed_is_false_for_go_too(log: AuditLog, ask: Ask, keyring: Keyring) -> None:
    good = questions_of(log)[40]
    other = questions_of(log)[41]
    spoilt = [
        {**good, "body": other["body"]},
        {**good, "number": 40},
        {**good, "inclusion": other["inclusion"]},
        {**good, "since": other["since"]},
        {**good, "old_root": other["old_root"]},
        {**good, "note": str(good["note"]).replace("\n100\n", "\n99\n")},
        {**good, "key": log.verifier_key()[:-6] + "AAAAA="},
    ]
    assert "true" not in ask(spoilt)


def test_a_witness_is_true_for_go(log: AuditLog, ask: Ask, tmp_path: Path) -> None:
    witness = Witness.open(tmp_path / "witness", "officer.example/laptop")
    request = parse_request(log.witness_request(0))
    note = witness.cosign(request, log.verifier_key(), lambda: datetime(2026, 11, 25, tzinfo=UTC))
    assert len(parse_checkpoint(note).signatures) == 2
    good: dict[str, object] = {"note": note, "key": log.verifier_key(), "witness": witness.line}
    stranger = Witness.open(tmp_path / "stranger", "officer.example/laptop")
    assert ask([good]) == ["true"]
    assert "true" not in ask([{**good, "witness": stranger.line}, {**good, "note": log.checkpoint()}])
