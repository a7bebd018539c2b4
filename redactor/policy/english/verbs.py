"""What a rule's verb does, with what it was told."""

from __future__ import annotations

from typing import Final

from redactor.grammar import band_labels
from redactor.model import Verb
from redactor.policy.english.into import into_words
from redactor.policy.schema import Rule

_DOES: Final = {
    Verb.KEEP: "kept as it is",
    Verb.REMOVE_COLUMN: "left out",
    Verb.REMOVE_VALUE: "replaced by words that say only what stood there, such as [name]",
    Verb.MASK: "masked",
    Verb.GENERALISE: "shown in bands",
    Verb.SHIFT: "moved",
    Verb.PSEUDONYMISE: "replaced by a pseudonym",
    Verb.WITHHOLD: "withheld",
    Verb.REDACT_TEXT: "shown with what is personal in it blanked, once a second person has reviewed it",
    Verb.DROP_ROWS: "the whole row is left out",
    Verb.BLOCK: "a reason to stop the whole file",
}


def does(rule: Rule) -> str:
    """``shown in bands (under 10, 10 to 14, … 25 or more)``: no subject, no full stop."""
    parts = [into_words(rule) or _DOES[rule.do]]
    if rule.bands:
        labels = band_labels(rule.bands)
        parts.append(f"({', '.join(labels[:3])}, … {labels[-1]})")
    if rule.people == "numbered":
        parts.append("(people as [person 1], [person 2] …)")
    if rule.do is Verb.MASK and (rule.keep_start or rule.keep_end):
        parts.append(f"but for the first {rule.keep_start} and last {rule.keep_end} characters")
    return " ".join(parts)
