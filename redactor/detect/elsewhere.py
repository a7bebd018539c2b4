"""Texts that are not values of a table: loose cells, headers, tab names, the file's name, and every other place."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from redactor.detect.figures import is_figure
from redactor.detect.outliers import strange_name
from redactor.detect.prose import TextFinder
from redactor.detect.short import short_names
from redactor.detect.watch import WatchList, WatchValue
from redactor.model import Column, Finding, Layout, Location, Span, Workbook
from redactor.progress import Progress

HIDDEN = "(name hidden)"
FILE_NAME = "file name"
SHEET_NAME = "sheet name"

_BATCH = 2_000
"""Texts between two signs of life."""

_WEAK_ALONE = frozenset({"LOCATION", "DATE_TIME", "NRP", "ORGANIZATION", "AGE"})
"""Found by the language model in passing; not a person by themselves outside prose about one."""

_NUMBER_ONLY = re.compile(r"[\d\s.,:/+-]+\Z")


class Texts:
    """Looks at each text once and remembers, whatever number of cells it stands in."""

    def __init__(self, finder: TextFinder, progress: Progress) -> None:
        self.finder = finder
        self._progress = progress
        self._looked = 0
        self._watch = WatchList.build(())
        self._prose: dict[str, list[Span]] = {}
        self._short: dict[str, list[Span]] = {}
        self._watched: dict[str, list[Span]] = {}

    def search_for(self, watch: WatchList) -> None:
        """From now on search every text for these values."""
        self._watch = watch
        self._watched.clear()

    def read_prose(self, texts: Iterable[str]) -> None:
        """Have the language model read texts that it has not read yet, in batches."""
        new = [text for text in dict.fromkeys(texts) if text not in self._prose]
        self._prose.update(zip(new, self.finder.find(new, self._progress), strict=True))

    def read_short(self, texts: Iterable[str]) -> None:
        """Look at texts without the language model, in one batch."""
        new = [text for text in dict.fromkeys(texts) if text not in self._short and not self._is_watched(text)]
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            for text, spans in zip(batch, self.finder.find_patterns(batch), strict=True):
                self._short[text] = spans + short_names(text)
            self._count(len(batch))

    def _is_watched(self, text: str) -> bool:
        """Whether a text is a watched value as a whole, so that there is nothing more to be found in it."""
        return any(span.end - span.start == len(text) for span in self._search(text))

    def _count(self, looked: int) -> None:
        """Say how far it is, so that whoever set a time limit can hold to it."""
        before, self._looked = self._looked, self._looked + looked
        if before // _BATCH != self._looked // _BATCH:
            self._progress.advance(self._looked, self._looked)

    def names_in_prose(self, score: float, apart: Container[str]) -> Iterator[WatchValue]:
        """Full names and identifiers found in prose, to be watched for as well.

        :param apart: texts that name who worked on the file, or where things are: not the people it is about.
        """
        for text, spans in self._prose.items():
            for span in spans if text not in apart else ():
                value = text[span.start : span.end]
                known = span.score >= score and span.entity not in _WEAK_ALONE and _is_full(span.entity, value)
                if known and not is_figure(value):
                    yield WatchValue(value, span.entity)

    def look(self, text: str, *, prose: bool, typed: bool = False) -> list[tuple[Span, bool]]:
        """Every span in a text, and whether it is a watched value.

        :param prose: the text was read by the language model.
        :param typed: the text is a number or date of the grid, in which a check digit alone proves nothing.
        """
        watched = self._search(text)
        whole = [span for span in watched if span.end - span.start == len(text)]
        if typed or whole:
            return [(span, True) for span in whole]
        found = self._prose_spans(text) if prose and text in self._prose else self._short_spans(text)
        hits = [(span, True) for span in watched]
        hits.extend((span, False) for span in found if not any(_covers(known, span) for known in watched))
        return hits

    def _prose_spans(self, text: str) -> list[Span]:
        """What the language model saw, and in a title or the like also whom the name lists know."""
        found = self._prose[text]
        missed = [span for span in short_names(text) if not any(_covers(known, span) for known in found)]
        return [*found, *missed] if missed else found

    def _short_spans(self, text: str) -> list[Span]:
        if text not in self._short:
            self.read_short([text])
        return self._short[text]

    def _search(self, text: str) -> list[Span]:
        spans = self._watched.get(text)
        if spans is None:
            self._count(1)
            spans = self._watched[text] = self._watch.search(text)
        return spans


def _covers(known: Span, span: Span) -> bool:
    return known.start <= span.start and span.end <= known.end


def _is_full(entity: str, value: str) -> bool:
    if entity in {"PERSON", "FORENAME", "SURNAME", "ALIAS"}:
        return len(value.split()) >= 2
    return any(character.isdigit() for character in value) or "@" in value


def elsewhere_findings(workbook: Workbook, layout: Layout, texts: Texts) -> Iterator[Finding]:
    """Findings in everything but the values of tables."""
    for cell in layout.loose:
        yield from _findings(cell.location, str(cell.value), texts, prose=True)
    for location, header in _headers(layout):
        yield from _findings(location, header, texts, prose=False)
    for sheet in workbook.sheets:
        where = Location(sheet=sheet.index, inside=SHEET_NAME)
        known = list(_findings(where, sheet.name, texts, prose=False))
        yield from known or (Finding(where, span) for span in strange_name(sheet.name))
    yield from _findings(Location(inside=FILE_NAME), _spaced(workbook.name), texts, prose=False)
    texts.read_short(place.text for place in workbook.places)
    for place in workbook.places:
        yield from _findings(place.location, place.text, texts, prose=place.prose)


def _findings(location: Location, text: str, texts: Texts, *, prose: bool) -> Iterator[Finding]:
    for span, watched in texts.look(text, prose=prose):
        if watched or span.entity not in _WEAK_ALONE:
            yield Finding(location, span, watched)


def _headers(layout: Layout) -> Iterator[tuple[Location, str]]:
    for table in layout.tables:
        for field in table.fields:
            if not field.header or table.header is None:
                continue
            row, column = table.header.row, table.header.column
            if table.sideways:
                yield Location(sheet=table.sheet, row=field.position, column=column), field.header
            else:
                yield Location(sheet=table.sheet, row=row, column=field.position), field.header


def _spaced(name: str) -> str:
    """A file name with its separators as spaces, so that words in it stand alone."""
    return re.sub(r"[_\-.]+", " ", PurePath(name).stem)


def _is_personal(text: str, texts: Texts) -> bool:
    return any(watched or span.entity not in _WEAK_ALONE for span, watched in texts.look(text, prose=False))


def masked_headers(columns: Sequence[Column], texts: Texts) -> tuple[Column, ...]:
    """The columns with headers that may be shown."""
    return tuple(
        replace(column, header=HIDDEN) if column.header and _is_personal(column.header, texts) else column
        for column in columns
    )


def masked_sheet_names(workbook: Workbook, texts: Texts) -> tuple[str, ...]:
    """The names of the sheets as they may be shown: ``Sheet 2`` where something personal is in one."""
    return tuple(
        f"Sheet {sheet.index + 1}" if strange_name(sheet.name) or _is_personal(sheet.name, texts) else sheet.name
        for sheet in workbook.sheets
    )


def masked_name(name: str, texts: Texts) -> str:
    """The file's name as it may be shown."""
    if _is_personal(_spaced(name), texts) or _is_personal(name, texts):
        return HIDDEN + PurePath(name).suffix
    return name
