"""Which identifiers the values of a field have the form of, and how many of them.

Recognisers are costly, and most values are no identifier. So what is asked of every value is first found out once for
the whole field: how many digits it has, whether it is several things in one cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

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

_DIGITS: Final = MappingProxyType(
    {
        "email": 0, "url": 0, "handle": 0, "address": 0, "pnc": 3, "asn": 3, "nhs": 10, "upn": 11, "uln": 10,
        "card": 13, "nino": 6, "prison": 4, "crn": 6, "uprn": 6, "bank": 6, "passport": 7, "phone": 8,
    }
)  # fmt: skip
"""Digits without which a value cannot be one; one where nothing is said."""

_PROBE: Final = 50
_DIGIT: Final = re.compile(r"\d")


@cache
def recogniser(module: str) -> Recogniser:
    """The tests of a recogniser's module, imported on first use."""
    found = import_module(f"redactor.detect.recognisers.{module}")
    return Recogniser(found.fits, found.valid, getattr(found, "fits_district", lambda _: False))


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Whether a whole text has a form, whether its check digit is right, and whether it is a postcode district."""

    fits: Test
    valid: Callable[[str], bool | None]
    fits_district: Test


@dataclass(slots=True)
class _Value:
    """A value and what is cheaply known of it; ``first`` is its first part where it may be several."""

    text: str
    digits: int
    first: str | None


def _value(text: str) -> _Value:
    first = _SPLIT.split(text, maxsplit=1)[0]
    return _Value(text, len(_DIGIT.findall(text)), first if first != text and len(first) >= 3 else None)


class _Values:
    """The values of a field, and a few of them spread evenly, by the digits they have."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._all = [_value(text) for text in texts]
        self._some = self._all[:: max(1, len(texts) // _PROBE)]
        self._by_digits: dict[int, tuple[list[_Value], list[_Value]]] = {}

    def fitting(self, key: str, module: str) -> list[str]:
        """What has the form of a kind. Where none of some fifty has it, the rest is not asked."""
        digits = _DIGITS.get(key, 1)
        if digits not in self._by_digits:
            some = [value for value in self._some if value.digits >= digits]
            self._by_digits[digits] = some, [value for value in self._all if value.digits >= digits] if some else []
        some, values = self._by_digits[digits]
        fits = recogniser(module).fits
        if all(_fitting(key, fits, value) is None for value in some):
            return []
        return [piece for value in values if (piece := _fitting(key, fits, value)) is not None]


def identifiers(texts: Sequence[str]) -> tuple[dict[str, float], dict[str, float]]:
    """For each kind the share of values with its form: kinds that this proves, and kinds it only supports."""
    strong: dict[str, float] = {}
    weak: dict[str, float] = {}
    usable = [text for text in texts if 2 <= len(text) <= 160]
    if not usable:
        return strong, weak
    values = _Values(usable)
    for key, (module, needed) in _CHECKED.items():
        fitting = values.fitting(key, module)
        share = len(fitting) / len(texts)
        if share < 0.1:
            continue
        right = _share(fitting, recogniser(module).valid)
        (strong if right >= needed else weak)[key] = share
    for key, module in _SHAPED.items():
        if share := len(values.fitting(key, module)) / len(texts):
            strong[key] = share
    for key, module in _WEAK.items():
        if share := len(values.fitting(key, module)) / len(texts):
            weak[key] = share
    return _settled(strong, weak, usable)


def _share(texts: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(1 for text in texts if test(text)) / len(texts) if texts else 0.0


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


def _fitting(key: str, fits: Test, value: _Value) -> str | None:
    """The value, or its first part where there are several, if it has the form of a kind."""
    text = value.text
    if len(text) < _SHORTEST.get(key, 7) or not _could(key, text):
        return None
    if fits(text):
        return text
    return value.first if value.first is not None and fits(value.first) else None


def _could(key: str, text: str) -> bool:
    """A cheap test that spares the recogniser most values."""
    if key == "email":
        return "@" in text
    if key == "url":
        return "." in text
    if key == "address":
        return _ADDRESS_NUMBER.search(text) is not None and text[-1:] != "?" and _ROOM.match(text) is None
    return True
