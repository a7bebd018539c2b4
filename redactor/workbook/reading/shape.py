"""The plain looks of a sheet, out of the formats its cells have."""

from __future__ import annotations

from collections import Counter

from redactor.model import ColumnFormat, SheetFormat
from redactor.workbook.reading.columns import Columns
from redactor.workbook.reading.looks import Look, Looks


def sheet_format(columns: Columns, looks: Looks, widths: dict[int, float], frozen_row: int) -> SheetFormat:
    """Formats by column (the commonest look of its cells) and those of the header row, if one stands out."""
    formats: dict[int, ColumnFormat] = {}
    borders = 0
    for column, styles in columns.styles.items():
        look = _commonest(styles, looks)
        borders += look.border
        formats[column] = ColumnFormat(
            width=widths.get(column),
            number_format=look.number_format,
            horizontal=look.horizontal,
            wrap=look.wrap,
            bold=look.bold,
        )
    header = _header(columns, looks)
    return SheetFormat(
        columns=formats,
        header_bold=any(look.bold for look in header) if header else False,
        header_fill=next((look.fill for look in header if look.fill), None),
        borders=bool(formats) and borders * 2 > len(formats),
        freeze_header=frozen_row > 1,
    )


def _commonest(styles: Counter[str | None], looks: Looks) -> Look:
    """The look most cells have. Several style numbers may look the same, so looks are counted, not numbers.

    A column's first value is mostly its heading, so where there are others it does not count.
    """
    counts: Counter[Look] = Counter()
    heading = next(iter(styles)) if styles.total() > 1 else None
    for style, count in styles.items():
        counts[looks.of(style)] += count
    if styles.total() > 1:
        counts[looks.of(heading)] -= 1
    return counts.most_common(1)[0][0]


def _header(columns: Columns, looks: Looks) -> list[Look]:
    """The looks of the first of the top rows with several cells, all of them bold or filled."""
    for row in sorted(columns.top_rows):
        found = [looks.of(style) for style in columns.top_rows[row]]
        if len(found) > 1 and all(look.bold or look.fill for look in found):
            return found
    return []
