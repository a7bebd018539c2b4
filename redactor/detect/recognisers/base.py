"""What all recognisers of identifiers share: shapes with scores, cue words near by, and check digits.

A recogniser here is a Presidio ``PatternRecognizer`` that any Presidio user could register. It weighs its evidence
itself, in plain Python, for two reasons: cue words count without a lemmatiser having run, and a failed check digit
lowers a score instead of dropping the match, because a mistyped number is still somebody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Final

from presidio_analyzer import EntityRecognizer, Pattern, PatternRecognizer, RecognizerResult

from redactor.model import Span

CUE_BEFORE: Final = 40
"""Characters before a match in which a cue word is looked for."""
CUE_AFTER: Final = 16

_DIGIT = re.compile(r"\d")


def digits_of(text: str) -> str:
    """The digits of ``text`` and nothing else."""
    return "".join(_DIGIT.findall(text))


def compact(text: str) -> str:
    """``text`` in capitals without spaces and hyphens."""
    return re.sub(r"[\s\-‐-―.]+", "", text).upper()


class IdentifierRecognizer(PatternRecognizer):
    """Finds one kind of identifier by shapes, cue words and check digit.

    Subclasses give ``ENTITY``, ``PATTERNS`` (with the score of the shape alone) and may give ``CUES`` (words, matched
    whole and without case), ``WITH_CUE`` (the score beside a cue), ``MIN_DIGITS`` (a text with fewer cannot match)
    and override ``check``.
    """

    COUNTRY_CODE: ClassVar[str | None] = "uk"
    ENTITY: ClassVar[str]
    PATTERNS: ClassVar[tuple[Pattern, ...]]
    CUES: ClassVar[tuple[str, ...]] = ()
    WITH_CUE: ClassVar[float] = 0.9
    PROVED: ClassVar[float] = 0.95
    FAILED: ClassVar[float] = 0.6
    """What is left of a shape's score when the check digit is wrong."""
    MIN_DIGITS: ClassVar[int] = 1
    NEEDS: ClassVar[str] = ""
    """A character without which nothing can match."""
    LETTERS: ClassVar[bool] = True
    """Whether nothing can match in a text without letters."""

    def __init__(
        self, supported_language: str = "en", context: list[str] | None = None, name: str | None = None, **_: Any
    ) -> None:
        """Takes what Presidio's own recognisers take, because its registry may make one from a configuration."""
        super().__init__(
            name=name or type(self).__name__,
            supported_entity=self.ENTITY,
            patterns=list(self.PATTERNS),
            context=context or list(self.CUES),
            supported_language=supported_language,
        )
        self.shapes = [(re.compile(pattern.regex, re.IGNORECASE), pattern.score) for pattern in self.PATTERNS]
        words = "|".join(re.escape(cue).replace(r"\ ", r"[\s_-]*") for cue in sorted(self.CUES, key=len, reverse=True))
        self.cue = re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE) if words else None

    def check(self, text: str) -> bool | None:
        """Whether the check digit is right; ``None`` where there is none."""
        return None

    def cued(self, text: str, start: int, end: int) -> bool:
        """Whether a cue word stands near ``text[start:end]``."""
        if self.cue is None:
            return False
        before = self.cue.search(text, max(0, start - CUE_BEFORE), start)
        return before is not None or self.cue.search(text, end, end + CUE_AFTER) is not None

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """The score of ``text[start:end]`` given the score of its shape alone; 0 for no match."""
        checked = self.check(text[start:end])
        if checked:
            score = max(score, self.PROVED)
        elif checked is False:
            score *= self.FAILED
        if score < self.WITH_CUE and self.cued(text, start, end):
            return self.WITH_CUE if checked is not False else max(score, self.WITH_CUE - 0.2)
        return score

    def spans(self, text: str) -> Iterator[Span]:
        """Every match in ``text`` with its score, in no order; matches of two shapes may overlap."""
        for shape, score in self.shapes:
            for match in shape.finditer(text):
                start, end = match.span("value") if "value" in shape.groupindex else match.span()
                weighed = self.weigh(text, start, end, score)
                if weighed > 0:
                    yield Span(start, end, self.ENTITY, weighed)

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: Any = None, regex_flags: int | None = None
    ) -> list[RecognizerResult]:
        """Presidio's entry point; the same as ``spans``."""
        return as_results(self, self.spans(text))


def as_results(recogniser: EntityRecognizer, spans: Iterable[Span]) -> list[RecognizerResult]:
    """Spans as Presidio wants them, with the recogniser that found them."""
    return [
        RecognizerResult(
            entity_type=span.entity,
            start=span.start,
            end=span.end,
            score=span.score,
            recognition_metadata={
                RecognizerResult.RECOGNIZER_NAME_KEY: type(recogniser).__name__,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recogniser.id,
            },
        )
        for span in spans
    ]
