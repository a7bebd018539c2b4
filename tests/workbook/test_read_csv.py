from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from raw_workbook import LIMITS, cells

from redactor.errors import LimitError, UninspectableError
from redactor.model import CellValue, Workbook
from redactor.settings import Limits
from redactor.workbook import read_workbook


def read(data: bytes | str, limits: Limits = LIMITS) -> Workbook:
    return read_workbook(data if isinstance(data, bytes) else data.encode(), "list.csv", limits)


def table(workbook: Workbook) -> list[list[CellValue | None]]:
    found = cells(workbook)
    rows, columns = max((row for row, _ in found), default=0), max((column for _, column in found), default=0)
    return [[found.get((row, column)) for column in range(1, columns + 1)] for row in range(1, rows + 1)]


TWO_BY_TWO: list[list[CellValue | None]] = [["Name", "Ref"], ["Zoë", "007"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_delimiters_line_ends_and_encodings(delimiter: str, ending: str, encoding: str) -> None:
    text = ending.join(delimiter.join(row) for row in (("Name", "Ref"), ("Zoë", "007"))) + ending
    assert table(read(text.encode(encoding))) == TWO_BY_TWO


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('a,b\n"x, y",2\n', [["a", "b"], ["x, y", "2"]]),
        ('a,b\n"two\nlines",2\n', [["a", "b"], ["two\nlines", "2"]]),
        ('a,b\n"say ""no""",2\n', [["a", "b"], ['say "no"', "2"]]),
        ("a;b\n1,5;2,5\n3,5;4,5\n", [["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]]),
        ("sep=;\na,x;b,y\n", [[None, None], ["a,x", "b,y"]]),
        ("a,b\n1,2,3\n", [["a", "b", None], ["1", "2", "3"]]),
        ("a,b\n\n1,\n,2\n", [["a", "b"], [None, None], ["1", None], [None, "2"]]),
        ("Name\nOlu Example\nMaya Example\n", [["Name"], ["Olu Example"], ["Maya Example"]]),
        ("just a line", [["just a line"]]),
        (
            "Note\nWent to the shop, then home.\nNothing seen.\nAll quiet\n",
            [["Note"], ["Went to the shop, then home."], ["Nothing seen."], ["All quiet"]],
        ),
        ("=1+1,@x\n-2,+3\n", [["=1+1", "@x"], ["-2", "+3"]]),
        ("a,b\n1,2\n\x1a", [["a", "b"], ["1", "2"], ["\x1a", None]]),
    ],
)
def test_dialects(text: str, rows: list[list[CellValue | None]]) -> None:
    assert table(read(text)) == rows


def test_every_value_stays_text() -> None:
    workbook = read("ref,day,n\n0012,02/03/2004,5\n")
    assert table(workbook)[1] == ["0012", "02/03/2004", "5"]
    assert (workbook.format, workbook.sheets[0].name, workbook.places, workbook.notes) == ("csv", "Sheet", (), ())


cell_text = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)


@given(st.lists(st.lists(cell_text, min_size=2, max_size=5), min_size=2, max_size=8), st.sampled_from(",;\t|"))
def test_what_a_program_writes_is_read_back_in_full(rows: list[list[str]], delimiter: str) -> None:
    """Whatever delimiter is taken for the right one, no text is lost."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    try:
        found = "".join(str(value) for _, value in sorted(cells(read(buffer.getvalue())).items()))
    except UninspectableError:
        return
    for row in rows:
        for value in row:
            for word in value.replace('"', " ").split():
                assert all(piece in found for piece in _pieces(word)), word


def _pieces(word: str) -> list[str]:
    for delimiter in ",;\t|":
        word = word.replace(delimiter, " ")
    return word.split()


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\n1,\0\n" * 50,
        b"a,b\n\x80\x81\x8d\x8f\x90\x01\x02\x03\n" * 20,
        b"\xff\xfea",
        b"\xef\xbb\xbf\xff\xff,1\n",
        b'a,b\n"' + b"x" * 200_000 + b"\n",
    ],
)
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(UninspectableError) as caught:
        read(data)
    assert caught.value.next


def test_limits_hold() -> None:
    with pytest.raises(LimitError):
        read("a,b\n" * 5000, Limits(max_cells=100))
    with pytest.raises(LimitError, match="more rows or columns"):
        read("a," * 20_000 + "b\n")
    with pytest.raises(LimitError, match="more rows or columns"):
        read("a,b\n" * 1_048_577)
