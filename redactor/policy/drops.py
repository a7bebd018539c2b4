"""Which rows a policy leaves out, held against the columns of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from redactor.model import RowDrop, Verb
from redactor.policy.english import rule_title
from redactor.policy.match import Subject, matches
from redactor.policy.schema import Policy, Where


def row_drops(policy: Policy, subjects: Sequence[Subject]) -> Iterator[RowDrop]:
    """The rules that leave rows out, each with every column that it goes by."""
    for number, rule in enumerate(policy.rules, start=1):
        if rule.do is not Verb.DROP_ROWS or rule.where is None:
            continue
        columns = tuple(index for index, subject in enumerate(subjects) if matches(rule, subject))
        test, operand = _condition(rule.where)
        yield RowDrop(columns, test, operand, f"{policy.name}, rule {number}: {rule_title(rule)}", number)


def without_column(drops: Sequence[RowDrop]) -> Iterator[str]:
    """A sentence for each rule that found nothing to go by: an officer may have meant another heading."""
    for drop in drops:
        if not drop.columns:
            yield f"No column fits the rule that leaves rows out, so none were left out by it ({drop.rule})."


def _condition(where: Where) -> tuple[str, tuple[str, ...] | float | date | bool]:
    said: dict[str, tuple[str, ...] | float | date | bool | None] = {
        "is": where.is_ or None,
        "is_not": where.is_not or None,
        "below": where.below,
        "at_least": where.at_least,
        "before": where.before,
        "after": where.after,
        "empty": where.empty,
    }
    return next((test, operand) for test, operand in said.items() if operand is not None)
