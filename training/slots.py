"""Fills the slots of a pattern with names, places and small words; names and places are split between training and test."""

from __future__ import annotations

import hashlib
import importlib
import random
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import redactor
from redactor.detect.names import is_forename, is_surname
from training import name_lists, word_lists

LOCALES = [
    "en_GB",
    "en_US",
    "en_IN",
    "en_PK",
    "en_NG",
    "yo_NG",
    "ig_NG",
    "ha_NG",
    "tw_GH",
    "en_KE",
    "en_IE",
    "sw",
    "pl_PL",
    "ro_RO",
    "lt_LT",
    "lv_LV",
    "tr_TR",
    "pt_PT",
    "pt_BR",
    "fr_FR",
    "fr_DZ",
    "es_ES",
    "it_IT",
    "hu_HU",
    "cs_CZ",
    "de_DE",
    "nl_NL",
    "bn_BD",
    "ar_AA",
    "ar_DZ",
    "ta_IN",
    "fa_IR",
    "hi_IN",
    "uk_UA",
]
"""Those of Faker's person providers with East London's languages; names in other scripts are left out one by one."""
ANY_WORD = 0.2
"""Share of nicknames that are any English word: only the context tells them."""
RARE = 0.12
"""Share of names that are misspelt, so that context and not a list tells them."""
INVENTED = 0.1
"""Share of names that nobody has: the beginning of one and the end of another of the same community."""

NICK_FORMS = 0.7
"""Share of nicknames that are more than one word as it is."""
_SIZES = [
    "Lil",
    "Lil",
    "Big",
    "Big",
    "Young",
    "Yung",
    "Little",
    "Baby",
    "Mad",
    "Fat",
    "Slim",
    "Old",
    "Uncle",
    "Dark",
    "Tall",
    "Black",
    "White",
    "Polish",
    "Crazy",
    "Dirty",
    "Fast",
    "Short",
]
_SECONDS = [
    "Dog",
    "Man",
    "Money",
    "Boy",
    "Rex",
    "Loc",
    "Dot",
    "Kay",
    "Dee",
    "Zee",
    "Jay",
    "Bone",
    "Mac",
    "Star",
    "Gunz",
    "Blacks",
    "Fire",
]

Piece = tuple[str, str]
"""A stretch of text with its label, ``""`` where it has none."""

_PLAIN = re.compile(r"[A-Z][^\W\d_]+(?:[ -'][^\W\d_]+)?\Z")
_SLOT = re.compile(
    r"\{(LF|Word|ed|ing|word|firm|country|city|drn|prof|place|street|school|park|stn|org|gang|team|shop|rel|off|weapon|drug|lang|date|month|time|dob|age|num|job|[a-z]+?)(\d*)\}"
)


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one split."""

    forenames: dict[str, tuple[str, ...]]
    surnames: dict[str, tuple[str, ...]]
    words: tuple[str, ...]
    nicks: tuple[str, ...]
    test: bool


def fold(name: str) -> str:
    """A name without case and accents."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def split_of(name: str) -> str:
    """``test`` for a tenth of all names, ``dev`` for a twentieth, ``train`` for the rest; the same for every spelling of case."""
    value = hashlib.sha256(("name:" + fold(name)).encode()).digest()[0]
    return "test" if value < 26 else "dev" if value < 39 else "train"


@lru_cache(maxsize=4)
def names(split: str) -> Names:
    """Every name of a split, by community."""
    forenames = {group: _kept(text.split(), split) for group, text in name_lists.FORENAMES.items()}
    surnames = {group: _kept(text.split(), split) for group, text in name_lists.SURNAMES.items()}
    for locale in LOCALES:
        first, last = _provider(locale, "first_names"), _provider(locale, "last_names")
        forenames[locale], surnames[locale] = _kept(first, split), _kept(last, split)
    return Names(
        forenames={group: found for group, found in forenames.items() if found},
        surnames={group: found for group, found in surnames.items() if found},
        words=_kept(name_lists.WORD_NAMES, split),
        nicks=_kept(name_lists.NICK_WORDS, split),
        test=split != "train",
    )


def _kept(found: list[str], split: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in found if split_of(name) == split))


def _provider(locale: str, kind: str) -> list[str]:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    found: list[str] = []
    for attribute in (kind, f"{kind}_male", f"{kind}_female", f"male_{kind}", f"unisex_{kind}"):
        found.extend(getattr(provider, attribute, None) or ())
    return [name for name in dict.fromkeys(found) if _PLAIN.match(name)]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """The parts of one person's name as one piece: a forename and the surname after it."""
    made: list[Piece] = []
    for text, label in pieces:
        if label == "PERSON" and len(made) > 1 and made[-1] in {(" ", ""), ("-", "")} and made[-2][1] == "PERSON":
            between, first = made.pop()[0], made.pop()[0]
            made.append((first + between + text, label))
        else:
            made.append((text, label))
    return made


@lru_cache(maxsize=1)
def english_words() -> tuple[str, ...]:
    """English words that are nobody's name, from the product's list; the shorter ones, as people write."""
    lines = (
        (Path(redactor.__file__).parent / "detect" / "data" / "english_words.txt").read_text(encoding="utf-8").split()
    )
    kept = [
        word
        for word in lines
        if 3 <= len(word) <= 10 and word.isalpha() and not (is_forename(word) or is_surname(word))
    ]
    return tuple(kept)


@lru_cache(maxsize=1)
def doing() -> tuple[str, ...]:
    """Words that end in -ing."""
    return tuple(word for word in english_words() if word.endswith("ing"))


@lru_cache(maxsize=1)
def past_verbs() -> tuple[str, ...]:
    """Verbs in the past: every one that ends in -ed, and the strong ones, which are the commoner, as many times again."""
    regular = tuple(word for word in english_words() if word.endswith("ed"))
    return regular + tuple(word_lists.STRONG_VERBS) * (1 + len(regular) // len(word_lists.STRONG_VERBS))


class Filler:
    """Makes notes out of patterns with one random source and the names of one split."""

    def __init__(self, rng: random.Random, split: str) -> None:
        self._rng = rng
        self._names = names(split)
        self._places = word_lists.PLACES_TEST if self._names.test else word_lists.PLACES
        self._streets = word_lists.STREET_FIRST_TEST if self._names.test else word_lists.STREET_FIRST
        self._kept: dict[str, list[Piece]] = {}

    def fill_nobody(self, pattern: str) -> list[Piece]:
        """The same for a pattern without people: what is called after somebody carries no label."""
        return [(text, "" if label == "PERSON" else label) for text, label in self.fill(pattern)]

    def fill(self, pattern: str, keep: bool = False) -> list[Piece]:
        """The pieces of one note. The same slot twice is the same text twice.

        :param keep: go on with the people of the note before.
        """
        if not keep:
            self._kept = {}
        pieces: list[Piece] = []
        end = 0
        pattern = pattern.replace("\\n", "\n")
        for match in _SLOT.finditer(pattern):
            pieces.append((pattern[end : match.start()], ""))
            slot = match.group()
            if slot not in self._kept:
                self._kept[slot] = self._value(match[1])
            pieces.extend(self._kept[slot])
            end = match.end()
        pieces.append((pattern[end:], ""))
        return _joined([piece for piece in pieces if piece[0]])

    def _one(self, values: tuple[str, ...] | list[str]) -> str:
        return self._rng.choice(values)

    def _value(self, slot: str) -> list[Piece]:
        person = getattr(self, f"_person_{slot}", None)
        if person is not None:
            return [(person(), "PERSON")]
        if slot == "t":
            return [(self._one(word_lists.TITLES) + " ", ""), (self._surname(), "PERSON")]
        return [self._thing(slot)]

    def _thing(self, slot: str) -> Piece:
        rng = self._rng
        lists: dict[str, tuple[list[str], str]] = {
            "place": (self._places, "GPE"), "park": (word_lists.PARKS, "FAC"), "stn": (word_lists.STATIONS, "FAC"),
            "school": (word_lists.SCHOOLS, "ORG"), "org": (word_lists.ORGS, "ORG"), "gang": (word_lists.GANGS, "ORG"),
            "team": (word_lists.TEAMS, "ORG"), "shop": (word_lists.SHOPS, "ORG"), "rel": (word_lists.RELATIONS, ""),
            "prof": (word_lists.PROFESSIONALS, ""), "off": (word_lists.OFFENCES, ""), "weapon": (word_lists.WEAPONS, ""),
            "drug": (word_lists.DRUGS, ""), "lang": (word_lists.LANGUAGES, "LANGUAGE"), "date": (word_lists.DATES, "DATE"),
            "month": (word_lists.MONTHS, "DATE"), "time": (word_lists.TIMES, "TIME"), "h": (word_lists.HANDLES, "?"),
            "job": (word_lists.JOBS, ""),
        }  # fmt: skip
        if slot in lists:
            values, label = lists[slot]
            return self._one(values), "" if values[0].startswith("the ") else label
        if slot == "street":
            return self._street(), "FAC"
        if slot == "firm":
            start, end = self._one(word_lists.FIRM_STARTS), self._one(word_lists.FIRM_ENDS)
            return f"{start}{end}", "ORG"
        if slot in {"country", "city"}:
            return self._one(word_lists.COUNTRIES if slot == "country" else word_lists.CITIES), "GPE"
        plain = {
            "word": lambda: self._one(english_words()),
            "Word": lambda: self._one(english_words()).capitalize(),
            "ed": lambda: self._one(past_verbs()),
            "ing": lambda: self._one(doing()),
            "dob": lambda: f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/{rng.choice(['99', '2001', '03', '2004'])}",
            "age": lambda: str(rng.randint(9, 24)),
            "num": lambda: str(rng.randint(2, 30)),
            "x": lambda: rng.choice("ABCDEFGHJKLMNOPRSTW"),
            "drn": lambda: rng.choice(["Dr", "Nurse", "Dr.", "Doctor", "Consultant"]),
        }
        return plain[slot](), "PERSON" if slot == "x" else ""

    def _street(self) -> str:
        first = self._surname() if self._rng.random() < 0.3 else self._one(self._streets)
        name = f"{first} {self._one(word_lists.STREET_LAST)}"
        number = self._rng.random()
        if number < 0.2:
            return f"{self._rng.randint(1, 240)} {name}"
        return f"Flat {self._rng.randint(1, 40)} {name}" if number < 0.24 else name

    def _forename(self) -> str:
        if self._rng.random() < 0.07:
            return self._one(self._names.words)
        groups = [g for g in self._names.forenames if "_" not in g or g in name_lists.FORENAMES]
        chosen = groups if self._rng.random() < 0.5 else list(self._names.forenames)
        group = self._names.forenames[self._one(chosen)]
        return self._rare(self._one(group), group)

    def _surname(self) -> str:
        groups = list(name_lists.SURNAMES) if self._rng.random() < 0.5 else list(self._names.surnames)
        group = self._one([group for group in groups if group in self._names.surnames])
        name = self._one(self._names.surnames[group])
        if self._rng.random() < 0.03:
            name = f"{name}-{self._one(self._names.surnames[group])}"
        return self._rare(name, self._names.surnames[group])

    def _rare(self, name: str, group: tuple[str, ...]) -> str:
        """Now and then a name as it is misspelt, or one that nobody has on a list."""
        if self._rng.random() < INVENTED:
            other = self._one(group)
            return name[: max(2, len(name) // 2)] + other[len(other) // 2 :].lower()
        if len(name) < 4 or self._rng.random() > RARE:
            return name
        at = self._rng.randrange(1, len(name) - 1)
        kind = self._rng.randrange(5)
        if kind == 0:
            return name[:at] + name[at + 1 :]
        if kind == 1:
            return name[:at] + name[at] + name[at:]
        if kind == 2:
            return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        if kind == 3:
            return name[:at] + self._rng.choice("aeiouyhkz") + name[at + 1 :]
        return name[: max(3, len(name) // 2)] + self._rng.choice(
            ["y", "ie", "z", "o", "sha", "ari", "iah", "eem", "on", "elle"]
        )

    def _person_p(self) -> str:
        return self._forename()

    def _person_w(self) -> str:
        return self._one(self._names.words)

    def _person_l(self) -> str:
        return self._surname()

    def _person_f(self) -> str:
        middle = self._rng.random()
        if middle < 0.06:
            return f"{self._forename()} {self._forename()} {self._surname()}"
        if middle < 0.09:
            return f"{self._forename()} {self._rng.choice('ABCDEJKLMOPRS')}. {self._surname()}"
        if middle < 0.13:
            return f"{self._forename()} {self._rng.choice(['bin', 'El', 'Al', 'de', 'da', 'van', 'ibn', 'bint', 'dos'])} {self._surname()}"
        return f"{self._forename()} {self._surname()}"

    def _person_LF(self) -> str:  # noqa: N802 - the slot's name
        surname = self._surname()
        return f"{surname.upper() if self._rng.random() < 0.6 else surname}, {self._forename()}"

    def _person_i(self) -> str:
        letters = "ABCDEFGHJKLMNOPRSTVWYZ"
        form = self._rng.random()
        two = self._rng.choice(letters) + self._rng.choice(letters)
        if form < 0.2:
            two = self._rng.choice(letters) + self._rng.choice("JK")
        if form > 0.9:
            return ".".join(two) + "."
        if 0.8 < form <= 0.85:
            return two.capitalize()
        return two + self._rng.choice(letters) if 0.85 < form <= 0.9 else two

    def _person_il(self) -> str:
        return (
            f"{self._rng.choice('ABCDEFGHIJKLMNOPRSTVWYZ')}{self._rng.choice(['. ', ' ', '.', ' '])}{self._surname()}"
        )

    def _person_n(self) -> str:
        rng = self._rng
        word = self._one(english_words()).capitalize() if rng.random() < ANY_WORD else self._one(self._names.nicks)
        forms = (
            lambda: f"{rng.choice(_SIZES)} {word}",
            lambda: f"{rng.choice(_SIZES)} {self._forename()}",
            lambda: f"{rng.choice('ABCDEGJKLMPRSTVZ')}-{rng.choice([*_SECONDS, word])}",
            self._shortened,
            lambda: f"{rng.choice('BDGJKLMPRSTVZ')}{rng.choice(_SECONDS).lower()}",
            lambda: self._person_i().replace(".", ""),
            lambda: f"{word} {rng.choice(['D', 'Man', 'Boy', 'G', 'K', 'E7', 'T', 'Jnr', 'Loco', 'XL'])}",
            lambda: self._respelt(word),
            lambda: self._respelt(self._forename()),
            self._doubled,
            lambda: f"{rng.choice('BCDGJKLMPRSTVZ')}{rng.randint(1, 9)}",
            lambda: f"{word} {rng.randint(1, 12)}",
            lambda: word.rstrip("aeiouy") + "y",
        )
        return rng.choice(forms)() if rng.random() < NICK_FORMS else word

    def _respelt(self, word: str) -> str:
        """A word as a nickname is written: with an x or z, without a vowel, with one letter more."""
        at = self._rng.randrange(1, max(2, len(word) - 1))
        vowel = next((index for index, letter in enumerate(word) if index and letter in "aeiou"), at)
        return self._rng.choice(
            [
                word[:vowel] + word[vowel + 1 :],
                word[:vowel] + "x" + word[vowel + 1 :],
                word.rstrip("se") + "z",
                word + word[-1] + self._rng.choice(["", "z", "y"]),
                word.rstrip("aeiouy") + self._rng.choice(["y", "ie", "o", "zy", "sy", "a"]),
                word.replace("s", "z").replace("c", "k"),
            ]
        )

    def _doubled(self) -> str:
        """``Ty-Ty``, ``Momo``, ``Jay Jay``."""
        part = self._forename()[: self._rng.randint(2, 3)]
        return self._rng.choice([f"{part}{part.lower()}", f"{part}-{part}", f"{part} {part}"])

    def _shortened(self) -> str:
        name = self._forename()
        return name[: self._rng.randint(2, 4)] + self._rng.choice(
            ["z", "y", "o", "s", "zy", "za", "ks", "ster", "dog", "man", "inho"]
        )
