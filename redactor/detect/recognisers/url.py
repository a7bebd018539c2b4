"""Web addresses. One that names a person (a profile, a user name) scores higher than a plain page."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_WHOLE = re.compile(
    r"(?:(?:https?|ftp)://|www\.)[^\s<>\"']{3,2000}|(?:[a-z0-9-]+\.)+[a-z]{2,12}/[^\s<>\"']*", re.IGNORECASE
)
_PROFILE = re.compile(
    r"(?:instagram|facebook|fb|tiktok|twitter|x|snapchat|youtube|linkedin|threads|github|t)\.(?:com|me)/(?!p/|watch|reel/|events?/|groups?/|share)"
    r"(?:@|add/|in/|user/|c/|profile\.php\?id=)?[\w.-]{2,}|/~\w|//[^/\s@]+@|/users?/\w|[?&](?:user|name|email|u)=\w",
    re.IGNORECASE,
)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is a web address."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class UrlRecognizer(IdentifierRecognizer):
    """Web addresses."""

    COUNTRY_CODE = None
    ENTITY = "URL"
    PATTERNS = (
        Pattern("scheme", r"(?<!\w)(?:https?|ftp)://[^\s<>\"']{3,2000}", 0.4),
        Pattern("www", r"(?<![\w/.@])www\.[^\s<>\"']{3,2000}", 0.4),
        Pattern("path", r"(?<![\w/.@-])(?:[a-z0-9-]+\.){1,4}(?:com|co\.uk|org|net|me|io|uk)/[^\s<>\"']{2,2000}", 0.4),
    )
    MIN_DIGITS = 0
    NEEDS = "."

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """Whether somebody's profile or user name is in it."""
        return 0.8 if _PROFILE.search(text, start, end) else score
