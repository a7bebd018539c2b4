"""Postcodes (``E15 4LZ``) and, beside a cue, postcode districts (``E15``).

The outward part must begin with one of the 124 postcode areas that exist, which keeps room and product codes out.
"""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_AREA = (
    "(?:"
    "AB|AL|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC"
    "|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME"
    "|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY"
    "|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|B|E|G|L|M|N|S|W"
    ")"
)
"""The postcode areas, longer first."""
_OUTWARD = rf"{_AREA}\d[0-9A-HJKMNP-Y]?"
_INWARD = r"\d[ABD-HJLNP-UW-Z]{2}"
_START = r"(?<![\w-])(?=[A-Z]{1,2}\d)"
_WHOLE = re.compile(rf"(?:{_OUTWARD}\s*{_INWARD}|GIR\s*0AA)", re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is a full postcode."""
    return _WHOLE.fullmatch(text.strip()) is not None


def fits_district(text: str) -> bool:
    """Whether the whole of ``text`` is a postcode district or sector (``E15``, ``E15 4``)."""
    return re.fullmatch(rf"{_OUTWARD}(?:\s+\d)?", text.strip(), re.IGNORECASE) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class UkPostcodeRecognizer(IdentifierRecognizer):
    """Postcodes; with a letter O for a nought too."""

    ENTITY = "UK_POSTCODE"
    PATTERNS = (
        Pattern("spaced", rf"{_START}{_OUTWARD}[ ]{{1,2}}{_INWARD}(?![\w-])", 0.8),
        Pattern("run together", rf"{_START}{_OUTWARD}{_INWARD}(?![\w-])", 0.7),
        Pattern(
            "letter o", rf"(?<![\w-])(?=[A-Z]{{1,2}}[\dO]){_AREA}[\dO][\dO]?[ ][\dO][ABD-HJLNP-UW-Z]{{2}}(?![\w-])", 0.3
        ),
        Pattern("district", rf"{_START}{_OUTWARD}(?![\w-])(?!\s?\d[A-Z]{{2}}\b)", 0.1),
    )
    CUES = ("postcode", "post code", "p/code", "pcode", "postal code", "district", "lives", "address", "addr")
    WITH_CUE = 0.85
    MIN_DIGITS = 1

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """Lower case without a space is more often something else (``e154lz`` is one, ``so2 3am`` is not)."""
        weighed = super().weigh(text, start, end, score)
        found = text[start:end]
        return weighed - 0.25 if found.islower() and "am" in found[-2:] and weighed < self.WITH_CUE else weighed
