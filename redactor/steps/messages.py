"""What the process that reads files says to the one that asked: how far it is, an error, or the workbook.

The reader may have been taken over by the file it read, so nothing it says is believed beyond its form: a workbook is
unpacked from plain records alone (Python's documentation, "Restricting Globals"), and an error is one of ours.
"""

from __future__ import annotations

import io
import json
import pickle  # unpacked by ``_Records`` only
import struct
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, BinaryIO, Final

from redactor import errors
from redactor.errors import UninspectableError
from redactor.model import Workbook

PROGRESS: Final = b"P"
ERROR: Final = b"E"
RESULT: Final = b"R"
_HEAD = struct.Struct(">cQ")
_ERRORS: Final = ("UninspectableError", "EncryptedFileError", "LimitError")
_PLAIN: Final = {
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("builtins", "range"),
    ("builtins", "frozenset"),
}


def send(stream: BinaryIO, kind: bytes, payload: bytes) -> None:
    """Write one message."""
    stream.write(_HEAD.pack(kind, len(payload)))
    stream.write(payload)
    stream.flush()


def receive(stream: BinaryIO, most: int) -> tuple[bytes, bytes] | None:
    """The next message; None when it ends before it is whole, or is longer than ``most`` bytes."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    payload = stream.read(length) if length <= most else b""
    return (kind, payload) if len(payload) == length else None


def packed_error(error: UninspectableError) -> bytes:
    """An error as bytes."""
    return json.dumps([type(error).__name__, error.what, error.where, error.next]).encode()


def unpacked_error(payload: bytes) -> UninspectableError:
    """The error again."""
    name, what, where, then = (str(item) for item in json.loads(payload))
    kind = getattr(errors, name) if name in _ERRORS else UninspectableError
    error: UninspectableError = kind(what, where=where, next=then)
    return error


def packed_workbook(workbook: Workbook) -> bytes:
    """A workbook as bytes. Values that cells share are written once, and shared again when unpacked."""
    return pickle.dumps(workbook, protocol=5)


def unpacked_workbook(payload: bytes) -> Workbook:
    """The workbook again.

    :raises ValueError: when it is anything else, or made of anything but plain records.
    """
    try:
        workbook = _Records(io.BytesIO(payload)).load()
    except Exception:  # whatever unpickling happens to raise
        raise ValueError("not a workbook") from None
    if not isinstance(workbook, Workbook):
        raise ValueError("not a workbook")
    return workbook


class _Records(pickle.Unpickler):
    """Unpacks records of ``redactor.model``, dates and ranges, and refuses every other name."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith("redactor.model."):
            found = super().find_class(module, name)
            if (
                isinstance(found, type)
                and found.__module__ == module
                and (is_dataclass(found) or issubclass(found, Enum))
            ):
                return found
        raise pickle.UnpicklingError("not a record")
