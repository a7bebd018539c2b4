"""What can come of it when data of a kind reaches the wrong people, in words for Article 33(3)(c).

General consequences, by kind; the officer knows the case and puts the rest. Kinds are grouped as the law groups them:
special categories (UK GDPR, Article 9), criminal offences (Article 10), and the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

_IDENTIFIERS: Final = (
    *("PERSON", "FORENAME", "SURNAME", "ALIAS", "DATE_OF_BIRTH", "CASE_REFERENCE"),
    *("SOCIAL_MEDIA_HANDLE", "EMAIL_ADDRESS", "PHONE_NUMBER", "DEVICE_ID"),
    *("UK_NHS", "UK_NINO", "UK_PASSPORT", "UK_DRIVING_LICENCE", "UK_UPN", "UK_ULN"),
    *("UK_PNC_ID", "UK_CRO_NUMBER", "UK_ARREST_SUMMONS_NUMBER", "UK_PRISON_NUMBER", "UK_PROBATION_CRN"),
)
_GROUPS: Final = (
    (
        "Who somebody is",
        _IDENTIFIERS,
        "Everything else in the file can be tied to named people. Impersonation, unwanted contact, fraud.",
    ),
    (
        "Where somebody is",
        ("STREET_ADDRESS", "UK_POSTCODE", "LOCATION", "UK_UPRN", "SCHOOL", "UK_VEHICLE_REGISTRATION", "IP_ADDRESS"),
        "People can be found: threats or violence at home, at school or on the way; somebody may have to be moved.",
    ),
    (
        "Gangs and assessed risk",
        ("GANG", "RISK_SCORE"),
        "Reprisals and violence between groups; being treated as a member or a danger by school, landlord or employer, "
        "rightly or not.",
    ),
    (
        "Offences and custody (Article 10)",
        ("OFFENCE",),
        "Stigma, loss of school place, work or home; reprisals; harm to proceedings.",
    ),
    (
        "Special category data (Article 9)",
        ("ETHNICITY", "RELIGION", "HEALTH", "SEXUAL_ORIENTATION"),
        "Discrimination, distress, exclusion from family or community.",
    ),
    (
        "Money",
        ("UK_BANK_ACCOUNT", "IBAN_CODE", "CREDIT_CARD"),
        "Fraud and financial loss.",
    ),
    (
        "What people wrote",
        ("FREE_TEXT",),
        "Anything a worker wrote down may be in it, about this person and others: distress, reprisals, loss of trust.",
    ),
    (
        "What narrows it down to somebody",
        ("AGE", "SEX", "NATIONALITY", "DATE_TIME"),
        "Together with what somebody knows already, people may be recognised.",
    ),
)
_OTHER: Final = ("Other data", "What the columns were about is not known to the log: look at the file.")


def consequences(entities: Iterable[str]) -> Iterator[tuple[str, list[str], str]]:
    """For each group that occurs: its name, its entities, and what can come of it; what is in no group comes last."""
    left = dict.fromkeys(entities)
    for name, kinds, what in _GROUPS:
        if found := [entity for entity in left if entity in kinds]:
            yield name, found, what
            for entity in found:
                del left[entity]
    if left:
        yield _OTHER[0], list(left), _OTHER[1]
