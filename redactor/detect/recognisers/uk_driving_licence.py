"""Driver number: sixteen characters of surname, birth date and initials (DVLA). The check is not public."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer, compact

_FORM = r"[A-Z][A-Z9]{4}\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z0-9][A-Z]{2}"
_WHOLE = re.compile(_FORM)
_SURNAME = re.compile(r"[A-Z]+9*")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a driver number."""
    plain = compact(text)
    return _WHOLE.fullmatch(plain) is not None and _SURNAME.fullmatch(plain[:5]) is not None


def valid(text: str) -> bool | None:
    """Whether month, day and padding make sense; there is no public check digit."""
    return None if fits(text) else False


class UkDrivingLicenceRecognizer(IdentifierRecognizer):
    """Driver numbers, also in the spacing of the card (``OKAFO 903137 C99AB``)."""

    ENTITY = "UK_DRIVING_LICENCE"
    PATTERNS = (
        Pattern("card", rf"(?<!\w){_FORM}(?:\s?\d{{2}})?(?!\w)", 0.9),
        Pattern("spaced", r"(?<!\w)[A-Z][A-Z9]{4}[ ]\d{6}[ ][A-Z9]{2}[A-Z0-9][A-Z]{2}(?!\w)", 0.85),
    )
    CUES = ("driving licence", "driver number", "driver no", "dvla", "licence no", "licence number")
    MIN_DIGITS = 6
