"""Reads and writes spreadsheets. Knows nothing of personal data.

``open_source`` and ``read_workbook`` take a file in as if it were hostile, ``find_layout`` says which cells are tables,
and ``write_workbook`` builds a new workbook from nothing but a plan. They are imported on first use: whoever only reads
does not wait for the libraries that write.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from redactor.workbook.build import workbook_bytes, write_workbook
    from redactor.workbook.csv_copy import csv_bytes, csv_notes
    from redactor.workbook.formats import NUMBER_FORMATS, is_date_format, plain_number_format
    from redactor.workbook.reading.reader import read_workbook
    from redactor.workbook.reading.source import open_source, opens_with_password, read_whole
    from redactor.workbook.tables import find_layout

__all__ = [
    "NUMBER_FORMATS",
    "csv_bytes",
    "csv_notes",
    "find_layout",
    "is_date_format",
    "open_source",
    "opens_with_password",
    "plain_number_format",
    "read_whole",
    "read_workbook",
    "workbook_bytes",
    "write_workbook",
]

_WHERE: Final = {
    "NUMBER_FORMATS": "formats",
    "csv_bytes": "csv_copy",
    "csv_notes": "csv_copy",
    "find_layout": "tables",
    "is_date_format": "formats",
    "open_source": "reading.source",
    "opens_with_password": "reading.source",
    "plain_number_format": "formats",
    "read_whole": "reading.source",
    "read_workbook": "reading.reader",
    "workbook_bytes": "build",
    "write_workbook": "build",
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'redactor.workbook' has no attribute {name!r}")
    return getattr(importlib.import_module(f"redactor.workbook.{_WHERE[name]}"), name)
