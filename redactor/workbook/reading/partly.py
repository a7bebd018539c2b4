"""Formats whose cells and texts are read, but of which nobody can say that nothing else is in them."""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from redactor.errors import LimitError
from redactor.model import CellValue, Location, PartNote, PartTrouble, PlaceKind, Sheet, Visibility
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.sparse import SparseSheet, too_large
from redactor.workbook.reading.strings_in_bytes import visible_strings

SAVE_AS: Final = (
    "Open it in Excel or LibreOffice, save it as .xlsx, and check that. Or use release: it takes the cells only."
)
_DENSE: Final = 100_000_000
_WORD = re.compile(r"[^\W\d_]{3,}|\d{5,}")


def not_in_full(what: str) -> PartNote:
    """The note that makes ``check`` say no. ``what`` names the format with an article."""
    return PartNote(
        PartTrouble.UNREADABLE,
        Location(inside="the file"),
        f"The file is {what}: its cells and texts were looked at, but not everything that such a file can hold.",
        SAVE_AS,
    )


def cells_not_read() -> PartNote:
    """The note for a file whose cells could not be read either."""
    return PartNote(
        PartTrouble.UNREADABLE, Location(inside="the file"), "The cells of the file could not be read.", SAVE_AS
    )


def native_sheets(data: bytes, budget: Budget) -> tuple[Sheet, ...] | None:
    """The sheets of an .xls or .xlsb file, by python-calamine; None when it cannot read them.

    It may abort the process on a hostile file.

    :raises LimitError: when there are more cells than may be read.
    """
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        return tuple(_sheet(book, index, budget) for index in range(len(book.sheets_metadata)))
    except (LimitError, MemoryError, KeyboardInterrupt):
        raise
    except BaseException:  # a panic of its Rust code is not an Exception
        return None


def _sheet(book: Any, index: int, budget: Budget) -> Sheet:
    about = book.sheets_metadata[index]
    shown = {"Visible": Visibility.VISIBLE, "VeryHidden": Visibility.VERY_HIDDEN}
    made = SparseSheet(about.name, shown.get(_last(about.visible), Visibility.HIDDEN), budget)
    if _last(about.typ) != "WorkSheet":
        return made.result(index)
    source = book.get_sheet_by_index(index)
    if source.start is None:
        return made.result(index)
    if source.height * source.width > _DENSE:
        raise too_large()
    for row, cells in enumerate(source.to_python(skip_empty_area=True), start=source.start[0] + 1):
        budget.clock()
        for column, value in enumerate(cells, start=source.start[1] + 1):
            if value != "":
                made.put(row, column, _plain(value))
    return made.result(index)


def _last(member: object) -> str:
    return str(member).rpartition(".")[2]


def _plain(value: Any) -> CellValue:
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, timedelta):
        return str(value)
    return value if isinstance(value, (str, bool, int, float, datetime, date, time)) else str(value)


def texts_of(sheets: Iterable[Sheet]) -> set[str]:
    """Every text that a cell shows."""
    return {
        value
        for sheet in sheets
        for column in sheet.columns.values()
        for value in column.values
        if isinstance(value, str)
    }


def add_strings(
    pieces: Iterable[bytes], location: Location, known: Collection[str], collector: Collector, kind: PlaceKind
) -> None:
    """Put down the words in bytes that no cell shows."""
    for text in _strings(pieces):
        bare = text.strip()
        if bare not in known and bare[1:] not in known and _WORD.search(bare):
            collector.add(kind, location, bare, prose=False)


def _strings(pieces: Iterable[bytes]) -> Iterator[str]:
    for piece in pieces:
        yield from visible_strings(piece)
