"""The public corpora, where they are: WNUT 2017, Broad Twitter Corpus, presidio-research's synthetic sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from training.compose import Note

FOLDER: Final = Path(__file__).resolve().parents[2] / "shared" / "data" / "ner"
_LABELS: Final = {
    "person": "PERSON", "PER": "PERSON", "PERSON": "PERSON", "location": "GPE", "LOC": "GPE", "GPE": "GPE", "corporation": "ORG",
    "group": "ORG", "ORG": "ORG", "ORGANIZATION": "ORG", "product": "PRODUCT", "creative-work": "WORK_OF_ART", "NRP": "NORP",
    "DATE_TIME": "DATE", "STREET_ADDRESS": "FAC",
}  # fmt: skip
_CLITICS: Final = frozenset(
    ["'s", "n't", "'m", "'re", "'ve", "'ll", "'d", ",", ".", "!", "?", ":", ";", ")", "…", "...", "’s", "%"]
)


def training_notes() -> list[Note]:
    """Texts of the public corpora that are trained on; none where they are not there."""
    if not FOLDER.is_dir():
        return []
    btc = [part for name in "fgh" for part in conll(FOLDER / f"btc_{name}.conll")]
    return [*conll(FOLDER / "wnut17_train.conll"), *btc[:-_HELD_TWEETS], *_synthetic(held=False)]


def judging_notes() -> dict[str, list[Note]]:
    """Texts of the public corpora that are kept for judging, by name."""
    if not FOLDER.is_dir():
        return {}
    tweets = conll(FOLDER / "btc_h.conll")[-_HELD_TWEETS:]
    return {
        "wnut17 dev": conll(FOLDER / "wnut17_dev.conll"),
        "btc e and end of h": [*conll(FOLDER / "btc_e.conll"), *tweets],
        "presidio synthetic": _synthetic(held=True),
    }


_HELD_TWEETS: Final = 900


def conll(path: Path) -> list[Note]:
    """A file of ``word<TAB>tag`` lines as texts; a word after a lone ``@`` or ``#`` is written onto it."""
    made: list[Note] = []
    words: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            word, _, tag = line.partition("\t")
            words.append((word.strip(), tag.strip()))
        elif words:
            made.append(_sentence(words))
            words = []
    return made


def _sentence(words: list[tuple[str, str]]) -> Note:
    text = ""
    spans: list[tuple[int, int, str]] = []
    before = ""
    for word, tag in words:
        glued = not text or word in _CLITICS or before in {"@", "#", "("}
        text += word if glued else f" {word}"
        start, end = len(text) - len(word), len(text)
        label = _LABELS.get(tag[2:], "")
        if before == "@" and glued:
            _drop_last(spans, start - 1)
            spans.append((start - 1, end, "?"))
        elif word.startswith("@") and len(word) > 1:
            spans.append((start, end, "?"))
        elif label and word != "@":
            if tag.startswith("I-") and spans and spans[-1][2] == label and start - spans[-1][1] <= 1:
                spans[-1] = (spans[-1][0], end, label)
            else:
                spans.append((start, end, label))
        before = word
    return Note(text, tuple(spans))


def _drop_last(spans: list[tuple[int, int, str]], start: int) -> None:
    if spans and spans[-1][1] > start:
        spans.pop()


def _synthetic(held: bool) -> list[Note]:
    """Sentences of the synthetic set, split by the template that made them."""
    made = []
    for item in json.loads((FOLDER / "presidio_synth_v2_part.json").read_text(encoding="utf-8")):
        if (int(item["template_id"]) % 4 == 0) == held:
            spans = [(s["start_position"], s["end_position"], _LABELS.get(s["entity_type"], "")) for s in item["spans"]]
            made.append(Note(item["full_text"], tuple(sorted(span for span in spans if span[2]))))
    return made
