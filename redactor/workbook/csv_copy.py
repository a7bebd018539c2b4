"""Writes a clean workbook of one table as CSV (RFC 4180): UTF-8, commas, CRLF, quotation marks where needed.

Two things are done for the program that will open it, which is Excel more often than not. Text that Excel would take
for a formula gets an apostrophe before it, and a byte-order mark stands first where there is anything but ASCII.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from redactor.errors import BlockedError
from redactor.model import CellValue, CleanWorkbook

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_FORMULA: Final = re.compile(r"[=+@\t\r]|-(?!\d+(?:\.\d+)?%?\Z|\Z)", re.ASCII)


def csv_bytes(clean: CleanWorkbook) -> bytes:
    """``clean`` as CSV. The same content gives the same bytes.

    :raises BlockedError: when there is not exactly one table: a CSV file holds no more.
    """
    if len(clean.sheets) != 1:
        raise BlockedError(
            f"The policy makes a CSV file, which holds one table, and {len(clean.sheets)} tables would be released.",
            next="Leave one table in the file, or ask the policy's owner to name the sheet that is wanted.",
        )
    sheet = clean.sheets[0]
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([_text(column.header) for column in sheet.columns])
    columns: list[Sequence[CellValue | None]] = [column.values for column in sheet.columns]
    for row in range(sheet.rows):
        writer.writerow([_cell(values[row]) for values in columns])
    text = target.getvalue()
    return (b"" if text.isascii() else _BYTE_ORDER_MARK) + text.encode("utf-8")


def csv_notes(clean: CleanWorkbook) -> tuple[str, ...]:
    """What the sender is told of the file: that some texts have an apostrophe more, where some have."""
    columns = [(column.header, *column.values) for sheet in clean.sheets for column in sheet.columns]
    count = sum(isinstance(value, str) and _FORMULA.match(value) is not None for column in columns for value in column)
    if not count:
        return ()
    cells = "1 cell begins" if count == 1 else f"{count:,} cells begin"
    return (
        f"{cells} with an apostrophe in the CSV file, because spreadsheet programs would take the text for a formula.",
    )


def _cell(value: CellValue | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return str(int(value)) if isinstance(value, float) and value.is_integer() else repr(value)
    return _text(value)


def _text(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text
