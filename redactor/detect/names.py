"""Name lists: whether a word is a forename, a surname, or an ordinary word that says nothing by itself.

Words are compared folded: without case, accents or apostrophes. The lists and where they come from: ``data/README``.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_UNDECOMPOSED = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ə": "e",
        "'": "",
        "’": "",
        "`": "",
        "ʼ": "",
    }
)


def fold(word: str) -> str:
    """``word`` without case, accents and apostrophes (``O’Néill`` is ``oneill``)."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).translate(_UNDECOMPOSED)


@cache
def _words(name: str) -> frozenset[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(fold(word) for word in _words("ordinary_words.txt"))


def is_forename(word: str) -> bool:
    """Whether ``word`` is somebody's first name somewhere. It may be an ordinary word as well."""
    return fold(word) in _words("forenames.txt")


def is_surname(word: str) -> bool:
    """Whether ``word`` is a family name somewhere. It may be an ordinary word as well."""
    return fold(word) in _words("surnames.txt")


def is_place_name(word: str) -> bool:
    """Whether ``word`` is a town or a district that people live in. It may be a name or an ordinary word as well."""
    return fold(word) in _words("places.txt")


def is_ordinary_word(word: str) -> bool:
    """Whether ``word`` never says by itself that a person is meant (``Will``, ``Amber``, ``Road``, ``Monday``)."""
    return fold(word) in _ordinary()


@lru_cache(maxsize=65536)
def is_english_word(word: str) -> bool:
    """Whether ``word`` (or what it is a plain form of) is in an English dictionary. Few names are."""
    plain = fold(word)
    words = _words("english_words.txt")
    if plain in words or plain in _ordinary():
        return True
    return any(
        plain.endswith(ending) and (plain[: -len(ending)] + stem in words)
        for ending, stem in (
            ("s", ""),
            ("es", ""),
            ("ies", "y"),
            ("ed", ""),
            ("ed", "e"),
            ("ing", ""),
            ("ing", "e"),
            ("ly", ""),
        )
        if len(plain) > len(ending) + 2
    )
