"""Words in bytes that nobody can parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

MAX_STRINGS: Final = 2_000
_ASCII_RUN = re.compile(rb"[\x20-\x7e]{4,}")
_WIDE_RUN = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}")
_WORDLIKE = re.compile(r"[A-Za-z]{3,}|\d{6,}")


def visible_strings(data: bytes) -> Iterator[str]:
    """Runs of printable characters, as one-byte text and as UTF-16, that look like words or long numbers."""
    count = 0
    for pattern, encoding in ((_ASCII_RUN, "ascii"), (_WIDE_RUN, "utf-16-le")):
        for found in pattern.finditer(data):
            text = found.group().decode(encoding, "replace")
            if _WORDLIKE.search(text):
                yield text
                count += 1
                if count >= MAX_STRINGS:
                    return
