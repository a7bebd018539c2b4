"""From a policy's disclosure control to what ``redact`` is told of it."""

from __future__ import annotations

from redactor.model import DisclosureRule
from redactor.policy.schema import DisclosureControl


def disclosure_rule(wanted: DisclosureControl | None) -> DisclosureRule:
    """How many people must look alike; a policy that says nothing asks for nothing."""
    if wanted is None:
        return DisclosureRule()
    return DisclosureRule(wanted.k, wanted.quasi_identifiers, wanted.suppress)
