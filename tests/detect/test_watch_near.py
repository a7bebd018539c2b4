"""Watched names with one letter wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.watch import WatchList, WatchValue
from redactor.detect.watch_near import is_one_slip

PEOPLE = [
    WatchValue("Chidi Okonkwo", "PERSON"),
    WatchValue("Siddiqui", "SURNAME"),
    WatchValue("Abdirahman", "FORENAME"),
    WatchValue("Grace Hunter", "PERSON"),
    WatchValue("Kofi Boyce", "PERSON"),
    WatchValue("Drizzlah", "ALIAS"),
    WatchValue("Horlick", "SURNAME"),
]


@pytest.fixture(scope="module")
def watch() -> WatchList:
    return WatchList.build(PEOPLE)


@pytest.mark.parametrize(
    ("text", "found", "entity"),
    [
        ("seen with okonwko again", "okonwko", "PERSON"),  # two letters swapped
        ("Okonkwoo did not attend", "Okonkwoo", "PERSON"),  # one too many
        ("told Okokwo to go home", "Okokwo", "PERSON"),  # one missing
        ("SIDDIQUE RANG", "SIDDIQUE", "SURNAME"),  # one wrong
        ("iddiqui rang", "iddiqui", "SURNAME"),
        ("Abdirahmaan's brother", "Abdirahmaan", "FORENAME"),
        ("Abdírahmam's brother", "Abdírahmam", "FORENAME"),
        ("drizlah on the phone", "drizlah", "ALIAS"),
        ("x-Okonkw0o Okonk\u200bwu", "Okonk\u200bwu", "PERSON"),
    ],
)
def test_one_slip_is_found(watch: WatchList, text: str, found: str, entity: str) -> None:
    spans = watch.search(text)
    assert [(text[span.start : span.end], span.entity) for span in spans] == [(found, entity)]


@pytest.mark.parametrize(
    "text",
    [
        "hunters and hunted, boyce's neighbours boycott",  # words of the dictionary
        "a Boyle and a Boyd",  # short names are one letter from too many others
        "Okonk said Okonkwowo, Sidique",  # two letters away
        "Siddique Road is closed",  # a place
        "frolick and horlicks",
        "hunger for change",
        "1234567 Okonkw9",
    ],
)
def test_no_name_is_found(watch: WatchList, text: str) -> None:
    found = [text[span.start : span.end] for span in watch.search(text)]
    assert [word for word in found if word.lower() not in {"boyce", "horlicks"}] == []


def test_a_hunger_is_no_hunter(watch: WatchList) -> None:
    assert watch.search("Hunger strikes and a hunter") == watch.search("xxxxxx strikes and a hunter")


@given(name=st.text("abcdefgh", min_size=6, max_size=9), at=st.integers(0, 8), letter=st.sampled_from("abcdefgh"))
def test_every_single_edit_is_one_slip(name: str, at: int, letter: str) -> None:
    at = min(at, len(name) - 1)
    edits = {name[:at] + name[at + 1 :], name[:at] + letter + name[at:], name[:at] + letter + name[at + 1 :]}
    edits.add(name[:at] + name[at : at + 2][::-1] + name[at + 2 :])
    for edit in edits - {name}:
        assert is_one_slip(name, edit) and is_one_slip(edit, name)


@given(st.text("ab", min_size=1, max_size=6), st.text("ab", min_size=1, max_size=6))
def test_a_slip_is_an_edit_distance_of_one(one: str, other: str) -> None:
    assert is_one_slip(one, other) == (one != other and _distance(one, other) == 1)


def _distance(one: str, other: str) -> int:
    """Edits with swaps of neighbours (optimal string alignment), by the book."""
    rows = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            if not i or not j:
                rows[i][j] = i + j
                continue
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]
