"""Parts of one name that were found apart: ``[Nguyễn] Văn [Đức]`` is one person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from redactor.detect.names import is_english_word
from redactor.model import Span

_BETWEEN: Final = re.compile(r" (?:(?P<word>[^\W\d_a-z][^\W\d_]+) )?")


def joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans in order, with people that only a space, or one capitalised word of no dictionary, keeps apart made one.

    :param spans: in order, without overlaps.
    """
    result: list[Span] = []
    for span in spans:
        before = result[-1] if result else None
        if before is not None and before.entity == span.entity == "PERSON" and _is_one(text[before.end : span.start]):
            result[-1] = Span(before.start, span.end, "PERSON", max(before.score, span.score))
        else:
            result.append(span)
    return result


def _is_one(between: str) -> bool:
    found = _BETWEEN.fullmatch(between)
    if found is None:
        return False
    word = found["word"]
    if word is None or not word.isascii():
        return True
    return not word.isupper() and not is_english_word(word.lower())
