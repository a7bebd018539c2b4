"""Transformations in a policy's words: what may be said, what it means, and the page that shows each."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from policy_examples import SMALL, TODAY, Col, decided, small

from redactor.errors import PolicyError
from redactor.model import (
    Age,
    CategoryMap,
    Coded,
    DatePart,
    DateShift,
    Initials,
    LookUp,
    PostcodePart,
    Role,
    Rounded,
    Transform,
)
from redactor.policy import Policy, digest, explain_policy, lint_file, load_policy
from redactor.policy.schema.transform import INTO
from redactor.policy.transformations import transformation_of

DOCS = Path(__file__).parents[2] / "docs" / "transformations.md"
WARDS = "postcode,ward\nE30 0TA,Marlbrook\nE30 1BB,Larkhanger\n"

SAID: list[tuple[str, Transform]] = [
    ("do: generalise\ninto: age", Age()),
    ("do: generalise\ninto: age\non: 2026-09-01", Age(date(2026, 9, 1))),
    ("do: generalise\ninto: age\nbands: [10, 15]", Age(None, (10, 15))),
    ("do: generalise\ninto: year", DatePart("year")),
    ("do: generalise\ninto: quarter", DatePart("quarter")),
    ("do: generalise\ninto: month", DatePart("month")),
    ("do: generalise\ninto: postcode_district", PostcodePart("district")),
    ("do: generalise\ninto: postcode_area", PostcodePart("area")),
    ("do: generalise\ninto: initials", Initials()),
    ("do: generalise\nnearest: 5", Rounded(5)),
    ("do: generalise\nbottom: 1\ntop: 9", Coded(1, 9)),
    ("do: generalise\ntop: 9", Coded(None, 9)),
    (
        "do: generalise\ncategories: {W: [a, b], V: c}\nothers: X",
        CategoryMap((("a", "W"), ("b", "W"), ("c", "V")), "X"),
    ),
    ("do: shift\ndays: 60", DateShift(60)),
]


def with_rule(words: str) -> Policy:
    return small("do: keep", textwrap.indent(words, "    ").lstrip())


@pytest.mark.parametrize(("words", "record"), SAID)
def test_says(words: str, record: Transform) -> None:
    policy = with_rule(words)
    assert transformation_of(policy.rules[0]) == record
    assert decided(policy, Col("A", None, Role.NON_PERSONAL)).actions[0].into == record
    said = explain_policy(policy)
    assert any("what is not personal: " in line and "kept as it is" not in line for line in said)


WRONG = [
    ("do: generalise\ninto: years", "Did you mean 'year'?"),
    ("do: generalise\ninto: year\nbands: [1]", "does not go with 'into: year'"),
    ("do: generalise\nnearest: 5\ntop: 9", "one thing"),
    ("do: generalise\nnearest: 1", "between 2 and"),
    ("do: generalise\nbottom: 9\ntop: 9", "below the top"),
    ("do: generalise\nothers: X", "categories beside it"),
    ("do: generalise\ncategories: {W: [a], V: [A]}", "in two categories"),
    ("do: generalise\ncategories: {W: []}", "At least one"),
    ("do: generalise\nbands: [1]\non: 2026-09-01", "taken on a day"),
    ("do: generalise\ntable: ../wards.csv", ""),
    ("do: generalise\ntable: wards.csv\ntable_digest: abc", ""),
    ("do: shift", "by how many days"),
    ("do: shift\ndays: 0", "between 1 and 3,650"),
    ("do: shift\ndays: 60\ninto: year", "only used by 'generalise'"),
    ("do: keep\ndays: 60", "only used by 'shift'"),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_what_makes_no_sense_is_refused(words: str, said: str) -> None:
    with pytest.raises(PolicyError) as caught:
        with_rule(words)
    assert said in caught.value.explain()


def policy_file(folder: Path, words: str) -> Path:
    path = folder / "own.yaml"
    path.write_text(SMALL.replace("do: keep", textwrap.indent(words, "    ").lstrip()), encoding="utf-8")
    return path


class TestTables:
    """Look-up tables beside the policy."""

    WORDS = "do: generalise\ntable: wards.csv"

    def test_its_digest_is_part_of_the_policys(self, tmp_path: Path) -> None:
        path = policy_file(tmp_path, self.WORDS)
        (tmp_path / "wards.csv").write_text(WARDS, encoding="utf-8")
        first = load_policy(path)
        record = transformation_of(first.rules[0])
        assert isinstance(record, LookUp)
        assert record.rows == {"e300ta": "Marlbrook", "e301bb": "Larkhanger"}
        (tmp_path / "wards.csv").write_text(WARDS.replace("Larkhanger", "Marlbrook"), encoding="utf-8")
        second = load_policy(path)
        assert digest(first) != digest(second)
        assert digest(second) == digest(load_policy(path))

    def test_a_policy_may_say_which_table_it_was_written_for(self, tmp_path: Path) -> None:
        (tmp_path / "wards.csv").write_text(WARDS, encoding="utf-8")
        found = load_policy(policy_file(tmp_path, self.WORDS)).rules[0].table_digest
        path = policy_file(tmp_path, f"{self.WORDS}\ntable_digest: {found}")
        assert load_policy(path).rules[0].table_digest == found
        (tmp_path / "wards.csv").write_text(WARDS + "E1 1AA,Larkhanger\n", encoding="utf-8")
        with pytest.raises(PolicyError, match="not the one"):
            load_policy(path)

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (None, "cannot be read"),
            (b"", "empty"),
            (b"postcode,ward\n", "empty"),
            (b"postcode,ward\nE30 0TA\n", "wards.csv:2"),
            (b"postcode,ward\nE30 0TA,\n", "wards.csv:2"),
            (b"postcode,ward\n--,Marlbrook\n", "wards.csv:2"),
            (b"postcode,ward\nE30 0TA,Marlbrook\ne300ta,Larkhanger\n", "wards.csv:3"),
            (b"postcode,ward\n\xff\xfe\n", "UTF-8"),
            (b'postcode,ward\n"E30,Marlbrook\n', "proper CSV"),
            (b"postcode,ward\nE30 0TA," + b"x" * 101, "wards.csv:2"),
        ],
    )
    def test_what_is_no_table_is_refused_and_never_quoted(
        self, content: bytes | None, said: str, tmp_path: Path
    ) -> None:
        path = policy_file(tmp_path, self.WORDS)
        if content is not None:
            (tmp_path / "wards.csv").write_bytes(content)
        with pytest.raises(PolicyError) as caught:
            load_policy(path)
        assert said in caught.value.explain()
        assert "Marlbrook" not in caught.value.explain() and "E30" not in caught.value.explain()
        faults, _ = lint_file(path, today=TODAY)
        assert len(faults) == 1


def _examples() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The rules of the page, each with the rows of the table below it."""
    text = DOCS.read_text(encoding="utf-8")
    table = r"\| in the source \| in the copy \|\n\|---\|---\|\n((?:\|[^\n]*\n)+)"
    for found in re.finditer(rf"```yaml\n([^`]*)```\n\n{table}", text):
        rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in found[2].splitlines()]
        yield found[1], [(row[0], row[1]) for row in rows]


EXAMPLES = list(_examples())


@pytest.mark.parametrize(("rule", "rows"), EXAMPLES, ids=[" ".join(rule.split())[:70] for rule, _ in EXAMPLES])
def test_the_page_says_what_happens(rule: str, rows: list[tuple[str, str]], tmp_path: Path) -> None:
    from redactor.model import CleanWorkbook
    from redactor.policy import decide
    from tests.policy.table_kit import one_column

    (tmp_path / "wards.csv").write_text(WARDS, encoding="utf-8")
    path = tmp_path / "own.yaml"
    indented = textwrap.indent(rule, "    ").lstrip()
    path.write_text(SMALL[: SMALL.index("rules:")] + f"rules:\n  - {indented}", encoding="utf-8")
    policy = load_policy(path)
    column = one_column(policy.rules[0].match.entity[0], [row[0] for row in rows])
    decision = decide(policy, column.columns, column.layout, (), today=TODAY)
    made: CleanWorkbook = column.rebuilt(decision)
    assert [str(value) for value in made.sheets[0].columns[0].values] == [row[1] for row in rows]


def test_the_page_leaves_none_out() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert all(f"into: {word}\n" in text for word in INTO)
    assert all(f"\n{word}:" in text for word in ("bands", "nearest", "bottom", "top", "categories", "table", "days"))
