"""The gate for a copy in CSV: every byte is accounted for, and every cell is what was to be released."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from typing import Final

from redactor.model import CellValue, CleanSheet, CleanWorkbook, DisclosureRule, Watch
from redactor.verify import search
from redactor.verify.doubt import cells_named, doubt
from redactor.verify.gate import check_content, check_expected
from redactor.verify.groups import NO_GROUPS, check_groups
from redactor.verify.proof import MADE_HERE, Proof

NEUTRAL_NAME: Final = re.compile(r"R-[0-9]{6,}\.csv")
_NUMBER: Final = re.compile(r"-[0-9]+(\.[0-9]+)?%?")


def prove_csv(
    data: bytes,
    file_name: str,
    expected: CleanWorkbook,
    watch: Watch,
    find: search.Find,
    threshold: float,
    allowed: Collection[str] = (),
    groups: DisclosureRule = NO_GROUPS,
) -> Proof:
    """Prove that ``data`` is a CSV file with nothing in it but ``expected``. See ``gate.prove``.

    :raises VerificationError: at the first doubt, naming cells and never what stands there.
    """
    check_expected(expected)
    if not NEUTRAL_NAME.fullmatch(file_name) or len(expected.sheets) != 1:
        raise doubt("its file name is not a neutral one, or it is to hold more than one table")
    strings = search.check_names([file_name], watch, "the file's name")
    sheet = expected.sheets[0]
    rows = _rows(data)
    _check_cells(rows, sheet)
    if _written(rows) != data:
        raise doubt("it holds bytes that belong to no cell")
    check_groups(lambda: [[[cell.strip() for cell in row] for row in rows[1:]]], expected.sheets, groups)
    strings += check_content(expected, watch, find, threshold, allowed)
    return Proof(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        file_name=file_name,
        parts=1,
        sheets=1,
        rows=sheet.rows,
        cells=sum(len(row) for row in rows),
        strings=strings,
        made_by=MADE_HERE,
    )


def _rows(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        raise doubt("it cannot be read as a CSV file") from None


def _written(rows: Sequence[Sequence[str]]) -> bytes:
    """The bytes that a file of these cells has, and no others: a mark only where it is needed, CRLF behind each row."""
    text = "".join(",".join(_quoted(cell, alone=len(row) == 1) for cell in row) + "\r\n" for row in rows)
    return text.encode("utf-8" if text.isascii() else "utf-8-sig")


def _quoted(cell: str, *, alone: bool) -> str:
    needed = any(character in cell for character in ',"\r\n') or (alone and not cell)
    return '"' + cell.replace('"', '""') + '"' if needed else cell


def _check_cells(rows: Sequence[Sequence[str]], sheet: CleanSheet) -> None:
    if len(rows) != sheet.rows + 1 or any(len(row) != len(sheet.columns) for row in rows):
        raise doubt("rows or columns are missing, doubled or added", "sheet 1 of the copy")
    wrong = [(1, at) for at, column in enumerate(sheet.columns, 1) if not _says(rows[0][at - 1], column.header)]
    for at, column in enumerate(sheet.columns, 1):
        wrong += [(row + 2, at) for row, value in enumerate(column.values) if not _says(rows[row + 1][at - 1], value)]
    if wrong:
        raise doubt("cells are not what was to be released", cells_named(1, wrong))


def _says(cell: str, value: CellValue | None) -> bool:
    """Whether a cell is exactly how a value is written."""
    if value is None:
        return cell == ""
    if isinstance(value, bool):
        return cell == str(value).upper()
    if isinstance(value, (int, float)):
        return cell in {repr(value), f"{value:.0f}"} and float(cell) == value
    if isinstance(value, (datetime, date, time)):
        return cell == value.isoformat()
    if value[:1] in {"=", "+", "@", "\t", "\r"} or (
        value[:1] == "-" and len(value) > 1 and not _NUMBER.fullmatch(value)
    ):
        return cell == "'" + value  # a spreadsheet would take it for a formula
    return cell == value
