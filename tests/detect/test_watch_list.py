"""The watch list: known people found however they are written, and ordinary words left alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.watch import WatchList, WatchValue

VALUES = [
    ("OKAFOR, Chidi", "PERSON"), ("Amber White", "PERSON"), ("Will", "FORENAME"), ("Hope", "FORENAME"), ("TK", "ALIAS"),
    ("J-Dog", "ALIAS"), ("Ghost", "ALIAS"), ("O’Néill", "SURNAME"), ("Victoria", "FORENAME"),
    ("07700 900123", "PHONE_NUMBER"), ("Flat 3, 12 Romford Rd, London E15 4LZ", "STREET_ADDRESS"),
    ("2007-04-03 00:00:00", "DATE_OF_BIRTH"), ("12/345678K", "UK_PNC_ID"), ("999 000 1235", "UK_NHS"),
    ("jo.bloggs@mail.example", "EMAIL_ADDRESS"), ("@jdog_e15", "SOCIAL_MEDIA_HANDLE"),
    ("N/A", "SURNAME"), ("not known", "ALIAS"), ("[name]", "ALIAS"), ("P-7K3M-Q2XD-9F4T", "PERSON"),
    ("****", "SURNAME"),
]  # fmt: skip

FOUND = [
    ("seen with Chidi OKAFOR today", "Chidi OKAFOR"),
    ("OKAFOR,CHIDI", "OKAFOR,CHIDI"),
    ("okafor's mum came", "okafor"),
    ("C. Okafor was there", "C. Okafor"),
    ("by chidiokafor last week", "chidiokafor"),
    ("chidi_okafor.docx", "chidi_okafor"),
    ("Ｏｋａｆｏｒ", "Ｏｋａｆｏｒ"),
    ("ok\u200bafor", "ok\u200bafor"),
    ("Оkаfоr in Cyrillic letters", "Оkаfоr"),
    ("Amber White came", "Amber White"),
    ("white, amber", "white, amber"),
    ("I met Amber yesterday", "Amber"),
    ("mum hope said so", "hope"),
    ("Will attended", "Will"),
    ("spoke with TK at school", "TK"),
    ("known as J Dog or", "J Dog"),
    ("JDog again", "JDog"),
    ("seen with Ghost", "Ghost"),
    ('calls himself "Ghost"', "Ghost"),
    ("ONEILL brothers", "ONEILL"),
    ("the o'neill boys", "o'neill"),
    ("call 07700900123", "07700900123"),
    ("on +44 7700 900 123 now", "44 7700 900 123"),
    ("7700900123", "7700900123"),
    ("at 12 Romford Road", "12 Romford Road"),
    ("flat 3 12 romford road", "flat 3 12 romford road"),
    ("03/04/2007", "03/04/2007"),
    ("3.4.07", "3.4.07"),
    ("born 2007-04-03", "2007-04-03"),
    ("03/4/2007", "03/4/2007"),
    ("03042007", "03042007"),
    ("2007-04-03 00:00:00", "2007-04-03 00:00:00"),
    ("3 of april 2007", "3 of april 2007"),
    ("3rd April 2007", "3rd April 2007"),
    ("PNC 12 / 345678 K", "12 / 345678 K"),
    ("9990001235", "9990001235"),
    ("mail jo.bloggs@mail.example", "jo.bloggs@mail.example"),
    ("his insta jdog_e15", "jdog_e15"),
]

NOT_FOUND = [
    "Amber", "rated Amber", "the risk is Amber", "Amber, Red, Green", "white bread", "White", "hope so",
    "Hope to attend",
    "it will rain", "will attend", "ghost", "a ghost story", "tk", "TKX", "Okaforia", "Order 0770090012345",
    "10770090012399", "name not known", "n/a", "to Amber Road", "Victoria Park", "White Hart Lane", "Hope Street",
    "P-7K3M-Q2XD-9F4T", "[name]", "3/4", "12", "3407", "030407", "13/04/2007", "3/4/2008", "Romford", "London", "",
]  # fmt: skip


@pytest.fixture(scope="module")
def watch() -> WatchList:
    return WatchList.build(WatchValue(*value) for value in VALUES)


@pytest.mark.parametrize(("text", "value"), FOUND)
def test_found(watch: WatchList, text: str, value: str) -> None:
    assert value in [text[span.start : span.end] for span in watch.search(text)]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(watch: WatchList, text: str) -> None:
    assert [text[span.start : span.end] for span in watch.search(text)] == []


def test_without_context_ordinary_words_count(watch: WatchList) -> None:
    assert [span.entity for span in watch.search("rated amber", context=False)] == ["PERSON"]


def test_the_entity_is_the_values(watch: WatchList) -> None:
    spans = watch.search("Chidi Okafor, 07700 900123, 12/345678K")
    assert [span.entity for span in spans] == ["PERSON", "PHONE_NUMBER", "UK_PNC_ID"]


def test_an_empty_list_finds_nothing() -> None:
    nothing = WatchList.build([WatchValue("n/a", "PERSON"), WatchValue("  ", "ALIAS"), WatchValue("[name]", "ALIAS")])
    assert len(nothing) == 0
    assert nothing.search("Chidi Okafor") == []


def test_values_are_kept_out_of_repr(watch: WatchList) -> None:
    assert "Okafor" not in repr(watch) + repr(WatchValue("Okafor", "SURNAME"))


_NAMES = st.text(alphabet="bcdfghjklmnpqrstvwxz", min_size=4, max_size=9).map(lambda word: word.capitalize() + "qu")


@given(_NAMES, _NAMES, st.text(max_size=30), st.sampled_from([str, str.upper, str.lower]))
def test_a_full_name_is_found_whatever_stands_around_it(first: str, last: str, around: str, case: type[str]) -> None:
    watch = WatchList.build([WatchValue(f"{first} {last}", "PERSON")])
    name = case(f"{first} {last}")
    text = f"{around} {name} {around}"
    covered = {at for span in watch.search(text) for at in range(span.start, span.end)}
    at = text.index(name, len(around))
    assert set(range(at, at + len(first))) <= covered
    assert set(range(at + len(first) + 1, at + len(name))) <= covered


@given(st.text(max_size=200))
def test_any_text_is_read_and_offsets_lie_inside(text: str) -> None:
    watch = WatchList.build(WatchValue(*value) for value in VALUES)
    last = 0
    for span in watch.search(text, context=False):
        assert last <= span.start < span.end <= len(text)
        last = span.end


def test_five_thousand_values_and_a_megabyte_in_a_second() -> None:
    names = [f"{a}{b}ko {c}{d}shi" for a in "BCDFGHJKLM" for b in "aeiou" for c in "NPRSTVWXYZ" for d in "aeiouymnrl"]
    watch = WatchList.build(WatchValue(name, "PERSON") for name in names)
    notes = [f"seen near the station with {name} and two others, no further action taken" for name in names] * 3
    size = sum(map(len, notes))
    start = time.process_time()
    hits = sum(len(watch.search(note)) for note in notes)
    seconds = time.process_time() - start
    assert hits >= len(notes)
    assert size / seconds > 1_000_000
