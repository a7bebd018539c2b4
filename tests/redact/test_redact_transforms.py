"""Every transformation: what it makes, what it cannot read, and which look-alikes its grammar refuses."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from redact_kit import DAY, DROP, PERSON, Case, keyed, rows_of

from redactor.grammar import is_placeholder, made_by, packed, proves
from redactor.model import (
    Action,
    Age,
    CategoryMap,
    CellValue,
    CleanColumn,
    Coded,
    DatePart,
    DateShift,
    Initials,
    LookUp,
    Masked,
    PersonLabel,
    PostcodePart,
    Rounded,
    Transform,
    Verb,
)
from redactor.redact.pseudonyms import shift_days
from redactor.redact.transforms import Circumstances, transformed

YEAR, QUARTER, MONTH = DatePart("year"), DatePart("quarter"), DatePart("month")
DISTRICT, AREA = PostcodePart("district"), PostcodePart("area")
WARDS = LookUp("sha256:0", {"e300ta": "Marlbrook", "e301bb": "Amber Valley"})
CLASSES = CategoryMap((("Crack", "Class A"), ("Heroin", "Class A"), ("Cannabis", "Class B")), "Other")
BANDED = Age(bands=(10, 15, 18))

TRANSFORMS: tuple[Transform, ...] = (
    *(Age(), Age(on=date(2020, 1, 1)), BANDED, YEAR, QUARTER, MONTH, DateShift(30), DISTRICT, AREA, WARDS),
    *(Rounded(5), Coded(10, 90), Coded(top=90), CLASSES, CategoryMap((("a", "b"),)), Initials(), Masked(2, 1)),
)


def around(born: bool = False) -> Circumstances:
    return Circumstances(DAY, born, lambda record, most: shift_days(f"person {record}", "tests", keyed, most))


MADE: list[tuple[Transform, object, object, bool]] = [
    (Age(), date(2008, 9, 2), 17, True),
    (Age(), date(2008, 9, 1), 18, True),
    (Age(), "1 September 2008", 18, True),
    (Age(), "01/09/08", 18, True),
    (Age(), 17.0, 17, False),
    (Age(), "aged 17", 17, False),
    (Age(), 17, 17, True),
    (Age(on=date(2020, 1, 1)), date(2008, 9, 2), 11, True),
    (BANDED, date(2008, 9, 2), "15 to 17", True),
    (YEAR, date(2008, 9, 2), 2008, True),
    (YEAR, "2008-09-02", 2008, False),
    (YEAR, "2008 Q3", 2008, False),
    (YEAR, "2008", 2008, False),
    (QUARTER, datetime(2008, 12, 31, 23), "2008 Q4", False),
    (QUARTER, date(2008, 1, 1), "2008 Q1", False),
    (MONTH, "2/9/2008", "2008 M09", False),
    (MONTH, "2008 M09", "2008 M09", False),
    (DISTRICT, "E30 0TA", "E30", False),
    (DISTRICT, " ec1a1bb ", "EC1A", False),
    (DISTRICT, "e30", "E30", False),
    (AREA, "EC1A 1BB", "EC", False),
    (AREA, "SW1A", "SW", False),
    (WARDS, "e30 0ta", "Marlbrook", False),
    (WARDS, "E301BB", "Amber Valley", False),
    (Rounded(5), 12, 10, False),
    (Rounded(5), 12.5, 15, False),
    (Rounded(5), -12.5, -15, False),
    (Rounded(10), "1,204", 1200, False),
    (Coded(10, 90), 3, "10 or less", False),
    (Coded(10, 90), 10, "10 or less", False),
    (Coded(10, 90), 11, 11, False),
    (Coded(10, 90), 90, "90 or more", False),
    (Coded(10, 90), "95+", "90 or more", False),
    (Coded(top=90), 3.5, 3.5, False),
    (CLASSES, " crack ", "Class A", False),
    (CLASSES, "CANNABIS", "Class B", False),
    (CLASSES, "khat", "Other", False),
    (Initials(), "Kofi Mensah", "K.M.", False),
    (Initials(), "Mr O'Driscoll-Ahmed, Fergal", "O.A.F.", False),
    (Initials(), "Łukasz", "Ł.", False),
    (Masked(3), "E30 0TA", "E30****", False),
]


@pytest.mark.parametrize(("into", "value", "made", "born"), MADE)
def test_makes(into: Transform, value: CellValue, made: CellValue, born: bool) -> None:
    result = transformed(into, value, around(born))
    assert result == made
    assert type(result) is type(made)
    assert result is not None and made_by(into, result)


UNREADABLE: list[tuple[Transform, object, bool]] = [
    (Age(), "not known", True),
    (Age(), date(2030, 1, 1), True),
    (Age(), date(1850, 1, 1), True),
    (Age(), "31/02/2008", True),
    (Age(), 39_692, True),
    (Age(), True, False),
    (Age(), "15-17", False),
    (YEAR, "summer 2008", False),
    (YEAR, 39_692, False),
    (QUARTER, 2008, False),
    (MONTH, "2008 Q3", False),
    (MONTH, "02/09/08", False),
    (DateShift(30), "next week", False),
    (DateShift(30), 39_692, False),
    (DISTRICT, "Flat 3", False),
    (DISTRICT, "E30 0TA, Marlbrook", False),
    (DISTRICT, "QQ1 1AA", False),
    (AREA, "Kofi", False),
    (AREA, 30, False),
    (WARDS, "E99 9ZZ", False),
    (Rounded(5), "a few", False),
    (Rounded(5), "10-14", False),
    (Rounded(5), float("nan"), False),
    (Rounded(5), float("inf"), False),
    (Coded(10, 90), "80-95", False),
    (Coded(10, 90), "not known", False),
    (Coded(10, 90), float("nan"), False),
    (CategoryMap((("a", "b"),)), "Kofi", False),
    (Initials(), "Mr", False),
    (Initials(), "K", False),
    (Initials(), 7, False),
]


@pytest.mark.parametrize(("into", "value", "born"), UNREADABLE)
def test_what_cannot_be_read_is_not_let_through(into: Transform, value: CellValue, born: bool) -> None:
    assert transformed(into, value, around(born)) is None


NEAR_MISSES: list[tuple[Transform, object]] = [
    *((Age(), value) for value in (-1, 131, 17.5, "17", True, date(2008, 9, 2), 39_692, "Kofi")),
    *((BANDED, value) for value in ("10-14", "15 to 18", 17, "Kofi", "15 to 17 ")),
    *((YEAR, value) for value in ("2008", 208, 39_692, date(2008, 1, 1), 2008.5, True)),
    *((QUARTER, value) for value in ("2008 Q5", "2008Q3", "2008 Q0", "08 Q3", 2008, "9999 Q1", "2008 Q3 Kofi")),
    *((MONTH, value) for value in ("2008 M13", "2008 M00", "2008-09", "September 2008", date(2008, 9, 1))),
    *((DateShift(30), value) for value in ("2008-09-02", 39_692, time(8), "Kofi")),
    *((DISTRICT, value) for value in ("E30 0TA", "E300TA", "e30", "E", "QQ1", "Room 3", "E30 ")),
    *((AREA, value) for value in ("E30", "KO", "e", "Kofi", "EE")),
    *((WARDS, value) for value in ("marlbrook", "E30 0TA", "Kofi", "")),
    *((Rounded(5), value) for value in (12, "15", 7.5, True, float("nan"))),
    *((Coded(10, 90), value) for value in (10, 90, 95, "95 or more", "90", True, "Kofi")),
    *((CLASSES, value) for value in ("Crack", "class a", "Kofi", 1)),
    *((Initials(), value) for value in ("KM", "K.M", "Kofi", "k.m.", "K. M.", "1.2.", "", ".", "K.M.K.M.K.M.K.")),
    *((Masked(3), value) for value in ("E30 0TA", "E3****", "E30*****", "Kofi****", "E30****TA", "***")),
    *((Masked(), value) for value in ("K****", "****i", "Kofi")),
]


@pytest.mark.parametrize(("into", "value"), NEAR_MISSES)
def test_look_alikes_are_refused(into: Transform, value: CellValue) -> None:
    assert not made_by(into, value)
    assert not proves(CleanColumn("Heading", into.name, [], into=into), value)


@pytest.mark.parametrize(
    "text", ["[kofi]", "[kofi mensah]", "[Name]", "[name", "name", "[person 0]", "[person]", "[person 1a]", "[name] "]
)
def test_a_name_between_brackets_is_no_placeholder(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize("text", ["[name]", "[date of birth]", "[person 1]", "[person 204]", "[removed]"])
def test_placeholders(text: str) -> None:
    assert is_placeholder(text)


VALUES = st.one_of(
    st.text(), st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.times(),
    st.from_regex(r"(?i)[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}", fullmatch=True),
    st.from_regex(r"\d{1,2}/\d{1,2}/\d{2,4}", fullmatch=True),
    st.from_regex(r"-?\d{1,6}( to \d{1,3}|\+| or more)?", fullmatch=True),
)  # fmt: skip


@given(VALUES, st.sampled_from(TRANSFORMS), st.booleans())
def test_the_result_is_in_the_grammar_and_stays(value: CellValue, into: Transform, born: bool) -> None:
    made = transformed(into, value, around(born))
    assume(made is not None)
    assert made is not None and made_by(into, made)
    if not isinstance(into, DateShift):
        assert transformed(into, made, around(born)) == made


@given(st.dates(date(1930, 1, 1), DAY), st.sampled_from((Age(), BANDED, YEAR, QUARTER, MONTH, DateShift(30))))
def test_no_part_of_a_date_gives_the_date_back(value: date, into: Transform) -> None:
    made = transformed(into, value, around(born=True))
    assert made != value
    assert str(value) not in str(made)
    assert value.strftime("%d/%m/%Y") not in str(made)


@given(
    st.from_regex(r"[A-Z][a-z]{2,9} [A-Z][a-z]{2,9}", fullmatch=True),
    st.sampled_from((Initials(), Masked(1, 1), CLASSES)),
)
def test_no_name_shows_in_what_is_made_of_it(name: str, into: Transform) -> None:
    made = str(transformed(into, name, around()) or "")
    assert name not in made
    assert not any(word.casefold() in made.casefold() for word in name.split())


class TestShift:
    """One number of days a person."""

    @given(st.text(min_size=1), st.integers(1, 400))
    def test_is_never_nought_and_never_more_than_it_may(self, key: str, most: int) -> None:
        days = shift_days(key, "tests", keyed, most)
        assert days == shift_days(key, "tests", keyed, most)
        assert 0 < abs(days) <= most

    @given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(-9_000, 9_000), st.integers(0, 50))
    def test_intervals_stay(self, first: date, apart: int, record: int) -> None:
        second = date.fromordinal(first.toordinal() + apart)
        made = [transformed(DateShift(60), day, around(), record) for day in (first, second)]
        assert isinstance(made[0], date) and isinstance(made[1], date)
        assert (made[1] - made[0]).days == apart

    @pytest.mark.parametrize(("day", "days"), [(date(9999, 12, 31), 1), (date(1900, 1, 1), -1), (date(1, 1, 1), -1)])
    def test_a_date_that_would_leave_the_calendar_is_not_let_through(self, day: date, days: int) -> None:
        assert transformed(DateShift(30), day, Circumstances(DAY, shift=lambda record, most: days)) is None

    def test_a_time_of_day_stays(self) -> None:
        made = transformed(DateShift(60), datetime(2020, 1, 2, 13, 5), around())
        assert isinstance(made, datetime) and (made.hour, made.minute) == (13, 5)

    def test_one_person_has_one_shift_in_every_table_and_file(self) -> None:
        shift = Action(Verb.SHIFT, "shifted", into=DateShift(90))
        first = Case().table(
            ("SURNAME", "FORENAME", "DATE_OF_BIRTH", "DATE_TIME"),
            [
                ("Mensah", "Kofi", date(2008, 9, 2), date(2025, 1, 10)),
                ("Kaya", "Emre", date(2007, 1, 1), date(2025, 3, 1)),
            ],
            [DROP, DROP, DROP, shift],
        )
        second = Case().table(
            ("PERSON", "DATE_OF_BIRTH", "DATE_TIME", "DATE_TIME"),
            [("MENSAH, Kofi", "02/09/2008", "20/01/2025", date(2025, 1, 10))],
            [DROP, DROP, shift, shift],
        )
        label = PersonLabel("Person", (("SURNAME", "FORENAME", "DATE_OF_BIRTH"),))
        one = dict(rows_of(first.rebuild(label=label, keeps_order=True)))
        two = rows_of(second.rebuild(label=label))[0]
        person, late, early = two
        assert one[person] == early
        assert (late - early).days == 10
        assert (
            len({day - source for day, source in zip(one.values(), (date(2025, 1, 10), date(2025, 3, 1)), strict=True)})
            == 2
        )

    def test_dates_move_without_a_column_of_pseudonyms_too(self) -> None:
        shift = Action(Verb.SHIFT, "shifted", into=DateShift(90))
        rows = [("2008/0116877L", date(2025, 1, 10)), ("08/116877L", date(2025, 2, 10)), ("unknown", date(2025, 2, 10))]
        case = Case().table(("UK_PNC_ID", "DATE_TIME"), rows, [DROP, shift])
        made = [row[0] for row in rows_of(case.rebuild(keeps_order=True))]
        assert (made[1] - made[0]).days == 31
        assert date(2025, 2, 10) not in made


class TestColumns:
    """Transformations of whole columns."""

    def made(self, entity: str, into: Transform, values: list[object], verb: Verb = Verb.GENERALISE) -> list[object]:
        case = Case().table((entity,), [(value,) for value in values], [Action(verb, "tests", into=into)])
        clean = case.rebuild(keeps_order=True)
        column = clean.sheets[0].columns[0]
        assert all(proves(column, value) for value in column.values)
        return list(column.values)

    def test_what_cannot_be_read_becomes_a_typed_placeholder(self) -> None:
        made = self.made("UK_POSTCODE", DISTRICT, ["E30 0TA", "Flat 3, Kofi's", None, " "])
        assert made == ["E30", "[postcode]", None, None]

    def test_a_date_that_is_none_is_no_date_of_birth(self) -> None:
        assert self.made("DATE_OF_BIRTH", YEAR, [date(2008, 1, 1), "Kofi"]) == [2008, "[date of birth]"]
        assert self.made("DATE_TIME", DateShift(5), ["Kofi"], Verb.SHIFT) == ["[date time]"]

    def test_true_is_not_taken_for_one(self) -> None:
        assert self.made("RISK_SCORE", Rounded(5), [True, 1]) == ["[risk score]", 0]

    def test_the_copy_says_how_many_could_not_be_read(self) -> None:
        action = Action(Verb.GENERALISE, "tests", into=DISTRICT)
        case = Case().table(("UK_POSTCODE",), [("E30 0TA",), ("Kofi",), ("Emre",)], [action], headers=("Postcode",))
        clean = case.rebuild()
        assert clean.notes == (
            "2 cells of the column 'Postcode' could not be read, so the copy says only [postcode] there.",
        )
        assert "Kofi" not in " ".join(clean.notes)


def test_packed_words_are_compared_without_case_and_punctuation() -> None:
    assert packed(" E30-0TA ") == packed("e300ta")


def test_a_record_that_cannot_be_told_is_shifted_on_its_own() -> None:
    case = Case().table(("DATE_TIME",), [(date(2025, 1, 1),)] * 40, [Action(Verb.SHIFT, "tests", into=DateShift(300))])
    assert len(set(rows_of(case.rebuild(label=PERSON)))) > 20
