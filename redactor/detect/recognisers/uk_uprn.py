"""Unique property reference number: up to twelve digits and no check digit, so only with a header or a cue."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_WHOLE = re.compile(r"\d{6,12}")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` could be a UPRN."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class UkUprnRecognizer(IdentifierRecognizer):
    """UPRNs beside a cue."""

    ENTITY = "UK_UPRN"
    PATTERNS = (Pattern("uprn", r"(?<![\w.+/-])\d{6,12}(?![\w/-])", 0.05),)
    CUES = ("uprn", "property ref", "property reference", "unique property reference")
    MIN_DIGITS = 6
