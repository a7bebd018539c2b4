"""British bank account: a sort code (``12-34-56``) with an account number of eight digits, or either beside a cue."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_SORT = r"\d{2}[- ]\d{2}[- ]\d{2}|\d{6}"
_WHOLE = re.compile(rf"(?:(?:{_SORT})[\s,/:-]*\d{{8}}|\d{{8}}|\d{{2}}[- ]\d{{2}}[- ]\d{{2}})")


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is a sort code, an account number, or both."""
    return _WHOLE.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """The check is each bank's own table, which is not here."""
    return None


class UkBankAccountRecognizer(IdentifierRecognizer):
    """Sort codes with account numbers."""

    ENTITY = "UK_BANK_ACCOUNT"
    PATTERNS = (
        Pattern(
            "both",
            r"(?<![\w-])\d{2}[- ]\d{2}[- ]\d{2}[\s,/:]*"
            r"(?:(?:a/?c|acc(?:oun)?t)\.?\s*(?:no\.?|number)?[\s:]*)?\d{8}(?![\w-])",
            0.85,
        ),
        Pattern("sort code", r"(?<![\w/-])\d{2}-\d{2}-\d{2}(?![\w/-])", 0.2),
        Pattern("account", r"(?<![\w.+/-])\d{8}(?![\w/-])", 0.1),
    )
    CUES = (
        "sort code", "sortcode", "s/c", "account no", "account number", "acc no", "acct", "acct no", "a/c", "a/c no",
        "bank account", "bank details", "account",
    )  # fmt: skip
    MIN_DIGITS = 6
    LETTERS = False
