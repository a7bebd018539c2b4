"""Looks into every text of a copy for what must not be there: watched values, and personal data in prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import Final

from redactor.grammar import (
    BAND,
    LABEL_FORM,
    MASKED,
    PLACEHOLDER,
    PLACEHOLDER_FORM,
    PSEUDONYM,
    REDACTED_TEXT,
    TEXT,
    category_text,
    proves,
)
from redactor.model import CellValue, CleanColumn, CleanSheet, Coded, Masked, Span, Watch
from redactor.verify.doubt import cells_named, doubt
from redactor.verify.values import unique

Find = Callable[[Sequence[str]], list[list[Span]]]

MACHINE_MADE: Final = frozenset({PSEUDONYM, BAND, PLACEHOLDER})
"""Proved values that no person wrote. Four of a label's letters can spell a name by chance (``P-MARK-…``)."""

_OF_THE_SOURCE: Final = (Masked, Coded)
"""Transformations that let a part of the value, or the value itself, stand. What others make, no person wrote: a
look-up table's ward may be spelt like a surname, and a shifted date may be somebody else's birthday."""

PROSE: Final = frozenset({TEXT, REDACTED_TEXT, MASKED})
"""Grammars whose values a person may have written."""

# Only placeholders that redaction makes: anybody can put a name between brackets.
_STANDS_FOR = re.compile(rf"{PLACEHOLDER_FORM}|\b{LABEL_FORM}(?![0-9A-Za-z-])")


_WORDS = re.compile(r"[^\W_]+")


def check_names(texts: Sequence[str], watch: Watch, where: str) -> int:
    """Search names of sheets, headings and the file's name; how many were looked at."""
    for text in texts:
        if watch.search(text):
            raise doubt("a heading or a name holds an identifier of somebody in the source", where)
    return len(texts)


def check_column(
    sheet: int,
    position: int,
    column: CleanColumn,
    watch: Watch,
    find: Find,
    threshold: float,
    allowed: Collection[str],
) -> int:
    """Search a column's different values; how many there are.

    :param sheet: the sheet's number from 1, and ``position`` the column's.
    :raises VerificationError: naming the cells.
    """
    values = unique(column)
    unproved = [value for value in values if not proves(column, value)]
    if unproved:
        known = [value for value in unproved if _is_watched(value, watch, allowed)]
        what = (
            "hold an identifier of somebody in the source" if known else "are not of the kind that was to be released"
        )
        raise doubt(f"cells {what}", _where(sheet, position, column, known or unproved))
    if column.grammar in MACHINE_MADE or (column.into is not None and not isinstance(column.into, _OF_THE_SOURCE)):
        return len(values)
    open_values = [value for value in values if category_text(value) not in column.vocabulary]
    watched = [
        value
        for value in open_values
        if _is_watched(value, watch, allowed, column.spared if value in column.signed else ())
    ]
    if watched:
        raise doubt("cells hold an identifier of somebody in the source", _where(sheet, position, column, watched))
    if column.grammar in PROSE:
        # What a second person signed for, word for word, a machine has no say in; the watch list above still has.
        texts = [value for value in open_values if isinstance(value, str) and value not in column.signed]
        found = list(_personal(texts, find(texts) if texts else [], threshold, allowed))
        if found:
            raise doubt("cells hold what looks like personal data", _where(sheet, position, column, found))
    return len(values)


def _is_watched(value: CellValue, watch: Watch, allowed: Collection[str], spared: Collection[str] = ()) -> bool:
    """A single word that is a name and a word counts where it stands alone; in a sentence its surroundings tell.

    :param spared: words that a second person signed for as no names; ``redact`` keeps those of identifying columns out.
    """
    for text in _written(value):
        hits = [hit for hit in watch.search(text, context=" " in text.strip()) if hit.entity not in allowed]
        if any(not _only_stands_for(text, hit) and not _is_spared(text, hit, spared) for hit in hits):
            return True
    return False


def _is_spared(text: str, hit: Span, spared: Collection[str]) -> bool:
    words = _WORDS.findall(text[hit.start : hit.end].casefold()) if spared else []
    return bool(words) and all(word in spared for word in words)


def _written(value: CellValue) -> Iterator[str]:
    """The ways in which a value can be read."""
    if isinstance(value, date):
        yield value.strftime("%d/%m/%Y") if value.year >= 1000 else value.isoformat()
        yield value.isoformat()[:10]
    elif isinstance(value, float) and value.is_integer():
        yield str(int(value))
    else:
        yield str(value)


def _personal(
    texts: Sequence[str], spans: Sequence[Sequence[Span]], threshold: float, allowed: Collection[str]
) -> Iterator[str]:
    for text, found in zip(texts, spans, strict=True):
        counts = (span for span in found if span.score >= threshold and span.entity not in allowed)
        if any(not _only_stands_for(text, span) for span in counts):
            yield text


def _only_stands_for(text: str, span: Span) -> bool:
    """Whether a span holds nothing but what redaction put there (``[name]``, a pseudonym)."""
    covered = [match.span() for match in _STANDS_FOR.finditer(text)]
    rest = (
        text[index] for index in range(span.start, span.end) if not any(start <= index < end for start, end in covered)
    )
    return not any(character.isalnum() for character in rest)


def _where(sheet: int, position: int, column: CleanColumn, values: Sequence[CellValue]) -> str:
    wrong = {(type(value), value) for value in values}
    rows = [index + 2 for index, value in enumerate(column.values) if (type(value), value) in wrong]
    return cells_named(sheet, [(row, position) for row in rows])


def header_texts(sheet: CleanSheet) -> list[str]:
    """The texts of a sheet that are no values."""
    return [sheet.name, *(column.header for column in sheet.columns)]
