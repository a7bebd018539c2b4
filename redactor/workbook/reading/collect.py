"""Gathers the texts outside the grid and the parts that are a problem by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from redactor.model import Location, PartNote, PartTrouble, PlaceKind, PlaceText
from redactor.workbook.reading.budget import Budget, over_limit

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
# Where blanks may not stand (names of tables, parts, markup), words are joined: kept_apart, keptApart, n07700900461.
_JOINED_WORDS = re.compile(r"[^\W_]_[^\W_]|[a-z][A-Z][a-z]|[^\W\d_]\d{6}|\d{6}[^\W\d_]")
_BETWEEN_WORDS = re.compile(r"_+|(?<=[a-z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d{6})|(?<=\d{6})(?=[^\W\d_])")
# Likewise in addresses and paths: /cases/07700900461.xml.
_PATH_NUMBER = re.compile(r"[/\\=?&#:]\+?\d{5}|\d{5}[./\\?&#](?:[A-Za-z]|\Z)")
_PATH_MARKS = re.compile(r"[/\\=?&#:]+|(?<=\d)\.(?=[A-Za-z])")
_LONGEST_JOINED = 4_000
_LONGEST_PIECE = 4_000
_OVERLAP = 200
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")


def unescape(text: str) -> str:
    """Undo ``_xHHHH_`` (ST_Xstring, ECMA-376 part 1, 22.9.2.19). A half of a surrogate pair becomes U+FFFD."""
    if "_x" not in text and "_X" not in text:
        return text
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _pieces(text: str) -> Iterator[str]:
    """A text in pieces that overlap, so that what stands at a cut is whole in one of them.

    Only a hostile file has texts this long, and the language model takes memory by the length of what it reads.
    """
    start = 0
    while len(text) - start > _LONGEST_PIECE:
        cut = text.rfind(" ", start + _LONGEST_PIECE // 2, start + _LONGEST_PIECE)
        end = cut if cut > start else start + _LONGEST_PIECE
        yield text[start:end]
        start = end - _OVERLAP
    yield text[start:]


def _apart(text: str) -> str:
    """A text with words apart that stand together only because no blank may stand between them."""
    if len(text) > _LONGEST_JOINED:
        return text
    if _PATH_NUMBER.search(text):
        text = _PATH_MARKS.sub(" ", text)
    return _BETWEEN_WORDS.sub(" ", text) if _JOINED_WORDS.search(text) else text


class Collector:
    """The places and notes of one workbook. The same text at the same location is kept once."""

    def __init__(self, budget: Budget) -> None:
        self.places: list[PlaceText] = []
        self.notes: list[PartNote] = []
        self._budget = budget
        self._noted: set[PartNote] = set()
        self._seen: set[tuple[PlaceKind, Location, str]] = set()

    def add(self, kind: PlaceKind, location: Location, text: str, *, prose: bool = True) -> None:
        """Keep a text, with its escapes undone."""
        plain = unescape(text)
        if _PERCENT.search(plain):
            plain = unquote(plain, errors="replace")
        for piece in _pieces(plain.strip()):
            self._add(kind, location, piece, prose=prose)

    def _add(self, kind: PlaceKind, location: Location, plain: str, *, prose: bool) -> None:
        key = (kind, location, plain)
        if not plain or key in self._seen:
            return
        self._seen.add(key)
        self._budget.text(len(plain))
        if len(self.places) >= self._budget.limits.max_texts:
            raise over_limit("The file holds more texts outside its cells than is safe to look at.", "max_texts")
        self.places.append(PlaceText(kind, location, plain, prose))
        apart = _apart(plain)
        if apart != plain:
            self._budget.text(len(apart))
            self.places.append(PlaceText(kind, location, apart, False))

    def note(self, trouble: PartTrouble, location: Location, what: str) -> None:
        """Keep a note. ``what`` never quotes the file."""
        note = PartNote(trouble, location, what)
        if note not in self._noted:
            self._noted.add(note)
            self.notes.append(note)

    def active(self, location: Location, what: str) -> None:
        """Note something that does things by itself or brings in content from elsewhere."""
        self.note(PartTrouble.ACTIVE, location, what)

    def unreadable(self, location: Location, what: str) -> None:
        """Note something that cannot be looked at."""
        self.note(PartTrouble.UNREADABLE, location, what)
