"""Nicknames: in quotes, after ``aka`` and its like, hyphened (``J-Dog``), or after ``Lil`` and ``Big``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from redactor.detect.recognisers.person_lexicon import ACRONYMS
from redactor.detect.recognisers.person_words import known
from redactor.model import Span

_NICK = r"[A-Z][\w-]*(?:[ -](?:[A-Z][\w-]*|\d{1,2}))?"
_ANNOUNCED = re.compile(
    r"\b(?i:aka|a\.k\.a\.?|also known as|known as|goes by|street ?name|nick ?name[ds]?|tag(?:ged)?|alias"
    r"|moniker|called)\b(?i:\s*(?:is|as|of|the name|:|-))*\s*[\"'“‘]?(?P<name>[A-Za-z][\w-]*(?:[ -][A-Z][\w-]*)?)"
)
_ANNOUNCED_LATER = re.compile(r"\b(?i:nick ?name|tag|street name)(?:\s+\w+){1,4}?\s+(?:is|was)\s+(?P<name>[A-Z][\w-]*)")
_QUOTED_PERSON = re.compile(
    rf"\b(?:with|w/|and|by|to|from|met|saw|male|boy|girl|friend|associate|peer|is|as)\s+[\"“'‘](?P<name>{_NICK})[\"”'’](?!\w)"
)
_ANNOUNCING: Final = (_ANNOUNCED, _ANNOUNCED_LATER, _QUOTED_PERSON)
_PATTERNS: Final = (
    *((pattern, 0.8) for pattern in _ANNOUNCING),
    (re.compile(rf"(?<!\w)[\"“'‘](?P<name>{_NICK})[\"”'’](?!\w)"), 0.7),
    (re.compile(r"(?<![\w-])(?P<name>[A-Z]{1,2}-[A-Z][a-z]+)(?![\w-])"), 0.7),
    (re.compile(r"(?<![\w-])(?P<name>(?i:lil|yung|lil'|big|young|baby|mad|ghetto)[ -][A-Z][\w-]*)(?![\w-])"), 0.65),
    (re.compile(r"(?<![\w-])(?P<name>(?i:lil|yung)[ -][a-z]\w*)(?![\w-])"), 0.65),
)
_THINGS: Final = re.compile(
    r"(?i)[a-z]-(?:shirt|ray|level|mail|turn|scooter|bike|pop|road|class|star|wing|team|section|safe|type|plan|word|tag"
    r"|ten)s?\Z"
)


def find_nicknames(text: str) -> Iterator[Span]:
    """Nicknames in a plain text; they may overlap."""
    for pattern, score in _PATTERNS:
        for match in pattern.finditer(text):
            if is_nickname(match["name"], announced=pattern in _ANNOUNCING):
                yield Span(match.start("name"), match.end("name"), "ALIAS", score)


def is_nickname(name: str, *, announced: bool) -> bool:
    """Whether a word or two in a place where nicknames stand is one."""
    first = name.split(maxsplit=1)[0]
    lists = known(first)
    if _THINGS.match(name) or first.upper() in ACRONYMS:
        return False
    if announced:
        return lists.capital or not lists.plain
    if name.casefold().startswith(("lil", "yung")):
        return True
    if name.casefold().startswith(("big", "young", "baby", "mad", "ghetto")) and " " in name:
        second = known(name.rsplit(maxsplit=1)[-1])
        return not second.plain or len(second.folded) == 1 or (second.forename and not second.ordinary)
    return "-" in name or not lists.plain
