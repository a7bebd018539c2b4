"""k-anonymity against a brute-force oracle, suppression, and the measure of a file as it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from redact_kit import AGE_BANDS, DROP, KEEP, PERSON, Case, rows_of, rule

from redactor.grammar import already_redacted, band_label, pseudonym
from redactor.model import Action, DisclosureRule, PersonLabel, PostcodePart, ReasonCode, Role, Verb
from redactor.redact import measure
from redactor.redact.disclosure.classes import coded, standing

ROWS = st.lists(st.tuples(st.integers(8, 30), st.sampled_from(["A", "B", None])), min_size=1, max_size=40)


def oracle(rows: list[tuple[str, str | None]], k: int) -> list[int]:
    """Rows of which fewer than k rows, counted one by one, are the same."""
    return [i for i, row in enumerate(rows) if sum(1 for other in rows if other == row) < k]


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=30), st.integers(1, 6))
def test_classes_against_counting_every_pair(rows: list[tuple[int, int]], k: int) -> None:
    found = standing(coded([([[row[0] for row in rows], [row[1] for row in rows]], range(len(rows)))]))[0]
    small = [i for i, row in enumerate(rows) if sum(1 for other in rows if other == row) < k]
    assert found.failing(k).nonzero()[0].tolist() == small
    assert found.smallest == (min(rows.count(row) for row in rows) if rows else None)


def test_people_are_counted_and_not_rows() -> None:
    found = standing(coded([([["x"] * 5], ["same", "same", "same", "same", "other"])]))[0]
    assert found.smallest == 2
    assert found.failing(3).sum() == 5


@settings(max_examples=60)
@given(ROWS, st.integers(2, 6))
def test_suppression_keeps_exactly_the_large_groups(rows: list[tuple[int, str | None]], k: int) -> None:
    released = [(band_label(age, AGE_BANDS.bands), gang) for age, gang in rows]
    small = oracle(released, k)
    case = Case().table(("AGE", "GANG"), rows, [AGE_BANDS, KEEP])
    made = case.rebuild(disclosure=rule(k, "AGE", "GANG"))
    left = [row for i, row in enumerate(released) if i not in small]
    assert Counter(rows_of(made)) == Counter(left)
    measured = made.disclosure[0]
    assert measured.suppressed == len(small)
    assert measured.smallest_class == (min(Counter(left).values()) if left else None)
    assert [reason.code for reason in made.reasons] == ([] if left else [ReasonCode.SMALL_GROUP])


@settings(max_examples=60)
@given(ROWS, st.integers(2, 6))
def test_without_suppression_small_groups_stop_the_file(rows: list[tuple[int, str | None]], k: int) -> None:
    small = oracle([(band_label(age, AGE_BANDS.bands), gang) for age, gang in rows], k)
    case = Case().table(("AGE", "GANG"), rows, [AGE_BANDS, KEEP])
    made = case.rebuild(disclosure=rule(k, "AGE", "GANG", suppress=False))
    assert made.sheets[0].rows == len(rows)
    assert [reason.count for reason in made.reasons] == ([len(small)] if small else [])


def test_columns_that_do_not_leave_do_not_count() -> None:
    case = Case().table(("AGE", "GANG"), [(age, "A") for age in range(6)], [DROP, KEEP])
    made = case.rebuild(disclosure=rule(5, "AGE", "GANG"))
    assert made.disclosure[0].quasi_identifiers == ("GANG",)
    assert made.disclosure[0].suppressed == 0


def test_a_birth_date_given_as_an_age_band_is_an_age() -> None:
    case = Case().table(("DATE_OF_BIRTH", "GANG"), [("01/01/2010", "A")] * 4 + [("01/01/1990", "A")], [AGE_BANDS, KEEP])
    made = case.rebuild(disclosure=rule(2, "AGE", "GANG"))
    assert made.disclosure[0].suppressed == 1


def test_one_person_in_many_rows_is_still_alone() -> None:
    rows = [("2008/0116877L", 16, "A")] * 5 + [(f"2008/000000{n}Z", 19, "B") for n in range(5)]
    case = Case().table(("UK_PNC_ID", "AGE", "GANG"), rows, [DROP, AGE_BANDS, KEEP])
    made = case.rebuild(disclosure=rule(5, "AGE", "GANG"), label=PERSON)
    assert made.disclosure[0].suppressed == 5
    assert {row[1] for row in rows_of(made)} == {"18 to 20"}


def test_groups_large_enough_in_each_table_but_not_together_are_suppressed() -> None:
    """Four people share each age and each gang; no two share both, and a label joins the tables."""
    pairs = [(age, gang) for age in (12, 16, 19, 23) for gang in "ABCD"]
    ages = [(f"2008/00000{n:02d}A", age) for n, (age, _) in enumerate(pairs)]
    gangs = [(f"08/00000{n:02d}A", gang) for n, (_, gang) in enumerate(pairs)]

    def case() -> Case:
        made = Case().table(("UK_PNC_ID", "AGE"), ages, [DROP, AGE_BANDS])
        return made.table(("UK_PNC_ID", "GANG"), gangs, [DROP, KEEP])

    linked = case().rebuild(disclosure=rule(4, "AGE", "GANG"), label=PERSON)
    assert [sheet.rows for sheet in linked.sheets] == [0, 0]
    apart = case().rebuild(disclosure=rule(4, "AGE", "GANG"))
    assert [sheet.rows for sheet in apart.sheets] == [16, 16]


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(12, 19), st.sampled_from("AB")), max_size=25), st.integers(2, 4)
)
def test_what_was_released_with_labels_passes_the_measure_of_a_file_as_it_is(
    rows: list[tuple[int, int, str]], k: int
) -> None:
    case = Case().table(
        ("UK_PNC_ID", "AGE", "GANG"), [(f"2008/000000{n}A", *rest) for n, *rest in rows], [DROP, AGE_BANDS, KEEP]
    )
    made = case.rebuild(disclosure=rule(k, "AGE", "GANG"), label=PERSON)
    for sheet in made.sheets:
        opened = Case().table(
            (None, "AGE", "GANG"), list(zip(*(c.values for c in sheet.columns), strict=True)), [KEEP, AGE_BANDS, KEEP]
        )
        assert measure(opened.layout, opened.columns, opened.decision(disclosure=rule(k, "AGE", "GANG")))[1] == ()


def test_tables_not_about_people_are_not_measured() -> None:
    case = Case().table(("GANG", None), [("A", 3)], [KEEP, KEEP], about_people=False)
    made = case.rebuild(disclosure=rule(5, "GANG"))
    assert made.disclosure == ()
    assert rows_of(made) == [("A", 3)]


class TestMeasure:
    """A file as it stands."""

    def test_counts_values_as_they_are(self) -> None:
        case = Case().table(("AGE", "GANG"), [(16, "A"), (16, "A"), (17, "A")], [AGE_BANDS, KEEP])
        measured, reasons = measure(case.layout, case.columns, case.decision(disclosure=rule(2, "AGE", "GANG")))
        assert measured[0].smallest_class == 1
        assert [(reason.code, reason.count) for reason in reasons] == [(ReasonCode.SMALL_GROUP, 1)]
        assert reasons[0].location.cells == "A2:B4"

    def test_a_released_copy_passes(self) -> None:
        rows = [(pseudonym(number), "15 to 17", "A") for number in range(5)]
        case = Case().table((None, "AGE", "GANG"), rows, [KEEP, AGE_BANDS, KEEP])
        measured, reasons = measure(case.layout, case.columns, case.decision(disclosure=rule(5, "AGE", "GANG")))
        assert (measured[0].smallest_class, reasons) == (5, ())

    def test_pseudonyms_tell_people_apart(self) -> None:
        rows = [(pseudonym(1), "15 to 17", "A")] * 5
        case = Case().table((None, "AGE", "GANG"), rows, [KEEP, AGE_BANDS, KEEP])
        measured, reasons = measure(case.layout, case.columns, case.decision(disclosure=rule(5, "AGE", "GANG")))
        assert measured[0].smallest_class == 1
        assert reasons[0].count == 5

    @pytest.mark.parametrize("label", [None, PersonLabel("Person", (("UK_PNC_ID",),))])
    def test_nothing_to_measure(self, label: PersonLabel | None) -> None:
        case = Case().table(("AGE", None), [(16, 1)], [DROP, KEEP])
        decision = case.decision(disclosure=rule(2, "AGE"), label=label)
        assert measure(case.layout, case.columns, decision) == ((), ())


def test_messages_never_quote_the_file() -> None:
    case = Case().table(("AGE", "GANG"), [(16, "Marlbrook")], [AGE_BANDS, KEEP])
    for suppress in (True, False):
        for reason in case.rebuild(disclosure=rule(2, "AGE", "GANG", suppress=suppress)).reasons:
            assert "Marlbrook" not in reason.message + reason.remedy


POSTCODES = Action(
    Verb.KEEP,
    "kept",
    coarser=(
        Action(Verb.GENERALISE, "shown as the postcode district", into=PostcodePart("district")),
        Action(Verb.GENERALISE, "shown as the postcode area", into=PostcodePart("area")),
        Action(Verb.REMOVE_COLUMN, "left out"),
    ),
)


class TestGeneralising:
    """Along the hierarchies that a policy states, and no further than is needed."""

    def test_a_district_hides_what_a_postcode_tells(self) -> None:
        rows = [(f"E30 {n}AB", "A") for n in range(5)] + [(f"E31 {n}AB", "B") for n in range(5)]
        case = Case().table(("UK_POSTCODE", "GANG"), rows, [POSTCODES, KEEP])
        made = case.rebuild(disclosure=rule(5, "UK_POSTCODE", "GANG"))
        assert Counter(rows_of(made)) == Counter({("E30", "A"): 5, ("E31", "B"): 5})
        stands = made.disclosure[0]
        assert (stands.suppressed, stands.smallest_class, stands.rows, stands.unique_rows) == (0, 5, 10, 10)
        assert stands.loss == stands.loss_bound > 0
        assert "district" in stands.generalised[0]

    def test_a_column_is_left_out_where_nothing_less_helps(self) -> None:
        rows = [(f"E3{n} 1AB", "A") for n in range(5)] + [("N1 1AA", "A")]
        case = Case().table(("UK_POSTCODE", "GANG"), rows, [POSTCODES, KEEP])
        made = case.rebuild(disclosure=DisclosureRule(6, ("UK_POSTCODE", "GANG"), suppress=True))
        assert [column.header for column in made.sheets[0].columns] == ["GANG 1"]
        assert made.disclosure[0].quasi_identifiers == ("GANG",)

    def test_sensitive_attributes_stay_uncertain(self) -> None:
        rows = [(16, "theft")] * 5 + [(19, "theft")] * 4 + [(19, "fraud")]
        case = Case().table(("AGE", "OFFENCE"), rows, [AGE_BANDS, KEEP], roles={1: Role.CRIMINAL_OFFENCE})
        made = case.rebuild(disclosure=DisclosureRule(5, ("AGE",), True, l_diversity=2, sensitive=("OFFENCE",)))
        assert {row[0] for row in rows_of(made)} == {"18 to 20"}
        assert made.disclosure[0].least_diverse == 2

    def test_more_left_out_than_allowed_stops(self) -> None:
        rows = [(16, "A")] * 5 + [(age, "B") for age in (9, 12, 19, 23)]
        case = Case().table(("AGE", "GANG"), rows, [AGE_BANDS, KEEP])
        made = case.rebuild(disclosure=DisclosureRule(5, ("AGE", "GANG"), True, rows_at_most=0.1))
        assert [(one.code, one.count) for one in made.reasons] == [(ReasonCode.SMALL_GROUP, 4)]

    def test_an_opened_copy_passes_whatever_step_was_taken(self) -> None:
        for value in ("E30 1AB", "E30", "E"):
            assert already_redacted(replace(POSTCODES, verb=Verb.GENERALISE, into=PostcodePart("district")), value) == (
                value != "E30 1AB"
            )


def test_what_falls_short_says_which_columns_do_it_and_what_would_help() -> None:
    rows = [(16 + n % 3, f"E30 {n % 10}A{'ABDEFGHJLNPQ'[n]}", "A") for n in range(12)]
    case = Case().table(("AGE", "UK_POSTCODE", "GANG"), rows, [KEEP, KEEP, KEEP])
    made = case.rebuild(disclosure=rule(5, "AGE", "UK_POSTCODE", "GANG", suppress=False))
    (reason,) = made.reasons
    assert "'UK_POSTCODE 1' alone 12" in reason.message
    assert "with 'UK_POSTCODE 1' shown as the postcode district" in reason.remedy
    best = made.disclosure[0].options[1]
    assert best.left_out == 0 and 0 < best.loss < 1
    assert made.disclosure[0].options[0].left_out == 12


def test_too_many_unique_rows_stop_a_policy_that_says_so() -> None:
    case = Case().table(("AGE",), [(n,) for n in range(8, 18)] + [(12,)], [KEEP])
    made = case.rebuild(disclosure=DisclosureRule(1, ("AGE",), unique_at_most=0.5))
    assert [(one.code, one.count) for one in made.reasons] == [(ReasonCode.SMALL_GROUP, 9)]
