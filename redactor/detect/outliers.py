"""Names that no list knows where nothing else would say so: alone on a tab, or in one cell among ordinary words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redactor.detect.people import name_look
from redactor.model import CellValue, Span

_SCORE: Final = 0.6
_WORDS: Final = range(2, 4)
_SHORTEST: Final = 4
"""Letters of each word. Shorter ones are abbreviations as likely as not."""
_FEWEST_OTHERS: Final = 3
_ODD: Final = 0.2


def strange_name(text: str) -> list[Span]:
    """A text that is nothing but two or three words, all with a capital and in no dictionary."""
    words = text.split()
    if len(words) not in _WORDS or any(len(word) < _SHORTEST or not word[0].isupper() for word in words):
        return []
    return [Span(0, len(text), "PERSON", _SCORE)] if name_look(text).strange >= 1.0 else []


def odd_ones_out(values: Sequence[CellValue | None]) -> dict[str, list[Span]]:
    """The strange names of a column, where nearly all its other texts are ordinary.

    Suppliers, villages and products are strange too, but then most of their column is.
    """
    texts = {value for value in values if isinstance(value, str)}
    odd = {text: spans for text in texts if (spans := strange_name(text))}
    if not odd or len(texts) - len(odd) < _FEWEST_OTHERS - 1:
        return {}
    strange = sum(1 for text in texts if (look := name_look(text)).strange or look.odd)
    filled = sum(1 for value in values if value is not None)
    return odd if len(odd) <= max(1, _ODD * filled) and strange == len(odd) else {}
