"""Which rule of a policy a column falls under."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from redactor.model import Column, Role, Verb
from redactor.policy.schema import Match, Policy, Rule
from redactor.policy.strictness import PROVABLE, strictness


@dataclass(frozen=True, slots=True)
class Subject:
    """A column with the words it can be recognised by. ``header`` and ``sheet`` are as written in the file."""

    column: Column
    header: str = field(repr=False)
    sheet: str = field(default="", repr=False)


def plain_words(text: str) -> str:
    """A heading as it is compared: one width of characters, small letters, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def matching_rules(policy: Policy, subject: Subject) -> Iterable[tuple[int, Rule]]:
    """The rules that match a column with their 0-based numbers, in order, the deciding one first.

    A rule that goes by heading, sheet or shape alone cannot loosen what happens to a direct identifier: where it
    would let out more than the next matching rule that names a role or an entity, or any value at all where there is
    none, it is passed over. It can always tighten.
    """
    found = [
        (number, rule)
        for number, rule in enumerate(policy.rules)
        if rule.do is not Verb.DROP_ROWS and matches(rule, subject)
    ]
    if subject.column.role is not Role.DIRECT_IDENTIFIER:
        return found
    named = next((rule for _, rule in found if rule.match.names_kind), None)
    limit = strictness(named.do) if named is not None else strictness(Verb.REMOVE_VALUE)
    return [(number, rule) for number, rule in found if rule.match.names_kind or strictness(rule.do) >= limit]


def matches(rule: Rule, subject: Subject) -> bool:
    """Whether a rule is for a column: every line of its ``match`` holds."""
    return fits(rule.match, subject) or _made_by(rule, subject)


def fits(wanted: Match, subject: Subject) -> bool:
    """Whether every line of a ``match`` holds for a column."""
    return fits_but_for_shape(wanted, subject) and (not wanted.shape or _has_shape(subject.column, wanted.shape))


def fits_but_for_shape(wanted: Match, subject: Subject) -> bool:
    """Whether every line holds, whatever the values are like."""
    column = subject.column
    return (
        (not wanted.role or column.role in wanted.role)
        and (not wanted.entity or column.entity in wanted.entity)
        and (not wanted.header or any_matches(wanted.header, subject.header))
        and (not wanted.sheet or any_matches(wanted.sheet, subject.sheet))
        and (wanted.about_people is None or wanted.about_people is column.about_people)
    )


def _has_shape(column: Column, shapes: Collection[str]) -> bool:
    """Whether a column is like one of the shapes. A few repeated numbers (scores of 0, 10 and 20) are numbers too."""
    if column.shape in shapes:
        return True
    repeated_numbers = column.shape == "category" and bool(column.vocabulary)
    return "number" in shapes and repeated_numbers and all(_is_number(value) for value in column.vocabulary)


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _made_by(rule: Rule, subject: Subject) -> bool:
    """Whether a column is what this rule makes: bands are no longer numbers, but the rule must know them again.

    Safe, because the rule's verb has a grammar that every cell is then held against. A column that is a direct
    identifier is taken for the rule's own only where the rule names its kind.
    """
    renamed = rule.rename is not None and plain_words(rule.rename) == plain_words(subject.header)
    if not renamed or rule.do not in PROVABLE:
        return False
    if subject.column.role is Role.DIRECT_IDENTIFIER:
        return bool(rule.match.entity) and fits_but_for_shape(rule.match, subject)
    where = Match(sheet=rule.match.sheet, about_people=rule.match.about_people, header=(rule.rename or "",))
    return fits(where, subject)


def any_matches(patterns: Iterable[str], text: str) -> bool:
    """Whether a heading or a sheet's name is as one of the patterns says, compared as ``plain_words``."""
    words = plain_words(text)
    return any(glob(plain_words(pattern), words) for pattern in patterns)


def glob(pattern: str, text: str) -> bool:
    """Whether all of ``text`` is as ``pattern`` says, where ``*`` stands for anything. Takes linear time."""
    first, *rest = pattern.split("*")
    if not rest:
        return pattern == text
    *middle, last = rest
    if not text.startswith(first) or not text.endswith(last) or len(text) < len(first) + len(last):
        return False
    at, end = len(first), len(text) - len(last)
    for piece in middle:
        found = text.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True
