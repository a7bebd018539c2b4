"""A typo is noted as a likely duplicate; nobody is merged, and no value is quoted."""

from __future__ import annotations

from datetime import date

import pytest
from redact_kit import DROP, KEEP, PERSON, Case, rows_of

from redactor.model import PersonLabel

BORN = date(2008, 9, 2)


def notes(*rows: tuple[str, str, object], label: PersonLabel | None = PERSON) -> tuple[str, ...]:
    case = Case().table(
        ("SURNAME", "FORENAME", "DATE_OF_BIRTH", None), [(*row, 1) for row in rows], [DROP, DROP, DROP, KEEP]
    )
    clean = case.rebuild(label=label)
    assert label is None or len({row[0] for row in rows_of(clean)}) == len({(r[0], r[1], str(r[2])) for r in rows})
    return clean.notes


ALIKE = [
    ("a letter other", ("Mensah", "Kofi", BORN), ("Mensar", "Kofi", BORN)),
    ("a letter more", ("Mensah", "Kofi", BORN), ("Mensahh", "Kofi", BORN)),
    ("two exchanged", ("Mensah", "Kofi", BORN), ("Mesnah", "Kofi", BORN)),
    ("two in a long name", ("Owusu-Ansah", "Abena", BORN), ("Owusu-Anshar", "Abena", BORN)),
    ("a digit of the birth date", ("Mensah", "Kofi", BORN), ("Mensah", "Kofi", date(2008, 9, 3))),
    ("day and month", ("Mensah", "Kofi", BORN), ("Mensah", "Kofi", "09/02/2008")),
]


@pytest.mark.parametrize(("one", "two"), [row[1:] for row in ALIKE], ids=[row[0] for row in ALIKE])
def test_likely_duplicates_are_noted(one: tuple[str, str, object], two: tuple[str, str, object]) -> None:
    said = notes(one, two)
    assert said == (
        "Two people may be one person written in two ways, and are told apart in the copy: row 2 and row 3.",
    )


APART = [
    ("another name", ("Mensah", "Kofi", BORN), ("Kaya", "Emre", BORN)),
    ("a short name", ("Kaya", "Emre", BORN), ("Koyi", "Emre", BORN)),
    ("another birth date", ("Mensah", "Kofi", BORN), ("Mensah", "Kofi", date(2011, 4, 17))),
    ("both differ", ("Mensah", "Kofi", BORN), ("Mensar", "Kofi", date(2008, 9, 3))),
]


@pytest.mark.parametrize(("one", "two"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_others_are_not(one: tuple[str, str, object], two: tuple[str, str, object]) -> None:
    assert notes(one, two) == ()


def test_many_are_counted_and_not_all_listed() -> None:
    rows = [(f"Mensah{letter * 3}x", "Kofi", date(1990 + at, 1, 1)) for at, letter in enumerate("abcdefgh")]
    rows += [(name.replace("x", "y"), given, born) for name, given, born in rows]
    (said,) = notes(*rows)
    assert said.startswith("8 pairs of people") and "and 3 more" in said and "Mensah" not in said


def test_without_pseudonyms_nobody_is_told_apart() -> None:
    assert notes(("Mensah", "Kofi", BORN), ("Mensar", "Kofi", BORN), label=None) == ()


def test_a_birthday_that_everybody_has_tells_nothing() -> None:
    rows = [(f"Mensah{number:04d}", "Kofi", date(1900, 1, 1)) for number in range(250)]
    assert notes(*rows) == ()
