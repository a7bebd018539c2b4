"""What a policy says of rows, sheets, columns, sizes and groups, carried out on real workbooks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from policy_examples import SMALL

from redactor.errors import SettingsError
from redactor.policy import SettingsDirectory, parse_policy, serves
from redactor.trial import run_trial

RULES = """\
rules:
  - match: {entity: AGE}
    do: keep
  - match: {role: non_personal}
    do: keep
  - match: {role: [direct_identifier, quasi_identifier, sensitive]}
    do: remove_column
"""
START = SMALL[: SMALL.index("rules:")].replace(
    "[worker@voluntary.example, ", "[worker@voluntary.example, group:board, "
)

CHILDREN = """\
      Children:
        Surname: [Quennell, Amankwah, Tolliver, Lodhi]
        Forename: [Rose, Tariq, Devika, Carl]
        Age: [12, 16, 17, 18]
"""


def drop(where: str, match: str = "{entity: AGE}") -> str:
    return RULES.replace("rules:\n", f"rules:\n  - match: {match}\n    do: drop_rows\n    where: {where}\n")


CASES = [
    # what it is, rules and other lines of the policy, tables (or the children), what is expected
    ("at_least", drop("{at_least: 18}"), "", "release: released, becomes: {Age: [12, 16, 17]}, rows: 3"),
    ("below", drop("{below: 16}"), "", "release: released, becomes: {Age: [16, 17, 18]}, rows: 3"),
    ("check stops for such rows", drop("{at_least: 18}"), "", "check: blocked, because: [unredacted-value]"),
    ("is", drop("{is: [rose, CARL]}", "{entity: FORENAME}"), "", "release: released, rows: 2"),
    ("is_not", drop("{is_not: Rose}", "{header: Forename}"), "", "release: released, rows: 1"),
    (
        "a cell that cannot be compared is left out",
        drop("{at_least: 18}"),
        CHILDREN.replace("17, 18", "n/k, 18"),
        "release: released, becomes: {Age: [12, 16]}, rows: 2",
    ),
    (
        "ages of dates of birth",
        drop("{at_least: 18}", "{entity: DATE_OF_BIRTH}").replace("{entity: AGE}", "{header: Points}"),
        CHILDREN.replace("Age: [12, 16, 17, 18]", "Date of birth: [2010-01-01, 2008-12-02, 2008-12-01, 1990-01-01]")
        + "        Points: [1, 2, 3, 4]\n",
        "release: released, becomes: {Points: [1, 2]}, rows: 2",
    ),
    (
        "before",
        drop("{before: 2026-03-01}", "{header: Seen}").replace("{entity: AGE}", "{header: Points}"),
        CHILDREN + "        Seen: [2026-02-28, 2026-03-01, 2026-03-02, 2026-03-03]\n        Points: [1, 2, 3, 4]\n",
        "release: released, becomes: {Points: [2, 3, 4]}, rows: 3",
    ),
    (
        "empty",
        drop("{empty: true}", "{header: Points}").replace("{entity: AGE}", "{header: Points}"),
        CHILDREN + "        Points: [1, null, 3, null]\n",
        "release: released, becomes: {Points: [1, 3]}, rows: 2",
    ),
    ("only", RULES + "only: [{header: Surname}]\n", "", "release: blocked"),
    ("only keeps what it names", RULES + "only: [{entity: AGE}]\n", "", "release: released, columns: [Age]"),
    (
        "other sheets stay",
        RULES + "expected: {sheets: 'Child*'}\n",
        CHILDREN + "      Totals:\n        Ward: [Beckton East, Manor Bridge, Other]\n        Requests: [12, 14, 9]\n",
        "check: blocked, release: released, columns: [Age]",
    ),
    (
        "columns in order",
        RULES.replace("    do: keep\n", "    do: keep\n    rename: Years\n", 1) + "output: {order: [Requests, Ward]}\n",
        "      Totals:\n        Ward: [Beckton East, Manor Bridge, Other]\n        Requests: [12, 14, 9]\n",
        "release: released, columns: [Requests, Ward]",
    ),
    ("more rows than usual", RULES + "expected: {rows: 3}\n", "", "release: blocked, because: [too-many-rows]"),
    ("as many as usual", RULES + "expected: {rows: 4}\n", "", "release: released"),
    ("more people than usual", RULES + "expected: {people: 3}\n", "", "release: blocked, because: [too-many-rows]"),
    ("people at most", RULES + "expected: {people_at_most: 4}\n", "", "release: released"),
    (
        "one person in two rows counts once",
        RULES + "expected: {people_at_most: 3}\n",
        CHILDREN.replace("Lodhi", "Quennell").replace("Carl", "Rose"),
        "release: released",
    ),
    ("unstated", RULES + "expected: {rows_must_be_stated: true}\n", "", "release: blocked, because: [too-many-rows]"),
    (
        "a review of every copy",
        RULES + "review: {second_person: always}\n",
        "",
        "release: blocked, because: [unreviewed-free-text]",
    ),
]


@pytest.mark.parametrize(("what", "lines", "tables", "expect"), CASES, ids=[case[0] for case in CASES])
def test_what_the_policy_says_is_done(tmp_path: Path, what: str, lines: str, tables: str, expect: str) -> None:
    (tmp_path / "small.yaml").write_text(START + lines, encoding="utf-8")
    case = f"""\
schema: redactor-policy-test/1
groups: {{board: [chair@board.example]}}
cases:
  - name: {what}
    to: chair@board.example
    on: 2026-12-01
    seal: office
    tables:
{tables or CHILDREN}    expect: {{{expect}}}
"""
    (tmp_path / "small_test.yaml").write_text(case, encoding="utf-8")
    (result,) = run_trial(tmp_path / "small.yaml").results
    assert result.failures == ()


def test_nobody_is_in_a_group_that_is_not_known() -> None:
    policy = parse_policy(START + RULES, "small.yaml")
    assert not serves(policy, "chair@board.example")
    known = SettingsDirectory({"board": ("chair@board.example", "*@clerk.example")})
    assert serves(policy, "chair@board.example", known)
    assert serves(policy, "anybody@clerk.example", known)
    assert not serves(policy, "other@board.example", known)


def test_a_group_in_never_that_is_not_known_serves_nobody() -> None:
    policy = parse_policy((START + RULES).replace("  allow:", "  never: group:press\n  allow:"), "small.yaml")
    assert not serves(policy, "worker@voluntary.example", SettingsDirectory({"board": ()}))
    assert serves(policy, "worker@voluntary.example", SettingsDirectory({"press": ("x@news.example",)}))


@pytest.mark.parametrize("member", ["anyone", "group:other", "not an address", "*@*"])
def test_a_group_of_the_settings_holds_addresses_and_domains_only(member: str) -> None:
    with pytest.raises(SettingsError):
        SettingsDirectory({"board": (member,)})


FAULTS: list[tuple[str, Any]] = [
    ("do: drop_rows", "which rows"),
    ("do: drop_rows\n    where: {}", "exactly one"),
    ("do: drop_rows\n    where: {below: 3, at_least: 1}", "exactly one"),
    ("do: drop_rows\n    where: {under: 3}", "not used here"),
    ("do: keep\n    where: {below: 3}", "only used by 'drop_rows'"),
    ("do: keep\n    reviewed: required", "only used by 'redact_text'"),
    ("do: redact_text\n    reviewed: no", "not something that a review can be"),
    ("do: drop_rows\n    where: {below: 3}\n    rename: X", "needs no heading"),
]


@pytest.mark.parametrize(("lines", "said"), FAULTS)
def test_faults(lines: str, said: str) -> None:
    from redactor.policy import PolicyFileError

    with pytest.raises(PolicyFileError) as caught:
        parse_policy(SMALL.replace("do: keep", lines, 1), "small.yaml")
    assert said in caught.value.what
    assert caught.value.mark is not None
