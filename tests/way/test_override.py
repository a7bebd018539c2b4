"""Setting a reason aside: only where the policy lets this account, for these reasons, and never a direct identifier."""

from __future__ import annotations

import io
import os
import pwd
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from redactor.errors import PolicyError
from redactor.policy import parse_policy
from tests.conftest import Done

WHY = "The chair of the board asked for this table on 3 November."
TO = "worker@voluntary.example"

POLICY = """\
schema: redactor-policy/1
name: small
version: "1"
owner: the officer
purpose: a test
lawful_basis: {article_6: 6(1)(e)}
review_by: 2099-11-30
recipients: {allow: [worker@voluntary.example], at_most: 2}
rules:
  - match: {entity: AGE}
    do: generalise
    bands: [10, 15, 18]
    rename: Age band
  - match: {header: Remark}
    do: keep
  - match: {role: [direct_identifier, free_text]}
    do: remove_column
disclosure: {k: 5, quasi_identifiers: AGE}
output: {seal: none}
"""

ALLOWED = """\
override:
  with_justification:
    roles: [governance]
    codes: [small-group, too-many-rows, residual-identifier]
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return book(tmp_path / "children.xlsx", ["Surname", "Forename", "Age"])


def book(path: Path, headings: list[str], remark: str = "") -> Path:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.append(headings)
    for row in (["Quennell", "Rose", 12], ["Amankwah", "Tariq", 16], ["Tolliver", "Devika", 17]):
        sheet.append([*row, *([remark] if len(headings) > 3 else [])])
    made.save(path)
    return path


@pytest.fixture
def release(redactor: Callable[..., Done], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """``release --override`` under a policy that is approved, with the justification as a line of standard input."""

    def command(source: Path, *options: str, policy: str = POLICY + ALLOWED, role: bool = True, why: str = WHY) -> Done:
        path = tmp_path / "small.yaml"
        path.write_text(policy, encoding="utf-8")
        settings = tmp_path / "redactor.toml"
        account = pwd.getpwuid(os.getuid()).pw_name if role else "somebody-else"
        settings.write_text(f'[roles]\ngovernance = ["{account}"]\n', encoding="utf-8")
        assert redactor("--config", settings, "policy", "approve", path).code == 0
        monkeypatch.setattr(sys, "stdin", io.StringIO(why + "\n"))
        arguments = ["release", source, "--to", TO, "--policy", path, "--out", tmp_path / "out"]
        return redactor("--config", settings, *arguments, *options)

    return command


def test_a_reason_is_set_aside_with_a_justification_that_is_logged(
    release: Callable[..., Done], source: Path, redactor: Callable[..., Done], tmp_path: Path
) -> None:
    assert release(source).code == 1
    done = release(source, "--override", "small-group")
    assert done.code == 0, done.said
    assert "Set aside, with a justification (small-group)" in done.out
    assert len(list((tmp_path / "out").glob("R-*.xlsx"))) == 1
    entries = redactor("audit", "list", "--format", "json").out
    assert re.search(r'"override"', entries)
    assert entries.index('"override"') < entries.index('"release-intended"')
    assert WHY not in entries


def test_a_dry_run_says_what_would_be_set_aside_and_logs_no_override(
    release: Callable[..., Done], source: Path, redactor: Callable[..., Done]
) -> None:
    done = release(source, "--override", "small-group", "--dry-run")
    assert done.code == 0, done.said
    assert "Set aside" in done.out
    assert '"override"' not in redactor("audit", "list", "--format", "json").out


REFUSED: list[tuple[str, dict[str, Any], str, int, str]] = [
    ("the policy lets nobody", {"policy": POLICY}, "small-group", 1, "lets nobody set a reason aside"),
    ("another account", {"role": False}, "small-group", 1, "none of the roles"),
    ("a code it does not name", {}, "unlisted-column", 1, "lets nobody set unlisted-column aside"),
    ("a code that no policy can name", {}, "recipient-not-permitted", 2, "not a reason that can be set aside"),
    ("no justification", {"why": ""}, "small-group", 2, "no justification"),
    ("a short one", {"why": "ok"}, "small-group", 2, "no justification"),
    ("the wrong reason", {}, "too-many-rows", 1, "fewer than 5 people"),
]


@pytest.mark.parametrize(("what", "options", "code", "exit_code", "said"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_is_refused(
    release: Callable[..., Done],
    source: Path,
    tmp_path: Path,
    what: str,
    options: Any,
    code: str,
    exit_code: int,
    said: str,
) -> None:
    done = release(source, "--override", code, **options)
    assert done.code == exit_code, done.said
    assert said in done.said
    assert not list((tmp_path / "out").glob("R-*"))


def test_a_direct_identifier_is_never_set_aside(release: Callable[..., Done], tmp_path: Path) -> None:
    headings = ["Surname", "Forename", "Age", "Remark"]
    source = book(tmp_path / "remarks.xlsx", headings, "Talked with Rose Quennell about it")
    done = release(source, "--override", "residual-identifier", "--override", "small-group")
    assert done.code == 1, done.said
    assert not list((tmp_path / "out").glob("R-*"))


@pytest.mark.parametrize(
    "code", ["recipient-not-permitted", "policy-not-approved", "not-sealed", "unreviewed-free-text"]
)
def test_a_policy_cannot_name_what_is_never_set_aside(code: str) -> None:
    with pytest.raises(PolicyError):
        parse_policy(POLICY + ALLOWED.replace("small-group", code), "small.yaml")
