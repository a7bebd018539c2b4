"""The grammars of what operators make: what a redacted value looks like, and nothing else does.

``redact`` makes values in these grammars, ``verify`` proves them, and ``check`` lets a cell pass that is already in
its action's grammar. This is the one definition all three share; it holds no code that reads or writes files.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from typing import Final

from redactor.model import Action, CellValue, CleanColumn, Verb

PSEUDONYM: Final = "pseudonym"
BAND: Final = "band"
PLACEHOLDER: Final = "placeholder"
MASKED: Final = "masked"
CATEGORY: Final = "category"
NUMBER: Final = "number"
DATE: Final = "date"
TEXT: Final = "text"
REDACTED_TEXT: Final = "redacted_text"

LABEL_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that a label can be read over the phone."""

UNKNOWN_BAND: Final = "not known"
MASK_CHARACTER: Final = "*"
MASK: Final = MASK_CHARACTER * 4
"""Always four, whatever stood there, so that its length does not show."""

_PSEUDONYM = re.compile(rf"P(?:-[{LABEL_ALPHABET}]{{4}}){{3}}\Z")
_MASKED = re.compile(r"[^*]{0,8}\*{4}[^*]{0,8}\Z")
_PLACEHOLDER = re.compile(r"\[[a-z][a-z ]{1,40}\]\Z")
_PLACEHOLDER_WORDS = {
    "PERSON": "name",
    "FORENAME": "name",
    "SURNAME": "name",
    "ALIAS": "name",
    "UK_NHS": "nhs number",
    "UK_NINO": "national insurance number",
    "UK_PNC_ID": "pnc id",
    "UK_CRO_NUMBER": "cro number",
    "UK_POSTCODE": "postcode",
    "URL": "web address",
    "IP_ADDRESS": "network address",
}


def placeholder(entity: str) -> str:
    """What stands where a value was: ``[name]``, ``[date of birth]``."""
    words = _PLACEHOLDER_WORDS.get(entity) or entity.removeprefix("UK_").replace("_", " ").lower()
    return f"[{words}]"


def is_placeholder(text: str) -> bool:
    """Whether ``text`` is a typed placeholder."""
    return _PLACEHOLDER.match(text) is not None


def is_pseudonym(text: str) -> bool:
    """Whether ``text`` is written as a pseudonym (``P-7K3M-Q2XD-9F4T``)."""
    return _PSEUDONYM.match(text) is not None


def pseudonym(sixty_bits: int) -> str:
    """The label of a 60-bit number."""
    digits = "".join(LABEL_ALPHABET[(sixty_bits >> shift) & 31] for shift in range(55, -5, -5))
    return f"P-{digits[:4]}-{digits[4:8]}-{digits[8:]}"


def band_labels(bands: Sequence[int]) -> tuple[str, ...]:
    """The words for bands whose lower bounds are ``bands``, lowest first.

    ``(0, 1, 10)`` gives ``under 0``, ``0``, ``1 to 9``, ``10 or more``. Words, because Excel reads ``10-14`` as a date.
    """
    inner = [str(low) if high - low == 1 else f"{low} to {high - 1}" for low, high in itertools.pairwise(bands)]
    return (f"under {bands[0]}", *inner, f"{bands[-1]} or more")


def band_label(value: float, bands: Sequence[int]) -> str:
    """The band in which ``value`` lies."""
    return band_labels(bands)[bisect_right(bands, value)]


def matches(
    grammar: str, value: CellValue | None, bands: Sequence[int] = (), vocabulary: Collection[str] = frozenset()
) -> bool:
    """Whether ``value`` is of the kind ``grammar`` says. An empty cell is of every kind.

    :raises ValueError: for a grammar that does not exist.
    """
    if value is None:
        return True
    match grammar:
        case "pseudonym":
            return isinstance(value, str) and is_pseudonym(value)
        case "band":
            return isinstance(value, str) and bool(bands) and value in (*band_labels(bands), UNKNOWN_BAND)
        case "placeholder":
            return isinstance(value, str) and is_placeholder(value)
        case "masked":
            return isinstance(value, str) and _MASKED.match(value) is not None
        case "category":
            return not isinstance(value, (date, time)) and category_text(value) in vocabulary
        case "number":
            return isinstance(value, (int, float))
        case "date":
            return isinstance(value, (datetime, date, time))
        case "text" | "redacted_text":
            return True
        case _:
            raise ValueError(f"no such grammar: {grammar}")


def proves(column: CleanColumn, value: CellValue | None) -> bool:
    """Whether a value may stand in a column of the copy."""
    return matches(column.grammar, value, column.bands, column.vocabulary)


def category_text(value: CellValue) -> str:
    """How a value of a category is compared: as text, without spaces around it."""
    return str(value).strip()


def already_redacted(action: Action, value: CellValue | None) -> bool:
    """Whether a cell of a file as it is already has the form that ``action`` would give it.

    A kept or redacted text passes here; what is inside it is looked at span by span elsewhere.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return True
    match action.verb:
        case Verb.KEEP | Verb.REDACT_TEXT:
            return True
        case Verb.GENERALISE:
            return matches(BAND, value, action.bands)
        case Verb.PSEUDONYMISE:
            return matches(PSEUDONYM, value)
        case Verb.MASK:
            return matches(MASKED, value)
        case _:
            return isinstance(value, str) and is_placeholder(value.strip())
