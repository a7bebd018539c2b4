"""A second person's look at redacted prose: what they were shown, what they changed, and that they signed for it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Protocol

from redactor.model.detecting import Span
from redactor.model.vocabulary import Location


@dataclass(frozen=True, slots=True)
class TextChange:
    """What a reviewer changed in one text, as places in the source: ``more`` goes too, ``not_names`` stays."""

    more: tuple[tuple[int, int], ...] = ()
    not_names: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class RedactedText:
    """One text and what becomes of it. ``marks`` are what was taken out; ``watched`` says of each whether it is an
    identifier of somebody in the same file, which stays out whatever a reviewer says."""

    location: Location
    source: str = dataclasses.field(repr=False)
    marks: tuple[Span, ...]
    watched: tuple[bool, ...]
    result: str = dataclasses.field(repr=False)


class Review(Protocol):
    """What a second person signed for."""

    def change(self, text: str) -> TextChange | None:
        """What they changed in a source text, if anything."""

    def signed(self, result: str) -> bool:
        """Whether they signed for exactly this text to leave."""
