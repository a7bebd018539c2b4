"""What the values of a field say it holds, whatever its heading says.

Each kind of evidence is a share from 0 to 1 of the distinct values looked at. Costly recognisers see a bounded, evenly
spread sample, and only values that could match by their characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from redactor.detect.catalogue_values import STREET_WORDS, VOCABULARIES
from redactor.detect.people import name_look
from redactor.detect.profile import SAMPLE, Profile, profile
from redactor.model import CellValue

if TYPE_CHECKING:
    from collections.abc import Mapping

Test = Callable[[str], bool]

_CHECKED: Final[Mapping[str, tuple[str, float]]] = MappingProxyType(
    {
        "pnc": ("uk_pnc_id", 0.5),
        "cro": ("uk_cro_number", 0.5),
        "asn": ("uk_arrest_summons_number", 0.5),
        "nhs": ("uk_nhs", 0.6),
        "upn": ("uk_upn", 0.6),
        "uln": ("uk_uln", 0.8),
        "iban": ("iban_code", 0.6),
        "card": ("credit_card", 0.8),
        "device": ("device_id", 0.8),
        "nino": ("uk_nino", 0.7),
    }
)
"""Kinds with a check digit: recogniser, and the share of well-formed values whose check must be right."""

_SHAPED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "email": "email_address",
        "url": "url",
        "ip": "ip_address",
        "postcode": "uk_postcode",
        "prison": "uk_prison_number",
        "driving": "uk_driving_licence",
        "vehicle": "uk_vehicle_registration",
        "phone": "phone_number",
        "address": "street_address",
    }
)
"""Kinds whose form alone is proof when most of a column has it."""

_WEAK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "crn": "uk_probation_crn",
        "uprn": "uk_uprn",
        "bank": "uk_bank_account",
        "passport": "uk_passport",
        "case": "case_reference",
        "handle": "social_media_handle",
    }
)
"""Kinds whose form other codes have too: they only support a heading."""

_SHORTEST: Final = MappingProxyType(
    {"email": 5, "postcode": 5, "url": 4, "ip": 3, "address": 5, "vehicle": 4, "case": 5, "handle": 2}
)
_SPLIT = re.compile(r"\s*[;|\n\r]\s*|\s+/\s+|\s*,\s+(?=\S+@|0\d)")
_ROOM = re.compile(r"(?:room|rm|unit|studio|hall|lab|bay|suite)\s?[\w.-]{1,5}\Z", re.IGNORECASE)
_ADDRESS_NUMBER = re.compile(r"\d|\bflat\b|\bc/o\b|house|court", re.IGNORECASE)


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
    texts = list(shown.sample)
    if shown.typed_number >= 0.2:
        texts.extend(_number_texts(shown))
    if not texts:
        return Evidence(shown)
    strong, weak = _identifiers(texts)
    wordy = [text for text in shown.sample if any(char.isalpha() for char in text)]
    return Evidence(
        profile=shown,
        strong=strong,
        weak=weak,
        vocabularies=_vocabularies(shown),
        names=_name_shares(wordy, len(texts)),
        digits=_share(texts, lambda text: any(char.isdigit() for char in text)),
        streets=_share(texts, _is_street),
        districts=_share(texts, _recogniser("uk_postcode").fits_district),
    )


def _number_texts(shown: Profile) -> list[str]:
    """Typed numbers as the text they stand for: an NHS number kept as a number is still one."""
    whole = [int(n) for n in shown.numbers[: SAMPLE * 4] if n == int(n) and n >= 10_000]
    step = max(1, len(whole) // SAMPLE)
    return [str(number) for number in whole[::step]]


def _share(texts: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(1 for text in texts if test(text)) / len(texts) if texts else 0.0


_PROBE: Final = 50
_HAS_DIGIT: Final = re.compile(r"\d").search


@cache
def _recogniser(module: str) -> _Recogniser:
    found = import_module(f"redactor.detect.recognisers.{module}")
    return _Recogniser(found.fits, found.valid, getattr(found, "fits_district", lambda _: False))


@dataclass(frozen=True, slots=True)
class _Recogniser:
    fits: Test
    valid: Callable[[str], bool | None]
    fits_district: Test


def _identifiers(texts: Sequence[str]) -> tuple[dict[str, float], dict[str, float]]:
    strong: dict[str, float] = {}
    weak: dict[str, float] = {}
    usable = [text for text in texts if 2 <= len(text) <= 160]
    if not usable:
        return strong, weak
    for key, (module, needed) in _CHECKED.items():
        fitting = _all_fitting(key, module, usable)
        share = len(fitting) / len(texts)
        if share < 0.1:
            continue
        right = _share(fitting, _recogniser(module).valid)
        (strong if right >= needed else weak)[key] = share
    for key, module in _SHAPED.items():
        if share := len(_all_fitting(key, module, usable)) / len(texts):
            strong[key] = share
    for key, module in _WEAK.items():
        if share := len(_all_fitting(key, module, usable)) / len(texts):
            weak[key] = share
    return _settled(strong, weak, usable)


def _settled(
    strong: dict[str, float], weak: dict[str, float], texts: Sequence[str]
) -> tuple[dict[str, float], dict[str, float]]:
    """Ambiguities of form: ten digits may be a phone without its nought, a checked number, or neither."""
    checked = max((share for key, share in strong.items() if key in _CHECKED), default=0.0)
    bare = _share(texts, lambda text: text.isdigit() and not text.startswith("0"))
    if "phone" in strong and (checked >= 0.5 or bare >= 0.5):
        mobile = _share(texts, lambda text: len(text) == 10 and text.startswith("7"))
        if checked >= 0.5 or mobile < 0.6:
            weak["phone"] = strong.pop("phone")
    if "vehicle" in strong and not _looks_like_plates(texts):
        weak["vehicle"] = strong.pop("vehicle")
    if "postcode" in strong and strong["postcode"] >= 0.5:
        strong.pop("vehicle", None)
    return strong, weak


_CURRENT_PLATE = re.compile(
    r"[A-Z]{2}\d\d\s?[A-Z]{3}\Z|[A-Z]\d{1,3}\s?[A-Z]{3}\Z|[A-Z]{3}\s?\d{1,3}[A-Z]\Z", re.IGNORECASE
)


def _looks_like_plates(texts: Sequence[str]) -> bool:
    return _share(texts, _CURRENT_PLATE.match) >= 0.4


def _all_fitting(key: str, module: str, texts: Sequence[str]) -> list[str]:
    """What of ``texts`` has the form of a kind. Where none of some fifty has it, the rest is not asked."""
    some = texts[:: max(1, len(texts) // _PROBE)]
    if all(_fitting(key, module, text) is None for text in some):
        return []
    return [piece for text in texts if (piece := _fitting(key, module, text)) is not None]


def _fitting(key: str, module: str, text: str) -> str | None:
    """The text, or its first part where there are several, if it has the form of a kind."""
    if len(text) < _SHORTEST.get(key, 7) or not _could(key, text):
        return None
    fits = _recogniser(module).fits
    if fits(text):
        return text
    first = _SPLIT.split(text, maxsplit=1)[0]
    return first if first != text and len(first) >= 3 and fits(first) else None


def _could(key: str, text: str) -> bool:
    """A cheap test that spares the recogniser most values."""
    if key == "email":
        return "@" in text
    if key == "url":
        return "." in text
    if key == "handle":
        return True
    if key == "address":
        return _ADDRESS_NUMBER.search(text) is not None and text[-1:] != "?" and _ROOM.match(text) is None
    return _HAS_DIGIT(text) is not None


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
    )
