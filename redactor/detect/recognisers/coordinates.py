"""A point on the map precise enough to be a home: decimal degrees within the British Isles, or a what3words address."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_POINT = r"(?:49|5\d|60)\.\d{3,}\s*[,; ]\s*-?[0-8]\.\d{3,}"
_THREE_WORDS = r"///[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}"
_WHOLE = re.compile(rf"(?:{_POINT}|{_THREE_WORDS})")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is a point."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class CoordinatesRecognizer(IdentifierRecognizer):
    """Coordinates with three decimals or more (a hundred metres)."""

    ENTITY = "LOCATION"
    PATTERNS = (
        Pattern("degrees", rf"(?<![\w.-]){_POINT}(?![\w.])", 0.7),
        Pattern("three words", rf"(?<![\w/:]){_THREE_WORDS}(?![\w.])", 0.8),
    )
    MIN_DIGITS = 0
    LETTERS = False
