"""Entries for spreadsheets: no cell that would be a formula, whatever an entry says."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest

from redactor.audit import Entry
from redactor.audit.query import COLUMNS, to_csv


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_is_a_formula(begins: str) -> None:
    entry = Entry(1, datetime(2026, 11, 25, tzinfo=UTC), f"{begins}1+1", f'{begins}cmd|"', "host", detail={begins: "x"})
    (row,) = list(csv.DictReader(io.StringIO("".join(to_csv([entry])), newline="")))
    assert tuple(row) == COLUMNS
    assert row["action"] == f"'{begins}1+1"
    assert not [cell for cell in row.values() if cell[:1] == begins]
