"""Typed placeholders: ``[name]``, ``[date of birth]``, and inside a text ``[person 1]``.

The list is closed. Anybody can put a name between brackets, so a pattern would let ``[kofi mensah]`` pass for one.
"""

from __future__ import annotations

import re
from typing import Final

from redactor.model.vocabulary import ENTITIES, ONLY_IN_TEXT

REMOVED: Final = "REMOVED"
"""Stands for an entity where the kind of a value is not known: ``[removed]``."""

_WORDS: Final = {
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


def _made(entity: str) -> str:
    words = _WORDS.get(entity) or entity.removeprefix("UK_").replace("_", " ").lower()
    return f"[{words}]"


_ALL: Final = frozenset(_made(entity) for entity in (*ENTITIES, *ONLY_IN_TEXT, REMOVED))
_PERSON = r"\[person [1-9][0-9]{0,3}\]"

PLACEHOLDER_FORM: Final = "|".join([*sorted(re.escape(text) for text in _ALL), _PERSON])
"""A regular expression for any placeholder."""

_PLACEHOLDER = re.compile(PLACEHOLDER_FORM)


def placeholder(entity: str | None) -> str:
    """What stands where a value was: ``[name]``; ``[removed]`` for a kind that has no words of its own."""
    made = _made(entity or REMOVED)
    return made if made in _ALL else _made(REMOVED)


def person_placeholder(number: int) -> str:
    """What stands where a person is named in a text: ``[person 1]``; the same number is the same person."""
    return f"[person {number}]"


def is_placeholder(text: str) -> bool:
    """Whether ``text`` is one of the typed placeholders."""
    return _PLACEHOLDER.fullmatch(text) is not None
