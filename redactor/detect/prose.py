"""Personal data in prose: identifiers, people, homes. The language model is loaded on first use and kept."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redactor.detect.beside import births_beside, collar_numbers
from redactor.detect.engine import InstalledSpacyEngine, identifier_recognisers, keep_tldextract_offline
from redactor.detect.joined import joined
from redactor.detect.living import find_places
from redactor.detect.normal import Plain, plain
from redactor.detect.recognisers.base import IdentifierRecognizer
from redactor.detect.recognisers.person import OTHERS, find_people
from redactor.detect.watch import WatchList, WatchValue
from redactor.model import Span
from redactor.progress import Progress, Silent

LEAST: Final = 0.3
"""Spans with a lower score are not worth reporting."""
LIKELY: Final = 0.5
"""What ``find`` takes for personal data."""
LONGEST: Final = 2_000
"""Characters the language model reads at a time; a longer text is cut at a space."""

_DIGIT = re.compile(r"\d")
_MAY_MATCH = re.compile(
    r"[\d@]|://|www\.|\b(?:flat|flt|insta|ig|snap|tik|c/o|live|stay|mov|addr|home|resid|based|house|estate|[a-z]+\.[a-z]+/)",
    re.IGNORECASE,
)
_NOT_WORDS = re.compile(r"(?:https?://|www\.)\S+|(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,253}|(?<!\w)@\w+")
"""What has names in it but is found as an identifier of its own."""
_ENDLESS = re.compile(r"\S{101,}")
"""No word is that long, and spaCy's tokeniser takes the square of its length."""
_PEOPLE: Final = frozenset({"PERSON", "ALIAS", "FORENAME", "SURNAME"})
_PLACES: Final = frozenset({"LOCATION", "STREET_ADDRESS"})
_NUMBERS: Final = frozenset({"UK_NINO", "UK_NHS", "UK_PNC_ID", "UK_CRO_NUMBER", "UK_POSTCODE", "PHONE_NUMBER"})
"""Words before these in capitals ("NINO", "NHS") are taken for names by language models."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """A recogniser and what a text must have for it to be worth asking."""

    recogniser: IdentifierRecognizer
    digits: int
    needs: str
    letters: bool


class TextFinder:
    """Finds personal data in texts. One for a process is enough: see ``shared_finder``."""

    def __init__(self) -> None:
        keep_tldextract_offline()
        self._engine = InstalledSpacyEngine()
        self._patterns = [
            _Patterns(recogniser, recogniser.MIN_DIGITS, recogniser.NEEDS, recogniser.LETTERS)
            for recogniser in identifier_recognisers()
        ]

    def find(self, texts: Sequence[str], progress: Progress | None = None) -> list[list[Span]]:
        """For each text its spans of ``LEAST`` or more, in order and without overlaps. Equal texts are read once."""
        sink = progress or Silent()
        unique = list(dict.fromkeys(texts))
        found: dict[str, list[Span]] = {}
        made = [plain(text) for text in unique]
        pieces = [(index, start, piece) for index, text in enumerate(made) for start, piece in _pieces(text.text)]
        seen: list[list[tuple[int, int, str]]] = [[] for _ in unique]
        documents = self._engine.documents(_ENDLESS.sub(_filler, piece) for _, _, piece in pieces)
        for (index, start, _), document in zip(pieces, documents, strict=True):
            seen[index].extend((start + ent.start_char, start + ent.end_char, ent.label_) for ent in document.ents)
            if index % 64 == 0:
                sink.advance(index, len(unique))
        for text, ready, model in zip(unique, made, seen, strict=True):
            spans = [*self._identifiers(ready.text), *_people_and_places(ready.text, model)]
            chosen = _chosen(ready, [*spans, *births_beside(ready.text, spans), *collar_numbers(ready.text, spans)])
            found[text] = joined(text, chosen)
        sink.advance(len(unique), len(unique))
        return [found[text] for text in texts]

    def find_patterns(self, texts: Sequence[str]) -> list[list[Span]]:
        """The same without the language model and without names: for short cells made by machines."""
        found: dict[str, list[Span]] = {}
        for text in texts:
            if text not in found:
                ready = plain(text)
                found[text] = _chosen(ready, list(self._identifiers(ready.text)))
        return [found[text] for text in texts]

    def _identifiers(self, text: str) -> Iterator[Span]:
        if not _MAY_MATCH.search(text):
            return
        digits = len(_DIGIT.findall(text))
        no_letters = text.upper() == text.lower()
        for pattern in self._patterns:
            if no_letters and pattern.letters:
                continue
            if digits >= pattern.digits and (not pattern.needs or pattern.needs in text):
                yield from pattern.recogniser.spans(text)


_SHARED: list[TextFinder] = []
_LOCK: Final = threading.Lock()


def shared_finder() -> TextFinder:
    """The process's one finder; made on first use, because recognisers and model take a second to load."""
    with _LOCK:
        if not _SHARED:
            _SHARED.append(TextFinder())
        return _SHARED[0]


def find(texts: Sequence[str], watch: Iterable[str] = ()) -> list[list[Span]]:
    """Personal data in texts: prose only, no table knowledge, no policy. The model is loaded once.

    :param watch: names and other values that are known to be personal, found wherever they stand.
    :returns: for each text its spans in order, without overlaps.
    """
    watched = WatchList.build(WatchValue(value, entity_of(value)) for value in watch)
    results: list[list[Span]] = []
    for text, spans in zip(texts, shared_finder().find(texts), strict=True):
        likely = [span for span in spans if span.score >= LIKELY]
        known = watched.search(text) if len(watched) else []
        results.append(_without_overlaps([*known, *likely]) if known else likely)
    return results


def entity_of(value: str) -> str:
    """What a watched value most likely is: whatever pattern fits it as a whole, and a person's name otherwise."""
    for spans in shared_finder().find_patterns([value.strip()]):
        for span in spans:
            if span.start == 0 and span.end == len(value.strip()):
                return span.entity
    return "CASE_REFERENCE" if any(char.isdigit() for char in value) else "PERSON"


def _filler(run: re.Match[str]) -> str:
    return "a" * len(run.group())


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces the language model can take, cut at spaces."""
    start = 0
    while len(text) - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        end = cut if cut > start else start + LONGEST
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _people_and_places(text: str, model: Sequence[tuple[int, int, str]]) -> Iterator[Span]:
    if "/" in text or "@" in text:
        text = _NOT_WORDS.sub(lambda match: "0" * len(match.group()), text)
    persons = [(start, end) for start, end, label in model if label == "PERSON"]
    people = find_people(text, persons, [(start, end) for start, end, label in model if label in OTHERS])
    yield from people
    places = [(start, end) for start, end, label in model if label in {"GPE", "LOC", "FAC"}]
    yield from find_places(text, places, [span for span in people if span.score >= LIKELY])


def _chosen(ready: Plain, spans: list[Span]) -> list[Span]:
    """Likely spans without overlaps, at their places in the original text."""
    worth = [span for span in spans if span.score >= LEAST]
    if len(worth) > 1:
        worth = _without_overlaps(worth)
    return [ready.span(span) for span in worth]


def _rank(span: Span) -> tuple[bool, bool, float, int]:
    """Which of two overlapping spans is kept: a likely one, then a number before a name, the surer, the longer."""
    likely = span.score >= LIKELY
    return likely, likely and span.entity in _NUMBERS, round(span.score, 1), span.end - span.start


def _without_overlaps(spans: list[Span]) -> list[Span]:
    chosen: list[Span] = []
    for span in sorted(spans, key=lambda span: (_rank(span), -span.start), reverse=True):
        rivals = [other for other in chosen if span.start < other.end and other.start < span.end]
        if not rivals:
            chosen.append(span)
        elif (
            len(rivals) == 1 and rivals[0].start >= span.start and rivals[0].end <= span.end and _grows(rivals[0], span)
        ):
            chosen[chosen.index(rivals[0])] = Span(span.start, span.end, rivals[0].entity, rivals[0].score)
    return sorted(chosen, key=lambda span: span.start)


def _grows(kept: Span, longer: Span) -> bool:
    """Whether a kept span takes over the wider bounds of a less sure one of the same nature."""
    same = {kept.entity, longer.entity} <= _PEOPLE or {kept.entity, longer.entity} <= _PLACES
    return longer.score >= LIKELY and (same or kept.entity == longer.entity)
