"""International bank account numbers (python-stdnum ``iban``)."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern
from stdnum import iban

from redactor.detect.recognisers.base import IdentifierRecognizer, compact

_WHOLE = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like an IBAN."""
    return _WHOLE.fullmatch(compact(text)) is not None


def valid(text: str) -> bool | None:
    """Whether check digits and the country's structure are right."""
    return bool(iban.is_valid(compact(text), check_country=False))


class IbanCodeRecognizer(IdentifierRecognizer):
    """IBANs with right check digits, or beside a cue."""

    COUNTRY_CODE = None
    ENTITY = "IBAN_CODE"
    PATTERNS = (
        Pattern("iban", r"(?<![\w-])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![\w-])", 0.4),
    )
    CUES = ("iban",)
    MIN_DIGITS = 6
    FAILED = 0.3

    def check(self, text: str) -> bool | None:
        """The check digits."""
        return valid(text)
