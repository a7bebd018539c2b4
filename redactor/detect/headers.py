# ruff: noqa: SIM905 - word lists read and sort better as one text
"""What a heading says a column holds, and how much a text looks like a heading at all.

A heading is read as a noun phrase: its last known word before "of", "for" or the like says *what* is in the column
("Referral date" is a date, "Name of school" is a name), everything else says *whose* ("Mum's tel", "Name of social
worker", "Address of venue"). A name or an address of a thing or an organisation is not personal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from redactor.detect.catalogue import KINDS, Family, Kind, Owner
from redactor.detect.catalogue_owners import FILLERS, FLAG_WORDS, ID_WORDS, LINKS, SOFT_WORDS
from redactor.detect.catalogue_values import NOTHING_WORDS, VOCABULARIES
from redactor.detect.header_words import Mark, marks, plain, segments
from redactor.detect.names import is_forename, is_surname
from redactor.detect.people import name_look

LONGEST_HEADING: Final = 120
"""Characters. Anything longer is a sentence."""


@dataclass(frozen=True, slots=True)
class Guess:
    """One thing a heading may mean. ``score`` is from 0 to 1 and knows nothing of the content."""

    kind: Kind
    owner: Owner | None
    score: float


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading may mean, best first. ``words`` are its words as read."""

    guesses: tuple[Guess, ...]
    words: frozenset[str]

    @property
    def best(self) -> Guess | None:
        """The likeliest meaning."""
        return self.guesses[0] if self.guesses else None

    def score(self, *keys: str) -> float:
        """How far the heading speaks for any of these kinds."""
        return max((guess.score for guess in self.guesses if guess.kind.key in keys), default=0.0)


_DONE_IN_PRIVATE: Final = frozenset(
    "accompanied attended bought brought claimed collected disclosed donated dropped held introduced nominated "
    "occupied owned paid picked rented sponsored witnessed".split()
)
"""What clients, parents and neighbours do as often as workers ("Collected by")."""
_PEOPLE: Final = frozenset({Owner.RECORD, Owner.RELATED, Owner.WORKER})
NO_HEADING: Final = Heading((), frozenset())


@lru_cache(maxsize=8192)
def read_heading(header: str) -> Heading:
    """What a heading may mean. A text too long for a heading means nothing."""
    if not header.strip() or len(header) > LONGEST_HEADING:
        return NO_HEADING
    parts = segments(header)
    readings = [_read(part) for part in parts]
    owner = next((guess.owner for guesses in readings for guess in guesses if guess.owner), None)
    best: dict[tuple[str, Owner | None], Guess] = {}
    for position, guesses in enumerate(readings):
        for guess in guesses:
            shared = replace(
                guess, owner=guess.owner or owner, score=guess.score - (0.02 * position if len(parts) > 1 else 0.0)
            )
            key = (shared.kind.key, shared.owner)
            if key not in best or best[key].score < shared.score:
                best[key] = shared
    ordered = sorted(best.values(), key=lambda guess: -guess.score)
    return Heading(tuple(ordered), frozenset(word for part in parts for word in part))


def _read(tokens: list[str]) -> list[Guess]:
    """The meanings of one alternative of a heading. Whoever did something ("Booked by") is mostly a worker."""
    found = marks(tokens)
    if len(tokens) == 2 and tokens[1] == "by" and all(mark.end == 1 and not mark.owners for mark in found):
        return [Guess(KINDS["name"], None if tokens[0] in _DONE_IN_PRIVATE else Owner.WORKER, 0.8)]
    link = next((i for i, token in enumerate(tokens) if token in LINKS and i > 0 and not _inside(found, i)), None)
    if link is None:
        return _phrase(tokens, found)
    head = [mark for mark in found if mark.end <= link]
    rest = [mark for mark in found if mark.start > link]
    owner = next((mark.owners[0] for mark in rest if mark.owners), None)
    guesses = _phrase(tokens[:link], head)
    if guesses and guesses[0].kind.key in {"vague"} and rest:
        return _phrase(tokens[link + 1 :], [_shifted(mark, link + 1) for mark in rest])
    if not guesses:
        inner = _phrase(tokens[link + 1 :], [_shifted(mark, link + 1) for mark in rest])
        soft = all(token in SOFT_WORDS or token in FILLERS for token in tokens[:link])
        return [replace(guess, score=guess.score * (0.95 if soft else 0.5)) for guess in inner]
    topic = next((mark for mark in rest if mark.kinds), None)
    return [_possessed(guess, owner or guess.owner, topic) for guess in guesses]


def _shifted(mark: Mark, by: int) -> Mark:
    return replace(mark, start=mark.start - by, end=mark.end - by)


def _inside(found: list[Mark], index: int) -> bool:
    return any(mark.start <= index < mark.end for mark in found)


def _possessed(guess: Guess, owner: Owner | None, topic: Mark | None) -> Guess:
    """``Name`` + ``of school``, ``Address`` + ``of venue``, ``Age`` + ``of debt``."""
    moved = _owned(guess.kind, owner, guess.score)
    if guess.kind.key == "age" and owner is None and topic is not None:
        return Guess(KINDS["measure"], owner, guess.score)
    if owner is None and topic is not None and guess.kind.family is Family.NAME:
        key, weight = max(topic.kinds, key=lambda pair: pair[1])
        if KINDS[key].family not in {Family.NAME, Family.IDENTIFIER, Family.CONTACT}:
            return Guess(KINDS[key], None, guess.score * weight)
    return moved


def _phrase(tokens: list[str], found: list[Mark]) -> list[Guess]:
    """The meaning of a phrase without "of": the last attribute is the head, owners stand before it."""
    attributes = [mark for mark in found if mark.kinds]
    owners = [mark for mark in found if mark.owners]
    if not attributes:
        return _only_owner(tokens, owners)
    head = _head(tokens, attributes)
    owner = next((mark.owners for mark in reversed(owners) if mark is not head or len(found) == 1), None)
    if owner is not None and head.owners and len(found) == 1:
        return _both(tokens, head)
    if owner is not None and _is_suffix(tokens, head) and tokens[head.start] in ID_WORDS:
        return _only_owner(tokens, [mark for mark in owners if mark is not head])
    last_owner = owner[0] if owner else None
    strength = _strength(tokens, found, head)
    guesses = [_owned(KINDS[key], last_owner, weight * strength) for key, weight in head.kinds]
    guesses = [_suffixed(guess, tokens, head, last_owner) for guess in guesses]
    return _with_topic(guesses, attributes, head, strength)


def _head(tokens: list[str], attributes: list[Mark]) -> Mark:
    """The attribute that says what the column holds: the last one that is not a mere suffix."""
    candidates = [mark for mark in attributes if not _is_suffix(tokens, mark)]
    return (candidates or attributes)[-1]


def _is_suffix(tokens: list[str], mark: Mark) -> bool:
    if mark.end - mark.start != 1 or mark.start == 0:
        return False
    word = tokens[mark.start]
    return word in SOFT_WORDS or word in ID_WORDS or word in FLAG_WORDS or word in FILLERS


def _both(tokens: list[str], mark: Mark) -> list[Guess]:
    """A word that is an attribute and an owner ("School", "Subject")."""
    own = [Guess(KINDS[key], None, weight * _strength(tokens, [mark], mark)) for key, weight in mark.kinds]
    return [*own, *_only_owner(tokens, [mark], 0.6)]


def _only_owner(tokens: list[str], owners: list[Mark], weight: float = 1.0) -> list[Guess]:
    """An owner without an attribute: ``Client``, ``Mum``, ``OIC``, ``Venue``, ``Client ID``, ``Pupil No``."""
    if not owners:
        return []
    mark = owners[-1]
    owner = mark.owners[0]
    strength = _strength(tokens, owners, mark) * weight
    tail = set(tokens[mark.end :])
    if owner is Owner.PLACE_OF_LEARNING:
        return [Guess(KINDS["school"], owner, strength)]
    if owner is Owner.THING:
        return [Guess(KINDS["thing"], owner, 0.9 * strength)]
    if tail & ID_WORDS:
        extra = [Guess(KINDS["phone"], owner, 0.5 * strength)] if owner is Owner.RELATED else []
        return [Guess(KINDS["case"], owner, 0.9 * strength), *extra]
    if tail & FLAG_WORDS:
        return [Guess(KINDS["flag"], owner, 0.8 * strength)]
    if tail & SOFT_WORDS:
        return [Guess(KINDS["vague"], owner, 0.6 * strength)]
    return [Guess(KINDS["name"], owner, (0.85 if owner is Owner.WORKER else 0.8) * strength)]


def _strength(tokens: list[str], found: list[Mark], head: Mark) -> float:
    """How much of the heading is understood. A strange word behind the head ("Name change fee") weighs most."""
    covered = {index for mark in found for index in range(mark.start, mark.end)}
    soft = FILLERS | ID_WORDS | SOFT_WORDS | FLAG_WORDS | LINKS
    strange = [i for i, token in enumerate(tokens) if i not in covered and token not in soft and not token.isdigit()]
    after = sum(1 for index in strange if index >= head.end)
    before = len(strange) - after
    return max(0.15, 1.0 - 0.2 * min(before, 3) - 0.5 * min(after, 2)) if strange else 1.0


def _owned(kind: Kind, owner: Owner | None, score: float) -> Guess:
    """A kind with its owner: names and contacts of things are things, those of a school name the school."""
    personal = kind.family in {Family.NAME, Family.CONTACT, Family.IDENTIFIER} or kind.key in {"age", "birth"}
    if owner is Owner.THING and personal and kind.key not in {"vehicle", "device", "url", "ip", "uprn"}:
        return Guess(KINDS["thing"], owner, score)
    if owner is Owner.THING and kind.key in {"risk", "health", "descriptive", "sensitive", "nationality"}:
        return Guess(KINDS["plain"], owner, score)
    if owner in _PEOPLE and kind.key == "reference":
        return Guess(KINDS["case"], owner, 0.9 * score)
    if owner is Owner.PLACE_OF_LEARNING and personal:
        return Guess(KINDS["school"], owner, 0.9 * score)
    return Guess(kind, owner, score)


def _suffixed(guess: Guess, tokens: list[str], head: Mark, owner: Owner | None) -> Guess:
    """What the words behind the head make of it: ``Phone type``, ``DOB verified``, ``School code``."""
    tail = [token for token in tokens[head.end :] if not token.isdigit()]
    kind = guess.kind
    firm = kind.family in {Family.NAME, Family.CONTACT, Family.IDENTIFIER, Family.DATE}
    if not tail or not firm:
        return guess
    if any(token in FLAG_WORDS and token not in ID_WORDS and token not in {"known", "on", "given"} for token in tail):
        return Guess(KINDS["flag"], owner, 0.85 * guess.score)
    if any(token in SOFT_WORDS and token not in {"code", "label"} for token in tail) and kind.family is not Family.DATE:
        return Guess(KINDS["vague"], owner, 0.7 * guess.score)
    return guess


def _with_topic(guesses: list[Guess], attributes: list[Mark], head: Mark, strength: float) -> list[Guess]:
    """A heading with two attributes: ``Gang name``, ``Ward name``, ``Home phone``; the other one may say more."""
    others = [mark for mark in attributes if mark is not head]
    if not others or not guesses:
        return guesses
    topic = others[-1]
    key, weight = max(topic.kinds, key=lambda pair: pair[1])
    other = KINDS[key]
    best = guesses[0]
    plain_topic = other.family not in {Family.NAME, Family.CONTACT, Family.IDENTIFIER, Family.ORDER}
    if best.kind.family is Family.NAME and plain_topic:
        return [Guess(other, best.owner, weight * strength), replace(best, score=0.35 * best.score)]
    if best.kind.key in {"vague", "reference", "honorific", "flag"}:
        return [Guess(other, best.owner, 0.9 * weight * strength), *guesses]
    if best.kind.family is Family.MEASURE or best.kind.key == "date":
        return guesses
    return [*guesses, Guess(other, best.owner, 0.45 * weight * strength)]


# --- labels ---------------------------------------------------------------------------------------------

_NO_LABEL = re.compile(r"[£$€]?\s?-?[\d.,:/%\s-]+\Z|.*@.*\.|https?://|\[[a-z ]+\]\Z", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_ANSWERED = re.compile(r"[^:]{2,30}:\s+\S")  # "Name: …" is a heading and its value in one
_PERIOD = re.compile(r"(?:fy\s?)?(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?\Z|q[1-4]\b|week \d+\Z", re.IGNORECASE)
_VALUES = frozenset().union(
    *(
        VOCABULARIES[key]
        for key in ("sex", "ethnicity", "religion", "nationality", "rag", "level", "flag", "shift", "honorific")
    ),
    NOTHING_WORDS,
)


@lru_cache(maxsize=16384)
def looks_like_label(text: str) -> float:
    """How much a text looks like a column heading, from 0 (a value) to 1 (a heading)."""
    stripped = plain(text)
    if not stripped or len(stripped) > LONGEST_HEADING:
        return 0.0
    if _PERIOD.match(stripped):
        return 0.5
    if _NO_LABEL.match(stripped):
        return 0.0
    if _ANSWERED.match(stripped):
        return 0.15
    lowered = stripped.lower().rstrip(":")
    if lowered in _VALUES:
        return 0.1
    if lowered in VOCABULARIES["calendar"]:
        return 0.5
    best = read_heading(stripped).best
    words = [word for word in _WORDS.findall(stripped) if len(word) > 1]
    if stripped[0].isdigit() and " " in stripped and (best is None or best.score < 0.9):
        return 0.15
    if best is not None and best.kind.key == "thing":
        return 0.8 if len(words) > 1 and best.score >= 0.8 else 0.6
    if best is not None and best.score >= 0.45:
        return min(1.0, 0.6 + 0.4 * best.score - max(0, len(words) - 6) * 0.08)
    if _is_name(words) or name_look(stripped).strange > 0.8:
        return 0.05
    if best is not None:
        return 0.55 if len(words) <= 5 else 0.35
    if any(char.isdigit() for char in stripped):
        return 0.15
    return 0.35 if len(words) <= 5 else 0.15


def _is_name(words: list[str]) -> bool:
    return (0 < len(words) <= 4 and any(map(is_forename, words))) or (len(words) == 1 and is_surname(words[0]))


__all__ = ["FILLERS", "NO_HEADING", "Guess", "Heading", "looks_like_label", "read_heading"]
