"""Whether a word that may be an ordinary one is somebody's name where it stands in a text."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from redactor.detect.cues import is_cue, is_place_word
from redactor.detect.watch_forms import Entry
from redactor.detect.watch_words import Words


def is_person(words: Words, position: int, entry: Entry, certain: Set[int]) -> bool:
    """Whether a word that may be an ordinary one is somebody's name where it stands."""
    start, end = words.starts[position], words.ends[position]
    written = words.text[start:end]
    if entry.capitals and not written.isupper():
        return False
    before = words.folded[position - 1] if position else ""
    after = words.folded[position + 1] if position + 1 < len(words.folded) else ""
    if before_place(words, position):
        return False
    if (position - 1 in certain and _follows(words, position)) or (
        position + 1 in certain and _follows(words, position + 1)
    ):
        return True
    if before and is_cue(before) and _follows(words, position):
        return True
    if _quoted(words.text, start, end) or (after in _PERSON_VERBS and written[:1].isupper()):
        return True
    if entry.capitals:
        return True
    return (
        written[:1].isupper()
        and _mid_sentence(words, position)
        and before not in _NOT_PERSON
        and after not in _NOT_PERSON
    )


_PERSON_VERBS: Final = frozenset(
    [
        "said", "says", "stated", "told", "was", "is", "has", "had", "lives", "went", "admitted", "denied",
        "attended", "left",
    ]
)  # fmt: skip
_NOT_PERSON: Final = frozenset(
    [
        "rated", "rating", "rag", "status", "level", "band", "zone", "colour", "color", "coded", "flag", "flagged",
        "card", "alert", "from", "to", "is", "was", "risk", "score", "as", "of", "the", "a", "an", "in", "and",
        "or", "this", "last", "next", "since", "by", "until", "till", "before", "after", "every", "each", "on",
        "graded", "grade", "category",
    ]
)  # fmt: skip


def _follows(words: Words, position: int) -> bool:
    """Whether only a space, hyphen, comma or stop stands before the word at ``position``."""
    return words.text[words.ends[position - 1] : words.starts[position]].strip() in {"", ",", "-", ".", ":"}


def before_place(words: Words, position: int) -> bool:
    """Whether the next word makes a place of this one (``Victoria Park``)."""
    after = position + 1
    return after < len(words.folded) and is_place_word(words.folded[after]) and _follows(words, after)


def _quoted(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and text[start - 1] in "\"'“‘" and text[end] in "\"'”’"


def _mid_sentence(words: Words, position: int) -> bool:
    """Whether lower-case words stand round the word, so that its capital says something."""
    if position == 0:
        return False
    start = words.starts[position]
    gap = words.text[words.ends[position - 1] : start]
    before = words.text[words.starts[position - 1] : words.ends[position - 1]]
    return not any(stop in gap for stop in ".!?:\n•-/|,(") and before.islower()
