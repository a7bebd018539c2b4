"""The same person has the same label, whatever the spelling, the sheet or the order; other people have others."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redact_kit import DROP, KEEP, PERSON, Case, keyed, rows_of

from redactor.grammar import is_pseudonym
from redactor.model import Action, PersonLabel, Verb
from redactor.redact.identity import normalised

NAMED = PersonLabel("Person", (("SURNAME", "FORENAME", "DATE_OF_BIRTH"), ("PERSON",)))


@pytest.mark.parametrize(
    ("entity", "one", "other"),
    [
        ("PERSON", "Mert Şimşek", "SIMSEK, Mert"),
        ("PERSON", "O'Driscoll Fergal", "Fergal O’DRISCOLL"),
        ("PERSON", "Mr Kwabena Owusu-Ansah", "kwabena owusu ansah"),
        ("PERSON", "Łukasz Zając", " lukasz  zajac "),
        ("SURNAME", "Straße", "STRASSE"),
        ("UK_PNC_ID", "2008/0116877L", "08/116877l"),
        ("UK_PNC_ID", "2008/0116877L", " 08 0116877 L"),
        ("UK_NHS", "999 000 0018", 9990000018),
        ("UK_NHS", 9990000018.0, 9990000018),
        ("PHONE_NUMBER", "+44 7700 900123", "07700900123"),
        ("PHONE_NUMBER", "+44 (0)7700 900123", 7700900123),
        ("EMAIL_ADDRESS", "A.B@c.example", "a.b@C.example "),
        ("DATE_OF_BIRTH", date(2008, 2, 1), "01/02/2008"),
        ("DATE_OF_BIRTH", datetime(2008, 2, 1), "1 Feb 2008"),
        ("CASE_REFERENCE", "AB-12/3", "ab123"),
    ],
)
def test_spellings_of_one_value(entity: str, one: object, other: object) -> None:
    assert normalised(entity, one) == normalised(entity, other) != ""


@pytest.mark.parametrize(
    ("entity", "one", "other"),
    [
        ("PERSON", "Kofi Mensah", "Kofi Asante"),
        ("UK_PNC_ID", "2008/0116877L", "2009/0116877L"),
        ("PHONE_NUMBER", "07700900123", "07700900124"),
        ("DATE_OF_BIRTH", "01/02/2008", "02/01/2008"),
    ],
)
def test_near_misses_stay_apart(entity: str, one: object, other: object) -> None:
    assert normalised(entity, one) != normalised(entity, other)


@pytest.mark.parametrize("nothing", [None, "", "  ", "N/A", "n/k", "Unknown", "not known", "-", "?", "TBC", "none"])
def test_cells_that_say_nothing_identify_nobody(nothing: object) -> None:
    assert normalised("UK_PNC_ID", nothing) == ""


@given(st.sampled_from(["PERSON", "UK_PNC_ID", "PHONE_NUMBER", "DATE_OF_BIRTH", "X"]), st.text())
def test_any_text_can_be_a_key(entity: str, text: str) -> None:
    assert normalised(entity, text) == normalised(entity, text.strip())


def labels(case: Case, label: PersonLabel = PERSON, sheet: int = 0) -> list[str]:
    """Labels by the plain last column, which numbers the source's rows."""
    rows = sorted(rows_of(case.rebuild(label=label), sheet), key=lambda row: row[-1])
    return [row[0] for row in rows]


def people(*rows: tuple[object, ...]) -> Case:
    entities = ("UK_PNC_ID", "SURNAME", "FORENAME", "DATE_OF_BIRTH", None)
    numbered = [(*row, number) for number, row in enumerate(rows)]
    return Case().table(entities, numbered, [DROP, DROP, DROP, DROP, KEEP])


def test_same_person_same_label_in_whatever_spelling() -> None:
    made = labels(
        people(
            ("2008/0116877L", "Şimşek", "Mert", date(1996, 1, 23)),
            ("08/116877L", "SIMSEK", "mert", "23/01/1996"),
            ("2009/0000001A", "Şimşek", "Mert", date(1996, 1, 23)),
        )
    )
    assert made[0] == made[1] != made[2]
    assert all(is_pseudonym(label) for label in made)


def test_without_the_number_names_and_birth_date_lead_to_it() -> None:
    made = labels(
        people(
            ("2008/0116877L", "Mensah", "Kofi", date(2008, 2, 1)),
            (None, "MENSAH", "Kofi ", date(2008, 2, 1)),
            ("N/A", "Mensah", "Kofi", date(2008, 2, 2)),
        )
    )
    assert made[0] == made[1] != made[2]


def test_two_people_of_one_name_and_birthday_are_not_mixed_up() -> None:
    made = labels(
        people(
            ("2008/0116877L", "Mensah", "Kofi", date(2008, 2, 1)),
            ("2010/0000007Y", "Mensah", "Kofi", date(2008, 2, 1)),
            (None, "Mensah", "Kofi", date(2008, 2, 1)),
        )
    )
    assert len(set(made)) == 3


def test_full_name_in_one_column_is_the_name_in_two() -> None:
    case = people((None, "Mensah", "Kofi", date(2008, 2, 1)))
    case.table(("PERSON", "DATE_OF_BIRTH", None), [("MENSAH, Kofi", "01/02/2008", 0)], [DROP, DROP, KEEP])
    assert labels(case) == labels(case, sheet=1)


def test_the_same_label_every_time_and_another_under_another_policy() -> None:
    rows = [("2008/0116877L", "Mensah", "Kofi", date(2008, 2, 1))]
    assert labels(people(*rows)) == labels(people(*rows))
    assert keyed("tests", "x") != keyed("other", "x")


def test_nobody_is_made_out_of_empty_cells() -> None:
    made = labels(people((None, "", "Kofi", None), ("n/a", None, "Kofi", None)))
    assert len(set(made)) == 2


def test_records_that_cannot_be_told_are_not_linked_across_files_by_their_row() -> None:
    first = labels(people((None, "Mensah", None, None)))
    second = labels(people((None, "Asante", None, None)))
    assert first != second


def test_names_of_family_and_workers_do_not_say_who_a_row_is_about() -> None:
    rows = [("Denise Pryce", "Ama Mensah", 0), ("Gary Webb", "Ama Mensah", 1)]
    case = Case().table(("PERSON", "PERSON", None), rows, [DROP, DROP, KEEP], subjects=("other", "record", "record"))
    made = labels(case, NAMED)
    assert made[0] == made[1]


def test_no_label_where_no_column_identifies_or_nobody_is_meant() -> None:
    case = Case().table((None, "AGE"), [("x", 12)], [KEEP, KEEP])
    case.table(("PERSON", None), [("Ama Mensah", 1)], [KEEP, KEEP], about_people=False)
    made = case.rebuild(label=NAMED)
    assert [[column.grammar for column in sheet.columns] for sheet in made.sheets] == [
        ["text", "number"],
        ["text", "number"],
    ]


def test_a_column_of_pseudonyms_and_a_label_agree_only_by_policy() -> None:
    case = Case().table(("UK_PNC_ID",), [("2008/0116877L",), ("08/116877L",)], [Action(Verb.PSEUDONYMISE, "p")])
    values = case.rebuild().sheets[0].columns[0].values
    assert values[0] == values[1]
    assert is_pseudonym(str(values[0]))
