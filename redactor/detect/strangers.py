# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Columns of single words that no list of names and no dictionary knows, and that only the rest of the row explains.

One such column may hold anything: wards, makers, villages. Beside dates spread as births or a column of sexes, or two
of them side by side with a date or a reference in each row, it holds people.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from redactor.detect.dates import birth_like
from redactor.detect.groups import is_measure
from redactor.detect.weigh import Judgement

_MOSTLY: Final = 0.7
_DIFFERENT: Final = 0.5
_FEWEST: Final = 2
_SEATS: Final = 3
"""So many such columns are a seating plan, a draw or lists of groups side by side."""


_GATHERINGS: Final = frozenset(
    "attendance attending class club cohort group guest guests invited kids party players register rehearsal session "
    "sessions squad trip troop who".split()
)
"""Words above a list that is most likely one of people."""


def with_strangers(judged: Sequence[Judgement], said: frozenset[str]) -> list[Judgement]:
    """The same fields, with unexplained single words as names where the rest of the row speaks of people.

    :param said: the words of the table's titles and its sheet's name.
    """
    places = [index for index, found in enumerate(judged) if _may_be_names(found)]
    words = said.union(*(found.heading.words for found in judged))
    if not places or not (words & _GATHERINGS or _about_people(judged, places)):
        return list(judged)
    why = "words in no dictionary beside what is said of people"
    return [found.as_kind("name", 0.55, why) if index in places else found for index, found in enumerate(judged)]


def _may_be_names(found: Judgement) -> bool:
    """Whether nothing is known of a column but that its words are strange and hardly repeat."""
    shown, names = found.evidence.profile, found.evidence.names
    if found.key not in {"", "vague"} or shown.filled < _FEWEST or shown.textual < _MOSTLY:
        return False
    strange = max(names.odd + names.single, names.strange, names.likely)
    return strange >= _MOSTLY and names.thing < 0.1 and shown.unique >= _DIFFERENT


def _about_people(judged: Sequence[Judgement], places: Sequence[int]) -> bool:
    if len(places) >= _SEATS:
        return True
    if any(found.key in {"birth", "sex", "age"} and found.confidence >= 0.6 for found in judged):
        return True
    today = date.today()
    if any(birth_like(found.evidence.profile.dates, today) for found in judged if found.key in {"date", ""}):
        return True
    beside = any(later - earlier == 1 for earlier, later in zip(places, places[1:], strict=False))
    return beside and any(_dated_or_numbered(found) for found in judged)


def _dated_or_numbered(found: Judgement) -> bool:
    """Whether a column dates each row or gives it a reference of its own."""
    shown = found.evidence.profile
    if shown.date >= _MOSTLY:
        return True
    return found.evidence.digits >= _MOSTLY and shown.unique >= 0.9 and not is_measure(found)
