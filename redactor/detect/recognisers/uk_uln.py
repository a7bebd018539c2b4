"""Unique learner number: ten digits, the last from a modulus 11 sum of the first nine (Learning Records Service)."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer, digits_of

_WHOLE = re.compile(r"[1-9]\d{9}")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a ULN."""
    return _WHOLE.fullmatch(re.sub(r"\s", "", text)) is not None


def valid(text: str) -> bool | None:
    """Whether the check digit is right: ten less the weighted sum's remainder, which may not be nought."""
    digits = digits_of(text)
    if len(digits) != 10:
        return False
    remainder = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return remainder != 0 and 10 - remainder == int(digits[9])


class UkUlnRecognizer(IdentifierRecognizer):
    """Unique learner numbers, only beside a cue: ten digits are many things."""

    ENTITY = "UK_ULN"
    PATTERNS = (Pattern("uln", r"(?<![\w.+/-])[1-9]\d{9}(?![\w/-])", 0.2),)
    CUES = ("uln", "learner no", "learner number", "unique learner number", "learner ref")
    MIN_DIGITS = 10
    PROVED = 0.3

    def check(self, text: str) -> bool | None:
        """The check digit."""
        return valid(text)
