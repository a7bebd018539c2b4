"""The charts of a copy: a kind, and the columns it draws. A chart has no title, no words and no stored values here.

Usually the part of a chart keeps a copy of every value, name and label it draws, and a link to where they came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redactor.model import Chart, CleanSheet, Series, column_letter
from redactor.verify.doubt import doubt
from redactor.verify.inventory import CHART, DRAWING_ML, RELATIONS, SHEET_DRAWING
from redactor.verify.tree import Maker, Node

_WIDE, _HIGH = 9, 18
_NUMBERS: Final = "number"

_c, _a, _x = Maker(CHART), Maker(DRAWING_ML), Maker(SHEET_DRAWING)


def drawing_part(sheet: CleanSheet) -> Node:
    """Where a sheet's charts stand."""
    return _x("wsDr", [_anchor(place, len(sheet.columns) + 1) for place in range(len(sheet.charts))])


def _anchor(place: int, left: int) -> Node:
    top = place * (_HIGH + 1)
    named = _x("nvGraphicFramePr", [_x("cNvPr", id=place + 2, name=f"Chart {place + 1}"), _x("cNvGraphicFramePr")])
    moved = _x("xfrm", [_a("off", x=0, y=0), _a("ext", cx=0, cy=0)])
    chart = Node(f"{{{CHART}}}chart", {f"{{{RELATIONS}}}id": f"rId{place + 1}"}, (), "")
    graphic = _a("graphic", [_a("graphicData", [chart], uri=CHART)])
    frame = _x("graphicFrame", [named, moved, graphic], macro="")
    corners = [_corner("from", left, top), _corner("to", left + _WIDE, top + _HIGH)]
    return _x("twoCellAnchor", [*corners, frame, _x("clientData")])


def _corner(name: str, column: int, row: int) -> Node:
    places = [("col", column), ("colOff", 0), ("row", row), ("rowOff", 0)]
    return _x(name, [_x(what, text=str(value)) for what, value in places])


def chart_part(sheet: CleanSheet, chart: Chart) -> Node:
    """One chart of a sheet.

    :raises VerificationError: when it draws a column that a chart may not draw.
    """
    area = _c("plotArea", _plot(chart.kind, [_series(sheet, chart.kind, i, one) for i, one in enumerate(chart.series)]))
    legend = _c("legend", [_c("legendPos", val="r")])
    inner = _c("chart", [_c("autoTitleDeleted", val=1), area, legend, _c("plotVisOnly", val=1)])
    return _c("chartSpace", [inner])


def _plot(kind: str, series: Sequence[Node]) -> list[Node]:
    ids = [_c("axId", val=1), _c("axId", val=2)]
    if kind == "pie":
        return [_c("pieChart", [_c("varyColors", val=1), *series])]
    if kind == "line":
        return [_c("lineChart", [_c("grouping", val="standard"), *series, _c("marker", val=1), *ids]), *_axes("catAx")]
    if kind == "scatter":
        return [_c("scatterChart", [_c("scatterStyle", val="lineMarker"), *series, *ids]), *_axes("valAx")]
    if kind in {"bar", "column"}:
        way = _c("barDir", val="bar" if kind == "bar" else "col")
        return [_c("barChart", [way, _c("grouping", val="clustered"), *series, *ids]), *_axes("catAx")]
    raise doubt("a chart is of a kind that a copy does not have")


def _axes(first: str) -> list[Node]:
    return [_axis(first, 1, 2, "b"), _axis("valAx", 2, 1, "l")]


def _axis(name: str, ident: int, crosses: int, side: str) -> Node:
    scaling = _c("scaling", [_c("orientation", val="minMax")])
    return _c(
        name,
        [_c("axId", val=ident), scaling, _c("delete", val=0), _c("axPos", val=side), _c("crossAx", val=crosses)],
    )


def _series(sheet: CleanSheet, kind: str, place: int, series: Series) -> Node:
    _check_column(sheet, series.values, numbers=True)
    parts = [_c("idx", val=place), _c("order", val=place)]
    parts.append(_c("tx", [_c("strRef", [_c("f", text=_cell(sheet, series.values, 1))])]))
    scatter = kind == "scatter"
    if series.labels is not None:
        _check_column(sheet, series.labels, numbers=scatter)
        reference = _c("numRef" if scatter else "strRef", [_c("f", text=_cells(sheet, series.labels))])
        parts.append(_c("xVal" if scatter else "cat", [reference]))
    values = _c("numRef", [_c("f", text=_cells(sheet, series.values))])
    return _c("ser", [*parts, _c("yVal" if scatter else "val", [values])])


def _check_column(sheet: CleanSheet, place: int, *, numbers: bool) -> None:
    there = 1 <= place <= len(sheet.columns)
    if not there or (numbers and sheet.columns[place - 1].grammar != _NUMBERS):
        raise doubt("a chart draws a column that it may not draw")


def _cell(sheet: CleanSheet, column: int, row: int) -> str:
    return f"'{sheet.name}'!${column_letter(column)}${row}"


def _cells(sheet: CleanSheet, column: int) -> str:
    last = 1 + sheet.rows
    return _cell(sheet, column, 2) + (f":${column_letter(column)}${last}" if last > 2 else "")
