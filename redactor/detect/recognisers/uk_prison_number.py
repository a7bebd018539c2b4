"""Prison (NOMIS) number: ``A1234BC``. It has no check digit. Older local numbers (``AB1234``) only beside a cue."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer, compact

_WHOLE = re.compile(r"[A-Z]\d{4}[A-Z]{2}")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a prison number."""
    return _WHOLE.fullmatch(compact(text)) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class UkPrisonNumberRecognizer(IdentifierRecognizer):
    """Prison numbers."""

    ENTITY = "UK_PRISON_NUMBER"
    PATTERNS = (
        Pattern("nomis", r"(?<![\w-])[A-Z]\d{4}[A-Z]{2}(?![\w-])", 0.55),
        Pattern("spaced nomis", r"(?<![\w-])[A-Z]\s\d{4}\s[A-Z]{2}(?![\w-])", 0.3),
        Pattern("older", r"(?<![\w-])[A-Z]{2}\d{4}(?![\w-])", 0.05),
    )
    CUES = (
        "prison",
        "prison no",
        "prison number",
        "nomis",
        "noms",
        "hmp",
        "hmyoi",
        "yoi",
        "prisoner",
        "inmate",
        "p-nomis",
    )
    MIN_DIGITS = 4
