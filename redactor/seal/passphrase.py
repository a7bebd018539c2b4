"""Passphrases that can be read out over the phone.

Seven words of the EFF's long list (7,776 words, 12.9 bits each) are 90 bits; six would be only 77. The list is the
one that xkcdpass carries; the choosing is done by ``secrets``.
"""

from __future__ import annotations

import secrets
from functools import cache
from importlib.resources import files
from typing import Final

from redactor.errors import SealError

WORDS: Final = 7
LIST_LENGTH: Final = 7_776
SEPARATOR: Final = "-"


def generate_passphrase() -> str:
    """Seven words from the list, joined by hyphens."""
    words = word_list()
    return SEPARATOR.join(secrets.choice(words) for _ in range(WORDS))


def tidy_passphrase(passphrase: str) -> str:
    """The passphrase as it was made, however it was typed: small letters, a hyphen for every gap."""
    return SEPARATOR.join(passphrase.casefold().split())


@cache
def word_list() -> tuple[str, ...]:
    """The EFF's long list.

    :raises SealError: when the list is not the one this was written for, because fewer words are fewer bits.
    """
    try:
        text = files("xkcdpass").joinpath("static", "eff-long").read_text(encoding="utf-8")
    except OSError:
        raise SealError("The word list for passphrases is missing.", next="Install redactor again.") from None
    words = tuple(text.split())
    if len(words) != LIST_LENGTH or len(set(words)) != LIST_LENGTH:
        raise SealError("The word list for passphrases is not the one expected.", next="Install redactor again.")
    return words
