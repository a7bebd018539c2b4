"""Whether the rows of a table are organisations or places, and whether its contacts are theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from redactor.detect.catalogue import Family, Owner
from redactor.detect.catalogue_values import ORGANISATION_CUES, ORGANISATION_WORDS
from redactor.detect.judgement import Judgement
from redactor.detect.names import is_english_word, is_forename, is_surname

_DAYS: Final = 0.5
"""From this share on, the rows are days and no organisations."""


def are_organisations(judged: Sequence[Judgement], said: frozenset[str], named: Sequence[Judgement]) -> bool:
    """Whether each row is an organisation or a place with its contact.

    :param said: the words of title and sheet name.
    :param named: the columns that name whom the rows may be about.
    """
    for found in judged[:3]:
        if found.is_family(Family.NAME):
            break  # whoever is named first is whom the row is about, and what follows is theirs
        if found.key == "school" and found.evidence.profile.unique >= 0.6 and _has_contact(judged, named):
            return True
        if (
            found.key == "thing"
            and found.evidence.profile.unique >= 0.6
            and (
                found.heading.words & ORGANISATION_CUES or said & ORGANISATION_CUES or found.evidence.names.thing >= 0.4
            )
        ):
            return True
    if said & ORGANISATION_CUES:
        return True
    return any(
        found.key in {"name", "thing", "vague", ""}
        and found.evidence.names.thing >= 0.5
        and found.evidence.profile.unique >= 0.8
        and found.evidence.profile.distinct > 1
        and found.evidence.vocabulary("calendar") < _DAYS
        for found in judged[:2]
    )


def _has_contact(judged: Sequence[Judgement], named: Sequence[Judgement]) -> bool:
    """Whether whoever is named beside a school is headed as its contact, or only the school can be reached."""
    return all("contact" in found.heading.words for found in named) and any(
        found.is_family(Family.CONTACT) or found.owner is Owner.WORKER or found in named for found in judged
    )


def are_of_organisations(judged: Sequence[Judgement]) -> bool:
    """Every address, phone and the like is headed as that of a venue, an office, a company."""
    reached = [found for found in judged if found.key in {"phone", "email", "address", "postcode"}]
    if any(found.key == "email" and _are_mailboxes(found) for found in reached):
        return True
    return bool(reached) and all(
        found.owner is Owner.THING and found.heading.words & ORGANISATION_WORDS for found in reached
    )


_MOSTLY: Final = 0.8
_LOCAL_PART = re.compile(r"([\w.+'-]+)@")
_LETTERS = re.compile(r"[^\W\d_]+")


def _are_mailboxes(found: Judgement) -> bool:
    """Whether the addresses are those of offices, made of plain words ("parking@", "housing.options@")."""
    locals_ = [match[1].lower() for text in found.evidence.profile.sample for match in _LOCAL_PART.finditer(text)]
    return bool(locals_) and sum(map(_is_office, locals_)) >= _MOSTLY * len(locals_)


def _is_office(local: str) -> bool:
    words = _LETTERS.findall(local)
    return bool(words) and all(
        is_english_word(word) and not is_forename(word) and (len(words) > 1 or not is_surname(word)) for word in words
    )
