"""Probation case reference number (nDelius CRN): ``X123456``. It has no check digit and looks like many codes."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer, compact

_WHOLE = re.compile(r"[A-Z]\d{6}")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a CRN."""
    return _WHOLE.fullmatch(compact(text)) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class UkProbationCrnRecognizer(IdentifierRecognizer):
    """CRNs; without a cue word the shape says little."""

    ENTITY = "UK_PROBATION_CRN"
    PATTERNS = (Pattern("crn", r"(?<![\w-])[A-Z]\d{6}(?![\w-])", 0.35),)
    CUES = ("crn", "delius", "ndelius", "probation", "probation no", "probation number", "case reference number")
    MIN_DIGITS = 6
