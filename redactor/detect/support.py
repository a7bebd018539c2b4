# ruff: noqa: SIM905 - word lists read and sort better as one text
"""How far the content of a field bears out one meaning of its heading: one small check for each kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from redactor.detect.catalogue import Family, Owner
from redactor.detect.catalogue_values import VOCABULARIES
from redactor.detect.content import Evidence
from redactor.detect.dates import could_be_births, from_serial
from redactor.detect.headers import Guess


def support(guess: Guess, evidence: Evidence, reference: date) -> float:
    """How far the content bears out a heading's meaning, from -1 (refutes) over 0 (silent) to 1 (supports)."""
    check = _CHECKS.get(guess.kind.key) or _FAMILY_CHECKS[guess.kind.family]
    return check(guess, evidence, reference)


def is_closed(evidence: Evidence) -> bool:
    """Whether the values are marks (yes, no, red, agree, Monday) that identify nobody."""
    return evidence.vocabulary("flag", "likert", "level", "calendar", "shift") >= 0.7


_WORDED: Final = 0.7
"""From this share on, texts made of the dictionary's words are no names, whatever stands above them."""


def _name(guess: Guess, evidence: Evidence, _: date) -> float:
    shown, names = evidence.profile, evidence.names
    if shown.number >= 0.5 or shown.date >= 0.5 or shown.clock >= 0.5 or shown.band >= 0.5:
        return -0.9 if guess.owner in {None, Owner.THING} or shown.number < 0.5 or guess.score < 0.75 else -0.85
    if is_closed(evidence) and names.belief < 0.6:
        return -1.0
    if names.belief >= 0.3:
        return min(1.0, 0.4 + names.belief)
    vocabularies = evidence.vocabulary("ethnicity", "nationality", "religion", "health", "disposal", "custody", "rag")
    thing = names.thing >= 0.5 and shown.distinct > 1  # one value alone may be somebody called Hall
    if (thing or evidence.streets >= 0.5 or vocabularies >= 0.7) and names.belief < 0.2:
        return -0.95
    if names.worded >= _WORDED and names.belief < 0.1 and shown.distinct > 1:
        return -0.95
    if names.odd + names.single >= 0.8:
        return 0.1
    exact = guess.kind.key != "name" or guess.owner is not None
    if evidence.digits >= 0.6:
        return -0.2 if exact else -0.9
    if exact:
        return 0.0 if names.thing < 0.3 else -0.3
    return -0.25 if names.belief >= 0.12 and names.thing < 0.3 else -0.55


def _initials(_: Guess, evidence: Evidence, __: date) -> float:
    return 1.0 if evidence.names.initials >= 0.4 else -0.5


def _alias(_: Guess, evidence: Evidence, __: date) -> float:
    if evidence.profile.number >= 0.8 or evidence.profile.date >= 0.5 or evidence.vocabulary("flag") >= 0.7:
        return -1.0
    if evidence.streets >= 0.4 or (evidence.names.thing >= 0.5 and evidence.names.belief < 0.2):
        return -0.9
    return 0.2


def _identifier(guess: Guess, evidence: Evidence, _: date) -> float:
    shown, key = evidence.profile, guess.kind.key
    if max(evidence.strong.get(key, 0.0), evidence.weak.get(key, 0.0)) >= 0.3:
        return 1.0
    if shown.typed_date >= 0.5 or is_closed(evidence) or (evidence.digits < 0.1 and not shown.number):
        return -1.0
    if shown.number >= 0.8 and largest(evidence) < 1000:
        return -0.9 if key != "case" else -0.1
    return 0.0


def largest(evidence: Evidence) -> float:
    """The largest number among the values; 0 where there is none."""
    return max((abs(number) for number in evidence.profile.numbers), default=0.0)


def _phone(_: Guess, evidence: Evidence, __: date) -> float:
    if evidence.strong.get("phone", 0.0) >= 0.2 or evidence.weak.get("phone", 0.0) >= 0.3:
        return 1.0
    if evidence.profile.number >= 0.8:
        return 0.3 if 100_000 <= largest(evidence) < 1e13 else -0.9
    return -1.0 if evidence.digits < 0.1 or evidence.profile.date >= 0.5 else 0.0


def _email(_: Guess, evidence: Evidence, __: date) -> float:
    marked = sum("@" in text for text in evidence.profile.sample)
    return 1.0 if marked else -1.0


def _web(_: Guess, evidence: Evidence, __: date) -> float:
    return 0.3 if any("." in text for text in evidence.profile.sample) else -0.8


def _address(guess: Guess, evidence: Evidence, _: date) -> float:
    shown = evidence.profile
    if evidence.strong.get("address", 0.0) >= 0.2 or evidence.streets >= 0.3:
        return 1.0
    if is_closed(evidence) or (shown.date >= 0.5 and shown.typed_date):
        return -1.0
    if shown.number >= 0.6:
        return 0.3 if largest(evidence) < 10_000 and guess.score >= 0.8 else -0.9
    return -0.5 if guess.score < 0.6 and evidence.digits < 0.1 else 0.0


def _postcode(_: Guess, evidence: Evidence, __: date) -> float:
    if evidence.strong.get("postcode", 0.0) >= 0.2 or evidence.districts >= 0.3:
        return 1.0
    return -1.0 if evidence.digits < 0.2 or evidence.profile.number >= 0.5 else 0.0


def _handle(_: Guess, evidence: Evidence, __: date) -> float:
    if is_closed(evidence) or (evidence.profile.number >= 0.8 and largest(evidence) < 1000):
        return -1.0
    return 0.3


def _birth(_: Guess, evidence: Evidence, reference: date) -> float:
    shown = evidence.profile
    if shown.date >= 0.4:
        return 1.0 if could_be_births(shown.dates, reference) else -0.3
    if shown.number >= 0.5 and shown.numbers:
        fine = sum(1 for n in shown.numbers if 1900 <= n <= reference.year or (2000 <= n <= 50_000 and from_serial(n)))
        packed = sum(1 for n in shown.numbers if n >= 1_010_000)
        return 0.8 if (fine + packed) / len(shown.numbers) >= 0.7 else -1.0
    if shown.band >= 0.5 or is_closed(evidence) or evidence.names.belief >= 0.5:
        return -1.0
    return -0.1 if evidence.digits >= 0.5 else -0.7


def _age(_: Guess, evidence: Evidence, __: date) -> float:
    shown = evidence.profile
    if shown.band >= 0.3:
        return 1.0
    if shown.number >= 0.6:
        fine = sum(1 for number in shown.numbers if 0 <= number <= 120) / max(1, len(shown.numbers))
        return 1.0 if fine >= 0.9 else -0.8
    if shown.date >= 0.5:
        return -1.0
    return 0.1 if evidence.digits >= 0.4 else -0.5


def _date(_: Guess, evidence: Evidence, __: date) -> float:
    shown = evidence.profile
    if shown.date >= 0.3 or shown.clock >= 0.3 or evidence.vocabulary("calendar") >= 0.5:
        return 1.0
    if evidence.names.belief >= 0.5:
        return -1.0
    return 0.0


def _category(guess: Guess, evidence: Evidence, _: date) -> float:
    """Attributes with a closed vocabulary of their own."""
    shown = evidence.profile
    key = {"offence": "disposal"}.get(guess.kind.key, guess.kind.key)
    own = evidence.vocabulary(key) if key in VOCABULARIES else 0.0
    if guess.kind.key == "offence":
        own = max(own, evidence.vocabulary("custody", "flag"))
    if own >= 0.5 or (evidence.vocabulary("flag") >= 0.7 and guess.kind.key in {"health", "gang", "religion"}):
        return 1.0
    if shown.date >= 0.5 or evidence.names.full >= 0.6:
        return -0.9
    if shown.number >= 0.8:
        return -0.2 if largest(evidence) <= 20 else -0.6
    return -0.6 if guess.kind.key == "sex" and shown.distinct > 12 else 0.0


def _risk(guess: Guess, evidence: Evidence, _: date) -> float:
    shown = evidence.profile
    if shown.band >= 0.4 or evidence.vocabulary("rag", "level") >= 0.6:
        return 1.0
    if shown.number >= 0.6:
        return 0.6
    if shown.date >= 0.5 or evidence.names.full >= 0.5:
        return -1.0
    return 0.0 if guess.score >= 0.7 else -0.4


def _somewhere(_: Guess, evidence: Evidence, __: date) -> float:
    if evidence.profile.date >= 0.5 or is_closed(evidence):
        return -0.9
    if evidence.streets >= 0.4:
        return 1.0
    return -0.3 if evidence.profile.number >= 0.8 else 0.1


def _text(guess: Guess, evidence: Evidence, _: date) -> float:
    shown = evidence.profile
    if shown.number >= 0.8 or shown.date >= 0.8 or shown.clock >= 0.8:
        return -0.95
    if guess.kind.key == "loose_text" and (shown.shape == "category" or shown.words < 2):
        return -0.3
    return 0.2


def _measure(_: Guess, evidence: Evidence, __: date) -> float:
    shown = evidence.profile
    if shown.number >= 0.5 or shown.band >= 0.5 or evidence.vocabulary("likert") >= 0.5:
        return 1.0
    return -0.8 if shown.date >= 0.5 else -0.6


def _reference(_: Guess, evidence: Evidence, __: date) -> float:
    if evidence.digits >= 0.5 or evidence.profile.number >= 0.5:
        return 0.5
    return -0.6


def _order(_: Guess, evidence: Evidence, __: date) -> float:
    shown = evidence.profile
    if shown.number < 0.8:
        return -0.8
    small = largest(evidence) <= max(20, 3 * shown.total)
    return 1.0 if small and shown.unique >= 0.6 else -0.2


def _flag(_: Guess, evidence: Evidence, __: date) -> float:
    if evidence.vocabulary("flag") >= 0.5:
        return 1.0
    return 0.2 if evidence.profile.date >= 0.5 else -0.3


def _honorific(_: Guess, evidence: Evidence, __: date) -> float:
    return 1.0 if evidence.vocabulary("honorific") >= 0.6 else -1.0


def _anything(_: Guess, __: Evidence, ___: date) -> float:
    return 0.0


Check = Callable[[Guess, Evidence, date], float]
_FAMILY_CHECKS: Final[dict[Family, Check]] = {
    Family.NAME: _name,
    Family.IDENTIFIER: _identifier,
    Family.CONTACT: _web,
    Family.ATTRIBUTE: _anything,
    Family.DATE: _date,
    Family.TEXT: _text,
    Family.MEASURE: _measure,
    Family.REFERENCE: _reference,
    Family.ORDER: _order,
    Family.PLAIN: _anything,
    Family.FLAG: _flag,
}
_CHECKS: Final[dict[str, Check]] = {
    "alias": _alias,
    "initials": _initials,
    "phone": _phone,
    "email": _email,
    "address": _address,
    "postcode": _postcode,
    "handle": _handle,
    "birth": _birth,
    "age": _age,
    "risk": _risk,
    "school": _somewhere,
    "place": _somewhere,
    "honorific": _honorific,
    **dict.fromkeys("sex ethnicity religion orientation nationality health gang offence".split(), _category),
}
