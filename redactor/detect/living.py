"""Where people live, in prose (``lives in Forest Gate``, ``moved to Luton``). A place passed through scores low."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from redactor.detect.names import is_english_word
from redactor.model import Span

MENTIONED: Final = 0.4
"""A place the language model sees; not personal by itself."""
LIVED_IN: Final = 0.75

_NOT_A_PLACE: Final = (
    r"(?!(?:with|his|her|their|him|them|care|custody|temporary|supported|semi|independent|foster|a|an|the|my|our|and|but|so"
    r"|bed|breakfast|area|same|another|different|new|old|own|touch|front|back|london|england|uk|accommodation|placement"
    r"|hostel|hotel|school|year|bed|b&b|private|rented|emergency|shared)\b)"
)
_VERB: Final = (
    r"(?:liv(?:es?|ing|ed)|resid(?:es?|ing|ed)|stay(?:s|ing|ed)?|sofa[ -]?surf(?:s|ing)|mov(?:ed|ing|es)(?:\s+back)?"
    r"|mov(?:e|es)|relocat(?:ed?|ing)|transfer(?:red)?|discharged|released|licen[cs]e|bailed"
    r"|(?:is\s+)?from|home(?:\s+address)?(?:\s+is)?|housed|placed|placement|rehoused|based|address|flat|house|hostel|tenancy)"
)
_PLACE: Final = rf"{_NOT_A_PLACE}[A-Z][\w'’-]+(?:\s+(?:upon|on|of|le|the)?\s*[A-Z][\w'’-]+){{0,2}}"
_COMPANY: Final = r"(?:\s+(?:with|w/?)(?:\s+[^\s.,;:]+){1,4}?)?"
"""With whom somebody lives, before it is said where."""
_CAPITAL = re.compile(
    rf"\b(?i:{_VERB})(?i:{_COMPANY})\s+(?i:(?:over\s+|out\s+|up\s+|down\s+)?(?:in|to|at|near|nr|round|from)\s+)"
    rf"(?:the\s+)?(?P<place>{_PLACE})"
)
_RELATIVES = re.compile(
    r"\b(?i:uncle|aunt(?:ie|y)?|cousin|nan|gran(?:dma|ny)?|grandparents?|grandad|brother|sister|mum|mother|dad|father|family)"
    rf"(?:\s+[A-Z][\w'’-]+){{0,2}}\s+in\s+(?P<place>{_PLACE})"
)
"""Where a relative is said to be (``uncle Moses in Luton``)."""
_LOWER = re.compile(
    rf"\b(?:liv(?:es?|ing|ed)|stay(?:s|ing|ed)?|mov(?:ed|ing)(?:\s+(?:back|out))?|resid(?:es?|ing)|surf(?:s|ing)|transfer){_COMPANY}\s+(?:in|to|at|near|nr|round)\s+(?P<place>{_NOT_A_PLACE}[a-z]{{3,}}(?:\s+[a-z]{{3,}})?)",
)


def find_places(text: str, model: Iterable[tuple[int, int]] = ()) -> Iterator[Span]:
    """Places in a plain text. Those somebody lives in score ``LIVED_IN``, others that the model sees ``MENTIONED``."""
    homes: list[Span] = []
    for pattern in (_CAPITAL, _RELATIVES):
        homes.extend(Span(*match.span("place"), "LOCATION", LIVED_IN) for match in pattern.finditer(text))
    for match in _LOWER.finditer(text):
        end = _end_of_place(match["place"])
        if end:
            homes.append(Span(match.start("place"), match.start("place") + end, "LOCATION", LIVED_IN))
    yield from homes
    for start, end in model:
        if not any(start < home.end and home.start < end for home in homes):
            yield Span(start, end, "LOCATION", MENTIONED)


def _end_of_place(words: str) -> int:
    """How much of lower-case words after "lives in" is a place: one in no dictionary, or one that the lists know."""
    first, _, second = words.partition(" ")
    if second in _SECOND:
        return len(words)
    return len(first) if first in _TOWNS or not is_english_word(first) else 0


_SECOND: Final = frozenset(
    [
        "gate", "ham", "park", "town", "green", "hill", "bow", "hatch", "wood", "end", "heath", "city", "bridge",
        "common", "lane",
    ]
)  # fmt: skip
_TOWNS: Final = frozenset(
    [
        "barking", "stratford", "newham", "hackney", "ilford", "romford", "leyton", "plaistow", "beckton", "poplar",
        "stepney", "dalston", "tottenham", "dagenham", "chingford", "woodford", "edmonton", "enfield", "islington",
        "camden", "lambeth", "brixton", "peckham", "lewisham", "deptford", "greenwich", "woolwich", "croydon",
        "bromley", "luton", "slough",
    ]
)  # fmt: skip
