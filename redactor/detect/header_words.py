"""A heading's words: split, unpicked, corrected, and found in the catalogue."""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from redactor.detect import normal
from redactor.detect.catalogue import Owner
from redactor.detect.catalogue_ambiguous import AMBIGUOUS
from redactor.detect.catalogue_attributes import PERSONAL
from redactor.detect.catalogue_ordinary import ORDINARY
from redactor.detect.catalogue_owners import FILLERS, FLAG_WORDS, ID_WORDS, LINKS, OWNERS, SOFT_WORDS
from redactor.detect.names import is_ordinary_word

LONGEST_PHRASE: Final = 5
_FUZZY_FROM: Final = 5
"""Letters. A shorter word is never corrected: too many short words are one letter apart."""

_FALSE_FRIENDS: Final = frozenset(
    "username filename hostname rename phase photo phones tender gander word words wand warden game games "
    "lame same note phrase addressee "
    "dress stress postcard posted coded codes surge ages stage wage page sage pages usage image manage "
    "manager damage garage "
    "names native national natural notional rational region legion station nations sect sector text sexes "
    "mobility motile noble fame "
    "offices officer officers offender office often crimes prime grime rims gangway gauge hang harms farm "
    "charm chart schools scholar school "
    "race rage trace place places placed score scorer store store scope source course cause clause client "
    "clients parent patient patents patent "
    "pupils people purple puppy tenants tenancy tents event events date dates data dated late rate rates "
    "plate state status statue "
    "number numbers member members order older border holder folder loader leader reader letter better "
    "latter matter batter "
    "birth berth earth girth worth north health wealth hearth death depth faith fifth month mouth relation "
    "religion "
    "line lines link links lint mint hint print point paint faint postal portal total metal mental rental "
    "dental central "
    "mail email main male mall tail trail rail nail sail bail brand band bank bands hands lands guard ward "
    "wards award towards reward "
    "term terms team teams item items theme these those three thread tread trend friend fiend field fields "
    "yield shield "
    "reason season person prison poison parson reading grading trading rating ratings eating dating data batting "
    "contact contract contracts contacts content contents contest context counts county country count "
    "court courts course courses count "
    "delivery deliver driver drivers river rivers diver diner dinner winner sender gender lender render "
    "fender vendor "
    "colour collar dollar color colon column columns volume value values valve "
    "form forms from farm firm firms term norms norm room rooms broom groom house houses horse home homes "
    "sites cites cities city entity deity quality quantity equality stock stocks block blocks clock lock locks "
    "weight height heights eight eighth right light might night nights fight sight flight "
    "custom customs customer consumer summer number surname forename alarm claim claims flame "
    "visit visits visa visas vista limit limits unit units unite suite fruit recruit circuit "
    "case cases cash cast cost costs coast post posts past paste taste waste haste hosted posted posters "
    "poster roster rosters "
    "supervisory composer composers conductor "
    "sensor owned sibling sibilant billing filling killing telling selling spelling dwelling trip trips tip type "
    "types "
    "tape tapes".split()
)
"""Words that are one or two letters from a catalogue word and are not it."""

_SEPARATORS = re.compile(r"[\s_+\-–—.:;,()\[\]{}\"“”*!?|\\<>=~^@]+")
_ALTERNATIVES = re.compile(r"\s*(?:(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})|\s[/&+]\s|(?<=\w)\s*&\s*(?=\w)|(?<!\d)\+|;)\s*")
_POSSESSIVE = re.compile(r"(?<=\w)['’`´]s?\b")
_CARER = re.compile(
    r"\bp\s?/\s?c\b(?=\s+(?:name|tel|phone|mob|contact|email|no\b|surname|forename|address))", re.IGNORECASE
)
"""``P/C name`` is a parent's or carer's; ``PC name`` is a police constable's."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_LETTER_DIGIT = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.\s?){1,}[A-Za-z]\b\.?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase of a heading that the catalogue knows. ``kinds`` are attribute kinds with how far to believe each."""

    start: int
    end: int
    kinds: tuple[tuple[str, float], ...] = ()
    owners: tuple[Owner, ...] = ()


@cache
def _lexicon() -> dict[str, tuple[tuple[tuple[str, float], ...], tuple[Owner, ...]]]:
    """Every phrase of the catalogue with its kinds and owners."""
    kinds: dict[str, dict[str, float]] = {}
    for key, phrases in (*PERSONAL.items(), *ORDINARY.items()):
        for phrase in phrases.split("|"):
            kinds.setdefault(phrase, {})[key] = 1.0
    for phrase, weights in AMBIGUOUS.items():
        kinds[phrase] = dict(weights)
    owners: dict[str, list[Owner]] = {}
    for owner, phrases in OWNERS.items():
        for phrase in phrases.split("|"):
            owners.setdefault(phrase, []).append(owner)
    return {
        phrase: (tuple(kinds.get(phrase, {}).items()), tuple(owners.get(phrase, ())))
        for phrase in kinds.keys() | owners.keys()
    }


@cache
def _single_words() -> frozenset[str]:
    words = {word for phrase in _lexicon() for word in phrase.split()}
    return frozenset(words | FILLERS | ID_WORDS | SOFT_WORDS | FLAG_WORDS | LINKS)


@cache
def _correctable() -> dict[int, tuple[str, ...]]:
    """Catalogue words long enough to be corrected to, by length."""
    by_length: dict[int, list[str]] = {}
    for word in sorted(_single_words()):
        if len(word) >= _FUZZY_FROM and word.isalpha():
            by_length.setdefault(len(word), []).append(word)
    return {length: tuple(words) for length, words in by_length.items()}


def plain(text: str) -> str:
    """``text`` without accents, look-alikes, zero-width characters and odd spaces, on one line."""
    if text.isascii():
        return " ".join(text.split())
    wide = unicodedata.normalize("NFKD", normal.plain(text).text)
    kept = "".join(char for char in wide if not unicodedata.combining(char) and unicodedata.category(char) != "Cf")
    return " ".join(kept.split())


def segments(header: str) -> list[list[str]]:
    """The words of each alternative of a heading: ``PNCID/CRO`` has two, ``f/name`` has one."""
    text = _DOTTED.sub(lambda found: re.sub(r"[.\s]", "", found.group()), plain(header))
    text = _CARER.sub("parent carer", _POSSESSIVE.sub("", text))
    whole = _tokens(text)
    if len(whole) <= LONGEST_PHRASE and " ".join(whole) in _lexicon():
        return [whole]
    return [words for part in _ALTERNATIVES.split(text) if (words := _tokens(part))]


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    for raw in _SEPARATORS.split(text.replace("/", " ").replace("#", " # ").replace("%", " % ")):
        tokens.extend(_unpick(raw))
    return _joined_initials([token for token in tokens if token and token not in {"'", "’", "&"}])


def _unpick(raw: str) -> list[str]:
    """A word as catalogue words: ``FirstName``, ``dateofbirth``, ``Addr1``, ``Surnmae``, ``clients``."""
    lower = raw.lower().strip("'’`")
    if not lower or lower in _single_words():
        return [lower]
    camel = [piece.lower() for piece in _CAMEL.split(raw)]
    if len(camel) > 1:
        return [word for piece in camel for word in _known(piece)]
    return _known(lower)


def _known(word: str) -> list[str]:
    if word in _single_words() or word.isdigit():
        return [word]
    apart = _LETTER_DIGIT.split(word)
    if len(apart) > 1:
        return [piece for part in apart for piece in _known(part)]
    singular = _singular(word)
    if singular:
        return [singular]
    return _glued(word) or [_corrected(word)]


def _singular(word: str) -> str | None:
    if len(word) > 3 and word.endswith("s") and word[:-1] in _single_words():
        return word[:-1]
    if len(word) > 4 and word.endswith("es") and word[:-2] in _single_words():
        return word[:-2]
    return None


def _glued(word: str) -> list[str] | None:
    """Two to four catalogue words run together, none of them a scrap."""
    if len(word) < 5 or len(word) > 40:
        return None
    best: dict[int, list[str]] = {0: []}
    for end in range(2, len(word) + 1):
        for start in list(best):
            piece = word[start:end]
            if len(piece) < 2 or (len(piece) < 3 and piece not in _SHORT_PIECES) or piece not in _single_words():
                continue
            parts = [*best[start], piece]
            if end not in best or len(parts) < len(best[end]):
                best[end] = parts
    found = best.get(len(word))
    if not found or len(found) > 4 or not _makes_sense(found):
        return None
    return found


_SHORT_PIECES = frozenset("no id of yp dt".split())


def _makes_sense(parts: list[str]) -> bool:
    """Whether the pieces hold a catalogue phrase of their own, not only fillers."""
    text = " ".join(parts)
    known = _lexicon()
    return text in known or any(len(part) >= 3 and part in known for part in parts)


@lru_cache(maxsize=4096)
def _corrected(word: str) -> str:
    """The catalogue word that ``word`` misspells, or ``word``."""
    if len(word) < _FUZZY_FROM or not word.isalpha() or word in _FALSE_FRIENDS or is_ordinary_word(word):
        return word
    allowed = 1 if len(word) < 8 else 2
    best, distance = word, allowed + 1
    for length in range(len(word) - allowed, len(word) + allowed + 1):
        for candidate in _correctable().get(length, ()):
            if candidate[0] != word[0] and candidate[1:3] != word[1:3]:
                continue
            found = DamerauLevenshtein.distance(word, candidate, score_cutoff=distance)
            if found < distance and found <= (1 if min(length, len(word)) < 8 else 2):
                best, distance = candidate, found
    return best


def _joined_initials(tokens: list[str]) -> list[str]:
    """Single letters in a row as one word where that is a word: ``d o b`` is ``dob``."""
    joined: list[str] = []
    index = 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and len(tokens[end]) == 1 and tokens[end].isalpha():
            end += 1
        letters = "".join(tokens[index:end])
        if end - index >= 2 and letters in _single_words():
            joined.append(letters)
        else:
            joined.extend(tokens[index : max(end, index + 1)])
        index = max(end, index + 1)
    return joined


def marks(tokens: list[str]) -> list[Mark]:
    """The catalogue's phrases in ``tokens``, longest first from the left."""
    found: list[Mark] = []
    known = _lexicon()
    index = 0
    while index < len(tokens):
        for length in range(min(LONGEST_PHRASE, len(tokens) - index), 0, -1):
            entry = known.get(" ".join(tokens[index : index + length]))
            if entry is not None:
                found.append(Mark(index, index + length, *entry))
                index += length
                break
        else:
            index += 1
    return found
