"""Crime, custody and case numbers: local forms (``4207123/17``, ``01KF/1234/17``), or any code beside a cue."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_CRIME = r"\d{7}/\d{2}"
_CUSTODY = r"\d{2}[A-Z]{2}\d{7}"
_SLASHED = r"\d{2}[A-Z]{2}/\d{2,6}/\d{2,4}"
_NICHE = r"\d{2}[*/-]\d{5,7}[*/-]\d{2}"
_WHOLE = re.compile(
    rf"{_CRIME}|{_CUSTODY}|{_SLASHED}|{_NICHE}|(?:CRIS|CAD|URN|CN|CRN|REF|CASE)?[\s:#/-]*(?=[^\s]*\d)[A-Z0-9]{{1,8}}(?:[/-][A-Z0-9]{{1,10}}){{1,3}}",
    re.IGNORECASE,
)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a crime, custody or case number."""
    plain = text.strip()
    return _WHOLE.fullmatch(plain) is not None and re.fullmatch(r"\d{1,4}[/-]\d{1,4}([/-]\d{1,4})?", plain) is None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class CaseReferenceRecognizer(IdentifierRecognizer):
    """Case numbers of the police, courts and councils."""

    ENTITY = "CASE_REFERENCE"
    PATTERNS = (
        Pattern("crime", rf"(?<![\w/]){_CRIME}(?![\w/])", 0.75),
        Pattern("custody", rf"(?<![\w/]){_CUSTODY}(?![\w/])", 0.7),
        Pattern("custody with slashes", rf"(?<![\w/]){_SLASHED}(?![\w/])", 0.8),
        Pattern("force system", rf"(?<![\w/]){_NICHE}(?![\w/])", 0.4),
        Pattern(
            "cue",
            r"\b(?:crime|cris|crimint|custody|incident|case|cad|urn|asn|linked|charge|court|mosaic|liquidlogic"
            r"|careworks|childview|core\+|"
            r"intel|merlin|referral|client|service user|su)[\s_-]*"
            r"(?:ref(?:erence)?|report|record|id|no|num(?:ber)?|urn)?\.?\s*[:#]?\s*"
            r"(?P<value>(?=[A-Z0-9/-]*\d[A-Z0-9/-]*\d[A-Z0-9/-]*\d)[A-Z0-9]+(?:[/-][A-Z0-9]+)*)(?![\w/])",
            0.7,
        ),
        Pattern(
            "ref",
            r"\b(?:ref(?:erence)?)(?:\s*(?:no|num(?:ber)?))?\.?\s*[:#]?\s*"
            r"(?P<value>(?=[A-Z0-9/-]*\d[A-Z0-9/-]*\d[A-Z0-9/-]*\d)[A-Z0-9]+(?:[/-][A-Z0-9]+)*)(?![\w/])",
            0.6,
        ),
    )  # fmt: skip
    CUES = ("crime", "cris", "custody", "incident", "case", "ref", "cad", "urn", "crime ref", "case no")
    MIN_DIGITS = 3
    LETTERS = False
