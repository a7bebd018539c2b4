"""Unique pupil number: a check letter and twelve digits; temporary ones end in a letter (python-stdnum ``gb.upn``)."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern
from stdnum.gb import upn

from redactor.detect.recognisers.base import IdentifierRecognizer, compact

_WHOLE = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a UPN."""
    return _WHOLE.fullmatch(compact(text)) is not None


def valid(text: str) -> bool | None:
    """Whether the check letter is right. The list of authorities is not asked: it changes."""
    plain = compact(text)
    return _WHOLE.fullmatch(plain) is not None and upn.calc_check_digit(plain[1:]) == plain[0]


class UkUpnRecognizer(IdentifierRecognizer):
    """Unique pupil numbers."""

    ENTITY = "UK_UPN"
    PATTERNS = (Pattern("upn", r"(?<![\w-])[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z](?![\w-])", 0.7),)
    CUES = ("upn", "pupil no", "pupil number", "unique pupil number")
    MIN_DIGITS = 11
    FAILED = 0.75

    def check(self, text: str) -> bool | None:
        """The check letter."""
        return valid(text)
