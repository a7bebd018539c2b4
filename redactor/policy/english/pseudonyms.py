"""For whom pseudonyms are the same, and whether there is a way back."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.model import Verb
from redactor.policy.schema import Policy

_AUDIENCES = {
    "recipients": "others for other recipients",
    "organisation": "the same for everybody at the same organisation",
    "everyone": "the same for everyone whom the policy serves",
}


def pseudonym_sentences(policy: Policy) -> Iterator[str]:
    """A sentence for each, without a full stop; none where a policy makes no pseudonyms."""
    said = policy.pseudonyms
    if policy.person is None and not any(rule.do is Verb.PSEUDONYMISE for rule in policy.rules):
        return
    yield f"Pseudonyms are {_AUDIENCES[said.same_for]}" + (
        f", for the purpose '{said.purpose}'" if said.purpose else ""
    )
    if said.way_back_days is not None:
        yield f"For {said.way_back_days} days 'redactor reveal' can say whom a pseudonym stands for; the log records it"
