# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Names in short cells ("Status", a header, a tab), where a language model has no sentence to go by.

A name is called one here only on the evidence of the name lists, because bus stops, wards and suppliers stand in the
same kind of cell.
"""

from __future__ import annotations

import re

from redactor.detect.cues import is_cue
from redactor.detect.names import is_english_word, is_forename, is_ordinary_word, is_surname
from redactor.detect.people import has_vowel
from redactor.model import Span

LONGEST = 60
"""Characters. A longer text is prose."""

_SCORE = 0.7
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ANSWERED = re.compile(
    r"(?i:\b(?:(?:fore|sur|first |last |full |client |child |pupil |patient |tenant )?names?|client|pupil|patient"
    r"|tenant|mother|father|mum|dad|parent|carer|next of kin))\s?[:=]\s{0,3}(?P<who>[A-Z][^\W\d_].{0,40})"
)
"""``Name: …``, a form's line in one cell."""
_PLACE_AFTER = re.compile(
    r"\s+(?:road|rd|street|st|avenue|ave|lane|close|court|house|park|station|stn|hospital|school|academy|college|centre"
    r"|center|library|surgery|church|mosque|green|hill|way|drive|gardens|square|estate|ward|team|room|hall|lodge|bridge"
    r"|common|fields?|wood|town|village|trust|ltd|limited|plc|group|services?|company|co|and sons|foundation|day|award"
    r"|fund|grant|project|crescent|terrace|grove|place|parade|broadway|market|wharf|quay|point|gate|north|south|east|west"
    r"|city|county|united|rovers|fc|university|primary|infants?|juniors?|nursery|clinic|medical|practice|pharmacy"
    r"|(?:and|&) (?:sons?|daughters?|co|partners)|bros|brothers|associates|partners|partnership|llp|builders|solicitors"
    r"|statue|memorial|lecture|monument)\b",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:st|saint|lake|mount|port|fort|the|new|north|south|east|west|upper|lower|great|little|royal)\.?|['’]s)\s+$",
    re.IGNORECASE,
)


def short_names(text: str) -> list[Span]:
    """People named in a short text: a known forename with a known surname beside it, either way round, or with a word
    behind it that no dictionary knows.

    Offsets are into ``text``. Texts longer than ``LONGEST`` give nothing; they are for the language model.
    """
    if len(text) > LONGEST:
        return []
    if asked := _ANSWERED.search(text):
        return [Span(*asked.span("who"), "PERSON", _SCORE)]
    words = [match for match in _WORD.finditer(text) if match.group()[0].isupper()]
    spans: list[Span] = []
    position = 0
    while position + 1 < len(words):
        first, second = words[position], words[position + 1]
        if _is_pair(text, first, second):
            spans.append(
                Span(first.start(), first.start() + len(_bare(text[first.start() : second.end()])), "PERSON", _SCORE)
            )
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
    second_name = _bare(second.group())
    given, family = (second_name, first.group()) if "," in between else (first.group(), second_name)
    if _PLACE_AFTER.match(" " + family) or _is_shop(text, first, second):
        return False
    if not is_forename(given):
        return _is_told_of(text, first.start()) and not _is_known_word(given) and _may_be_family(family)
    if is_surname(family):
        return not (is_ordinary_word(given) and is_ordinary_word(family))
    return len(family) >= _UNLISTED and not is_ordinary_word(given) and not _is_known_word(family)


def _bare(name: str) -> str:
    """A name without its possessive."""
    return name[:-2] if name[-2:] in {"'s", "’s", "'S"} else name


def _is_shop(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the name is a shop's, which is all the text says ("Papa John's", "Jane Smith's Bakery")."""
    owned = second.group()[-2:] in {"'s", "’s"} and not text[: first.start()].strip()
    return owned and len(text[second.end() :].split()) <= 1


def _may_be_family(word: str) -> bool:
    return not is_ordinary_word(word) and (is_surname(word) or not _is_known_word(word))


def _is_told_of(text: str, start: int) -> bool:
    """Whether the word before is one after which somebody is named ("Awaiting", "with", "rang")."""
    before = _WORD.findall(text[:start])
    return bool(before) and (is_cue(before[-1].lower()) or before[-1].lower() in _TELLING)


_TELLING = frozenset("awaiting ask call chase chased chasing contact emailed interview passed rang see".split())
_UNLISTED = 4
"""Letters. A shorter word behind a forename may be any abbreviation."""


def _is_known_word(word: str) -> bool:
    """Whether a word stands in a dictionary, so that it is no family name that the lists miss."""
    if (word.isupper() and len(word) <= 5) or not has_vowel(word):
        return True
    return any(is_english_word(piece) for piece in re.split(r"[-'’]", word) if piece)
