"""What the values of a field say it holds, whatever its heading says.

Each kind of evidence is a share from 0 to 1 of the distinct values looked at. Costly recognisers see a bounded, evenly
spread sample, and only values that could match by their characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from redactor.detect.catalogue_values import STREET_WORDS, THING_WORDS, VOCABULARIES
from redactor.detect.forms import identifiers, recogniser
from redactor.detect.header_words import plain
from redactor.detect.people import name_look
from redactor.detect.profile import SAMPLE, Profile, profile
from redactor.model import CellValue

if TYPE_CHECKING:
    from collections.abc import Mapping

Test = Callable[[str], bool]

_LETTER: Final = re.compile(r"[^\W\d_]").search
_DIGIT: Final = re.compile(r"\d").search
_STRANGE: Final = 0.6
"""From this share on, texts in no list and no dictionary are believed to be names."""


@dataclass(frozen=True)
class NameShares:
    """How many of the values look like names, and how (``people.NameLook``).

    ``strange`` counts full names too, so that a column of listed and unlisted ones is seen as one.
    """

    full: float = 0.0
    single: float = 0.0
    forename: float = 0.0
    surname: float = 0.0
    thing: float = 0.0
    ordinary: float = 0.0
    shaped: float = 0.0
    initials: float = 0.0
    strange: float = 0.0
    odd: float = 0.0
    likely: float = 0.0
    worded: float = 0.0
    placed: float = 0.0
    endings: int = 0

    @property
    def belief(self) -> float:
        """How far the values are names of people at all."""
        return min(1.0, max(self.full, self.strange if self.strange >= _STRANGE else 0.0) + self.single)


@dataclass(frozen=True)
class Evidence:
    """What a field's values say. ``strong`` kinds are proved by form or check digit, ``weak`` ones only possible."""

    profile: Profile
    strong: Mapping[str, float] = field(default_factory=dict)
    weak: Mapping[str, float] = field(default_factory=dict)
    vocabularies: Mapping[str, float] = field(default_factory=dict)
    names: NameShares = NameShares()
    digits: float = 0.0
    streets: float = 0.0
    districts: float = 0.0

    def vocabulary(self, *keys: str) -> float:
        """The best share of values within any of these closed vocabularies."""
        return max((self.vocabularies.get(key, 0.0) for key in keys), default=0.0)


def gather(values: Sequence[CellValue | None]) -> Evidence:
    """Everything the values of a field say."""
    shown = profile(values)
    if not shown.filled or shown.typed_date >= 0.8:
        return Evidence(shown)
    texts = [text if text.isascii() else plain(text) for text in shown.sample]
    if shown.typed_number >= 0.2:
        texts.extend(_number_texts(shown))
    if not texts:
        return Evidence(shown)
    strong, weak = identifiers(texts)
    wordy = [text for text in shown.sample if _LETTER(text)]
    return Evidence(
        profile=shown,
        strong=strong,
        weak=weak,
        vocabularies=_vocabularies(shown),
        names=_name_shares(wordy, len(texts)),
        digits=_share(texts, _DIGIT),
        streets=_share(texts, _is_street),
        districts=_share(texts, recogniser("uk_postcode").fits_district),
    )


def _number_texts(shown: Profile) -> list[str]:
    """Typed numbers as the text they stand for: an NHS number kept as a number is still one."""
    whole = [int(n) for n in shown.numbers[: SAMPLE * 4] if n == int(n) and n >= 10_000]
    step = max(1, len(whole) // SAMPLE)
    return [str(number) for number in whole[::step]]


def _share(texts: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(1 for text in texts if test(text)) / len(texts) if texts else 0.0


@lru_cache(maxsize=32768)
def _is_street(text: str) -> bool:
    words = text.lower().replace(".", "").split()
    return 2 <= len(words) <= 5 and words[-1] in STREET_WORDS and not text[:1].isdigit()


def _vocabularies(shown: Profile) -> dict[str, float]:
    """For each closed vocabulary the share of distinct values in it."""
    values = [text.casefold() for text in shown.sample]
    if shown.typed_number and not values:
        values = [str(int(number)) for number in shown.numbers[:50]]
    if not values or len(values) > 150:
        return {}
    found = {key: _share(values, words.__contains__) for key, words in VOCABULARIES.items()}
    return {key: share for key, share in found.items() if share > 0}


def _name_shares(texts: Sequence[str], whole: int) -> NameShares:
    if not texts:
        return NameShares()
    looks = [name_look(text) for text in texts]
    endings = [_place_ending(text) for text in texts]

    def share(weights: list[float]) -> float:
        return sum(weights) / whole

    return NameShares(
        full=share([look.full for look in looks]),
        single=share([look.single for look in looks]),
        forename=share([look.forename for look in looks]),
        surname=share([look.surname for look in looks]),
        thing=share([float(look.thing) for look in looks]),
        ordinary=share([float(look.ordinary) for look in looks]),
        shaped=share([float(look.shaped) for look in looks]),
        initials=share([float(look.initials) for look in looks]),
        strange=share([max(look.strange, look.full) for look in looks]),
        odd=share([float(look.odd) for look in looks]),
        likely=share([look.likely for look in looks]),
        worded=share([float(look.worded) for look in looks]),
        placed=share([float(bool(ending)) for ending in endings]),
        endings=len(set(endings) - {""}),
    )


@lru_cache(maxsize=32768)
def _place_ending(text: str) -> str:
    """The last of several words where the names of places end in it; else empty."""
    words = text.lower().rstrip(".").split()
    ending = words[-1] if len(words) > 1 and "," not in text else ""
    return ending if ending in THING_WORDS or ending.endswith(("'s", "’s")) else ""
