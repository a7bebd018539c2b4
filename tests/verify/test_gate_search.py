"""What the gate searches for in the values themselves: watched identifiers, and personal data in prose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from gate_copy import COPY, Nobody, proved, written

from redactor.detect.watch import WatchList, WatchValue
from redactor.errors import VerificationError
from redactor.model import (
    CellValue,
    CleanColumn,
    CleanSheet,
    CleanWorkbook,
    Location,
    Reason,
    ReasonCode,
    Span,
)
from redactor.verify.proof import Proof

WATCH = WatchList.build(
    [
        WatchValue("Zephaniah", "FORENAME"),
        WatchValue("Testerley", "SURNAME"),
        WatchValue("Okonjo", "SURNAME"),
        WatchValue("Amber", "FORENAME"),
        WatchValue("White", "SURNAME"),
        WatchValue("97/0123456A", "UK_PNC_ID"),
        WatchValue("07700 900123", "PHONE_NUMBER"),
        WatchValue("14/03/2001", "DATE_OF_BIRTH"),
        WatchValue("4207123", "CASE_REFERENCE"),
    ]
)


def column(grammar: str, *values: CellValue | None, header: str = "Heading", words: Sequence[str] = ()) -> CleanColumn:
    return CleanColumn(header, grammar, values, vocabulary=frozenset(words), bands=(10, 15))


def copy_of(*columns: CleanColumn, name: str = "Table 1") -> CleanWorkbook:
    return CleanWorkbook((CleanSheet(name, columns, len(columns[0].values)),))


def refused(copy: CleanWorkbook, folder: Path, **words: object) -> VerificationError:
    with pytest.raises(VerificationError) as caught:
        proved(written(copy, folder), copy, **words)  # type: ignore[arg-type]
    return caught.value


# --- watched values ------------------------------------------------------------------------------------------

WATCHED = {
    "a surname in a text": column("text", "fine", "met testerley's brother"),
    "a whole name": column("redacted_text", "fine", "Saw ZEPHANIAH TESTERLEY at home"),
    "a name that is a word, alone in a cell": column("text", "fine", "White"),
    "a name that is a word, where a person is meant": column("text", "fine", "Met Amber White at school"),
    "a number in a text": column("text", "fine", "PNC 97/0123456a"),
    "a number written without its sign": column("text", "fine", "see 970123456A"),
    "a phone number": column("text", "fine", "ring 07700900123"),
    "a mask that leaves a whole name": column("masked", "O****", "Okonjo****"),
    "a number as a number": column("number", 1, 4207123),
    "a number as a fraction": column("number", 1, 4207123.0),
    "a day of birth as a date": column("date", date(2020, 1, 1), date(2001, 3, 14)),
    "a placeholder that is a name": column("placeholder", "[name]", "[testerley]"),
}


@pytest.mark.parametrize("what", WATCHED)
def test_a_watched_value_stops_the_copy_and_its_cell_is_named(what: str, tmp_path: Path) -> None:
    caught = refused(copy_of(WATCHED[what]), tmp_path, watch=WATCH)
    assert "identifier of somebody" in caught.what
    assert caught.where == "sheet 1 of the copy, A3"
    assert "testerley" not in caught.explain().casefold()


NOT_WATCHED = {
    "a closed vocabulary": column("category", "Amber", "White", words=["Amber", "White"]),
    "a text column's proved vocabulary": column("text", "Amber", words=["Amber"]),
    "a pseudonym that spells a name": column("pseudonym", "P-AMBR-WH1T-TEST", "P-0000-0000-0000"),
    "a band": column("band", "10 to 14", "under 10", None),
    "a word that is a name, in a sentence": column("text", "The white van was parked", "An amber light"),
    "an unwatched number": column("number", 1, 2.5, 970_123),
    "placeholders": column("redacted_text", "[name] moved to [street address]", "P-0000-0000-0000 agreed"),
}


@pytest.mark.parametrize("what", NOT_WATCHED)
def test_what_only_looks_like_a_watched_value_passes(what: str, tmp_path: Path) -> None:
    copy = copy_of(NOT_WATCHED[what])
    assert proved(written(copy, tmp_path), copy, WATCH).rows == len(NOT_WATCHED[what].values)


def test_a_name_in_a_heading_or_a_sheets_name_stops_the_copy(tmp_path: Path) -> None:
    heading = copy_of(column("number", 1, header="Visits to Testerley"))
    assert "a heading or a name" in refused(heading, tmp_path, watch=WATCH).what
    sheet = copy_of(column("number", 1), name="Zephaniah")
    assert "a heading or a name" in refused(sheet, tmp_path, watch=WATCH).what


def test_a_heading_that_is_only_a_word_passes(tmp_path: Path) -> None:
    copy = copy_of(column("number", 1, header="White"))
    assert proved(written(copy, tmp_path), copy, WATCH)


@pytest.mark.parametrize(
    "name",
    [
        *("Zephaniah.xlsx", "R-1.xlsx", "R-000123.xlsm", "r-000123.xlsx", "R-000123.xlsx\n", "x/R-000123.xlsx", ""),
        "R-٠٠٠١٢٣.xlsx",
    ],
)
def test_a_file_name_that_is_not_neutral_stops_the_copy(good: bytes, name: str) -> None:
    with pytest.raises(VerificationError, match="file name"):
        proved(good, file_name=name)


def test_neutral_names_of_any_length_pass(good: bytes) -> None:
    assert proved(good, file_name="R-000001.xlsx").file_name == "R-000001.xlsx"
    assert proved(good, file_name="R-12345678.xlsx")


# --- personal data in prose ----------------------------------------------------------------------------------


class Finds:
    """Finds one word, and remembers what it was given to look at."""

    def __init__(self, word: str, score: float = 0.8, entity: str = "PERSON") -> None:
        self.word, self.score, self.entity = word, score, entity
        self.seen: list[str] = []

    def __call__(self, texts: Sequence[str]) -> list[list[Span]]:
        self.seen += texts
        return [
            [Span(at, at + len(self.word), self.entity, self.score)] if (at := text.find(self.word)) >= 0 else []
            for text in texts
        ]


def test_what_is_found_in_kept_text_stops_the_copy(tmp_path: Path) -> None:
    copy = copy_of(column("text", "fine", "Met Uma at school"), column("redacted_text", "fine", "fine"))
    caught = refused(copy, tmp_path, find=Finds("Uma"))
    assert "looks like personal data" in caught.what
    assert caught.where == "sheet 1 of the copy, A3"
    assert "Uma" not in caught.explain()


@pytest.mark.parametrize(
    ("score", "threshold", "stops"), [(0.5, 0.5, True), (0.49, 0.5, False), (1.0, 0.9, True), (0.85, 0.9, False)]
)
def test_the_policys_threshold_counts(tmp_path: Path, score: float, threshold: float, stops: bool) -> None:
    copy = copy_of(column("text", "Met Uma at school"))
    data = written(copy, tmp_path)
    if stops:
        with pytest.raises(VerificationError):
            proved(data, copy, find=Finds("Uma", score), threshold=threshold)
    else:
        assert proved(data, copy, find=Finds("Uma", score), threshold=threshold)


def test_an_entity_that_the_policy_lets_stand_passes(tmp_path: Path) -> None:
    copy = copy_of(column("text", "Met on Monday"))
    data = written(copy, tmp_path)
    assert proved(data, copy, find=Finds("Monday", entity="DATE_TIME"), allowed=("DATE_TIME",))
    with pytest.raises(VerificationError):
        proved(data, copy, find=Finds("Monday", entity="DATE_TIME"), allowed=("URL",))


@pytest.mark.parametrize(
    ("text", "word", "stops"),
    [
        ("[name] left", "[name]", False),
        ("[name] left", "name", False),
        ("gave [name], [phone number]", "[name], [phone number]", False),
        ("P-0000-0000-0000 left", "P-0000-0000-0000", False),
        ("[name] Uma left", "[name] Uma", True),
        ("[uma] left", "[uma]", True),  # between brackets, and not a placeholder of ours
        ("P-0000-0000-0000X", "P-0000-0000-0000X", True),
    ],
)
def test_only_what_redaction_put_there_is_excused(tmp_path: Path, text: str, word: str, stops: bool) -> None:
    copy = copy_of(column("redacted_text", text))
    data = written(copy, tmp_path)
    if stops:
        with pytest.raises(VerificationError):
            proved(data, copy, find=Finds(word))
    else:
        assert proved(data, copy, find=Finds(word))


def test_each_different_text_is_looked_at_once_and_machine_made_ones_not(tmp_path: Path) -> None:
    finds = Finds("nobody")
    copy = copy_of(
        column("text", "one", "two", "one", None, ""),
        column("category", "Amber", "Amber", "Amber", "Amber", "Amber", words=["Amber"]),
        column("pseudonym", *["P-0000-0000-0000"] * 5),
    )
    proved(written(copy, tmp_path), copy, find=finds)
    assert sorted(finds.seen) == ["one", "two"]


# --- grammars ------------------------------------------------------------------------------------------------

OUTSIDE = {
    "a name where a pseudonym was to be": column("pseudonym", "P-0000-0000-0000", "Zephaniah"),
    "an age where a band was to be": column("band", "10 to 14", "12"),
    "a band of another policy": column("band", "10 to 14", "10 to 17"),
    "a number where a band was to be": column("band", "10 to 14", 12),
    "a word outside the vocabulary": column("category", "Amber", "Ambler", words=["Amber"]),
    "a text where a number was to be": column("number", 1, "1"),
    "a number where a date was to be": column("date", date(2020, 1, 1), 43_831),
    "a name where a placeholder was to be": column("placeholder", "[name]", "Zephaniah"),
    "a text without a mask": column("masked", "Z****", "Zephaniah"),
}


@pytest.mark.parametrize("what", OUTSIDE)
def test_a_value_outside_its_grammar_stops_the_copy(what: str, tmp_path: Path) -> None:
    caught = refused(copy_of(OUTSIDE[what]), tmp_path)
    assert "not of the kind" in caught.what
    assert caught.where == "sheet 1 of the copy, A3"


def test_many_wrong_cells_are_counted_and_not_all_listed(tmp_path: Path) -> None:
    copy = copy_of(column("pseudonym", *(f"Person {number}" for number in range(1_234))))
    assert refused(copy, tmp_path).where == "sheet 1 of the copy, A2, A3, A4, A5, A6 and 1,229 more"


# --- what makes no sense ---------------------------------------------------------------------------------------

_REASON = Reason(ReasonCode.SMALL_GROUP, Location(sheet=0), "Too few.", "Suppress.")
SENSELESS = {
    "no sheet": CleanWorkbook(()),
    "no column": CleanWorkbook((CleanSheet("Table 1", (), 0),)),
    "columns of different lengths": CleanWorkbook((CleanSheet("T", (column("number", 1, 2), column("number", 1)), 2),)),
    "fewer rows than said": CleanWorkbook((CleanSheet("T", (column("number", 1),), 2),)),
    "two sheets of one name": CleanWorkbook((COPY.sheets[0], COPY.sheets[0])),
    "reasons against it": CleanWorkbook(COPY.sheets, reasons=(_REASON,)),
}


@pytest.mark.parametrize("what", SENSELESS)
def test_what_makes_no_sense_is_not_proved(good: bytes, what: str) -> None:
    with pytest.raises(VerificationError):
        proved(good, SENSELESS[what])


def test_a_good_file_of_other_content_is_not_proved(good: bytes, tmp_path: Path) -> None:
    copy = copy_of(column("number", 1))
    with pytest.raises(VerificationError):
        proved(good, copy)
    with pytest.raises(VerificationError):
        proved(written(copy, tmp_path))


# --- the proof -------------------------------------------------------------------------------------------------


def test_nothing_else_makes_a_proof(good: bytes) -> None:
    import copy
    import dataclasses
    import pickle

    proof = proved(good)
    with pytest.raises(TypeError):
        Proof("0" * 64, 1, "R-000001.xlsx", 1, 1, 1, 1, 1)
    with pytest.raises((TypeError, ValueError)):
        dataclasses.replace(proof, sha256="0" * 64)
    for make in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError):
            make(proof)
    with pytest.raises(dataclasses.FrozenInstanceError):
        proof.sha256 = "0" * 64  # type: ignore[misc]


def test_nobody_to_watch_for_is_no_reason_to_skip_the_rest(good: bytes) -> None:
    assert len(Nobody()) == 0
    assert proved(good).strings > 10
