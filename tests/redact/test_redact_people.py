"""The same person has the same number within a text, and two people never share one on a guess."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redact_kit import DROP, Case, rows_of

from redactor.model import Action, Role, Span, Verb
from redactor.redact.people import can_mean, numbers, words_of
from redactor.redact.text import TextRedactor

NUMBERED = Action(Verb.REDACT_TEXT, "redacted", numbered=True)
PEOPLE = [("Owusu-Ansah", "Abena", "Smokes"), ("Kaya", "Emre", ""), ("Mensah", "Abena", "")]


def marked(text: str) -> tuple[str, list[Span]]:
    """A text with its names between braces taken apart into text and spans."""
    plain, spans = "", []
    for piece in re.split(r"(\{[^}]*\})", text):
        start = len(plain)
        plain += piece.strip("{}")
        if piece.startswith("{"):
            spans.append(Span(start, len(plain), "PERSON", 0.9))
    return plain, spans


ALONE = [
    ("{Abena} met {Abena O.} and {Kofi}", "[person 1] met [person 1] and [person 2]"),
    ("{Abena O.} met {Abena}", "[person 1] met [person 1]"),
    ("{ABENA} met {abena}", "[person 1] met [person 1]"),
    ("{Abena Owusu} met {Abena Mensah}. {Abena} left", "[person 1] met [person 2]. [person 3] left"),
    ("{Abena Owusu}; {Abena} and {Mr Owusu}", "[person 1]; [person 1] and [person 1]"),
    ("{Kofi}'s mother, {Kofi’s} father", "[person 1]'s mother, [person 1] father"),
    ("{OWUSU, Abena} and {Abena Owusu}", "[person 1] and [person 1]"),
    ("{Mert Şimşek} rang; {Simsek} called back", "[person 1] rang; [person 1] called back"),
    ("{A.} and {B.}", "[person 1] and [person 2]"),
    ("{Kofi} and {Kofi} again", "[person 1] and [person 1] again"),
]


@pytest.mark.parametrize(("text", "made"), ALONE)
def test_within_a_text(text: str, made: str) -> None:
    plain, spans = marked(text)
    assert TextRedactor()(plain, spans, (0, 0)) == made


def notes(text: str, record: int = 1) -> str:
    """What becomes of a note in the row of one of ``PEOPLE``."""
    plain, spans = marked(text)
    rows = [(*person, plain if place == record else "") for place, person in enumerate(PEOPLE)]
    case = Case().table(("SURNAME", "FORENAME", "ALIAS", "FREE_TEXT"), rows, [DROP, DROP, DROP, NUMBERED])
    for span in spans:
        case.found(0, 3, record, span.start, span.end, span.entity)
    return str(rows_of(case.rebuild(keeps_order=True))[record][0])


KNOWN = [
    ("{Abena O.} is {Smokes}", 1, "[person 1] is [person 1]"),
    ("{Smokes} met {Abena Mensah}", 1, "[person 1] met [person 2]"),
    ("{Abena} and {Smokes}", 0, "[person 1] and [person 1]"),
    ("{Abena} and {Smokes}", 2, "[person 1] and [person 2]"),
    ("{Abena} and {Smokes} and {Ms Mensah}", 1, "[person 1] and [person 2] and [person 3]"),
    ("{Emre} saw {Kaya}", 0, "[person 1] saw [person 1]"),
]


@pytest.mark.parametrize(("text", "record", "made"), KNOWN)
def test_with_the_people_of_the_workbook(text: str, record: int, made: str) -> None:
    assert notes(text, record) == made


def test_a_forename_and_the_surname_behind_it_are_one_mention() -> None:
    spans = [Span(0, 4, "FORENAME", 0.9), Span(5, 11, "SURNAME", 0.9), Span(17, 28, "PHONE_NUMBER", 0.9)]
    assert TextRedactor()("Kofi Mensah rang 07700900123", spans, (0, 0)) == "[person 1] rang [phone number]"


def test_without_numbers_everybody_is_a_name() -> None:
    plain, spans = marked("{Abena} met {Kofi}")
    assert TextRedactor()(plain, spans) == "[name] met [name]"


@pytest.mark.parametrize(
    ("said", "known", "fits"),
    [
        ("Abena O.", "Abena Owusu", True),
        ("A. Owusu", "Abena Owusu", True),
        ("Abena M.", "Abena Owusu", False),
        ("A. O.", "Abena Owusu", False),
        ("Abena Owusu", "Abena", False),
        ("Abe", "Abena", False),
    ],
)
def test_who_can_be_meant(said: str, known: str, fits: bool) -> None:
    assert can_mean(words_of(said), words_of(known)) is fits


NAMES = st.sampled_from(["Abena", "Abena O.", "Abena Owusu", "Kofi", "Kofi Mensah", "Mensah", "Emre", "K.", "Mr Kaya"])


@given(st.lists(NAMES, max_size=8))
def test_numbers_count_up_from_one_and_equal_names_are_equal(names: list[str]) -> None:
    plain, spans = marked(" and ".join(f"{{{name}}}" for name in names))
    made = numbers(plain, spans)
    seen: list[int] = []
    for number in made:
        assert number is not None and number <= len(seen) + 1
        if number not in seen:
            seen.append(number)
    for one, first in zip(names, made, strict=True):
        assert all(second == first for other, second in zip(names, made, strict=True) if other == one)


@given(st.lists(NAMES, min_size=1, max_size=6))
def test_nothing_of_a_name_is_left(names: list[str]) -> None:
    plain, spans = marked(" met ".join(f"{{{name}}}" for name in names))
    made = str(TextRedactor()(plain, spans, (0, 0)))
    assert re.fullmatch(r"\[person \d\](?: met \[person \d\])*", made)


def test_the_table_the_text_is_in_need_not_name_anybody() -> None:
    case = Case().table(
        ("FREE_TEXT", "DATE_TIME"), [("met Kofi", date(2026, 1, 1))], [NUMBERED, DROP], roles={0: Role.FREE_TEXT}
    )
    case.found(0, 0, 0, 4, 8, "PERSON")
    assert rows_of(case.rebuild()) == [("met [person 1]",)]
