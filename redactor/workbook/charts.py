"""Charts of a copy, built anew: which kind, and which columns. No title, no words, no stored values.

A chart part usually keeps a cache of every value it draws. Here it only says where they stand (ECMA-376 part 1,
21.2.2.65 and 21.2.2.201), and the program that opens the copy reads them there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from redactor.model import Chart, CleanSheet, Series, column_letter

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

CONTENT_TYPES: Final = {
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
    "table": "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
}

_COLUMNS_WIDE, _ROWS_HIGH = 9, 18
_AXES = (
    '<c:{0}><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
    '<c:axPos val="b"/><c:crossAx val="2"/></c:{0}>'
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
    '<c:axPos val="l"/><c:crossAx val="1"/></c:valAx>'
)


def relation(ident: str, kind: str, target: str) -> str:
    """One relationship of a part to another."""
    return f'<Relationship Id="{ident}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def relations(links: Sequence[str]) -> str:
    """A part's relationships."""
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(links)}</Relationships>'


def drawing_xml(sheet: CleanSheet) -> str:
    """Where a sheet's charts stand: to the right of the table, one below the other."""
    left = len(sheet.columns) + 1
    frames = [_frame(number, left, number * (_ROWS_HIGH + 1)) for number in range(len(sheet.charts))]
    return (
        f'<xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheetDrawing" xmlns:a="{_DRAWING}/main" '
        f'xmlns:c="{_DRAWING}/chart" xmlns:r="{_OFFICE}">{"".join(frames)}</xdr:wsDr>'
    )


def _frame(number: int, left: int, top: int) -> str:
    return (
        f"<xdr:twoCellAnchor>{_corner('from', left, top)}{_corner('to', left + _COLUMNS_WIDE, top + _ROWS_HIGH)}"
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>'
        f'<xdr:cNvPr id="{number + 2}" name="Chart {number + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>'
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
        f'<a:graphicData uri="{_DRAWING}/chart"><c:chart r:id="rId{number + 1}"/></a:graphicData></a:graphic>'
        "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    )


def _corner(name: str, column: int, row: int) -> str:
    inner = f"<xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff>"
    return f"<xdr:{name}>{inner}</xdr:{name}>"


def chart_xml(sheet: CleanSheet, chart: Chart) -> str:
    """One chart."""
    series = "".join(_series(sheet, chart.kind, number, one) for number, one in enumerate(chart.series))
    return (
        f'<c:chartSpace xmlns:c="{_DRAWING}/chart"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{_plot(chart.kind, series)}</c:plotArea>"
        '<c:legend><c:legendPos val="r"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
    )


def _plot(kind: str, series: str) -> str:
    ids = '<c:axId val="1"/><c:axId val="2"/>'
    match kind:
        case "pie":
            return f'<c:pieChart><c:varyColors val="1"/>{series}</c:pieChart>'
        case "line":
            inner = f'<c:grouping val="standard"/>{series}<c:marker val="1"/>'
            return f"<c:lineChart>{inner}{ids}</c:lineChart>{_AXES.format('catAx')}"
        case "scatter":
            inner = f'<c:scatterStyle val="lineMarker"/>{series}'
            return f"<c:scatterChart>{inner}{ids}</c:scatterChart>{_AXES.format('valAx')}"
        case _:
            way = "bar" if kind == "bar" else "col"
            inner = f'<c:barDir val="{way}"/><c:grouping val="clustered"/>{series}'
            return f"<c:barChart>{inner}{ids}</c:barChart>{_AXES.format('catAx')}"


def _series(sheet: CleanSheet, kind: str, number: int, series: Series) -> str:
    name = f"<c:tx><c:strRef><c:f>{_cells(sheet, series.values, 1, 1)}</c:f></c:strRef></c:tx>"
    labels_in, values_in = ("xVal", "yVal") if kind == "scatter" else ("cat", "val")
    labels = ""
    if series.labels is not None:
        reference = "numRef" if kind == "scatter" else "strRef"
        place = _cells(sheet, series.labels, 2, sheet.rows + 1)
        labels = f"<c:{labels_in}><c:{reference}><c:f>{place}</c:f></c:{reference}></c:{labels_in}>"
    values = f"<c:numRef><c:f>{_cells(sheet, series.values, 2, sheet.rows + 1)}</c:f></c:numRef>"
    order = f'<c:idx val="{number}"/><c:order val="{number}"/>'
    return f"<c:ser>{order}{name}{labels}<c:{values_in}>{values}</c:{values_in}></c:ser>"


def _cells(sheet: CleanSheet, column: int, first: int, last: int) -> str:
    letter = column_letter(column)
    return f"'{sheet.name}'!${letter}${first}" + (f":${letter}${last}" if last != first else "")
