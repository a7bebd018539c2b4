"""Looks that a copy may have: by column, from fixed lists, so that nothing removed shows through them.

Colours are ``RRGGBB``. ``workbook`` reads and writes looks, ``redact`` says which go on, ``verify`` proves them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from redactor.model.vocabulary import CellValue

SIGNALS: Final = ("red", "amber", "green", "blue", "grey")
"""The colours that a conditional format of a copy can give, by name and in the order of the style table."""

COMPARISONS: Final = frozenset(
    {"lessThan", "lessThanOrEqual", "equal", "notEqual", "greaterThanOrEqual", "greaterThan", "between", "notBetween"}
)
"""How a conditional format compares a cell with a literal (ECMA-376 part 1, 18.18.15)."""

FONTS: Final = frozenset({"Calibri", "Arial", "Verdana", "Tahoma", "Times New Roman", "Courier New"})
"""Fonts that a copy can name; text in any other is shown in Calibri."""


@dataclass(frozen=True, slots=True)
class ColumnFormat:
    """Plain looks of one column.

    ``width`` is in characters, rounded; ``number_format`` is one of ``workbook.formats.NUMBER_FORMATS``; ``font`` is
    one of ``FONTS`` and ``size`` in points; ``fill`` is the ground and ``ink`` the letters on it.
    """

    width: float | None = None
    number_format: str = "General"
    horizontal: str | None = None
    wrap: bool = False
    bold: bool = False
    italic: bool = False
    font: str = "Calibri"
    size: int = 11
    fill: str | None = None
    ink: str | None = None


@dataclass(frozen=True, slots=True)
class ValueRule:
    """A conditional format that looks at nothing but a column's own values.

    ``kind`` is ``compare`` (with one or two literals, one signal), ``bar`` (one signal) or ``scale`` (two or three).
    """

    kind: str
    signals: tuple[str, ...]
    comparison: str = ""
    literals: tuple[CellValue, ...] = dataclasses.field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Series:
    """One row of points of a chart, by columns: where its values are, and its labels if it has any."""

    values: int
    labels: int | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart over whole columns, 1-based. ``kind`` is ``bar``, ``column``, ``line``, ``pie`` or ``scatter``."""

    kind: str
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """How a sheet is printed. ``area`` says that only the table is, ``repeat`` that its heading is on every page."""

    landscape: bool = False
    fit_width: bool = False
    area: bool = False
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class SheetFormat:
    """Looks of a sheet as read, by 1-based column where they are of a column.

    ``header`` is the look of the heading row where that stands out. ``choices`` are the items of drop-down lists, which
    are words of the file: None where the list names cells.
    """

    columns: Mapping[int, ColumnFormat] = dataclasses.field(default_factory=dict)
    header: ColumnFormat | None = None
    borders: bool = False
    freeze_header: bool = False
    frozen_columns: int = 0
    filtered: bool = False
    tabled: bool = False
    page: Page = Page()
    rules: Mapping[int, tuple[ValueRule, ...]] = dataclasses.field(default_factory=dict, repr=False)
    choices: Mapping[int, tuple[str, ...] | None] = dataclasses.field(default_factory=dict, repr=False)
    charts: tuple[Chart, ...] = ()
