"""Names in short cells ("Status", a header, a tab), where a language model has no sentence to go by.

A name is called one here only on the evidence of the name lists, because bus stops, wards and suppliers stand in the
same kind of cell.
"""

from __future__ import annotations

import re

from redactor.detect.names import is_forename, is_ordinary_word, is_surname
from redactor.model import Span

LONGEST = 60
"""Characters. A longer text is prose."""

_SCORE = 0.7
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLACE_AFTER = re.compile(
    r"\s+(?:road|rd|street|st|avenue|ave|lane|close|court|house|park|station|stn|hospital|school|academy|college|centre"
    r"|center|library|surgery|church|mosque|green|hill|way|drive|gardens|square|estate|ward|team|room|hall|lodge|bridge"
    r"|common|fields?|wood|town|village|trust|ltd|limited|plc|group|services?|company|co|and sons|foundation|day|award"
    r"|fund|grant|project|crescent|terrace|grove|place|parade|broadway|market|wharf|quay|point|gate|north|south|east|west"
    r"|city|county|united|rovers|fc|university|primary|infants?|juniors?|nursery|clinic|medical|practice|pharmacy)\b",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:st|saint|lake|mount|port|fort|the|new|north|south|east|west|upper|lower|great|little|royal)\.?|['’]s)\s+$",
    re.IGNORECASE,
)


def short_names(text: str) -> list[Span]:
    """People named in a short text: a known forename with a known surname beside it, either way round.

    Offsets are into ``text``. Texts longer than ``LONGEST`` give nothing; they are for the language model.
    """
    if len(text) > LONGEST:
        return []
    words = [match for match in _WORD.finditer(text) if match.group()[0].isupper()]
    spans: list[Span] = []
    position = 0
    while position + 1 < len(words):
        first, second = words[position], words[position + 1]
        if _is_pair(text, first, second):
            spans.append(Span(first.start(), second.end(), "PERSON", _SCORE))
            position += 2
        else:
            position += 1
    return spans


def _is_pair(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    between = text[first.end() : second.start()]
    if between.strip() not in {"", ","} or len(between) > 3:
        return False
    if _PLACE_AFTER.match(text, second.end()) or _PLACE_BEFORE.search(text, 0, first.start()):
        return False
    given, family = (second.group(), first.group()) if "," in between else (first.group(), second.group())
    if _PLACE_AFTER.match(" " + family) or not is_forename(given):
        return False
    return is_surname(family) and not (is_ordinary_word(given) and is_ordinary_word(family))
