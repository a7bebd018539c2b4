"""A policy in plain English."""

from redactor.policy.english.policy import explain_policy
from redactor.policy.english.rules import rule_sentence, rule_title

__all__ = ["explain_policy", "rule_sentence", "rule_title"]
