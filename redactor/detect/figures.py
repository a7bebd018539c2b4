"""People of history and of stories after whom events, rooms, schools and houses are called.

Only names that hardly anybody alive bears as well: "William Morris" is not here, "Robin Hood" is.
"""

from __future__ import annotations

from typing import Final

_LISTED: Final = """
    ada lovelace|agatha christie|aneurin bevan|charles darwin
    charles dickens|charlotte bronte|clement attlee|edith cavell|elizabeth garrett anderson|emily bronte
    emmeline pankhurst|father christmas|florence nightingale|george orwell|guy fawkes
    harry potter|horatio nelson|isaac newton|jane eyre|john keats
    keir hardie
    mahatma gandhi|martin luther king|mary poppins|mary seacole|marie curie
    mother teresa|nelson mandela|oliver twist|peter pan|peter rabbit|prince albert|princess diana
    queen elizabeth|queen mary|queen victoria|robin hood|romeo and juliet|rosa parks
    rosalind franklin|santa claus|sherlock holmes|snow white|stephen hawking
    virginia woolf
    william shakespeare|william wordsworth|winston churchill
"""
_NAMES: Final = frozenset(name.strip() for line in _LISTED.splitlines() for name in line.split("|") if name.strip())


def is_figure(text: str) -> bool:
    """Whether a name is a figure's."""
    return " ".join(text.casefold().split()).strip(" .,'’") in _NAMES
