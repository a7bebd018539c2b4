"""Plain English for the kinds of personal data, one and many."""

from __future__ import annotations

from typing import Final

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "PERSON": ("a name", "names"),
    "FORENAME": ("a forename", "forenames"),
    "SURNAME": ("a surname", "surnames"),
    "ALIAS": ("a nickname", "nicknames"),
    "DATE_OF_BIRTH": ("a date of birth", "dates of birth"),
    "DATE_TIME": ("a date", "dates"),
    "AGE": ("an age", "ages"),
    "LOCATION": ("a place", "places"),
    "STREET_ADDRESS": ("a home address", "home addresses"),
    "UK_POSTCODE": ("a postcode", "postcodes"),
    "PHONE_NUMBER": ("a phone number", "phone numbers"),
    "EMAIL_ADDRESS": ("an e-mail address", "e-mail addresses"),
    "UK_NHS": ("an NHS number", "NHS numbers"),
    "UK_NINO": ("a National Insurance number", "National Insurance numbers"),
    "UK_PNC_ID": ("a PNC id", "PNC ids"),
    "UK_CRO_NUMBER": ("a CRO number", "CRO numbers"),
    "UK_UPN": ("a unique pupil number", "unique pupil numbers"),
    "UK_ULN": ("a unique learner number", "unique learner numbers"),
    "UK_UPRN": ("a property reference", "property references"),
    "UK_BANK_ACCOUNT": ("a bank account", "bank accounts"),
    "GANG": ("a gang", "gangs"),
    "ETHNICITY": ("an ethnicity", "ethnicities"),
    "RELIGION": ("a religion", "religions"),
    "HEALTH": ("a health entry", "health entries"),
    "SEXUAL_ORIENTATION": ("a sexual orientation", "sexual orientations"),
    "NATIONALITY": ("a nationality", "nationalities"),
    "SEX": ("a sex or gender", "sexes or genders"),
    "SCHOOL": ("a school", "schools"),
    "OFFENCE": ("an offence or custody entry", "offence or custody entries"),
    "RISK_SCORE": ("a risk or harm score", "risk or harm scores"),
    "FREE_TEXT": ("a cell of free text", "cells of free text"),
    "CASE_REFERENCE": ("a case reference", "case references"),
    "SOCIAL_MEDIA_HANDLE": ("a social media name", "social media names"),
    "IP_ADDRESS": ("a network address", "network addresses"),
    "URL": ("a web address", "web addresses"),
    "DEVICE_ID": ("a device number", "device numbers"),
    "IBAN_CODE": ("a bank account", "bank accounts"),
    "CREDIT_CARD": ("a payment card", "payment cards"),
}


def many(entity: str | None) -> str:
    """``names``, ``dates of birth``; something readable for an entity without words of its own."""
    if entity is None:
        return "values about a person"
    return _WORDS[entity][1] if entity in _WORDS else _plain(entity) + "s"


def kind_words(entity: str) -> str:
    """A kind of data as a heading of a list: ``names``; what nobody recognised is ``other data``."""
    return "other data" if entity == "OTHER" else many(entity)


def one(entity: str | None) -> str:
    """``a name``, ``a date of birth``."""
    if entity is None:
        return "a value about a person"
    return _WORDS[entity][0] if entity in _WORDS else "a " + _plain(entity)


def counted(count: int, entity: str | None) -> str:
    """``1 name``, ``203 names``."""
    if count == 1:
        return "1 " + one(entity).split(" ", 1)[1]
    return f"{count:,} {many(entity)}"


def _plain(entity: str) -> str:
    return entity.removeprefix("UK_").replace("_", " ").lower()
