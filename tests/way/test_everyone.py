"""One file for people whom different policies serve: every one's policy must pass."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.conftest import PARTNER

POLICE = "analyst@police.example"
ANYBODY = "somebody@public.example"


@pytest.fixture
def counts(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (["Ward", "Requests"], ["Beckton East", 120], ["Manor Bridge", 80], ["Plaistow Marsh", 61]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "counts.xlsx")
    return tmp_path / "counts.xlsx"


def to(*addresses: str) -> list[str]:
    return [word for address in addresses for word in ("--to", address)]


def test_counts_go_to_people_whose_policies_all_let_them(redactor: Any, counts: Path) -> None:
    assert redactor("check", counts, *to(ANYBODY)).code == 0
    assert redactor("check", counts, *to(POLICE)).code == 0
    assert redactor("check", counts, *to(ANYBODY, POLICE)).code == 0


def test_what_one_policy_does_not_let_out_goes_to_nobody(redactor: Any, counts: Path, tmp_path: Path) -> None:
    # The partners' policy leaves tables that are not about people behind, so no copy for both can hold one.
    assert redactor("check", counts, *to(ANYBODY, PARTNER)).code == 1
    done = redactor("release", counts, *to(ANYBODY, PARTNER), "--out", tmp_path / "out")
    assert done.code == 1, done.said
    assert not list((tmp_path / "out").glob("R-*"))


def test_a_named_policy_must_serve_everybody(redactor: Any, matrix: Path) -> None:
    done = redactor("check", matrix, "--policy", "gangs-matrix-partners", *to(PARTNER, POLICE))
    assert done.code == 1
    assert f"does not let {POLICE} have a copy" in done.out


def test_personal_data_goes_to_no_mixed_party(redactor: Any, matrix: Path, tmp_path: Path) -> None:
    done = redactor("release", matrix, *to(PARTNER, POLICE), "--out", tmp_path / "out")
    assert done.code == 1
    assert not list((tmp_path / "out").glob("R-*"))


def test_counts_are_released_to_people_of_different_policies(redactor: Any, counts: Path, tmp_path: Path) -> None:
    done = redactor("release", counts, *to(ANYBODY, POLICE), "--out", tmp_path / "out", "--seal", "office")
    assert done.code == 0, done.said
    assert len(list((tmp_path / "out").glob("R-*.xlsx"))) == 1
