"""One cell of a copy as XML (ECMA-376 part 1, section 18.3.1.4)."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from math import isfinite
from typing import Any, Final
from xml.sax.saxutils import escape

from openpyxl.utils.datetime import to_excel

from redactor.errors import DeliveryError
from redactor.model import CellValue, column_letter
from redactor.workbook.styles import ColumnStyles

MAX_CELL_TEXT: Final = 32_767
"""Excel calls a file with a longer text damaged."""

# XML 1.0 cannot hold these at all, not even as character references.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Excel reads _x0041_ inside a text as the letter A (ST_Xstring), so a text that only looks like it is escaped itself.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NEEDS_CARE = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")


def start_tag(column: int) -> str:
    """How every cell of a 1-based column begins; the row comes next."""
    return f'<c r="{column_letter(column)}'


def heading_xml(text: str, column: int, style: int) -> str:
    """A cell of the header row."""
    return _text(start_tag(column), 1, text, style)


def cell_xml(tag: str, row: int, value: CellValue, styles: ColumnStyles) -> str:
    """A cell with a value. Text is always text, also where it begins with ``=``, ``+``, ``-`` or ``@``.

    :param tag: ``start_tag`` of the column.
    :raises DeliveryError: for a text that is longer than a cell can hold.
    """
    if isinstance(value, str):
        return _text(tag, row, value, styles.text)
    if isinstance(value, bool):
        return f'{tag}{row}" s="{styles.number}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, int):
        return f'{tag}{row}" s="{styles.number}"><v>{value}</v></c>'
    if isinstance(value, float):
        if not isfinite(value):  # no spreadsheet has these as numbers
            return _text(tag, row, str(value), styles.text)
        return f'{tag}{row}" s="{styles.number}"><v>{value!r}</v></c>'
    return f'{tag}{row}" s="{_time_style(value, styles)}"><v>{serial_number(value)}</v></c>'


def serial_number(value: date | datetime | time) -> str:
    """A date or time as days since the last day of 1899, written out."""
    naive = value.replace(tzinfo=None) if isinstance(value, (datetime, time)) else value
    days: Any = to_excel(naive)  # type: ignore[no-untyped-call]
    return repr(int(days) if days == int(days) else days)


def xml_text(text: str) -> str:
    """``text`` for an element: escaped, and without the characters that XML cannot hold."""
    if _NEEDS_CARE.search(text) is None:
        return text
    bare = _LOOKS_ESCAPED.sub("_x005F_", _NOT_XML.sub("", text))
    # A bare carriage return would be read back as a line feed (XML 1.0, section 2.11).
    return escape(bare, {"\r": "&#13;"})


def xml_attribute(text: str) -> str:
    """``text`` for an attribute in double quotes."""
    return xml_text(text).replace('"', "&quot;")


def _text(tag: str, row: int, text: str, style: int) -> str:
    if len(text) > MAX_CELL_TEXT:
        raise DeliveryError(
            f"A cell of the copy holds more text than a spreadsheet can ({MAX_CELL_TEXT} characters).",
            where=f"{tag.rpartition(chr(34))[2]}{row} of the copy",
            next="Shorten the text in the source, or leave that column out.",
        )
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f'{tag}{row}" s="{style}" t="inlineStr"><is><t{space}>{xml_text(text)}</t></is></c>'


def _time_style(value: date | datetime | time, styles: ColumnStyles) -> int:
    if isinstance(value, datetime):
        return styles.date_and_time
    return styles.date if isinstance(value, date) else styles.time
