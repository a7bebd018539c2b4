"""How far a name goes, and whether what looks like one is a place or an ordinary word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redactor.detect.cues import RELATIONS, TITLES, names_places
from redactor.detect.names import is_place_name
from redactor.detect.recognisers.person_lexicon import (
    ACRONYMS,
    ALSO_SURNAMES,
    DOING,
    JOINING,
    MONTHS,
    PLACE_BEFORE,
    STRONG_PLACE_BEFORE,
)
from redactor.detect.recognisers.person_words import Word, following_word, word_before


def extend(words: Sequence[Word], index: int, case: str) -> int:
    """The last word of the name that begins at ``words[index]``."""
    last = index
    while last + 1 < len(words) and last - index < 4:
        word = words[last + 1]
        comma = (
            last == index
            and word.gap == ", "
            and words[index].known.surname
            and word.known.forename
            and word.known.capital
        )
        if not (word.adjacent or comma or (len(words[last].written) == 1 and word.gap == ".")):
            break
        if word.gap == ". " and len(words[last].written) > 2:
            break
        if word.gap == "\n" or not _goes_on(words, last + 1, case):
            break
        last += 1
    while (
        last > index
        and (words[last].known.folded in JOINING or len(words[last].written) == 1)
        and not words[last].known.capital
    ):
        last -= 1
    return last


def _goes_on(words: Sequence[Word], index: int, case: str) -> bool:
    word = words[index]
    lists = word.known
    if lists.folded in JOINING and index + 1 < len(words) and words[index + 1].known.surname:
        return True
    if not word.written[0].isalpha() or lists.folded in MONTHS or lists.folded in RELATIONS or lists.folded in DOING:
        return False
    if case == "mixed" and not lists.capital:
        return False
    if case != "mixed" and lists.plain:
        return lists.surname and not lists.ordinary and not lists.place
    if len(word.written) == 1:
        return lists.capital
    if lists.upper and word.written in ACRONYMS:
        return False
    if lists.place:
        return lists.folded in ALSO_SURNAMES
    return lists.listed or not lists.plain


def is_place(words: Sequence[Word], first: int, last: int, case: str) -> bool:
    """Whether what looks like a name is a street, a station, a school called after somebody."""
    before = word_before(words, first) if words[first].gap.strip() == "" else ""
    if before in {"st", "saint", "st."} and words[first].adjacent:
        return True
    if last == first and before in PLACE_BEFORE and _is_town(words[first]):
        return True
    following = following_word(words, last)
    if following is not None and following.known.folded in _NEVER_DONE and before not in RELATIONS | TITLES:
        return True
    if following is not None and following.known.place:
        capitals = case == "mixed"
        if not capitals or following.known.capital or before in PLACE_BEFORE or before == "":
            cued = before in RELATIONS or before in TITLES
            return not (cued and not following.known.capital)
    if last > first and words[last].known.folded in ALSO_SURNAMES:
        folded = words[first].known.folded
        called = names_places(folded) and (before not in FOR_PEOPLE or folded in _SELDOM_PEOPLE)
        return called or before in STRONG_PLACE_BEFORE
    if before == "the" and last == first:
        return following is None or following.known.folded not in _OF_A_FAMILY
    return before in {"in", "near", "nr", "outside"} and last == first and not words[first].known.forename


def _is_town(word: Word) -> bool:
    return is_place_name(word.known.folded) and not word.known.forename


_OF_A_FAMILY: Final = frozenset(
    ["twins", "brothers", "sisters", "family", "boys", "girls", "siblings", "children", "kids"]
)
"""Words after ``the Mensah`` that make a family of it."""
_NEVER_DONE: Final = frozenset(["line", "class", "road", "street", "station", "avenue", "lane", "library", "hospital"])
"""Words that make a place of the name before them however they are written."""
FOR_PEOPLE: Final = frozenset({"for", "with", "of", "re", "about", "told", "named"}) | RELATIONS | TITLES
"""Words before ``George Green`` that make a person of it rather than a place."""
_SELDOM_PEOPLE: Final = frozenset({"harold", "upton", "royal", "st", "saint", "king", "queen", "prince"})
"""``Harold Wood`` and ``Upton Park`` are places all the same."""


def may_be_person(words: Sequence[Word], first: int, last: int, case: str) -> bool:
    """Whether nothing speaks against the words of what the language model calls a person.

    The model is trained on case notes and reads the context; only what it cannot know is held against it: streets and
    parks called after people, acronyms of the trade, and dictionary words that nothing marks as a name.
    """
    if is_place(words, first, last, case):
        return False
    if last > first:
        ends_in_place = words[last].known.place and words[last].known.folded not in ALSO_SURNAMES
        marked = case == "mixed" and words[first].known.capital
        return not ends_in_place and (marked or _has_a_name(words[first : last + 1]))
    word = words[first]
    lists = word.known
    if (word.written in ACRONYMS and case != "upper") or lists.folded in RELATIONS:
        return False
    titled = word_before(words, first) in TITLES | RELATIONS
    if case == "upper" and lists.plain:
        return titled or (lists.listed and not lists.ordinary) or does_something(words, first)
    return not (lists.ordinary and not lists.listed) or titled


def _has_a_name(words: Sequence[Word]) -> bool:
    """Whether one of the words is no English word, or a name more often than a word."""
    return any(not word.known.plain or (word.known.listed and not word.known.ordinary) for word in words)


def does_something(words: Sequence[Word], index: int) -> bool:
    """Whether what follows a word is what people do (``Hope said``)."""
    following = following_word(words, index)
    return following is not None and following.known.folded in DOING
