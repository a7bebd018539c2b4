"""Where people live, in prose (``lives in Forest Gate``, ``nan's in leyton``). A place passed through scores low."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from redactor.detect.names import is_english_word, is_place_name
from redactor.detect.recognisers.street_address import STREET_NAME
from redactor.model import Span

MENTIONED: Final = 0.4
"""A place the language model sees; not personal by itself."""
LIVED_IN: Final = 0.75

_NOT_A_PLACE: Final = (
    r"(?!(?:with|his|her|their|him|them|care|custody|temporary|supported|semi|independent|foster|a|an|the|my|our|and|but|so"
    r"|bed|breakfast|area|same|another|different|new|old|own|touch|front|back|london|england|uk|accommodation|placement"
    r"|hostel|hotel|school|year|bed|b&b|private|rented|emergency|shared|yr|[jfmasond][a-z]{2})\b)"
)
_VERB: Final = (
    r"(?:liv(?:es?|ing|ed|in)|resid(?:es?|ing|ed)|stay(?:s|ing|ed|in)?|sofa[ -]?surf(?:s|ing)"
    r"|mov(?:ed|ing|es)(?:\s+back)?|mov(?:e|es)|relocat(?:ed?|ing)|transfer(?:red)?|discharged|released|licen[cs]e|bailed|sleeping|sleeps|crashing"
    r"|(?:is\s+)?from|home(?:\s+address)?(?:\s+is)?|housed|placed|placement|rehoused|based|address|flat|house|hostel"
    r"|tenancy|accommodation|refuge)"
)
_PLACE: Final = rf"{_NOT_A_PLACE}[A-Z][\w'’-]+(?:\s+(?:upon|on|of|le|the)?\s*[A-Z][\w'’-]+){{0,2}}"
_COMPANY: Final = r"(?:\s+(?:with|w/?)(?:\s+[^\s.,;:]+){1,7}?)?"
"""With whom somebody lives, before it is said where."""
_WHOSE: Final = (
    r"(?:uncle|aunt(?:ie|y)?|cousin|nan|nana|gran(?:dma|ny)?|grandparents?|grandad|brother|bro|sister|sis|mum|mother|dad|father"
    r"|family|partner|girlfriend|boyfriend|gf|bf|mate|friend|carers?)"
)
_CAPITAL = re.compile(
    rf"\b(?i:{_VERB})(?i:{_COMPANY})\s+(?i:(?:over\s+|out\s+|up\s+|down\s+)?(?:in|to|at|near|nr|round|from)\s+)"
    rf"(?:the\s+)?(?P<place>{_PLACE})"
)
_RELATIVES = re.compile(
    rf"\b(?i:{_WHOSE})(?:\s+[A-Z][\w'’-]+){{0,2}}(?:['’]?s)?(?i:\s+(?:house|place|flat|home|address|yard|drum|gaff))?"
    rf"\s+(?:in|over in)\s+(?P<place>{_PLACE})"
)
"""Where a relative is said to be (``uncle Moses in Luton``, ``mum's in Bow``)."""
_AT_SOMEBODYS = re.compile(rf"\b[A-Z][\w-]+['’]s(?:\s+(?:house|place|flat))?\s+in\s+(?P<place>{_PLACE})")
_FROM_TO = re.compile(
    rf"\b(?i:mov(?:ed|ing|es)|relocated|transferred)\s+from\s+(?P<place>{_PLACE})(?:\s+to\s+(?P<other>{_PLACE}))?"
)
_SPOT: Final = rf"(?P<place>{_NOT_A_PLACE}[a-z]{{3,}}(?:\s+[a-z]{{3,}})?)"
_LOWER = re.compile(
    r"\b(?:liv(?:es?|ing|ed|in)|stay(?:s|ing|ed|in)?|mov(?:ed|ing)(?:\s+(?:back|out))?|resid(?:es?|ing)|surf(?:s|ing)|transfer"
    rf"|placed|placement|sleeping|{_WHOSE}(?:['’]?s)?(?:\s+(?:house|place|flat))?){_COMPANY}\s+(?:in|to|at|near|nr|round)\s+{_SPOT}",
)
_DOOR: Final = r"(?<!from )(?:no\.?|number|num|nos?\.?)\s?\d{1,3}[a-z]?\b(?!\s*(?:%|/|years?|bus))"
_STREET = re.compile(
    r"\b(?:at|from|@|visit(?:ed)?(?:\s+to)?|vis(?:it)?|believed\s+living|liv(?:es|ing|in)|last\s+known(?:\s+(?:at|as))?"
    rf"|residents?\s+(?:of|in|at)|tenants?\s+(?:of|at|in)|placement[:\s]|address[:\s]|home[:\s])\s*(?P<place>{STREET_NAME}|{_DOOR})",
    re.IGNORECASE,
)
"""A street without a number, or a number without a street, where somebody is rather than passes.

``on``, ``near`` and the like are of passing.
"""


def find_places(text: str, model: Iterable[tuple[int, int]] = (), people: Sequence[Span] = ()) -> Iterator[Span]:
    """Places in a plain text. Those somebody lives in score ``LIVED_IN``, others that the model sees ``MENTIONED``.

    :param people: the people of the text: without any, a street without a number is nobody's home.
    """
    homes: list[Span] = []
    for pattern in (_CAPITAL, _RELATIVES, _AT_SOMEBODYS, _FROM_TO):
        for match in pattern.finditer(text):
            homes.extend(_home(match, group) for group in match.groupdict() if match[group])
    for match in _LOWER.finditer(text):
        end = _end_of_place(match["place"])
        if end:
            homes.append(Span(match.start("place"), match.start("place") + end, "LOCATION", LIVED_IN))
    if people:
        homes.extend(_home(match, "place", "STREET_ADDRESS") for match in _STREET.finditer(text))
    seen = list(model)
    homes.extend(_whence(text, people, seen))
    yield from homes
    for start, end in seen:
        if not any(start < home.end and home.start < end for home in homes):
            yield Span(start, end, "LOCATION", MENTIONED)


def _home(match: re.Match[str], group: str, entity: str = "LOCATION") -> Span:
    return Span(*match.span(group), entity, LIVED_IN)


def _whence(text: str, people: Sequence[Span], places: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Places behind a person and ``from`` (``Callum from Albert Square``)."""
    ends = [span.end for span in people if span.score >= MENTIONED]
    for start, end in places:
        if any(text[last:start].strip().lower() in {"from", "of", "frm"} for last in ends if start - 8 < last < start):
            yield Span(start, end, "LOCATION", LIVED_IN)


def _end_of_place(words: str) -> int:
    """How much of lower-case words after "lives in" is a place: one in no dictionary, or one that the lists know."""
    first, _, second = words.partition(" ")
    if second in _SECOND:
        return len(words)
    return len(first) if is_place_name(first) or not is_english_word(first) else 0


_SECOND: Final = frozenset(
    [
        "gate", "ham", "park", "town", "green", "hill", "bow", "hatch", "wood", "end", "heath", "city", "bridge",
        "common", "lane", "house", "dock", "docks", "island",
    ]
)  # fmt: skip
