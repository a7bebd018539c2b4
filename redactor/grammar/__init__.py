"""The grammars of what operators make: what a redacted value looks like, and nothing else does.

``redact`` makes values in these grammars, ``verify`` proves them, and ``check`` lets a cell pass that is already in
its action's grammar. This is the one definition all three share; it holds no code that reads or writes files.
"""

from redactor.grammar.bands import UNKNOWN_BAND, band_label, band_labels
from redactor.grammar.cells import (
    BAND,
    CATEGORY,
    COUNT,
    DATE,
    FIGURE,
    MASKED,
    NUMBER,
    PLACEHOLDER,
    PSEUDONYM,
    REDACTED_TEXT,
    TEXT,
    already_redacted,
    matches,
    proves,
)
from redactor.grammar.labels import LABEL_ALPHABET, LABEL_FORM, is_pseudonym, pseudonym
from redactor.grammar.made import MASK, MASK_CHARACTER, category_text, coded_words, made_by, packed
from redactor.grammar.marks import SUPPRESSED, is_mark, under_mark
from redactor.grammar.placeholders import PLACEHOLDER_FORM, REMOVED, is_placeholder, person_placeholder, placeholder

__all__ = [
    "BAND",
    "CATEGORY",
    "COUNT",
    "DATE",
    "FIGURE",
    "LABEL_ALPHABET",
    "LABEL_FORM",
    "MASK",
    "MASKED",
    "MASK_CHARACTER",
    "NUMBER",
    "PLACEHOLDER",
    "PLACEHOLDER_FORM",
    "PSEUDONYM",
    "REDACTED_TEXT",
    "REMOVED",
    "SUPPRESSED",
    "TEXT",
    "UNKNOWN_BAND",
    "already_redacted",
    "band_label",
    "band_labels",
    "category_text",
    "coded_words",
    "is_mark",
    "is_placeholder",
    "is_pseudonym",
    "made_by",
    "matches",
    "packed",
    "person_placeholder",
    "placeholder",
    "proves",
    "pseudonym",
    "under_mark",
]
