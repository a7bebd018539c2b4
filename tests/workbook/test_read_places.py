# ruff: noqa: E501  (tables with one place a line)
from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment
from raw_workbook import (
    BOOK,
    BOOK_RELS,
    CONTENT_TYPES,
    MAIN,
    OFFICE,
    PACKAGE,
    ROOT_RELS,
    STYLES,
    cells,
    packed,
    parts,
    read,
    sheet,
    strings,
)

from redactor.model import PartTrouble, PlaceKind, Workbook

MARK = "Tamsin Marker"
WORD = "TamsinMarker"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


def texts(workbook: Workbook) -> list[str]:
    return [place.text for place in workbook.places]


def in_sheet(before: str = "", after: str = "", rows: str = ROW) -> dict[str, str | bytes]:
    return parts() | {"xl/worksheets/sheet1.xml": sheet(rows, before=before, after=after)}


def in_book(xml: str) -> dict[str, str | bytes]:
    return parts(ROW) | {"xl/workbook.xml": BOOK.replace("</sheets>", "</sheets>" + xml)}


def in_part(name: str, root: str, inner: str, space: str = MAIN) -> dict[str, str | bytes]:
    prefixes = f'xmlns:a="{DRAWING}/main" xmlns:c="{DRAWING}/chart" xmlns:v="urn:schemas-microsoft-com:vml"'
    return parts(ROW) | {name: f'<{root} xmlns="{space}" {prefixes}>{inner}</{root}>'}


KIND = PlaceKind
SETTING, OTHER = KIND.SHEET_SETTING, KIND.OTHER
PLACES: list[tuple[str, dict[str, str | bytes], PlaceKind]] = [
    ("comment", in_part("xl/comments1.xml", "comments", f'<commentList><comment ref="B3"><text><t>{MARK}</t></text></comment></commentList>'), KIND.COMMENT),
    ("comment in runs", in_part("xl/comments1.xml", "comments", '<commentList><comment ref="B3"><text><r><t>Tamsin </t></r><r><t>Marker</t></r></text></comment></commentList>'), KIND.COMMENT),
    ("comment author", in_part("xl/comments1.xml", "comments", f"<authors><author>{MARK}</author></authors>"), KIND.COMMENT_AUTHOR),
    ("threaded comment", in_part("xl/threadedComments/threadedComment1.xml", "ThreadedComments", f'<threadedComment ref="A1"><text>{MARK}</text></threadedComment>'), KIND.COMMENT),
    ("person", in_part("xl/persons/person.xml", "personList", f'<person displayName="{MARK}" userId="x"/>'), KIND.COMMENT_AUTHOR),
    ("pivot item", in_part("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition", f'<cacheFields><cacheField name="n"><sharedItems><s v="{MARK}"/></sharedItems></cacheField></cacheFields>'), KIND.PIVOT_CACHE),
    ("pivot field", in_part("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition", f'<cacheFields><cacheField name="{MARK}"/></cacheFields>'), KIND.PIVOT_CACHE),
    ("pivot refreshed by", in_part("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition", "").copy() | {"xl/pivotCache/pivotCacheDefinition1.xml": f'<pivotCacheDefinition xmlns="{MAIN}" refreshedBy="{MARK}"/>'}, KIND.PIVOT_CACHE),
    ("pivot record", in_part("xl/pivotCache/pivotCacheRecords1.xml", "pivotCacheRecords", f'<r><s v="{MARK}"/></r>'), KIND.PIVOT_CACHE),
    ("pivot table", in_part("xl/pivotTables/pivotTable1.xml", "pivotTableDefinition", f'<dataFields><dataField name="{MARK}"/></dataFields>'), KIND.PIVOT_TABLE),
    ("slicer cache", in_part("xl/slicerCaches/slicerCache1.xml", "slicerCacheDefinition", f'<data><tabular><items><i x="0" n="{MARK}"/></items></tabular></data>'), KIND.PIVOT_CACHE),
    ("defined name", in_book(f"<definedNames><definedName name='{WORD}'>Cases!$A$1</definedName></definedNames>"), KIND.DEFINED_NAME),
    ("defined constant", in_book(f"<definedNames><definedName name='x' hidden='1'>\"{MARK}\"</definedName></definedNames>"), KIND.DEFINED_NAME),
    ("defined name comment", in_book(f"<definedNames><definedName name='x' comment='{MARK}'>1</definedName></definedNames>"), KIND.DEFINED_NAME),
    ("file sharing user", in_book(f'<fileSharing userName="{MARK}"/>'), SETTING),
    ("absolute path", in_book(f'<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\{MARK}\\"/>'), SETTING),
    ("header", in_sheet(after=f'<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12{MARK}&amp;R&amp;P</oddHeader></headerFooter>'), KIND.HEADER_FOOTER),
    ("first footer", in_sheet(after=f"<headerFooter><firstFooter>&amp;C{MARK}</firstFooter></headerFooter>"), KIND.HEADER_FOOTER),
    ("font in a header", in_sheet(after=f'<headerFooter><oddHeader>&amp;"{MARK},Bold"x</oddHeader></headerFooter>'), KIND.HEADER_FOOTER),
    ("link tooltip", in_sheet(after=f'<hyperlinks><hyperlink ref="A1" r:id="rId9" tooltip="{MARK}"/></hyperlinks>'), KIND.HYPERLINK),
    ("link location", in_sheet(after=f"<hyperlinks><hyperlink ref=\"A1\" location=\"'{MARK}'!A1\"/></hyperlinks>"), KIND.HYPERLINK),
    ("validation prompt", in_sheet(after=f'<dataValidations><dataValidation sqref="C2:C9" prompt="{MARK}"/></dataValidations>'), KIND.VALIDATION),
    ("validation list", in_sheet(after=f'<dataValidations><dataValidation sqref="C2:C9"><formula1>"Other,{MARK}"</formula1></dataValidation></dataValidations>'), KIND.VALIDATION),
    ("conditional format", in_sheet(after=f'<conditionalFormatting sqref="A1"><cfRule type="containsText" text="{MARK}"/></conditionalFormatting>'), SETTING),
    ("conditional formula", in_sheet(after=f'<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>A1="{MARK}"</formula></cfRule></conditionalFormatting>'), KIND.FORMULA),
    ("filter", in_sheet(after=f'<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="{MARK}"/></filters></filterColumn></autoFilter>'), SETTING),
    ("custom filter", in_sheet(after=f'<autoFilter ref="A1:B3"><filterColumn colId="0"><customFilters><customFilter val="{MARK}*"/></customFilters></filterColumn></autoFilter>'), SETTING),
    ("scenario", in_sheet(after=f'<scenarios><scenario name="s" user="{MARK}" comment="x"/></scenarios>'), SETTING),
    ("protected range", in_sheet(after=f'<protectedRanges><protectedRange sqref="A1" name="{WORD}"/></protectedRanges>'), SETTING),
    ("sheet code name", in_sheet(before=f'<sheetPr codeName="{WORD}"/>'), SETTING),
    ("formula text", in_sheet(rows=f'<row r="1"><c r="A1"><f>IF(B1="{MARK}",1,0)</f><v>1</v></c></row>'), KIND.FORMULA),
    ("reference to another file", in_sheet(rows=f"<row r=\"1\"><c r=\"A1\"><f>'[{MARK}.xlsx]S'!B1</f><v>1</v></c></row>"), KIND.FORMULA),
    ("unknown cell attribute", in_sheet(rows=f'<row r="1"><c r="A1" note="{MARK}"><v>1</v></c></row>'), SETTING),
    ("unknown row attribute", in_sheet(rows=f'<row r="1" note="{MARK}"><c r="A1"><v>1</v></c></row>'), SETTING),
    ("second value in a cell", in_sheet(rows=f'<row r="1"><c r="A1"><v>1</v><v>{MARK}</v></c></row>'), SETTING),
    ("inline string beside a value", in_sheet(rows=f'<row r="1"><c r="A1"><v>1</v><is><t>{MARK}</t></is></c></row>'), SETTING),
    ("text between cells", in_sheet(rows=f'<row r="1">{MARK}<c r="A1"><v>1</v></c></row>'), SETTING),
    ("text after a value", in_sheet(rows=f'<row r="1"><c r="A1"><v>1</v>{MARK}</c></row>'), SETTING),
    ("text in a cell", in_sheet(rows=f'<row r="1"><c r="A1">{MARK}<v>1</v></c></row>'), SETTING),
    ("text of a cell without value", in_sheet(rows=f'<row r="1"><c r="A1"><t>{MARK}</t></c></row>'), SETTING),
    ("comment in a value", in_sheet(rows=f'<row r="1"><c r="A1"><v>1<!--{MARK}--></v></c></row>'), SETTING),
    ("instruction between rows", in_sheet(rows=f'<?note {MARK}?><row r="1"><c r="A1"><v>1</v></c></row>'), SETTING),
    ("element in a row", in_sheet(rows=f'<row r="1"><c r="A1"><v>1</v></c><extLst><ext><x>{MARK}</x></ext></extLst></row>'), SETTING),
    ("phonetic run of a cell", in_sheet(rows=f'<row r="1"><c r="A1" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>{MARK}</t></rPh></is></c></row>'), SETTING),
    ("extension", in_sheet(after=f'<extLst><ext uri="{{0}}"><deep><er a="{MARK}"/></deep></ext></extLst>'), SETTING),
    ("comment before the root", parts() | {"xl/worksheets/sheet1.xml": f"<!--{MARK}-->" + sheet(ROW)}, SETTING),
    ("comment after the root", parts() | {"xl/worksheets/sheet1.xml": sheet(ROW) + f"<!--{MARK}-->"}, SETTING),
    ("namespace", in_sheet(after=f'<x:y xmlns:x="urn:{WORD}"/>'), SETTING),
    ("element name", in_sheet(after=f"<{WORD}/>"), SETTING),
    ("attribute name", in_sheet(after=f'<drawing {WORD}="1"/>'), SETTING),
    ("orphan shared string", parts(ROW) | {"xl/sharedStrings.xml": strings(f"<si><t>{MARK}</t></si>")}, KIND.SHARED_STRING),
    ("phonetic run", parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') | {"xl/sharedStrings.xml": strings(f'<si><t>a</t><rPh sb="0" eb="1"><t>{MARK}</t></rPh></si>')}, KIND.SHARED_STRING),
    ("style name", parts(ROW) | {"xl/styles.xml": STYLES.replace("</cellXfs>", f'</cellXfs><cellStyles><cellStyle name="{MARK}" xfId="0"/></cellStyles>')}, KIND.STYLE_NAME),
    ("number format", parts(ROW) | {"xl/styles.xml": STYLES.replace("dd\\ mmm", f'&quot;{MARK}&quot;')}, KIND.STYLE_NAME),
    ("font name", parts(ROW) | {"xl/styles.xml": STYLES.replace('"Calibri"', f'"{MARK}"', 1)}, KIND.STYLE_NAME),
    ("theme name", in_part("xl/theme/theme1.xml", "theme", f'<clrScheme name="{MARK}"/>', f"{DRAWING}/main"), KIND.STYLE_NAME),
    ("table column", in_part("xl/tables/table1.xml", "table", f'<tableColumns><tableColumn id="1" name="{MARK}"/></tableColumns>'), KIND.TABLE_NAME),
    ("totals label", in_part("xl/tables/table1.xml", "table", f'<tableColumns><tableColumn id="1" totalsRowLabel="{MARK}"/></tableColumns>'), KIND.TABLE_NAME),
    ("text box in runs", in_part("xl/drawings/drawing1.xml", "wsDr", "<a:p><a:r><a:t>Tamsin </a:t></a:r><a:r><a:t>Marker</a:t></a:r></a:p>", f"{DRAWING}/spreadsheetDrawing"), KIND.DRAWING),
    ("alternative text", in_part("xl/drawings/drawing1.xml", "wsDr", f'<cNvPr id="2" name="Picture 1" descr="{MARK}"/>', f"{DRAWING}/spreadsheetDrawing"), KIND.DRAWING),
    ("VML note", in_part("xl/drawings/vmlDrawing1.vml", "xml", f'<v:shape id="_x0000_s1025" alt="{MARK}"/>', "urn:x"), KIND.DRAWING),
    ("chart cache", in_part("xl/charts/chart1.xml", "chartSpace", f"<c:strCache><c:pt idx='0'><c:v>{MARK}</c:v></c:pt></c:strCache>", f"{DRAWING}/chart"), KIND.CHART),
    ("external link cache", in_part("xl/externalLinks/externalLink1.xml", "externalLink", f"<externalBook><sheetNames><sheetName val='{MARK}'/></sheetNames></externalBook>"), KIND.EXTERNAL_LINK),
    ("external value", in_part("xl/externalLinks/externalLink1.xml", "externalLink", f"<externalBook><sheetDataSet><sheetData><row r='1'><cell r='A1' t='str'><v>{MARK}</v></cell></row></sheetData></sheetDataSet></externalBook>"), KIND.EXTERNAL_LINK),
    ("creator", in_part("docProps/core.xml", "coreProperties", f"<creator>{MARK}</creator>", f"{PACKAGE}/metadata/core-properties"), KIND.PROPERTY),
    ("manager", in_part("docProps/app.xml", "Properties", f"<Manager>{MARK}</Manager>", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"), KIND.PROPERTY),
    ("custom property", in_part("docProps/custom.xml", "Properties", f'<property name="{MARK}"/>', "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"), KIND.PROPERTY),
    ("connection", in_part("xl/connections.xml", "connections", f'<connection name="x"><dbPr connection="User={MARK};Password=x"/></connection>'), OTHER),
    ("custom XML", in_part("customXml/item1.xml", "data", f"<name>{MARK}</name>", "urn:x"), OTHER),
    ("revision log", in_part("xl/revisions/revisionLog1.xml", "revisions", f"<rcc><nc><is><t>{MARK}</t></is></nc></rcc>"), OTHER),
    ("text part", parts(ROW) | {"xl/notes.txt": MARK}, OTHER),
    ("printer settings", parts(ROW) | {"xl/printerSettings/printerSettings1.bin": b"\x01\x02\0\xff" + MARK.encode("utf-16-le") + b"\0\0\x03"}, KIND.BINARY),
    ("unknown binary", parts(ROW) | {"xl/odd.bin": b"\x01\xff\0" + MARK.encode() + b"\0\xff"}, KIND.BINARY),
    ("part name", parts(ROW) | {f"xl/{WORD}.xml": "<x/>"}, KIND.PART_NAME),
    ("content type of no part", parts(ROW) | {"[Content_Types].xml": CONTENT_TYPES.replace("</Types>", f'<Override PartName="/xl/{WORD}.xml" ContentType="application/xml"/></Types>')}, KIND.PART_NAME),
    ("link target", parts(ROW) | {"xl/worksheets/_rels/sheet1.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId9" Type="{OFFICE}/hyperlink" Target="mailto:x@y.example?subject=Tamsin%20Marker" TargetMode="External"/></Relationships>'}, KIND.HYPERLINK),
    ("relationship of no part", parts(ROW) | {"_rels/.rels": ROOT_RELS.replace("</Rel", f'<Relationship Id="rId7" Type="{OFFICE}/x" Target="{WORD}.xml"/></Rel')}, KIND.RELATIONSHIP),
    ("relationship type", parts(ROW) | {"xl/_rels/workbook.xml.rels": BOOK_RELS.replace("</Rel", f'<Relationship Id="rId7" Type="urn:{WORD}" Target="styles.xml"/></Rel')}, KIND.RELATIONSHIP),
    ("orphan worksheet", in_part("xl/worksheets/sheet9.xml", "worksheet", f'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{MARK}</t></is></c></row></sheetData>'), SETTING),
    ("escaped text", in_part("docProps/core.xml", "coreProperties", "<creator>_x0054_amsin Marker</creator>", "urn:x"), KIND.PROPERTY),
]  # fmt: skip


@pytest.mark.parametrize(("content", "kind"), [pytest.param(c, k, id=name) for name, c, k in PLACES])
def test_every_text_of_every_part_is_found(content: dict[str, str | bytes], kind: PlaceKind) -> None:
    workbook = read(content)
    found = [place for place in workbook.places if MARK in place.text or WORD in place.text]
    assert found, texts(workbook)
    assert {place.kind for place in found} == {kind}
    for place in found:
        assert MARK not in repr(place)
        assert WORD not in f"{place.location.part} {place.location.inside}"


def test_archive_comments_extra_fields_and_outside_bytes_are_found() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts(ROW).items():
            archive.writestr(name, data)
        member = zipfile.ZipInfo("xl/metadata.xml")
        member.comment = b"member Tamsin"
        member.extra = b"\xfe\xca\x0c\x00extra Tamsin"
        archive.writestr(member, "<metadata/>")
        archive.comment = b"archive Tamsin"
    workbook = read(b"before Tamsin\0" + buffer.getvalue() + b"after Tamsin")
    found = {place.text for place in workbook.places if place.kind is PlaceKind.ARCHIVE}
    assert found == {"member Tamsin", "extra Tamsin", "archive Tamsin", "before Tamsin", "after Tamsin"}
    assert any(note.trouble is PartTrouble.UNREADABLE for note in workbook.notes)


def test_a_member_that_the_directory_does_not_list_is_found() -> None:
    data = packed(parts(ROW) | {"xl/secret.txt": MARK}, zipfile.ZIP_STORED)
    end = data.rfind(b"PK\x05\x06")
    record = data.rfind(b"PK\x01\x02", 0, end)
    count = len(parts(ROW))
    start = int.from_bytes(data[end + 16 : end + 20], "little")
    tail = data[end : end + 8] + count.to_bytes(2, "little") * 2 + (record - start).to_bytes(4, "little")
    workbook = read(data[:record] + tail + data[end + 16 :])
    assert any(MARK in place.text for place in workbook.places)
    assert any("belong to none of its parts" in note.what for note in workbook.notes)


def test_a_comment_knows_its_sheet_and_cell() -> None:
    book = openpyxl.Workbook()
    page = book.active
    page["A1"] = "x"
    page["B3"].comment = Comment(f"Ask {MARK}", "Sid Author")
    buffer = io.BytesIO()
    book.save(buffer)
    workbook = read(buffer.getvalue())
    (comment,) = [place for place in workbook.places if place.kind is PlaceKind.COMMENT]
    assert comment.location.sheet == 0
    assert comment.location.cells == "B3"
    assert comment.location.inside == "B3"
    assert comment.prose
    assert [place.text for place in workbook.places if place.kind is PlaceKind.COMMENT_AUTHOR] == ["Sid Author"]


def test_markup_and_what_every_program_writes_is_no_place() -> None:
    rows = "".join(
        f'<row r="{row}" spans="1:3" ht="15.75" customHeight="1" s="1" customFormat="1">'
        f'<c r="A{row}" s="1"><v>{row}</v></c><c r="B{row}" t="b"><v>1</v></c>'
        f'<c r="C{row}"><f>SUM($A{row}:B{row})*2+ROW(A:A)</f><v>{row}</v></c></row>'
        for row in range(1, 200)
    )
    after = (
        '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="0.7" right="0.7"/>'
        '<pageSetup orientation="landscape" paperSize="9"/><dataValidations><dataValidation sqref="A1:A9" type="list">'
        "<formula1>$B$1:$B$9</formula1></dataValidation></dataValidations><drawing r:id='rId1'/>"
        '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan">'
        "<formula>5</formula></cfRule></conditionalFormatting>"
    )
    before = '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C200"/>'
    assert texts(read(in_sheet(before, after, rows))) == []


def test_one_of_many_like_formulas_stands_for_all() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><f>VLOOKUP(B{row},Rates!$A$1:$C$9,2,FALSE)</f><v>1</v></c></row>'
        for row in range(1, 50)
    )
    workbook = read(in_sheet(rows=rows))
    (place,) = workbook.places
    assert place.kind is PlaceKind.FORMULA
    assert place.location.cells == "A1"


def test_numbers_in_a_cache_count_only_when_they_could_be_somebodys() -> None:
    inner = '<r><n v="17"/><n v="38048.5"/><n v="9434765919"/><x v="123456789"/></r>'
    workbook = read(in_part("xl/pivotCache/pivotCacheRecords1.xml", "pivotCacheRecords", inner))
    assert texts(workbook) == ["9434765919"]
    assert not workbook.places[0].prose


def test_a_sheet_name_is_no_place_and_stays_out_of_reprs() -> None:
    content = parts(ROW) | {"xl/workbook.xml": BOOK.replace("Cases", MARK)}
    workbook = read(content)
    assert workbook.sheets[0].name == MARK
    assert MARK not in repr(workbook)
    assert cells(workbook) == {(1, 1): 1}
