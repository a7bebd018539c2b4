"""Arrest summons number: ``YY/FFUU/SS/NNNNNNNNNNNX`` (year, force and unit, system, serial, check letter).

The letter is the remainder of force, system, year and serial written as one number, divided by 23; letters in force
or system count as nothing (as in the criminal justice exchange's own check).
"""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer
from redactor.detect.recognisers.uk_pnc_id import ALPHABET

_WHOLE = re.compile(
    r"(?P<year>\d{2})/?(?P<force>\w{2})(?P<unit>\w{2})/?(?P<system>\w{2})/?(?P<serial>\d{1,11})(?P<letter>[A-Z])",
    re.IGNORECASE,
)


def _parts(text: str) -> re.Match[str] | None:
    return _WHOLE.fullmatch(re.sub(r"\s", "", text).upper())


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like an arrest summons number."""
    parts = _parts(text)
    return parts is not None and ("/" in text or len(parts["serial"]) == 11)


def valid(text: str) -> bool | None:
    """Whether the check letter is right."""
    parts = _parts(text)
    if parts is None:
        return False
    numeric = [part if part.isdigit() else "" for part in (parts["force"], parts["system"])]
    return ALPHABET[int("".join(numeric) + parts["year"] + parts["serial"].zfill(11)) % 23] == parts["letter"]


class UkArrestSummonsNumberRecognizer(IdentifierRecognizer):
    """Arrest summons numbers, with and without slashes."""

    ENTITY = "UK_ARREST_SUMMONS_NUMBER"
    PATTERNS = (
        Pattern("slashes", r"(?<![\w/])\d{2}/[0-9A-Z]{4}/[0-9A-Z]{2}/\d{1,11}\s?[A-Z](?![\w/])", 0.95),
        Pattern("run together", r"(?<![\w/])\d{2}[0-9A-Z]{6}\d{11}[A-Z](?![\w/])", 0.7),
    )
    CUES = ("asn", "arrest summons", "arrest summons number", "summons no")
    FAILED = 0.8
    MIN_DIGITS = 3

    def check(self, text: str) -> bool | None:
        """The check letter."""
        return valid(text)
