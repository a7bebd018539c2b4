"""People in prose: names from the lists, names after a cue, initials, nicknames, and what the language model says.

Case notes are abbreviated, often lower case, and full of names no model has seen; cues ("mum", "seen w/", "aka") and
name lists carry most of the weight. Places called after people ("Harold Wood", "Victoria Park") are kept out by the
word that follows and by the preposition before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from presidio_analyzer import LocalRecognizer, RecognizerResult

from redactor.detect.cues import LINKS, RELATIONS, ROLES, TITLES
from redactor.detect.recognisers.base import as_results
from redactor.detect.recognisers.nicknames import find_nicknames
from redactor.detect.recognisers.person_bounds import FOR_PEOPLE, does_something, extend, is_place, may_be_person
from redactor.detect.recognisers.person_lexicon import DOING
from redactor.detect.recognisers.person_rules import starts_name
from redactor.detect.recognisers.person_titles import with_titles
from redactor.detect.recognisers.person_words import Word, casing, word_before, words_of
from redactor.detect.recognisers.reversed_names import find_reversed
from redactor.model import Span

OTHERS: Final = frozenset({"GPE", "LOC", "FAC", "ORG", "PRODUCT", "LANGUAGE"})
"""What else the language model knows that may be called after people."""
_MODEL_SCORE: Final = 0.8
_CUED: Final = 0.9
"""The score of a listed name behind a relation or a title, which the model does not outweigh."""
_COMPANY: Final = frozenset({"w", "and", "n", "by", "from", "called", "aka", "to", "at", "that", "w/"})
"""Words, besides, before which a nickname out of the dictionary stands (``seen w smiley``)."""
_JOINED = re.compile(r"(?:-[^\W\d_]+(?:['’][^\W\d_]{2,})?)+")
LABEL_WORDS: Final = 6
"""A text of so few words may be a label (``Hi-vis vest XL``), of which a model trained on notes knows little."""


def find_people(text: str, model: Iterable[tuple[int, int]] = (), others: Sequence[tuple[int, int]] = ()) -> list[Span]:
    """People in a plain text, in order and without overlaps.

    :param model: where a language model sees people.
    :param others: where it sees something else with a name: places, firms, products.
    """
    words = words_of(text)
    case = casing(words)
    spans = [
        *_by_words(words, case, others),
        *find_nicknames(text),
        *find_reversed(text),
        *_by_model(words, case, model),
    ]
    return with_titles(words, _merged(text, spans))


class PersonRecognizer(LocalRecognizer):
    """``find_people`` as a Presidio recogniser; uses the language model's entities where there are any."""

    def __init__(self, supported_language: str = "en") -> None:
        super().__init__(supported_entities=["PERSON", "ALIAS"], supported_language=supported_language)

    def load(self) -> None:
        """Nothing to load."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[RecognizerResult]:
        """Presidio's entry point."""
        seen = nlp_artifacts.entities if nlp_artifacts else ()
        model = [(entity.start_char, entity.end_char) for entity in seen if entity.label_ in {"PERSON", "PER"}]
        others = [(entity.start_char, entity.end_char) for entity in seen if entity.label_ in OTHERS]
        return as_results(self, find_people(text, model, others))


def _by_words(words: Sequence[Word], case: str, others: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Names found word by word, each taken as far as it goes.

    What only lists and form speak for is left out where the model, which reads on, calls it otherwise.
    """
    index = 0
    while index < len(words):
        score = starts_name(words, index, case)
        if not score:
            index += 1
            continue
        last = extend(words, index, case)
        if is_place(words, index, last, case):
            index = last + 1
            continue
        sure = 0.1 if last > index else 0.0
        span = Span(words[index].start, words[last].end, "PERSON", round(min(0.95, score + sure), 2))
        if not _is_other(span, others) or word_before(words, index) in FOR_PEOPLE:
            yield span
        index = last + 1


def _is_other(span: Span, others: Sequence[tuple[int, int]]) -> bool:
    """Whether a name that neither a relation nor a title stands before is part of something else."""
    return span.score < _CUED and any(start <= span.start and span.end <= end for start, end in others)


def _by_model(words: Sequence[Word], case: str, model: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """What the language model calls a person, without titles and relations, where the words do not speak against it."""
    for start, end in model:
        first = next((index for index, word in enumerate(words) if word.end > start), len(words))
        last = next((index for index in range(len(words) - 1, -1, -1) if words[index].start < end), -1)
        while first <= last and _is_wrapping(words[first]):
            first += 1
        while last > first and (_is_wrapping(words[last]) or _goes_too_far(words[last])):
            last -= 1
        if first > last or not may_be_person(words, first, last, case):
            continue
        if first == last and _is_common(words, first):
            continue
        if len(words) <= LABEL_WORDS and not any(_could_name(words, index, case) for index in range(first, last + 1)):
            continue
        yield Span(words[first].start, words[last].end, "PERSON", _MODEL_SCORE)


def _is_common(words: Sequence[Word], index: int) -> bool:
    """Whether a lone word is a plain one of the dictionary, in no list of names, and nothing before it says more."""
    lists = words[index].known
    if not lists.plain or lists.listed or lists.capital:
        return False
    return word_before(words, index) not in FOR_PEOPLE | _COMPANY


def _is_wrapping(word: Word) -> bool:
    folded = word.known.folded
    return folded in RELATIONS or folded in TITLES or folded in ROLES or folded in LINKS or folded.isdigit()


def _could_name(words: Sequence[Word], index: int, case: str) -> bool:
    """Whether a word of a label is one that names people: not a code, a size, or a word of the dictionary."""
    word = words[index]
    lists = word.known
    if len(word.written) < 3 or any(character.isdigit() for character in word.written):
        return False
    if lists.ordinary and word.starts_sentence:
        return does_something(words, index)
    if word.gap == "-" and index and words[index - 1].known.plain and not lists.listed:
        return False  # "hi-vis": half of a compound
    if lists.plain and not lists.capital:
        return lists.forename and case == "lower" and word_before(words, index) in RELATIONS | TITLES
    written_as_one = lists.capital or case == "lower"
    return lists.listed or (written_as_one and not (lists.plain or lists.place))


def _goes_too_far(word: Word) -> bool:
    """Whether a word at the end of what the model calls a person is a verb, or begins the next thing after a comma."""
    lists = word.known
    return lists.folded in DOING or ("," in word.gap and lists.plain and not lists.listed and not lists.capital)


def _to_the_end(text: str, span: Span) -> Span:
    """A span that ends before a hyphen, with what is joined on to the name."""
    joined = _JOINED.match(text, span.end)
    return Span(span.start, joined.end(), span.entity, span.score) if joined else span


def _merged(text: str, spans: list[Span]) -> list[Span]:
    """Spans that touch or overlap as one; an alias stays an alias unless it is inside a longer name."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if merged and span.start < merged[-1].end:
            known = merged[-1]
            end = max(known.end, span.end)
            merged[-1] = Span(known.start, end, known.entity, max(known.score, span.score))
        else:
            merged.append(span)
    merged = [_to_the_end(text, span) for span in merged]
    return [span for span in merged if not re.fullmatch(r"[\W\d_]*", text[span.start : span.end])]
