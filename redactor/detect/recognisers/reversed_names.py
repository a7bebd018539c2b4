# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Names the other way round: ``OKAFOR, Chidi``. The family name in capitals and the comma say so, no list is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from redactor.detect.names import is_english_word, is_forename, is_surname
from redactor.model import Span

SCORE: Final = 0.75
_ABBREVIATION: Final = 3
"""Letters; so few capitals in no list of names are an abbreviation."""

_REVERSED = re.compile(
    r"(?<![\w@./])(?P<family>(?:[A-Z]['’])?[^\W\d_a-z]{3,}(?:[-'’ ][^\W\d_a-z]{2,})?),\s"
    r"(?P<given>[^\W\d_][^\W\d_A-Z]+(?:-[^\W\d_]+)?)(?!\w)"
)


_COUNTIES: Final = frozenset(
    "Essex Kent Surrey Sussex Devon Cornwall Dorset Somerset Norfolk Suffolk Cumbria Durham Rutland Wales".split()
)


def find_reversed(text: str) -> Iterator[Span]:
    """Family names in capitals, each with a comma and a capitalised word behind it, neither of them a plain word."""
    if ", " not in text:
        return
    for match in _REVERSED.finditer(text):
        family, given = match["family"], match["given"]
        in_a_county = given in _COUNTIES or given.endswith("shire")
        if (
            given[0].isupper()
            and family.isupper()
            and not in_a_county
            and _may_be(given, is_forename(given))
            and _is_family(family)
        ):
            yield Span(match.start(), match.end(), "PERSON", SCORE)


def _is_family(family: str) -> bool:
    parts = re.split(r"[-'’ ]", family)
    return is_surname(family) or any(_may_be(part, is_surname(part)) for part in parts if len(part) > _ABBREVIATION)


def _may_be(word: str, listed: bool) -> bool:
    return listed or not is_english_word(word)
