"""The evidence of heading and content weighed together, for one field alone.

Strong content comes first: a direct identifier proved by form or check digit is never loosened by a heading. Then the
heading's meanings are held against the content, which may support or refute each. Then content alone speaks.
"""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from redactor.detect.catalogue import KINDS, Owner
from redactor.detect.content import Evidence
from redactor.detect.headers import Guess, Heading
from redactor.detect.judgement import Judgement, owner_of, percent
from redactor.detect.support import support
from redactor.detect.weigh_content import content_alone, names_first

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
        return replace(unsure, kind=KINDS["text"], owner=owner_of(heading), confidence=0.9, support=1.0, reasons=(why,))
    believed = _believed(unsure, reference)
    return names_first(unsure, believed)


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
    reasons = [f"{percent(share)} of the values looked at have the form of {kind.what}"]
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
        return content_alone(replace(unsure, reasons=refuted), reference)
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
