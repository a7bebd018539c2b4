"""Whether a short text is the name of a person, of several, or of a thing.

Works on what the name lists know and on form: "OKAFOR, Chidi", titles and suffixes, capitals, initials, several people
in one cell. Names nobody listed are told by their form and by what they are not.
"""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from redactor.detect.catalogue_values import SUFFIXES, THING_WORDS, TITLES
from redactor.detect.header_words import plain
from redactor.detect.names import is_english_word, is_forename, is_ordinary_word, is_surname

LONGEST: Final = 120
"""Characters. A longer text is no name, nor a list of a few."""

_SEVERAL = re.compile(r"\s*(?:[;|/\n\r]|&|\+|\band\b|\bor\b)\s*", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[\"“].*?[)\]\"”]|\b(?:aka|a\.k\.a\.?|nee|née|alias)\b.*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’`\-‐][^\W\d_]+)*\.?")
_STRANGE = re.compile(r"[\d@#£$€%_=<>{}~^*]")


@dataclass(frozen=True, slots=True)
class NameLook:
    """How a text looks. ``full`` and ``single`` are beliefs from 0 to 1 that it is a full name or one word of a name;
    ``thing`` that it holds words no person's name holds; ``shaped`` that it is written as a name is. ``strange`` is how
    far it is several words, and ``odd`` whether it is one word, that stand in no list of names and in no dictionary, as
    most names on earth do."""

    full: float = 0.0
    single: float = 0.0
    forename: float = 0.0
    surname: float = 0.0
    thing: bool = False
    ordinary: bool = False
    shaped: bool = False
    initials: bool = False
    several: bool = False
    strange: float = 0.0
    odd: bool = False
    worded: bool = False

    @property
    def likely(self) -> float:
        """The belief that it is a name when nothing around it says what it is."""
        return max(self.full, self.single, self.strange, 0.5 * self.odd)


NOT_A_NAME: Final = NameLook()


@lru_cache(maxsize=131072)
def name_look(text: str) -> NameLook:
    """How a text looks as a name."""
    if len(text) > LONGEST:
        return NOT_A_NAME
    cleaned = _BRACKETED.sub(" ", plain(text)).strip(" ,.-")
    if not cleaned or _STRANGE.search(cleaned):
        return NOT_A_NAME
    parts = [part for part in _SEVERAL.split(cleaned) if part]
    if len(parts) > 1:
        return _several(parts)
    return replace(_one(cleaned), worded=_is_worded(cleaned))


def _is_worded(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if len(word) > 2]
    return bool(words) and all(is_english_word(w) and not is_forename(w) and not is_surname(w) for w in words)


def _several(parts: list[str]) -> NameLook:
    looks = [_one(part) for part in parts]
    share = sum(max(look.full, look.single * 0.8) for look in looks) / len(looks)
    return NameLook(
        full=share,
        thing=any(look.thing for look in looks),
        ordinary=all(look.ordinary for look in looks),
        shaped=all(look.shaped for look in looks),
        several=True,
        strange=sum(max(look.strange, 0.5 * look.odd) for look in looks) / len(looks),
    )


def _one(text: str) -> NameLook:
    comma = text.count(",")
    if comma > 1:
        return _several([part for part in text.split(",") if part.strip()])
    family, _, given = text.partition(",") if comma else ("", "", text)
    words = _words(f"{given} {family}")
    titled = any(word in TITLES for word in _folded(text)[:1])
    if not words or len(words) > 6:
        return NOT_A_NAME
    lowered = [word.lower().rstrip(".") for word in words]
    thing = _is_owned(text) or any(
        word in THING_WORDS and not _doubles_as_surname(word, i, lowered) for i, word in enumerate(lowered)
    )
    shaped = not thing and (len(words) <= 4) and all(word[:1].isupper() or word in _PARTICLES for word in words)
    long = [word for word in lowered if len(word) > 1]
    if not long:
        return NameLook(initials=len(words) <= 4 and text.isupper(), shaped=shaped)
    if len(lowered) == 1:
        return _single(words[0], lowered[0], titled, thing, shaped)
    return replace(_full(lowered, bool(comma), titled, thing, shaped), strange=0.0 if thing else _strangeness(words))


_PARTICLES = frozenset(
    "de da di do dos del della van von der den la le el al bin binti ibn abu st o ap ben y e ter".split()
)


def _words(text: str) -> list[str]:
    words = _WORD.findall(text)
    while words and words[0].lower().rstrip(".") in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1].lower().rstrip(".") in SUFFIXES:
        words = words[:-1]
    return words


def _is_owned(text: str) -> bool:
    """Whether a text ends in a possessive, as the names of shops and schools do ("Papa John's", "Queen Mary's")."""
    return text[-2:].lower() in {"'s", "’s"}


def _folded(text: str) -> list[str]:
    return [word.lower().rstrip(".") for word in _WORD.findall(text)]


def _doubles_as_surname(word: str, index: int, words: list[str]) -> bool:
    """``Hall``, ``Church`` and ``Green`` at the end of two words that begin with a forename are surnames."""
    return (
        index == len(words) - 1
        and len(words) == 2
        and is_surname(word)
        and is_forename(words[0])
        and word not in _ROADS
    )


_ROADS = frozenset(
    "road rd street avenue ave close drive crescent gardens terrace team school ltd centre council station "
    "estate".split()
)


def _single(word: str, lowered: str, titled: bool, thing: bool, shaped: bool) -> NameLook:
    ordinary = is_ordinary_word(lowered)
    weight = 0.35 if ordinary else 1.0
    fore, sur = is_forename(lowered), is_surname(lowered)
    believed = 0.0 if thing and not titled else (1.0 if titled else weight)
    return NameLook(
        single=believed if (fore or sur or titled) else 0.0,
        forename=believed if fore else 0.0,
        surname=believed if sur or titled else 0.0,
        thing=thing,
        ordinary=ordinary or thing,
        shaped=shaped and word[:1].isupper(),
        initials=len(word) <= 3 and word.isupper() and not (fore or sur or ordinary),
        odd=not thing and not (fore or sur) and _is_strange(word),
    )


def _full(lowered: list[str], comma: bool, titled: bool, thing: bool, shaped: bool) -> NameLook:
    ordinary = [is_ordinary_word(word) or len(word) == 1 for word in lowered]
    pieces = [piece for word in (lowered[0], *lowered[1:-1]) for piece in word.split("-")]
    fore = any(is_forename(piece) for piece in pieces)
    last = [lowered[-1], *lowered[-1].split("-")]
    sur = any(is_surname(piece) or is_forename(piece) for piece in last)
    initial = len(lowered[0].rstrip(".")) == 1
    if thing and not titled:
        belief = 0.0
    elif titled and shaped:
        belief = 1.0
    elif fore and len(lowered) == 2 and len(lowered[-1]) == 1:  # "Shanice C", as teachers tell two of them apart
        belief = 0.3 if ordinary[0] else 0.85
    elif (fore and sur) or (initial and sur and not ordinary[-1]):
        belief = 0.4 if all(ordinary) else 1.0
    elif fore or sur:
        unlisted = ordinary[-1] if fore else ordinary[0]
        belief = 0.25 if unlisted else 0.85
    else:
        belief = 0.3 if shaped and comma and not any(ordinary) else 0.0
    return NameLook(full=belief, thing=thing, ordinary=all(ordinary), shaped=shaped)


# --- names that no list knows ---------------------------------------------------------------------------

_LONGEST_NAME: Final = 4
_ONE_OF_TWO: Final = 0.6
_WITH_INITIAL: Final = 0.85


_VOWEL = re.compile(r"[aeiouy]|[^\x00-\x7f]", re.IGNORECASE)


def has_vowel(word: str) -> bool:
    """Whether a word can be spoken; ``Wdrs`` is an abbreviation and no name."""
    return _VOWEL.search(word) is not None


def _is_strange(word: str) -> bool:
    """Whether a word stands in no dictionary and is no abbreviation."""
    plain_word = word.rstrip(".")
    if len(plain_word) < 3 or (plain_word.isupper() and len(plain_word) <= 5) or not has_vowel(plain_word):
        return False
    return not any(is_english_word(piece) for piece in re.split(r"[-'’]", plain_word) if len(piece) > 2)


def _strangeness(words: list[str]) -> float:
    """How far two to four words are a name that no list knows: all of them strange or names, or only some of them."""
    if len(words) > _LONGEST_NAME or not _written_alike(words):
        return 0.0
    long = [word for word in words if len(word.rstrip(".")) > 1 and word not in _PARTICLES]
    capitals = all(word.isupper() for word in long)
    strange = [_is_strange(word.title() if capitals else word) for word in long]
    if not any(strange):
        return 0.0
    named = [odd or is_forename(word) or is_surname(word) for odd, word in zip(strange, long, strict=True)]
    if len(long) == 1 and len(words) == 2 and words[-1 if long[0] is words[0] else 0].isupper():
        return _WITH_INITIAL  # "Arbnora K", "T. Ezeudu"
    return 1.0 if all(named) and len(long) > 1 else _ONE_OF_TWO


def _written_alike(words: list[str]) -> bool:
    """Whether all words begin with a capital, or none does; ``Quercus robur`` is no name of a person."""
    firsts = [word[:1].isupper() for word in words if word not in _PARTICLES]
    return all(firsts) or not any(firsts)
