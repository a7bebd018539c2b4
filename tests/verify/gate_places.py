"""The places of a copy where a name can be put: what to change in which part.

Each line is one place; long ones stay on one line, so that the table can be read as one. ``@A1``
stands for the style number of that cell in the good copy.
"""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable

NAME = "Zephaniah Testerley"
OTHER = "P-ZEPH-AN1A-HTES"

SHEET, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
TYPES, RELS, ROOT = "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"
THEME, CORE, APP = "xl/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml"
END = "</sheetData></worksheet>"
A2 = '<c r="A2" s="@A2" t="inlineStr"><is><t>P-0000-0000-0001</t></is></c>'

EDITS: dict[str, tuple[str, str, str]] = {
    # the grid
    "a changed text": (SHEET, "P-0000-0000-0001", NAME),
    "a changed pseudonym": (SHEET, "P-0000-0000-0001", OTHER),
    "an added heading word": (SHEET, "<t>Person</t>", f"<t>Person {NAME}</t>"),
    "an empty cell filled": (SHEET, '<c r="C3"', f'<c r="B3" s="1" t="inlineStr"><is><t>{NAME}</t></is></c><c r="C3"'),
    "a cell past the last column": (SHEET, "</row>", f'<c r="F1" s="1" t="inlineStr"><is><t>{NAME}</t></is></c></row>'),
    "a cell at the edge of the sheet": (
        SHEET,
        END,
        f'<row r="1048576"><c r="XFD1048576" s="1" t="inlineStr"><is><t>{NAME}</t></is></c></row>{END}',
    ),
    "a row below": (SHEET, END, f'<row r="5"><c r="A5" s="1" t="inlineStr"><is><t>{NAME}</t></is></c></row>{END}'),
    "an empty row below": (SHEET, END, f'<row r="5"/>{END}'),
    "a row doubled": (SHEET, '<row r="2">', f'<row r="2">{A2}</row><row r="2">'),
    "a cell doubled": (SHEET, A2, A2 + A2),
    "a cell taken out": (SHEET, A2, ""),
    "a second address": (SHEET, 'r="A2"', 'r="A7"'),
    "a formula": (SHEET, A2, f'<c r="A2" s="@A2" t="inlineStr"><f>"{NAME}"</f><is><t>P-0000-0000-0001</t></is></c>'),
    "a formula with its result": (
        SHEET,
        '<c r="D2" s="@D2"><v>3</v></c>',
        f'<c r="D2" s="@D2"><f>N("{NAME}")+3</f><v>3</v></c>',
    ),
    "a text as a formula's result": (SHEET, A2, '<c r="A2" s="@A2" t="str"><v>P-0000-0000-0001</v></c>'),
    "a shared string": (SHEET, A2, '<c r="A2" s="@A2" t="s"><v>0</v></c>'),
    "an error value": (SHEET, "<v>3</v>", "<v>#N/A</v>"),
    "rich text": (
        SHEET,
        "<is><t>P-0000-0000-0001</t></is>",
        f"<is><r><t>P-0000-0000-0001</t></r><r><t>{NAME}</t></r></is>",
    ),
    "rich text of one run": (
        SHEET,
        "<is><t>P-0000-0000-0001</t></is>",
        f'<is><r><rPr><rFont val="{NAME}"/></rPr><t>P-0000-0000-0001</t></r></is>',
    ),
    "a phonetic run": (
        SHEET,
        "<t>P-0000-0000-0001</t>",
        f'<t>P-0000-0000-0001</t><rPh sb="0" eb="1"><t>{NAME}</t></rPh>',
    ),
    "a second text": (SHEET, "<t>P-0000-0000-0001</t>", f"<t>P-0000-0000-0001</t><t>{NAME}</t>"),
    "text before a cell's text": (SHEET, "<is><t>", f"<is>{NAME}<t>"),
    "text after a cell's text": (SHEET, "</t></is>", f"</t>{NAME}</is>"),
    "text in a cell": (SHEET, "</is></c>", f"</is>{NAME}</c>"),
    "text between cells": (SHEET, "</is></c>", f"</is></c>{NAME}"),
    "text in a row": (SHEET, '<row r="2">', f'<row r="2">{NAME}'),
    "text between rows": (SHEET, '</row><row r="3">', f'</row>{NAME}<row r="3">'),
    "text after the last row": (SHEET, "</sheetData>", f"{NAME}</sheetData>"),
    "text before the rows": (SHEET, "<sheetData>", f"<sheetData>{NAME}"),
    "white space between rows": (SHEET, '</row><row r="3">', '</row>  \t <row r="3">'),
    "an attribute of a cell": (SHEET, '<c r="A2"', f'<c r="A2" ph="{NAME}"'),
    "an attribute of a text": (SHEET, "<is><t>", f'<is><t note="{NAME}">'),
    "an attribute of a number": (SHEET, "<v>3</v>", f'<v note="{NAME}">3</v>'),
    "an attribute of a row": (SHEET, '<row r="2"', f'<row r="2" spans="{NAME}"'),
    "an attribute of the sheet": (SHEET, "<worksheet ", f'<worksheet note="{NAME}" '),
    "a namespace": (SHEET, "<worksheet ", f'<worksheet xmlns:x="urn:{NAME}" '),
    "a namespace prefix": (
        SHEET,
        "<sheetData",
        '<sheetData xmlns:Zeph="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ),
    "a namespace on a cell": (SHEET, '<c r="A2"', f'<c xmlns:x="urn:{NAME}" r="A2"'),
    "an unknown element": (SHEET, END, f"</sheetData><note>{NAME}</note></worksheet>"),
    "an unknown element in a row": (SHEET, "</row>", f"<note>{NAME}</note></row>"),
    "rows outside the sheet's data": (SHEET, "<sheetData>", '<cols><row r="1"/></cols><sheetData>'),
    "a second block of data": (
        SHEET,
        "</sheetData>",
        "</sheetData><sheetData/>"
        + f'<sheetData><row r="9"><c r="A9" s="1" t="inlineStr"><is><t>{NAME}</t></is></c></row></sheetData>',
    ),
    "an extension": (SHEET, END, f'</sheetData><extLst><ext uri="{NAME}"/></extLst></worksheet>'),
    "a comment of XML": (SHEET, "<sheetData>", f"<!-- {NAME} --><sheetData>"),
    "a comment inside a text": (SHEET, "P-0000-0000-0001", f"P-0000-<!--{NAME}-->0000-0001"),
    "a processing instruction": (SHEET, "<sheetData>", f"<?note {NAME}?><sheetData>"),
    "a comment after the end": (SHEET, "</worksheet>", f"</worksheet><!-- {NAME} -->"),
    "text as CDATA": (SHEET, "P-0000-0000-0001", "<![CDATA[P-0000-0000-0001]]>"),
    "a document type": (SHEET, "<worksheet ", f'<!DOCTYPE worksheet [<!ENTITY a "{NAME}">]><worksheet '),
    "an entity": (SHEET, "<worksheet ", '<!DOCTYPE worksheet [<!ENTITY a "P-0000-0000-0001">]><worksheet '),
    "an escape that Excel undoes": (SHEET, "_x005F_x0041_", "_x0041_"),
    "a data validation list": (
        SHEET,
        END,
        f'</sheetData><dataValidations><dataValidation sqref="A2" type="list" prompt="{NAME}"><formula1>"{NAME}"</formula1></dataValidation></dataValidations></worksheet>',
    ),
    "a conditional format": (
        SHEET,
        END,
        f'</sheetData><conditionalFormatting sqref="A2"><cfRule type="containsText" text="{NAME}" priority="1"/></conditionalFormatting></worksheet>',
    ),
    "a page header": (
        SHEET,
        END,
        f"</sheetData><headerFooter><oddHeader>{NAME}</oddHeader></headerFooter></worksheet>",
    ),
    "a page footer": (
        SHEET,
        END,
        f"</sheetData><headerFooter><evenFooter>{NAME}</evenFooter></headerFooter></worksheet>",
    ),
    "a hyperlink": (
        SHEET,
        END,
        f'</sheetData><hyperlinks><hyperlink ref="A2" tooltip="{NAME}" display="{NAME}" location="A1"/></hyperlinks></worksheet>',
    ),
    "a filter": (
        SHEET,
        END,
        f'</sheetData><autoFilter ref="A1:E4"><filterColumn colId="0"><filters><filter val="{NAME}"/></filters></filterColumn></autoFilter></worksheet>',
    ),
    "a scenario": (
        SHEET,
        END,
        f'</sheetData><scenarios><scenario name="{NAME}" user="{NAME}"/></scenarios></worksheet>',
    ),
    "a protected range": (
        SHEET,
        END,
        f'</sheetData><protectedRanges><protectedRange name="{NAME}" sqref="A1"/></protectedRanges></worksheet>',
    ),
    "a merge": (SHEET, END, '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'),
    "a code name": (SHEET, "<sheetViews>", '<sheetPr codeName="Zephaniah"/><sheetViews>'),
    "a hidden row": (SHEET, '<row r="2"', '<row r="2" hidden="1"'),
    "a row without height": (SHEET, '<row r="2"', '<row r="2" ht="0"'),
    "a hidden column": (SHEET, 'customWidth="1"', 'customWidth="1" hidden="1"'),
    "a column without width": (SHEET, 'width="14"', 'width="0"'),
    "a width that says something": (SHEET, 'width="14"', 'width="77"'),
    "a width for another column": (SHEET, 'max="2"', 'max="3"'),
    "another frozen pane": (SHEET, 'topLeftCell="A2"', 'topLeftCell="A99"'),
    # how values are written
    "a number with digits that nobody sees": (SHEET, "<v>2.5</v>", "<v>2.50000000000000000777</v>"),
    "a number written otherwise": (SHEET, "<v>3</v>", "<v>3.0</v>"),
    "a number with a space": (SHEET, "<v>3</v>", "<v> 3</v>"),
    "a number as text": (
        SHEET,
        '<c r="D2" s="@D2"><v>3</v></c>',
        '<c r="D2" s="@A2" t="inlineStr"><is><t>3</t></is></c>',
    ),
    "yes for a number": (SHEET, 't="b"><v>1</v>', "><v>1</v>"),
    "another day": (SHEET, "<v>43832</v>", "<v>43833</v>"),
    "a day and a bit": (SHEET, "<v>43832</v>", "<v>43832.0001</v>"),
    "a day with digits that nobody sees": (SHEET, "<v>43832</v>", "<v>43832.0000000000077</v>"),
    "a text without its space": (SHEET, "> [name]", ">[name]"),
    "a text's letters in another form": (SHEET, "é", "e\u0301"),
    # styles
    "a style that tells a row apart": (SHEET, '<c r="A2" s="@A2"', '<c r="A2" s="0"'),
    "a heading that looks different": (SHEET, '<c r="A1" s="@A1"', '<c r="A1" s="@A2"'),
    "a style that there is not": (SHEET, '<c r="B1" s="@A1"', '<c r="B1" s="77"'),
    "a style that is no number": (SHEET, '<c r="A2" s="@A2"', '<c r="A2" s="Zeph"'),
    "a number format": (STYLES, 'formatCode="dd/mm/yyyy"', f'formatCode="&quot;{NAME}&quot;0"'),
    "a number format that hides": (STYLES, 'formatCode="dd/mm/yyyy"', 'formatCode=";;;"'),
    "a number format nobody uses": (
        STYLES,
        "</numFmts>",
        f'<numFmt numFmtId="199" formatCode="&quot;{NAME}&quot;"/></numFmts>',
    ),
    "a date shown as a number": (STYLES, 'formatCode="dd/mm/yyyy"', 'formatCode="0.000"'),
    "a font": (STYLES, 'val="Calibri"', f'val="{NAME}"'),
    "white letters": (STYLES, '<color theme="1"/>', '<color theme="0"/>'),
    "white letters by value": (STYLES, '<color theme="1"/>', '<color rgb="FFFFFFFF"/>'),
    "tiny letters": (STYLES, '<sz val="11"/>', '<sz val="1"/>'),
    "a style name": (STYLES, 'name="Normal"', f'name="{NAME}"'),
    "a style more": (STYLES, "</cellStyles>", f'<cellStyle name="{NAME}" xfId="0"/></cellStyles>'),
    "a table style": (STYLES, "TableStyleMedium9", NAME),
    "a differential style": (
        STYLES,
        "<tableStyles",
        f'<dxfs><dxf><font><name val="{NAME}"/></font></dxf></dxfs><tableStyles',
    ),
    "another fill": (STYLES, 'rgb="FFD9E1F2"', 'rgb="FFDEADBE"'),
    "another palette": (STYLES, 'rgb="00FF00FF"', 'rgb="00DEADBE"'),
    "a colour that is none": (STYLES, 'rgb="00FF00FF"', f'rgb="{NAME}"'),
    "an extension of the styles": (STYLES, "</styleSheet>", f"<extLst><ext>{NAME}</ext></extLst></styleSheet>"),
    "a protection of a style": (STYLES, 'quotePrefix="0"', 'quotePrefix="1"'),
    # the workbook
    "a sheet's name": (BOOK, 'name="Table 1"', f'name="{NAME}"'),
    "a hidden sheet": (BOOK, 'state="visible"', 'state="hidden"'),
    "a very hidden sheet": (BOOK, 'state="visible"', 'state="veryHidden"'),
    "sheets in another order": (
        BOOK,
        'name="Table 1" sheetId="1" state="visible" r:id="rId1"',
        'name="Table 1" sheetId="1" state="visible" r:id="rId2"',
    ),
    "a sheet more": (BOOK, "</sheets>", f'<sheet name="{NAME}" sheetId="3" state="hidden" r:id="rId3"/></sheets>'),
    "a defined name": (
        BOOK,
        "<definedNames/>",
        f'<definedNames><definedName name="_x" hidden="1">"{NAME}"</definedName></definedNames>',
    ),
    "text for defined names": (BOOK, "<definedNames/>", f"<definedNames>{NAME}</definedNames>"),
    "who may write": (BOOK, "<workbookPr/>", f'<fileSharing userName="{NAME}"/><workbookPr/>'),
    "a protection hash": (BOOK, "<workbookProtection/>", '<workbookProtection workbookPassword="ABCD"/>'),
    "the path of the source": (
        BOOK,
        "<workbookPr/>",
        f'<workbookPr/><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\{NAME}\\"/>',
    ),
    "an external link": (
        BOOK,
        "<definedNames/>",
        '<externalReferences><externalReference r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></externalReferences><definedNames/>',
    ),
    "a custom view": (
        BOOK,
        "<definedNames/>",
        f'<customWorkbookViews><customWorkbookView name="{NAME}"/></customWorkbookViews><definedNames/>',
    ),
    "a code name of the workbook": (BOOK, "<workbookPr/>", '<workbookPr codeName="Zephaniah"/>'),
    "a namespace of the workbook": (BOOK, "<workbook ", f'<workbook xmlns:z="urn:{NAME}" '),
    "the 1904 date system": (BOOK, "<workbookPr/>", '<workbookPr date1904="1"/>'),
    # properties, theme, relationships, content types
    "an author": (CORE, "redactor</dc:creator>", f"{NAME}</dc:creator>"),
    "a last editor": (CORE, "<cp:lastModifiedBy>redactor", f"<cp:lastModifiedBy>{NAME}"),
    "a title": (
        CORE,
        "</cp:coreProperties>",
        f'<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">{NAME}</dc:title></cp:coreProperties>',
    ),
    "when it was made": (CORE, "2000-01-01T00:00:00Z", "2026-11-02T09:30:00Z"),
    "text between properties": (CORE, "</dc:creator>", f"</dc:creator>{NAME}"),
    "a company": (APP, "</Properties>", f"<Company>{NAME}</Company></Properties>"),
    "a manager": (APP, "</Properties>", f"<Manager>{NAME}</Manager></Properties>"),
    "a program's name": (APP, "<Application>", f"<Application>{NAME} "),
    "a theme's name": (THEME, 'name="Office Theme"', f'name="{NAME}"'),
    "a theme's font": (THEME, "Nyala", NAME),
    "white space in the theme": (THEME, "\n", "\n \n"),
    "a relationship's id": (RELS, 'Id="rId1"', f'Id="{NAME}"'),
    "a relationship to elsewhere": (
        RELS,
        "</Relationships>",
        f'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://council.example/{NAME}" TargetMode="External" Id="rId9"/></Relationships>',
    ),
    "a relationship that points elsewhere": (RELS, 'Target="styles.xml"', f'Target="{NAME}.xml"'),
    "a relationship of the package": (
        ROOT,
        "</Relationships>",
        f'<Relationship Type="urn:{NAME}" Target="x.xml" Id="rId9"/></Relationships>',
    ),
    "text between relationships": (ROOT, "</Relationships>", f"{NAME}</Relationships>"),
    "a content type": (TYPES, "</Types>", f'<Default Extension="zeph" ContentType="application/{NAME}"/></Types>'),
    "a content type for no part": (
        TYPES,
        "</Types>",
        f'<Override PartName="/{NAME}.xml" ContentType="application/xml"/></Types>',
    ),
    "a content type twice": (TYPES, "</Types>", '<Default Extension="xml" ContentType="application/xml"/></Types>'),
    "macros": (TYPES, "spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"),
    "broken XML": (SHEET, "</worksheet>", "</worksheets>"),
    "text after the end": (BOOK, "</workbook>", f"</workbook>{NAME}"),
    "another root": (BOOK, "workbook xmlns", 'note xmlns:r="urn:x" xmlns'),
}


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "UTF-16 with a mark": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "UTF-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "UTF-7 by declaration": lambda text: (
        b'<?xml version="1.0" encoding="UTF-7"?>' + text.encode("ascii", "xmlcharrefreplace")
    ),
    "Latin 1": lambda text: ('<?xml version="1.0" encoding="ISO-8859-1"?>' + text).encode(
        "latin-1", "xmlcharrefreplace"
    ),
    "EBCDIC": lambda text: ('<?xml version="1.0" encoding="cp037"?>' + text).encode("cp037", "xmlcharrefreplace"),
    "a declaration with more in it": lambda text: (
        f'<?xml version="1.0" encoding="UTF-8" note="{NAME}"?>{text}'.encode()
    ),
    "bytes before": lambda text: b" \n" + text.encode(),
    "a nought after": lambda text: text.encode() + b"\0",
}


_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
PARTS = {
    "an orphan shared string": ("xl/sharedStrings.xml", f"<sst {_MAIN}><si><t>{NAME}</t></si></sst>"),
    "comments": ("xl/comments1.xml", f"<comments {_MAIN}><authors><author>{NAME}</author></authors></comments>"),
    "threaded comments": ("xl/threadedComments/threadedComment1.xml", f"<ThreadedComments>{NAME}</ThreadedComments>"),
    "the person list": ("xl/persons/person.xml", f'<personList><person displayName="{NAME}"/></personList>'),
    "custom properties": ("docProps/custom.xml", f"<Properties>{NAME}</Properties>"),
    "custom XML": ("customXml/item1.xml", f"<x>{NAME}</x>"),
    "a link's relationship": (
        "xl/worksheets/_rels/sheet1.xml.rels",
        f'<Relationships><Relationship Target="{NAME}"/></Relationships>',
    ),
    "a pivot cache": ("xl/pivotCache/pivotCacheRecords1.xml", f"<pivotCacheRecords>{NAME}</pivotCacheRecords>"),
    "a drawing": ("xl/drawings/drawing1.xml", f"<wsDr>{NAME}</wsDr>"),
    "a table": ("xl/tables/table1.xml", f'<table name="{NAME}"/>'),
    "a picture": ("docProps/thumbnail.jpeg", NAME),
    "macros": ("xl/vbaProject.bin", NAME),
    "printer settings": ("xl/printerSettings/printerSettings1.bin", NAME),
    "an embedded workbook": ("xl/embeddings/Book1.xlsx", NAME),
    "a third sheet": ("xl/worksheets/sheet3.xml", f"<worksheet {_MAIN}><sheetData/></worksheet>"),
    "rubbish": ("[trash]/0000.dat", NAME),
    "an empty part with a telling name": (f"xl/{NAME}.xml", ""),
    "a folder": (f"{NAME}/", ""),
    "a name in other letters": ("XL/workbook.xml", "<x/>"),
    "a path that climbs": ("../workbook.xml", "<x/>"),
    "a name that is not ASCII": ("xl/wörkbook.xml", "<x/>"),
}
