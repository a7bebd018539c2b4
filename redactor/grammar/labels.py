"""Pseudonyms: ``P-7K3M-Q2XD-9F4T``, sixty bits in Crockford's base 32."""

from __future__ import annotations

import re
from typing import Final

LABEL_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that a label can be read over the phone."""

LABEL_FORM: Final = rf"P(?:-[{LABEL_ALPHABET}]{{4}}){{3}}"
"""A regular expression for one label."""

_PSEUDONYM = re.compile(LABEL_FORM)


def is_pseudonym(text: str) -> bool:
    """Whether ``text`` is written as a pseudonym."""
    return _PSEUDONYM.fullmatch(text) is not None


def pseudonym(sixty_bits: int) -> str:
    """The label of a 60-bit number."""
    digits = "".join(LABEL_ALPHABET[(sixty_bits >> shift) & 31] for shift in range(55, -5, -5))
    return f"P-{digits[:4]}-{digits[4:8]}-{digits[8:]}"
