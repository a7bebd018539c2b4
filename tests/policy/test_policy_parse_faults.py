"""A broken policy is refused with file, line, column, the line, a caret and the nearest word."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policy_examples import SMALL

from redactor.errors import ExitCode, PolicyError
from redactor.policy import PolicyFileError, lint_file, load_policy, parse_policy

RULE = "{role: non_personal}"

FAULTS = [
    # what is changed, into what, line, column, words of the message, words of the advice
    ("owner:", "onwer:", 4, 1, "not used here", "Did you mean 'owner'?"),
    ("  allow:", "  alow:", 10, 3, "not used here", "Did you mean 'allow'?"),
    (RULE, "{rol: non_personal}", 12, 13, "not used here", "Did you mean 'role'?"),
    (RULE, "{role: nonpersonal}", 12, 19, "not a role", "Did you mean 'non_personal'?"),
    (RULE, "{entity: DATE_OF_BITRH}", 12, 21, "not a kind of personal data", "Did you mean 'DATE_OF_BIRTH'?"),
    (RULE, "{entity: [AGE, GANGS]}", 12, 27, "not a kind of personal data", "Did you mean 'GANG'?"),
    (RULE, "{shape: numbers}", 12, 20, "not a shape", "Did you mean 'number'?"),
    (RULE, "{}", 12, 12, "which columns it is for", "Name a role"),
    (RULE, "{role: 7}", 12, 19, "must be a list", ""),
    ("do: keep", "do: kep", 13, 9, "not something a rule can do", "Did you mean 'keep'?"),
    ("do: keep", "do: zzz", 13, 9, "not something a rule can do", "Known are: keep, remove_column"),
    ("do: keep", "do: generalise", 13, 9, "where each band begins", "bands: [0, 10, 20]"),
    ("do: keep", "do: generalise\n    bands: [5, 5]", 14, 12, "must rise", "in order"),
    ("do: keep", "do: generalise\n    bands: [1.5]", 14, 13, "whole number", ""),
    ("do: keep", "do: generalise\n    bands: [99999999]", 14, 13, "between -1,000,000 and 1,000,000", ""),
    ("do: keep", "do: keep\n    bands: [1]", 14, 12, "only used by 'generalise'", ""),
    ("do: keep", "do: keep\n    keep_end: 2", 14, 15, "only used by 'mask'", ""),
    ("do: keep", "do: keep\n    check: note", 14, 12, "'check: note' is for columns", ""),
    ("do: keep", "do: withhold\n    rename: X", 14, 13, "needs no heading", ""),
    ("do: keep", "do: keep\n    once: yes", 14, 11, "true or false", ""),
    ("do: keep", "do: keep\n  match: 1", 14, 3, "indentation", ""),
    ("name: small", "name: Small One", 2, 7, "small letters", ""),
    ("name: small", "name: small\nname: other", 3, 1, "a second time; the first is on line 2", "Keep one"),
    ('version: "1"', "version: 1.10", 3, 10, "needs quotation marks", ""),
    ('version: "1"', "version: '1", 3, 10, "never closed", ""),
    ('version: "1"', 'version: "1', 10, 38, "an earlier one was never closed", ""),
    ('version: "1"', 'version: "\\q"', 3, 12, "backslash", ""),
    ("purpose: a test", "purpose: a: test", 5, 11, "colon cannot stand here", ""),
    ("purpose: a test", "purpose: ''", 5, 10, "Something must be written", ""),
    ("purpose: a test", "purpose:", 5, 1, "must be text", ""),
    ("purpose: a test", "purpose: &a test", 5, 10, "anchors and aliases are not used", "Write it like this"),
    ("purpose: a test", "purpose: !!python/name:os.system x", 5, 10, "tags", ""),
    ("purpose: a test", "purpose: !ref x", 5, 10, "tags", ""),
    ('"*@partner.example"', "*@partner.example", 10, 37, "quotation marks", "'*@voluntary.example'"),
    ('"*@partner.example"', '"*partner"', 10, 37, "neither an address", ""),
    ('"*@partner.example"', "anyone", 10, 10, "already includes every address", ""),
    ("[worker@voluntary.example, ", "[", None, None, None, None),
    ('[worker@voluntary.example, "*@partner.example"]', "[]", 10, 10, "At least one", ""),
    ("2027-11-30", "2027-02-30", 8, 12, "no such day", ""),
    ("2027-11-30", "30/11/2027", 8, 12, "year-month-day", ""),
    ("2027-11-30", "20271130", 8, 12, "year-month-day", ""),
    ("redactor-policy/1", "redactor-policy/2", 1, 9, "reads policies of schema redactor-policy/1", ""),
    ("  article_6:", "\tarticle_6:", 7, 1, "tab", "spaces"),
    ("lawful_basis:\n  article_6: 6(1)(e)", "lawful_basis:", 6, 1, "Further lines", ""),
    ("  article_6: 6(1)(e)", "  article_9: 9(2)(g)", 6, 1, "'article_6' is missing in 'lawful_basis'", "article_6: …"),
    ("    do: keep\n", "", 12, 5, "'do' is missing in 'rules'", ""),
    ("a test", "a\u202etest", 5, 11, "cannot be seen stands here (U+202E)", ""),
    ("a test", "a\x00test", 5, 11, "U+0000", ""),
    ("a test", "a\x85test", 5, 11, "U+0085", ""),
    ("schema:", "---\nschema:", None, None, None, None),
    ("    do: remove_column\n", "    do: remove_column\n---\nschema: x\n", 16, 1, "second document", ""),
    ("schema:", "%YAML 1.1\n---\nschema:", 2, 1, "begin with '%'", ""),
    ("    do: remove_column\n", "    do: remove_column\ntext_may_hold: anithing\n", 16, 16, "known", "'anything'"),
    ("    do: remove_column\n", "    do: remove_column\ndetection: {threshold: 0.9}\n", 16, 24, "0.3 and 0.6", ""),
    ("    do: remove_column\n", "    do: remove_column\ndetection: {threshold: 0.1}\n", 16, 24, "0.3 and 0.6", ""),
    ('example"]', 'example"]\n  at_most: 0', 11, 12, "between 1 and 10,000", ""),
    ("    do: remove_column\n", "    do: remove_column\nexpected: {rows_at_most: 0}\n", 16, 26, "between 1 and", ""),
    ("do: keep", "do: mask\n    keep_start: 99", 14, 17, "between 0 and 20", ""),
    ("    do: remove_column\n", "    do: remove_column\ndisclosure: {k: 0}\n", 16, 17, "between 1 and 1,000", ""),
    ("    do: remove_column\n", "    do: remove_column\noutput: {seal: offce}\n", 16, 16, "seal", "'office'"),
    ("    do: remove_column\n", "    do: remove_column\nunlisted: keep\n", 16, 11, "not something", "block, remove"),
    ("    do: remove_column\n", "    do: remove_column\n? [a]\n: b\n", 16, 3, "must be one word", ""),
]


@pytest.mark.parametrize(("old", "new", "line", "column", "what", "advice"), FAULTS)
def test_a_fault_is_shown_where_it_stands(
    old: str, new: str, line: int | None, column: int | None, what: str | None, advice: str | None
) -> None:
    assert old in SMALL
    text = SMALL.replace(old, new, 1)
    if line is None:
        assert parse_policy(text, "small.yaml").name == "small"
        return
    with pytest.raises(PolicyFileError) as caught:
        parse_policy(text, "policies/small.yaml")
    error = caught.value
    assert error.mark is not None
    assert (error.mark.line, error.mark.column) == (line, column)
    assert str(what) in error.what
    assert str(advice) in error.next
    where, shown, caret = error.where.split("\n")
    assert where == f"policies/small.yaml:{line}:{column}"
    source_line = text.split("\n")[line - 1]
    assert shown[8:] == "".join(char if char.isprintable() else " " for char in source_line)
    assert caret.index("^") - 8 == column - 1
    assert error.exit_code is ExitCode.USAGE


def test_every_missing_line_is_named_with_what_it_is_for() -> None:
    with pytest.raises(PolicyFileError) as caught:
        parse_policy("schema: redactor-policy/1\n", "p.yaml")
    assert caught.value.what == "'name' is missing: a short name, as given with --policy."
    assert "more faults" in caught.value.next


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "holds no policy"),
        ("\n# only a comment\n", "holds no policy"),
        ("\ufeff", "holds no policy"),
        ("just words", "not a policy"),
        ("- a\n- b\n", "not a policy"),
        ("x: " + "[" * 50 + "]" * 50, "too deep"),
        ("[" * 100_000, "too deep"),
        ("a: [" + "1, " * 30_000 + "]", "too long"),
        ("a" * 300_000, "too large"),
        ("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "anchors and aliases"),
        ("<<: {a: b}\n", "not used here"),
        ('a: "\\UFFFFFFFF"', "cannot be read"),
        ('a: "\\ud800"', "not used here"),
    ],
)
def test_what_is_no_policy_at_all(text: str, what: str) -> None:
    with pytest.raises(PolicyError) as caught:
        parse_policy(text, "p.yaml")
    assert what in caught.value.what


def test_half_of_a_surrogate_pair_cannot_get_in_by_an_escape() -> None:
    with pytest.raises(PolicyError):
        parse_policy(SMALL.replace("a test", '"\\ud800"'), "p.yaml")


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    written_on_windows = "\ufeff" + SMALL.replace("\n", "\r\n")
    assert parse_policy(written_on_windows, "p.yaml") == parse_policy(SMALL, "p.yaml")
    with pytest.raises(PolicyFileError) as caught:
        parse_policy(written_on_windows.replace("do: keep", "do: kep"), "p.yaml")
    assert caught.value.where.startswith("p.yaml:13:9\n")


def test_a_long_line_is_shown_around_the_fault() -> None:
    text = SMALL.replace(RULE, "{header: [" + "abc, " * 60 + "x], rolle: unknown}")
    with pytest.raises(PolicyFileError) as caught:
        parse_policy(text, "p.yaml")
    _, shown, caret = caught.value.where.split("\n")
    assert len(shown) <= 108
    assert shown[caret.index("^") :].startswith("rolle")


class TestFiles:
    def test_a_policy_file(self, tmp_path: Path) -> None:
        path = tmp_path / "small.yaml"
        path.write_text(SMALL, encoding="utf-8")
        assert load_policy(path).name == "small"

    @pytest.mark.parametrize(
        ("name", "data", "what"),
        [
            ("latin.yaml", b"schema: x\nname: caf\xe9\n", "not plain UTF-8"),
            ("utf16.yaml", SMALL.encode("utf-16"), "not plain UTF-8"),
            ("huge.yaml", b"#" * 900_000, "too large"),
            ("people.csv", b"Surname,Forename\nAda,Lovelace\n", "ends in .yaml"),
            ("empty.yaml", b"", "holds no policy"),
        ],
    )
    def test_other_files(self, tmp_path: Path, name: str, data: bytes, what: str) -> None:
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(PolicyError) as caught:
            load_policy(path)
        assert what in caught.value.what
        assert str(path) in caught.value.where
        assert "Lovelace" not in caught.value.explain()

    def test_bytes_that_are_not_utf_8_are_pointed_at(self, tmp_path: Path) -> None:
        path = tmp_path / "latin.yaml"
        path.write_bytes(b"schema: x\nname: caf\xe9\n")
        with pytest.raises(PolicyError) as caught:
            load_policy(path)
        assert caught.value.where == f"{path}:2:10"

    def test_missing_and_folder(self, tmp_path: Path) -> None:
        (tmp_path / "folder.yaml").mkdir()
        with pytest.raises(PolicyError, match="no such policy file"):
            load_policy(tmp_path / "none.yaml")
        with pytest.raises(PolicyError, match="folder"):
            load_policy(tmp_path / "folder.yaml")

    def test_lint_names_every_fault(self, tmp_path: Path) -> None:
        from policy_examples import TODAY

        path = tmp_path / "p.yaml"
        path.write_text(SMALL.replace("owner:", "onwer:").replace("do: keep", "do: kep"), encoding="utf-8")
        faults, advice = lint_file(path, today=TODAY)
        assert [fault.where.split("\n")[0] for fault in faults] == [f"{path}:4:1", f"{path}:13:9", str(path)]
        assert advice == ()


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_no_text_raises_anything_but_a_policy_error(text: str) -> None:
    with pytest.raises(PolicyError):
        parse_policy(text, "p.yaml")


@given(
    st.integers(0, len(SMALL)),
    st.integers(0, 8),
    st.text(st.sampled_from("{}[]:,-#&*!|>'\"%@`\\ \t\n?~0a=<x\x00\u2028\ufeff") | st.characters(), max_size=6),
)
@settings(max_examples=300, deadline=None)
def test_no_damage_raises_anything_but_a_policy_error(at: int, length: int, put_in: str) -> None:
    text = SMALL[:at] + put_in + SMALL[at + length :]
    with suppress(PolicyError):
        assert parse_policy(text, "p.yaml").rules
