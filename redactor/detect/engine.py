"""Presidio's analyser as it is used here: our recognisers, a language model that only finds names, and no network.

Nothing reaches out. The model is our own, trained on British case notes, and lies in ``model/`` beside this file
(``MODEL_CARD.md`` there says from what); what spaCy or Presidio would download when it is missing is refused.
Presidio's own e-mail recogniser, which fetches a suffix list, is not in the registry, and the suffix list it would
share is the one inside tldextract.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from typing import Any, Final

import spacy
import tldextract
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import SpacyRecognizer
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from redactor.detect.model_files import model_folder
from redactor.detect.model_words import read_name_lists  # noqa: F401 - spaCy finds it by its name in the model's configuration
from redactor.detect.recognisers import recogniser_classes
from redactor.detect.recognisers.base import IdentifierRecognizer
from redactor.detect.recognisers.person import PersonRecognizer
from redactor.errors import RedactorError

LANGUAGE: Final = "en"
UNUSED: Final = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter")
"""Parts a model may have that finding names does not need."""
BATCH: Final = 256
"""Texts in a batch of the language model; Presidio's default of one is four times slower."""

_LABELS: Final = {"PERSON": "PERSON", "GPE": "LOCATION", "LOC": "LOCATION", "FAC": "LOCATION"}
_MODEL_ENTITIES: Final = ["PERSON", "LOCATION"]


class InstalledSpacyEngine(SpacyNlpEngine):
    """Presidio's spaCy engine with the installed model, without the parts that finding names does not need."""

    def __init__(self) -> None:
        labels = NerModelConfiguration(model_to_presidio_entity_mapping=_LABELS, labels_to_ignore=_ignored())
        self._model: Any = None
        self._threads: Any = None
        super().__init__(
            models=[{"lang_code": LANGUAGE, "model_name": str(model_folder())}], ner_model_configuration=labels
        )

    def load(self) -> None:
        """Load the model from its folder.

        :raises RedactorError: when it is not there or not whole; it is never downloaded.
        """
        try:
            self._model = spacy.load(model_folder(), exclude=list(UNUSED))
        except (OSError, ValueError) as missing:
            raise RedactorError(
                "The language model is not installed.", next="Install the program again with all its dependencies."
            ) from missing
        self._threads = _multiply_with_numpy(self._model)
        gc.freeze()  # else every full collection goes through the whole model again, a fifth of a second each
        setattr(self, "nlp", {LANGUAGE: self._model})  # noqa: B010 - Presidio types it as None

    def documents(self, texts: Iterable[str]) -> Iterator[Any]:
        """spaCy documents of texts, in order and in batches."""
        if self._model is None:
            self.load()
        with self._threads.limit(limits=1, user_api="blas"):
            yield from self._model.pipe(texts, batch_size=BATCH)


def _multiply_with_numpy(model: Any) -> ThreadpoolController:
    """Let the model multiply with numpy's OpenBLAS on one thread, which is nearly twice as fast as spaCy's own BLIS.

    On several threads it is slower: the matrices are small, and the threads only wait for each other.
    """
    ops = NumpyOps(use_blis=False)
    for _, component in model.pipeline:
        component.model._to_ops(ops)
    return ThreadpoolController()


def _ignored() -> list[str]:
    return [
        "CARDINAL", "DATE", "EVENT", "LANGUAGE", "LAW", "MONEY", "NORP", "ORDINAL", "ORG", "PERCENT", "PRODUCT",
        "QUANTITY", "TIME", "WORK_OF_ART",
    ]  # fmt: skip


def identifier_recognisers() -> tuple[IdentifierRecognizer, ...]:
    """One of each recogniser that needs no language model."""
    return tuple(recogniser() for recogniser in recogniser_classes())


def analyser() -> AnalyzerEngine:
    """A Presidio analyser with our recognisers only: none of the United States, all of the United Kingdom."""
    keep_tldextract_offline()
    registry = RecognizerRegistry(
        recognizers=[
            *identifier_recognisers(),
            PersonRecognizer(),
            SpacyRecognizer(supported_language=LANGUAGE, supported_entities=_MODEL_ENTITIES),
        ],
        supported_languages=[LANGUAGE],
    )
    engine = InstalledSpacyEngine()
    engine.load()
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=[LANGUAGE])


def keep_tldextract_offline() -> None:
    """Make tldextract use the suffix list it was installed with, for any Presidio recogniser added later."""
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
