"""Whether a cell is of the kind that its column's grammar says."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from typing import Final

from redactor.grammar.bands import UNKNOWN_BAND, band_labels
from redactor.grammar.labels import is_pseudonym
from redactor.grammar.made import category_text, made_by
from redactor.grammar.marks import is_mark
from redactor.grammar.placeholders import is_placeholder
from redactor.model import Action, CellValue, CleanColumn, DateShift, Masked, Verb

PSEUDONYM: Final = "pseudonym"
BAND: Final = "band"
PLACEHOLDER: Final = "placeholder"
COUNT: Final = "count"
FIGURE: Final = "figure"
MASKED: Final = "masked"
CATEGORY: Final = "category"
NUMBER: Final = "number"
DATE: Final = "date"
TEXT: Final = "text"
REDACTED_TEXT: Final = "redacted_text"

_SOME_MASK = re.compile(r"[^*]{0,20}\*{4}[^*]{0,20}")
"""A mask of any kind; how much it may show is proved where its record is known."""


def matches(
    grammar: str, value: CellValue | None, bands: Sequence[int] = (), vocabulary: Collection[str] = frozenset()
) -> bool:
    """Whether ``value`` is of the kind ``grammar`` says. An empty cell is of every kind.

    :raises ValueError: for a grammar that does not exist, or that needs a transformation's record (see ``proves``).
    """
    if value is None:
        return True
    match grammar:
        case "pseudonym":
            return isinstance(value, str) and is_pseudonym(value)
        case "band":
            return isinstance(value, str) and bool(bands) and value in (*band_labels(bands), UNKNOWN_BAND)
        case "placeholder":
            return isinstance(value, str) and is_placeholder(value)
        case "masked":
            return isinstance(value, str) and _SOME_MASK.fullmatch(value) is not None
        case "category":
            return not isinstance(value, (date, time)) and category_text(value) in vocabulary
        case "count" | "figure":
            return is_mark(value) if isinstance(value, str) else isinstance(value, (int, float))
        case "number":
            return isinstance(value, (int, float))
        case "date":
            return isinstance(value, (datetime, date, time))
        case "text" | "redacted_text":
            return True
        case _:
            raise ValueError(f"no such grammar: {grammar}")


def proves(column: CleanColumn, value: CellValue | None) -> bool:
    """Whether a value may stand in a column of the copy.

    What a transformation cannot read it turns into a typed placeholder, so that may stand there too.
    """
    if column.into is None or value is None:
        return matches(column.grammar, value, column.bands, column.vocabulary)
    return made_by(column.into, value) or (isinstance(value, str) and is_placeholder(value))


def already_redacted(action: Action, value: CellValue | None) -> bool:
    """Whether a cell of a file as it is already has the form that ``action``, or a coarser one, would give it.

    A kept or redacted text passes here; what is inside it is looked at span by span elsewhere. A shifted date looks
    like any other, so a date never passes for one.
    """
    stands = value.strip() if isinstance(value, str) else value
    if stands is None or (isinstance(stands, str) and (not stands or is_placeholder(stands))):
        return True
    return _has_form(action, stands) or any(_has_form(step, stands) for step in action.coarser)


def _has_form(action: Action, stands: CellValue) -> bool:
    match action.verb:
        case Verb.KEEP | Verb.REDACT_TEXT:
            return True
        case Verb.PSEUDONYMISE:
            return matches(PSEUDONYM, stands)
        case Verb.MASK:
            return made_by(Masked(action.keep_start, action.keep_end), stands)
        case Verb.GENERALISE if action.into is None:
            return matches(BAND, stands, action.bands)
        case _:
            return action.into is not None and not isinstance(action.into, DateShift) and made_by(action.into, stands)
