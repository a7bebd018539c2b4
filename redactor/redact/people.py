"""Who is meant where a text names somebody: the same person has the same number within a text.

"Abena" and "Abena O." are one person when the workbook knows one such person, or when the text itself names only one
whom both can mean. Where a name could be two people's it gets a number of its own: nobody is merged on a guess.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from redactor.model import Column, Layout, Span
from redactor.redact.identity import TITLES, folded
from redactor.redact.values import as_text, is_blank

PEOPLE: Final = frozenset({"PERSON", "FORENAME", "SURNAME", "ALIAS"})
"""Entities that name a person."""

_OWNED = re.compile(r"['’]s?(?=\W|$)")
_INSIDE = re.compile(r"['’ʼ`´.]")
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> frozenset[str]:
    """The words of a name without case, accents, titles and possessive; an initial is a word of one letter."""
    plain = _INSIDE.sub("", _OWNED.sub("", folded(text).replace(".", " ")))
    return frozenset(word for word in _WORD.findall(plain) if word not in TITLES)


def can_mean(said: frozenset[str], known: frozenset[str]) -> bool:
    """Whether somebody with the words ``known`` may be meant by ``said``: whole words, with initials for the rest."""
    whole = {word for word in said if len(word) > 1}
    rest = known - whole
    initials = {word[0] for word in rest}
    return bool(whole) and whole <= known and all(word in initials for word in said - whole)


@dataclass(frozen=True)
class Roster:
    """The people of a workbook by the words of their names. ``rows`` is who each row of each table is about."""

    names: Mapping[Hashable, frozenset[str]] = field(default_factory=dict, repr=False)
    by_word: Mapping[str, frozenset[Hashable]] = field(default_factory=dict, repr=False)
    rows: Mapping[tuple[int, int], Hashable] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, layout: Layout, columns: Iterable[Column], keys: Mapping[int, Sequence[str]]) -> Roster:
        """The people whom the tables are about. ``keys`` are those of ``identities``."""
        names: dict[Hashable, frozenset[str]] = defaultdict(frozenset)
        rows: dict[tuple[int, int], Hashable] = {}
        for column in columns:
            if column.entity not in PEOPLE or column.subject != "record" or not column.about_people:
                continue
            own = keys.get(column.table, ())
            for record, value in enumerate(layout.tables[column.table].fields[column.field].values):
                if value is not None and not is_blank(value):
                    who: Hashable = (own[record] if own else "") or (column.table, record)
                    names[who] |= words_of(as_text(value))
                    rows[column.table, record] = who
        by_word: dict[str, set[Hashable]] = defaultdict(set)
        for who, words in names.items():
            for word in words:
                by_word[word].add(who)
        return cls(names, {word: frozenset(found) for word, found in by_word.items()}, rows)

    def who(self, said: frozenset[str], own: Hashable | None) -> Hashable | None:
        """The one person who is meant; the row's own where several can be; None where that cannot be told."""
        whole = [word for word in said if len(word) > 1]
        found = [self.by_word.get(word, frozenset()) for word in whole]
        meant = [who for who in (frozenset.intersection(*found) if found else ()) if can_mean(said, self.names[who])]
        if own in meant:
            return own
        return meant[0] if len(meant) == 1 else None


NOBODY: Final = Roster()


def numbers(text: str, spans: Sequence[Span], roster: Roster = NOBODY, own: Hashable | None = None) -> list[int | None]:
    """For each span the number of the person it names, counted from 1 as they appear; None for other kinds.

    :param spans: in order and apart from each other.
    :param own: whom the text's row is about, as in ``roster.rows``.
    """
    said = {place: words_of(text[span.start : span.end]) for place, span in enumerate(spans) if span.entity in PEOPLE}
    groups: list[tuple[Hashable | None, frozenset[str]]] = []
    of: dict[int, int] = {}
    for place in sorted(said, key=lambda one: (-_told(said[one]), one)):
        who = roster.who(said[place], own)
        group = _group(groups, who, said[place])
        if group is None:
            group = len(groups)
            groups.append((who, said[place] | roster.names.get(who, frozenset()) if who is not None else said[place]))
        of[place] = group
    order: dict[int, int] = {}
    for place in sorted(of):
        order.setdefault(of[place], len(order) + 1)
    return [order[of[place]] if place in of else None for place in range(len(spans))]


def _told(words: frozenset[str]) -> int:
    """How much a mention tells of who is meant; a whole name is looked at before its parts."""
    return sum(10 if len(word) > 1 else 1 for word in words)


def _group(
    groups: Sequence[tuple[Hashable | None, frozenset[str]]], who: Hashable | None, said: frozenset[str]
) -> int | None:
    """The group of mentions that a further one belongs to, if there is exactly one."""
    if who is not None:
        return next((place for place, (other, _) in enumerate(groups) if other == who), None)
    same = [place for place, (_, words) in enumerate(groups) if words == said]
    fitting = same or [place for place, (_, words) in enumerate(groups) if can_mean(said, words)]
    return fitting[0] if len(fitting) == 1 else None
