"""Social media names: ``@jdog_e15``, or a word beside the network's name (``insta: jdog_e15``, ``snap is tk.e7``)."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_HANDLE = r"[A-Z0-9_](?:[A-Z0-9_.-]{0,28}[A-Z0-9_])"
_NETWORK = (
    r"(?:insta(?:gram)?|ig|snap(?:chat)?|sc|tik\s?tok|twitter|facebook|fb|telegram|discord|youtube|psn|xbox|gamertag"
    r"|onlyfans|kik|threads)"
)
_WHOLE = re.compile(rf"(?:{_NETWORK}\s*[:=-]\s*)?@?{_HANDLE}", re.IGNORECASE)

_PLAIN = re.compile(
    "the|a|an|his|her|their|he|she|they|and|or|to|is|was|on|in|at|down|up|full|private|public|deleted|blocked|active|not"
    "|known|unknown|live|open|closed|banned|fake|new|old|used|being|also|only|very|still",
    re.IGNORECASE,
)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is an ``@name`` or a word that only a handle looks like."""
    plain = text.strip()
    if _WHOLE.fullmatch(plain) is None:
        return False
    return plain.startswith("@") or ":" in plain or re.search(r"[_.]|[a-z]\d|\d[a-z]", plain, re.IGNORECASE) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class SocialMediaHandleRecognizer(IdentifierRecognizer):
    """Handles."""

    COUNTRY_CODE = None
    ENTITY = "SOCIAL_MEDIA_HANDLE"
    PATTERNS = (
        Pattern("at sign", rf"(?<![\w@./])@{_HANDLE}(?![\w@])", 0.75),
        Pattern(
            "network, sign",
            rf"\b{_NETWORK}\s*(?:account|handle|user\s?name|name|id|page)?\s*(?:[:=]|\bis\b|\bas\b)\s*[\"'“‘]?@?(?P<value>{_HANDLE})(?!\w)",
            0.8,
        ),
        Pattern(
            "network, odd word",
            rf"\b{_NETWORK}\s*(?:account|handle|user\s?name|name)?\s+[\"'“‘]?@?(?P<value>(?=[\w.]*[_\d])(?=[\w.]*[a-z]){_HANDLE})(?!\w)",
            0.75,
        ),
    )
    MIN_DIGITS = 0

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """``snapchat is down`` names nobody."""
        return 0.0 if _PLAIN.fullmatch(text, start, end) else score
