"""Writes a clean workbook as .xlsx, from nothing.

openpyxl makes the small parts (styles, relationships, content types, properties). The sheets' own XML is written
here, straight into the archive, for three reasons: openpyxl's write-only mode first puts every sheet into a temporary
file of its own choosing, which a killed process leaves behind; it would take text that begins with ``=`` for a
formula; and cell by cell it needs about five times as long.

The rows are written here, what stands around them in ``frame``, charts in ``charts``. ``verify`` allows exactly that.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook as OpenpyxlWorkbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.writer.excel import ExcelWriter

from redactor.errors import DeliveryError
from redactor.model import CellValue, CleanSheet, CleanWorkbook
from redactor.workbook.cells import cell_xml, heading_xml, start_tag
from redactor.workbook.charts import CONTENT_TYPES, chart_xml, drawing_xml, relation, relations
from redactor.workbook.frame import DRAWING, TABLE, after_rows, before_rows, fixed_block, table_xml
from redactor.workbook.styles import ColumnStyles, column_styles, heading_style, signal_styles

APPLICATION: Final = "redactor"
CREATED: Final = datetime(2000, 1, 1)
"""Every copy says that it was made then, so that two copies of the same content are the same bytes."""

MAX_ROWS: Final = 1_048_576
MAX_COLUMNS: Final = 16_384

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
        _name_blocks(book.create_sheet(sheet.name), sheet)
    looks: Any = book
    for look in signal_styles():
        looks._differential_styles.append(look)
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


def _name_blocks(part: Any, sheet: CleanSheet) -> None:
    """Names that a spreadsheet program needs for printing and filtering. They all lead to the table itself."""
    wanted = {
        "_FilterDatabase": fixed_block(sheet) if sheet.filtered and not sheet.tabled else None,
        "Print_Area": fixed_block(sheet) if sheet.page.area else None,
        "Print_Titles": f"'{sheet.name}'!$1:$1" if sheet.page.repeat else None,
    }
    for name, value in wanted.items():
        if value:
            hidden = True if name.startswith("_") else None
            part.defined_names[name] = DefinedName(name, attr_text=value, hidden=hidden)


class _Part(NamedTuple):
    """How openpyxl's list of content types wants to be told of a part."""

    path: str
    mime_type: str


class _PackageWriter(ExcelWriter):
    """openpyxl's package writer with the sheets, tables and charts written by us."""

    def __init__(self, book: OpenpyxlWorkbook, archive: _SteadyZip, sheets: tuple[CleanSheet, ...]) -> None:
        super().__init__(book, archive)
        self._target = archive
        self._sheets = sheets
        self._chart_count = 0

    def _write_worksheets(self) -> None:
        parts: list[Any] = list(self.workbook.worksheets)
        for number, (part, sheet) in enumerate(zip(parts, self._sheets, strict=True), 1):
            part._id = number
            styles = [column_styles(part, column.format, sheet.borders) for column in sheet.columns]
            heading = heading_style(part, sheet.header, sheet.borders)
            with self._target.entry(part.path[1:]) as target:
                _write_sheet(target, sheet, styles, heading, first=number == 1)
            self.manifest.append(part)
            self._write_linked(sheet, number)

    def _write_linked(self, sheet: CleanSheet, number: int) -> None:
        """The parts that a sheet leads to: its charts and its table."""
        links = []
        if sheet.charts:
            self._write_charts_of(sheet, number)
            links.append(relation(DRAWING, "drawing", f"/xl/drawings/drawing{number}.xml"))
        if sheet.tabled:
            self._add(f"/xl/tables/table{number}.xml", "table", table_xml(sheet, number))
            links.append(relation(TABLE, "table", f"/xl/tables/table{number}.xml"))
        if links:
            self._target.writestr(f"xl/worksheets/_rels/sheet{number}.xml.rels", relations(links))

    def _write_charts_of(self, sheet: CleanSheet, number: int) -> None:
        first = self._chart_count + 1
        self._chart_count += len(sheet.charts)
        self._add(f"/xl/drawings/drawing{number}.xml", "drawing", drawing_xml(sheet))
        links = []
        for place, chart in enumerate(sheet.charts):
            path = f"/xl/charts/chart{first + place}.xml"
            self._add(path, "chart", chart_xml(sheet, chart))
            links.append(relation(f"rId{place + 1}", "chart", path))
        self._target.writestr(f"xl/drawings/_rels/drawing{number}.xml.rels", relations(links))

    def _add(self, path: str, kind: str, xml: str) -> None:
        self._target.writestr(path[1:], xml)
        self.manifest.append(_Part(path, CONTENT_TYPES[kind]))


def _write_sheet(
    target: IO[bytes], sheet: CleanSheet, styles: list[ColumnStyles], heading: int, *, first: bool
) -> None:
    target.write(before_rows(sheet, first=first).encode())
    target.write(_heading_row(sheet, heading).encode())
    chunk: list[str] = []
    for row in _rows(sheet, styles):
        chunk.append(row)
        if len(chunk) == _CHUNK_ROWS:
            target.write("".join(chunk).encode())
            chunk.clear()
    target.write(("".join(chunk) + after_rows(sheet)).encode())


def _heading_row(sheet: CleanSheet, style: int) -> str:
    cells = [
        heading_xml(column.header, number, style) for number, column in enumerate(sheet.columns, 1) if column.header
    ]
    return f'<row r="1">{"".join(cells)}</row>'


def _rows(sheet: CleanSheet, styles: list[ColumnStyles]) -> Iterator[str]:
    """The rows below the header, as XML. A row without a value is left out."""
    tags = [start_tag(number) for number in range(1, len(sheet.columns) + 1)]
    columns = [_shown(column.values, number, sheet) for number, column in enumerate(sheet.columns, 1)]
    for index in range(sheet.rows):
        row = index + 2
        cells = [
            cell_xml(tag, row, value, style)
            for tag, values, style in zip(tags, columns, styles, strict=True)
            if (value := values[index]) is not None and value != ""
        ]
        if cells:
            yield f'<row r="{row}">{"".join(cells)}</row>'


def _shown(values: Sequence[CellValue | None], number: int, sheet: CleanSheet) -> Sequence[CellValue | None]:
    """The values of a column that are written: of merged cells only the first, because the others would be hidden."""
    covered = {
        row for merge in sheet.merges if merge.column == number for row in range(merge.row + 1, merge.last_row + 1)
    }
    return [None if index + 2 in covered else value for index, value in enumerate(values)] if covered else values
