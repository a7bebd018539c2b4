"""The proof that a copy is clean. ``prove`` makes it, and nothing else can."""

from __future__ import annotations

import hashlib
from dataclasses import InitVar, dataclass
from typing import Final

MADE_HERE: Final = object()
"""The token that ``gate.prove`` shows. Not exported from the room."""


@dataclass(frozen=True, slots=True)
class Proof:
    """That these bytes, under this name, were proved clean.

    ``sha256`` is the hex digest of the bytes, which hold no personal data. ``strings`` is how many texts were looked
    at, each different one once.
    """

    sha256: str
    size: int
    file_name: str
    parts: int
    sheets: int
    rows: int
    cells: int
    strings: int
    made_by: InitVar[object] = None

    def __post_init__(self, made_by: object) -> None:
        if made_by is not MADE_HERE:
            raise TypeError("a Proof is made by redactor.verify.prove and by nothing else")

    def __reduce__(self) -> tuple[object, ...]:
        # Reading a pickle would make a proof without proving anything.
        raise TypeError("a Proof holds for the process that proved it")

    def covers(self, data: bytes) -> bool:
        """Whether ``data`` is what was proved."""
        return len(data) == self.size and hashlib.sha256(data).hexdigest() == self.sha256
