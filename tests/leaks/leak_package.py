# ruff: noqa: E501  (markup)
"""An everyday workbook, part by part, in which nothing is personal, so that a place can be put into it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

Parts = dict[str, bytes]

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
RELATIONS = f"{OFFICE}/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MICROSOFT = "http://schemas.microsoft.com/office"

TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
CORE = "docProps/core.xml"
APP = "docProps/app.xml"
BOOK = "xl/workbook.xml"
BOOK_RELS = "xl/_rels/workbook.xml.rels"
STYLES = "xl/styles.xml"
STRINGS = "xl/sharedStrings.xml"
SHEET = "xl/worksheets/sheet1.xml"
SHEET_RELS = "xl/worksheets/_rels/sheet1.xml.rels"

_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_WORDS = (
    "Ward", "10 to 14", "15 to 17", "Total", "Beckton", "Boleyn", "Custom House", "East Ham Central", "Forest Gate North",
    "Green Street East", "Little Ilford", "Manor Park", "Plaistow South", "Royal Docks",
)  # fmt: skip


def _rows() -> str:
    head = "".join(f'<c r="{letter}1" t="s" s="1"><v>{index}</v></c>' for index, letter in enumerate("ABCD"))
    rows = [f'<row r="1">{head}</row>']
    for row, _ in enumerate(_WORDS[4:], start=2):
        younger, older = 20 + row * 3, 31 + row * 2
        cells = f'<c r="B{row}"><v>{younger}</v></c><c r="C{row}"><v>{older}</v></c><c r="D{row}"><v>{younger + older}</v></c>'
        rows.append(f'<row r="{row}"><c r="A{row}" t="s"><v>{row + 2}</v></c>{cells}</row>')
    return "".join(rows)


_TEXT: Mapping[str, str] = {
    TYPES: f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{_MAIN_TYPE}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_MAIN_TYPE}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="{_MAIN_TYPE}.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="{_MAIN_TYPE}.sharedStrings+xml"/></Types>""",
    ROOT_RELS: f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>
<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
<Relationship Id="rId3" Type="{RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>""",
    CORE: f"""<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>openpyxl</dc:creator></cp:coreProperties>""",
    APP: f"""<Properties xmlns="{OFFICE}/extended-properties" xmlns:vt="{OFFICE}/docPropsVTypes">
<Application>Microsoft Excel</Application></Properties>""",
    BOOK: f"""<workbook xmlns="{SPREADSHEET}" xmlns:r="{RELATIONS}"><workbookPr/>
<sheets><sheet name="Counts" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    BOOK_RELS: f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{RELATIONS}/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""",
    STYLES: f"""<styleSheet xmlns="{SPREADSHEET}"><fonts><font><name val="Calibri"/></font>
<font><b/><name val="Calibri"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>
<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf fontId="1"/></cellXfs>
<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""",
    STRINGS: f"""<sst xmlns="{SPREADSHEET}">{"".join(f"<si><t>{word}</t></si>" for word in _WORDS)}</sst>""",
    SHEET: f"""<worksheet xmlns="{SPREADSHEET}" xmlns:r="{RELATIONS}"><sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews>
<cols><col min="1" max="1" width="20"/></cols><sheetData>{_rows()}</sheetData><pageMargins left="0.7" right="0.7"/></worksheet>""",
}
LAST_ROW = 1 + len(_WORDS) - 4
SHARED = len(_WORDS)
"""The index of the first shared string that a place may add."""


def everyday() -> Parts:
    """The parts of the workbook."""
    return {name: text.encode() for name, text in _TEXT.items()}


def zipped(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()
