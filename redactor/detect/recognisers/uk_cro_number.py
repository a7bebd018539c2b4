"""Criminal Records Office number: ``NNNNNN/YYX``, or before 1995 ``SFYY/NNNNNNX`` for files kept on microfiche.

The letter is the remainder of the year digits followed by the serial (six digits in the first form), divided by 23.
"""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer
from redactor.detect.recognisers.uk_pnc_id import ALPHABET

_STANDARD = re.compile(r"(?P<serial>\d{1,6})/(?P<year>\d{2})(?P<letter>[A-Z])")
_FILE = re.compile(r"SF(?P<year>\d{2})/?(?P<serial>\d{1,6})(?P<letter>[A-Z])")


def _plain(text: str) -> str:
    return re.sub(r"[\s\\]", "", text.replace("\\", "/")).upper()


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a CRO number."""
    plain = _plain(text)
    return _STANDARD.fullmatch(plain) is not None or _FILE.fullmatch(plain) is not None


def valid(text: str) -> bool | None:
    """Whether the check letter is right."""
    plain = _plain(text)
    standard = _STANDARD.fullmatch(plain)
    if standard is not None:
        return ALPHABET[int(standard["year"] + standard["serial"].zfill(6)) % 23] == standard["letter"]
    on_file = _FILE.fullmatch(plain)
    return on_file is not None and ALPHABET[int(on_file["year"] + on_file["serial"]) % 23] == on_file["letter"]


class UkCroNumberRecognizer(IdentifierRecognizer):
    """CRO numbers of both forms."""

    ENTITY = "UK_CRO_NUMBER"
    PATTERNS = (
        Pattern("file", r"(?<!\w)SF\s?\d{2}\s?/?\s?\d{3,6}\s?[A-Z](?!\w)", 0.9),
        Pattern("standard", r"(?<![\w/])\d{4,6}\s?/\s?\d{2}\s?[A-Z](?![\w/])", 0.85),
        Pattern("short", r"(?<![\w/])\d{1,3}/\d{2}[A-Z](?![\w/])", 0.2),
    )
    CUES = ("cro", "cro no", "cro number", "criminal record", "criminal records office")
    MIN_DIGITS = 3

    def check(self, text: str) -> bool | None:
        """The check letter."""
        return valid(text)

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """A short serial needs a cue: one in 23 of all such numbers has the right letter."""
        weighed = super().weigh(text, start, end, score)
        return weighed if score > 0.2 or self.cued(text, start, end) else min(weighed, 0.4)
