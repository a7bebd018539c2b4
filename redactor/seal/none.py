"""No seal: the copy goes as it is, because something else (secure mail) is the envelope. A policy must allow it."""

from __future__ import annotations


class NoSeal:
    """Hands the copy on unchanged."""

    kind = "none"
    needs_passphrase = False

    def close(self, content: bytes, passphrase: str) -> bytes:
        """The same bytes."""
        return content

    def open(self, sealed: bytes, passphrase: str) -> bytes:
        """The same bytes."""
        return sealed
