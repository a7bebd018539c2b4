"""What stands before a name and is part of how somebody is called: ``Mrs Okafor``, ``DC Pryce``, ``uncle Moses``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redactor.detect.cues import TITLES
from redactor.detect.recognisers.person_words import Word
from redactor.model import Span

CALLED: Final = frozenset(
    [
        "uncle", "aunt", "auntie", "aunty", "nana", "baby", "papa", "mama", "coach", "big", "lil", "little", "young",
        "yung", "old",
    ]
)  # fmt: skip
"""Relations and sizes by which people are called together with their names."""
_ORDERS: Final = frozenset({"sister", "brother", "father", "mother", "nan", "gran", "grandma", "grandad"})
"""Called so only with a capital: ``Sister Bernadette``, but ``sister Ifrah``."""
_MOST: Final = 2


def with_titles(words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """The spans of people, each with the title and the like before it."""
    if not spans:
        return []
    starts = {word.start: index for index, word in enumerate(words)}
    return [_widened(words, starts.get(span.start, 0), span) for span in spans]


def _widened(words: Sequence[Word], index: int, span: Span) -> Span:
    first = index
    while first and index - first < _MOST and words[first].gap in {" ", ". ", "."} and _is_title(words[first - 1]):
        first -= 1
    return Span(words[first].start, span.end, span.entity, span.score) if first < index else span


def _is_title(word: Word) -> bool:
    folded = word.known.folded
    if folded in TITLES or folded in CALLED:
        return True
    return folded in _ORDERS and word.known.capital and not word.starts_sentence and not word.known.upper
