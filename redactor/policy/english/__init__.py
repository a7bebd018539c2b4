"""A policy in plain English."""

from redactor.policy.english.columns import explain_columns
from redactor.policy.english.policy import after_the_rules, before_the_rules, explain_policy, facts
from redactor.policy.english.rules import rule_sentence, rule_title
from redactor.policy.english.safeguards import safeguards

__all__ = [
    "after_the_rules",
    "before_the_rules",
    "explain_columns",
    "explain_policy",
    "facts",
    "rule_sentence",
    "rule_title",
    "safeguards",
]
