"""Passport number: nine digits, or two letters and seven digits. No check digit outside the printed strip."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer, compact

_WHOLE = re.compile(r"\d{9}|[A-Z]{2}\d{7}")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` could be a British passport number."""
    return _WHOLE.fullmatch(compact(text)) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class UkPassportRecognizer(IdentifierRecognizer):
    """Passport numbers beside a cue."""

    ENTITY = "UK_PASSPORT"
    PATTERNS = (
        Pattern("letters", r"(?<![\w-])[A-Z]{2}\d{7}(?![\w-])", 0.3),
        Pattern("digits", r"(?<![\w.+/-])\d{9}(?![\w/-])", 0.1),
    )
    CUES = ("passport", "passport no", "passport number", "travel document", "hmpo", "ppt")
    MIN_DIGITS = 7
