"""``redactor policy``: drafting, explaining, testing and showing policies, as an officer would."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from redactor.policy import parse_policy
from tests.conftest import PARTNER, POLICY, Done

Command = Callable[..., Done]

SMALL = """\
schema: redactor-policy/1
name: small
version: "1"
owner: the officer
purpose: a test
lawful_basis: {article_6: 6(1)(e)}
review_by: 2099-11-30
recipients: {allow: [worker@voluntary.example], at_most: 2}
rules:
  - name: age bands
    match: {entity: AGE}
    do: generalise
    bands: [10, 15, 18]
    rename: Age band
  - name: names go
    match: {role: direct_identifier}
    do: remove_column
output: {seal: none}
"""

CASES = """\
schema: redactor-policy-test/1
cases:
  - name: names go and ages are bands
    to: worker@voluntary.example
    tables:
      Children:
        Surname: [Quennell, Amankwah, Tolliver]
        Forename: [Rose, Tariq, Devika]
        Age: [12, 16, 17]
    expect:
      check: blocked
      release: released
      columns: [Age band]
      becomes: {Age band: [10 to 14, 15 to 17]}
      gone: [Surname, Forename]
      rows: 3
"""


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def cases(policy: Path, old: str = "", new: str = "") -> Path:
    assert old in CASES
    path = policy.with_name("small_test.yaml")
    path.write_text(CASES.replace(old, new), encoding="utf-8")
    return path


class TestNew:
    def test_a_draft_lints_clean_holds_no_value_and_is_not_approved(
        self, redactor: Command, matrix: Path, tmp_path: Path, matrix_script: dict[str, Any]
    ) -> None:
        draft = tmp_path / "draft.yaml"
        assert redactor("policy", "new", matrix, "--name", "my-partners", "--output", draft).code == 0
        lint = redactor("policy", "lint", draft)
        assert lint.code == 0
        assert "second look" not in lint.said
        text = draft.read_text(encoding="utf-8")
        for person in matrix_script["people"]():
            assert str(person["PNC ID"]) not in text
            assert not re.search(rf"\b{re.escape(str(person['Surname']))}\b", text)
        done = redactor("release", matrix, "--to", "somebody@partner.example", "--policy", draft, "--out", tmp_path)
        assert done.code == 1
        assert "not approved" in done.said

    def test_the_draft_takes_the_safest_action_everywhere(self, redactor: Command, matrix: Path) -> None:
        done = redactor("policy", "new", matrix)
        policy = parse_policy(done.out, "draft.yaml")
        assert policy.unlisted == "block"
        kept = [rule for rule in policy.rules if rule.do.value not in {"remove_column", "withhold"}]
        assert all(rule.match.about_people is False for rule in kept)
        assert "# Less safe:" in done.out

    def test_a_file_that_is_there_is_not_written_over(self, redactor: Command, matrix: Path, policy: Path) -> None:
        assert redactor("policy", "new", matrix, "--output", policy).code == 2
        assert policy.read_text(encoding="utf-8") == SMALL

    @pytest.mark.parametrize("name", ["Big Name", "x" * 61, "a--b", "ü"])
    def test_a_name_that_is_none_is_refused(self, redactor: Command, matrix: Path, name: str) -> None:
        assert redactor("policy", "new", matrix, "--name", name).code == 2

    def test_personal_words_in_headings_do_not_reach_the_draft(self, redactor: Command, tmp_path: Path) -> None:
        book = openpyxl.Workbook()
        rows: list[list[Any]] = [["Surname", "Notes for Amber Zielinska"], ["Quennell", 4], ["Tolliver", 7]]
        for row in [*rows, ["Amankwah", 9]]:
            book.worksheets[0].append(row)
        book.worksheets[0].title = "Amber Zielinska"
        book.save(tmp_path / "b.xlsx")
        done = redactor("policy", "new", tmp_path / "b.xlsx")
        assert done.code == 0
        assert "Zielinska" not in done.said


class TestExplain:
    def test_every_column_is_said_with_why_and_which_rule(self, redactor: Command, matrix: Path) -> None:
        done = redactor("policy", "explain", POLICY, "--file", matrix)
        assert done.code == 0, done.said
        assert (
            "'Age': shown in bands (under 10, 10 to 14, 15 to 17, … 25 or more), under the heading 'Age band'"
            in done.out
        )
        assert "Taken for: surnames, a direct identifier" in done.out
        assert "Because: the heading reads as surnames" in done.out
        assert f"Decided by: {POLICY}, rule 5: free text about people is withheld" in done.out
        assert "a hidden sheet: release leaves all of it behind" in done.out

    def test_no_value_is_said_and_nothing_is_logged(
        self, redactor: Command, matrix: Path, matrix_script: dict[str, Any]
    ) -> None:
        redactor("policy", "list")
        before = redactor("audit", "list", "--format", "json").out
        said = redactor("policy", "explain", POLICY, "--file", matrix).said
        for person in matrix_script["people"]():
            assert str(person["PNC ID"]) not in said
        assert redactor("audit", "list", "--format", "json").out == before

    def test_without_a_file_it_says_what_the_policy_says(self, redactor: Command) -> None:
        done = redactor("policy", "explain", POLICY)
        assert done.code == 0
        assert "At least 5 people must look alike" in done.out

    @pytest.mark.parametrize(("name", "file", "code"), [("no-such", "x.xlsx", 2), (POLICY, "missing.xlsx", 2)])
    def test_what_is_missing_is_said(self, redactor: Command, name: str, file: str, code: int, tmp_path: Path) -> None:
        done = redactor("policy", "explain", name, "--file", tmp_path / file)
        assert done.code == code
        assert "What to do" in done.err


class TestTest:
    def test_cases_that_pass(self, redactor: Command, policy: Path) -> None:
        cases(policy)
        done = redactor("policy", "test", policy)
        assert done.code == 0, done.said
        assert "passed: names go and ages are bands" in done.out
        assert "rule coverage: 2 of 2 rules (100%)" in done.out

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("columns: [Age band]", "columns: [Age]", "the copy's headings are Age band, not Age"),
            ("15 to 17]", "15 to 18]", "'Age band' does not hold: 15 to 18"),
            (", 15 to 17]", "]", "holds 1 values that the case does not name"),
            ("rows: 3", "rows: 4", "the copy has 3 rows, not 4"),
            ("check: blocked", "check: clear", "check blocks it"),
            ("gone: [Surname, Forename]", "stays: [Surname]", "'Surname' does not stay"),
            ("gone: [Surname, Forename]", "gone: [Surnames]", "the source has no column 'Surnames'"),
            ("gone: [Surname, Forename]", "kinds: {Age band: number}", "is of the kind band, not number"),
            ("gone: [Surname, Forename]", "because: [small-group]", "'small-group' is not among the reasons"),
            (
                "to: worker@voluntary.example",
                "to: other@voluntary.example",
                "release blocks it: recipient-not-permitted",
            ),
        ],
    )
    def test_cases_that_fail_say_how(self, redactor: Command, policy: Path, old: str, new: str, said: str) -> None:
        cases(policy, old, new)
        done = redactor("policy", "test", policy)
        assert done.code == 1, done.said
        assert said in done.out
        assert "1 failed" in done.out

    def test_a_broken_policy_is_2_whatever_else_fails(self, redactor: Command, policy: Path) -> None:
        cases(policy, "rows: 3", "rows: 4")
        policy.with_name("broken.yaml").write_text(SMALL.replace("rules:", "ruels:"), encoding="utf-8")
        done = redactor("policy", "test", policy.parent)
        assert done.code == 2
        assert "Did you mean 'rules'?" in done.err
        assert "failed: names go" in done.out

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("expect:", "expct:", "Did you mean 'expect'?"),
            ("release: released", "release: relased", "Did you mean 'released'?"),
            ("Age: [12, 16, 17]", "Age: [12, 16]", "as many values as each other"),
            ("check: blocked\n      release: released", "check: blocked", "no copy to look at"),
        ],
    )
    def test_a_broken_test_file_is_2_with_line_and_caret(
        self, redactor: Command, policy: Path, old: str, new: str, said: str
    ) -> None:
        cases(policy, old, new)
        done = redactor("policy", "test", policy)
        assert done.code == 2, done.said
        assert said in done.err
        assert re.search(r"small_test\.yaml:\d+:\d+", done.err)
        assert "^" in done.err

    def test_a_missing_workbook_is_2(self, redactor: Command, policy: Path) -> None:
        tables = CASES[CASES.index("    tables:") : CASES.index("    expect:")]
        cases(policy, tables, "    workbook: not-there.xlsx\n")
        assert redactor("policy", "test", policy).code == 2

    def test_rules_that_no_case_uses_are_named(self, redactor: Command, policy: Path) -> None:
        cases(policy, "        Age: [12, 16, 17]\n", "        Sex: [M, F, F]\n")
        done = redactor("policy", "test", policy, "--least-coverage", "100")
        assert done.code == 1
        assert "rule coverage: 1 of 2 rules (50%); not used by any case: 1" in done.out

    def test_the_home_folder_in_use_is_not_touched(self, redactor: Command, policy: Path, home: Path) -> None:
        cases(policy)
        redactor("policy", "test", policy)
        assert not home.exists()

    def test_json(self, redactor: Command, policy: Path) -> None:
        cases(policy)
        document = json.loads(redactor("policy", "test", policy, "--format", "json").out)
        assert document["policies"][0]["coverage"] == {"rules": 2, "used": [1, 2], "percent": 100}


class TestSchema:
    def test_what_is_shipped_is_what_the_command_says(self, redactor: Command) -> None:
        from redactor.policy import shipped_folder

        for name, options in (("redactor-policy-1", []), ("redactor-policy-test-1", ["--tests"])):
            shipped = (shipped_folder() / f"{name}.schema.json").read_text(encoding="utf-8")
            assert redactor("policy", "schema", *options).out == shipped

    def test_every_shipped_file_points_an_editor_at_it(self) -> None:
        from redactor.policy import shipped_folder

        for path in shipped_folder().glob("*.yaml"):
            wanted = "redactor-policy-test-1" if path.stem.endswith("_test") else "redactor-policy-1"
            first = path.read_text(encoding="utf-8").splitlines()[0]
            assert first == f"# yaml-language-server: $schema={wanted}.schema.json", path.name


class TestDryRun:
    def test_before_and_after_without_a_value_and_without_a_file(
        self, redactor: Command, matrix: Path, tmp_path: Path
    ) -> None:
        done = redactor("release", matrix, "--to", PARTNER, "--dry-run", "--out", tmp_path / "out")
        assert done.code == 0, done.said
        assert "'Age' (ages) becomes 'Age band': a number -> a band, in words" in done.out
        assert "'Surname' (surnames): left out" in done.out
        assert "Kestrel Row" not in done.said
        assert not (tmp_path / "out").exists()

    def test_values_only_on_a_terminal(self, redactor: Command, matrix: Path) -> None:
        assert redactor("release", matrix, "--to", PARTNER, "--dry-run", "--show-values").code == 2

    def test_json_holds_kinds_only(self, redactor: Command, matrix: Path) -> None:
        done = redactor("release", matrix, "--to", PARTNER, "--dry-run", "--format", "json")
        document = json.loads(done.out)
        assert document["released"] is False
        assert {"column": "Age", "becomes": "Age band", "kind": "band"} in document["changes"]


def test_the_annex_is_one_page_that_loads_nothing(redactor: Command, tmp_path: Path) -> None:
    page = tmp_path / "annex.html"
    assert redactor("policy", "show", POLICY, "--format", "html", "--output", page).code == 0
    text = page.read_text(encoding="utf-8")
    assert "approved by the data protection officer" in text
    assert "age is shown as a band" in text
    assert not re.search(r"<script|src=|href=|url\(", text)
