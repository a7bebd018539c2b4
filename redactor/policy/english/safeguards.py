"""What protects people besides the rules: numbers, seals, second persons, and who may set a reason aside."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.model import Verb
from redactor.policy.english.disclosure import disclosure_sentences
from redactor.policy.english.lists import listed
from redactor.policy.english.pseudonyms import pseudonym_sentences
from redactor.policy.schema import ANYTHING, Policy
from redactor.words import many

_SEALS = {"office": "as a password-protected workbook", "age": "sealed with age", "none": "unsealed"}


def safeguards(policy: Policy) -> Iterator[str]:
    """A sentence for each, without a full stop."""
    if policy.text_may_hold:
        what = "anything" if ANYTHING in policy.text_may_hold else listed(many(item) for item in policy.text_may_hold)
        yield f"Inside text that is kept there may stand: {what}"
    if policy.person is not None:
        ways = "; or ".join(listed(many(entity) for entity in group) for group in policy.person.identify_by)
        yield f"A column '{policy.person.header}' is added with a pseudonym for each person, told apart by: {ways}"
    yield from pseudonym_sentences(policy)
    if policy.disclosure is not None:
        yield from disclosure_sentences(policy.disclosure)
    yield f"Personal data found in text counts from a certainty of {policy.detection.threshold:.0%}"
    yield from _size(policy)
    yield from _copy(policy)
    yield from _people(policy)


def _size(policy: Policy) -> Iterator[str]:
    expected = policy.expected
    for usual, most, what in (
        (expected.rows, expected.rows_at_most, "rows"),
        (expected.people, expected.people_at_most, "people"),
    ):
        if usual is not None:
            yield f"A file usually has up to {usual:,} {what}; with more the sender must state the number (--rows)"
        if most is not None:
            yield f"At most {most:,} {what}"
    if expected.rows_must_be_stated:
        yield "The sender must state how many rows the file has (--rows); with more than that it is stopped"


def _copy(policy: Policy) -> Iterator[str]:
    output = policy.output
    if output.format == "csv":
        yield "The copy is a CSV file with one table"
    first, *others = (_SEALS[seal] for seal in output.seal)
    yield f"The copy leaves {first}" + (f", or if the sender says so {listed(others, 'or')}" if others else "")
    yield f"Rows are in {'the order of the source' if output.keep_order else 'an order that says nothing'}"
    if output.order:
        yield f"Columns are in the order: {', '.join(output.order)}"


def _people(policy: Policy) -> Iterator[str]:
    review = policy.review
    if review.second_person == "always":
        yield "A second person, never the sender, must look at every copy and sign for it before it leaves"
    elif any(rule.do is Verb.REDACT_TEXT for rule in policy.rules):
        yield "A second person, never the sender, must look at redacted prose and sign for it before it leaves"
    if review.reviewers:
        yield f"Only these roles may review: {listed(review.reviewers)}"
    if review.never:
        yield f"These roles may not review: {listed(review.never)}"
    allowed = policy.override.with_justification
    if allowed is None:
        yield "Nobody may set aside a reason to stop a file"
    else:
        yield (
            f"These roles may set aside {listed(allowed.codes)}, giving a reason that is kept in the log: "
            f"{listed(allowed.roles)}; never for a direct identifier that this policy removes"
        )
