"""From a rule of a policy to what ``redact`` is told to do."""

from __future__ import annotations

from redactor.model import Action
from redactor.policy.schema import Rule
from redactor.policy.transformations import transformation_of


def action_of(rule: Rule, number: int, because: str) -> Action:
    """What a rule does with a column. ``number`` counts from 1; ``because`` names the rule in plain English."""
    return Action(
        verb=rule.do,
        rule=because,
        bands=rule.bands,
        rename=rule.rename,
        keep_start=rule.keep_start,
        keep_end=rule.keep_end,
        noted=rule.check == "note",
        number=number,
        into=transformation_of(rule),
        numbered=rule.people == "numbered",
    )
