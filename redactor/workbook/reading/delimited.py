"""Reads text files of values: comma, semicolon, tab or bar between them, in whatever encoding they came."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from redactor.errors import LimitError, UninspectableError
from redactor.model import CellColumn, Sheet, Visibility, Workbook
from redactor.progress import Progress
from redactor.settings import Limits
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.columns import compact
from redactor.workbook.reading.references import MAX_COLUMN, MAX_ROW
from redactor.workbook.reading.source import other_file

DELIMITERS: Final = (",", ";", "\t", "|")
_SAMPLE_CHARACTERS = 64 * 1024
_SAMPLE_ROWS = 200
_BATCH = 1_000
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MOST_DELIMITERS = 2 * MAX_COLUMN
"""Delimiters in a line, counting those inside quotation marks."""
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def read_delimited(data: bytes, name: str, limits: Limits, progress: Progress) -> Workbook:
    """Read a text file as a workbook of one sheet called ``Sheet``. Values stay text: leading noughts matter.

    :raises UninspectableError: when it is not text.
    :raises LimitError: when it holds more rows, columns or cells than a sheet or the limits allow.
    """
    text = decode(data)
    if text.lstrip()[:1] in {"{", "["} and _is_json(text):
        raise other_file("a JSON file")
    delimiter, skip = find_delimiter(text)
    columns = _read(text, delimiter, skip, Budget(limits, progress, len(data)), len(data))
    sheet = Sheet(index=0, name="Sheet", visibility=Visibility.VISIBLE, columns=columns)
    return Workbook(name=name, format="csv", size=len(data), sheets=(sheet,))


def decode(data: bytes) -> str:
    """The text of a file: by its byte-order mark, else UTF-8, else UTF-16 by its noughts, else Windows-1252.

    :raises UninspectableError: when it is none of these or holds what no text holds.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(_decode_as(data[len(mark) :], encoding))
    if b"\0" in data:
        return _checked(_decode_as(data, _wide_encoding(data)))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    try:
        return _checked(data.decode("cp1252"))
    except UnicodeDecodeError:
        # Five bytes have no meaning in Windows-1252; in Latin-1 they are control characters, which are counted next.
        return _checked(data.decode("latin-1"))


def find_delimiter(text: str) -> tuple[str, int]:
    """The delimiter, and how many lines to skip because they only name it (Excel's ``sep=;``).

    Each is tried on the first rows; the one that cuts most of them into the same number of fields wins. A file that
    none cuts evenly is one column when its first row is one field, else it is cut as its first row is.
    """
    first_line = text[:64].splitlines()[0] if text[:64].strip() else ""
    if first_line[:4].lower() == "sep=" and len(first_line) == 5 and not first_line[4].isalnum():
        return first_line[4], 1
    sample = text[:_SAMPLE_CHARACTERS]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        score = _evenness(sample, delimiter)
        if score > best_score:
            best, best_score = delimiter, score
    return (best, 0) if best_score[0] else ("\x1f", 0)


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    """How evenly a delimiter cuts a sample: the share of rows with the commonest width, and that width."""
    rows = [row for row in islice(_rows(sample, delimiter), _SAMPLE_ROWS) if any(field.strip() for field in row)]
    if not rows:
        return 0.0, 0
    width, count = Counter(len(row) for row in rows).most_common(1)[0]
    if width > 1 and (share := count / len(rows)) >= 0.6:
        return round(share, 1) + 1, width
    wide = sum(len(row) > 1 for row in rows) / len(rows)
    return (wide, len(rows[0])) if len(rows[0]) > 1 and wide >= 0.6 else (0.0, 0)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(_lines(text, delimiter), delimiter=delimiter)


def _lines(text: str, delimiter: str) -> Iterator[str]:
    """The lines with their ends, one at a time: a copy of a whole large file takes four times its size.

    :raises LimitError: before a line of far too many fields is cut into them.
    """
    for found in _LINE.finditer(text):
        line = found.group()
        if len(line) > MAX_COLUMN and line.count(delimiter) > _MOST_DELIMITERS:
            raise _too_large()
        if line:
            yield line


def _read(text: str, delimiter: str, skip: int, budget: Budget, size: int) -> dict[int, CellColumn]:
    rows: dict[int, list[int]] = {}
    values: dict[int, list[str]] = {}
    pool: dict[str, str] = {}
    cells = 0
    try:
        for number, row in enumerate(islice(_rows(text, delimiter), skip, None), start=1 + skip):
            cells += len(row)
            if number % _BATCH == 0:
                budget.cells(cells)
                budget.clock()
                cells = 0
            _take(row, number, rows, values, pool)
    except csv.Error:
        raise UninspectableError(
            "A value in the file is far longer than a cell can be, as if a quotation mark were never closed.",
            next="Put the quotation mark right, or save the file as .xlsx and try the new file.",
        ) from None
    budget.cells(cells)
    budget.unpacked(size)
    return {column: CellColumn(compact(rows[column]), values[column]) for column in sorted(rows)}


def _take(
    row: list[str], number: int, rows: dict[int, list[int]], values: dict[int, list[str]], pool: dict[str, str]
) -> None:
    if number > MAX_ROW or len(row) > MAX_COLUMN:
        raise _too_large()
    for column, value in enumerate(row, start=1):
        if not value or value.isspace():
            continue
        if column not in rows:
            rows[column], values[column] = [], []
        rows[column].append(number)
        values[column].append(pool.setdefault(value, value))


def _too_large() -> LimitError:
    return LimitError(
        "The file has more rows or columns than a sheet can hold (1,048,576 rows, 16,384 columns).",
        next="Split the file, and try the parts.",
    )


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark shows by noughts in every other place, as most letters of Europe have one there."""
    head = data[:4096]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if odd > len(head) * 0.3 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) * 0.3 and odd == 0 else "utf-8"


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise _not_text() from None


def _checked(text: str) -> str:
    """Text with no more control characters than a slip of the keyboard leaves."""
    if "\0" in text:
        raise _not_text()
    control = sum(text.count(chr(code)) for code in (*range(1, 9), *range(14, 32), *range(127, 160)) if code != 26)
    if control * 200 > len(text):
        raise _not_text()
    return text


def _not_text() -> UninspectableError:
    return UninspectableError(
        "The file is neither a spreadsheet nor text.", next="Save it as .xlsx in the program that made it."
    )


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), (dict, list))
    except (ValueError, RecursionError):
        return False
