"""Ages: ``15yo``, ``aged 15``, ``15 years old``, ``14 y/o``; in a column simply a number."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_UNIT = r"(?:y\s?/?\s?o|yrs?\.?\s?(?:old|o)|years?[\s-]old|yr[\s-]olds?|year[\s-]olds?|years?\s+of\s+age|y\.o\.)"
_WHOLE = re.compile(rf"(?:aged?\s*:?\s*)?(\d{{1,3}})\s*-?\s*(?:{_UNIT}|yrs?\.?|years?|y)?", re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is an age in years."""
    match = _WHOLE.fullmatch(text.strip())
    return match is not None and int(match[1]) <= 120


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class AgeRecognizer(IdentifierRecognizer):
    """Ages of people in prose; ages of things (``aged debt``, ``5 year plan``) have another shape."""

    COUNTRY_CODE = None
    ENTITY = "AGE"
    PATTERNS = (
        Pattern("years old", rf"(?<![\w.£/-])(?:1[01]\d|\d{{1,2}})\s?-?\s?{_UNIT}(?!\w)", 0.8),
        Pattern(
            "aged",
            r"\baged?\s*(?:is|:|=)?\s*(?P<value>1[01]\d|[1-9]\d?)(?![\w/.%-]|\s?(?:to|and|days?|weeks?|months?|over|or|[-–])\b|\s?[-–+])",
            0.75,
        ),
        Pattern(
            "turned",
            r"\b(?:turned|turns|turning|turn|just)\s+(?P<value>1\d|2[0-5])(?=\s+(?:last|next|in|on|this|today|yesterday|years|yesterday)\b|\s*[.,;)]|\s*\Z)",
            0.6,
        ),
    )
    MIN_DIGITS = 1
