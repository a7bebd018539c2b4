"""Phone numbers: British ones in any spacing, without their leading nought too, and foreign ones with a plus.

``phonenumbers`` decides what is possible; its stricter test would refuse the ranges Ofcom keeps for drama.
"""

from __future__ import annotations

import re

import phonenumbers
from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer, digits_of

_GAP = r"[ .\-()/]{0,3}"
_BRITISH = rf"(?:(?:\+|00)\s?44{_GAP}(?:\(0\){_GAP})?|\(?0)[1-37-9]{_GAP}(?:\d{_GAP}){{7,8}}\d"
_FOREIGN = r"(?:\+|\b00)(?!44)[1-9]\d{0,2}[ .\-()]{0,2}(?:\d[ .\-()]{0,2}){6,11}\d"
_NO_NOUGHT = r"7\d{3}[ -]?\d{3}[ -]?\d{3}"
_WHOLE = re.compile(rf"(?:{_BRITISH}|{_FOREIGN}|{_NO_NOUGHT}|[12]\d{{2,3}}[ -]?\d{{3}}[ -]?\d{{3,4}})")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is written like a phone number (an extension may follow)."""
    plain = re.sub(
        r"(?i)\s*\(?(?:ext|x|extension)\.?\s?\d{1,5}\)?\s*\Z|\s*\((?:m|h|w|mob|home|work|mum|dad|nan)\)\s*\Z",
        "",
        text.strip(),
    )
    return _WHOLE.fullmatch(plain) is not None and _possible(plain)


def valid(text: str) -> bool | None:
    """Whether a phone network could give out this number."""
    return _possible(text)


def _possible(text: str) -> bool:
    digits = digits_of(text)
    if text.lstrip("( ").startswith(("+", "00")):
        number = "+" + (digits[2:] if text.lstrip("( ").startswith("00") else digits)
        number = re.sub(r"^\+440", "+44", number)
    else:
        number = "+44" + digits.removeprefix("0")
    try:
        reason = phonenumbers.is_possible_number_with_reason(phonenumbers.parse(number, "GB"))
    except phonenumbers.NumberParseException:
        return False
    return reason == phonenumbers.ValidationResult.IS_POSSIBLE


class PhoneNumberRecognizer(IdentifierRecognizer):
    """Phone numbers, landline and mobile."""

    COUNTRY_CODE = None
    ENTITY = "PHONE_NUMBER"
    PATTERNS = (
        Pattern("british", rf"(?<![\w.,/+-]){_BRITISH}(?![\w/])", 0.75),
        Pattern("foreign", rf"(?<![\w.+-]){_FOREIGN}(?![\w/])", 0.7),
        Pattern("no leading nought", rf"(?<![\w.,/+-]){_NO_NOUGHT}(?![\w/-])", 0.45),
        Pattern("local", r"(?<![\w.,/+-])\d{4}[ -]\d{4}(?![\w/-])", 0.05),
    )
    CUES = (
        "phone", "tel", "telephone", "tel no", "mob", "mobile", "call", "called", "ring", "rang", "text", "texted",
        "whatsapp", "contact", "number", "landline", "ph", "cell",
    )  # fmt: skip
    WITH_CUE = 0.85
    MIN_DIGITS = 8
    LETTERS = False
    FAILED = 0.5

    def check(self, text: str) -> bool | None:
        """Only an impossible number says anything: nearly every row of eleven digits is possible."""
        return None if len(digits_of(text)) < 9 or _possible(text) else False
