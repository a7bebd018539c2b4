"""Postcodes (``E15 4LZ``) and, beside a cue, postcode districts (``E15``).

The outward part must begin with one of the 124 postcode areas that exist, which keeps room and product codes out.
"""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer
from redactor.grammar.places import AREA_FORM, INWARD_FORM, OUTWARD_FORM

_START = r"(?<![\w-])(?=[A-Z]{1,2}\d)"
_WHOLE = re.compile(rf"(?:{OUTWARD_FORM}\s*{INWARD_FORM}|GIR\s*0AA)", re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is a full postcode."""
    return _WHOLE.fullmatch(text.strip()) is not None


def fits_district(text: str) -> bool:
    """Whether the whole of ``text`` is a postcode district or sector (``E15``, ``E15 4``)."""
    return re.fullmatch(rf"{OUTWARD_FORM}(?:\s+\d)?", text.strip(), re.IGNORECASE) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class UkPostcodeRecognizer(IdentifierRecognizer):
    """Postcodes; with a letter O for a nought too."""

    ENTITY = "UK_POSTCODE"
    PATTERNS = (
        Pattern("spaced", rf"{_START}{OUTWARD_FORM}[ ]{{1,2}}{INWARD_FORM}(?![\w-])", 0.8),
        Pattern("run together", rf"{_START}{OUTWARD_FORM}{INWARD_FORM}(?![\w-])", 0.7),
        Pattern(
            "letter o",
            rf"(?<![\w-])(?=[A-Z]{{1,2}}[\dO]){AREA_FORM}[\dO][\dO]?[ ][\dO][ABD-HJLNP-UW-Z]{{2}}(?![\w-])",
            0.3,
        ),
        Pattern("district", rf"{_START}{OUTWARD_FORM}(?![\w-])(?!\s?\d[A-Z]{{2}}\b)", 0.1),
    )
    CUES = ("postcode", "post code", "p/code", "pcode", "postal code", "district", "lives", "address", "addr")
    WITH_CUE = 0.85
    MIN_DIGITS = 1

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """Lower case without a space is more often something else (``e154lz`` is one, ``so2 3am`` is not)."""
        weighed = super().weigh(text, start, end, score)
        found = text[start:end]
        return weighed - 0.25 if found.islower() and "am" in found[-2:] and weighed < self.WITH_CUE else weighed
