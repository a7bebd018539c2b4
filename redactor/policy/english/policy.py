"""A policy in plain English."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.model import Verb
from redactor.policy.english.disclosure import disclosure_sentences
from redactor.policy.english.lists import listed, written_day
from redactor.policy.english.rules import rule_sentence
from redactor.policy.recipients import ANYONE
from redactor.policy.schema import ANYTHING, Policy, Rule
from redactor.words import many

_SEALS = {"office": "as a password-protected workbook", "age": "sealed with age", "none": "unsealed"}


def explain_policy(policy: Policy) -> list[str]:
    """What a policy says, line by line, for ``policy show``."""
    return list(_lines(policy))


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
    yield f"Works until: {written_day(policy.review_by)}; then it must be reviewed and approved again"
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
        what = "anything" if ANYTHING in policy.text_may_hold else listed(many(item) for item in policy.text_may_hold)
        yield f"Inside text that is kept there may stand: {what}"
    if policy.person is not None:
        ways = "; or ".join(listed(many(entity) for entity in group) for group in policy.person.identify_by)
        yield f"A column '{policy.person.header}' is added with a pseudonym for each person, told apart by: {ways}"
    yield from _pseudonyms(policy)
    if policy.disclosure is not None:
        yield from disclosure_sentences(policy.disclosure)
    yield f"Personal data found in text counts from a certainty of {policy.detection.threshold:.0%}"
    if policy.expected.rows_at_most:
        yield f"At most {policy.expected.rows_at_most:,} rows"
    first, *others = (_SEALS[seal] for seal in policy.output.seal)
    yield f"The copy leaves {first}" + (f", or if the sender says so {listed(others, 'or')}" if others else "")
    yield f"Rows are in {'the order of the source' if policy.output.keep_order else 'an order that says nothing'}"


_AUDIENCES = {
    "recipients": "others for other recipients",
    "organisation": "the same for everybody at the same organisation",
    "everyone": "the same for everyone whom the policy serves",
}


def _pseudonyms(policy: Policy) -> Iterator[str]:
    said = policy.pseudonyms
    if policy.person is None and not any(rule.do is Verb.PSEUDONYMISE for rule in policy.rules):
        return
    yield f"Pseudonyms are {_AUDIENCES[said.same_for]}" + (
        f", for the purpose '{said.purpose}'" if said.purpose else ""
    )
    if said.way_back_days is not None:
        yield f"For {said.way_back_days} days 'redactor reveal' can say whom a pseudonym stands for; the log records it"


def _pattern(pattern: str) -> str:
    return f"everybody at {pattern[2:]}" if pattern.startswith("*@") else pattern


def _one_line(text: str) -> str:
    return " ".join(text.split())
