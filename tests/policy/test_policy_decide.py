"""What is decided for each column, and what stands in the way of a whole sending."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from policy_examples import TODAY, Col, codes, decided, layout_of, small, verbs

from redactor.grammar import band_label
from redactor.model import Role, Verb
from redactor.policy import decide, digest, shipped_policies

D, Q, S, C = Role.DIRECT_IDENTIFIER, Role.QUASI_IDENTIFIER, Role.SPECIAL_CATEGORY, Role.CRIMINAL_OFFENCE

MATRIX = (
    (Col("Rank", None, Q, "number"), "remove_column"),
    (Col("PNC ID", "UK_PNC_ID", D, "code"), "remove_column"),
    (Col("Surname", "SURNAME", D), "remove_column"),
    (Col("Forename", "FORENAME", D), "remove_column"),
    (Col("AKA", "ALIAS", D), "remove_column"),
    (Col("DOB", "DATE_OF_BIRTH", Q, "date"), "remove_column"),
    (Col("Age", "AGE", Q, "number"), "generalise"),
    (Col("Ethnicity", "ETHNICITY", S, "category"), "remove_column"),
    (Col("Set", "GANG", C, "category"), "keep"),
    (Col("Home", "STREET_ADDRESS", D), "remove_column"),
    (Col("Postcode", "UK_POSTCODE", D, "code"), "remove_column"),
    (Col("Score", "RISK_SCORE", C, "number"), "generalise"),
    (Col("RAG", "RISK_SCORE", C, "category"), "remove_column"),
    (Col("Firearms", "OFFENCE", C, "category"), "remove_column"),
    (Col("Custody", "OFFENCE", C, "category"), "remove_column"),
    (Col("Lead", "PERSON", Role.PROFESSIONAL), "remove_column"),
    (Col("Mobile", "PHONE_NUMBER", D, "code"), "remove_column"),
    (Col("Notes", "FREE_TEXT", Role.FREE_TEXT, "prose"), "withhold"),
    (Col("Added on", None, Role.NON_PERSONAL, "date"), "remove_column"),
)


class TestPartners:
    policy = shipped_policies()["gangs-matrix-partners"]

    def test_four_columns_of_a_matrix_leave(self) -> None:
        decision = decided(self.policy, *(col for col, _ in MATRIX), recipients=["worker@voluntary.example"])
        assert verbs(decision) == [verb for _, verb in MATRIX]
        assert decision.reasons == ()
        assert [action.rename for action in decision.actions if action.rename] == [
            "Age band",
            "Gang",
            "Harm score band",
        ]
        assert decision.label is not None
        assert decision.label.header == "Person"
        assert decision.label.identify_by[0] == ("UK_PNC_ID",)
        assert (decision.disclosure.k, decision.disclosure.suppress) == (5, True)
        assert set(decision.disclosure.quasi_identifiers) == {"AGE", "DATE_OF_BIRTH", "RISK_SCORE", "GANG"}
        assert decision.seals == ("office", "none")
        assert decision.policy.digest == digest(self.policy)
        assert not decision.keeps_order

    @pytest.mark.parametrize(("age", "band"), [(9, "under 10"), (14, "10 to 14"), (15, "15 to 17"), (40, "25 or more")])
    def test_age_bands(self, age: int, band: str) -> None:
        (action,) = decided(self.policy, MATRIX[6][0]).actions
        assert band_label(age, action.bands) == band

    def test_what_it_released_is_known_again(self) -> None:
        decision = decided(
            self.policy,
            Col("Person", None, Role.NON_PERSONAL, "code"),
            Col("Age band", "AGE", Q, "category"),
            Col("Harm score band", "RISK_SCORE", C, "category"),
            Col("Gang", "GANG", C, "category"),
        )
        assert verbs(decision) == ["pseudonymise", "generalise", "generalise", "keep"]
        assert decision.reasons == ()

    def test_a_person_column_with_names_in_it_is_not_taken_for_pseudonyms(self) -> None:
        assert verbs(decided(self.policy, Col("Person", "PERSON", D))) == ["remove_column"]

    def test_a_colour_is_only_taken_for_a_band_under_the_released_heading(self) -> None:
        assert verbs(decided(self.policy, Col("Risk level", "RISK_SCORE", C, "category"))) == ["remove_column"]

    @pytest.mark.parametrize(
        ("values", "verb"),
        [({"0", "10", "20.0"}, "generalise"), ({"0", "high"}, "remove_column"), ({"nan"}, "remove_column")],
    )
    def test_a_few_repeated_scores_are_numbers_too(self, values: set[str], verb: str) -> None:
        columns, layout = layout_of((Col("Score", "RISK_SCORE", C, "category"),))
        repeated = [replace(columns[0], vocabulary=frozenset(values))]
        assert verbs(decide(self.policy, repeated, layout, (), today=TODAY)) == [verb]

    def test_of_two_columns_of_ages_only_the_surer_leaves(self) -> None:
        decision = decided(
            self.policy,
            Col("Age at first offence", "AGE", Q, "number", confidence=0.7),
            Col("Age", "AGE", Q, "number", confidence=0.95),
        )
        assert verbs(decision) == ["remove_column", "generalise"]

    def test_each_table_has_its_own_column_of_ages(self) -> None:
        age = Col("Age", "AGE", Q, "number")
        columns, layout = layout_of((age,), (age,))
        decision = decide(self.policy, columns, layout, (), today=TODAY)
        assert verbs(decision) == ["generalise", "generalise"]

    def test_a_date_of_birth_becomes_an_age_band_only_where_there_are_no_ages(self) -> None:
        born = Col("Born", "DATE_OF_BIRTH", Q, "date")
        assert verbs(decided(self.policy, born, Col("Age", "AGE", Q, "number"))) == ["remove_column", "generalise"]
        assert verbs(decided(self.policy, born)) == ["generalise"]
        columns, layout = layout_of((born,), (Col("Age", "AGE", Q, "number"),))
        assert verbs(decide(self.policy, columns, layout, (), today=TODAY)) == ["generalise", "generalise"]

    def test_tables_that_are_not_about_people_stay_here(self) -> None:
        """Totals by gang beside the suppressed table would tell how many were left out."""
        decision = decided(
            self.policy,
            Col("Ward", "LOCATION", Role.NON_PERSONAL, people=False),
            Col("Age band", "AGE", Role.NON_PERSONAL, "category", people=False),
            Col("Duty officer", "PERSON", Role.PROFESSIONAL, people=False),
        )
        assert verbs(decision) == ["remove_column"] * 3

    def test_a_column_nobody_can_make_out_stops_the_file(self) -> None:
        decision = decided(self.policy, Col("Zyx", None, Role.UNKNOWN))
        assert verbs(decision) == ["block"]
        (reason,) = decision.reasons
        assert reason.code.value == "unlisted-column"
        assert reason.location.cells == "A2:A4"
        assert "'Zyx'" in reason.message
        assert "data protection officer" in reason.remedy

    def test_twelve_may_have_it_and_thirteen_may_not(self) -> None:
        people = [f"worker{n}@voluntary.example" for n in range(13)]
        assert codes(decided(self.policy, MATRIX[6][0], recipients=people[:12])) == []
        assert codes(decided(self.policy, MATRIX[6][0], recipients=people)) == ["too-many-recipients"]
        again = [*people[:12], "WORKER1@Voluntary.example "]
        assert codes(decided(self.policy, MATRIX[6][0], recipients=again)) == []


class TestPolice:
    policy = shipped_policies()["gangs-matrix-police"]

    def test_everything_is_kept_even_what_nobody_can_make_out(self) -> None:
        decision = decided(self.policy, *(col for col, _ in MATRIX), Col("Zyx", None, Role.UNKNOWN))
        assert set(verbs(decision)) == {"keep"}
        assert decision.reasons == ()
        assert {"PERSON", "UK_PNC_ID", "ORGANIZATION"} <= decision.allowed_entities
        assert decision.keeps_order
        assert decision.label is None

    @pytest.mark.parametrize(
        ("recipients", "seal", "expected"),
        [
            (["analyst@police.example"], None, []),
            (["ANALYST@Police.Example"], "office", []),
            (["analyst@police.example"], "none", ["not-sealed"]),
            (["analyst@police.example"], "age", ["not-sealed"]),
            (["someone.else@police.example"], "office", ["recipient-not-permitted"]),
            (["analyst@police.example", "worker@voluntary.example"], "office", ["recipient-not-permitted"]),
            (["analyst@evil.police.example"], "office", ["recipient-not-permitted"]),
        ],
    )
    def test_named_and_sealed_only(self, recipients: list[str], seal: str | None, expected: list[str]) -> None:
        assert codes(decided(self.policy, MATRIX[1][0], recipients=recipients, seal=seal)) == expected


class TestDefault:
    policy = shipped_policies()["default"]

    @pytest.mark.parametrize(
        ("role", "verb", "noted"),
        [
            (Role.DIRECT_IDENTIFIER, "remove_column", False),
            (Role.QUASI_IDENTIFIER, "remove_column", False),
            (Role.SPECIAL_CATEGORY, "remove_column", False),
            (Role.CRIMINAL_OFFENCE, "remove_column", False),
            (Role.SENSITIVE, "remove_column", False),
            (Role.PROFESSIONAL, "remove_column", True),
            (Role.FREE_TEXT, "withhold", False),
            (Role.NON_PERSONAL, "keep", False),
            (Role.UNKNOWN, "block", False),
        ],
    )
    def test_every_role_has_its_outcome(self, role: Role, verb: str, noted: bool) -> None:
        decision = decided(self.policy, Col("Heading", None, role), recipients=["anyone@anywhere.example"])
        assert verbs(decision) == [verb]
        assert decision.actions[0].noted is noted
        assert decision.professional_noted
        assert bool(decision.notes) is noted
        assert decision.allowed_entities == frozenset()

    def test_a_note_is_a_plain_sentence(self) -> None:
        (note,) = decided(self.policy, Col("Driver", "PERSON", Role.PROFESSIONAL, people=False)).notes
        assert note == (
            "The column 'Driver' holds the names or contacts of workers. "
            "It does not stop the file; release leaves it out."
        )

    def test_an_empty_column_stops_nothing(self) -> None:
        assert verbs(decided(self.policy, Col("Spare", None, Role.UNKNOWN, "empty"))) == ["remove_column"]


class TestRules:
    def test_the_first_rule_that_fits_decides(self) -> None:
        policy = small(rules="rules:\n  - {match: {role: unknown}, do: mask}\n  - {match: {role: unknown}, do: keep}\n")
        (action,) = decided(policy, Col("A", None, Role.UNKNOWN)).actions
        assert action.verb is Verb.MASK
        assert action.rule.startswith("small, rule 1: ")

    @pytest.mark.parametrize(
        ("match", "header", "fits"),
        [
            ("header: Case Ref", "case  REF", True),
            ("header: Case Ref", "Case Reference", False),
            ("header: Case*", "Case Reference", True),
            ("header: '*name*'", "Trading name (old)", True),
            ("header: '*a*b'", "b a", False),
            ("header: 'a*a'", "a", False),
            ("header: [one, two]", "TWO", True),
            ("header: Straße", "STRASSE", True),
            ("header: Ａge", "age", True),
            ("shape: [code, date]", "x", False),
            ("shape: text", "x", True),
            ("sheet: Summary", "x", True),
            ("sheet: Raw*", "x", False),
            ("about_people: false", "x", False),
            ("{about_people: true, header: x}", "x", True),
            ("{about_people: true, header: y}", "x", False),
        ],
    )
    def test_what_a_rule_fits(self, match: str, header: str, fits: bool) -> None:
        written = match if match.startswith("{") else f"{{{match}}}"
        policy = small(rules=f"rules:\n  - {{match: {written}, do: keep}}\n")
        decision = decided(policy, Col(header, None, Role.UNKNOWN), sheet_names=["Summary"])
        assert verbs(decision) == (["keep"] if fits else ["block"])

    def test_a_rule_for_sheets_needs_to_know_the_sheets(self) -> None:
        policy = small(rules="rules:\n  - {match: {sheet: Raw}, do: block}\n")
        with pytest.raises(ValueError, match="sheets"):
            decided(policy, Col("A", None, Role.UNKNOWN))

    def test_columns_that_no_rule_mentions_can_be_left_out(self) -> None:
        policy = small("rules:", "unlisted: remove\nrules:")
        decision = decided(policy, Col("A", None, Role.UNKNOWN))
        assert verbs(decision) == ["remove_column"]
        assert decision.reasons == ()

    def test_a_rule_can_stop_a_file(self) -> None:
        policy = small(rules="rules:\n  - {name: no health data, match: {entity: HEALTH}, do: block}\n")
        decision = decided(policy, Col("Diagnosis", "HEALTH", S))
        assert codes(decision) == ["unlisted-column"]
        assert "rule 1: no health data" in decision.reasons[0].message

    def test_redacted_free_text_waits_for_a_second_person(self) -> None:
        policy = small(rules="rules:\n  - {match: {role: free_text}, do: redact_text}\n")
        notes = Col("Notes", "FREE_TEXT", Role.FREE_TEXT, "prose")
        assert codes(decided(policy, notes)) == ["unreviewed-free-text"]
        assert codes(decided(policy, notes, reviewed=True)) == []

    def test_a_reason_shows_the_heading_only_as_it_may_be_shown(self) -> None:
        columns, layout = layout_of((Col("Ada Obi", None, Role.UNKNOWN),))
        masked = [replace(columns[0], header="[name]")]
        (reason,) = decide(shipped_policies()["default"], masked, layout, (), today=TODAY).reasons
        assert "Ada" not in reason.message
        assert "[name]" in reason.message

    def test_a_column_without_a_heading_goes_by_its_letter(self) -> None:
        (reason,) = decided(shipped_policies()["default"], Col("", None, Role.UNKNOWN)).reasons
        assert "column A, which has no heading" in reason.message


HEADER_RULES = [
    # a rule that goes by heading alone, the rules after it, and what a column of names becomes
    ("{match: {header: Contact}, do: keep}", "", "block"),
    ("{match: {header: Contact}, do: keep}", "{match: {role: direct_identifier}, do: remove_column}", "remove_column"),
    ("{match: {header: Contact}, do: mask}", "{match: {entity: PERSON}, do: remove_value}", "remove_value"),
    ("{match: {header: Contact}, do: keep}", "{match: {entity: PERSON}, do: keep}", "keep"),
    ("{match: {header: Contact}, do: block}", "{match: {entity: PERSON}, do: keep}", "block"),
    ("{match: {header: Contact}, do: pseudonymise}", "{match: {entity: PERSON}, do: keep}", "pseudonymise"),
    ("{match: {header: Contact}, do: remove_value}", "", "remove_value"),
    ("{match: {header: Contact, entity: PERSON}, do: keep}", "", "keep"),
    ("{match: {shape: text}, do: keep}", "", "block"),
    ("{match: {about_people: true}, do: keep}", "", "block"),
]


@pytest.mark.parametrize(("first", "second", "verb"), HEADER_RULES)
def test_a_heading_tightens_and_never_loosens_a_direct_identifier(first: str, second: str, verb: str) -> None:
    policy = small(rules=f"rules:\n  - {first}\n" + (f"  - {second}\n" if second else ""))
    assert verbs(decided(policy, Col("Contact", "PERSON", D))) == [verb]


def test_a_heading_is_the_way_out_of_a_wrong_alarm() -> None:
    policy = small(rules="rules:\n  - {match: {header: Widget}, do: keep}\n")
    assert verbs(decided(policy, Col("Widget", None, Role.UNKNOWN))) == ["keep"]


class TestRows:
    people = Col("Surname", "SURNAME", D)

    @pytest.mark.parametrize(("stated", "expected"), [(None, []), (3, []), (4, []), (2, ["too-many-rows"])])
    def test_the_sender_says_how_many(self, stated: int | None, expected: list[str]) -> None:
        decision = decided(small(), self.people, rows_stated=stated)
        assert codes(decision) == expected

    def test_rows_of_hidden_sheets_count_unless_they_stay_behind(self) -> None:
        hidden = Col("Surname", "SURNAME", D, sheet=1)
        columns, layout = layout_of((self.people,), (hidden,), rows=10)
        counted = decide(small(), columns, layout, (), today=TODAY, rows_stated=10)
        assert codes(counted) == ["too-many-rows"]
        assert counted.reasons[0].count == 20
        assert codes(decide(small(), columns, layout, (), today=TODAY, rows_stated=10, sheets={0})) == []

    def test_a_legend_beside_the_people_does_not_count(self) -> None:
        legend = Col("Colour", None, Role.NON_PERSONAL, people=False)
        columns, layout = layout_of((self.people,), (legend,))
        assert codes(decide(small(), columns, layout, (), today=TODAY, rows_stated=3)) == []

    def test_a_policy_has_a_largest_number(self) -> None:
        policy = small("rules:", "expected: {rows_at_most: 2}\nrules:")
        (reason,) = decided(policy, self.people).reasons
        assert reason.code.value == "too-many-rows"
        assert reason.location.cells == "A2:A4"
        assert "3 rows" in reason.message


@pytest.mark.parametrize(
    ("today", "expected"),
    [(date(2027, 11, 30), []), (date(2027, 12, 1), ["policy-expired"]), (date.max, ["policy-expired"])],
)
def test_a_policy_stops_working_after_its_review_date(today: date, expected: list[str]) -> None:
    assert codes(decided(small(), Col("A", None, Role.NON_PERSONAL), today=today)) == expected


def test_everything_that_stands_in_the_way_is_said_at_once() -> None:
    policy = small("review_by: 2027-11-30", "review_by: 2020-01-01\noutput: {seal: age}")
    decision = decided(
        policy,
        Col("A", None, Role.UNKNOWN),
        recipients=["a@elsewhere.example", "b@elsewhere.example"],
        seal="none",
        rows_stated=0,
    )
    assert codes(decision) == [
        "policy-expired",
        "recipient-not-permitted",
        "not-sealed",
        "too-many-rows",
        "unlisted-column",
    ]
    assert decision.reasons[1].count == 2


def test_deciding_a_workbook_of_many_columns_is_quick() -> None:
    import time

    cols = [Col(f"Heading {n} " + "a" * 200, None, Role.UNKNOWN) for n in range(2_000)]
    patterns = ", ".join(f"'*a*a*a*a*b{n}'" for n in range(50))
    policy = small(rules=f"rules:\n  - {{match: {{header: [{patterns}]}}, do: keep}}\n")
    started = time.process_time()
    decided(policy, *cols)
    assert time.process_time() - started < 5
