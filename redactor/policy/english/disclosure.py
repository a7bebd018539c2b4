"""What a policy's disclosure control says."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.policy.english.lists import listed
from redactor.policy.schema import DisclosureControl
from redactor.words import many


def disclosure_sentences(rule: DisclosureControl) -> Iterator[str]:
    """A sentence for each thing it asks for, without a full stop."""
    short = "rows that stand out are left out and counted" if rule.suppress else "otherwise the file is stopped"
    what = listed(many(entity) for entity in rule.quasi_identifiers)
    yield f"At least {rule.k} people must look alike by {what}; {short}"
