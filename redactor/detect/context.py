"""What a table is about, from all its columns together with its title and its sheet's name.

The same column means different things in different tables: a name on a staff rota, a phone number beside a venue and
an age band beside a count are not what they are in a list of clients.
"""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from redactor.detect.catalogue import SPECIAL_ROLES, Family, Owner
from redactor.detect.catalogue_values import FLEET_CUES, SURVEY_CUES
from redactor.detect.crosstab import names_on_top
from redactor.detect.groups import IDENTIFYING, is_aggregate, is_measure
from redactor.detect.judgement import Judgement
from redactor.detect.organisations import are_of_organisations, are_organisations
from redactor.detect.staff import are_staff, are_staff_records, has_staff_title
from redactor.model import Table


class About(StrEnum):
    """What the records of a table are."""

    PEOPLE = "people"
    STAFF = "staff"
    ORGANISATIONS = "organisations"
    THINGS = "things"
    COUNTS = "counts"


@dataclass(frozen=True)
class Context:
    """What a table is about, and why; ``cues`` are the words of title, sheet and headings."""

    about: About
    reason: str
    cues: frozenset[str]


_WEIGHTS: Final = {
    "age": 1.0,
    "sex": 1.0,
    "ethnicity": 1.0,
    "religion": 1.0,
    "orientation": 1.0,
    "nationality": 1.0,
    "gang": 1.0,
    "health": 0.75,
    "offence": 0.75,
    "sensitive": 0.75,
    "risk": 0.5,
    "descriptive": 0.4,
    "school": 0.25,
    "honorific": 0.5,
}
"""How much an attribute says that the rows are people."""

_ENOUGH: Final = 1.5
_ENOUGH_IN_A_SURVEY: Final = 2.6
_FEW_DIGITS: Final = 0.1
_WORD = re.compile(r"[^\W\d_]+")
_INCIDENTAL_CASES: Final = frozenset(
    "incident application app log reference court ems member membership cad intel dbs police".split()
)
_ASSET_CUES: Final = frozenset("asset make model serial warranty manufacturer equipment laptop device".split())


def _only_street(found: Judgement) -> bool:
    """Names of roads and of buildings without a number reach nobody."""
    evidence = found.evidence
    if found.key != "address":
        return False
    if evidence.streets >= 0.5 and evidence.strong.get("address", 0.0) < 0.2:
        return True
    return evidence.digits < _FEW_DIGITS and not evidence.districts and not evidence.strong.get("postcode")


def _signs_off(found: Judgement) -> bool:
    """A few initials again and again are those of whoever did the work."""
    return found.key == "initials" and found.owner is None and found.evidence.profile.unique < 0.5


def words_of(*texts: str) -> frozenset[str]:
    """The words of some texts, lower case."""
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def read_context(table: Table, sheet_name: str, judged: Sequence[Judgement]) -> Context:
    """Say what a table is about."""
    said = words_of(sheet_name, *table.titles)
    cues = said.union(*(found.heading.words for found in judged))
    signs = _Signs(table, judged, cues, said)
    about, reason = signs.verdict()
    return Context(about, reason, cues)


class _Signs:
    """The signs of one table, each asked for by name."""

    def __init__(self, table: Table, judged: Sequence[Judgement], cues: frozenset[str], said: frozenset[str]) -> None:
        self.table, self.judged, self.cues, self.said = table, judged, cues, said
        self.measures = [found for found in judged if is_measure(found)]
        self.aggregate = is_aggregate(table, judged, self.measures, described=self._attributes() >= _ENOUGH)

    def verdict(self) -> tuple[About, str]:
        """What the table is about, the surest sign first."""
        if any(found.pseudonym for found in self.judged):
            return About.PEOPLE, "a column holds pseudonyms of people"
        names, identifying = self._record_names(), self._identifying()
        if identifying:
            return About.PEOPLE, "a column holds identifiers of people"
        if names or self._related():
            return self._named(names)
        if names_on_top(self.table, self.judged):
            if self._staff():
                return About.STAFF, "the headings name workers"
            return About.PEOPLE, "the headings are names of people"
        if are_staff_records(self.judged, self.measures, self.cues):
            return About.PEOPLE, "each row says something sensitive of a member of staff"
        if self._case_list():
            return About.PEOPLE, "each row has the reference of a person's case"
        if self._contacts():
            return self._contactable()
        if self.aggregate:
            return About.COUNTS, "the rows are groups with counts or amounts"
        enough = _ENOUGH_IN_A_SURVEY if self._is_survey() else _ENOUGH
        if self._attributes() >= enough:
            return About.PEOPLE, "each row describes one person"
        return About.THINGS, "nothing says that the rows are people"

    # -- who is named

    def _record_names(self) -> list[Judgement]:
        named = [found for found in self.judged if found.is_family(Family.NAME) and found.owner in {None, Owner.RECORD}]
        return [
            found
            for found in named
            if found.confidence >= 0.5 and not self._label_of_counts(found) and not _signs_off(found)
        ]

    def _label_of_counts(self, found: Judgement) -> bool:
        """A bare word beside counts is the name of a ward or a team more often than of a person."""
        return (
            self.aggregate
            and found.owner is None
            and found.evidence.names.strange + found.evidence.names.single < 0.5
            and "by" not in found.heading.words
            and not found.from_content
            and found.key == "name"
        )

    def _related(self) -> bool:
        return any(
            found.owner is Owner.RELATED and found.is_family(Family.NAME, Family.CONTACT) for found in self.judged
        )

    def _identifying(self) -> bool:
        return any(
            found.key in IDENTIFYING and (found.from_content or found.owner not in {Owner.WORKER, Owner.THING})
            for found in self.judged
        )

    def _named(self, names: Sequence[Judgement]) -> tuple[About, str]:
        sensitive = self._sensitive() or self._living_somewhere()
        clients = any(
            found.owner in {Owner.RECORD, Owner.RELATED} for found in self.judged if found.is_family(Family.NAME)
        )
        if not sensitive and not clients:
            if self._staff():
                return About.STAFF, "title, headings or shifts say that these are workers"
            if self._organisations():
                return About.ORGANISATIONS, "each row is an organisation or place with its contact"
        if clients and not sensitive and has_staff_title(self.said) and not self._person_attributes():
            return About.STAFF, "the title says that these are workers"
        return About.PEOPLE, f"a column holds names of {'people' if names else 'family or others'}"

    def _sensitive(self) -> bool:
        return any(
            found.kind is not None
            and found.kind.people_role in SPECIAL_ROLES
            and found.key not in {"risk", "sensitive"}
            and found.confidence >= 0.5
            and found not in self.measures
            for found in self.judged
        ) or any(
            found.key == "sensitive" and found.confidence >= 0.7 and found.evidence.profile.number < 0.8
            for found in self.judged
        )

    def _living_somewhere(self) -> bool:
        """A home address or an age makes no staff rota, unless the address is of a site."""
        work = {"work", "office", "site", "base"}
        if any(found.key == "age" and found.confidence >= 0.6 for found in self.judged):
            return True
        homes = [
            found
            for found in self.judged
            if found.key in {"address", "postcode"}
            and found.owner is not Owner.THING
            and not work & found.heading.words
        ]
        return bool(homes) and not self._organisations()

    def _person_attributes(self) -> bool:
        return self._attributes() >= 0.5

    # -- what kind of table

    def _staff(self) -> bool:
        return are_staff(self.judged, self.said, self.cues, self._record_names())

    def _organisations(self) -> bool:
        return are_organisations(self.judged, self.said, self._record_names())

    def _is_survey(self) -> bool:
        likert = sum(1 for found in self.judged if found.evidence.vocabulary("likert") >= 0.6)
        numbered = sum(1 for found in self.judged if {"q"} & found.heading.words)
        return bool(self.cues & SURVEY_CUES) or likert >= 2 or numbered >= 2

    # -- people without names

    def _case_list(self) -> bool:
        for found in self.judged:
            if found.key != "case" or found.confidence < 0.6 or found.owner in {Owner.WORKER, Owner.THING}:
                continue
            if found.owner in {Owner.RECORD, Owner.RELATED} or not found.heading.words & _INCIDENTAL_CASES:
                return True
            if self._attributes() >= 0.5:
                return True
        reference = any(
            found.key in {"reference", "order"} and found.evidence.profile.unique >= 0.9 for found in self.judged
        )
        return reference and not self.aggregate and not self._is_survey() and self._attributes() >= 1.0

    def _attributes(self) -> float:
        best: dict[str, float] = {}
        for found in self.judged:
            if found.key in _WEIGHTS and found.owner is not Owner.THING and found not in self.measures:
                best[found.key] = max(best.get(found.key, 0.0), _WEIGHTS[found.key] * min(1.0, found.confidence / 0.6))
        return sum(best.values())

    def _contacts(self) -> bool:
        return any(
            found.key in {"phone", "email", "address", "vehicle", "device"}
            and not _only_street(found)
            and (found.owner is not Owner.THING or (found.key == "address" and found.from_content))
            and found.confidence >= 0.5
            for found in self.judged
        )

    def _contactable(self) -> tuple[About, str]:
        if are_of_organisations(self.judged):
            return About.ORGANISATIONS, "the addresses are those of organisations"
        keys = {found.key for found in self.judged if not _only_street(found)}
        if self._organisations():
            return About.ORGANISATIONS, "each row is an organisation or place"
        if keys & {"vehicle", "device"} and not keys & {"phone", "email", "address"}:
            owned = bool(self.cues & (FLEET_CUES | _ASSET_CUES))
            return (
                (About.THINGS, "the rows are vehicles or equipment")
                if owned
                else (About.PEOPLE, "a column identifies people through what they own")
            )
        workers = self._staff() or any(found.owner is Owner.WORKER for found in self.judged)
        if "address" not in keys and workers:
            return About.STAFF, "the contacts are those of workers"
        return About.PEOPLE, "a column holds contact details, and nothing says that they are an organisation's"
