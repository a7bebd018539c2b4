"""Phones and other devices: IMEI (fifteen digits, python-stdnum ``imei``) and hardware (MAC) addresses."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern
from stdnum import imei

from redactor.detect.recognisers.base import IdentifierRecognizer, digits_of

_IMEI = r"\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d"
_MAC = r"[0-9A-F]{2}(?:[:-][0-9A-F]{2}){5}"
_WHOLE = re.compile(rf"(?:{_IMEI}|{_MAC})", re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is an IMEI or a hardware address."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:
    """Whether an IMEI's check digit is right; a hardware address has none."""
    digits = digits_of(text)
    return None if ":" in text or len(digits) != 15 else bool(imei.is_valid(digits))


class DeviceIdRecognizer(IdentifierRecognizer):
    """Device numbers."""

    COUNTRY_CODE = None
    ENTITY = "DEVICE_ID"
    PATTERNS = (
        Pattern("imei", rf"(?<![\w.+-]){_IMEI}(?![\w-])", 0.4),
        Pattern("mac", rf"(?<![\w:-]){_MAC}(?![\w:-])", 0.7),
    )
    CUES = ("imei", "handset", "device", "phone", "mac address")
    MIN_DIGITS = 4
    LETTERS = False
    PROVED = 0.6

    def check(self, text: str) -> bool | None:
        """The check digit of an IMEI."""
        return valid(text)
