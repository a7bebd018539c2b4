"""A policy in plain English: what it is for, what happens to what, and what protects people besides."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.policy.english.lists import listed, written_day
from redactor.policy.english.rules import matched, rule_sentence
from redactor.policy.english.safeguards import safeguards
from redactor.policy.recipients import ANYONE, is_group
from redactor.policy.schema import Policy, Rule

RULES_TITLE = "What happens to the columns of a file (the first line that fits decides)"


def explain_policy(policy: Policy) -> list[str]:
    """What a policy says, line by line, for ``policy show``."""
    return list(_lines(policy))


def facts(policy: Policy) -> Iterator[tuple[str, str]]:
    """What it is for and for whom, as pairs of a few words and a sentence."""
    yield "Owner", policy.owner
    yield "Purpose", one_line(policy.purpose)
    yield from _grounds(policy)
    if policy.sharing_agreement:
        yield "Sharing agreement", one_line(policy.sharing_agreement)
    yield "Works until", f"{written_day(policy.review_by)}; then it must be reviewed and approved again"
    if policy.retention:
        yield "The recipient keeps it", one_line(policy.retention)
    who = policy.recipients
    allowed = "anyone" if ANYONE in who.allow else ", ".join(_pattern(pattern) for pattern in who.allow)
    yield "For", allowed + (f"; at most {who.at_most} recipients at a time" if who.at_most else "")
    if who.never:
        yield "Never for", ", ".join(_pattern(pattern) for pattern in who.never)


def before_the_rules(policy: Policy) -> Iterator[str]:
    """What is settled before any rule is asked."""
    if policy.expected.sheets:
        yield f"Only sheets called {listed(map(repr, policy.expected.sheets), 'or')} are released; others stay behind"
    if policy.only:
        yield f"Only these columns may be in the copy: {'; '.join(matched(match) for match in policy.only)}"


def after_the_rules(policy: Policy) -> str:
    """What happens to columns that no rule fits."""
    fate = "the whole file is stopped" if policy.unlisted == "block" else "the column is left out"
    return f"Columns that no line fits: {fate}"


def rule_in_full(rule: Rule) -> str:
    """A rule's name and what it does."""
    return f"{rule.name} — {rule_sentence(rule)}" if rule.name else rule_sentence(rule)


def one_line(text: str) -> str:
    """A text without the line breaks that it has in the file."""
    return " ".join(text.split())


def _lines(policy: Policy) -> Iterator[str]:
    yield f"{policy.name}, version {policy.version}"
    yield from (f"{name}: {text}" for name, text in facts(policy))
    yield from before_the_rules(policy)
    yield f"{RULES_TITLE}:"
    yield from (f"  {number}. {rule_in_full(rule)}" for number, rule in enumerate(policy.rules, start=1))
    yield after_the_rules(policy)
    yield from safeguards(policy)


def _grounds(policy: Policy) -> Iterator[tuple[str, str]]:
    basis = policy.lawful_basis
    yield "Lawful basis (UK GDPR Article 6)", one_line(basis.article_6)
    if basis.article_9:
        yield "Condition for special category data (Article 9)", one_line(basis.article_9)
    if basis.article_10:
        yield "Authority for criminal offence data (Article 10)", one_line(basis.article_10)
    if basis.dpa_2018:
        yield "Data Protection Act 2018", one_line(basis.dpa_2018)


def _pattern(pattern: str) -> str:
    if is_group(pattern):
        return f"everybody in the group '{pattern.partition(':')[2]}'"
    return f"everybody at {pattern[2:]}" if pattern.startswith("*@") else pattern
