"""Writes a clean workbook as .xlsx, from nothing.

openpyxl makes the small parts (styles, relationships, content types, properties). The sheets' own XML is written
here, straight into the archive, for three reasons: openpyxl's write-only mode first puts every sheet into a temporary
file of its own choosing, which a killed process leaves behind; it would take text that begins with ``=`` for a
formula; and cell by cell it needs about five times as long.

What a sheet part holds, and nothing else (``verify`` allows exactly this)::

    worksheet
      sheetViews/sheetView[@workbookViewId @tabSelected]/pane[@ySplit @topLeftCell @activePane @state]
      cols/col[@min @max @width @customWidth]
      sheetData/row[@r]/c[@r @s @t]      t="inlineStr": is/t[@xml:space]     t="b", t="n": v
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook as OpenpyxlWorkbook
from openpyxl.writer.excel import ExcelWriter

from redactor.errors import DeliveryError
from redactor.model import CleanColumn, CleanSheet, CleanWorkbook
from redactor.workbook.cells import cell_xml, heading_xml, start_tag
from redactor.workbook.styles import ColumnStyles, column_styles, heading_style

APPLICATION: Final = "redactor"
CREATED: Final = datetime(2000, 1, 1)
"""Every copy says that it was made then, so that two copies of the same content are the same bytes."""

MAX_ROWS: Final = 1_048_576
MAX_COLUMNS: Final = 16_384
MAX_WIDTH: Final = 255

_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_FROZEN = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
_CHUNK_ROWS = 500


def write_workbook(clean: CleanWorkbook, path: Path) -> None:
    """Write ``clean`` to ``path`` as .xlsx. The same content gives the same bytes.

    :raises DeliveryError: when it cannot be written there (no room, no right, no such folder), when a sheet would
        be larger than .xlsx can hold, or when there is no sheet to write. What was half written is removed.
    """
    _check(clean)
    try:
        with path.open("wb") as target:
            _write_package(clean, target)
            target.flush()
            os.fsync(target.fileno())
    except OSError as error:
        _remove(path)
        raise DeliveryError(
            f"The copy could not be written: {error.strerror or 'the disk refused it'}.",
            where=str(path),
            next="Check that the folder exists, may be written to, and has room.",
        ) from None
    except BaseException:
        _remove(path)
        raise


def workbook_bytes(clean: CleanWorkbook) -> bytes:
    """``clean`` as the bytes of an .xlsx, without touching a disk. The same content gives the same bytes.

    :raises DeliveryError: when a sheet would be larger than .xlsx can hold, or when there is no sheet to write.
    """
    _check(clean)
    target = io.BytesIO()
    _write_package(clean, target)
    return target.getvalue()


def _check(clean: CleanWorkbook) -> None:
    for number, sheet in enumerate(clean.sheets, 1):
        _check_size(sheet, number)
    if not clean.sheets:
        raise DeliveryError("There is nothing to write: the copy would have no sheet.")


def _check_size(sheet: CleanSheet, number: int) -> None:
    if sheet.rows >= MAX_ROWS or len(sheet.columns) > MAX_COLUMNS:
        raise DeliveryError(
            f"A sheet of the copy would be larger than a spreadsheet can be ({MAX_ROWS} rows, {MAX_COLUMNS} columns).",
            where=f"sheet {number} of the copy",
            next="Split the source into smaller sheets.",
        )


def _remove(path: Path) -> None:
    # Only a file of ours: a device or a pipe that was named as the target stays.
    with suppress(OSError):
        if path.is_file():
            path.unlink()


def _write_package(clean: CleanWorkbook, target: IO[bytes]) -> None:
    book = OpenpyxlWorkbook(write_only=True)
    book.properties.creator = book.properties.lastModifiedBy = APPLICATION
    book.properties.created = book.properties.modified = CREATED
    for sheet in clean.sheets:
        book.create_sheet(sheet.name)
    with _SteadyZip(target, "w", ZIP_DEFLATED) as archive:
        _PackageWriter(book, archive, clean.sheets).save()


class _SteadyZip(ZipFile):
    """An archive whose entries say nothing about when, where and by whom they were made."""

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Write a part; how it is compressed is not the caller's choice."""
        name = zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, ZipInfo) else zinfo_or_arcname
        with self.entry(name) as target:
            target.write(data.encode() if isinstance(data, str) else data)

    def entry(self, name: str) -> IO[bytes]:
        """Open a part for writing."""
        info = ZipInfo(name)  # dated 1980-01-01
        info.compress_type = ZIP_DEFLATED
        info.create_system = 0
        return self.open(info, "w")


class _PackageWriter(ExcelWriter):
    """openpyxl's package writer with the sheets written by us."""

    def __init__(self, book: OpenpyxlWorkbook, archive: _SteadyZip, sheets: tuple[CleanSheet, ...]) -> None:
        super().__init__(book, archive)
        self._target = archive
        self._sheets = sheets

    def _write_worksheets(self) -> None:
        parts: list[Any] = list(self.workbook.worksheets)
        for number, (part, sheet) in enumerate(zip(parts, self._sheets, strict=True), 1):
            part._id = number
            styles = [column_styles(part, column.format, sheet.borders) for column in sheet.columns]
            heading = heading_style(part, sheet.header_fill, sheet.borders)
            with self._target.entry(part.path[1:]) as target:
                _write_sheet(target, sheet, styles, heading, first=number == 1)
            self.manifest.append(part)


def _write_sheet(
    target: IO[bytes], sheet: CleanSheet, styles: list[ColumnStyles], heading: int, *, first: bool
) -> None:
    selected = ' tabSelected="1"' if first else ""
    pane = f">{_FROZEN}</sheetView>" if sheet.freeze_header else "/>"
    top = f'<worksheet xmlns="{_NAMESPACE}"><sheetViews><sheetView{selected} workbookViewId="0"{pane}</sheetViews>'
    target.write((top + _widths(sheet.columns) + "<sheetData>").encode())
    target.write(_heading_row(sheet, heading).encode())
    chunk: list[str] = []
    for row in _rows(sheet, styles):
        chunk.append(row)
        if len(chunk) == _CHUNK_ROWS:
            target.write("".join(chunk).encode())
            chunk.clear()
    target.write(("".join(chunk) + "</sheetData></worksheet>").encode())


def _widths(columns: tuple[CleanColumn, ...]) -> str:
    widths = [
        f'<col min="{number}" max="{number}" width="{_width(column.format.width)}" customWidth="1"/>'
        for number, column in enumerate(columns, 1)
        if column.format.width is not None
    ]
    return f"<cols>{''.join(widths)}</cols>" if widths else ""


def _width(characters: float) -> int:
    return min(max(round(characters), 1), MAX_WIDTH)


def _heading_row(sheet: CleanSheet, style: int) -> str:
    cells = [
        heading_xml(column.header, number, style) for number, column in enumerate(sheet.columns, 1) if column.header
    ]
    return f'<row r="1">{"".join(cells)}</row>'


def _rows(sheet: CleanSheet, styles: list[ColumnStyles]) -> Iterator[str]:
    """The rows below the header, as XML. A row without a value is left out."""
    tags = [start_tag(number) for number in range(1, len(sheet.columns) + 1)]
    columns = [column.values for column in sheet.columns]
    for index in range(sheet.rows):
        row = index + 2
        cells = [
            cell_xml(tag, row, value, style)
            for tag, values, style in zip(tags, columns, styles, strict=True)
            if (value := values[index]) is not None and value != ""
        ]
        if cells:
            yield f'<row r="{row}">{"".join(cells)}</row>'
