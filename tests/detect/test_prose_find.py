"""The finder: what it answers, how it treats odd text, and that it never reaches out."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import time
from itertools import pairwise

import pytest

from redactor.detect.prose import LIKELY, find, shared_finder
from redactor.model import Span

LIVED_IN = [
    ("he lives in Forest Gate with his aunt", "Forest Gate"),
    ("family moved to Luton in May", "Luton"),
    ("staying in canning town for now", "canning town"),
    ("now living at 12 Romford Road, Stratford E15 4LZ", "12 Romford Road, Stratford"),
    ("rehoused in Walthamstow", "Walthamstow"),
    ("moved to the Carpenters Estate", "Carpenters Estate"),
    ("home address flat 3, 12 romford rd e7 8ab", "flat 3, 12 romford rd"),
]
PASSED_THROUGH = [
    "seen near Forest Gate station",
    "Robbery in Stratford",
    "bus to Ilford",
    "meeting at Stratford Library",
]


def values(text: str, spans: list[Span], *entities: str) -> list[str]:
    return [text[span.start : span.end] for span in spans if not entities or span.entity in entities]


@pytest.mark.parametrize(("text", "place"), LIVED_IN)
def test_where_people_live_is_found(text: str, place: str) -> None:
    assert place in values(text, find([text])[0], "LOCATION", "STREET_ADDRESS")


@pytest.mark.parametrize("text", PASSED_THROUGH)
def test_places_passed_through_are_not(text: str) -> None:
    assert find([text])[0] == []


def test_one_note_with_everything() -> None:
    note = (
        "Kwame Mensah dob 3/4/07 PNC 12/345678K of 12 Romford Road E7 8AB, mum abena on 07700 900123, "
        "insta: kwame_e7, kwame@mail.example, NHS 999 000 1235, car AB12 CDE"
    )
    assert [(note[span.start : span.end], span.entity) for span in find([note])[0]] == [
        ("Kwame Mensah", "PERSON"),
        ("3/4/07", "DATE_OF_BIRTH"),
        ("12/345678K", "UK_PNC_ID"),
        ("12 Romford Road", "STREET_ADDRESS"),
        ("E7 8AB", "UK_POSTCODE"),
        ("abena", "PERSON"),
        ("07700 900123", "PHONE_NUMBER"),
        ("kwame_e7", "SOCIAL_MEDIA_HANDLE"),
        ("kwame@mail.example", "EMAIL_ADDRESS"),
        ("999 000 1235", "UK_NHS"),
        ("AB12 CDE", "UK_VEHICLE_REGISTRATION"),
    ]


def test_watched_values_are_found_in_lower_case_and_in_parts() -> None:
    note = "zyxwvu was here with qponm, pnc 2012/0345678U"
    spans = find([note], watch=["Zyxwvu Qponm", "2012/0345678U"])[0]
    assert values(note, spans) == ["zyxwvu", "qponm", "2012/0345678U"]


def test_disguises_do_not_hide() -> None:
    for note, hidden in [
        ("mum A\u200bbena rang", "A\u200bbena"),
        ("call ０７７００ ９００１２３ now", "０７７００ ９００１２３"),
        ("mum Аbena rang", "Аbena"),  # a Cyrillic A
        ("spoke to Mrs\u00a0Hussain", "Mrs\u00a0Hussain"),
        ("post\u00adcode E1\u00ad5 4LZ", "E1\u00ad5 4LZ"),
    ]:
        assert hidden in values(note, find([note])[0]), note


HOSTILE = [
    "", " ", "\n", "a" * 32_767, "1 " * 16_000, "@" * 32_767, "'" * 32_767, "Flat 1 " * 4_600, "a@" * 16_000,
    "http://" * 4_000, "mum " * 8_000, "\u202eevil\u202c " * 3_000, "a\u200b" * 16_000,
    "১২৩ আবেনা " * 2_000, "👩‍👩‍👧 Kwame",
    "((((" * 8_000, "12 abc " * 4_000, "\x00\x01\x02", "\ud800",
]  # fmt: skip


def test_hostile_texts_are_read_in_a_reasonable_time() -> None:
    shared_finder().find(["warm"])
    start = time.process_time()
    found = shared_finder().find(HOSTILE)
    assert time.process_time() - start < 12
    for text, spans in zip(HOSTILE, found, strict=True):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_long_text_is_read_to_its_end() -> None:
    text = "nothing to see here. " * 1_500 + "mum Abena rang on 07700 900123"
    assert values(text, find([text])[0]) == ["Abena", "07700 900123"]


def test_equal_texts_get_equal_answers_in_order() -> None:
    texts = ["mum Abena rang", "no one", "mum Abena rang", "dob 3/4/07"]
    found = find(texts)
    assert found[0] == found[2] != []
    assert found[1] == []
    assert [span.entity for span in found[3]] == ["DATE_OF_BIRTH"]


def test_spans_do_not_overlap_and_are_in_order() -> None:
    for text, spans in zip(HOSTILE, shared_finder().find(HOSTILE), strict=True):
        assert all(one.end <= other.start for one, other in pairwise(spans)), text[:20]


def test_patterns_are_the_same_without_names() -> None:
    text = "Kwame, 07700 900123, E15 4LZ"
    assert [span.entity for span in shared_finder().find_patterns([text])[0]] == ["PHONE_NUMBER", "UK_POSTCODE"]


def test_dates_counts_and_states_are_nobody() -> None:
    texts = [f"{day}/{month}/2017 {day}" for day in range(1, 29) for month in range(1, 13)]
    texts += [f"Ward {row}" for row in range(100)] + [f"status {row} open" for row in range(5)]
    assert not any(span.score >= LIKELY for spans in shared_finder().find_patterns(texts) for span in spans)


def test_nothing_reaches_out() -> None:
    """In a fresh process in which every connection fails loudly, the model loads and everything is found."""
    script = """
        import socket, sys
        def refuse(*arguments, **more):
            sys.stderr.write("REACHED OUT")
            raise OSError("no network here")
        socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refuse
        from redactor.detect.prose import find
        note = "mum Abena on kwame@mail.co.uk or https://instagram.com/kwame_e7 from 192.0.2.17"
        print(",".join(span.entity for span in find([note])[0]))
        from redactor.detect.engine import analyser
        print(len(analyser().analyze(note, language="en")) > 3)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, timeout=120, check=False
    )
    assert "REACHED OUT" not in done.stderr, done.stderr
    assert done.stdout.split() == ["PERSON,EMAIL_ADDRESS,URL,IP_ADDRESS", "True"], done.stderr


def test_presidios_analyser_has_our_recognisers_and_none_of_the_united_states() -> None:
    from redactor.detect.engine import analyser

    entities = set(analyser().get_supported_entities("en"))
    assert {"PERSON", "UK_PNC_ID", "UK_NHS", "UK_POSTCODE", "STREET_ADDRESS"} <= entities
    assert not [entity for entity in entities if entity.startswith("US_")]
