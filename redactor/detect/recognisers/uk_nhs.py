"""NHS number: ten digits, often written 3-3-4, the last a modulus 11 check digit (python-stdnum ``gb.nhs``)."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern
from stdnum.gb import nhs

from redactor.detect.recognisers.base import IdentifierRecognizer, digits_of

_WHOLE = re.compile(r"\d{3}[ .-]?\d{3}[ .-]?\d{4}")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like an NHS number."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:
    """Whether the check digit is right."""
    return bool(nhs.is_valid(digits_of(text)))


class UkNhsRecognizer(IdentifierRecognizer):
    """NHS numbers. Ten bare digits that fill a whole text are left to what their column says."""

    ENTITY = "UK_NHS"
    PATTERNS = (
        Pattern("grouped", r"(?<![\w.+-])(?<!\+\d\d )\d{3}([ .-])\d{3}\1\d{4}(?![\w-])", 0.5),
        Pattern("bare", r"(?<![\w.+/-])\d{10}(?![\w/-])", 0.45),
    )
    CUES = ("nhs", "nhs no", "nhs number", "health number", "hospital no", "patient no", "emis", "systmone")
    MIN_DIGITS = 10
    LETTERS = False
    FAILED = 0.5

    def check(self, text: str) -> bool | None:
        """The check digit."""
        return valid(text)

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """One in eleven of all ten-digit numbers passes, so the bare form needs a sentence or a cue around it."""
        weighed = super().weigh(text, start, end, score)
        if score >= 0.5 or weighed < 0.5 or self.cued(text, start, end):
            return weighed
        return 0.65 if any(char.isalpha() for char in text) else 0.45
