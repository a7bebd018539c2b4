"""Reads Excel workbooks of before 2007: their cells, and the strings in every stream and every unused sector.

The container is an OLE compound file ([MS-CFB]), the workbook one stream of records in it ([MS-XLS]).
"""

from __future__ import annotations

import io
from typing import Final

import olefile

from redactor.errors import UninspectableError
from redactor.model import Location, PlaceKind, Workbook
from redactor.progress import Progress
from redactor.settings import Limits
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.partly import add_strings, cells_not_read, native_sheets, not_in_full, texts_of

_BOOKS: Final = frozenset({"workbook", "book"})
_PROPERTIES: Final = frozenset({"\x05summaryinformation", "\x05documentsummaryinformation"})


def read_compound(data: bytes, name: str, limits: Limits, progress: Progress, *, values: bool) -> Workbook:
    """Read an .xls file. Raises what ``read_workbook`` raises.

    :param values: whether to read the cells.
    """
    budget = Budget(limits, progress, len(data))
    collector = Collector(budget)
    sheets = native_sheets(data, budget) if values else None
    known = texts_of(sheets or ())
    for path, stream in _streams(data):
        _look_at_stream(path, stream, known, collector)
    # Sectors that belong to no stream any more keep what they held; the whole file holds all of them.
    unused = Location(part="the file", inside="unused parts of the old format")
    seen = {place.text for place in collector.places}
    add_strings((data,), unused, known | seen, collector, PlaceKind.BINARY)
    collector.notes.append(
        not_in_full("an Excel workbook of before 2007 (.xls)") if sheets is not None else cells_not_read()
    )
    return Workbook(name, "xls", len(data), sheets or (), tuple(collector.places), tuple(collector.notes))


def _streams(data: bytes) -> list[tuple[list[str], bytes]]:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            return [(path, container.openstream(path).read()) for path in container.listdir()]
    except Exception:  # whatever olefile's parsing happens to raise
        raise UninspectableError(
            "The file is damaged and could not be read.",
            next="Open it in Excel or LibreOffice, save it again as .xlsx, and try the new file.",
        ) from None


def _look_at_stream(path: list[str], stream: bytes, known: set[str], collector: Collector) -> None:
    top = path[0].casefold()
    location = Location(part="the file", inside="its records")
    kind = PlaceKind.BINARY
    if "_vba_project" in top or any("vba" in step.casefold() for step in path):
        location = Location(part="the file", inside="its macros")
        collector.active(location, "The workbook holds macros (VBA).")
    elif top.startswith("mbd") or "objectpool" in top:
        location = Location(part="the file", inside="an embedded file")
        collector.active(location, "Another file is embedded in the workbook.")
    elif top in _PROPERTIES:
        location, kind = Location(part="the file", inside="its properties"), PlaceKind.PROPERTY
    elif top not in _BOOKS:
        location = Location(part="the file", inside="another stream")
    add_strings((stream,), location, known, collector, kind)
    for step in path:
        if step.casefold() not in _BOOKS | _PROPERTIES:
            add_strings((step.encode("utf-16-le"),), location, known, collector, PlaceKind.PART_NAME)
