"""Entries to the system's log as they are written, for whoever watches it (a SIEM).

A copy, and never the log itself: it is sent after an entry is on disk, and where it cannot be sent the work goes on. It
holds the body of the entry, in which there is nothing personal. RFC 3164, facility ``authpriv``, tag ``redactor``.
"""

from __future__ import annotations

import logging
import logging.handlers
from collections.abc import Callable
from pathlib import Path

from redactor.errors import SettingsError

_PORT = 514
_PATIENCE = 0.1
"""Seconds for which an entry waits to be taken by a local listener whose queue is full."""


def syslog(where: str) -> Callable[[bytes], None]:
    """What sends bodies to ``where``: a local socket (``/dev/log``), or ``HOST`` or ``HOST:PORT`` over UDP.

    :raises SettingsError: there is no such place.
    """
    try:
        handler = _Quiet(_address(where), facility=logging.handlers.SysLogHandler.LOG_AUTHPRIV)
    except (OSError, ValueError) as error:
        raise SettingsError(
            "The system log that the settings name cannot be reached.",
            where=where,
            next="Put 'syslog' in redactor.toml right: '/dev/log', or the name of a host and a port.",
        ) from error
    handler.ident = "redactor: "
    handler.append_nul = False

    def send(body: bytes) -> None:
        handler.handle(logging.LogRecord("redactor", logging.INFO, "", 0, body.decode("utf-8", "replace"), None, None))

    return send


def _address(where: str) -> str | tuple[str, int]:
    if where.startswith("/"):
        if not Path(where).exists():
            raise ValueError("no such socket")
        return where
    host, _, port = where.rpartition(":") if ":" in where else (where, "", str(_PORT))
    return host, int(port)


class _Quiet(logging.handlers.SysLogHandler):
    """One that neither prints where it cannot send, nor waits for a listener that has stopped reading."""

    def _connect_unixsocket(self, address: str) -> None:
        super()._connect_unixsocket(address)  # type: ignore[misc]  # private to the library, which makes a new one on error
        self.socket.settimeout(_PATIENCE)  # type: ignore[attr-defined]

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Nothing is said: the log has the entry."""
