"""E-mail addresses. Presidio's own recogniser fetches the public suffix list the first time; this one does not."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_FORM = r"[A-Z0-9_][A-Z0-9_.+%'’-]{0,63}@(?:[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])?\.)+[A-Z][A-Z0-9-]{1,23}"
_WHOLE = re.compile(rf"(?:mailto:)?{_FORM}", re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is an e-mail address."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class EmailAddressRecognizer(IdentifierRecognizer):
    """E-mail addresses, whatever their domain."""

    COUNTRY_CODE = None
    ENTITY = "EMAIL_ADDRESS"
    PATTERNS = (
        Pattern("address", rf"(?<![\w@]){_FORM}(?![\w@])", 0.95),
        Pattern("international", r"(?<![\w@])[\w.+%-]{1,64}@(?:[\w-]+\.)+\w{2,24}(?![\w@])", 0.85),
        Pattern(
            "spaces",
            r"(?<![\w@])[\w.+%-]{2,64}\s?@\s?[\w-]+(?:\s?\.\s?(?:co|uk|com|org|net|gov|ac|sch|example))+(?![\w@])",
            0.7,
        ),
    )
    CUES = ("email", "e-mail", "mail")
    MIN_DIGITS = 0
    NEEDS = "@"
