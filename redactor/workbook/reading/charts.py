"""What a chart of a source draws: its kind, and the columns of one sheet. Its words are found by the sweep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from redactor.model import Chart, Series, Sheet
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.references import parse_block
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.xmlsafe import Element

_KINDS: Final = {
    "barChart": "column",
    "bar3DChart": "column",
    "lineChart": "line",
    "line3DChart": "line",
    "areaChart": "line",
    "pieChart": "pie",
    "pie3DChart": "pie",
    "doughnutChart": "pie",
    "scatterChart": "scatter",
}
_ROLES: Final = {"val": "values", "yVal": "values", "cat": "labels", "xVal": "labels"}
_Place = tuple[str, int]


class ChartReader(Sweep):
    """The visitor for a chart part."""

    def __init__(self, part: PartInfo, collector: Collector) -> None:
        super().__init__(part, collector)
        self._kinds: set[str] = set()
        self._series: list[dict[str, _Place]] = []
        self._odd = False

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """Note what is drawn; every word is then looked at like any other part's."""
        if path[-1:] == ["plotArea"] and name.endswith("Chart"):
            self._kinds.add(_KINDS.get(name, ""))
        elif name == "barDir" and element.get("val") == "bar":
            self._kinds = {"bar" if kind == "column" else kind for kind in self._kinds}
        elif name == "ser":
            self._series.append({})
        elif name == "f" and self._series and len(path) >= 2 and path[-2] in _ROLES:
            self._reference(_ROLES[path[-2]], element.text or "")
        super().element(name, element, path)

    def _reference(self, role: str, text: str) -> None:
        sheet, _, cells = text.strip().rpartition("!")
        block = parse_block(cells)
        if block is None or block.column != block.last_column or not sheet or "[" in sheet:
            self._odd = True
            return
        if sheet.startswith("'"):
            sheet = sheet.strip("'").replace("''", "'")
        self._series[-1][role] = (sheet, block.column)

    def chart(self) -> tuple[str, Chart] | None:
        """The name of the sheet that is drawn, and how; None where it is more than columns of one sheet."""
        places = [place for series in self._series for place in series.values()]
        sheets = {sheet for sheet, _ in places}
        if self._odd or len(self._kinds) != 1 or "" in self._kinds or len(sheets) != 1:
            return None
        if not all("values" in series for series in self._series):
            return None
        drawn = tuple(
            Series(series["values"][1], series["labels"][1] if "labels" in series else None) for series in self._series
        )
        return sheets.pop(), Chart(next(iter(self._kinds)), drawn)


def with_charts(sheets: Iterable[Sheet], charts: Sequence[tuple[str, Chart]]) -> tuple[Sheet, ...]:
    """The sheets with the charts that draw them."""
    own = {
        name.casefold(): tuple(chart for drawn, chart in charts if drawn.casefold() == name.casefold())
        for name, _ in charts
    }
    return tuple(
        replace(sheet, format=replace(sheet.format, charts=own[sheet.name.casefold()]))
        if sheet.name.casefold() in own
        else sheet
        for sheet in sheets
    )
