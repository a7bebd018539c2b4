"""What must stand around the rows of a sheet of a copy, and in the part of its table: the plan, read once more.

Each of these can tell something: a rule's literal a removed value, a list's item a name, a block how many rows there
were, a merge hides cells. So they are not merely of a known kind: each must be the one that follows from the copy's
own size and released values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from redactor.model import CellValue, CleanColumn, CleanSheet, ValueRule, column_letter
from redactor.verify.doubt import doubt
from redactor.verify.inventory import MAIN, RELATIONS
from redactor.verify.tree import Maker, Node

_WIDEST: Final = 255
_LONGEST_LIST: Final = 255
_BARS: Final[Mapping[str, str]] = {
    "red": "FFF8696B",
    "amber": "FFFFEB84",
    "green": "FF63BE7B",
    "blue": "FF5A8AC6",
    "grey": "FFBFBFBF",
}
_ORDER: Final = ("red", "amber", "green", "blue", "grey")
_COMPARE: Final = {"lessThan", "lessThanOrEqual", "equal", "notEqual", "greaterThanOrEqual", "greaterThan"}
_BETWEEN: Final = {"between", "notBetween"}
_CLOSED: Final = {"category", "band"}

_node = Maker(MAIN)


def block(sheet: CleanSheet) -> str:
    """The table with its heading."""
    return f"A1:{column_letter(len(sheet.columns))}{1 + sheet.rows}"


def fixed_block(sheet: CleanSheet) -> str:
    """The same with the sheet, as names say it."""
    return f"'{sheet.name}'!$A$1:${column_letter(len(sheet.columns))}${1 + sheet.rows}"


def sheet_frame(sheet: CleanSheet, number: int) -> Node:
    """The sheet part as it is when its rows are taken out."""
    return _node("worksheet", _around(sheet, first=number == 1))


def _around(sheet: CleanSheet, *, first: bool) -> Iterator[Node]:
    page = sheet.page
    if page.fit_width:
        yield _node("sheetPr", [_node("pageSetUpPr", fitToPage=1)])
    view = _node("sheetView", _pane(sheet), tabSelected=1 if first else None, workbookViewId=0)
    yield _node("sheetViews", [view])
    widths = [(place, column.format.width) for place, column in enumerate(sheet.columns, 1)]
    columns = [
        _node("col", min=place, max=place, width=min(max(round(width), 1), _WIDEST), customWidth=1)
        for place, width in widths
        if width is not None
    ]
    if columns:
        yield _node("cols", columns)
    yield _node("sheetData")
    if sheet.filtered and not sheet.tabled:
        yield _node("autoFilter", ref=block(sheet))
    if sheet.merges:
        yield _node("mergeCells", _merges(sheet), count=len(sheet.merges))
    yield from _rules(sheet)
    lists = [_list(place, column, sheet) for place, column in enumerate(sheet.columns, 1) if column.choices]
    if lists:
        yield _node("dataValidations", lists, count=len(lists))
    if page.landscape or page.fit_width:
        yield _node("pageMargins", left="0.7", right="0.7", top="0.75", bottom="0.75", header="0.3", footer="0.3")
        way = "landscape" if page.landscape else "portrait"
        yield _node("pageSetup", paperSize=9, fitToHeight=0 if page.fit_width else None, orientation=way)
    if sheet.charts:
        yield _linked("drawing", "rId1")
    if sheet.tabled:
        yield _node("tableParts", [_linked("tablePart", "rId2")], count=1)


def _linked(name: str, ident: str) -> Node:
    return Node(f"{{{MAIN}}}{name}", {f"{{{RELATIONS}}}id": ident}, (), "")


def _pane(sheet: CleanSheet) -> Iterator[Node]:
    across, down = sheet.frozen_columns, 1 if sheet.freeze_header else 0
    if across or down:
        active = ("bottom" if down else "top") + ("Right" if across else "Left")
        corner = f"{column_letter(1 + across)}{1 + down}"
        split = (across or None, down or None)
        yield _node("pane", xSplit=split[0], ySplit=split[1], topLeftCell=corner, activePane=active, state="frozen")


def covered(sheet: CleanSheet) -> frozenset[tuple[int, int]]:
    """The (row, column) of every cell that a merge covers. There must be nothing in it.

    :raises VerificationError: for a merge that leaves the table, is not one column wide, or joins unequal values.
    """
    cells: set[tuple[int, int]] = set()
    for merge in sheet.merges:
        rows = range(merge.row + 1, merge.last_row + 1)
        inside = merge.row >= 2 and merge.last_row <= sheet.rows + 1 and 1 <= merge.column <= len(sheet.columns)
        if not inside or merge.column != merge.last_column or not rows:
            raise doubt("cells are merged that are not one below the other in a column of the table")
        values = sheet.columns[merge.column - 1].values
        below = {(row, merge.column) for row in rows}
        if any(values[row - 2] not in {None, values[merge.row - 2]} for row in rows) or below & cells:
            raise doubt("cells are merged that do not say the same, so one would hide the others")
        cells |= below
    return frozenset(cells)


def _merges(sheet: CleanSheet) -> Iterator[Node]:
    for merge in sheet.merges:
        letter = column_letter(merge.column)
        yield _node("mergeCell", ref=f"{letter}{merge.row}:{letter}{merge.last_row}")


def _below(place: int, sheet: CleanSheet) -> str:
    letter = column_letter(place)
    return f"{letter}2:{letter}{1 + sheet.rows}"


# --- conditional formats and lists ---


def _rules(sheet: CleanSheet) -> Iterator[Node]:
    priority = 1
    for place, column in enumerate(sheet.columns, 1):
        nodes = []
        for rule in column.rules:
            _check_rule(rule, column)
            nodes.append(_rule(rule, priority))
            priority += 1
        if nodes:
            yield _node("conditionalFormatting", nodes, sqref=_below(place, sheet))


def _check_rule(rule: ValueRule, column: CleanColumn) -> None:
    """A rule may compare with a released word of a closed list, or a number too short to be anybody's."""
    wanted = {"compare": {1}, "bar": {1}, "scale": {2, 3}}.get(rule.kind, set())
    if len(rule.signals) not in wanted or not set(rule.signals) <= set(_ORDER):
        raise doubt("a conditional format is of a kind that a copy does not have")
    if rule.kind != "compare":
        known = column.grammar == "number" and not rule.literals and not rule.comparison
    else:
        count = 1 if rule.comparison in _COMPARE else 2 if rule.comparison in _BETWEEN else 0
        known = len(rule.literals) == count and all(_is_known(value, column) for value in rule.literals)
    if not known:
        raise doubt("a conditional format compares with something that was not released")


def _is_known(value: CellValue, column: CleanColumn) -> bool:
    if isinstance(value, str):
        return column.grammar in _CLOSED and value in set(column.values)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or column.grammar != "number":
        return False
    digits = repr(value).partition("e")[0].replace(".", "").lstrip("-0").rstrip("0")
    return len(digits) <= 3


def _rule(rule: ValueRule, priority: int) -> Node:
    colours = [_node("color", rgb=_BARS[signal]) for signal in rule.signals]
    ends = [_node("cfvo", type="min"), _node("cfvo", type="max")]
    if rule.kind == "bar":
        return _node("cfRule", [_node("dataBar", [*ends, *colours])], type="dataBar", priority=priority)
    if rule.kind == "scale":
        if len(colours) == 3:
            ends.insert(1, _node("cfvo", type="percentile", val=50))
        return _node("cfRule", [_node("colorScale", [*ends, *colours])], type="colorScale", priority=priority)
    literals = [_node("formula", text=_literal(value)) for value in rule.literals]
    look = _ORDER.index(rule.signals[0])
    return _node("cfRule", literals, type="cellIs", dxfId=look, priority=priority, operator=rule.comparison)


def _literal(value: CellValue) -> str:
    quoted = str(value).replace('"', '""')
    return f'"{quoted}"' if isinstance(value, str) else repr(value)


def _list(place: int, column: CleanColumn, sheet: CleanSheet) -> Node:
    items = column.choices
    known = column.grammar in _CLOSED and set(items) <= set(column.values) and len(set(items)) == len(items)
    joined = ",".join(items)
    if not known or any("," in item or '"' in item for item in items) or len(joined) > _LONGEST_LIST:
        raise doubt("a drop-down list has an item that was not released", f"column {column_letter(place)} of the copy")
    formula = _node("formula1", text=f'"{joined}"')
    return _node("dataValidation", [formula], type="list", allowBlank=1, sqref=_below(place, sheet))


# --- the table of its own ---


def table_part(sheet: CleanSheet, number: int) -> Node:
    """The part of a sheet's table."""
    headings = [column.header for column in sheet.columns]
    if not sheet.rows or len({heading.casefold() for heading in headings}) != len(headings) or not all(headings):
        raise doubt("a table has no rows, or two columns of one name", f"sheet {number} of the copy")
    columns = [_node("tableColumn", id=place, name=heading) for place, heading in enumerate(headings, 1)]
    style = _node(
        "tableStyleInfo",
        name="TableStyleMedium2",
        showFirstColumn=0,
        showLastColumn=0,
        showRowStripes=1,
        showColumnStripes=0,
    )
    inner = [_node("autoFilter", ref=block(sheet)), _node("tableColumns", columns, count=len(columns)), style]
    name = f"Table_{number}"
    return _node("table", inner, id=number, name=name, displayName=name, ref=block(sheet), totalsRowShown=0)
