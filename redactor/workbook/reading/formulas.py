"""Which formulas say something besides calculating."""

from __future__ import annotations

import re

from redactor.workbook.reading.words import FUNCTIONS

_FUNCTION = re.compile(r"(?<![A-Za-z0-9_.])(?:_xl(?:fn|ws|udf|pm)\.)*+([A-Z][A-Z0-9.]*+)\(")
_REFERENCE = re.compile(
    r"(?<![A-Za-z0-9_.'])\$?(?:[A-Z]{1,3}\$?[0-9]{1,7}|[A-Z]{1,3}(?=:)|(?<=:)[A-Z]{1,3})(?![A-Za-z0-9_.('!])"
)
_COLUMN_PAIR = re.compile(r"(?<![A-Za-z0-9_.'])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![A-Za-z0-9_.('!])")
_ROW_PAIR = re.compile(r"(?<![\w.'])\$?\d{1,7}:\$?\d{1,7}(?![\w.])")
_SHORT_NUMBER = re.compile(r"(?<![\w.])\d{1,5}(?:\.\d+)?(?:[eE][-+]?\d{1,3})?(?![\w.])")
_LONGEST = 8_192
"""Characters in a formula (Excel's own limit). Nothing is taken out of a longer one."""
_WORDS = re.compile(r"\b(?:TRUE|FALSE)\b|#(?:REF|N/A|VALUE|NAME|NUM|NULL|DIV/0)[!?]?")


def telling_part(formula: str) -> str:
    """What is left of a formula without functions, cell references, short numbers and operators; usually nothing.

    What is left are sheet names, defined names, text in quotation marks, paths and long numbers. Formulas that were
    copied down a column leave the same, which is how one of them can stand for all.
    """
    if len(formula) > _LONGEST:
        return formula
    bare = _FUNCTION.sub(lambda found: "(" if found[1] in FUNCTIONS else found[0], formula)
    for pattern in (_COLUMN_PAIR, _ROW_PAIR, _REFERENCE, _WORDS, _SHORT_NUMBER):
        bare = pattern.sub("", bare)
    return re.sub(r"[^\w]+", " ", bare).strip() if re.search(r"\w", bare) else ""
