"""Dates beside names, names the other way round, places of living, people with the names of places."""

from __future__ import annotations

import pytest

from redactor.detect.prose import LIKELY, shared_finder
from redactor.detect.recognisers.reversed_names import find_reversed


def found(text: str) -> dict[str, str]:
    return {
        text[span.start : span.end]: span.entity for span in shared_finder().find([text])[0] if span.score >= LIKELY
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Warrant for Chidi Okafor, 03/04/2007, not in", "03/04/2007"),
        ("Chidi Okafor (3.4.2007) stopped again", "3.4.2007"),
        ("male gave 03/04/1999, of 12 Hexham Road", "03/04/1999"),
        ("OKAFOR, Chidi 03-04-2007 seen", "03-04-2007"),
    ],
)
def test_a_date_beside_a_name_is_a_birth(text: str, day: str) -> None:
    assert found(text).get(day) == "DATE_OF_BIRTH"


@pytest.mark.parametrize(
    "text",
    [
        "Contract signed 01/04/2012 for the depot",
        "Chidi Okafor seen 03/04/2026 at school",  # too lately to be a birth
        "Building opened 12/05/1998, listed 2004",
        "version 3.4.2007 installed",
    ],
)
def test_other_dates_are_left_alone(text: str) -> None:
    assert "DATE_OF_BIRTH" not in found(text).values()


@pytest.mark.parametrize(
    "text", ["OKEZEU-BAKARE, Temidayo", "ZUBAYDI, Layth", "O'MULCAHY, Tadhg", "XIRSI, Nasteexo", "ÖZTÜRK, Çağla"]
)
def test_reversed_names(text: str) -> None:
    assert [(span.start, span.end) for span in find_reversed(f"re {text}: no reply")] == [(3, 3 + len(text))]


@pytest.mark.parametrize(
    "text",
    ["NOTE, Please read", "LUTON, Bedfordshire", "HMP, YOI, Isis", "MONDAY, Tuesday", "REF, number", "okafor, chidi"],
)
def test_other_capitals_and_commas(text: str) -> None:
    assert not list(find_reversed(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("she lives w/ dad in Southall now", "Southall"),
        ("moved out to Harold Hill in May", "Harold Hill"),
        ("sofa surfing with a friend in Erith", "Erith"),
        ("asked for transfer to Gravesend", "Gravesend"),
        ("on licence to Tilbury until June", "Tilbury"),
        ("uncle Moses in Walthamstow could have him", "Walthamstow"),
    ],
)
def test_places_of_living(text: str, place: str) -> None:
    assert found(text).get(place) == "LOCATION"


@pytest.mark.parametrize(
    "text", ["lives with mum and his brother", "lives in supported accommodation", "stays with his nan"]
)
def test_company_is_no_place(text: str) -> None:
    assert "LOCATION" not in found(text).values()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Support plan for George Green", True),
        ("Meeting with Victoria Hill about rent", True),
        ("Planters for Harold Wood", False),
        ("Bus from George Green to Bethnal Green", False),
        ("George Green School open day", False),
        ("Launch parent forum", False),
        ("client forum at ten", False),
        ("parent adwoa said no", True),
    ],
)
def test_people_and_places_of_one_name(text: str, person: bool) -> None:
    assert ("PERSON" in found(text).values()) is person


def test_a_number_is_not_lost_to_the_word_before_it() -> None:
    assert found("NINO QQ 12 34 56 C")["QQ 12 34 56 C"] == "UK_NINO"


def test_a_house_with_a_name_needs_a_cue() -> None:
    assert "Rose Cottage, Mill Lane" in found("lives at Rose Cottage, Mill Lane")
    assert "STREET_ADDRESS" not in found("Fire drill at Jubilee House, Mill Lane").values()


@pytest.mark.parametrize(
    ("text", "value", "entity"),
    [
        ("handed to PC Pryce (1234EA) at the desk", "1234EA", "CASE_REFERENCE"),
        ("Father Kwabena Osei, 12 March 1979, no fixed abode", "12 March 1979", "DATE_OF_BIRTH"),
        ("with OKAFOR, Chidi 07/09/04; two others", "07/09/04", "DATE_OF_BIRTH"),
    ],
)
def test_what_stands_behind_a_name(text: str, value: str, entity: str) -> None:
    assert found(text).get(value) == entity


@pytest.mark.parametrize(
    "text", ["PC Pryce (see below)", "Seen Ola Mensah 12/03/25, all well", "Sgt Pryce 2 hours late"]
)
def test_what_only_looks_like_it(text: str) -> None:
    assert not {"CASE_REFERENCE", "DATE_OF_BIRTH"} & set(found(text).values())


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ngozi is at her nan's in leyton", "leyton"),
        ("that Kwame from Kestrel Close again", "Kestrel Close"),
        ("visited Mrs Adu at no. 14, no reply", "no. 14"),
        ("noise from flat 9, said Mrs Adu", "flat 9"),
        ("lives at 9 Tern House, Kestrel Rd with Ola", "9 Tern House, Kestrel Rd"),
        ("moved from Hackney to Newham in May", "Newham"),
    ],
)
def test_homes_without_a_full_address(text: str, home: str) -> None:
    assert found(text).get(home) in {"LOCATION", "STREET_ADDRESS"}


@pytest.mark.parametrize(
    "text", ["fight on Kestrel Close", "works outside Kestrel Close shops", "from number 10 down to 3%"]
)
def test_streets_passed_through(text: str) -> None:
    assert not {"LOCATION", "STREET_ADDRESS"} & set(found(text).values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("rang mrs okonjo-hall today about it", "mrs okonjo-hall"),
        ("told that Ms B in the office knew", "Ms B"),
        ("she went with uncle Moses to church", "uncle Moses"),
        ("spoke to Sister Bernadette after mass", "Sister Bernadette"),
        ("her sister Ifrah collects him from school", "Ifrah"),
    ],
)
def test_titles_belong_to_names(text: str, name: str) -> None:
    assert found(text).get(name) == "PERSON"
