"""Sabotage of a copy in CSV: a name put wherever a file of text has room for one. The gate must refuse each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from gate_copy import Nobody, nothing

from redactor.errors import VerificationError
from redactor.model import CleanColumn, CleanSheet, CleanWorkbook
from redactor.verify import Proof, prove_csv
from redactor.workbook import csv_bytes

NAME = "Zephaniah Testerley"
COPY = CleanWorkbook(
    (
        CleanSheet(
            "Table 1",
            (
                CleanColumn("Person", "pseudonym", ("P-0000-0000-0001", "P-0000-0000-0002", None)),
                CleanColumn("Note", "redacted_text", ("=1+1", 'said "no", and\r\nleft', "Café")),
                CleanColumn("Visits", "number", (3, -2.5, 7)),
                CleanColumn("Seen", "date", (date(2020, 1, 2), None, date(2021, 3, 4))),
            ),
            3,
        ),
    )
)
GOOD = csv_bytes(COPY)


def proved(data: bytes, name: str = "R-000123.csv", copy: CleanWorkbook = COPY) -> Proof:
    return prove_csv(data, name, copy, Nobody(), nothing, 0.5)


def swap(old: str, new: str) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return change


def _first_row(data: bytes) -> bytes:
    return next(line for line in data.splitlines(keepends=True) if b"0001" in line)


def _without_first_row(data: bytes) -> bytes:
    return data.replace(_first_row(data), b"")


EDITS: dict[str, Callable[[bytes], bytes]] = {
    "a value": swap("P-0000-0000-0001", NAME),
    "a heading": swap("Person", NAME),
    "an empty cell filled": swap("\r\n,Café", f"\r\n{NAME},Café"),
    "a cell more": swap("2020-01-02\r\n", f"2020-01-02,{NAME}\r\n"),
    "a heading more": swap("Seen\r\n", f"Seen,{NAME}\r\n"),
    "a cell less": swap(",2020-01-02", ""),
    "a row more": lambda data: data + f"{NAME},,,\r\n".encode(),
    "a row without an end": lambda data: data + NAME.encode(),
    "a row less": lambda data: data[: data.rstrip().rfind(b"\r\n") + 2],
    "a row before the heading": swap("Person", f"# {NAME}\r\nPerson"),
    "an empty row": lambda data: data + b"\r\n",
    "a row that says the separator": swap("Person", "sep=,\r\nPerson"),
    "a formula let loose": swap("'=1+1", "=1+1"),
    "another formula": swap("'=1+1", f'=HYPERLINK("https://x.example/{NAME}")'),
    "an apostrophe where none belongs": swap("P-0000-0000-0002", "'P-0000-0000-0002"),
    "quotation marks where none are needed": swap("P-0000-0000-0002", '"P-0000-0000-0002"'),
    "text behind quotation marks": swap('left"', f'left"{NAME}'),
    "a space before a value": swap("P-0000-0000-0002", " P-0000-0000-0002"),
    "a space after a value": swap("P-0000-0000-0002", "P-0000-0000-0002 "),
    "another separator": lambda data: data.replace(b",", b";"),
    "another end of a line": swap("Seen\r\n", "Seen\n"),
    "a nought": lambda data: data + b"\0",
    "a name behind a nought": lambda data: data + b"\0" + NAME.encode(),
    "no mark of the encoding": lambda data: data[3:],
    "two marks of the encoding": lambda data: data[:3] + data,
    "another encoding": lambda data: data.decode("utf-8-sig").encode("utf-16"),
    "a byte that is no text": lambda data: data.replace("é".encode(), b"\xe9"),
    "letters in another form": swap("é", "e\u0301"),
    "a number with digits that nobody sees": swap("-2.5", "-2.5000000000000000077"),
    "a number written otherwise": swap(",3,", ",3.0,"),
    "another day": swap("2020-01-02", "2020-01-03"),
    "a day written otherwise": swap("2020-01-02", "02/01/2020"),
    "rows that changed places": lambda data: _without_first_row(data) + _first_row(data),
    "nothing": lambda _: b"",
    "an archive": lambda _: b"PK\x03\x04" + NAME.encode(),
    "a page": lambda _: f"<html>{NAME}</html>".encode(),
}


def test_a_good_copy_is_proved() -> None:
    proof = proved(GOOD)
    assert (proof.rows, proof.cells, proof.parts) == (3, 16, 1)
    assert GOOD.startswith(b"\xef\xbb\xbf")
    assert b",'=1+1," in GOOD


@pytest.mark.parametrize("edit", EDITS)
def test_a_name_anywhere_is_refused(edit: str) -> None:
    with pytest.raises(VerificationError) as caught:
        proved(EDITS[edit](GOOD))
    for word in NAME.split():
        assert word.casefold() not in caught.value.explain().casefold()


@pytest.mark.parametrize("name", [f"{NAME}.csv", "R-000123.xlsx", "R-1.csv", "R-000123.csv ", ""])
def test_only_a_neutral_name_goes(name: str) -> None:
    with pytest.raises(VerificationError):
        proved(GOOD, name)


@pytest.mark.parametrize(
    "text", ["=1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "-", "-5", "-5%"]
)
def test_text_that_would_be_run_is_guarded_and_other_text_is_not(text: str) -> None:
    copy = CleanWorkbook((CleanSheet("Table 1", (CleanColumn("A", "text", (text, "x")),), 2),))
    data = csv_bytes(copy)
    assert proved(data, copy=copy).rows == 2
    assert (b"'" + text.encode() in data) is (text not in {"-", "-5", "-5%"})
