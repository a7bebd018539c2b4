"""Check digits that are right by chance: one number in ten or eleven, in any column of long numbers."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Final

from redactor.model import CellValue

_FEWEST: Final = 4
_LONGEST: Final = 20
_BY_CHANCE: Final = 0.4
"""Of meter, asset and account numbers one in ten passes; of card or NHS numbers nearly all."""
_CHECKED: Final = {"CREDIT_CARD": "credit_card", "UK_NHS": "uk_nhs", "UK_ULN": "uk_uln", "DEVICE_ID": "device_id"}


def chance_hits(values: Sequence[CellValue | None]) -> set[str]:
    """The entities whose check digits are right in some values of a column of numbers, but wrong in most.

    A column of fewer than four different long numbers proves nothing either way.
    """
    numbers = {text for value in values if (text := _digits(value))}
    if len(numbers) < _FEWEST:
        return set()
    return {entity for entity, module in _CHECKED.items() if _mostly_wrong(numbers, module)}


def _mostly_wrong(numbers: set[str], module: str) -> bool:
    recogniser = import_module(f"redactor.detect.recognisers.{module}")
    right = sum(1 for number in numbers if recogniser.fits(number) and recogniser.valid(number))
    return right < _BY_CHANCE * len(numbers)


def _digits(value: CellValue | None) -> str:
    if not isinstance(value, str) or not 10 <= len(value) <= _LONGEST:
        return ""
    text = value.replace(" ", "").replace("-", "")
    return text if text.isdecimal() else ""
