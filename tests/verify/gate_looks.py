"""A copy with everything that a copy can have besides values, and the places in it where a name can be put.

Each line of the tables is one place: what to change in which part. Long ones stay on one line.
"""
# ruff: noqa: E501

from __future__ import annotations

from redactor.model import (
    Chart,
    CleanColumn,
    CleanSheet,
    CleanWorkbook,
    ColumnFormat,
    Merge,
    Page,
    Series,
    ValueRule,
)

NAME = "Zephaniah Testerley"
_WARDS = ("Beckton", "Beckton", "Boleyn", "Manor Park")
_RATINGS = ("High", "Low", "High", "Medium")
_WORDS = frozenset(_RATINGS)

LOOKS = CleanWorkbook(
    (
        CleanSheet(
            "Table 1",
            (
                CleanColumn("Ward", "text", _WARDS, ColumnFormat(width=18, italic=True, ink="1F4E78")),
                CleanColumn(
                    "Rating",
                    "category",
                    _RATINGS,
                    ColumnFormat(fill="FFFFCC", font="Arial", size=12),
                    vocabulary=_WORDS,
                    rules=(ValueRule("compare", ("red",), "equal", ("High",)),),
                    choices=("Low", "Medium", "High"),
                ),
                CleanColumn(
                    "Visits",
                    "number",
                    (7, 41, 12, 30),
                    ColumnFormat(number_format="000"),
                    rules=(
                        ValueRule("compare", ("amber",), "between", (10, 20)),
                        ValueRule("bar", ("blue",)),
                        ValueRule("scale", ("red", "amber", "green")),
                    ),
                ),
                CleanColumn("Cost", "number", (1.5, 2.5, 3.5, 4.5), ColumnFormat(horizontal="right")),
            ),
            4,
            header=ColumnFormat(bold=True, fill="003366", ink="FFFFFF"),
            frozen_columns=1,
            filtered=True,
            page=Page(landscape=True, fit_width=True, area=True, repeat=True),
            merges=(Merge(2, 1, 3, 1),),
            charts=(Chart("column", (Series(3, 2), Series(4, 2))), Chart("pie", (Series(3, 2),))),
        ),
        CleanSheet(
            "Table 2",
            (
                CleanColumn("Hours", "number", (1, 2)),
                CleanColumn("Cost & more", "number", (3, 4)),
            ),
            2,
            tabled=True,
            charts=(Chart("scatter", (Series(2, 1),)), Chart("line", (Series(1),)), Chart("bar", (Series(2),))),
        ),
    )
)

SHEET, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
TABLE, CHART, DRAWING = "xl/tables/table2.xml", "xl/charts/chart1.xml", "xl/drawings/drawing1.xml"
SHEET_RELS, DRAWING_RELS = "xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/_rels/drawing1.xml.rels"

EDITS: dict[str, tuple[str, str, str]] = {
    # conditional formats
    "another word a rule compares with": (SHEET, '<formula>"High"</formula>', f'<formula>"{NAME}"</formula>'),
    "a rule that computes": (SHEET, '<formula>"High"</formula>', f'<formula>IF(1,"High","{NAME}")</formula>'),
    "another threshold": (SHEET, "<formula>10</formula>", "<formula>7700900461</formula>"),
    "another comparison": (SHEET, 'operator="between"', 'operator="notBetween"'),
    "a threshold more": (SHEET, "<formula>20</formula>", f'<formula>20</formula><formula>"{NAME}"</formula>'),
    "a text of a rule": (SHEET, 'type="cellIs"', f'type="cellIs" text="{NAME}"'),
    "a rule for one cell": (SHEET, 'sqref="B2:B5"', 'sqref="B3"'),
    "a rule more": (SHEET, "</conditionalFormatting>", f'<cfRule type="expression" priority="9"><formula>"{NAME}"=A1</formula></cfRule></conditionalFormatting>'),
    "a block of rules more": (SHEET, "<dataValidations", f'<conditionalFormatting sqref="A3"><cfRule type="containsText" text="{NAME}" priority="8"/></conditionalFormatting><dataValidations'),
    "another signal": (SHEET, 'dxfId="0"', 'dxfId="1"'),
    "another colour of a bar": (SHEET, "FF5A8AC6", "FF5A8AC7"),
    "a value of a bar": (SHEET, '<cfvo type="min"/>', f'<cfvo type="formula" val="{NAME}"/>'),
    "an extension of a rule": (SHEET, "</dataBar>", f"</dataBar><extLst><ext>{NAME}</ext></extLst>"),
    "the look of a signal": (STYLES, 'rgb="FFFFC7CE"', 'rgb="FFDEADBE"'),
    "a signal with a format": (STYLES, "<dxf><font>", f'<dxf><numFmt numFmtId="170" formatCode="&quot;{NAME}&quot;"/><font>'),
    "a signal more": (STYLES, "</dxfs>", "<dxf/></dxfs>"),
    # drop-down lists
    "an item more": (SHEET, "Low,Medium,High", f"Low,Medium,High,{NAME}"),
    "an item for another": (SHEET, "Low,Medium,High", f"Low,{NAME},High"),
    "items in another order": (SHEET, "Low,Medium,High", "High,Medium,Low"),
    "a prompt": (SHEET, 'type="list"', f'type="list" showInputMessage="1" prompt="{NAME}"'),
    "a title of a prompt": (SHEET, 'type="list"', f'type="list" promptTitle="{NAME}"'),
    "an error": (SHEET, 'type="list"', f'type="list" error="{NAME}"'),
    "a title of an error": (SHEET, 'type="list"', f'type="list" errorTitle="{NAME}"'),
    "a list that names cells": (SHEET, '<formula1>"Low,Medium,High"</formula1>', "<formula1>$A$2:$A$5</formula1>"),
    "a second formula": (SHEET, "</formula1>", f'</formula1><formula2>"{NAME}"</formula2>'),
    "a list more": (SHEET, "</dataValidations>", f'<dataValidation type="list" sqref="A2"><formula1>"{NAME}"</formula1></dataValidation></dataValidations>'),
    "a list for other cells": (SHEET, 'allowBlank="1" sqref="B2:B5"', 'allowBlank="1" sqref="C2:C5"'),
    # merges, panes, print settings, filters
    "a value below a merge": (SHEET, '<row r="3">', f'<row r="3"><c r="A3" s="1" t="inlineStr"><is><t>{NAME}</t></is></c>'),
    "a larger merge": (SHEET, 'ref="A2:A3"', 'ref="A2:A5"'),
    "a merge over columns": (SHEET, 'ref="A2:A3"', 'ref="A2:B3"'),
    "a merge more": (SHEET, "</mergeCells>", '<mergeCell ref="C2:C3"/></mergeCells>'),
    "no merge": (SHEET, '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>', ""),
    "another frozen column": (SHEET, 'xSplit="1"', 'xSplit="2"'),
    "a pane that starts far down": (SHEET, 'topLeftCell="B2"', 'topLeftCell="B5"'),
    "a selection": (SHEET, "</sheetView>", '<selection activeCell="C4" sqref="C4"/></sheetView>'),
    "a page header": (SHEET, "<pageSetup", f"<headerFooter><oddHeader>{NAME}</oddHeader></headerFooter><pageSetup"),
    "a printer": (SHEET, 'paperSize="9"', 'paperSize="9" r:id="rId7"'),
    "a first page": (SHEET, 'paperSize="9"', 'paperSize="9" firstPageNumber="7"'),
    "another margin": (SHEET, 'left="0.7"', 'left="0.77009"'),
    "a colour of the tab": (SHEET, "<sheetPr>", '<sheetPr><tabColor rgb="FFDEADBE"/>'),
    "a criterion of a filter": (SHEET, '<autoFilter ref="A1:D5"/>', f'<autoFilter ref="A1:D5"><filterColumn colId="0"><filters><filter val="{NAME}"/></filters></filterColumn></autoFilter>'),
    "a filter of other cells": (SHEET, '<autoFilter ref="A1:D5"/>', '<autoFilter ref="A1:D99"/>'),
    "an order of a filter": (SHEET, '<autoFilter ref="A1:D5"/>', f'<autoFilter ref="A1:D5"><sortState ref="A2:D5"><sortCondition ref="A2" customList="{NAME}"/></sortState></autoFilter>'),
    "a print area elsewhere": (BOOK, "'Table 1'!$A$1:$D$5", "'Table 1'!$A$1:$D$99"),
    "a name's text": (BOOK, "'Table 1'!$1:$1", f'"{NAME}"'),
    "a name's name": (BOOK, 'name="_xlnm.Print_Titles"', 'name="_xlnm.Zephaniah"'),
    "a name's comment": (BOOK, 'name="_xlnm.Print_Titles"', f'name="_xlnm.Print_Titles" comment="{NAME}"'),
    "a name more": (BOOK, "</definedNames>", f'<definedName name="x">"{NAME}"</definedName></definedNames>'),
    "a name twice": (BOOK, "</definedNames>", "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Table 1'!$A$1:$D$5</definedName></definedNames>"),
    # fonts and fills
    "white letters": (STYLES, 'rgb="FF1F4E78"', 'rgb="FFFFFFFF"'),
    "letters of a theme": (STYLES, '<color rgb="FF1F4E78"/>', '<color rgb="FF1F4E78" theme="0"/>'),
    "a fill of a column": (STYLES, 'rgb="FFFFFFCC"', 'rgb="FFFFCCCC"'),
    "a font": (STYLES, 'val="Arial"', 'val="Verdana"'),
    "no italics": (STYLES, '<i val="1"/>', '<i val="0"/>'),
    "another size": (STYLES, '<sz val="12"/>', '<sz val="8"/>'),
    # the table
    "a table's name": (TABLE, 'name="Table_2"', 'name="Zephaniah"'),
    "a table's shown name": (TABLE, 'displayName="Table_2"', 'displayName="Zephaniah"'),
    "a comment of a table": (TABLE, 'id="2"', f'id="2" comment="{NAME}"'),
    "a column's name": (TABLE, 'name="Hours"', f'name="{NAME}"'),
    "a column more": (TABLE, "</tableColumns>", f'<tableColumn id="3" name="{NAME}"/></tableColumns>'),
    "a label of totals": (TABLE, 'name="Hours"', f'name="Hours" totalsRowLabel="{NAME}"'),
    "a column that computes": (TABLE, '<tableColumn id="1" name="Hours"/>', f'<tableColumn id="1" name="Hours"><calculatedColumnFormula>"{NAME}"</calculatedColumnFormula></tableColumn>'),
    "a criterion of a table": (TABLE, '<autoFilter ref="A1:B3"/>', f'<autoFilter ref="A1:B3"><filterColumn colId="0"><customFilters><customFilter val="{NAME}"/></customFilters></filterColumn></autoFilter>'),
    "a larger table": (TABLE, 'ref="A1:B3" totals', 'ref="A1:B9" totals'),
    "a style of a table": (TABLE, "TableStyleMedium2", NAME),
    "a text in a table": (TABLE, "</table>", f"{NAME}</table>"),
    "an extension of a table": (TABLE, "</table>", f'<extLst><ext><x altText="{NAME}"/></ext></extLst></table>'),
    "a namespace of a table": (TABLE, "<table ", f'<table xmlns:x="urn:{NAME}" '),
    # charts
    "a title of a chart": (CHART, "<c:autoTitleDeleted", f"<c:title><c:tx><c:rich>{NAME}</c:rich></c:tx></c:title><c:autoTitleDeleted"),
    "a name of a row of points": (CHART, "<c:tx><c:strRef>", f"<c:tx><c:v>{NAME}</c:v></c:tx><c:tx><c:strRef>"),
    "stored labels": (CHART, "$B$5</c:f>", f'$B$5</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{NAME}</c:v></c:pt></c:strCache>'),
    "stored values": (CHART, "$C$5</c:f>", '$C$5</c:f><c:numCache><c:pt idx="0"><c:v>7700900461</c:v></c:pt></c:numCache>'),
    "a chart of other cells": (CHART, "$C$5", "$C$99"),
    "a chart of another sheet": (CHART, "'Table 1'!$C$2", f"'{NAME}'!$C$2"),
    "a chart of another file": (CHART, "'Table 1'!$C$2", f"'[{NAME}.xlsx]S'!$C$2"),
    "a title of an axis": (CHART, '<c:axPos val="b"/>', f'<c:axPos val="b"/><c:title><c:tx><c:rich>{NAME}</c:rich></c:tx></c:title>'),
    "a format of an axis": (CHART, '<c:axPos val="l"/>', f'<c:axPos val="l"/><c:numFmt formatCode="&quot;{NAME}&quot;" sourceLinked="0"/>'),
    "labels at points": (CHART, "</c:ser>", f"<c:dLbls><c:dLbl><c:tx>{NAME}</c:tx></c:dLbl></c:dLbls></c:ser>"),
    "a source of a chart": (CHART, "</c:chartSpace>", '<c:externalData r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></c:chartSpace>'),
    "a header of a printed chart": (CHART, "</c:chartSpace>", f"<c:printSettings><c:headerFooter><c:oddHeader>{NAME}</c:oddHeader></c:headerFooter></c:printSettings></c:chartSpace>"),
    "an extension of a chart": (CHART, "</c:chart>", f"<c:extLst><c:ext>{NAME}</c:ext></c:extLst></c:chart>"),
    "a namespace of a chart": (CHART, "<c:chartSpace ", f'<c:chartSpace xmlns:x="urn:{NAME}" '),
    "hidden rows drawn": (CHART, '<c:plotVisOnly val="1"/>', '<c:plotVisOnly val="0"/>'),
    "a name of a chart": (DRAWING, 'name="Chart 1"', f'name="{NAME}"'),
    "an alternative text": (DRAWING, 'name="Chart 1"', f'name="Chart 1" descr="{NAME}"'),
    "a macro": (DRAWING, 'macro=""', f'macro="{NAME}"'),
    "a text box": (DRAWING, "</xdr:wsDr>", f"<xdr:sp><xdr:txBody>{NAME}</xdr:txBody></xdr:sp></xdr:wsDr>"),
    "a place of a chart": (DRAWING, "<xdr:colOff>0<", "<xdr:colOff>7700900461<"),
    "a link of a chart": (DRAWING, '<xdr:cNvPr id="2" name="Chart 1"/>', '<xdr:cNvPr id="2" name="Chart 1"><a:hlinkClick r:id="rId1"/></xdr:cNvPr>'),
    # relationships
    "a relationship of a sheet": (SHEET_RELS, "</Relationships>", f'<Relationship Id="rId7" Type="urn:x" Target="https://x.example/{NAME}" TargetMode="External"/></Relationships>'),
    "a relationship of a drawing": (DRAWING_RELS, "</Relationships>", f'<Relationship Id="rId7" Type="urn:x" Target="/{NAME}"/></Relationships>'),
    "charts that changed places": (DRAWING_RELS, "chart1.xml", "chart2.xml"),
}  # fmt: skip
