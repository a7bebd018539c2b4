"""The evidence of heading and content weighed together, for one field alone.

Strong content comes first: a direct identifier proved by form or check digit is never loosened by a heading. Then the
heading's meanings are held against the content, which may support or refute each. Then content alone speaks.
"""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from redactor.detect.catalogue import KINDS, Family, Kind, Owner
from redactor.detect.content import Evidence
from redactor.detect.dates import could_be_births
from redactor.detect.headers import Guess, Heading
from redactor.detect.support import is_closed, largest, support

PROVED: Final = 0.5
"""The share of values with an identifier's form that makes the column one, whatever its heading."""

ACCEPTED: Final = 0.2
"""The least weight at which a heading's meaning is believed."""

_STRONG_ORDER: Final = (
    "email nhs upn uln pnc asn nino iban card driving cro device prison postcode phone vehicle url ip address".split()
)
_PLACEHOLDER_KINDS: Final = {
    "[name]": "name",
    "[phone number]": "phone",
    "[email address]": "email",
    "[street address]": "address",
    "[postcode]": "postcode",
    "[date of birth]": "birth",
}


@dataclass(frozen=True, eq=False)
class Judgement:
    """What one field holds as far as it can be told alone.

    ``support`` is how far the content bears the kind out: 1 for clearly, 0 for silent. ``from_content`` says that the
    kind would be the same under any heading. ``pseudonym`` marks columns of labels made by a release.
    """

    kind: Kind | None
    owner: Owner | None
    confidence: float
    support: float
    evidence: Evidence
    heading: Heading
    from_content: bool = False
    pseudonym: bool = False
    reasons: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The kind's key; empty when unknown."""
        return self.kind.key if self.kind else ""

    def is_family(self, *families: Family) -> bool:
        """Whether its kind is of one of these families."""
        return self.kind is not None and self.kind.family in families

    def as_kind(self, key: str, confidence: float, why: str) -> Judgement:
        """The same field judged anew by what stands around it."""
        return replace(self, kind=KINDS[key], confidence=confidence, reasons=(*self.reasons, why))


def judge(heading: Heading, evidence: Evidence, reference: date) -> Judgement:
    """Say what a field holds.

    :param reference: the day against which births are judged.
    """
    shown = evidence.profile
    unsure = Judgement(None, None, 0.0, 0.0, evidence, heading)
    if not shown.filled:
        return _by_heading_only(unsure, "there is no value in it")
    if shown.pseudonym >= 0.5:
        return replace(
            unsure, kind=KINDS["plain"], confidence=0.98, pseudonym=True, reasons=("the values are pseudonyms",)
        )
    if max(shown.placeholder, shown.masked) >= 0.8:
        return _masked(unsure)
    proved = _proved(unsure)
    if proved is not None:
        return proved
    if _is_mixed(unsure):
        return unsure.as_kind("address", 0.6, "the values are a mix of addresses, numbers and the like")
    if shown.shape == "prose" and evidence.streets < 0.5:
        why = "the values are long texts"
        return replace(unsure, kind=KINDS["text"], owner=_owner(heading), confidence=0.9, support=1.0, reasons=(why,))
    believed = _believed(unsure, reference)
    return _names_first(unsure, believed)


def _owner(heading: Heading) -> Owner | None:
    return heading.best.owner if heading.best else None


def _by_heading_only(unsure: Judgement, why: str) -> Judgement:
    best = unsure.heading.best
    if best is None:
        return replace(unsure, reasons=(why,))
    reasons = (why, _heading_reason(best))
    return replace(unsure, kind=best.kind, owner=best.owner, confidence=0.6 * best.score, reasons=reasons)


def _masked(unsure: Judgement) -> Judgement:
    """A column somebody has blanked already keeps the meaning of its heading."""
    why = "the values are blanked or placeholders"
    if unsure.heading.best is not None and unsure.heading.best.score >= 0.4:
        return _by_heading_only(unsure, why)
    keys = [_PLACEHOLDER_KINDS[text] for text in unsure.evidence.profile.sample if text in _PLACEHOLDER_KINDS]
    return replace(unsure, kind=KINDS[keys[0]] if keys else None, confidence=0.6 if keys else 0.0, reasons=(why,))


# --- content that proves itself -------------------------------------------------------------------------


def _proved(unsure: Judgement) -> Judgement | None:
    """The direct identifier that most values have the form of, if any."""
    strong = unsure.evidence.strong
    best = max(_STRONG_ORDER, key=lambda key: (strong.get(key, 0.0), -_STRONG_ORDER.index(key)))
    for key in _STRONG_ORDER:
        if strong.get(key, 0.0) >= max(PROVED, strong.get(best, 0.0) - 0.15):
            best = key
            break
    share = strong.get(best, 0.0)
    headed = next((guess for guess in unsure.heading.guesses if guess.kind.key == best), None)
    if share < (0.3 if headed else PROVED):
        return None
    kind = KINDS[best]
    owner = (headed or unsure.heading.best or _NOBODY).owner
    reasons = [f"{_percent(share)} of the values looked at have the form of {kind.what}"]
    reasons.append(_heading_reason(headed) if headed else "the heading says nothing of it, the content decides")
    confidence = min(0.99, 0.72 + 0.2 * share + (0.1 if headed else 0.0))
    return replace(
        unsure, kind=kind, owner=owner, confidence=confidence, support=1.0, from_content=True, reasons=tuple(reasons)
    )


_NOBODY = Guess(KINDS["vague"], None, 0.0)


_REACHES: Final = ("email", "postcode", "phone", "address", "nhs", "nino", "pnc")


def _is_mixed(unsure: Judgement) -> bool:
    """Whether a column under no heading holds several things of a person one below the other, as address labels do."""
    if unsure.heading.best is not None and unsure.heading.best.kind.key != "vague":
        return False
    shares = [share for key in _REACHES if (share := unsure.evidence.strong.get(key, 0.0)) >= 0.1]
    return len(shares) >= 2 and sum(shares) >= PROVED


def _percent(share: float) -> str:
    return f"{round(100 * share)}%"


def _heading_reason(guess: Guess) -> str:
    owner = (
        {
            Owner.RELATED: " of family or others",
            Owner.WORKER: " of a worker",
            Owner.THING: " of a thing or organisation",
            Owner.RECORD: " of the person the row is about",
        }.get(guess.owner, "")
        if guess.owner
        else ""
    )
    return f"the heading reads as {guess.kind.what}{owner}"


# --- headings held against content ----------------------------------------------------------------------


def _believed(unsure: Judgement, reference: date) -> Judgement:
    """The heading's meaning that the content allows best."""
    best, weight, fit = None, 0.0, 0.0
    for guess in unsure.heading.guesses:
        found = support(guess, unsure.evidence, reference)
        value = guess.score * (1 + 0.6 * found if found > 0 else 1 + found)
        if value > weight + 1e-9:
            best, weight, fit = guess, value, found
    if best is None or weight < ACCEPTED:
        refuted = ("the content is not what the heading says",) if unsure.heading.guesses else ()
        return _content_alone(replace(unsure, reasons=refuted), reference)
    kind = KINDS["case"] if _is_code(best, unsure.evidence) else best.kind
    reasons = [_heading_reason(best)]
    if fit > 0:
        reasons.append("the content agrees")
    elif fit < 0:
        reasons.append("the content speaks against it, but not clearly")
    confidence = max(0.05, min(0.99, 0.35 + 0.45 * best.score + 0.25 * max(fit, 0.0) + 0.4 * min(fit, 0.0)))
    return replace(
        unsure, kind=kind, owner=best.owner, confidence=confidence, support=max(fit, 0.0), reasons=tuple(reasons)
    )


def _is_code(guess: Guess, evidence: Evidence) -> bool:
    """``Client`` full of codes holds references, not names."""
    return (
        guess.kind.key == "name" and guess.owner is not None and evidence.digits >= 0.6 and evidence.names.belief < 0.3
    )


# --- content alone --------------------------------------------------------------------------------------

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


def _content_alone(unsure: Judgement, reference: date) -> Judgement:
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


def _names_first(unsure: Judgement, believed: Judgement) -> Judgement:
    """Names of people found by content outweigh a heading that says something else."""
    names = unsure.evidence.names
    shown = unsure.evidence.profile
    if believed.kind is not None and believed.kind.family is Family.NAME:
        return _narrowed(believed)
    if believed.key == "text" or shown.textual < 0.5:
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
        owner=None if _owner(unsure.heading) in {Owner.THING, Owner.PLACE_OF_LEARNING} else _owner(unsure.heading),
        confidence=min(0.9, 0.45 + 0.5 * share),
        support=share,
        from_content=True,
        reasons=(f"{_percent(share)} of the values looked at are {what}", *believed.reasons),
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
