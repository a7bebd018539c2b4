"""Marks that stand where a count was: ``[suppressed]``, or ``[under 5]`` where the policy says so."""

from __future__ import annotations

import re
from typing import Final

SUPPRESSED: Final = "[suppressed]"

_MARK = re.compile(r"\[(?:suppressed|under [1-9][0-9]{0,3})\]")


def under_mark(under: int) -> str:
    """``[under 5]``: a number from nought, or from one where noughts are shown, to one less."""
    return f"[under {under}]"


def is_mark(text: str) -> bool:
    """Whether ``text`` is written as the mark of a suppressed count."""
    return _MARK.fullmatch(text) is not None
