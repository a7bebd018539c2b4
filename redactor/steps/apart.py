"""Reads a file in a process of its own, and survives whatever the file does to it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from threading import Timer
from typing import BinaryIO, Final, cast

from redactor.errors import LimitError, RedactorError, UninspectableError
from redactor.model import Workbook
from redactor.progress import Progress
from redactor.settings import Limits
from redactor.steps import messages

_BEGIN: Final = "import sys; sys.path[:] = sys.argv[1:]; from redactor.steps.worker import main; main()"
_KEPT_VARIABLES: Final = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LANG", "LC_ALL")
_OUT_OF_MEMORY: Final = b"memory allocation of"
_SAVE_AGAIN: Final = "Open it in Excel or LibreOffice, save it as .xlsx, and try the new file."


class _StoppedError(Exception):
    """The process ended without an answer. ``memory`` says that it asked for more than it may have."""

    def __init__(self, *, memory: bool) -> None:
        super().__init__()
        self.memory = memory


def read_apart(data: bytes, name: str, limits: Limits, progress: Progress, password: str | None = None) -> Workbook:
    """What ``read_workbook`` gives, from a process with limits on memory, processor time and files.

    :param password: opens an encrypted file, in that process too.
    :raises UninspectableError: as ``read_workbook`` does, and when the process ends without an answer.
    :raises LimitError: also when the process takes more memory or time than ``limits`` allow.
    :raises RedactorError: when no process can be started.
    """
    request: dict[str, object] = {"name": name, "limits": asdict(limits), "password": password, "values": True}
    request["parent"] = os.getpid()
    try:
        return _asked(request, data, limits, progress)
    except _StoppedError as first:
        # The library that reads the cells of old formats may take the process down with it; all else is still read.
        try:
            return _asked(request | {"values": False}, data, limits, progress)
        except (_StoppedError, UninspectableError):
            raise _explained(first) from None


def _asked(request: dict[str, object], data: bytes, limits: Limits, progress: Progress) -> Workbook:
    process = _start()
    timer = Timer(limits.max_seconds, process.kill)
    timer.daemon = True
    timer.start()
    try:
        answer = _answer(process, request, data, limits, progress)
        if answer is not None:
            return answer
        errors = process.stderr.read() if process.stderr else b""
        code = process.wait()
    finally:
        late = not timer.is_alive()
        timer.cancel()
        process.kill()
        _close(process)
    if late or code == -getattr(signal, "SIGXCPU", 0):
        raise LimitError(
            "Reading the file took too long and was stopped.",
            next="If the file is what you expect, ask whoever looks after redactor to raise the limit max_seconds.",
        )
    raise _StoppedError(memory=_OUT_OF_MEMORY in errors or code == -getattr(signal, "SIGKILL", 0))


def _start() -> subprocess.Popen[bytes]:
    environment = {key: os.environ[key] for key in _KEPT_VARIABLES if key in os.environ}
    try:
        return subprocess.Popen(  # noqa: S603  (this interpreter, and nothing of the file among its arguments)
            [sys.executable, "-I", "-B", "-c", _BEGIN, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            start_new_session=True,  # Ctrl-C reaches it through its parent only
        )
    except (OSError, ValueError) as error:
        raise RedactorError(
            "The process that reads files could not be started. Nothing was released.",
            next="Close some programs and try again; if it fails again, tell whoever looks after redactor.",
        ) from error


def _answer(
    process: subprocess.Popen[bytes], request: dict[str, object], data: bytes, limits: Limits, progress: Progress
) -> Workbook | None:
    """The workbook, or None when the process ended without one."""
    to, back = _streams(process)
    # A process that is gone says so by what it does not answer.
    with suppress(OSError):
        messages.send(to, b"A", json.dumps(request).encode())
        messages.send(to, b"D", data)
        to.close()
    while (message := messages.receive(back, limits.max_memory_bytes)) is not None:
        kind, payload = message
        try:
            if kind == messages.RESULT:
                return messages.unpacked_workbook(payload)
            if kind == messages.ERROR:
                raise messages.unpacked_error(payload)
            done, total = (int(item) for item in json.loads(payload))
        except ValueError:
            return None
        progress.advance(done, total)
    return None


def _streams(process: subprocess.Popen[bytes]) -> tuple[BinaryIO, BinaryIO]:
    assert process.stdin is not None
    assert process.stdout is not None  # both were asked for
    return cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)


def _close(process: subprocess.Popen[bytes]) -> None:
    """Leave neither a zombie nor an open pipe."""
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.close()
    process.wait()


def _explained(stopped: _StoppedError) -> UninspectableError:
    if stopped.memory:
        return LimitError(
            "The file needs more memory to be read than is safe.",
            next="If the file is what you expect, ask whoever looks after redactor to raise max_memory_bytes.",
        )
    return UninspectableError("The file stopped the program that reads it, as damaged files do.", next=_SAVE_AGAIN)
