"""What the values of a field say by themselves, where its heading says nothing or what is not so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from redactor.detect.catalogue import KINDS, Family, Owner
from redactor.detect.dates import could_be_births
from redactor.detect.judgement import Judgement, owner_of, percent
from redactor.detect.support import is_closed, largest
from redactor.detect.works import names_works

_TELLING: Final = (
    ("ethnicity", 0.7, "ethnicity"),
    ("religion", 0.75, "religion"),
    ("orientation", 0.8, "orientation"),
    ("nationality", 0.75, "nationality"),
    ("health", 0.6, "health"),
    ("disposal", 0.5, "offence"),
    ("custody", 0.75, "offence"),
    ("honorific", 0.8, "honorific"),
    ("sex", 0.8, "sex"),
)


def content_alone(unsure: Judgement, reference: date) -> Judgement:
    """What the values say where the heading says nothing, or what is not so."""
    evidence, shown = unsure.evidence, unsure.evidence.profile
    if shown.band < 0.5 and shown.textual >= 0.5 and shown.distinct >= 2:
        for vocabulary, needed, key in _TELLING:
            if evidence.vocabulary(vocabulary) >= needed:
                why = f"the values are those of {KINDS[key].what}"
                return replace(unsure, kind=KINDS[key], confidence=0.7, support=0.8, reasons=(*unsure.reasons, why))
    if evidence.streets >= 0.6:
        return unsure.as_kind("place", 0.6, "the values are names of roads")
    if unsure.heading.score("age") >= 0.5 and shown.date >= 0.5 and could_be_births(shown.dates, reference):
        return unsure.as_kind("birth", 0.85, "the values are dates")
    if unsure.heading.score("birth") >= 0.5 and shown.number >= 0.8 and largest(evidence) <= 120:
        return unsure.as_kind("age", 0.8, "the values are ages")
    if shown.date >= 0.6 or shown.clock >= 0.6:
        return unsure.as_kind("date", 0.6, "the values are dates or times")
    if is_closed(evidence):
        return unsure.as_kind("vague", 0.5, "the values are marks such as yes and no")
    return unsure


def names_first(unsure: Judgement, believed: Judgement) -> Judgement:
    """Names of people found by content outweigh a heading that says something else."""
    names = unsure.evidence.names
    shown = unsure.evidence.profile
    if believed.kind is not None and believed.kind.family is Family.NAME:
        return _narrowed(believed)
    if believed.key == "text" or shown.textual < 0.5 or names_works(unsure.heading.words):
        return believed
    if _are_places(unsure):
        return believed
    heading = believed.key not in {"", "vague"} and believed.confidence >= 0.4
    enough = names.full >= (0.6 if heading else 0.45)
    single = names.forename >= (0.85 if heading else 0.6) or (names.surname >= 0.6 and not heading)
    if enough or (single and shown.distinct >= 4 and names.thing < 0.2):
        key = "name" if enough else ("forename" if names.forename >= names.surname - 0.1 else "surname")
        share = names.full if enough else names.single
        return _named(unsure, believed, key, share, "names of people")
    if _unlisted(unsure, heading=heading):
        return _named(unsure, believed, "name", names.likely, "written as names, in no list and no dictionary")
    return believed


_PLACES, _PLACES_UNDER_A_HEADING, _FEWEST_PLACES = 0.6, 0.3, 2


def _are_places(unsure: Judgement) -> bool:
    """Whether the values end as the names of places do ("Victoria Park", "Nelson House"), several of them differently.

    A Hall or a Park among people is nothing strange, and a whole family may be called Hall; two such endings in most
    of a column are parks and halls. Under a heading that says so a few are enough.
    """
    names, best = unsure.evidence.names, unsure.heading.best
    if best is not None and best.kind.key in {"place", "school", "thing"} and best.score >= 0.5:
        return names.placed >= _PLACES_UNDER_A_HEADING
    return names.endings >= _FEWEST_PLACES and names.placed >= _PLACES


_STRANGE, _STRANGE_UNDER_A_HEADING, _SINGLE, _KNOWN_AMONG_THEM = 0.55, 0.75, 0.8, 0.15


def _unlisted(unsure: Judgement, *, heading: bool) -> bool:
    """Names that no list knows, told by what they are not.

    Names of suppliers, teams, places and products hold dictionary words far more often: in those at most half of the
    values are strange all through, in columns of names nine in ten.
    """
    names, shown = unsure.evidence.names, unsure.evidence.profile
    # Hall and Green are names as well as things; among many strange names a few of them are people.
    if names.thing >= max(0.2, 0.4 * names.strange) or shown.distinct < 2 or unsure.evidence.streets >= 0.4:
        return False
    if shown.unique < 0.2 and names.strange < 0.8:
        return False
    if names.strange >= (_STRANGE_UNDER_A_HEADING if heading else _STRANGE):
        return True
    known = names.full + names.single
    words = max(known + names.odd, names.likely)
    return not heading and shown.distinct >= 4 and words >= _SINGLE and known >= _KNOWN_AMONG_THEM


def _named(unsure: Judgement, believed: Judgement, key: str, share: float, what: str) -> Judgement:
    """A column of names by its content, whatever its heading."""
    return replace(
        unsure,
        kind=KINDS[key],
        owner=None if owner_of(unsure.heading) in {Owner.THING, Owner.PLACE_OF_LEARNING} else owner_of(unsure.heading),
        confidence=min(0.9, 0.45 + 0.5 * share),
        support=share,
        from_content=True,
        reasons=(f"{percent(share)} of the values looked at are {what}", *believed.reasons),
    )


def _narrowed(believed: Judgement) -> Judgement:
    """A column headed as a part of a name that holds whole names is a column of names."""
    if (
        believed.key in {"forename", "surname"}
        and believed.evidence.names.full >= 0.7
        and believed.heading.score("name")
    ):
        return believed.as_kind("name", believed.confidence, "the values are whole names")
    return believed
