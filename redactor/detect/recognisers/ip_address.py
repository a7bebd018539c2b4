"""Network addresses, version 4 and 6; ``ipaddress`` of the standard library has the last word."""

from __future__ import annotations

import ipaddress

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is a network address."""
    return valid(text.strip()) is True


def valid(text: str) -> bool | None:
    """Whether ``ipaddress`` accepts it."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


class IpAddressRecognizer(IdentifierRecognizer):
    """Network addresses; a version number (``v1.2.3.4``) is none."""

    COUNTRY_CODE = None
    ENTITY = "IP_ADDRESS"
    PATTERNS = (
        Pattern("version 4", r"(?<![\w.])(?<!version )(?<!section )\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)", 0.8),
        Pattern(
            "version 6", r"(?<![\w:.])(?=[0-9a-f:]*\d)(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,6}(?![\w:])", 0.8
        ),
    )
    MIN_DIGITS = 2
    LETTERS = False

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """Only what is an address; a time (``10:15:30``) is none."""
        return score if valid(text[start:end]) else 0.0
