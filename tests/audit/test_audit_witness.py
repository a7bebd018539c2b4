"""Witnesses: cosign what goes on from what they saw, and nothing else; and what verification makes of it."""

from __future__ import annotations

import base64
import shutil
import sqlite3
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.audit import AuditLog, Event, parse_checkpoint, tree
from redactor.audit.note import parse_verifier_key
from redactor.audit.stored_proofs import consistency_proof, inclusion_proof, tree_root
from redactor.audit.witness import Witness
from redactor.audit.witness_request import Request, parse_request
from redactor.errors import LogError, RedactorError, TamperedError, UsageError
from redactor.keys import Keyring
from redactor.keys.signature import to_pem
from tests.conftest import need

NAME = "officer.example/laptop"


def noon() -> datetime:
    return datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def log(own_keyring: Keyring) -> AuditLog:
    return AuditLog.open(own_keyring.home / "audit.db", own_keyring)


@pytest.fixture
def witness(tmp_path: Path) -> Witness:
    return Witness.open(tmp_path / "witness", NAME)


def grow(log: AuditLog, count: int) -> None:
    for _ in range(count):
        log.append(Event("check"))


def cosign(witness: Witness, log: AuditLog, *, since: int | None = None, trusted: bool = True) -> str:
    seen = witness.size_seen(log.origin)
    request = parse_request(log.witness_request(seen if since is None else since))
    return witness.cosign(request, log.verifier_key() if trusted else None, noon)


def test_a_log_that_grows_is_cosigned_again_and_again(witness: Witness, log: AuditLog) -> None:
    notes = [cosign(witness, log)]
    for step in (0, 1, 2, 5, 64):
        grow(log, step)
        notes.append(cosign(witness, log, trusted=False))
    result = log.verify(notes, witnesses=[witness.line])
    assert (result.problems, result.checkpoints, result.cosignatures) == ((), 6 - 1, 6)
    assert witness.size_seen(log.origin) == 73
    assert Witness.open(witness.folder, "another/name").line == witness.line, "it keeps its key and its name"


def test_the_log_s_key_must_be_known(witness: Witness, log: AuditLog, keyring: Keyring) -> None:
    with pytest.raises(UsageError, match="does not know"):
        cosign(witness, log, trusted=False)
    request = parse_request(log.witness_request(0))
    with AuditLog.open(keyring.home / "other.db", keyring) as other, pytest.raises(UsageError, match="another log"):
        witness.cosign(request, other.verifier_key(), noon)
    forged = parse_verifier_key(log.verifier_key())
    from redactor.audit.note import verifier_key

    with pytest.raises(TamperedError):
        witness.cosign(request, verifier_key(forged.name, keyring.public_key("signing")), noon)
    assert witness.size_seen(log.origin) == 0


@pytest.mark.parametrize("seen", [1, 2, 7, 8, 13])
@pytest.mark.parametrize("now", [1, 8, 9, 20])
def test_a_log_written_anew_with_its_real_key_is_refused(
    witness: Witness, own_keyring: Keyring, tmp_path: Path, seen: int, now: int
) -> None:
    path = tmp_path / "audit.db"
    with AuditLog.open(path, own_keyring) as log:
        blank = Path(shutil.copy(path, tmp_path / "blank.db"))
        grow(log, seen)
        cosign(witness, log)
    with AuditLog.open(blank, own_keyring) as again:
        grow(again, now)
        for since in {0, 1, seen, seen + 1, now} & set(range(now + 2)):
            with pytest.raises(RedactorError) as caught:
                cosign(witness, again, since=since)
            assert isinstance(caught.value, TamperedError) or since != seen + 1
        assert witness.size_seen(again.origin) == seen + 1, "what was seen is as it was"


def test_a_log_put_back_to_an_earlier_state_is_refused(witness: Witness, own_keyring: Keyring, tmp_path: Path) -> None:
    path = own_keyring.home / "audit.db"
    with AuditLog.open(path, own_keyring) as log:
        grow(log, 5)
    earlier = Path(shutil.copy(path, tmp_path / "earlier.db"))
    with AuditLog.open(path, own_keyring) as log:
        grow(log, 5)
        cosign(witness, log)
    with AuditLog.open(earlier, own_keyring) as log:
        with pytest.raises(TamperedError, match="fewer"):
            cosign(witness, log)
        with pytest.raises(TamperedError, match="11"):
            cosign(witness, log, since=3)


def test_a_wrong_or_missing_proof_is_refused(witness: Witness, log: AuditLog) -> None:
    grow(log, 6)
    cosign(witness, log)
    grow(log, 6)
    good = parse_request(log.witness_request(7))
    for proof in ((), good.proof[:-1], good.proof[::-1], (*good.proof, bytes(32)), (bytes(32),) * len(good.proof)):
        with pytest.raises(TamperedError):
            witness.cosign(Request(7, proof, good.checkpoint, good.note), None, noon)
    with pytest.raises(UsageError) as caught:
        cosign(witness, log, since=5)
    assert "--since 7" in caught.value.next
    assert parse_checkpoint(witness.cosign(good, None, noon)).size == 13


@pytest.mark.parametrize("text", ["", "old 1\n\n", "old -1\n\nx", "old 1\nAAAA\n\nx\n1\n", "\x00", "[]", "old 1" * 999])
def test_what_is_no_request(text: str) -> None:
    with pytest.raises(LogError):
        parse_request(text)


def test_cosignatures_that_are_not_true(witness: Witness, log: AuditLog, tmp_path: Path) -> None:
    grow(log, 3)
    note = cosign(witness, log)
    grow(log, 3)
    own, cosignature = note.rstrip("\n").rsplit("\n", 1)
    raw = bytearray(base64.b64decode(cosignature.split(" ")[2]))
    for at in (5, 11, 40):
        spoilt = bytearray(raw)
        spoilt[at] ^= 1
        line = f"— {NAME} {base64.b64encode(spoilt).decode()}"
        assert "not true" in log.verify([f"{own}\n{line}\n"], witnesses=[witness.line]).problems[0].what
    assert "No checkpoint given" in log.verify([log.checkpoint()], witnesses=[witness.line]).problems[0].what
    stranger = Witness.open(tmp_path / "stranger", NAME)
    assert not log.verify([note], witnesses=[stranger.line]).ok
    assert log.verify([note]).ok, "without a witness's key its lines say nothing"
    with pytest.raises(LogError):
        log.verify([note], witnesses=["nonsense"])


def test_a_cosigned_checkpoint_shows_what_was_written_anew(
    witness: Witness, log: AuditLog, own_keyring: Keyring
) -> None:
    grow(log, 8)
    note = cosign(witness, log)
    with sqlite3.connect(own_keyring.home / "audit.db") as database:
        database.execute("DELETE FROM entries WHERE number > 4")
        database.execute("DELETE FROM nodes WHERE position >= ?", (tree.leaf_position(4),))
    database.close()
    assert not log.verify([note], witnesses=[witness.line]).ok


def test_a_witness_of_a_revoked_key_still_proves(witness: Witness, own_keyring: Keyring) -> None:
    path = own_keyring.home / "audit.db"
    with AuditLog.open(path, own_keyring) as log:
        grow(log, 3)
        note = cosign(witness, log)
    with AuditLog.open(path, own_keyring.rotate("signing", revoke=True)) as log:
        log.append(Event("key-rotated"))
        assert log.verify([note], witnesses=[witness.line]).checkpoints == 1
        with pytest.raises(TamperedError):
            cosign(witness, log, trusted=False)
        assert cosign(witness, log)


def test_openssl_checks_a_cosignature(witness: Witness, log: AuditLog, tmp_path: Path) -> None:
    need(shutil.which("openssl") is not None, "openssl")
    note = cosign(witness, log)
    text, line = note.split("\n\n")[0] + "\n", note.rstrip("\n").rsplit(" ", 1)[1]
    raw = base64.b64decode(line)
    seconds = int.from_bytes(raw[4:12], "big")
    (tmp_path / "message").write_text(f"cosignature/v1\ntime {seconds}\n{text}")
    (tmp_path / "signature").write_bytes(raw[12:])
    (tmp_path / "key.pem").write_text(to_pem(witness.verifier.public_key))
    command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-in", "message"]
    done = subprocess.run([*command, "-sigfile", "signature"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert seconds == int(noon().timestamp())


@pytest.mark.parametrize("content", [b"", b"[]", b'{"schema": "redactor-witness/1", "name": "x", "secret": "AA=="}'])
def test_a_damaged_key_is_a_plain_error(witness: Witness, content: bytes) -> None:
    (witness.folder / "witness.json").write_bytes(content)
    with pytest.raises(LogError, match="damaged"):
        Witness.open(witness.folder, NAME)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "line\nbreak"])
def test_names_that_no_note_can_hold(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        Witness.open(tmp_path / "w", name)


def test_the_witness_s_files_are_private(witness: Witness, log: AuditLog) -> None:
    cosign(witness, log)
    assert {path.stat().st_mode & 0o77 for path in witness.folder.iterdir()} == {0}


@given(st.integers(1, 300), st.data())
def test_proofs_out_of_stored_hashes_are_those_of_the_definition(size: int, data: st.DataObject) -> None:
    leaves = [tree.leaf_hash(str(number).encode()) for number in range(size)]
    frontier, stored = tree.Frontier(), list[bytes]()
    for leaf in leaves:
        stored += frontier.add(leaf)

    def node(position: int) -> bytes | None:
        return stored[position] if 0 <= position < len(stored) else None

    index, old = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size))
    assert inclusion_proof(node, index, size) == tree.inclusion(leaves, index)
    assert consistency_proof(node, old, size) == tree.consistency(leaves, old)
    assert tree_root(node, size) == tree.root(leaves)
    with pytest.raises(LogError):
        inclusion_proof(lambda _: None, index, size + 1)
