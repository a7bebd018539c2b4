"""The copy holds what is allowed, in an order that tells nothing, and nothing that was hidden."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from redact_kit import AGE_BANDS, DROP, KEEP, PERSON, Case, rows_of, rule

from redactor.grammar import proves
from redactor.model import Action, ReasonCode, Role, Verb, Visibility

ENTITIES = ("UK_PNC_ID", "SURNAME", "DATE_OF_BIRTH", "AGE", "GANG", "FREE_TEXT", None)
ACTIONS = (
    Action(Verb.PSEUDONYMISE, "p"),
    Action(Verb.REMOVE_VALUE, "v"),
    Action(Verb.MASK, "m", keep_start=1),
    AGE_BANDS,
    KEEP,
    Action(Verb.REDACT_TEXT, "t"),
    KEEP,
)
CELLS = st.one_of(st.none(), st.text(max_size=8), st.integers(), st.booleans(), st.dates(), st.floats(allow_nan=False))


@settings(max_examples=80)
@given(st.lists(st.tuples(*[CELLS] * len(ENTITIES)), min_size=1, max_size=12))
def test_every_value_of_the_copy_is_in_its_columns_grammar(rows: list[tuple[object, ...]]) -> None:
    made = Case().table(ENTITIES, rows, ACTIONS).rebuild(label=PERSON)
    assert made.sheets[0].rows == len(rows)
    for column in made.sheets[0].columns:
        assert all(proves(column, value) for value in column.values)


@pytest.mark.parametrize("verb", [Verb.REMOVE_COLUMN, Verb.WITHHOLD, Verb.BLOCK])
def test_columns_that_do_not_leave_are_not_there(verb: Verb) -> None:
    made = Case().table(("SURNAME", None), [("Mensah", 1)], [Action(verb, "x"), KEEP]).rebuild()
    assert rows_of(made) == [(1,)]


def test_a_table_that_keeps_nothing_makes_no_sheet() -> None:
    case = Case().table(("SURNAME",), [("Mensah",)], [DROP]).table((None,), [(1,)], [KEEP])
    made = case.rebuild(label=PERSON)
    assert [sheet.name for sheet in made.sheets] == ["Table 1"]
    assert "Mensah" not in str([sheet.columns[0].values for sheet in made.sheets])


@pytest.mark.parametrize("visibility", [Visibility.HIDDEN, Visibility.VERY_HIDDEN])
def test_hidden_sheets_are_left_behind(visibility: Visibility) -> None:
    case = Case().table((None,), [("seen",)], [KEEP]).table((None,), [("hidden",)], [KEEP], visibility=visibility)
    made = case.rebuild()
    assert [rows_of(made, n) for n in range(len(made.sheets))] == [[("seen",)]]


def test_hidden_rows_and_columns_are_left_behind() -> None:
    rows = [("a", "b"), ("c", "d"), ("e", "f")]
    made = Case().table((None, None), rows, [KEEP, KEEP], hidden_rows=[3], hidden_columns=[2]).rebuild()
    assert sorted(rows_of(made)) == [("a",), ("e",)]


def test_hidden_rows_and_columns_of_a_table_on_its_side() -> None:
    rows = [("a", "b"), ("c", "d"), ("e", "f")]
    made = Case().table((None, None), rows, [KEEP, KEEP], hidden_rows=[1], hidden_columns=[3], sideways=True).rebuild()
    assert sorted(rows_of(made)) == [("b",), ("f",)]


def test_hidden_rows_do_not_count_towards_a_group() -> None:
    case = Case().table(("AGE",), [(16,)] * 5, [AGE_BANDS], hidden_rows=[2])
    assert case.rebuild(disclosure=rule(5, "AGE")).sheets[0].rows == 0


class TestOrder:
    """The order of rows."""

    ROWS = tuple((f"20{n:02d}/0000001A", 12 + n % 5, "AB"[n % 2]) for n in range(30))
    ACTIONS = (DROP, AGE_BANDS, KEEP)

    def made(self, rows: list[tuple[str, int, str]], **changes: object) -> list[tuple[object, ...]]:
        case = Case().table(("UK_PNC_ID", "AGE", "GANG"), rows, self.ACTIONS)
        return rows_of(case.rebuild(label=PERSON, **changes))

    @given(st.randoms(use_true_random=False))
    @settings(max_examples=20)
    def test_does_not_depend_on_the_order_of_the_source(self, shuffler: random.Random) -> None:
        shuffled = list(self.ROWS)
        shuffler.shuffle(shuffled)
        assert self.made(shuffled) == self.made(list(self.ROWS))

    def test_bands_stand_in_the_order_of_their_numbers(self) -> None:
        bands = [row[1] for row in self.made([(f"1999/000000{n}A", age, "A") for n, age in enumerate((30, 8, 16, 11))])]
        assert bands == ["under 10", "10 to 14", "15 to 17", "25 or more"]

    def test_is_kept_where_the_policy_says_so(self) -> None:
        ages = [row[1] for row in self.made([("1999/0000001A", 30, "A"), ("1999/0000002B", 8, "A")], keeps_order=True)]
        assert ages == ["25 or more", "under 10"]

    def test_is_kept_in_a_timetable_and_not_where_a_name_went(self) -> None:
        rows = [("Zoo", 1), ("Abbey", 2)]
        whole = Case().table((None, None), rows, [KEEP, KEEP], about_people=False).rebuild()
        assert rows_of(whole) == rows
        part = Case().table(("PERSON", None), [("Zed", 2), ("Ama", 1)], [DROP, KEEP], about_people=False).rebuild()
        assert rows_of(part) == [(1,), (2,)]

    def test_any_mix_of_kinds_can_be_sorted(self) -> None:
        rows = [(value,) for value in (None, "b", 2, True, date(2026, 1, 1), "A", 1.5, "a")]
        made = rows_of(Case().table((None,), rows, [KEEP]).rebuild())
        assert [row[0] for row in made] == [True, 1.5, 2, date(2026, 1, 1), "A", "a", "b", None]


class TestKeptColumns:
    """What a kept column is proved to be, and what stops it."""

    @pytest.mark.parametrize(
        ("values", "vocabulary", "grammar"),
        [
            ([1, 2.5, None], (), "number"),
            ([date(2026, 1, 1), None], (), "date"),
            (["Red", "Amber ", None], ("Red", "Amber", "Green"), "category"),
            ([True, False], ("True", "False"), "category"),
            (["Red", "Blue"], ("Red",), "text"),
            (["Red", 3], (), "text"),
            ([None], (), "text"),
        ],
    )
    def test_grammar(self, values: list[object], vocabulary: tuple[str, ...], grammar: str) -> None:
        case = Case().table((None,), [(v,) for v in values], [KEEP], vocabularies={0: frozenset(vocabulary)})
        column = case.rebuild().sheets[0].columns[0]
        assert column.grammar == grammar
        assert all(proves(column, value) for value in column.values)

    def test_vocabulary_of_the_copy_says_nothing_of_rows_that_are_gone(self) -> None:
        words = {0: frozenset({"A", "B"})}
        case = Case().table(("GANG",), [("A",)] * 5 + [("B",)], [KEEP], vocabularies=words)
        assert case.rebuild(disclosure=rule(5, "GANG")).sheets[0].columns[0].vocabulary == {"A"}

    def test_a_finding_in_a_kept_column_stops_it_and_names_the_cell(self) -> None:
        case = Case().table((None, None), [("fine", 1), ("ask Kofi", 2)], [KEEP, KEEP]).found(0, 0, 1, 4, 8, "PERSON")
        (reason,) = case.rebuild().reasons
        assert reason.code is ReasonCode.RESIDUAL_IDENTIFIER
        assert "A3" in reason.message
        assert reason.location.cells == "A3"
        assert (reason.entity, reason.count) == ("PERSON", 1)
        assert "Kofi" not in reason.message + reason.remedy

    def test_many_cells_are_counted_and_some_named(self) -> None:
        case = Case().table((None,), [(f"x{n} Kofi",) for n in range(25)], [KEEP])
        for record in range(25):
            case.found(0, 0, record, 3, 7, "PERSON")
        (reason,) = case.rebuild().reasons
        assert reason.count == 25
        assert "and 15 more" in reason.message

    def test_what_is_watched_for_counts_whatever_its_score(self) -> None:
        case = Case().table((None,), [("ask Kofi",)], [KEEP]).found(0, 0, 0, 4, 8, "PERSON", score=0.1, watched=True)
        assert len(case.rebuild(threshold=0.5).reasons) == 1

    def test_below_the_threshold_it_does_not_count(self) -> None:
        case = Case().table((None,), [("ask Kofi",)], [KEEP]).found(0, 0, 0, 4, 8, "PERSON", score=0.4)
        assert case.rebuild(threshold=0.5).reasons == ()

    @pytest.mark.parametrize(
        ("value", "entity", "watched", "stops"),
        [
            ("Amber", "SURNAME", True, False),
            ("White British", "SURNAME", True, False),
            ("Amber", "SURNAME", False, True),
            ("Amber", "UK_NINO", True, True),
            ("Amber Young", "PERSON", True, True),
        ],
    )
    def test_a_word_of_a_closed_vocabulary_may_be_a_name(
        self, value: str, entity: str, watched: bool, stops: bool
    ) -> None:
        case = Case().table((None,), [(value,)] * 3, [KEEP], vocabularies={0: frozenset({value})})
        case.found(0, 0, 0, 0, len(value) if entity == "PERSON" else 5, entity, watched=watched)
        assert bool(case.rebuild().reasons) is stops

    def test_a_word_outside_the_vocabulary_is_a_name(self) -> None:
        case = Case().table((None,), [("Amber",), ("Red",)], [KEEP], vocabularies={0: frozenset({"Red"})})
        case.found(0, 0, 0, 0, 5, "SURNAME", watched=True)
        assert len(case.rebuild().reasons) == 1

    def test_what_the_policy_keeps_on_purpose_is_no_residue(self) -> None:
        entities = ("SURNAME", "PERSON", "FREE_TEXT")
        case = Case().table(entities, [("Mensah", "PC Webb", "ask Kofi")], [KEEP] * 3, roles={1: Role.PROFESSIONAL})
        for field in range(3):
            case.found(0, field, 0, 0, 3, "PERSON")
        assert [reason.location.cells for reason in case.rebuild().reasons] == ["C2"]
        assert case.rebuild(allowed_entities=frozenset({"PERSON"})).reasons == ()

    def test_a_suppressed_row_is_no_residue(self) -> None:
        case = Case().table(("AGE", None), [(16, "x")] * 5 + [(30, "ask Kofi")], [AGE_BANDS, KEEP])
        case.found(0, 1, 5, 4, 8, "PERSON")
        assert case.rebuild(disclosure=rule(5, "AGE")).reasons == ()


def test_text_is_redacted_cell_by_cell() -> None:
    rows = [("ask Kofi",), ("ask Kofi",), ("nothing",)]
    case = Case().table(("FREE_TEXT",), rows, [Action(Verb.REDACT_TEXT, "t")]).found(0, 0, 0, 4, 8, "PERSON")
    case.found(0, 0, 1, 4, 8, "PERSON")
    assert rows_of(case.rebuild()) == [("ask [name]",), ("ask [name]",), ("nothing",)]


def test_what_the_policy_lets_stand_in_text_stands() -> None:
    case = Case().table(("FREE_TEXT",), [("ask Kofi in E30 0TA",)], [Action(Verb.REDACT_TEXT, "t")])
    case.found(0, 0, 0, 4, 8, "PERSON").found(0, 0, 0, 12, 19, "UK_POSTCODE")
    assert rows_of(case.rebuild(allowed_entities=frozenset({"UK_POSTCODE"}))) == [("ask [name] in E30 0TA",)]


def test_equal_values_of_different_kinds_are_not_mixed_up() -> None:
    made = Case().table(("AGE",), [(16,), (16.0,), (1,), (True,)], [AGE_BANDS]).rebuild(keeps_order=True)
    assert rows_of(made) == [("15 to 17",), ("15 to 17",), ("under 10",), ("not known",)]


def test_headers_are_renamed_and_never_empty() -> None:
    rename = Action(Verb.GENERALISE, "age", bands=(18,), rename="Age band")
    made = Case().table(("AGE", None), [(17, 1)], [rename, KEEP], headers=["Age", " "]).rebuild()
    assert [column.header for column in made.sheets[0].columns] == ["Age band", "Column 2"]


def test_presidio_is_loaded_only_for_text() -> None:
    code = "import sys, redactor.redact; sys.exit(any(name.startswith('presidio') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
