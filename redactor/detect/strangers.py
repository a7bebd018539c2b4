# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Columns of single words that no list of names and no dictionary knows, and that only the rest of the row explains.

One such column may hold anything: wards, makers, villages. Beside dates spread as births or a column of sexes, or two
of them side by side with a date or a reference in each row, it holds people.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from redactor.detect.catalogue import Family
from redactor.detect.catalogue_values import VOCABULARIES
from redactor.detect.dates import birth_like
from redactor.detect.groups import is_measure
from redactor.detect.judgement import Judgement

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


_AGENT: Final = re.compile(r"\w{2,}(?:er|or|ee|ant|ist|man|woman|boy|girl|kid)s?\Z")
_SHORT_AGENTS: Final = frozenset("res occ cl clt pt app appl def vic sus wit comp inf lad lass kid ee nom star".split())
_NOT_AGENTS: Final = frozenset(
    "anchor banner barrier boiler border brewer buffer builder buyer carrier center chandler chapter character "
    "charter cluster coffee color colour committee competitor computer constant container contractor contributor "
    "cooker corner corridor counter courier cover dealer degree developer distributor donor door employer error "
    "factor fee filter floor folder footer freezer funder gender grant grantee grower guarantee header heater "
    "identifier indicator insurer investor landlord layer leaflet lender letter licensee list maker manor "
    "manufacturer marker master matter median meter mirror motor mower number offer operator order other owner paper "
    "parameter partner plant poster power printer producer promoter provider publisher quarter radiator reseller "
    "restaurant retailer river router sector sender senior sensor server shelter sponsor supplier tender tier timer "
    "tower tractor trader trailer transfer tree variant vector vendor water wholesaler".split()
)
"""What ends as the doers of things do and is a thing or a firm."""


def with_strangers(judged: Sequence[Judgement], said: frozenset[str]) -> list[Judgement]:
    """The same fields, with unexplained single words as names where the rest of the row speaks of people.

    :param said: the words of the table's titles and its sheet's name.
    """
    bare = [_bare(found.heading.words) for found in judged]
    alike = Counter(words for words in bare if words)
    places = [
        index for index, found in enumerate(judged) if _may_be_names(found, numbered=alike[bare[index]] >= _SEATS)
    ]
    words = said.union(*(found.heading.words for found in judged))
    if not (words & _GATHERINGS or _about_people(judged, places)):
        places = [index for index in places if _is_agent(judged[index].heading.words)]
    if not places:
        return list(judged)
    why = "words in no dictionary beside what is said of people"
    return [
        replace(found.as_kind("name", 0.55, why), owner=None, from_content=True) if index in places else found
        for index, found in enumerate(judged)
    ]


def _bare(words: frozenset[str]) -> frozenset[str]:
    """A heading's words without what only counts: numbers; and all days and months are alike."""
    return frozenset("day" if word in VOCABULARIES["calendar"] else word for word in words if not word.isdigit())


def _may_be_names(found: Judgement, *, numbered: bool) -> bool:
    """Whether nothing is known of a column but that its words are strange and hardly repeat.

    :param numbered: other columns have the same heading but for a number or a day ("Team 1", "Mon"): it says nothing.
    """
    shown, names = found.evidence.profile, found.evidence.names
    silent = found.key in {"", "vague"} or (
        numbered and found.is_family(Family.PLAIN, Family.ORDER, Family.MEASURE, Family.DATE)
    )
    if not silent or shown.filled < _FEWEST or shown.textual < _MOSTLY:
        return False
    strange = max(names.odd + names.single, names.strange, names.likely)
    return strange >= _MOSTLY and names.thing < 0.1 and shown.unique >= _DIFFERENT


def _is_agent(words: frozenset[str]) -> bool:
    """Whether a heading is one word for somebody who does or undergoes something ("Boxer", "Tutee", "Res")."""
    return len(words) == 1 and all(
        word in _SHORT_AGENTS
        or (_AGENT.match(word) and word not in _NOT_AGENTS and word.removesuffix("s") not in _NOT_AGENTS)
        for word in words
    )


def _about_people(judged: Sequence[Judgement], places: Sequence[int]) -> bool:
    if len(places) >= _SEATS:
        return True
    if any(found.key in {"birth", "sex", "age"} and found.confidence >= 0.6 for found in judged):
        return True
    today = date.today()
    if any(birth_like(found.evidence.profile.dates, today) for found in judged if found.key in {"date", ""}):
        return True
    beside = any(later - earlier == 1 for earlier, later in pairwise(places))
    return beside and any(_dated_or_numbered(found) for found in judged)


def _dated_or_numbered(found: Judgement) -> bool:
    """Whether a column dates each row or gives it a reference of its own."""
    shown = found.evidence.profile
    if shown.date >= _MOSTLY:
        return True
    return found.evidence.digits >= _MOSTLY and shown.unique >= 0.9 and not is_measure(found)
