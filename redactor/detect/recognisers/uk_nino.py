"""National insurance number: ``QQ123456C``. There is no check digit, but prefixes follow rules.

Rules of HMRC's manual NIM39110: D, F, I, Q, U, V in neither place, O not second, some pairs never given, suffix A to D.
"""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer, compact

_WHOLE = re.compile(r"[A-Z]{2}\d{6}[A-D]")
_RULES = re.compile(r"(?!BG|GB|NK|KN|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]\d{6}[A-D]")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a national insurance number."""
    return _WHOLE.fullmatch(compact(text)) is not None


def valid(text: str) -> bool | None:
    """Whether prefix and suffix follow the rules."""
    return _RULES.fullmatch(compact(text)) is not None


class UkNinoRecognizer(IdentifierRecognizer):
    """National insurance numbers, spaced or not; without the suffix only beside a cue."""

    ENTITY = "UK_NINO"
    PATTERNS = (
        Pattern("whole", r"(?<![\w-])[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![\w-])", 0.85),
        Pattern("no suffix", r"(?<![\w-])[A-Z]{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}(?![\w-])(?!\s?[A-D]\b)", 0.2),
    )
    CUES = ("ni", "nino", "ni no", "ni number", "n.i.", "national insurance", "nat ins")
    MIN_DIGITS = 6
    PROVED = 0.9
    FAILED = 0.65

    def check(self, text: str) -> bool | None:
        """The rules, for a number that is whole."""
        return valid(text) if fits(text) else None
