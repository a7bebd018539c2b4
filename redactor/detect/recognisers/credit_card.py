"""Payment card numbers: thirteen to nineteen digits, a known first digit, Luhn's check digit (python-stdnum)."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern
from stdnum import luhn

from redactor.detect.recognisers.base import IdentifierRecognizer, digits_of

_WHOLE = re.compile(r"(?:[3-6]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,4}(?:[ -]?\d{1,3})?|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a card number."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:
    """Whether the check digit is right."""
    return bool(luhn.is_valid(digits_of(text)))


class CreditCardRecognizer(IdentifierRecognizer):
    """Card numbers; a wrong check digit needs a cue."""

    COUNTRY_CODE = None
    ENTITY = "CREDIT_CARD"
    PATTERNS = (Pattern("card", rf"(?<![\w.+-]){_WHOLE.pattern}(?![\w-])", 0.5),)
    CUES = ("card", "visa", "mastercard", "debit card", "credit card", "amex", "card no")
    MIN_DIGITS = 13
    LETTERS = False
    PROVED = 0.8
    FAILED = 0.2

    def check(self, text: str) -> bool | None:
        """The check digit."""
        return valid(text)
