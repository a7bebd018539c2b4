"""What a sheet part of a copy holds around its rows, as XML: views, widths, filters, rules, lists, print settings.

Elements and their order: ECMA-376 part 1, section 18.3.1.99. Everything here is made from the copy's own size and
released values; ``verify`` holds it against the same plan, element by element.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from redactor.model import SIGNALS, CellValue, CleanColumn, CleanSheet, Merge, ValueRule, column_letter
from redactor.workbook.cells import xml_attribute, xml_text
from redactor.workbook.styles import SIGNAL_COLOURS

NAMESPACE: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAX_WIDTH: Final = 255
DRAWING: Final = "rId1"
"""The relationship of a sheet's charts."""
TABLE: Final = "rId2"
"""The relationship of a sheet's table."""

_MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
_A4 = 9


def before_rows(sheet: CleanSheet, *, first: bool) -> str:
    """The part up to its rows. ``first`` says that this is the sheet one sees on opening."""
    linked = f' xmlns:r="{RELATIONS}"' if sheet.charts or sheet.tabled else ""
    fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' if sheet.page.fit_width else ""
    selected = ' tabSelected="1"' if first else ""
    view = f'<sheetViews><sheetView{selected} workbookViewId="0">{_pane(sheet)}</sheetView></sheetViews>'
    return f'<worksheet xmlns="{NAMESPACE}"{linked}>{fit}{view}{_widths(sheet)}<sheetData>'


def after_rows(sheet: CleanSheet) -> str:
    """The part from the end of its rows."""
    filtered = f'<autoFilter ref="{block(sheet)}"/>' if sheet.filtered and not sheet.tabled else ""
    drawing = f'<drawing r:id="{DRAWING}"/>' if sheet.charts else ""
    table = f'<tableParts count="1"><tablePart r:id="{TABLE}"/></tableParts>' if sheet.tabled else ""
    return (
        f"</sheetData>{filtered}{_merges(sheet)}{''.join(_rules(sheet))}{_choices(sheet)}{_page(sheet)}"
        f"{drawing}{table}</worksheet>"
    )


def block(sheet: CleanSheet) -> str:
    """The table with its heading: ``A1:E4``."""
    return f"A1:{column_letter(len(sheet.columns))}{sheet.rows + 1}"


def fixed_block(sheet: CleanSheet) -> str:
    """The same as an absolute reference, sheet and all."""
    return f"'{sheet.name}'!$A$1:${column_letter(len(sheet.columns))}${sheet.rows + 1}"


def _pane(sheet: CleanSheet) -> str:
    across, down = sheet.frozen_columns, int(sheet.freeze_header)
    if not (across or down):
        return ""
    split = (f' xSplit="{across}"' if across else "") + (f' ySplit="{down}"' if down else "")
    corner = {(True, True): "bottomRight", (True, False): "topRight", (False, True): "bottomLeft"}
    active = corner[bool(across), bool(down)]
    cell = f"{column_letter(across + 1)}{down + 1}"
    return f'<pane{split} topLeftCell="{cell}" activePane="{active}" state="frozen"/>'


def _widths(sheet: CleanSheet) -> str:
    widths = [
        f'<col min="{number}" max="{number}" width="{_width(column.format.width)}" customWidth="1"/>'
        for number, column in enumerate(sheet.columns, 1)
        if column.format.width is not None
    ]
    return f"<cols>{''.join(widths)}</cols>" if widths else ""


def _width(characters: float) -> int:
    return min(max(round(characters), 1), MAX_WIDTH)


def _merges(sheet: CleanSheet) -> str:
    cells = "".join(f'<mergeCell ref="{_reference(merge)}"/>' for merge in sheet.merges)
    return f'<mergeCells count="{len(sheet.merges)}">{cells}</mergeCells>' if cells else ""


def _reference(merge: Merge) -> str:
    first, last = (merge.row, merge.column), (merge.last_row, merge.last_column)
    return ":".join(f"{column_letter(column)}{row}" for row, column in (first, last))


def _below_heading(number: int, sheet: CleanSheet) -> str:
    letter = column_letter(number)
    return f"{letter}2:{letter}{sheet.rows + 1}"


def _rules(sheet: CleanSheet) -> Iterator[str]:
    priority = 0
    for number, column in enumerate(sheet.columns, 1):
        rules = []
        for rule in column.rules:
            priority += 1
            rules.append(_rule(rule, priority))
        if rules:
            reference = _below_heading(number, sheet)
            yield f'<conditionalFormatting sqref="{reference}">{"".join(rules)}</conditionalFormatting>'


def _rule(rule: ValueRule, priority: int) -> str:
    colours = "".join(f'<color rgb="FF{SIGNAL_COLOURS[signal][2]}"/>' for signal in rule.signals)
    if rule.kind == "bar":
        inner = f'<dataBar><cfvo type="min"/><cfvo type="max"/>{colours}</dataBar>'
        return f'<cfRule type="dataBar" priority="{priority}">{inner}</cfRule>'
    if rule.kind == "scale":
        middle = '<cfvo type="percentile" val="50"/>' if len(rule.signals) == 3 else ""
        inner = f'<colorScale><cfvo type="min"/>{middle}<cfvo type="max"/>{colours}</colorScale>'
        return f'<cfRule type="colorScale" priority="{priority}">{inner}</cfRule>'
    literals = "".join(f"<formula>{xml_text(literal(value))}</formula>" for value in rule.literals)
    look = SIGNALS.index(rule.signals[0])
    how = f'type="cellIs" dxfId="{look}" priority="{priority}" operator="{rule.comparison}"'
    return f"<cfRule {how}>{literals}</cfRule>"


def literal(value: CellValue) -> str:
    """A value as a rule compares with it: a number, or a text in quotes. Nothing else can be one."""
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return repr(value)


def _choices(sheet: CleanSheet) -> str:
    lists = [_list(number, column, sheet) for number, column in enumerate(sheet.columns, 1) if column.choices]
    return f'<dataValidations count="{len(lists)}">{"".join(lists)}</dataValidations>' if lists else ""


def _list(number: int, column: CleanColumn, sheet: CleanSheet) -> str:
    items = literal(",".join(column.choices))
    return (
        f'<dataValidation type="list" allowBlank="1" sqref="{_below_heading(number, sheet)}">'
        f"<formula1>{xml_text(items)}</formula1></dataValidation>"
    )


def _page(sheet: CleanSheet) -> str:
    page = sheet.page
    if not (page.landscape or page.fit_width):
        return ""
    way = "landscape" if page.landscape else "portrait"
    fit = ' fitToHeight="0"' if page.fit_width else ""
    return f'{_MARGINS}<pageSetup paperSize="{_A4}"{fit} orientation="{way}"/>'


def table_xml(sheet: CleanSheet, number: int) -> str:
    """The part that makes the block a table of its own: its columns are the headings, its name a number."""
    columns = "".join(
        f'<tableColumn id="{place}" name="{xml_attribute(column.header)}"/>'
        for place, column in enumerate(sheet.columns, 1)
    )
    style = 'name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"'
    return (
        f'<table xmlns="{NAMESPACE}" id="{number}" name="Table_{number}" displayName="Table_{number}" '
        f'ref="{block(sheet)}" totalsRowShown="0"><autoFilter ref="{block(sheet)}"/>'
        f'<tableColumns count="{len(sheet.columns)}">{columns}</tableColumns><tableStyleInfo {style}/></table>'
    )
