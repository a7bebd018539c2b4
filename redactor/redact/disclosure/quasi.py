"""Which released columns are quasi-identifiers, and which are sensitive."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from redactor.model import Action, Column, DisclosureRule, Verb

LEFT_OUT: Final = frozenset({Verb.REMOVE_COLUMN, Verb.WITHHOLD, Verb.BLOCK, Verb.REMOVE_VALUE})
"""Verbs after which nothing of a column is left that could tell one row from another."""


def is_quasi(column: Column, action: Action, rule: DisclosureRule) -> bool:
    """Whether a released column is a quasi-identifier. A date of birth given as a band is an age."""
    if not column.about_people or action.verb in LEFT_OUT:
        return False
    if column.entity == "DATE_OF_BIRTH" and action.verb is Verb.GENERALISE and "AGE" in rule.quasi_identifiers:
        return True
    return action.quasi or column.entity in rule.quasi_identifiers


def is_sensitive(column: Column, action: Action, rule: DisclosureRule) -> bool:
    """Whether a released column is a sensitive attribute. What is a quasi-identifier is not hidden by diversity."""
    if not column.about_people or action.verb in LEFT_OUT or is_quasi(column, action, rule):
        return False
    return action.sensitive or column.entity in rule.sensitive


def entities(columns: Iterable[Column]) -> tuple[str, ...]:
    """What some columns are, each once: their entity, else the heading as it may be shown."""
    return tuple(dict.fromkeys(column.entity or column.header for column in columns))
