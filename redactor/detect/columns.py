"""What every field of every table holds, and what that is to a person.

First each field is judged alone (``weigh``), then the table as a whole (``context``), then each field again in its
light.
"""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from redactor.detect.catalogue import Family, Kind, Owner
from redactor.detect.content import gather
from redactor.detect.context import About, Context, read_context, words_of
from redactor.detect.dates import birth_like
from redactor.detect.groups import IDENTIFYING
from redactor.detect.headers import read_heading
from redactor.detect.journeys import with_journeys
from redactor.detect.judgement import Judgement
from redactor.detect.people import name_look
from redactor.detect.profile import vocabulary_of
from redactor.detect.staff import is_staff_subject, with_reached
from redactor.detect.strangers import with_strangers
from redactor.detect.weigh import judge
from redactor.detect.works import with_makers
from redactor.model import Column, Layout, Role, Table, Workbook

_VOCABULARY_ROLES: Final = frozenset(
    {
        Role.QUASI_IDENTIFIER,
        Role.SPECIAL_CATEGORY,
        Role.CRIMINAL_OFFENCE,
        Role.SENSITIVE,
        Role.NON_PERSONAL,
        Role.UNKNOWN,
    }
)
_WORKERS_OWN: Final = frozenset("name forename surname initials phone email handle case reference".split())
"""What a heading may say is a worker's. A PNC id or a home address under "Officer" stays what it is."""

_ONLY_DATE: Final = frozenset({"date", "dates", "dt", "dte", "d", "no", "1", "2", "day"})
_SMALL_NUMBER: Final = 10_000
"""References below this tell one person from another in their own list, but anywhere else they are any number."""


def classify_tables(workbook: Workbook, layout: Layout) -> tuple[Column, ...]:
    """One ``Column`` for every field of every table, in order.

    ``Column.header`` is the header as written; it is the caller who masks it where it names somebody.
    """
    columns: list[Column] = []
    for number, table in enumerate(layout.tables):
        name = workbook.sheets[table.sheet].name if table.sheet < len(workbook.sheets) else ""
        columns.extend(_classify(number, table, name))
    return tuple(columns)


def _classify(number: int, table: Table, sheet_name: str) -> list[Column]:
    judged = with_strangers(with_makers(with_journeys(_judge_fields(table))), words_of(sheet_name, *table.titles))
    context = read_context(table, sheet_name, judged)
    judged = _promoted(judged, context)
    subjects = _subjects(judged)
    return [
        _column(number, index, table, found, context, subject)
        for index, (found, subject) in enumerate(zip(judged, subjects, strict=True))
    ]


def _judge_fields(table: Table) -> list[Judgement]:
    evidence = [gather(field.values) for field in table.fields]
    headings = [read_heading(field.header) for field in table.fields]
    today = date.today()
    return [judge(heading, found, today) for heading, found in zip(headings, evidence, strict=True)]


# --- second look ----------------------------------------------------------------------------------------


def _promoted(judged: list[Judgement], context: Context) -> list[Judgement]:
    """Fields that only the rest of the table explains."""
    if context.about is About.STAFF:
        return with_reached(judged)
    if context.about is not About.PEOPLE:
        return judged
    promoted = _staff_as_subjects(judged)
    if not any(found.key == "birth" for found in judged):
        promoted = [_as_birth(found, judged) for found in promoted]
    return [_as_name(found) for found in promoted]


def _staff_as_subjects(judged: Sequence[Judgement]) -> list[Judgement]:
    """Where nobody else is named, members of staff are whom the rows are about: payroll, sickness."""
    if any(found.is_family(Family.NAME) and found.owner in {None, Owner.RECORD} for found in judged):
        return list(judged)
    return [replace(found, owner=Owner.RECORD) if is_staff_subject(found) else found for found in judged]


def _as_birth(found: Judgement, judged: Sequence[Judgement]) -> Judgement:
    """Dates under a heading that says no more than "date", spread as births are."""
    vague = found.key == "date" and found.heading.words <= _ONLY_DATE
    if not vague or found.evidence.profile.date < 0.6:
        return found
    others = [day for other in judged if other is not found for day in other.evidence.profile.dates]
    reference = max(others, default=date.today())
    if birth_like(found.evidence.profile.dates, min(reference, date.today())):
        return found.as_kind("birth", 0.65, "the dates are spread as dates of birth are")
    return found


def _as_name(found: Judgement) -> Judgement:
    """In a table about people, short words written as names under no heading are names."""
    names, shown = found.evidence.names, found.evidence.profile
    if found.kind is not None or found.heading.words or shown.shape not in {"text", "category"}:
        return found
    if names.shaped >= 0.8 and names.belief >= 0.3 and names.thing < 0.2 and shown.unique >= 0.5:
        return found.as_kind("name", 0.55, "short texts written as names in a table about people")
    return found


def _subjects(judged: Sequence[Judgement]) -> list[str]:
    """Whom each field is about: ``record`` or ``other``.

    Where nobody else is named, the victims or parents are the people the rows are about.
    """
    personal = [found for found in judged if found.is_family(Family.NAME) or found.key in IDENTIFYING]
    others_only = not any(found.owner in {None, Owner.RECORD} for found in personal)
    other = {Owner.WORKER} if others_only else {Owner.WORKER, Owner.RELATED}
    return ["other" if found.owner in other else "record" for found in judged]


# --- roles ----------------------------------------------------------------------------------------------


def _column(number: int, index: int, table: Table, found: Judgement, context: Context, subject: str) -> Column:
    kind = found.kind
    entity, role, why = _settle(found, context)
    shown = found.evidence.profile
    shape = _shape(found, kind)
    vocabulary = frozenset[str]()
    if shape == "category" and role in _VOCABULARY_ROLES:
        vocabulary = _vocabulary(found, role)
    reasons = (*found.reasons, *why, f"the table is about {context.about.value}: {context.reason}")
    return Column(
        table=number,
        field=index,
        location=table.location(index),
        header=table.fields[index].header,
        entity=entity,
        role=role,
        confidence=round(found.confidence if kind else 0.3, 2),
        about_people=context.about is About.PEOPLE,
        subject=subject,
        shape=shape if shown.filled else "empty",
        vocabulary=vocabulary,
        reasons=reasons,
    )


def _settle(found: Judgement, context: Context) -> tuple[str | None, Role, tuple[str, ...]]:
    """Entity and role of a field in its table."""
    if found.pseudonym:
        return None, Role.NON_PERSONAL, ()
    if context.about is About.PEOPLE:
        return _among_people(found)
    return _elsewhere(found, context)


def _among_people(found: Judgement) -> tuple[str | None, Role, tuple[str, ...]]:
    kind = found.kind
    if kind is None:
        return None, Role.UNKNOWN, ("it cannot be told what this is",)
    if found.owner is Owner.WORKER and kind.key in _WORKERS_OWN:
        return kind.entity, Role.PROFESSIONAL, ("it is a worker's",)
    return _exceptions(found, kind)


def _exceptions(found: Judgement, kind: Kind) -> tuple[str | None, Role, tuple[str, ...]]:
    """Kinds whose role hangs on their values too."""
    shown = found.evidence.profile
    numbers = shown.numbers if shown.number >= 0.8 else ()
    small = bool(numbers) and max(numbers) < _SMALL_NUMBER
    whole = found.evidence.strong.get("postcode", 0.0) >= 0.2
    if kind.key == "postcode" and found.evidence.districts >= 0.5 and not whole:
        return "LOCATION", Role.QUASI_IDENTIFIER, ("postcode districts, not whole postcodes",)
    if kind.key == "address" and small:
        return kind.entity, Role.QUASI_IDENTIFIER, ("a house number only",)
    areas = shown.shape == "category" and found.evidence.digits < 0.2 and found.evidence.streets < 0.3
    if kind.key == "address" and areas:
        return kind.entity, Role.QUASI_IDENTIFIER, ("a part of an address that many share",)
    if kind.key in {"case", "reference"} and small:
        ordering = shown.unique >= 0.9 and max(numbers) <= 3 * shown.total
        return None if ordering else kind.entity, Role.QUASI_IDENTIFIER, ("small numbers only",)
    return kind.entity, kind.people_role, ()


def _elsewhere(found: Judgement, context: Context) -> tuple[str | None, Role, tuple[str, ...]]:
    """In a table that is not about people, only what names or reaches somebody is more than plain."""
    kind = found.kind
    if kind is None or (found.owner is Owner.THING and kind.family is not Family.CONTACT):
        return None, Role.NON_PERSONAL, ()
    if kind.family is Family.TEXT:
        return kind.entity, Role.FREE_TEXT, ()
    if kind.family is Family.NAME:
        return _named_elsewhere(found, context)
    if kind.key in {"phone", "email", "handle"}:
        return kind.entity, Role.PROFESSIONAL, ("it reaches a worker or an organisation",)
    if kind.key in {"address", "postcode", "url", "vehicle", "device", "ip", "uprn"}:
        return kind.entity if found.from_content else None, Role.NON_PERSONAL, ("it is a thing's or an organisation's",)
    if found.owner is Owner.WORKER and kind.family in {Family.IDENTIFIER, Family.REFERENCE}:
        return kind.entity, Role.PROFESSIONAL, ("it is a worker's",)
    return None, Role.NON_PERSONAL, ()


def _named_elsewhere(found: Judgement, context: Context) -> tuple[str | None, Role, tuple[str, ...]]:
    assert found.kind is not None
    names = found.evidence.names
    if found.owner is Owner.WORKER or found.key == "initials" or context.about in {About.STAFF, About.ORGANISATIONS}:
        if names.thing >= 0.5 and names.belief < 0.3:
            return None, Role.NON_PERSONAL, ("these are names of things or places",)
        return found.kind.entity, Role.PROFESSIONAL, ("it names workers",)
    return None, Role.NON_PERSONAL, ("these are not names of people",)


# --- shape and vocabulary -------------------------------------------------------------------------------


def _shape(found: Judgement, kind: Kind | None) -> str:
    shape = found.evidence.profile.shape
    if kind is not None and kind.family is Family.IDENTIFIER and shape in {"number", "text"}:
        return "code"
    if kind is not None and kind.family is Family.CONTACT and shape == "prose":
        return "text"
    if kind is not None and kind.key == "birth" and found.evidence.profile.date >= 0.4:
        return "date"
    return shape


def _vocabulary(found: Judgement, role: Role) -> frozenset[str]:
    """The values of a category column that may stand, without any that looks like somebody's name.

    A value in one cell only counts where the heading says what the column is, so that a gang of one is a gang but
    the odd name in "Status" is not a status.
    """
    repeated = vocabulary_of(found.evidence.profile)
    known = role is not Role.UNKNOWN and found.confidence >= 0.6
    texts = {str(value).strip() for value in found.evidence.profile.counts} if known else repeated
    return frozenset(text for text in texts if (text in repeated and name_look(text).full < 0.6) or _harmless(text))


def _harmless(text: str) -> bool:
    look = name_look(text)
    return look.full < 0.5 and look.single < 0.5 and len(text) <= 50 and "@" not in text
