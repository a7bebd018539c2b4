"""Police National Computer id: ``YY/NNNNNNNX`` or ``YYYY/NNNNNNNX``, slash optional, serial of up to seven digits.

The letter is the remainder of the last two year digits followed by the seven-digit serial, divided by 23.
"""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

ALPHABET = "ZABCDEFGHJKLMNPQRTUVWXY"
_SLASHED = r"(?:19|20)?\d{2}\s?[/\\-]\s?\d{1,7}\s?[A-Z]"
_RUN_TOGETHER = r"(?:19|20)?\d{9}\s?[A-Z]"
_WHOLE = re.compile(rf"(?:{_SLASHED}|{_RUN_TOGETHER})", re.IGNORECASE)
_PARTS = re.compile(r"(?:19|20)?(?P<year>\d{2})[/\\-]?(?P<serial>\d{1,7})(?P<letter>[A-Z])")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a PNC id."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:
    """Whether the check letter is right."""
    plain = re.sub(r"\s", "", text).upper()
    parts = _PARTS.fullmatch(plain)
    if parts is None:
        return False
    return ALPHABET[int(parts["year"] + parts["serial"].zfill(7)) % 23] == parts["letter"]


class UkPncIdRecognizer(IdentifierRecognizer):
    """PNC ids. One with the wrong letter is still reported, with less confidence."""

    ENTITY = "UK_PNC_ID"
    PATTERNS = (
        Pattern("slash, long serial", r"(?<![\w/])(?:19|20)?\d{2}\s?/\s?\d{5,7}\s?[A-Z](?![\w/])", 0.9),
        Pattern("slash, short serial", r"(?<![\w/])(?:19|20)?\d{2}/\d{1,4}[A-Z](?![\w/])", 0.3),
        Pattern("other separator", r"(?<![\w/-])(?:19|20)?\d{2}\s?[\\-]\s?\d{5,7}\s?[A-Z](?![\w/-])", 0.5),
        Pattern("run together", r"(?<![\w/])(?:19|20)?\d{9}\s?[A-Z](?![\w/])", 0.5),
    )
    CUES = ("pnc", "pncid", "pnc id", "pnc no", "pnc number", "police national computer")
    MIN_DIGITS = 3
    PROVED = 0.95

    def check(self, text: str) -> bool | None:
        """The check letter."""
        return valid(text)

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """A short serial is common in other numbers, so there a right letter alone proves little."""
        weighed = super().weigh(text, start, end, score)
        return weighed if score > 0.3 or self.cued(text, start, end) else min(weighed, 0.45)
