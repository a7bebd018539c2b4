"""A policy in plain English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from redactor.grammar import band_labels
from redactor.model import Role, Verb
from redactor.policy.recipients import ANYONE
from redactor.policy.schema import ANYTHING, Match, Policy, Rule
from redactor.words import many

_ROLES = {
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

_DOES = {
    Verb.KEEP: "kept as it is",
    Verb.REMOVE_COLUMN: "left out",
    Verb.REMOVE_VALUE: "replaced by words that say only what stood there, such as [name]",
    Verb.MASK: "masked",
    Verb.GENERALISE: "shown in bands",
    Verb.PSEUDONYMISE: "replaced by a pseudonym",
    Verb.WITHHOLD: "withheld",
    Verb.REDACT_TEXT: "shown with what is personal in it blanked, once a second person has reviewed it",
    Verb.BLOCK: "a reason to stop the whole file",
}

_SHAPES = {
    "number": "numbers",
    "date": "dates",
    "category": "a few repeated values",
    "code": "codes",
    "prose": "whole sentences",
    "text": "other text",
    "empty": "empty",
}

_SEALS = {"office": "as a password-protected workbook", "age": "sealed with age", "none": "unsealed"}


def explain_policy(policy: Policy) -> list[str]:
    """What a policy says, line by line, for ``policy show``."""
    return list(_lines(policy))


def rule_title(rule: Rule) -> str:
    """A rule in a few words: its name, or else what it does."""
    return rule.name or rule_sentence(rule)


def rule_sentence(rule: Rule) -> str:
    """What a rule does, in one sentence without a full stop."""
    parts = [f"{_matched(rule.match)}: {_DOES[rule.do]}"]
    if rule.bands:
        parts.append(f"({', '.join(band_labels(rule.bands)[:3])}, … {band_labels(rule.bands)[-1]})")
    if rule.do is Verb.MASK and (rule.keep_start or rule.keep_end):
        parts.append(f"but for the first {rule.keep_start} and last {rule.keep_end} characters")
    if rule.rename:
        parts.append(f"under the heading '{rule.rename}'")
    if rule.once:
        parts.append("(one such column of a table)")
    if rule.unless:
        parts.append(f"(not in a table that has {_listed(many(entity) for entity in rule.unless)})")
    if rule.check == "note":
        parts.append("(check only notes it)")
    return " ".join(parts)


def _matched(match: Match) -> str:
    parts = []
    if match.entity:
        parts.append(_listed(many(entity) for entity in match.entity))
    if match.role:
        parts.append(_listed(_ROLES[role] for role in match.role))
    if match.header:
        parts.append(f"headed {_listed((repr(header) for header in match.header), 'or')}")
    if match.shape:
        parts.append(f"that are {_listed((_SHAPES[shape] for shape in match.shape), 'or')}")
    if match.sheet:
        parts.append(f"on sheets called {_listed((repr(sheet) for sheet in match.sheet), 'or')}")
    if match.about_people is not None:
        parts.append("in tables about people" if match.about_people else "in tables that are not about people")
    if not (match.entity or match.role):
        parts.insert(0, "columns")
    return ", ".join(parts)


def _listed(words: Iterable[str], last: str = "and") -> str:
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final


def _lines(policy: Policy) -> Iterator[str]:
    yield f"{policy.name}, version {policy.version}"
    yield f"Owner: {policy.owner}"
    yield f"Purpose: {_one_line(policy.purpose)}"
    basis = policy.lawful_basis
    grounds = (
        ("Article 6", basis.article_6),
        ("Article 9", basis.article_9),
        ("Article 10", basis.article_10),
        ("Data Protection Act 2018", basis.dpa_2018),
    )
    yield "Lawful basis:"
    yield from (f"  {name}: {_one_line(text)}" for name, text in grounds if text)
    if policy.sharing_agreement:
        yield f"Sharing agreement: {_one_line(policy.sharing_agreement)}"
    yield f"Works until: {_day(policy.review_by)}; then it must be reviewed and approved again"
    if policy.retention:
        yield f"The recipient keeps it: {_one_line(policy.retention)}"
    yield from _who(policy)
    yield "What happens to the columns of a file (the first line that fits decides):"
    yield from (f"  {number}. {_full(rule)}" for number, rule in enumerate(policy.rules, start=1))
    unlisted = "the whole file is stopped" if policy.unlisted == "block" else "the column is left out"
    yield f"Columns that no line fits: {unlisted}"
    yield from _safeguards(policy)


def _full(rule: Rule) -> str:
    return f"{rule.name} — {rule_sentence(rule)}" if rule.name else rule_sentence(rule)


def _who(policy: Policy) -> Iterator[str]:
    who = policy.recipients
    allowed = "anyone" if ANYONE in who.allow else ", ".join(_pattern(pattern) for pattern in who.allow)
    yield f"For: {allowed}" + (f"; at most {who.at_most} recipients at a time" if who.at_most else "")
    if who.never:
        yield f"Never for: {', '.join(_pattern(pattern) for pattern in who.never)}"


def _safeguards(policy: Policy) -> Iterator[str]:
    if policy.text_may_hold:
        what = "anything" if ANYTHING in policy.text_may_hold else _listed(many(item) for item in policy.text_may_hold)
        yield f"Inside text that is kept there may stand: {what}"
    if policy.person is not None:
        ways = "; or ".join(_listed(many(entity) for entity in group) for group in policy.person.identify_by)
        yield f"A column '{policy.person.header}' is added with a pseudonym for each person, told apart by: {ways}"
    if policy.disclosure is not None:
        rule = policy.disclosure
        short = "rows that stand out are left out and counted" if rule.suppress else "otherwise the file is stopped"
        what = _listed(many(entity) for entity in rule.quasi_identifiers)
        yield f"At least {rule.k} people must look alike by {what}; {short}"
    yield f"Personal data found in text counts from a certainty of {policy.detection.threshold:.0%}"
    if policy.expected.rows_at_most:
        yield f"At most {policy.expected.rows_at_most:,} rows"
    first, *others = (_SEALS[seal] for seal in policy.output.seal)
    yield f"The copy leaves {first}" + (f", or if the sender says so {_listed(others, 'or')}" if others else "")
    yield f"Rows are in {'the order of the source' if policy.output.keep_order else 'an order that says nothing'}"


def _pattern(pattern: str) -> str:
    return f"everybody at {pattern[2:]}" if pattern.startswith("*@") else pattern


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
