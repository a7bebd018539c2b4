"""The shipped language model: whole, small, and better at case notes than chance. Every person is invented."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import spacy
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine

from redactor.detect.engine import InstalledSpacyEngine
from redactor.detect.model_files import changed_model_files, model_folder
from redactor.detect.prose import LIKELY, shared_finder

LARGEST = 20 * 1024 * 1024
PEOPLE = {"PERSON", "ALIAS", "FORENAME", "SURNAME"}

# [[...]] marks a person. None of these notes is in the training text.
NOTES = """
police came to the door 6am looking for [[kadeem]], gran [[merlene]] let them in
[[Liban]] was wearing the tag on his left ankle, charger still in the box
[[Mrs Osei-Bonsu]] brought cake for the whole team, bless her
text from unknown number saying tell [[drizzy]] we know where his sister [[Ebony]] works
[[DAMILOLA ADEWUMI]] ARRIVED WITHOUT HIS MOTHER AND WOULD NOT GIVE A REASON
[[Kasia Wrona]] translated for her parents; father visibly angry
[[Okonjo, Ebuka]] - curfew breach - [[T. Hartley]] to write
social worker [[Nasreen Miah]] thinks [[Tanvir]] is safe where he is
playing cards with [[Musa]] and [[lil Danny]] on the unit after tea
[[Ayub]]'s PE kit was stolen, he blamed [[Corey]]
who dropped [[Zainab]] off? it wasnt [[Hafsa]]
barber [[Emre]] gives him free trims
asked [[jermaine]] straight out and he said [[smokes]] had the keys
mum says hes not a bad kid just led by [[rhys]]
mother in law [[Philomena]] now living with them
[[Bogdan]] nodded but I don't think he understood
[[Grace]] was excluded for swearing at [[Mr Whitlock]]
[[Angel]] rang to say she is pregnant
collected statement from [[Vytautas Petraitis]], he will come to court
[[KJ]] ran off when he saw [[PC Nwosu]]
DC [[Aldridge]] thinks it was [[Remy]] who threw it
[[Samira Yusuf]] + [[Hodan Yusuf]] both on roll, neither seen
girl called [[Shanelle]] has been messaging him
dont let [[marlon]] near [[tia]]
[[Pawel]] got 18 months, [[Dawid]] walked
worried that [[Ines]] is being picked up from the gates by [[Fabio]]
everyone at the club knows him as [[Bruiser]]
dad ([[Gheorghe]]) drives lorries and is home one week in four
[[Abdul-Malik]] fasting so we met after sunset
foster carers [[Pauline]] and [[Desmond Archer]]
niece [[Adaora]] visits sundays
[[Thusha Rajan]]'s attendance has dropped since [[Kavin]] left
""".strip().splitlines()

NOBODY = """
police came to the door at 6am, nobody in
charger for the tag still in the box
lock changed on the side gate at Plashet Park
hope to hear from the panel by Friday
Will need picking up from Barking station
mark scheme attached for the mock paper
Amber rating stays until the audit is done
girls' football moved to Wanstead Flats
Bethnal Green and Bow, then Mile End
toaster, kettle and fridge ordered for the flat on Romford Road
male ran off towards Forest Gate station
her sister did not want to talk
Officers will patrol Green Street on Saturdays
""".strip().splitlines()


@pytest.fixture(scope="module")
def model() -> Any:
    return spacy.load(model_folder())


def marked(note: str) -> tuple[str, list[tuple[int, int]]]:
    text, where = "", []
    for piece in re.split(r"(\[\[.*?\]\])", note):
        if piece.startswith("[["):
            where.append((len(text), len(text) + len(piece) - 4))
            text += piece[2:-2]
        else:
            text += piece
    return text, where


def test_it_loads_as_a_plain_pipeline_with_the_labels_presidio_maps(model: Any) -> None:
    assert model.pipe_names == ["ner"]
    assert {"PERSON", "GPE", "LOC", "FAC", "ORG"} <= set(model.get_pipe("ner").labels)


def test_presidio_loads_it_unchanged() -> None:
    labels = NerModelConfiguration(model_to_presidio_entity_mapping={"PERSON": "PERSON"}, labels_to_ignore=["DATE"])
    engine = SpacyNlpEngine([{"lang_code": "en", "model_name": str(model_folder())}], labels)
    engine.load()
    found = engine.process_text("seen with Kwame Boateng yesterday", "en")
    assert "Kwame Boateng" in [str(entity) for entity in found.entities if entity.label_ == "PERSON"]


def test_it_is_small_and_as_recorded() -> None:
    files = [path for path in model_folder().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= LARGEST
    assert changed_model_files() == []


def test_a_changed_file_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "model"
    shutil.copytree(model_folder(), copy)
    with (copy / "ner" / "model").open("r+b") as file:
        file.seek(1000)
        byte = file.read(1)
        file.seek(1000)
        file.write(bytes([byte[0] ^ 1]))
    monkeypatch.setattr("redactor.detect.model_files.model_folder", lambda: copy)
    assert changed_model_files() == ["ner/model"]


def test_the_engine_uses_it() -> None:
    engine = InstalledSpacyEngine()
    document = next(iter(engine.documents(["mum kemi said tunde was out all night"])))
    assert document.vocab.lang == "en"
    assert {ent.text for ent in document.ents if ent.label_ == "PERSON"} == {"kemi", "tunde"}


def test_the_model_alone_sees_most_people(model: Any) -> None:
    notes = [marked(note) for note in NOTES]
    total = seen = 0
    for (_, where), document in zip(notes, model.pipe([text for text, _ in notes]), strict=True):
        spans = [(ent.start_char, ent.end_char) for ent in document.ents if ent.label_ == "PERSON"]
        total += len(where)
        seen += sum(any(start < last and first < end for first, last in spans) for start, end in where)
    assert total >= 45
    assert seen >= 0.8 * total, (seen, total)


def test_notes_nobody_trained_on_are_read_with_recall_and_precision() -> None:
    notes = [*map(marked, NOTES), *((text, []) for text in NOBODY)]
    missed, wrong, people, found = [], [], 0, 0
    for (text, where), spans in zip(notes, shared_finder().find([text for text, _ in notes]), strict=True):
        likely = [span for span in spans if span.entity in PEOPLE and span.score >= LIKELY]
        people += len(where)
        found += len(likely)
        missed += [text[a:b] for a, b in where if not any(span.start < b and a < span.end for span in likely)]
        wrong += [text[s.start : s.end] for s in likely if not any(s.start < b and a < s.end for a, b in where)]
    assert len(missed) <= 0.08 * people, missed
    assert len(wrong) <= 0.12 * found, wrong
