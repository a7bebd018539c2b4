"""What a column can be: the kinds of column, and what each kind is to the person it is about.

A ``Kind`` is finer than an entity: the name of a mother, of a social worker and of the young person are all
``PERSON``, but only one of them is whom the row is about. The ways people head each kind are in
``catalogue_attributes`` and ``catalogue_owners``; the values that give a kind away are in ``catalogue_values``.
"""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from redactor.model import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

ROLE_OF: Final[Mapping[str, Role]] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                "PERSON FORENAME SURNAME ALIAS STREET_ADDRESS UK_POSTCODE PHONE_NUMBER EMAIL_ADDRESS "
                "UK_NHS UK_NINO "
                "UK_PASSPORT UK_DRIVING_LICENCE UK_VEHICLE_REGISTRATION IBAN_CODE CREDIT_CARD IP_ADDRESS UK_PNC_ID "
                "UK_CRO_NUMBER UK_ARREST_SUMMONS_NUMBER UK_PRISON_NUMBER UK_PROBATION_CRN UK_UPN UK_ULN UK_UPRN "
                "UK_BANK_ACCOUNT CASE_REFERENCE SOCIAL_MEDIA_HANDLE DEVICE_ID"
            ).split(),
            Role.DIRECT_IDENTIFIER,
        ),
        **dict.fromkeys(
            "DATE_OF_BIRTH AGE LOCATION SCHOOL SEX NATIONALITY DATE_TIME URL".split(), Role.QUASI_IDENTIFIER
        ),
        **dict.fromkeys("ETHNICITY RELIGION HEALTH SEXUAL_ORIENTATION".split(), Role.SPECIAL_CATEGORY),
        **dict.fromkeys("GANG OFFENCE RISK_SCORE".split(), Role.CRIMINAL_OFFENCE),
        "FREE_TEXT": Role.FREE_TEXT,
    }
)
"""The role of each entity in a table about people (DESIGN: roles and entities)."""


class Family(StrEnum):
    """How the evidence for a kind is weighed."""

    NAME = "name"
    IDENTIFIER = "identifier"
    CONTACT = "contact"
    ATTRIBUTE = "attribute"
    DATE = "date"
    TEXT = "text"
    MEASURE = "measure"
    REFERENCE = "reference"
    ORDER = "order"
    PLAIN = "plain"
    FLAG = "flag"


class Owner(StrEnum):
    """Whose the value is: the person of the row, their family, a worker, a thing or organisation, a school."""

    RECORD = "record"
    RELATED = "related"
    WORKER = "worker"
    THING = "thing"
    PLACE_OF_LEARNING = "school"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of column.

    ``what`` names it in plain English for reasons. ``role`` is for kinds without an entity, or whose role is not that
    of their entity.
    """

    key: str
    what: str
    family: Family
    entity: str | None = None
    role: Role | None = None

    @property
    def people_role(self) -> Role:
        """Its role in a table about people."""
        if self.role is not None:
            return self.role
        return ROLE_OF[self.entity] if self.entity else Role.UNKNOWN


def _kinds(family: Family, rows: str) -> dict[str, Kind]:
    """Kinds from lines of ``key ENTITY what it is``; ``-`` stands for no entity."""
    made = {}
    for line in rows.strip().splitlines():
        key, entity, what = line.strip().split(" ", 2)
        made[key] = Kind(key, what, family, None if entity == "-" else entity)
    return made


def _plain(family: Family, role: Role, rows: str) -> dict[str, Kind]:
    """Kinds without an entity that have a role of their own, from lines of ``key what it is``."""
    made = {}
    for line in rows.strip().splitlines():
        key, what = line.strip().split(" ", 1)
        made[key] = Kind(key, what, family, None, role)
    return made


KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        **_kinds(
            Family.NAME,
            """
            name PERSON names of people
            forename FORENAME forenames
            surname SURNAME surnames
            alias ALIAS nicknames or other names
            initials PERSON initials of people
            """,
        ),
        **_kinds(
            Family.IDENTIFIER,
            """
            pnc UK_PNC_ID PNC ids
            cro UK_CRO_NUMBER CRO numbers
            asn UK_ARREST_SUMMONS_NUMBER arrest summons numbers
            prison UK_PRISON_NUMBER prison numbers
            crn UK_PROBATION_CRN probation case reference numbers
            nhs UK_NHS NHS numbers
            nino UK_NINO national insurance numbers
            upn UK_UPN unique pupil numbers
            uln UK_ULN unique learner numbers
            uprn UK_UPRN unique property reference numbers
            bank UK_BANK_ACCOUNT bank account details
            iban IBAN_CODE IBANs
            card CREDIT_CARD card numbers
            driving UK_DRIVING_LICENCE driver numbers
            vehicle UK_VEHICLE_REGISTRATION vehicle registrations
            passport UK_PASSPORT passport numbers
            device DEVICE_ID device numbers
            ip IP_ADDRESS network addresses
            foreign CASE_REFERENCE identity numbers of other countries
            case CASE_REFERENCE case or person references
            """,
        ),
        **_kinds(
            Family.CONTACT,
            """
            address STREET_ADDRESS addresses
            postcode UK_POSTCODE postcodes
            phone PHONE_NUMBER phone numbers
            email EMAIL_ADDRESS e-mail addresses
            handle SOCIAL_MEDIA_HANDLE user names or social media handles
            url URL web addresses
            """,
        ),
        **_kinds(
            Family.ATTRIBUTE,
            """
            age AGE ages
            sex SEX sex or gender
            ethnicity ETHNICITY ethnicity
            religion RELIGION religion or belief
            orientation SEXUAL_ORIENTATION sexual orientation
            nationality NATIONALITY nationality or immigration status
            health HEALTH health or disability
            gang GANG gangs
            offence OFFENCE offences, custody or warning markers
            risk RISK_SCORE risk or harm ratings
            school SCHOOL schools
            place LOCATION places
            """,
        ),
        **_kinds(Family.DATE, "birth DATE_OF_BIRTH dates of birth\ndate DATE_TIME dates or times"),
        **_kinds(
            Family.TEXT,
            "text FREE_TEXT notes in free text\nloose_text FREE_TEXT short descriptions",
        ),
        **_plain(Family.ATTRIBUTE, Role.SENSITIVE, "sensitive circumstances of a person's life"),
        **_plain(
            Family.ATTRIBUTE,
            Role.QUASI_IDENTIFIER,
            "descriptive a description of the person\nhonorific titles before names",
        ),
        **_plain(Family.MEASURE, Role.QUASI_IDENTIFIER, "measure numbers, counts or amounts"),
        **_plain(Family.ORDER, Role.QUASI_IDENTIFIER, "order positions in a list"),
        **_kinds(Family.REFERENCE, "reference CASE_REFERENCE references"),
        **_plain(Family.REFERENCE, Role.QUASI_IDENTIFIER, "thing_reference references to things"),
        **_plain(Family.FLAG, Role.QUASI_IDENTIFIER, "flag a mark that something was done"),
        **_plain(Family.PLAIN, Role.QUASI_IDENTIFIER, "plain ordinary working data"),
        **_plain(Family.PLAIN, Role.UNKNOWN, "vague a general word"),
        **_plain(Family.PLAIN, Role.QUASI_IDENTIFIER, "thing things or organisations"),
    }
)
"""Every kind by its key."""

SPECIAL_ROLES: Final = frozenset({Role.SPECIAL_CATEGORY, Role.CRIMINAL_OFFENCE, Role.SENSITIVE})
"""Roles whose presence says that a table is no mere staff list."""
