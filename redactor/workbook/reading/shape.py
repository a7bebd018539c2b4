"""The plain looks of a sheet, out of the formats its cells have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from redactor.model import ColumnFormat, SheetFormat
from redactor.workbook.reading.columns import Columns
from redactor.workbook.reading.looks import Look, Looks
from redactor.workbook.reading.sheet import SheetReader

_FEW = 2
"""So many cells of a column may look otherwise (a title above, a total below) and its colours are still its own."""


def sheet_format(looks: Looks, reader: SheetReader, *, tabled: bool, names: Collection[str]) -> SheetFormat:
    """Formats by column (the commonest look of its cells) and those of the header row, if one stands out.

    :param reader: has read the sheet.
    :param tabled: whether there is a table of its own in the sheet.
    :param names: which of ``Area`` and ``Titles`` the workbook names for printing it.
    """
    columns, marks = reader.rows.columns, reader.marks
    formats: dict[int, ColumnFormat] = {}
    borders = 0
    for column, styles in columns.styles.items():
        look = _commonest(styles, looks)
        borders += look.border
        formats[column] = _column(look, reader.widths.get(column))
    header = _header(columns, looks)
    return SheetFormat(
        columns=formats,
        header=_column(Counter(header).most_common(1)[0][0], None) if header else None,
        borders=bool(formats) and borders * 2 > len(formats),
        freeze_header=reader.frozen_row > 1,
        frozen_columns=reader.frozen_columns,
        filtered=marks.filtered,
        tabled=tabled,
        page=replace(marks.page, area="Area" in names, repeat="Titles" in names),
        rules=marks.rules,
        choices=marks.choices,
    )


def _column(look: Look, width: float | None) -> ColumnFormat:
    return ColumnFormat(
        width=width,
        number_format=look.number_format,
        horizontal=look.horizontal,
        wrap=look.wrap,
        bold=look.bold,
        italic=look.italic,
        font=look.font,
        size=look.size,
        fill=look.fill,
        ink=look.ink,
    )


def _commonest(styles: Counter[str | None], looks: Looks) -> Look:
    """The look most cells have. Several style numbers may look the same, so looks are counted, not numbers.

    A column's first value is mostly its heading, so where there are others it does not count. A look that more than
    a few cells do not have marks some rows, and a copy must not show which were marked: its colours are left out.
    """
    counts: Counter[Look] = Counter()
    heading = next(iter(styles)) if styles.total() > 1 else None
    for style, count in styles.items():
        counts[looks.of(style)] += count
    if styles.total() > 1:
        counts[looks.of(heading)] -= 1
    look = counts.most_common(1)[0][0]
    coloured: Counter[tuple[object, ...]] = Counter()
    for other, count in counts.items():
        coloured[_striking(other)] += count
    others = counts.total() - coloured[_striking(look)]
    if others > max(_FEW, counts.total() // 10):
        return replace(look, fill=None, ink=None, bold=False, italic=False)
    return look


def _striking(look: Look) -> tuple[object, ...]:
    """What of a look strikes the eye."""
    return look.fill, look.ink, look.bold, look.italic


def _header(columns: Columns, looks: Looks) -> list[Look]:
    """The looks of the first of the top rows with several cells, all of them bold or filled."""
    for row in sorted(columns.top_rows):
        found = [looks.of(style) for style in columns.top_rows[row]]
        if len(found) > 1 and all(look.bold or look.fill for look in found):
            return found
    return []
