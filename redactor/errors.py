"""One tree of errors. Every error explains itself to a person and knows its exit code.

A message never holds a value from a file. ``explain()`` says what happened, where, and what to do next.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line answers with."""

    OK = 0
    BLOCKED = 1
    USAGE = 2
    UNINSPECTABLE = 3
    FAILED = 4
    INTERRUPTED = 130


class RedactorError(Exception):
    """Something stopped the work. ``what`` happened, ``where``, and what to do ``next``."""

    exit_code = ExitCode.FAILED

    def __init__(self, what: str, *, where: str = "", next: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.next = next

    def explain(self) -> str:
        """Plain English, one short paragraph."""
        lines = [self.what]
        if self.where:
            lines.append(f"Where: {self.where}")
        if self.next:
            lines.append(f"What to do: {self.next}")
        return "\n".join(lines)


class UsageError(RedactorError):
    """Called wrongly: a missing file, an unknown option, a folder where a file was meant."""

    exit_code = ExitCode.USAGE


class PolicyError(RedactorError):
    """A policy that cannot be used as it is written."""

    exit_code = ExitCode.USAGE


class SettingsError(RedactorError):
    """A configuration that cannot be used."""

    exit_code = ExitCode.USAGE


class UninspectableError(RedactorError):
    """The file, or a part of it, could not be fully looked at."""

    exit_code = ExitCode.UNINSPECTABLE


class EncryptedFileError(UninspectableError):
    """The file needs a password."""


class LimitError(UninspectableError):
    """The file is larger, deeper or more compressed than is safe to open."""


class BlockedError(RedactorError):
    """The answer is no."""

    exit_code = ExitCode.BLOCKED


class TamperedError(BlockedError):
    """Something signed or logged is not what it was."""


class VerificationError(RedactorError):
    """The copy could not be proved clean, so it was not released."""

    exit_code = ExitCode.BLOCKED


class SealError(RedactorError):
    """The copy could not be sealed, or did not open again as it should."""


class WrongPassphraseError(SealError):
    """The passphrase does not open the file."""

    exit_code = ExitCode.USAGE


class SealBrokenError(SealError):
    """A sealed file is not as it was sealed."""

    exit_code = ExitCode.BLOCKED


class LogError(RedactorError):
    """The audit log could not be read or written."""


class KeyStoreError(RedactorError):
    """A key is missing, unreadable, or kept unsafely."""


class DeliveryError(RedactorError):
    """The result could not be written where it was asked for."""
