"""The keys that sign a log: the one in use, earlier ones, and those that are not believed any more."""

from __future__ import annotations

from dataclasses import dataclass

from redactor.audit.note import Checkpoint


@dataclass(frozen=True, slots=True)
class Signers:
    """Public keys, 32 raw bytes each: ``believed`` with the one in use first, and ``revoked``.

    What a revoked key signed proves nothing alone. It is still told from what a stranger signed, because the log has
    checkpoints from before the key was revoked; a later one by a believed key proves the same entries.
    """

    believed: tuple[bytes, ...]
    revoked: tuple[bytes, ...] = ()

    @property
    def all(self) -> tuple[bytes, ...]:
        """Every key."""
        return (*self.believed, *self.revoked)

    def signed(self, checkpoint: Checkpoint, name: str) -> bytes | None:
        """The key that signed a checkpoint under this name; None where none of these did."""
        return next((key for key in self.all if checkpoint.is_signed_by(name, key)), None)
