"""A key for every row of the side table, any of which can be destroyed.

Deleting a row does not erase it: SQLite keeps deleted rows in free pages and in its write-ahead log, PostgreSQL in
dead tuples and archives, and both are in backups. So each row is encrypted under a key of its own, and erasing
a row means destroying its key. The keys hang in the binary tree of Goldreich, Goldwasser and Micali (1986):

- one random root; a node's children are HMAC-SHA-256 of the node's key over ``0`` and ``1``; row ``n`` has the leaf
  that the bits of ``n`` lead to. A new row needs nothing to be written, whichever process or gateway adds it;
- to destroy the key of a row, the nodes on the way to its leaf are given up and the nodes beside that way are kept
  instead (a *punctured* tree). Every other key can still be worked out; that one cannot, by anybody.

What is kept is one small file in the keys folder, apart from the log; only erasing writes it. The old file is
overwritten before it is given up. **Limits**: a backup of the keys folder made before an erasure still opens the row
together with a backup of the log; and a file system that never writes in place (copy on write, snapshots, the spare
blocks of a solid-state disk) may keep the old file. Encrypt the disk, and let backups of the keys folder expire.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import os
import re
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from redactor.audit.trouble import plain_english
from redactor.errors import LogError
from redactor.files import write_atomically
from redactor.keys.files import read_private, write_once

SCHEMA: Final = "redactor-row-keys/1"
DEPTH: Final = 40
_KEY_SIZE: Final = 32
_MAX_FILE: Final = 256 * 1024 * 1024
_STEP: Final = b"redactor/row-keys/1/"
_PLACE: Final = re.compile(f"[01]{{0,{DEPTH}}}")


class RowKeys:
    """What is left of a tree of row keys. Rows count from 0 to 2**40 - 1. Never changed: erasing makes a new one."""

    def __init__(self, nodes: Mapping[str, bytes]) -> None:
        self._nodes = dict(nodes)  # by the bits that lead to them; the root is the empty string

    @classmethod
    def new(cls) -> RowKeys:
        """A whole tree, from the operating system's random source."""
        return cls({"": secrets.token_bytes(_KEY_SIZE)})

    def key(self, row: int) -> bytes | None:
        """The 32 bytes that belong to a row; None where they were destroyed."""
        bits = format(row, f"0{DEPTH}b")
        for depth in range(DEPTH + 1):
            key = self._nodes.get(bits[:depth])
            if key is not None:
                for bit in bits[depth:]:
                    key = _child(key, bit)
                return key
        return None

    def without(self, rows: Iterable[int]) -> RowKeys:
        """The same keys but for those of ``rows``."""
        nodes = dict(self._nodes)
        for row in rows:
            bits = format(row, f"0{DEPTH}b")
            depth = next((depth for depth in range(DEPTH + 1) if bits[:depth] in nodes), None)
            if depth is None:
                continue
            key = nodes.pop(bits[:depth])
            for place in range(depth, DEPTH):
                beside = "1" if bits[place] == "0" else "0"
                nodes[bits[:place] + beside] = _child(key, beside)
                key = _child(key, bits[place])
        return RowKeys(nodes)

    def to_bytes(self) -> bytes:
        """As kept: ``redactor-row-keys/1``, JSON."""
        nodes = {place: base64.b64encode(key).decode("ascii") for place, key in sorted(self._nodes.items())}
        return json.dumps({"schema": SCHEMA, "nodes": nodes}, indent=0).encode("ascii") + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> RowKeys:
        """:raises ValueError: these are no row keys. The message never quotes them."""
        try:
            record = json.loads(data)
            nodes = {place: base64.b64decode(key, validate=True) for place, key in record["nodes"].items()}
            sound = record["schema"] == SCHEMA
        except (ValueError, KeyError, TypeError, AttributeError, binascii.Error, RecursionError):
            raise ValueError("no row keys") from None
        if not sound or not all(_PLACE.fullmatch(place) and len(key) == _KEY_SIZE for place, key in nodes.items()):
            raise ValueError("no row keys")
        return cls(nodes)


def _child(key: bytes, bit: str) -> bytes:
    return hmac.digest(key, _STEP + bit.encode("ascii"), "sha256")


def row_keys_path(home: Path, origin: str) -> Path:
    """Where the row keys of a log are: with the keys, under the name of the log they belong to."""
    return home / "keys" / f"rows-{re.sub('[^0-9A-Za-z]', '-', origin)}.json"


def make_row_keys(path: Path) -> None:
    """Make the row keys of a new log; nothing happens where there are some.

    :raises LogError: the folder cannot be written.
    """
    with plain_english(path):
        write_once(path, RowKeys.new().to_bytes())


def read_row_keys(path: Path) -> RowKeys | None:
    """The row keys of a log; None where they are not here.

    :raises LogError: they are damaged.
    :raises KeyStoreError: others may read them.
    """
    try:
        data = read_private(path, _MAX_FILE)
    except FileNotFoundError:
        return None
    try:
        return RowKeys.from_bytes(data)
    except ValueError:
        pass
    raise LogError(
        "The keys of the audit log's side table are damaged.",
        where=str(path),
        next="Restore the keys folder from a backup.",
    )


def replace_row_keys(path: Path, keys: RowKeys) -> None:
    """Put what is left in the place of what was, and overwrite what was.

    :raises DeliveryError: the folder cannot be written; then the old keys are all still there.
    """
    with plain_english(path), path.open("r+b") as old:
        size = os.fstat(old.fileno()).st_size
        write_atomically(path, keys.to_bytes())
        old.write(bytes(size))  # the old file has no name any more; its blocks are written over before they are free
        old.flush()
        os.fsync(old.fileno())
