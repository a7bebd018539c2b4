"""People who may be one person written in two ways: a typo in a name or a date of birth. Noted, never merged.

Two are told to be alike where one of name and date of birth is the same and the other is a slip away: one letter or
digit more, less, other or exchanged with its neighbour (two in long names), or day and month the other way round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from redactor.model import Column, Layout, Table
from redactor.redact.identity import normalised

_NAMES: Final = ("PERSON", "SURNAME", "FORENAME")
_BORN: Final = "DATE_OF_BIRTH"
_LONG_NAME: Final = 12
"""Letters from which on two slips may be in a name."""
_CROWD: Final = 200
"""More people of one birthday or name than that are a default value ("1 January 1900"), not people."""
_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody as one row has them: the words of the name in order of the alphabet, and an ISO date."""

    key: str
    name: str
    born: str
    table: int
    record: int


def likely_duplicates(
    layout: Layout, columns: Sequence[Column], keys: Mapping[int, Sequence[str]], sheet_names: Sequence[str]
) -> tuple[str, ...]:
    """A sentence on people who were told apart but may be one, naming rows and never values; none where there are none.

    :param keys: those of ``identities``.
    :param sheet_names: as they may be shown.
    """
    pairs = list(dict.fromkeys(_pairs(_people(layout, columns, keys))))
    if not pairs:
        return ()
    shown = "; ".join(
        f"{_place(layout.tables[one.table], one, sheet_names)} and {_place(layout.tables[two.table], two, sheet_names)}"
        for one, two in pairs[:_SHOWN]
    )
    more = f"; and {len(pairs) - _SHOWN:,} more" if len(pairs) > _SHOWN else ""
    what = "Two people" if len(pairs) == 1 else f"{len(pairs):,} pairs of people"
    return (f"{what} may be one person written in two ways, and are told apart in the copy: {shown}{more}.",)


def _place(table: Table, person: _Person, sheet_names: Sequence[str]) -> str:
    row, _ = table.cell(0, person.record)
    name = sheet_names[table.sheet] if table.sheet < len(sheet_names) else ""
    return f"row {row} of '{name}'" if name else f"row {row}"


def _people(layout: Layout, columns: Sequence[Column], keys: Mapping[int, Sequence[str]]) -> list[_Person]:
    """Everybody once, by the first row that names them."""
    found: dict[str, _Person] = {}
    for index, own in keys.items():
        values = {
            column.entity: layout.tables[index].fields[column.field].values
            for column in columns
            if column.table == index and column.subject == "record" and column.entity in (*_NAMES, _BORN)
        }
        for record, key in enumerate(own):
            if key and key not in found:
                words = [normalised(entity, values[entity][record]) for entity in _NAMES if entity in values]
                name = " ".join(sorted(" ".join(words).split()))
                born = normalised(_BORN, values[_BORN][record]) if _BORN in values else ""
                found[key] = _Person(key, name, born, index, record)
    return [person for person in found.values() if person.name and person.born]


def _pairs(people: Iterable[_Person]) -> Iterator[tuple[_Person, _Person]]:
    by_born: dict[str, list[_Person]] = defaultdict(list)
    by_name: dict[str, list[_Person]] = defaultdict(list)
    for person in people:
        by_born[person.born].append(person)
        by_name[person.name].append(person)
    for group in by_born.values():
        yield from (pair for pair in _two(group) if _slip(pair[0].name, pair[1].name))
    for group in by_name.values():
        yield from (pair for pair in _two(group) if _slip(pair[0].born, pair[1].born) or _turned(pair))


def _two(group: Sequence[_Person]) -> Iterator[tuple[_Person, _Person]]:
    return iter(()) if len(group) > _CROWD else combinations(group, 2)


def _slip(one: str, two: str) -> bool:
    from rapidfuzz.distance import OSA

    most = 2 if min(len(one), len(two)) >= _LONG_NAME and not one[0].isdigit() else 1
    return one != two and OSA.distance(one, two, score_cutoff=most) <= most


def _turned(pair: tuple[_Person, _Person]) -> bool:
    """Whether day and month of one are month and day of the other."""
    one, two = (person.born.split("-") for person in pair)
    return len(one) == len(two) == 3 and one != two and one == [two[0], two[2], two[1]]
