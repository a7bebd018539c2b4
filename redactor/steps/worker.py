"""The process that reads one file and ends. Started by ``apart``; never imported by it.

It takes the file from standard input, may write nothing but its answer, and has less memory and time than the machine
has. What it does with a hostile file happens to it alone.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import Any, BinaryIO

from redactor.errors import UninspectableError
from redactor.model import Workbook
from redactor.progress import Progress, Silent
from redactor.settings import Limits
from redactor.steps import messages

_ROOM_FOR_PROGRAM = 256 * 1024 * 1024
"""Address space that the interpreter and its libraries take up without using it."""
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How every Office file with a password begins. With several files, the others need none."""
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG, linux/prctl.h


class _Sender(Silent):
    """Passes progress on."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._said = -1

    def advance(self, done: int, total: int) -> None:
        """Pass on every hundredth."""
        share = done * 100 // max(total, 1)
        if share != self._said:
            self._said = share
            messages.send(self._stream, messages.PROGRESS, json.dumps([done, total]).encode())


def main() -> None:
    """Read one request, answer it, end."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing that prints may come between the answers
    asked = messages.receive(sys.stdin.buffer, sys.maxsize)
    content = messages.receive(sys.stdin.buffer, sys.maxsize)
    if asked is None or content is None:
        return  # whoever asked is gone
    request = json.loads(asked[1])
    limits = Limits(**request["limits"])
    confine(limits, request["parent"])
    try:
        workbook = _read(content[1], request, limits, _Sender(answers))
        del content
        messages.send(answers, messages.RESULT, messages.packed_workbook(workbook))
    except UninspectableError as error:
        messages.send(answers, messages.ERROR, messages.packed_error(error))


def _read(data: bytes, request: dict[str, Any], limits: Limits, progress: Progress) -> Workbook:
    from redactor.workbook import read_workbook

    if request["password"] is not None and data.startswith(_COMPOUND_FILE):
        from redactor.seal import decrypt_office

        data = decrypt_office(data, request["password"])
    return read_workbook(data, request["name"], limits, progress, values=request["values"])


def confine(limits: Limits, parent: int) -> None:
    """Give up what reading a file does not need. What a system does not know is left out."""
    with suppress(ImportError, OSError, AttributeError):
        import ctypes

        if sys.platform == "linux":
            ctypes.CDLL(None, use_errno=True).prctl(_DEATH_SIGNAL, 9)
            if os.getppid() != parent:
                raise SystemExit(1)
    try:
        import resource
    except ImportError:  # Windows
        return
    for name, most in (
        ("RLIMIT_CORE", 0),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CPU", limits.max_seconds),
        ("RLIMIT_DATA", limits.max_memory_bytes),
        ("RLIMIT_AS", limits.max_memory_bytes + _ROOM_FOR_PROGRAM),
    ):
        with suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (most, most))
