"""How much each verb lets out, and which of them leave a form that can be proved."""

from __future__ import annotations

from typing import Final

from redactor.model import Verb

_FROM_LOOSE_TO_STRICT: Final = (
    Verb.KEEP,
    Verb.REDACT_TEXT,
    Verb.MASK,
    Verb.SHIFT,
    Verb.GENERALISE,
    Verb.PSEUDONYMISE,
    Verb.REMOVE_VALUE,
    Verb.WITHHOLD,
    Verb.REMOVE_COLUMN,
    Verb.BLOCK,
)
"""From what lets most out to what lets nothing out."""

PROVABLE: Final = frozenset({Verb.GENERALISE, Verb.PSEUDONYMISE, Verb.MASK, Verb.REMOVE_VALUE})
"""Verbs whose results have a grammar, so that a cell that does not have that form cannot pass for one."""


def strictness(verb: Verb) -> int:
    """How little a verb lets out; more is stricter."""
    return _FROM_LOOSE_TO_STRICT.index(verb)
