"""What a rule says."""

from __future__ import annotations

from typing import Final

from redactor.model import Role
from redactor.policy.english.lists import listed, written_day
from redactor.policy.english.verbs import does
from redactor.policy.schema import Match, Rule, Where
from redactor.words import many

_ROLES: Final = {
    Role.DIRECT_IDENTIFIER: "direct identifiers (names, addresses, numbers that mean one person)",
    Role.QUASI_IDENTIFIER: "quasi-identifiers (age, sex, area and what else narrows down who somebody is)",
    Role.SPECIAL_CATEGORY: "special category data (ethnicity, religion, health …)",
    Role.CRIMINAL_OFFENCE: "criminal offence data",
    Role.SENSITIVE: "other sensitive data",
    Role.PROFESSIONAL: "workers' names and contacts",
    Role.FREE_TEXT: "free text",
    Role.NON_PERSONAL: "what is not personal",
    Role.UNKNOWN: "what cannot be told",
}

_SHAPES: Final = {
    "number": "numbers",
    "date": "dates",
    "category": "a few repeated values",
    "code": "codes",
    "prose": "whole sentences",
    "text": "other text",
    "empty": "empty",
}


def condition(where: Where) -> str:
    """``the cell says 'yes'``; of what a rule that leaves rows out looks at."""
    if where.is_ or where.is_not:
        return (
            f"the cell {'says' if where.is_ else 'does not say'} {listed(map(repr, where.is_ or where.is_not), 'or')}"
        )
    if where.empty is not None:
        return "the cell is empty" if where.empty else "anything stands in the cell"
    if where.before or where.after:
        day = where.before or where.after
        return f"the date is {'before' if where.before else 'after'} {written_day(day)}" if day else ""
    limit = where.below if where.below is not None else where.at_least
    return f"the number or age is {limit:,} or more" if where.below is None else f"the number or age is below {limit:,}"


def rule_title(rule: Rule) -> str:
    """A rule in a few words: its name, or else what it does."""
    return rule.name or rule_sentence(rule)


def rule_sentence(rule: Rule) -> str:
    """What a rule does, in one sentence without a full stop."""
    parts = [f"{matched(rule.match)}: {does(rule)}"]
    if rule.where is not None:
        parts.append(f"if {condition(rule.where)}")
    if rule.rename:
        parts.append(f"under the heading '{rule.rename}'")
    if rule.once:
        parts.append("(one such column of a table)")
    if rule.unless:
        parts.append(f"(not in a table that has {listed(many(entity) for entity in rule.unless)})")
    if rule.check == "note":
        parts.append("(check only notes it)")
    return " ".join(parts)


def matched(match: Match) -> str:
    """Which columns a ``match`` is for."""
    parts = []
    if match.entity:
        parts.append(listed(many(entity) for entity in match.entity))
    if match.role:
        parts.append(listed(_ROLES[role] for role in match.role))
    if match.header:
        parts.append(f"headed {listed((repr(header) for header in match.header), 'or')}")
    if match.shape:
        parts.append(f"that are {listed((_SHAPES[shape] for shape in match.shape), 'or')}")
    if match.sheet:
        parts.append(f"on sheets called {listed((repr(sheet) for sheet in match.sheet), 'or')}")
    if match.about_people is not None:
        parts.append("in tables about people" if match.about_people else "in tables that are not about people")
    if not (match.entity or match.role):
        parts.insert(0, "columns")
    return ", ".join(parts)
