"""What a policy is: validated, frozen records of schema ``redactor-policy/1``, one file an idea.

A policy is data. Nothing here reads files or decides; ``parse`` makes these records from YAML and ``decide`` holds
them against what was detected. The description of each field is what an error shows when the field is missing, what
an editor shows, and what the reference page says. The defaults of a schema version never change, because they are
not part of a policy's digest.
"""

from redactor.policy.schema.base import ANYTHING, SCHEMA
from redactor.policy.schema.disclosure import DisclosureControl
from redactor.policy.schema.expected import Expected
from redactor.policy.schema.match import Match
from redactor.policy.schema.override import OVERRIDABLE, WithJustification
from redactor.policy.schema.policy import Policy
from redactor.policy.schema.rule import Rule
from redactor.policy.schema.where import Where

__all__ = [
    "ANYTHING",
    "OVERRIDABLE",
    "SCHEMA",
    "DisclosureControl",
    "Expected",
    "Match",
    "Policy",
    "Rule",
    "Where",
    "WithJustification",
]
