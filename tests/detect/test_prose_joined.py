"""Names found in parts are one name; a date beside a name or a word for birth is a birth."""

from __future__ import annotations

import pytest

from redactor.detect import find


def found(text: str, entity: str) -> list[str]:
    return [text[span.start : span.end] for span in find([text])[0] if span.entity == entity]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyễn Văn Đức collected by his aunt", "Nguyễn Văn Đức"),
        ("Seen with Nguyễn Văn Đức today", "Nguyễn Văn Đức"),
        ("Rang Trần Thị Hoa at home", "Trần Thị Hoa"),
    ],
)
def test_a_name_of_several_words_is_found_whole(text: str, name: str) -> None:
    assert any(name in one for one in found(text, "PERSON"))


@pytest.mark.parametrize("text", ["Amy met Ben Smith and Ravi", "Kofi, Ama and Esi came", "Told Ravi. Ama was late"])
def test_people_beside_each_other_stay_apart(text: str) -> None:
    assert len(found(text, "PERSON")) >= 2


@pytest.mark.parametrize(
    ("text", "births"),
    [
        ("dob given as 5.6.09, turned out to be 15/06/2009", ["5.6.09", "15/06/2009"]),
        ("DOB recorded as: 05/06/2009", ["05/06/2009"]),
        ("M. Pereira (dad) - 14/09/1981", ["14/09/1981"]),
        ("Ravi Patel (b/f) 3.4.1999", ["3.4.1999"]),
        ("born 2 May 2009, seen 03/04/2026", ["2 May 2009"]),
        ("Review on 03/04/2026, last one 01/02/2026", []),
        ("Invoice of 14/09/1981 found in the archive", []),
    ],
)
def test_births(text: str, births: list[str]) -> None:
    assert found(text, "DATE_OF_BIRTH") == births
