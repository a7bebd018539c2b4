"""Every way of changing a log after the fact, on real database files, by people with and without the key."""

from __future__ import annotations

import json
import random
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import rfc8785

from redactor.audit import AuditLog, Event, Problem, Verification, make_checkpoint, tree
from redactor.audit.stores import KEPT_EVERY
from redactor.errors import LogError, RedactorError, TamperedError
from redactor.keys import Keyring

ENTRIES = 13


@pytest.fixture(scope="module")
def home(keyring: Keyring) -> Path:
    """A log of thirteen entries, its checkpoints kept elsewhere, and a copy from earlier the same day."""
    path = keyring.home / "audit.db"
    kept = []
    for numbers in (range(2, 9), range(9, ENTRIES + 1)):
        with AuditLog.open(path, keyring) as log:
            kept += [log.checkpoint()] if not kept else []
            for number in numbers:
                event = Event("check", counts={"rows": number}, recipients=("worker@voluntary.example",))
                kept.append(log.append(event).checkpoint)
        if not (keyring.home / "earlier.db").exists():
            shutil.copy(path, keyring.home / "earlier.db")
    for number, note in enumerate(kept, 1):
        (keyring.home / f"{number}.checkpoint").write_text(note)
    return keyring.home


@pytest.fixture
def copy(home: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(home / "audit.db", tmp_path / "copy.db"))


@contextmanager
def changed(path: Path) -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(path)
    with database:
        yield database
    database.close()


def bodies_of(path: Path) -> list[bytes]:
    with changed(path) as database:
        return [row[0] for row in database.execute("SELECT body FROM entries ORDER BY number")]


def verify(path: Path, keyring: Keyring, *sizes: int) -> Verification:
    checkpoints = [(keyring.home / f"{size}.checkpoint").read_text() for size in sizes]
    with AuditLog.open(path, keyring, create=False) as log:
        return log.verify(checkpoints)


def write_anew(path: Path, bodies: list[bytes], keyring: Keyring, *, sign: str | None = "signing") -> None:
    """What somebody with the database (and, unless ``sign`` is None, a key) can do: everything fits again."""
    frontier = tree.Frontier()
    with changed(path) as database:
        (origin,) = database.execute("SELECT value FROM about WHERE name = 'origin'").fetchone()
        for table in ("entries", "nodes", *(["checkpoints"] if sign else [])):
            database.execute(f"DELETE FROM {table}")
        for number, body in enumerate(bodies, 1):
            database.execute("INSERT INTO entries VALUES (?, ?)", (number, body))
            nodes = frontier.add(tree.leaf_hash(body))
            at = tree.leaf_position(number - 1)
            database.executemany("INSERT INTO nodes VALUES (?, ?)", list(enumerate(nodes, at)))
            if sign and (number == len(bodies) or number % KEPT_EVERY == 0):
                public = keyring.public_key(sign)
                note = make_checkpoint(
                    origin, number, frontier.root(), public, lambda text: keyring.sign(str(sign), text)
                )
                database.execute("INSERT INTO checkpoints VALUES (?, ?)", (number, note))


def edited(body: bytes, **changes: object) -> bytes:
    return rfc8785.dumps({**json.loads(body), **changes})


def names(problem: Problem, number: int) -> bool:
    """Whether a problem is said of this entry, alone or as one of several."""
    return problem.entry is not None and problem.entry <= number <= (problem.last or problem.entry)


def test_untouched(home: Path, copy: Path, keyring: Keyring) -> None:
    everything = range(1, ENTRIES + 1)
    assert verify(home / "audit.db", keyring, *everything) == verify(copy, keyring, *everything)
    assert verify(copy, keyring, *everything).problems == ()


# --- changes to the database, by somebody without the key: found without any checkpoint ------------------


def edit(database: sqlite3.Connection, number: int) -> None:
    (body,) = database.execute("SELECT body FROM entries WHERE number = ?", (number,)).fetchone()
    database.execute("UPDATE entries SET body = ? WHERE number = ?", (edited(body, counts={"rows": 0}), number))


def edit_with_its_hash(database: sqlite3.Connection, number: int) -> None:
    edit(database, number)
    (body,) = database.execute("SELECT body FROM entries WHERE number = ?", (number,)).fetchone()
    at = tree.leaf_position(number - 1)
    database.execute("UPDATE nodes SET hash = ? WHERE position = ?", (tree.leaf_hash(body), at))


def edit_spacing(database: sqlite3.Connection, number: int) -> None:
    database.execute("UPDATE entries SET body = CAST(body || ' ' AS BLOB) WHERE number = ?", (number,))


def empty(database: sqlite3.Connection, number: int) -> None:
    database.execute("UPDATE entries SET body = x'' WHERE number = ?", (number,))


def make_text(database: sqlite3.Connection, number: int) -> None:
    database.execute("UPDATE entries SET body = CAST(body AS TEXT) WHERE number = ?", (number,))


def delete(database: sqlite3.Connection, number: int) -> None:
    database.execute("DELETE FROM entries WHERE number = ?", (number,))


def delete_every_trace(database: sqlite3.Connection, number: int) -> None:
    delete(database, number)
    database.execute("DELETE FROM checkpoints WHERE size = ?", (number,))
    first, last = tree.leaf_position(number - 1), tree.leaf_position(number)
    database.execute("DELETE FROM nodes WHERE position >= ? AND position < ?", (first, last))


def delete_and_close_up(database: sqlite3.Connection, number: int) -> None:
    delete(database, number)
    database.execute("UPDATE entries SET number = -number WHERE number > ?", (number,))
    database.execute("UPDATE entries SET number = -number - 1 WHERE number < 0")


def insert(database: sqlite3.Connection, number: int) -> None:
    (body,) = database.execute("SELECT body FROM entries WHERE number = ?", (number,)).fetchone()
    database.execute("UPDATE entries SET number = -number WHERE number >= ?", (number,))
    database.execute("UPDATE entries SET number = -number + 1 WHERE number < 0")
    database.execute("INSERT INTO entries VALUES (?, ?)", (number, edited(body, action="open")))


def swap(database: sqlite3.Connection, number: int) -> None:
    following = number + 1 if number < ENTRIES else number - 1
    for before, after in ((number, -1), (following, number), (-1, following)):
        database.execute("UPDATE entries SET number = ? WHERE number = ?", (after, before))


def change_node(database: sqlite3.Connection, number: int) -> None:
    at = tree.leaf_position(number) - 1
    database.execute("UPDATE nodes SET hash = zeroblob(32) WHERE position = ?", (at,))


def delete_node(database: sqlite3.Connection, number: int) -> None:
    database.execute("DELETE FROM nodes WHERE position = ?", (tree.leaf_position(number) - 1,))


def delete_checkpoint(database: sqlite3.Connection, number: int) -> None:
    database.execute("DELETE FROM checkpoints WHERE size = ?", (number,))


def change_checkpoint(database: sqlite3.Connection, number: int) -> None:
    database.execute("UPDATE checkpoints SET note = replace(note, '=', '') WHERE size = ?", (number,))


@pytest.mark.parametrize("number", range(1, ENTRIES + 1))
@pytest.mark.parametrize(
    "change",
    [
        edit,
        edit_with_its_hash,
        edit_spacing,
        empty,
        make_text,
        delete,
        delete_and_close_up,
        insert,
        swap,
        change_node,
        delete_node,
    ],
    ids=lambda change: change.__name__,
)
def test_found_and_named(
    copy: Path, keyring: Keyring, change: Callable[[sqlite3.Connection, int], None], number: int
) -> None:
    with changed(copy) as database:
        change(database, number)
    verification = verify(copy, keyring)
    first = number - 1 if change is swap and number == ENTRIES else number
    assert not verification.ok
    assert names(verification.problems[0], first), verification.problems
    assert re.search(rf"\b{verification.problems[0].entry}\b", verification.problems[0].what)
    if change in (edit, edit_spacing, empty, make_text, delete, delete_and_close_up, insert, swap):
        assert verification.problems[0].entry == first, "its own hash shows which it is"


@pytest.fixture(scope="module")
def longer(keyring: Keyring, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of a hundred and fifty entries: checkpoints of 64, 128 and 150 are kept in it."""
    path = tmp_path_factory.mktemp("longer") / "audit.db"
    with AuditLog.open(path, keyring) as log:
        for number in range(2, 151):
            log.append(Event("check", counts={"rows": number}))
    with changed(path) as database:
        assert [size for (size,) in database.execute("SELECT size FROM checkpoints")] == [64, 128, 150]
    return path


@pytest.mark.parametrize("number", [64, 128, 150])
@pytest.mark.parametrize("change", [delete_checkpoint, change_checkpoint])
def test_a_checkpoint_of_the_log_itself(
    longer: Path, tmp_path: Path, keyring: Keyring, change: Callable[[sqlite3.Connection, int], None], number: int
) -> None:
    path = Path(shutil.copy(longer, tmp_path / "copy.db"))
    with changed(path) as database:
        change(database, number)
    assert names(verify(path, keyring).problems[0], number)


def test_a_checkpoint_put_in_the_place_of_another(longer: Path, tmp_path: Path, keyring: Keyring) -> None:
    for there, other in ((64, 128), (128, 64), (150, 128)):
        path = Path(shutil.copy(longer, tmp_path / f"{there}.db"))
        with changed(path) as database:
            (note,) = database.execute("SELECT note FROM checkpoints WHERE size = ?", (other,)).fetchone()
            database.execute("UPDATE checkpoints SET note = ? WHERE size = ?", (note, there))
        assert verify(path, keyring).problems[0].entry == there


@pytest.mark.parametrize("number", [1, 63, 64, 65, 100, 128, 129, 150])
def test_whoever_makes_every_hash_fit_is_found_by_the_next_checkpoint(
    longer: Path, tmp_path: Path, keyring: Keyring, number: int
) -> None:
    path = Path(shutil.copy(longer, tmp_path / "copy.db"))
    bodies = bodies_of(path)
    bodies[number - 1] = edited(bodies[number - 1], counts={"rows": 0})
    write_anew(path, bodies, keyring, sign=None)
    problem = verify(path, keyring).problems[0]
    assert names(problem, number)
    assert problem.entry in (1, 65, 129)


@pytest.mark.parametrize("number", range(1, ENTRIES))
def test_an_entry_taken_out_with_every_trace_is_named(copy: Path, keyring: Keyring, number: int) -> None:
    with changed(copy) as database:
        delete_every_trace(database, number)
    assert verify(copy, keyring).problems[0].entry == number


def test_several_edits_are_each_named_and_no_others(copy: Path, keyring: Keyring) -> None:
    with changed(copy) as database:
        for number in (3, 7, 8, 13):
            edit(database, number)
    assert [problem.entry for problem in verify(copy, keyring).problems] == [3, 7, 8, 13]


def test_an_entry_added_at_the_end(copy: Path, keyring: Keyring) -> None:
    write_anew(copy, [*bodies_of(copy), edited(bodies_of(copy)[-1], number=ENTRIES + 1)], keyring, sign=None)
    assert verify(copy, keyring).problems[0].entry == ENTRIES + 1


@pytest.mark.parametrize("number", [0, -1, 10**15])
def test_an_entry_with_an_impossible_number(copy: Path, keyring: Keyring, number: int) -> None:
    with changed(copy) as database:
        database.execute("INSERT INTO entries SELECT ?, body FROM entries WHERE number = 4", (number,))
    assert not verify(copy, keyring).ok


@pytest.mark.parametrize("table", ["nodes", "checkpoints"])
def test_rows_that_belong_nowhere(copy: Path, keyring: Keyring, table: str) -> None:
    with changed(copy) as database:
        database.execute(f"INSERT INTO {table} SELECT 1000000, max(2) FROM about")
    assert not verify(copy, keyring).ok


def test_everything_fits_again_but_the_signatures(copy: Path, keyring: Keyring) -> None:
    bodies = bodies_of(copy)
    bodies[4] = edited(bodies[4], counts={"rows": 0})
    write_anew(copy, bodies, keyring, sign=None)
    assert names(verify(copy, keyring).problems[0], 5)


def test_signed_anew_with_another_key(copy: Path, keyring: Keyring) -> None:
    bodies = bodies_of(copy)
    bodies[4] = edited(bodies[4], counts={"rows": 0})
    write_anew(copy, bodies, keyring, sign="officer")
    problem = verify(copy, keyring).problems[0]
    assert problem.entry == ENTRIES
    assert "key" in problem.what


def test_cut_short_but_for_its_checkpoints(copy: Path, keyring: Keyring) -> None:
    with changed(copy) as database:
        database.execute("DELETE FROM entries WHERE number > 8")
    problem = verify(copy, keyring).problems[0]
    assert problem.entry == 9
    assert "9 to 13" in problem.what


def test_emptied(copy: Path, keyring: Keyring) -> None:
    with changed(copy) as database:
        for table in ("entries", "nodes", "checkpoints"):
            database.execute(f"DELETE FROM {table}")
    assert verify(copy, keyring).problems[0].entry == 1
    with AuditLog.open(copy, keyring) as log, pytest.raises(TamperedError):
        log.append(Event("check"))


# --- changes by somebody with the key, or with an older copy: found against a checkpoint kept elsewhere --


def cut(database: sqlite3.Connection, size: int) -> None:
    database.execute("DELETE FROM entries WHERE number > ?", (size,))
    database.execute("DELETE FROM checkpoints WHERE size > ?", (size,))
    database.execute("DELETE FROM nodes WHERE position >= ?", (tree.leaf_position(size),))


@pytest.mark.parametrize("size", range(1, ENTRIES))
def test_cut_short_with_everything(copy: Path, keyring: Keyring, size: int) -> None:
    with changed(copy) as database:
        cut(database, size)
    assert names(verify(copy, keyring).problems[0], size), "its end is not signed"
    with changed(copy) as database:  # by somebody who kept the checkpoint of that day
        if size == 1:
            database.execute("DELETE FROM openings WHERE kind = 'recipient'")
        note = (keyring.home / f"{size}.checkpoint").read_text()
        database.execute("INSERT INTO checkpoints VALUES (?, ?)", (size, note))
    assert verify(copy, keyring, *range(1, size + 1)).ok, "nothing in what is left can show it"
    problem = verify(copy, keyring, ENTRIES).problems[0]
    assert problem.entry == size + 1
    assert "cut short" in problem.what


def test_rolled_back(home: Path, tmp_path: Path, keyring: Keyring) -> None:
    earlier = Path(shutil.copy(home / "earlier.db", tmp_path / "copy.db"))
    assert verify(earlier, keyring, 8).ok
    assert verify(earlier, keyring, 12).problems[0].entry == 9


def test_rolled_back_and_continued(home: Path, tmp_path: Path, keyring: Keyring) -> None:
    earlier = Path(shutil.copy(home / "earlier.db", tmp_path / "copy.db"))
    with AuditLog.open(earlier, keyring) as log:
        for _ in range(10):
            log.append(Event("open"))
    assert verify(earlier, keyring).ok
    problem = verify(earlier, keyring, 8, 9).problems[0]
    assert problem.entry == 9


@pytest.mark.parametrize("number", range(1, ENTRIES + 1))
def test_written_anew_with_the_real_key(copy: Path, keyring: Keyring, number: int) -> None:
    bodies = bodies_of(copy)
    bodies[number - 1] = edited(bodies[number - 1], verdict="clear")
    write_anew(copy, bodies, keyring)
    assert verify(copy, keyring).ok, "nothing in the log can show it"
    problem = verify(copy, keyring, *range(1, ENTRIES + 1)).problems[0]
    assert problem.entry == number
    last = verify(copy, keyring, ENTRIES).problems[0]
    assert f"1 to {ENTRIES}" in last.what


@pytest.mark.parametrize("how", ["removed", "added", "moved"])
def test_written_anew_in_other_ways(copy: Path, keyring: Keyring, how: str) -> None:
    bodies = bodies_of(copy)
    if how == "removed":
        del bodies[5]
    elif how == "added":
        bodies.insert(5, edited(bodies[5], action="open"))
    else:
        bodies[5], bodies[6] = bodies[6], bodies[5]
    write_anew(copy, [edited(body, number=number) for number, body in enumerate(bodies, 1)], keyring)
    assert verify(copy, keyring).ok
    assert verify(copy, keyring, 5, 6).problems[0].entry == 6


def test_another_log_in_its_place(home: Path, copy: Path, tmp_path: Path, keyring: Keyring) -> None:
    with AuditLog.open(tmp_path / "other.db", keyring) as other:
        for number in range(2, ENTRIES + 1):
            other.append(Event("check", counts={"rows": number}))
    problem = verify(tmp_path / "other.db", keyring, ENTRIES).problems[0]
    assert "another log" in problem.what


def test_another_log_in_the_home_folder_is_seen_without_a_checkpoint(own_keyring: Keyring, tmp_path: Path) -> None:
    path = own_keyring.home / "audit.db"
    AuditLog.open(path, own_keyring).close()
    AuditLog.open(tmp_path / "other.db", own_keyring).close()
    shutil.copy(tmp_path / "other.db", path)
    with AuditLog.open(path, own_keyring) as log:
        assert "another log" in log.verify().problems[0].what.lower()
        with pytest.raises(TamperedError):
            log.append(Event("check"))


def test_the_log_of_another_home(own_keyring: Keyring, copy: Path) -> None:
    with AuditLog.open(copy, own_keyring) as log:
        assert not log.verify().ok
        with pytest.raises(LogError, match="another key"):
            log.append(Event("check"))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda note: "",
        lambda note: note[:-10],
        lambda note: note.replace("\n13\n", "\n12\n"),
        lambda note: note.replace("redactor/log/", "redactor/log/0"),
    ],
)
def test_a_spoilt_checkpoint_proves_nothing_and_is_told(
    copy: Path, keyring: Keyring, spoil: Callable[[str], str]
) -> None:
    note = spoil((keyring.home / f"{ENTRIES}.checkpoint").read_text())
    with AuditLog.open(copy, keyring) as log:
        verification = log.verify([note])
    assert not verification.ok
    assert verification.checkpoints == 0


# --- what somebody with the key could write that is not an entry -----------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not JSON",
        b"[]",
        b'{"number":4}',
        b"[" * 100_000,
        b'{"b":1,"a":2}',
        b"\xff\xff",
        b'{"number":1e400}',
    ],
)
def test_signed_nonsense_is_named(copy: Path, keyring: Keyring, body: bytes) -> None:
    bodies = bodies_of(copy)
    bodies[3] = body
    write_anew(copy, bodies, keyring)
    assert [problem.entry for problem in verify(copy, keyring).problems] == [4]
    with AuditLog.open(copy, keyring) as log, pytest.raises(LogError, match="Entry 4"):
        log.entry(4)


def test_signed_but_not_canonical_or_of_another_schema_or_number(copy: Path, keyring: Keyring) -> None:
    bodies = bodies_of(copy)
    bodies[2] = json.dumps(json.loads(bodies[2])).encode()
    bodies[3] = edited(bodies[3], schema="redactor-log/9")
    bodies[4] = edited(bodies[4], number=6)
    bodies[5] = edited(bodies[5], unknown="key")
    bodies[6] = edited(bodies[6], detail={"name": "Zoë"})  # canonical, only not ASCII
    bodies[7] = bodies[7].replace(b'{"rows":8}', b'{"rows":8.0}')
    write_anew(copy, bodies, keyring)
    assert [problem.entry for problem in verify(copy, keyring).problems] == [3, 4, 5, 6, 8]


# --- appending to a log that was changed at its end ------------------------------------------------------


@pytest.mark.parametrize("change", [delete, empty, change_checkpoint, delete_checkpoint, change_node, delete_node])
def test_nothing_is_built_on_a_changed_end(
    copy: Path, keyring: Keyring, change: Callable[[sqlite3.Connection, int], None]
) -> None:
    with changed(copy) as database:
        change(database, ENTRIES)
    before = copy.read_bytes()
    with AuditLog.open(copy, keyring) as log:
        with pytest.raises(RedactorError) as caught:
            log.append(Event("check"))
        assert isinstance(caught.value, LogError | TamperedError)
    assert copy.read_bytes() == before


def test_a_trigger_put_into_the_database_is_refused(copy: Path, keyring: Keyring) -> None:
    with changed(copy) as database:
        database.execute("CREATE TRIGGER hide AFTER INSERT ON entries BEGIN DELETE FROM nodes; END")
    with pytest.raises(LogError):
        AuditLog.open(copy, keyring)


# --- single bytes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(1, ENTRIES + 1))
def test_one_byte_of_a_body_is_found_and_named(copy: Path, keyring: Keyring, number: int) -> None:
    data, body = bytearray(copy.read_bytes()), bodies_of(copy)[number - 1]
    at = data.index(body) + len(body) // 2
    data[at] ^= 1
    copy.write_bytes(data)
    assert [problem.entry for problem in verify(copy, keyring).problems] == [number]


def test_any_byte_is_found_or_did_no_harm(copy: Path, keyring: Keyring) -> None:
    """Bytes anywhere in the file, SQLite's own included: refused, found, or the log still says what it said."""
    original, said = copy.read_bytes(), bodies_of(copy)
    choose = random.Random(7)
    found = 0
    for at in [*range(0, 120), *(choose.randrange(len(original)) for _ in range(400))]:
        data = bytearray(original)
        data[at] ^= 1 << choose.randrange(8)
        copy.write_bytes(data)
        try:
            with AuditLog.open(copy, keyring, create=False) as log:
                verification = log.verify()
                if verification.ok:
                    assert [entry.body for entry in log.entries()] == said, at
                found += not verification.ok
        except LogError:
            found += 1
    assert found > 60
