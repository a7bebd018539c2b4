"""The words of a text as the watch list compares them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from redactor.detect.names import fold
from redactor.detect.normal import plain

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: folded, and where each begins and ends in the original."""

    text: str = field(repr=False)
    folded: list[str] = field(repr=False)
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)


def words_in(text: str) -> Words:
    """The words of ``text``; a possessive ``'s`` is not part of one."""
    made = plain(text)
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(made.text):
        start, end = match.span()
        word = match.group()
        if word[-2:] in {"'s", "'S"} and len(word) > 2:
            word, end = word[:-2], end - 2
        folded.append(fold(word))
        starts.append(start)
        ends.append(end)
    if made.offsets is not None:
        spans = [made.original(start, end) for start, end in zip(starts, ends, strict=True)]
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
    return Words(text, folded, starts, ends)
