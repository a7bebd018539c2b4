"""The words a policy may use, and the nearest of them to one that is misspelt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

ENTITIES: Final = (
    # Presidio's own names
    "PERSON",
    "LOCATION",
    "PHONE_NUMBER",
    "EMAIL_ADDRESS",
    "UK_NHS",
    "UK_NINO",
    "UK_POSTCODE",
    "UK_PASSPORT",
    "UK_DRIVING_LICENCE",
    "UK_VEHICLE_REGISTRATION",
    "IBAN_CODE",
    "CREDIT_CARD",
    "IP_ADDRESS",
    "URL",
    "DATE_TIME",
    # ours
    "FORENAME",
    "SURNAME",
    "ALIAS",
    "DATE_OF_BIRTH",
    "AGE",
    "STREET_ADDRESS",
    "UK_PNC_ID",
    "UK_CRO_NUMBER",
    "UK_ARREST_SUMMONS_NUMBER",
    "UK_PRISON_NUMBER",
    "UK_PROBATION_CRN",
    "UK_UPN",
    "UK_ULN",
    "UK_UPRN",
    "UK_BANK_ACCOUNT",
    "CASE_REFERENCE",
    "SOCIAL_MEDIA_HANDLE",
    "DEVICE_ID",
    "GANG",
    "ETHNICITY",
    "RELIGION",
    "HEALTH",
    "SEXUAL_ORIENTATION",
    "NATIONALITY",
    "SEX",
    "SCHOOL",
    "OFFENCE",
    "RISK_SCORE",
    "FREE_TEXT",
)
"""Every kind of personal data that detection can name."""

ONLY_IN_TEXT: Final = ("ORGANIZATION", "NRP")
"""What detection may also find inside text, but never takes a whole column for."""

SHAPES: Final = ("number", "date", "category", "code", "prose", "text", "empty")
"""What the values of a column are like (``Column.shape``)."""

SEALS: Final = ("office", "age", "none")
"""Ways to seal a copy, and ``none`` for not at all."""

FORMATS: Final = ("xlsx", "csv")
"""Kinds of file that a copy can be."""

_NEAR_ENOUGH = 60


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` was most likely meant to be, if any is near enough."""
    from rapidfuzz import fuzz, process

    if len(word) > 100:
        return None
    best = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=_comparable, score_cutoff=_NEAR_ENOUGH)
    return best[0] if best else None


def _comparable(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
