"""The rules by which a word of a note begins the name of a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from redactor.detect.cues import HONORIFICS, LINKS, RELATIONS, ROLES, TITLES
from redactor.detect.recognisers.person_lexicon import (
    ACRONYMS,
    ALSO_SURNAMES,
    BEFORE_THINGS,
    DOING,
    MONTHS,
    NAMING,
    PLACE_BEFORE,
    SMALL,
    SPEECH,
    STATES,
    STRONG_PLACE_BEFORE,
)
from redactor.detect.recognisers.person_words import Word, following_word, word_before

_INITIALS = re.compile(r"[A-Z]{2}\Z")
_LONGER_INITIALS = re.compile(r"[A-Z]{3}\Z")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_SHORT_FORM = re.compile(r"['’](?:d|m|s|t|ve|re|ll)\Z", re.IGNORECASE)
"""``I've``, ``CR'd``: two words in one."""


def starts_name(words: Sequence[Word], index: int, case: str) -> float:
    """How sure it is that a name of a person begins at ``words[index]``; 0 where none does."""
    word = words[index]
    if not word.written[0].isalpha():
        return 0.0
    cue = _cue(words, index)
    if len(word.written) <= 3 and word.known.upper and case != "upper" and not word.known.forename:
        return _initials(words, index, cue)
    if len(word.written) == 1:
        honoured = word.known.capital and word_before(words, index) in HONORIFICS and word.adjacent
        return 0.8 if honoured else _initial_with_surname(words, index)
    if cue in {"relation", "title"}:
        score = _after_cue(words, index, case, cue)
        if score:
            return score
    return _by_itself(words, index, case, cue)


def _cue(words: Sequence[Word], index: int) -> str:
    """What the words before say: ``relation``, ``title``, ``role``, ``link``, ``place`` or nothing."""
    back = index - 1
    while (
        back >= 0
        and index - back <= 2
        and words[back].known.folded in SMALL
        and words[back + 1].gap.strip() in {"", ",", ":"}
    ):
        back -= 1
    if back < 0:
        return ""
    gap = words[back + 1].gap.strip()
    folded = words[back].known.folded
    if gap not in {"", ",", ":", "-", "(", "/", "=", ".", '"', "'"} or (gap == "." and folded not in TITLES):
        return ""
    if folded in RELATIONS:
        return "relation"
    if (folded in TITLES or folded in NAMING) and gap != ",":
        return "title"
    if folded in ROLES:
        return "role"
    if folded in LINKS and gap != ",":
        return "link"
    return ""


def _follows(words: Sequence[Word], index: int, wanted: frozenset[str]) -> bool:
    following = following_word(words, index)
    return following is not None and following.known.folded in wanted


def _initials(words: Sequence[Word], index: int, cue: str) -> float:
    """Two capitals are a person only beside a cue or where they do what people do."""
    written = words[index].written
    if written in ACRONYMS:
        return 0.0
    if _INITIALS.match(written):
        told = cue in {"relation", "link", "role"} or word_before(words, index) in SPEECH
        if told or _follows(words, index, SPEECH):
            return 0.65
        return 0.55 if _follows(words, index, DOING) else 0.0
    if _LONGER_INITIALS.match(written) and (
        cue == "relation" or word_before(words, index) in {"aka", "alias", "nickname"}
    ):
        return 0.55
    return 0.0


def _initial_with_surname(words: Sequence[Word], index: int) -> float:
    """``K Mensah``, ``C. Okafor``."""
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None or following.gap not in {" ", ". ", "."} or not words[index].known.capital:
        return 0.0
    is_name = following.known.surname and not following.known.ordinary and len(following.written) > 2
    return 0.7 if is_name and following.known.capital else 0.0


def _after_cue(words: Sequence[Word], index: int, case: str, cue: str) -> float:
    """A word after a relation or a title."""
    word, following = words[index], following_word(words, index)
    lists = word.known
    if lists.place or lists.folded in RELATIONS | TITLES | ROLES or lists.folded in DOING:
        return 0.0
    capital = lists.capital and case == "mixed"
    if lists.listed and not lists.plain:
        return 0.9 if lists.capital else 0.8
    if capital:
        if not lists.plain:
            return 0.85
        return 0.75 if lists.listed or (cue == "title" and not lists.ordinary) else 0.0
    if lists.forename and not lists.plain:
        return 0.8
    if lists.forename and following is not None and following.known.folded in SPEECH and lists.folded not in LINKS:
        return 0.6 if lists.folded not in {"will", "may", "mark", "see"} else 0.0
    unknown = not lists.plain and len(word.written) >= 4 and lists.folded not in DOING
    return 0.6 if unknown and not word.gap.strip() else 0.0


def _by_itself(words: Sequence[Word], index: int, case: str, cue: str) -> float:
    """A word without a relation or title before it."""
    word = words[index]
    lists = word.known
    if lists.folded in MONTHS and not _next_is_surname(words, index):
        return 0.0
    if lists.folded in RELATIONS or lists.folded in TITLES or _is_idiom(words, index):
        return 0.0
    told = cue in {"link", "role"} or _follows(words, index, DOING)
    if case in {"upper", "title"} or not lists.capital:
        return _without_capitals(words, index, case, told)
    if lists.upper and len(word.written) < 4 and not lists.forename:
        return 0.0
    if not lists.plain and lists.listed:
        if word_before(words, index) in STRONG_PLACE_BEFORE and not lists.forename and word.adjacent:
            return 0.0
        return 0.75 if lists.forename else 0.65
    if lists.plain:
        return _ordinary_name(words, index, cue)
    if lists.upper:
        return 0.0
    return _unknown(words, index, told)


def _is_idiom(words: Sequence[Word], index: int) -> bool:
    """``Jack of all trades``, ``Max 12 places``: a word that is no name before ``of`` or a figure."""
    following = following_word(words, index)
    if following is None or not words[index].known.plain:
        return words[index].known.folded == "max" and following is not None and following.written.isdigit()
    return following.known.folded == "of" or following.written.isdigit()


def _without_capitals(words: Sequence[Word], index: int, case: str, told: bool) -> float:
    """A word whose case says nothing: only the lists speak."""
    word = words[index]
    lists = word.known
    if lists.plain or (word_before(words, index) in STRONG_PLACE_BEFORE and not lists.forename):
        return 0.0
    if lists.forename and len(word.written) >= (3 if told else 4):
        return 0.7 if told or case != "mixed" else (0.6 if len(word.written) >= 5 else 0.0)
    if lists.surname and len(word.written) >= 5 and (told or case != "lower"):
        return 0.6
    return 0.0


def _next_is_surname(words: Sequence[Word], index: int) -> bool:
    following = following_word(words, index)
    if following is None or not following.known.capital:
        return False
    return following.known.surname and not (following.known.place and following.known.folded not in ALSO_SURNAMES)


def _ordinary_name(words: Sequence[Word], index: int, cue: str) -> float:
    """A name that is an ordinary word as well (Hope, Will, Mark, Young)."""
    word = words[index]
    lists = word.known
    if not lists.forename or lists.place:
        return 0.0
    following = following_word(words, index)
    if (
        _next_is_surname(words, index)
        and following is not None
        and not (following.known.ordinary and word.starts_sentence)
    ):
        return 0.75
    if len(word.written) > 2 and (_follows(words, index, SPEECH) or _is_in_a_state(words, index)):
        return 0.6
    if (
        word.starts_sentence
        or not word.adjacent
        or (lists.ordinary and word_before(words, index) in {"the", "a", "an", "this", "in", "on", "at"})
    ):
        return 0.0
    if cue in {"link", "role"} and not (following is not None and following.known.capital and following.known.plain):
        return 0.65
    return 0.0


def _is_in_a_state(words: Sequence[Word], index: int) -> bool:
    """``Rose was upset``, ``Ebony and Amber``: what is said only of people."""
    if index + 2 >= len(words) or not words[index + 2].adjacent or not words[index + 1].adjacent:
        return False
    following, after = words[index + 1].known, words[index + 2].known
    if following.folded in {"and", "&"}:
        return after.forename and after.capital and not after.place
    return following.folded in {"was", "is", "has", "were", "got", "seems", "seemed", "been"} and after.folded in STATES


def _unknown(words: Sequence[Word], index: int, told: bool) -> float:
    """A capitalised word in no list at all: a rare name, a place or a firm."""
    word = words[index]
    if len(word.written) < 3 or _INNER_CAPITAL.search(word.written) or _SHORT_FORM.search(word.written):
        return 0.0
    place = word_before(words, index) in PLACE_BEFORE
    following = following_word(words, index)
    if following is not None and len(following.written) > 2 and _is_strange(following):
        return 0.55 if place else 0.65
    if place:
        return 0.0
    if word.starts_sentence:
        labels = index + 1 < len(words) and words[index + 1].gap.startswith(":")
        return 0.6 if labels or _follows(words, index, DOING) else 0.0
    if told:
        return 0.6
    return 0.55 if word_before(words, index) not in BEFORE_THINGS else 0.0


def _is_strange(word: Word) -> bool:
    """Whether a capitalised word is in no dictionary."""
    return word.known.capital and not word.known.upper and not word.known.plain
