"""What the name lists say of a word, as a feature that the language model reads beside its spelling.

The model learns from it how a listed name, a word of the dictionary and a word in no list each behave in a note, so
that its own weights need not hold the lists. spaCy calls ``read_name_lists`` when it makes the pipeline (the model's
configuration names it under ``after_creation``), so that Presidio loads the model like any other. The class of a word
lies in the lexeme attribute ``LANG``, which nothing else in an English pipeline reads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from spacy import util
from spacy.attrs import LANG

from redactor.detect.cues import LINKS, RELATIONS, ROLES, TITLES, is_place_word
from redactor.detect.names import fold, is_english_word, is_forename, is_ordinary_word, is_surname

CALLBACK: Final = "redactor.name_lists.v1"
_SHORTEST: Final = 2
_ASKED: Final = "_"
"""The word by whose ``LANG`` spaCy tells the language of a vocabulary."""


def word_class(written: str) -> str:
    """The class of a word: how lists, dictionary and cue words know it; one of a few dozen short strings."""
    if written == _ASKED:
        return "en"
    word = fold(written)
    if not word or not word.replace("-", "").isalpha():
        return "digits" if any(character.isdigit() for character in word) else "mark"
    for cue, words in (("relation", RELATIONS), ("title", TITLES), ("role", ROLES), ("link", LINKS)):
        if word in words:
            return cue
    if len(word) < _SHORTEST:
        return "letter"
    known = _known(word)
    if known == "unknown" and word.endswith("s") and is_forename(word[:-1]):
        return "forename s"
    if known == "unknown" and "-" in word:
        return f"joined {'-'.join(sorted({_known(part) for part in word.split('-') if part}))}"
    return known


def _known(word: str) -> str:
    says = [
        name
        for name, said in (
            ("forename", is_forename(word)),
            ("surname", is_surname(word)),
            ("word", is_english_word(word)),
            ("ordinary", is_ordinary_word(word)),
            ("place", is_place_word(word)),
        )
        if said
    ]
    return " ".join(says) or "unknown"


def read_words(nlp: Any, classify: Callable[[str], str] = word_class) -> Any:
    """Give each word of a pipeline's vocabulary, those it knows already too, its class."""
    nlp.vocab.lex_attr_getters[LANG] = classify
    for lexeme in nlp.vocab:
        lexeme.lang = nlp.vocab.strings.add(classify(lexeme.text))
    return nlp


def read_name_lists() -> Callable[[Any], Any]:
    """spaCy's callback: makes a pipeline read the name lists."""
    return read_words


util.registry.callbacks.register(CALLBACK, func=read_name_lists)
