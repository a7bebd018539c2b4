"""Random honest histories, and one tampering in each: how many false alarms, and how many tamperings are missed."""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from redactor.audit import Addition, AuditLog, Event, tree
from redactor.keys import SIGNING, Keyring

RECIPIENTS = [f"worker{number}@voluntary.example" for number in range(6)]
Tampering = Callable[[sqlite3.Connection, random.Random, int], None]


def honest(home: Path, choose: random.Random) -> tuple[Keyring, list[str]]:
    """Write a log as it may be written; returns the keys as they are then, and checkpoints kept on the way."""
    ring, path = Keyring.open(home), home / "audit.db"
    log, kept = AuditLog.open(path, ring), []
    erasable: list[tuple[str, int]] = []
    for _ in range(choose.randrange(1, 40)):
        what = choose.random()
        event = Event(
            choose.choice(["check", "open", "release-intended", "reveal"]),
            recipients=tuple(choose.sample(RECIPIENTS, choose.randrange(3))),
            counts={"rows": choose.randrange(1000)},
            justification="seen and agreed" if choose.random() < 0.2 else "",
        )
        if what < 0.1:
            kept.append(log.append_all([Addition(event)] * choose.randrange(1, 90)).checkpoint)
        elif what < 0.15 and erasable:
            kept.append(log.erase(*erasable.pop(choose.randrange(len(erasable)))).checkpoint)
        elif what < 0.2:
            log.close()
            ring = ring.rotate(SIGNING)
            log = AuditLog.open(path, ring)
            kept.append(log.append(Event("key-rotated")).checkpoint)
        elif what < 0.3:
            log.close()
            log = AuditLog.open(path, ring)
        else:
            digests = {"rows": [log.digest("rows", str(choose.random())) for _ in range(choose.randrange(9))]}
            receipt = log.append(event, digests=digests if choose.random() < 0.3 else None)
            kept.append(receipt.checkpoint)
            erasable += [(kind, receipt.number) for kind in log.entry(receipt.number).sealed]
    kept.append(log.checkpoint())
    log.close()
    return ring, kept


def _pick(database: sqlite3.Connection, choose: random.Random, table: str, key: str) -> int:
    keys = [row[0] for row in database.execute(f"SELECT {key} FROM {table}")]
    return int(choose.choice(keys))


def edit(database: sqlite3.Connection, choose: random.Random, size: int) -> None:
    """Change a digit or a letter of a body."""
    number = _pick(database, choose, "entries", "number")
    (body,) = database.execute("SELECT body FROM entries WHERE number = ?", (number,)).fetchone()
    at = choose.randrange(len(body))
    changed = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
    database.execute("UPDATE entries SET body = ? WHERE number = ?", (changed, number))


def delete(database: sqlite3.Connection, choose: random.Random, size: int) -> None:
    """Take an entry out and close up."""
    number = _pick(database, choose, "entries", "number")
    database.execute("DELETE FROM entries WHERE number = ?", (number,))
    database.execute("UPDATE entries SET number = -number WHERE number > ?", (number,))
    database.execute("UPDATE entries SET number = -number - 1 WHERE number < 0")


def insert(database: sqlite3.Connection, choose: random.Random, size: int) -> None:
    """Put a copy of an entry at the end."""
    number = _pick(database, choose, "entries", "number")
    database.execute("INSERT INTO entries SELECT ?, body FROM entries WHERE number = ?", (size + 1, number))


def swap(database: sqlite3.Connection, choose: random.Random, size: int) -> None:
    """Let two entries change places."""
    one, two = choose.sample(range(1, size + 1), 2)
    for before, after in ((one, -1), (two, one), (-1, two)):
        database.execute("UPDATE entries SET number = ? WHERE number = ?", (after, before))


def truncate(database: sqlite3.Connection, choose: random.Random, size: int) -> None:
    """Cut off the end with its hashes and checkpoints."""
    left = choose.randrange(1, size)
    database.execute("DELETE FROM entries WHERE number > ?", (left,))
    database.execute("DELETE FROM checkpoints WHERE size > ?", (left,))
    database.execute("DELETE FROM nodes WHERE position >= ?", (tree.leaf_position(left),))


def edit_and_rehash(database: sqlite3.Connection, choose: random.Random, size: int) -> None:
    """Change a body and make every stored hash fit."""
    edit(database, choose, size)
    frontier = tree.Frontier()
    database.execute("DELETE FROM nodes")
    for number, body in database.execute("SELECT number, body FROM entries ORDER BY number").fetchall():
        nodes = frontier.add(tree.leaf_hash(body))
        database.executemany("INSERT INTO nodes VALUES (?, ?)", list(enumerate(nodes, tree.leaf_position(number - 1))))


def change_side_table(database: sqlite3.Connection, choose: random.Random, size: int) -> None:
    """Take a row out of the side table."""
    row = _pick(database, choose, "openings", "row")
    database.execute("DELETE FROM openings WHERE row = ?", (row,))


TAMPERINGS: tuple[Tampering, ...] = (edit, delete, insert, swap, truncate, edit_and_rehash, change_side_table)


def _rolled_back(home: Path, choose: random.Random, kept: list[str]) -> bool:
    """Put the database back to an earlier day, by writing it anew with the real key."""
    ring = Keyring.open(home)
    path = home / "audit.db"
    path.unlink()
    for anchor in (home / "keys").glob("log-*.json"):
        anchor.unlink()
    with AuditLog.open(path, ring) as log:
        for _ in range(choose.randrange(1, 50)):
            log.append(Event("check"))
        return not log.verify(kept).ok


def false_alarms_and_detections(histories: int) -> tuple[int, int, int]:
    """False alarms, tamperings that were missed, and how many kinds of them there are."""
    choose, false, missed = random.Random(20261125), 0, 0
    for number in range(histories):
        with tempfile.TemporaryDirectory() as name:
            home = Path(name) / "home"
            ring, kept = honest(home, choose)
            with AuditLog.open(home / "audit.db", ring) as log:
                size = len(log)
                false += not log.verify(kept).ok
            kind = number % (len(TAMPERINGS) + 1)
            if kind == len(TAMPERINGS):
                missed += not _rolled_back(home, choose, kept)
                continue
            copy = Path(shutil.copy(home / "audit.db", Path(name) / "copy.db"))
            with sqlite3.connect(copy) as database:
                TAMPERINGS[kind](database, choose, size)
            database.close()
            with AuditLog.open(copy, ring, create=False) as log:
                missed += log.verify(kept).ok
    return false, missed, len(TAMPERINGS) + 1
