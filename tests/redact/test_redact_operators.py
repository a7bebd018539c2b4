"""Each operator makes what its grammar says, and nothing of the value shows through."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redact_kit import DAY, keyed

from redactor.errors import PolicyError
from redactor.grammar import BAND, PLACEHOLDER, PSEUDONYM, made_by, matches, placeholder
from redactor.model import Age, Masked, Span
from redactor.redact.dates import age_on, to_day
from redactor.redact.pseudonyms import value_label
from redactor.redact.transforms import Circumstances
from redactor.redact.values import to_band, to_mask

BANDS = (10, 15, 18, 21, 25)
VALUES = st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.times())
BOUNDS = st.lists(st.integers(-50, 200), min_size=1, max_size=6, unique=True).map(lambda bounds: tuple(sorted(bounds)))


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (9, "under 10"),
        (10, "10 to 14"),
        (17, "15 to 17"),
        (17.9, "15 to 17"),
        (25, "25 or more"),
        ("17", "15 to 17"),
        (" 17 yrs ", "15 to 17"),
        ("aged 17", "15 to 17"),
        ("17 years old", "15 to 17"),
        ("1,200", "25 or more"),
        ("15-17", "15 to 17"),
        ("15 – 16", "15 to 17"),
        ("15 to 17", "15 to 17"),
        ("25+", "25 or more"),
        ("30 and over", "25 or more"),
        ("under 10", "under 10"),
        ("14-18", "not known"),
        ("20+", "not known"),
        ("17ish", "not known"),
        ("17 (Hope Justice)", "not known"),
        ("seventeen", "not known"),
        ("", "not known"),
        ("nan", "not known"),
        (float("nan"), "not known"),
        (float("inf"), "not known"),
        (True, "not known"),
        (date(2009, 1, 1), "not known"),
    ],
)
def test_bands_of_values(value: object, band: str) -> None:
    assert to_band(value, BANDS) == band


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(2008, 9, 1), "18 to 20"),
        (date(2008, 9, 2), "15 to 17"),
        (datetime(2008, 9, 2, 0, 0), "15 to 17"),
        ("02/09/2008", "15 to 17"),
        ("2.9.08", "15 to 17"),
        ("2008-09-02", "15 to 17"),
        ("2nd Sept 2008", "15 to 17"),
        ("2 September 2008", "15 to 17"),
        ("01/01/98", "25 or more"),
        ("31/02/2008", "not known"),
        (date(2030, 1, 1), "not known"),
        (2008, "not known"),
        ("summer 2008", "not known"),
        ("15 to 17", "15 to 17"),
    ],
)
def test_bands_of_birth_dates(born: object, band: str) -> None:
    assert to_band(born, BANDS, DAY) == band


def test_a_birthday_on_leap_day_counts_from_the_first_of_march() -> None:
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18


def test_two_digit_years_need_a_day_to_be_read() -> None:
    assert to_day("02/09/08") is None
    assert to_day("02/09/27", latest=DAY) == date(1927, 9, 2)


def test_no_bands_is_a_fault_of_the_policy() -> None:
    with pytest.raises(PolicyError):
        to_band(17, ())


@given(VALUES, BOUNDS)
def test_band_is_in_its_grammar_and_stays(value: object, bounds: tuple[int, ...]) -> None:
    once = to_band(value, bounds)
    assert matches(BAND, once, bounds)
    assert to_band(once, bounds) == once
    assert matches(BAND, to_band(value, bounds, DAY), bounds)


@given(st.integers(-100, 300), BOUNDS)
def test_number_lies_in_its_band(value: int, bounds: tuple[int, ...]) -> None:
    band = to_band(value, bounds)
    if band.startswith("under "):
        assert value < int(band.removeprefix("under "))
    elif band.endswith(" or more"):
        assert value >= int(band.removesuffix(" or more"))
    else:
        numbers = [int(number) for number in re.findall(r"-?\d+", band)]
        assert numbers[0] <= value <= numbers[-1]


@pytest.mark.parametrize(
    ("value", "start", "end", "masked"),
    [
        ("E30 0TA", 3, 0, "E30****"),
        ("07700900123", 0, 3, "****123"),
        (7700900123, 0, 3, "****123"),
        (7700900123.0, 0, 3, "****123"),
        ("Hope", 0, 0, "****"),
        ("Hope", 2, 2, "****"),
        ("Hope", 9, 0, "****"),
        ("Hope", -3, -1, "****"),
        ("E30****", 3, 0, "E30****"),
        ("Hope*", 1, 0, "H****"),
    ],
)
def test_masks(value: object, start: int, end: int, masked: str) -> None:
    assert to_mask(value, start, end) == masked


@given(VALUES, st.integers(0, 6), st.integers(0, 6))
def test_mask_is_in_its_grammar_and_as_long_for_long_values(value: object, start: int, end: int) -> None:
    masked = to_mask(value, start, end)
    assert made_by(Masked(start, end), masked)
    assert len(masked) in (4, start + 4 + end)


@given(st.text(alphabet="abcdefgh", min_size=9, max_size=40), st.integers(0, 4), st.integers(0, 4))
def test_mask_shows_only_what_it_may(value: str, start: int, end: int) -> None:
    assert to_mask(value, start, end) == value[:start] + "****" + value[len(value) - end :]


@given(st.one_of(st.none(), st.from_regex(r"[A-Z][A-Z0-9_]{0,60}", fullmatch=True)))
def test_placeholder_is_in_its_grammar_for_any_entity(entity: str | None) -> None:
    assert matches(PLACEHOLDER, placeholder(entity))


@given(VALUES, st.sampled_from(["PERSON", "UK_NHS", "DATE_OF_BIRTH", None]))
def test_value_label_is_in_its_grammar_and_stays(value: object, entity: str | None) -> None:
    once = value_label(value, entity, "tests", keyed)
    assert matches(PSEUDONYM, once)
    assert value_label(once, entity, "tests", keyed) == once


def test_labels_differ_by_scope_and_by_kind() -> None:
    made = {value_label("0000", kind, scope, keyed) for kind in ("A", "B") for scope in ("one", "two")}
    assert len(made) == 4


class TestPresidio:
    """Our operators inside Presidio's engine."""

    def test_ours_stand_beside_its_own(self) -> None:
        from redactor.redact.operators import engine

        ours = {"placeholder", "pseudonym", "age", "date_part", "date_shift", "postcode_part", "look_up", "rounded"}
        ours |= {"coded", "category_map", "initials", "masked"}
        assert ours | {"replace", "mask", "hash"} <= set(engine().get_anonymizers())

    @pytest.mark.parametrize(
        ("name", "params", "made", "text", "entity"),
        [
            ("age", {"into": Age(bands=BANDS), "around": Circumstances(DAY)}, "15 to 17", "17", "AGE"),
            ("age", {"into": Age(), "around": Circumstances(DAY, born=True)}, "17", "02/09/2008", "DATE_OF_BIRTH"),
            ("masked", {"into": Masked(3), "around": Circumstances(DAY)}, "E30****", "E30 0TA", "UK_POSTCODE"),
            ("placeholder", {}, "[name]", "Kofi", "PERSON"),
            ("age", {"into": Age(), "around": Circumstances(DAY)}, "[age]", "Kofi", "AGE"),
        ],
    )
    def test_makes_what_it_should(self, name: str, params: dict, made: str, text: str, entity: str) -> None:  # type: ignore[type-arg]
        from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

        from redactor.redact.operators import engine

        operators = {"DEFAULT": OperatorConfig(name, params)}
        result = engine().anonymize(f"<{text}>", [RecognizerResult(entity, 1, 1 + len(text), 1.0)], operators)
        assert result.text == f"<{made}>"

    @pytest.mark.parametrize("name", ["age", "pseudonym", "look_up"])
    def test_refuses_a_call_without_its_parameters(self, name: str) -> None:
        from presidio_anonymizer.entities import InvalidParamError, OperatorConfig, RecognizerResult

        from redactor.redact.operators import engine

        with pytest.raises(InvalidParamError) as caught:
            engine().anonymize("Kofi", [RecognizerResult("PERSON", 0, 4, 1.0)], {"DEFAULT": OperatorConfig(name)})
        assert "Kofi" not in str(caught.value)


class TestText:
    """Prose with spans."""

    def redact(self, text: str, *spans: Span) -> object:
        from redactor.redact.text import TextRedactor

        return TextRedactor()(text, spans)

    def test_two_names(self) -> None:
        text = "Seen with Kofi and bro Emre."
        made = self.redact(text, Span(23, 27, "PERSON", 0.8), Span(10, 14, "ALIAS", 0.8))
        assert made == "Seen with [name] and bro [name]."

    def test_overlaps_leave_nothing_behind(self) -> None:
        made = self.redact(
            "at 14 Larkhanger Road E30 0TA now", Span(3, 25, "LOCATION", 0.6), Span(6, 29, "PERSON", 0.9)
        )
        assert made == "at [name] now"

    @pytest.mark.parametrize("span", [(0, 99), (-1, 3), (3, 3), (5, 2)])
    def test_spans_that_do_not_fit_take_all_of_it(self, span: tuple[int, int]) -> None:
        assert self.redact("Kofi said so", Span(*span, "PERSON", 0.9)) == "[name]"

    def test_a_number_in_which_something_was_found_goes_whole(self) -> None:
        from redactor.redact.text import TextRedactor

        assert TextRedactor()(7700900123, [Span(0, 10, "PHONE_NUMBER", 0.9)]) == "[phone number]"

    @given(
        st.text(alphabet="abc XYZé\n", min_size=1, max_size=60),
        st.lists(
            st.tuples(st.integers(0, 59), st.integers(1, 20), st.sampled_from(["PERSON", "ALIAS", "URL"])), max_size=6
        ),
    )
    def test_what_is_outside_spans_stays_in_order(self, text: str, places: list[tuple[int, int, str]]) -> None:
        spans = [Span(at, min(len(text), at + size), kind, 0.5) for at, size, kind in places if at < len(text)]
        made = str(self.redact(text, *spans))
        covered = {index for span in spans for index in range(span.start, span.end)}
        left = re.sub(r"\[[a-z ]+\]", "", made)
        outside = "".join(letter for index, letter in enumerate(text) if index not in covered)
        # Presidio joins two placeholders of one kind with the spaces between them.
        assert left.replace(" ", "") == outside.replace(" ", "")
        assert ("[" in made) == bool(spans)
