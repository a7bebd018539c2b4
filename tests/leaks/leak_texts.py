# ruff: noqa: E501  (tables with one place a line)
"""Places that are text in XML parts. ``MARK`` stands for the marker."""

from __future__ import annotations

from dataclasses import dataclass, field

from leak_package import (
    APP,
    BOOK,
    BOOK_RELS,
    CORE,
    DRAWING,
    LAST_ROW,
    MICROSOFT,
    OFFICE,
    PACKAGE,
    RELATIONS,
    ROOT_RELS,
    SHARED,
    SHEET,
    SHEET_RELS,
    SPREADSHEET,
    STRINGS,
    STYLES,
    TYPES,
)


@dataclass(frozen=True)
class XmlPlace:
    """A place in an XML part: ``old`` of an everyday part becomes ``new``, and ``parts`` are added.

    ``named`` says that a person would write prose here, so that the name alone has to be found; ``worker`` that a
    name here is one of those who worked on the file, which ``check`` only notes. ``tight`` places hold no blanks.
    """

    name: str
    part: str
    old: str = ""
    new: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    named: bool = True
    worker: bool = False
    tight: bool = False


def _book(name: str, xml: str, *, tight: bool = False, named: bool = True, worker: bool = False) -> XmlPlace:
    return XmlPlace(name, BOOK, "</sheets>", "</sheets>" + xml, tight=tight, named=named, worker=worker)


def _after(name: str, xml: str, *, named: bool = True, tight: bool = False) -> XmlPlace:
    return XmlPlace(name, SHEET, "<pageMargins", xml + "<pageMargins", named=named, tight=tight)


def _before(name: str, old: str, new: str, *, named: bool = True, tight: bool = False) -> XmlPlace:
    return XmlPlace(name, SHEET, old, new, named=named, tight=tight)


def _part(
    name: str,
    part: str,
    root: str,
    inner: str,
    space: str = SPREADSHEET,
    *,
    attributes: str = "",
    named: bool = True,
    worker: bool = False,
    tight: bool = False,
) -> XmlPlace:
    spaces = f'xmlns:r="{RELATIONS}" xmlns:a="{DRAWING}/main" xmlns:c="{DRAWING}/chart" xmlns:xdr="{DRAWING}/spreadsheetDrawing"'
    prefix = root.partition(":")[0] if ":" in root else ""
    declared = "" if prefix in {"a", "c", "xdr"} else f' xmlns{":" if prefix else ""}{prefix}="{space}"'
    xml = f"<{root}{declared} {spaces}{attributes}>{inner}</{root}>"
    return XmlPlace(name, part, parts={part: xml}, named=named, worker=worker, tight=tight)


def _string(name: str, item: str, cell: str | None = None) -> XmlPlace:
    """A shared string; shown by a cell behind the table unless nobody shows it."""
    return XmlPlace(name, STRINGS, "</sst>", item + "</sst>")


_SHAPE = '<xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"{cnv}/></xdr:nvSpPr><xdr:txBody>{body}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>'
_X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'
_EXT = '<extLst><ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" ' + _X14 + ">{}</ext></extLst>"
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'
_DRAWING, _CHART, _COMMENTS, _VMLPART = (
    "xl/drawings/drawing1.xml",
    "xl/charts/chart1.xml",
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
)
_PIVOT, _RECORDS, _PIVOTTABLE = (
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "xl/pivotCache/pivotCacheRecords1.xml",
    "xl/pivotTables/pivotTable1.xml",
)
_LINK, _TABLE, _CONNECTIONS = "xl/externalLinks/externalLink1.xml", "xl/tables/table1.xml", "xl/connections.xml"


def _link(name: str, attributes: str, *, named: bool = True, worker: bool = False) -> XmlPlace:
    rel = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/hyperlink" {attributes} TargetMode="External"/></Relationships>'
    return XmlPlace(name, SHEET_RELS, parts={SHEET_RELS: rel}, named=named, worker=worker)


def _vml(name: str, inner: str, *, attributes: str = "", named: bool = True) -> XmlPlace:
    return XmlPlace(
        name,
        _VMLPART,
        parts={_VMLPART: f'<xml {_VML}><v:shape id="s1" type="#_x0000_t202"{attributes}>{inner}</v:shape></xml>'},
        named=named,
    )


# fmt: off
STRING_PLACES = (
    _string('orphan shared string', '<si><t>MARK</t></si>'),
    _string('orphan shared string in runs', '<si><r><t>MAR</t></r><r><rPr><b/></rPr><t>K</t></r></si>'),
    XmlPlace('phonetic run', STRINGS, '<si><t>Beckton</t></si>', '<si><t>Beckton</t><rPh sb="0" eb="1"><t>MARK</t></rPh></si>'),
    XmlPlace("comment inside a shared string", STRINGS, "<t>Beckton</t>", "<t>Beckton<!-- MARK --></t>"),
    XmlPlace("comment inside a string inside a string", STRINGS, "<si><t>Beckton</t></si>", "<si><t>Beckton</t><si>x<!-- MARK --></si></si>"),
    XmlPlace("comment inside a run", STRINGS, "<t>Beckton</t>", "<r><t>Beckton<?note MARK?></t></r>"),
    XmlPlace('comment between shared strings', STRINGS, '</sst>', '<!-- MARK --></sst>'),
    XmlPlace('unknown element in shared strings', STRINGS, '</sst>', '<x:note xmlns:x="urn:x">MARK</x:note></sst>'),
    XmlPlace('extension of shared strings', STRINGS, '</sst>', '<extLst><ext uri="{x}"><x>MARK</x></ext></extLst></sst>'),
    XmlPlace('style name', STYLES, 'name="Normal"', 'name="MARK"', named=False),
    XmlPlace('font name', STYLES, 'val="Calibri"', 'val="MARK"', named=False),
    XmlPlace('number format that nobody uses', STYLES, '<fonts>', '<numFmts><numFmt numFmtId="170" formatCode="&quot;MARK&quot;"/></numFmts><fonts>', named=False),
    XmlPlace('number format of a differential style', STYLES, '</styleSheet>', '<dxfs><dxf><numFmt numFmtId="171" formatCode="0 &quot;MARK&quot;"/></dxf></dxfs></styleSheet>', named=False),
    XmlPlace('table style name', STYLES, '</styleSheet>', '<tableStyles defaultTableStyle="MARK"/></styleSheet>', named=False),
    XmlPlace('extension of the styles', STYLES, '</styleSheet>', '<extLst><ext uri="{x}"><x:y xmlns:x="urn:x" z="MARK"/></ext></extLst></styleSheet>', named=False),
    _part('theme name', 'xl/theme/theme1.xml', 'a:theme', '', attributes=' name="MARK"', named=False),
    _part('theme font', 'xl/theme/theme1.xml', 'a:theme', '<a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="MARK"/></a:majorFont></a:fontScheme></a:themeElements>', named=False),
    _part('table name', _TABLE, 'table', '', attributes=' id="1" name="MARK" displayName="Table1"'),
    _part('table display name', _TABLE, 'table', '', attributes=' id="1" name="Table1" displayName="MARK"', tight=True, named=False),
    _part('table column name', _TABLE, 'table', '<tableColumns><tableColumn id="1" name="MARK"/></tableColumns>'),
    _part('table totals label', _TABLE, 'table', '<tableColumns><tableColumn id="1" name="Ward" totalsRowLabel="MARK"/></tableColumns>'),
    _part('table column formula', _TABLE, 'table', '<tableColumns><tableColumn id="1" name="Ward"><calculatedColumnFormula>"MARK"</calculatedColumnFormula></tableColumn></tableColumns>'),
    _part('table comment', _TABLE, 'table', '', attributes=' id="1" name="Table1" displayName="Table1" comment="MARK"'),
    _part('table alternative text', _TABLE, 'table', '<extLst><ext><x14:table xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" altText="MARK" altTextSummary=""/></ext></extLst>'),
)
# fmt: on

# fmt: off
GRID_TEXT_PLACES = (
    _before('text of a formula', '<c r="D2"><v>', '<c r="D2"><f>IF(B2&gt;0,B2+C2,"MARK")</f><v>'),
    _before('external reference in a formula', '<c r="D2"><v>', '<c r="D2"><f>\'C:\\Cases\\[MARK.xlsx]Sheet1\'!$A$1</f><v>'),
    _before('formula kept after an unknown attribute', '<c r="D2"><v>', '<c r="D2" zz="MARK"><v>'),
    _before('type of a cell', '<c r="D2"><v>', '<c r="D2" t="MARK"><v>'),
    _before('format number of a cell', '<c r="D2"><v>', '<c r="D2" s="MARK"><v>'),
    _before('format number of a text cell', '<c r="A2" t="s">', '<c r="A2" s="MARK" t="s">'),
    _before('unknown attribute of a row', '<row r="2">', '<row r="2" note="MARK">'),
    _before('unknown element in a cell', '<c r="D2"><v>', '<c r="D2"><note>MARK</note><v>'),
    _before('text between cells', '<c r="D2"><v>', 'MARK<c r="D2"><v>'),
    _before('text between rows', '<row r="3">', 'MARK<row r="3">'),
    _before('XML comment between cells', '<c r="D2"><v>', '<!--MARK--><c r="D2"><v>'),
    _before('XML comment in the sheet', '<sheetData>', '<!-- MARK --><sheetData>'),
    _before('processing instruction', '<sheetData>', '<?note MARK?><sheetData>'),
    _before('comment before the root', '<worksheet', '<!-- MARK --><worksheet'),
    _before('comment after the root', '</worksheet>', '</worksheet><!-- MARK -->'),
    _before('CDATA between elements', '<sheetData>', '<![CDATA[MARK]]><sheetData>'),
    _before('name of an unknown element', '<sheetData>', '<MARK xmlns="urn:x"/><sheetData>', tight=True, named=False),
    _before('name of an unknown attribute', '<sheetPr/>', '<sheetPr MARK="1"/>', tight=True, named=False),
    _before('namespace', '<sheetData>', '<x:y xmlns:x="urn:MARK"/><sheetData>', tight=True, named=False),
    _before('namespace prefix', '<sheetData>', '<MARK:y xmlns:MARK="urn:x"/><sheetData>', tight=True, named=False),
    _before("comment inside an inline string", '<c r="B2"><v>26</v></c>', '<c r="B2" t="inlineStr"><is><!-- MARK --><t>26</t></is></c>'),
    _before('second value of a cell', '<c r="D2"><v>', '<c r="D2"><v>4</v><v>MARK</v><v>'),
    _before('phonetic text of an inline string', '<c r="B2"><v>26</v></c>', '<c r="B2" t="inlineStr"><is><t>26</t><rPh sb="0" eb="1"><t>MARK</t></rPh></is></c>'),
    _before("phonetic text of what is no cell", '<c r="D2"><v>', '<z><is><t>26</t><rPh sb="0" eb="1"><t>MARK</t></rPh></is></z><c r="D2"><v>'),
    _after('mc:Fallback', '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"/><mc:Fallback><y>MARK</y></mc:Fallback></mc:AlternateContent>'),
    _after('ignored extension', _EXT.format('<x:note xmlns:x="urn:x">MARK</x:note>')),
    _after('extension with escaped text', _EXT.format('<x:note xmlns:x="urn:x">&#x4d;&#65;RK</x:note>').replace('&#x4d;&#65;RK', 'MARK')),
    _after('smart tag', '<smartTags><cellSmartTags r="A1"><cellSmartTag type="0"><cellSmartTagPr key="person" val="MARK"/></cellSmartTag></cellSmartTags></smartTags>'),
    _after('autofilter criterion', '<autoFilter ref="A1:D9"><filterColumn colId="0"><filters><filter val="MARK"/></filters></filterColumn></autoFilter>'),
    _after('custom filter', '<autoFilter ref="A1:D9"><filterColumn colId="0"><customFilters><customFilter operator="equal" val="MARK"/></customFilters></filterColumn></autoFilter>'),
    _after('sort list', '<sortState ref="A1:A9"><sortCondition ref="A1:A9" customList="MARK,B"/></sortState>'),
    _after('validation list', '<dataValidations><dataValidation type="list" sqref="F2"><formula1>"MARK,other"</formula1></dataValidation></dataValidations>'),
    _after('validation prompt', '<dataValidations><dataValidation sqref="F2" prompt="MARK"/></dataValidations>'),
    _after('validation prompt title', '<dataValidations><dataValidation sqref="F2" promptTitle="MARK"/></dataValidations>'),
    _after('validation error', '<dataValidations><dataValidation sqref="F2" error="MARK"/></dataValidations>'),
    _after('validation error title', '<dataValidations><dataValidation sqref="F2" errorTitle="MARK"/></dataValidations>'),
    _after('validation in an extension', _EXT.format('<x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>"MARK"</xm:f></x14:formula1><xm:sqref>F2</xm:sqref></x14:dataValidation></x14:dataValidations>')),
    _after('text of a conditional format', '<conditionalFormatting sqref="A1:A9"><cfRule type="containsText" operator="containsText" text="MARK" priority="1"/></conditionalFormatting>'),
    _after('formula of a conditional format', '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>A1="MARK"</formula></cfRule></conditionalFormatting>'),
    _after('value of a conditional format', '<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="formula" val="MARK"/></dataBar></cfRule></conditionalFormatting>'),
    _after('conditional format in an extension', _EXT.format('<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>A1="MARK"</xm:f></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings>')),
    _after('scenario name', '<scenarios><scenario name="MARK"/></scenarios>'),
    _after('scenario comment', '<scenarios><scenario name="s" comment="MARK"/></scenarios>'),
    _after('scenario user', '<scenarios><scenario name="s" user="MARK"/></scenarios>'),
    _after('scenario value', '<scenarios><scenario name="s"><inputCells r="B2" val="MARK"/></scenario></scenarios>'),
    _after('protected range name', '<protectedRanges><protectedRange sqref="A1" name="MARK"/></protectedRanges>'),
    _after('protected range owner', '<protectedRanges><protectedRange sqref="A1" name="r"><securityDescriptor>MARK</securityDescriptor></protectedRange></protectedRanges>'),
    _after('custom sheet view header', '<customSheetViews><customSheetView guid="{00000000-0000-0000-0000-000000000000}"><headerFooter><oddHeader>MARK</oddHeader></headerFooter></customSheetView></customSheetViews>'),
    _after('link display', '<hyperlinks><hyperlink ref="A2" location="Counts!A1" display="MARK"/></hyperlinks>'),
    _after('link tooltip', '<hyperlinks><hyperlink ref="A2" location="Counts!A1" tooltip="MARK"/></hyperlinks>'),
    _after('link location', '<hyperlinks><hyperlink ref="A2" location="\'MARK\'!A1"/></hyperlinks>'),
    *(_after(f'page {name}', f'<headerFooter><{name}>&amp;L&amp;"Arial,Bold"&amp;8MARK&amp;R&amp;P</{name}></headerFooter>') for name in ('oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter')),
    _after('page header of digits', '<headerFooter><oddHeader>&amp;C07700 900461&amp;R&amp;P MARK</oddHeader></headerFooter>'),
    _after('OLE object program', '<oleObjects><oleObject progId="MARK" shapeId="1"/></oleObjects>', named=False),
    _after('control name', '<controls><control shapeId="1" name="MARK"/></controls>'),
    _after('web publishing item', '<webPublishItems><webPublishItem id="1" divId="d" sourceType="sheet" destinationFile="\\\\srv\\MARK.htm" title=""/></webPublishItems>'),
    _after('web publishing title', '<webPublishItems><webPublishItem id="1" divId="d" sourceType="sheet" destinationFile="x" title="MARK"/></webPublishItems>'),
    _after('data consolidation', '<dataConsolidate><dataRefs><dataRef ref="A1" sheet="MARK"/></dataRefs></dataConsolidate>'),
    _after('sheet custom property name', '<customProperties><customPr name="MARK" r:id="rId1"/></customProperties>'),
    _after('cell watch and ignored errors', '<ignoredErrors><ignoredError sqref="A1" note="MARK"/></ignoredErrors>'),
    _after('sparkline formula', _EXT.format("<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'MARK'!A1:A9</xm:f><xm:sqref>F2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>"), named=False),
    _before('code name of a sheet', '<sheetPr/>', '<sheetPr codeName="MARK"/>', tight=True, named=False),
    _before('name on the transition line', '<sheetPr/>', '<sheetPr syncRef="MARK"/>', named=False),
)
# fmt: on

# fmt: off
BOOK_PLACES = (
    _book('defined name', "<definedNames><definedName name='MARK'>Counts!$A$1</definedName></definedNames>", tight=True, named=False),
    _book('defined constant', '<definedNames><definedName name=\'x\'>"MARK"</definedName></definedNames>'),
    _book('defined name comment', "<definedNames><definedName name='x' comment='MARK'>1</definedName></definedNames>"),
    _book('hidden defined name', '<definedNames><definedName name=\'x\' hidden=\'1\'>"MARK"</definedName></definedNames>'),
    _book('defined name description', "<definedNames><definedName name='x' description='MARK'>1</definedName></definedNames>"),
    _book('defined name help', "<definedNames><definedName name='x' help='MARK' statusBar='' customMenu=''>1</definedName></definedNames>"),
    _book('defined name to a file', "<definedNames><definedName name='x'>'[MARK.xlsx]S'!$A$1</definedName></definedNames>"),
    _book('absolute path', f'<x15ac:absPath xmlns:x15ac="{MICROSOFT}/spreadsheetml/2010/11/ac" url="C:\\Users\\MARK\\Documents\\"/>', worker=True),
    _book("absolute path of a case", f'<x15ac:absPath xmlns:x15ac="{MICROSOFT}/spreadsheetml/2010/11/ac" url="S:\\Cases\\MARK\\"/>'),
    _book('file sharing user', '<fileSharing userName="MARK"/>', named=False, worker=True),
    _book('custom view of the workbook', '<customWorkbookViews><customWorkbookView name="MARK" guid="{00000000-0000-0000-0000-000000000000}"/></customWorkbookViews>'),
    _book('smart tag type', '<smartTagTypes><smartTagType namespaceUri="urn:x" name="MARK"/></smartTagTypes>'),
    _book("sheet that is listed elsewhere", '<functionGroups><sheet name="MARK"/></functionGroups>'),
    _book('function group', '<functionGroups><functionGroup name="MARK"/></functionGroups>'),
    _book('extension of the workbook', '<extLst><ext uri="{x}"><x:y xmlns:x="urn:x">MARK</x:y></ext></extLst>'),
    _book('web publishing of the workbook', '<webPublishObjects><webPublishObject id="1" divId="x" title="MARK" destinationFile="x"/></webPublishObjects>'),
    _book('external reference of the workbook', '<externalReferences><externalReference r:id="MARK"/></externalReferences>', named=False),
    _book('workbook protection user', '<workbookProtection workbookAlgorithmName="MARK"/>', named=False),
    _book('recovery', '<fileRecoveryPr note="MARK"/>', named=False),
    XmlPlace('code name of the workbook', BOOK, '<workbookPr/>', '<workbookPr codeName="MARK"/>', tight=True, named=False),
    XmlPlace("sheet name", "", 'name="Counts"', 'name="MARK"', named=False),
    XmlPlace('comment in the workbook part', BOOK, '<sheets>', '<!-- MARK --><sheets>'),
)
# fmt: on

# fmt: off
COMMENT_PLACES = (
    _part('comment', _COMMENTS, 'comments', '<authors><author/></authors><commentList><comment ref="B3" authorId="0"><text><t>MARK</t></text></comment></commentList>'),
    _part('comment in runs', _COMMENTS, 'comments', '<commentList><comment ref="B3" authorId="0"><text><r><t>MA</t></r><r><rPr><b/></rPr><t>RK</t></r></text></comment></commentList>'),
    _part('comment author', _COMMENTS, 'comments', '<authors><author>MARK</author></authors><commentList/>', worker=True),
    _part('comment author nobody uses', _COMMENTS, 'comments', '<authors><author>openpyxl</author><author>MARK</author></authors><commentList><comment ref="B3" authorId="0"><text><t>x</t></text></comment></commentList>', worker=True),
    _part('comment font', _COMMENTS, 'comments', '<commentList><comment ref="B3"><text><r><rPr><rFont val="MARK"/></rPr><t>x</t></r></text></comment></commentList>'),
    _part('comment part of openpyxl', 'xl/comments/comment1.xml', 'comments', '<commentList><comment ref="B3"><text><t>MARK</t></text></comment></commentList>'),
    _vml('comment shape alternative text', '', attributes=' alt="MARK"'),
    _vml('comment shape text', '<v:textbox><div>MARK</div></v:textbox>'),
    _vml('comment shape text in runs', '<v:textbox><div>MA<b>RK</b></div></v:textbox>'),
    _vml('comment shape title', '<v:imagedata o:title="MARK"/>'),
    _vml('form control macro', '<x:ClientData ObjectType="Button"><x:FmlaMacro>"MARK"</x:FmlaMacro></x:ClientData>'),
    _vml('form control list', '<x:ClientData ObjectType="Drop"><x:FmlaRange>\'MARK\'!A1</x:FmlaRange></x:ClientData>', named=False),
    _vml('VML link', '', attributes=' href="https://x.example/MARK"', named=False),
    _part('threaded comment', 'xl/threadedComments/threadedComment1.xml', 'ThreadedComments', '<threadedComment ref="B3" personId="{00000000-0000-0000-0000-000000000000}"><text>MARK</text></threadedComment>', f'{MICROSOFT}/spreadsheetml/2018/threadedcomments'),
    _part('threaded comment mention', 'xl/threadedComments/threadedComment1.xml', 'ThreadedComments', '<threadedComment ref="B3"><text>x</text><mentions><mention mentionpersonId="MARK"/></mentions></threadedComment>', f'{MICROSOFT}/spreadsheetml/2018/threadedcomments'),
    _part('person list', 'xl/persons/person.xml', 'personList', '<person displayName="MARK" id="{00000000-0000-0000-0000-000000000000}" userId="x" providerId="None"/>', f'{MICROSOFT}/spreadsheetml/2018/threadedcomments', worker=True),
    _part('person list account', 'xl/persons/person.xml', 'personList', '<person displayName="x" userId="S::MARK::1" providerId="AD"/>', f'{MICROSOFT}/spreadsheetml/2018/threadedcomments', worker=True),
)
# fmt: on

# fmt: off
DATA_PLACES = (
    _part('pivot shared item', _PIVOT, 'pivotCacheDefinition', '<cacheFields><cacheField name="Name"><sharedItems><s v="MARK"/></sharedItems></cacheField></cacheFields>'),
    _part('pivot field name', _PIVOT, 'pivotCacheDefinition', '<cacheFields><cacheField name="MARK"><sharedItems/></cacheField></cacheFields>'),
    _part('pivot refreshed by', _PIVOT, 'pivotCacheDefinition', '', attributes=' refreshedBy="MARK"', worker=True, named=False),
    _part('pivot source sheet', _PIVOT, 'pivotCacheDefinition', '<cacheSource type="worksheet"><worksheetSource ref="A1:D9" sheet="MARK"/></cacheSource>'),
    _part('pivot group item', _PIVOT, 'pivotCacheDefinition', '<cacheFields><cacheField name="n"><fieldGroup><groupItems><s v="MARK"/></groupItems></fieldGroup></cacheField></cacheFields>'),
    _part('pivot calculated field', _PIVOT, 'pivotCacheDefinition', '<cacheFields><cacheField name="n" formula="&quot;MARK&quot;"/></cacheFields>'),
    _part('pivot record', _RECORDS, 'pivotCacheRecords', '<r><s v="MARK"/></r>'),
    _part('pivot cache without a table', 'xl/pivotCache/pivotCacheRecords9.xml', 'pivotCacheRecords', '<r><s v="MARK"/></r>'),
    _part('pivot table name', _PIVOTTABLE, 'pivotTableDefinition', '', attributes=' name="MARK"'),
    _part('pivot caption', _PIVOTTABLE, 'pivotTableDefinition', '', attributes=' name="PivotTable1" rowHeaderCaption="MARK"'),
    _part('pivot item caption', _PIVOTTABLE, 'pivotTableDefinition', '<pivotFields><pivotField><items><item n="MARK" x="0"/></items></pivotField></pivotFields>'),
    _part('pivot filter', _PIVOTTABLE, 'pivotTableDefinition', '<filters><filter stringValue1="MARK"/></filters>'),
    _part('pivot alternative text', _PIVOTTABLE, 'pivotTableDefinition', '<extLst><ext><x14:pivotTableDefinition xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" altTextSummary="MARK"/></ext></extLst>'),
    _part('slicer caption', 'xl/slicers/slicer1.xml', 'slicers', '<slicer name="s" cache="c" caption="MARK"/>', f'{MICROSOFT}/spreadsheetml/2009/9/main'),
    _part('slicer cache item', 'xl/slicerCaches/slicerCache1.xml', 'slicerCacheDefinition', '<data><olap><selections><selection n="[N].[MARK]"/></selections></olap></data>', f'{MICROSOFT}/spreadsheetml/2009/9/main'),
    _part('slicer cache name', 'xl/slicerCaches/slicerCache1.xml', 'slicerCacheDefinition', '', f'{MICROSOFT}/spreadsheetml/2009/9/main', attributes=' name="MARK" sourceName="x"'),
    _part('timeline', 'xl/timelines/timeline1.xml', 'timelines', '<timeline name="t" caption="MARK"/>', f'{MICROSOFT}/spreadsheetml/2010/11/main'),
    _part('timeline cache', 'xl/timelineCaches/timelineCache1.xml', 'timelineCacheDefinition', '', f'{MICROSOFT}/spreadsheetml/2010/11/main', attributes=' name="t" sourceName="MARK"'),
    _part('query table', 'xl/queryTables/queryTable1.xml', 'queryTable', '', attributes=' name="MARK"'),
    _part('query table field', 'xl/queryTables/queryTable1.xml', 'queryTable', '<queryTableRefresh><queryTableFields><queryTableField name="MARK"/></queryTableFields></queryTableRefresh>'),
    _part('connection name', _CONNECTIONS, 'connections', '<connection id="1" name="MARK"/>'),
    _part('connection string', _CONNECTIONS, 'connections', '<connection id="1" name="c"><dbPr connection="Server=x;Uid=MARK;Pwd=y" command="SELECT 1"/></connection>'),
    _part('connection command', _CONNECTIONS, 'connections', '<connection id="1" name="c"><dbPr connection="x" command="SELECT * FROM t WHERE n=\'MARK\'"/></connection>'),
    _part('connection parameter', _CONNECTIONS, 'connections', '<connection id="1" name="c"><parameters><parameter name="p" string="MARK"/></parameters></connection>'),
    _part('text import path', _CONNECTIONS, 'connections', '<connection id="1" name="c"><textPr sourceFile="C:\\MARK.csv"/></connection>'),
    _part('Power Query', 'customXml/item1.xml', 'DataMashup', 'MARK', f'{MICROSOFT}/DataMashup'),
    _part('external link value', _LINK, 'externalLink', '<externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>MARK</v></cell></row></sheetData></sheetDataSet></externalBook>'),
    _part('external link sheet name', _LINK, 'externalLink', '<externalBook><sheetNames><sheetName val="MARK"/></sheetNames></externalBook>'),
    _part('external link defined name', _LINK, 'externalLink', '<externalBook><definedNames><definedName name="x" refersTo="=\'MARK\'!A1"/></definedNames></externalBook>'),
    _part('DDE link', _LINK, 'externalLink', '<ddeLink ddeService="x" ddeTopic="MARK"><ddeItems><ddeItem name="y"/></ddeItems></ddeLink>'),
    _part('DDE value', _LINK, 'externalLink', '<ddeLink ddeService="x" ddeTopic="y"><ddeItems><ddeItem name="z"><values><value t="str"><val>MARK</val></value></values></ddeItem></ddeItems></ddeLink>'),
    _part('OLE link', _LINK, 'externalLink', '<oleLink progId="x"><oleItems><oleItem name="MARK"/></oleItems></oleLink>'),
    XmlPlace('external link path', 'xl/externalLinks/_rels/externalLink1.xml.rels', parts={'xl/externalLinks/externalLink1.xml': f'<externalLink xmlns="{SPREADSHEET}"/>', 'xl/externalLinks/_rels/externalLink1.xml.rels': f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/externalLinkPath" Target="file:///C:/Cases/MARK.xlsx" TargetMode="External"/></Relationships>'}, named=False),
    _part('volatile dependency', 'xl/volatileDependencies.xml', 'volTypes', '<volType type="realTimeData"><main first="x"><tp t="s"><v>1</v><stp>MARK</stp><tr r="A1" s="1"/></tp></main></volType>'),
    _part('rich data value', 'xl/richData/rdrichvalue.xml', 'rvData', '<rv s="0"><v>MARK</v></rv>', f'{MICROSOFT}/spreadsheetml/2017/richdata'),
    _part('rich data structure', 'xl/richData/rdrichvaluestructure.xml', 'rvStructures', '<s t="MARK"><k n="x" t="s"/></s>', f'{MICROSOFT}/spreadsheetml/2017/richdata'),
    _part('cube metadata', 'xl/metadata.xml', 'metadata', '<metadataStrings count="1"><s v="MARK"/></metadataStrings>'),
    _part('metadata name', 'xl/metadata.xml', 'metadata', '<mdxMetadata><mdx n="0" f="v"><t><n x="0"/></t></mdx></mdxMetadata><metadataTypes><metadataType name="MARK"/></metadataTypes>'),
    _part('Python in Excel', 'xl/python.xml', 'python', '<environmentDefinition><initialization><code>print("MARK")</code></initialization></environmentDefinition>', f'{MICROSOFT}/spreadsheetml/2023/python'),
    _part('XML map', 'xl/xmlMaps.xml', 'MapInfo', '<Map ID="1" Name="MARK" RootElement="x"/>'),
    _part('XML map schema', 'xl/xmlMaps.xml', 'MapInfo', '<Schema ID="1"><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="MARK"/></xsd:schema></Schema>', named=False),
    _part('single XML cell', 'xl/tables/tableSingleCells1.xml', 'singleXmlCells', '<singleXmlCell id="1" r="A1"><xmlCellPr uniqueName="MARK"/></singleXmlCell>'),
    _part('revision log', 'xl/revisions/revisionLog1.xml', 'revisions', '<rcc rId="1" sId="1"><nc r="A1" t="inlineStr"><is><t>MARK</t></is></nc></rcc>'),
    _part('revision formula', 'xl/revisions/revisionLog1.xml', 'revisions', '<rcc rId="1" sId="1"><oc r="A1"><f>"MARK"</f></oc></rcc>'),
    _part('revision user', 'xl/revisions/revisionHeaders.xml', 'headers', '<header userName="MARK"/>', named=False, worker=True),
    _part('user list', 'xl/revisions/userNames.xml', 'users', '<userInfo name="MARK" id="1"/>', worker=True),
    _part('named sheet view', 'xl/namedSheetViews/namedSheetView1.xml', 'namedSheetViews', '<namedSheetView name="MARK"/>', f'{MICROSOFT}/spreadsheetml/2019/namedsheetviews'),
    _part('calculation chain', 'xl/calcChain.xml', 'calcChain', '<c r="A1" i="1"/><!-- MARK -->'),
    _part('control properties', 'xl/ctrlProps/ctrlProp1.xml', 'formControlPr', '<itemLst><item val="MARK"/></itemLst>', f'{MICROSOFT}/spreadsheetml/2009/9/main'),
    _part('ActiveX property', 'xl/activeX/activeX1.xml', 'ocx', '<ocxPr name="Caption" value="MARK"/>', f'{MICROSOFT}/activeX'),
    _part('dialog sheet', 'xl/dialogsheets/sheet1.xml', 'dialogsheet', '<headerFooter><oddHeader>MARK</oddHeader></headerFooter>'),
    _part('worksheet that no list names', 'xl/worksheets/sheet7.xml', 'worksheet', '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>MARK</t></is></c></row></sheetData>'),
    _part('macro sheet', 'xl/macrosheets/sheet1.xml', 'macrosheet', '<sheetData><row r="1"><c r="A1"><f>ALERT("MARK")</f></c></row></sheetData>', f'{MICROSOFT}/excel/2006/main'),
)
# fmt: on

# fmt: off
DRAWING_PLACES = (
    _part('text box', _DRAWING, 'xdr:wsDr', _SHAPE.format(cnv='', body='<a:p><a:r><a:t>MARK</a:t></a:r></a:p>')),
    _part('text box in runs', _DRAWING, 'xdr:wsDr', _SHAPE.format(cnv='', body="<a:p><a:r><a:t>MA</a:t></a:r><a:r><a:rPr b='1'/><a:t>RK</a:t></a:r></a:p>")),
    _part('shape name', _DRAWING, 'xdr:wsDr', _SHAPE.format(cnv='', body='').replace('TextBox 1', 'MARK')),
    _part('alternative text', _DRAWING, 'xdr:wsDr', _SHAPE.format(cnv=' descr="MARK"', body='')),
    _part('alternative title', _DRAWING, 'xdr:wsDr', _SHAPE.format(cnv=' title="MARK"', body='')),
    _part('picture name', _DRAWING, 'xdr:wsDr', '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="MARK"/></xdr:nvPicPr></xdr:pic>'),
    _part('shape formula', _DRAWING, 'xdr:wsDr', '<xdr:sp textlink="\'MARK\'!A1" macro=""/>'),
    _part('shape macro', _DRAWING, 'xdr:wsDr', '<xdr:sp macro="[0]!MARK"/>', named=False),
    _part('link tooltip of a shape', _DRAWING, 'xdr:wsDr', '<a:hlinkClick r:id="rId1" tooltip="MARK"/>'),
    _part('SmartArt', 'xl/diagrams/data1.xml', 'dgm:dataModel', '<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>MARK</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>', f'{DRAWING}/diagram'),
    _part('SmartArt drawing', 'xl/diagrams/drawing1.xml', 'dsp:drawing', '<dsp:txBody><a:p><a:r><a:t>MARK</a:t></a:r></a:p></dsp:txBody>', f'{MICROSOFT}/drawing/2008/diagram'),
    _part('ink', 'xl/ink/ink1.xml', 'inkml:ink', "<inkml:annotation type='note'>MARK</inkml:annotation>", 'http://www.w3.org/2003/InkML'),
    XmlPlace('linked picture', 'xl/drawings/_rels/drawing1.xml.rels', parts={'xl/drawings/_rels/drawing1.xml.rels': f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/image" Target="https://x.example/MARK.png" TargetMode="External"/></Relationships>'}, named=False),
    _part('chart string cache', _CHART, 'c:chartSpace', '<c:strCache><c:pt idx="0"><c:v>MARK</c:v></c:pt></c:strCache>'),
    _part('chart title', _CHART, 'c:chartSpace', '<c:title><c:tx><c:rich><a:p><a:r><a:t>MARK</a:t></a:r></a:p></c:rich></c:tx></c:title>'),
    _part('chart data label', _CHART, 'c:chartSpace', "<c:dLbl><c:tx><c:rich><a:p><a:fld type='CELLRANGE'><a:t>MARK</a:t></a:fld></a:p></c:rich></c:tx></c:dLbl>"),
    _part('chart label range', _CHART, 'c:chartSpace', '<c15:datalabelsRange xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:dlblRangeCache><c:pt idx="0"><c:v>MARK</c:v></c:pt></c15:dlblRangeCache></c15:datalabelsRange>'),
    _part('chart formula', _CHART, 'c:chartSpace', "<c:strRef><c:f>'MARK'!$A$1:$A$9</c:f></c:strRef>", named=False),
    _part('chart header', _CHART, 'c:chartSpace', '<c:printSettings><c:headerFooter><c:oddHeader>MARK</c:oddHeader></c:headerFooter></c:printSettings>'),
    _part('chart number format', _CHART, 'c:chartSpace', '<c:numCache><c:formatCode>"MARK"0</c:formatCode></c:numCache>', named=False),
    _part('user shape of a chart', 'xl/drawings/drawing2.xml', 'c:userShapes', '<a:p><a:r><a:t>MARK</a:t></a:r></a:p>'),
    _part('extended chart', 'xl/charts/chartEx1.xml', 'cx:chartSpace', '<cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:lvl ptCount="1"><cx:pt idx="0">MARK</cx:pt></cx:lvl></cx:strDim></cx:data></cx:chartData>', f'{MICROSOFT}/drawing/2014/chartex'),
    _part('chart sheet header', 'xl/chartsheets/sheet1.xml', 'chartsheet', '<headerFooter><oddHeader>MARK</oddHeader></headerFooter>'),
    _part('SVG picture', 'xl/media/image1.svg', 'svg', '<title>MARK</title><text>x</text>', 'http://www.w3.org/2000/svg'),
)
# fmt: on

# fmt: off
FILE_PLACES = (
    *(XmlPlace(f'core property {name}', CORE, '</cp:coreProperties>', f'<{name}>MARK</{name}></cp:coreProperties>') for name in ('dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'cp:category', 'cp:contentStatus', 'cp:version', 'dc:identifier')),
    XmlPlace('core property dc:creator', CORE, '>openpyxl<', '>MARK<', worker=True),
    XmlPlace('core property cp:lastModifiedBy', CORE, '</cp:coreProperties>', '<cp:lastModifiedBy>MARK</cp:lastModifiedBy></cp:coreProperties>', worker=True),
    *(XmlPlace(f'app property {name}', APP, '</Properties>', f'<{name}>MARK</{name}></Properties>', worker=name in {'Manager', 'Company'}) for name in ('Manager', 'Company', 'HyperlinkBase', 'Template', 'PresentationFormat')),
    XmlPlace('title of a part', APP, '</Properties>', "<TitlesOfParts><vt:vector size='1' baseType='lpstr'><vt:lpstr>MARK</vt:lpstr></vt:vector></TitlesOfParts></Properties>"),
    XmlPlace('link list in the properties', APP, '</Properties>', "<HLinks><vt:vector size='1' baseType='variant'><vt:variant><vt:lpwstr>MARK</vt:lpwstr></vt:variant></vt:vector></HLinks></Properties>"),
    _part('custom property', 'docProps/custom.xml', 'Properties', '<property pid="2" name="Case"><vt:lpwstr xmlns:vt="x">MARK</vt:lpwstr></property>', f'{OFFICE}/custom-properties'),
    _part("custom property of Outlook", "docProps/custom.xml", "Properties", '<property pid="2" name="_AuthorEmailDisplayName"><vt:lpwstr xmlns:vt="x">MARK</vt:lpwstr></property>', f"{OFFICE}/custom-properties", worker=True),
    _part('custom property name', 'docProps/custom.xml', 'Properties', '<property pid="2" name="MARK"><vt:lpwstr xmlns:vt="x">y</vt:lpwstr></property>', f'{OFFICE}/custom-properties'),
    _part('label owner', 'docMetadata/LabelInfo.xml', 'clbl:labelList', '<clbl:label id="{00000000-0000-0000-0000-000000000000}" name="MARK"/>', 'http://schemas.microsoft.com/office/2020/mipLabelMetadata'),
    _part('properties elsewhere', 'xl/docProps/core.xml', 'coreProperties', '<description>MARK</description>', 'urn:x'),
    _part('custom XML', 'customXml/item1.xml', 'case', '<person><full>MARK</full></person>', 'urn:council'),
    _part('custom XML schema reference', 'customXml/itemProps1.xml', 'ds:datastoreItem', '<ds:schemaRefs><ds:schemaRef ds:uri="urn:MARK"/></ds:schemaRefs>', f'{OFFICE}/customXml', named=False),
    _part('ribbon', 'customUI/customUI14.xml', 'customUI', '<ribbon><tabs><tab id="x" label="MARK"/></tabs></ribbon>', f'{MICROSOFT}/2009/07/customui'),
    _part('web extension', 'xl/webextensions/webextension1.xml', 'we:webextension', '<we:properties><we:property name="x" value="MARK"/></we:properties>', f'{MICROSOFT}/webextensions/webextension/2010/11'),
    _part('signature', '_xmlsignatures/sig1.xml', 'Signature', '<KeyInfo><X509Data><X509SubjectName>CN=MARK</X509SubjectName></X509Data></KeyInfo>', 'http://www.w3.org/2000/09/xmldsig#'),
    _part('signature comment', '_xmlsignatures/sig1.xml', 'Signature', '<Object><SignatureComments>MARK</SignatureComments></Object>', 'http://www.w3.org/2000/09/xmldsig#'),
    _part('feature property bag', 'xl/featurePropertyBag/featurePropertyBag.xml', 'FeaturePropertyBags', '<bag type="x"><s k="y">MARK</s></bag>', f'{MICROSOFT}/spreadsheetml/2022/featurepropertybag'),
    _link('link target', 'Target="https://case.example/MARK"'),
    _link('mail link with a subject', 'Target="mailto:team@council.example?subject=MARK"'),
    _link('relationship id', 'Target="https://council.example/" note="MARK"', named=False),
    XmlPlace('target of a relationship whose part is gone', BOOK_RELS, '</Relationships>', f'<Relationship Id="rId9" Type="{RELATIONS}/customXml" Target="../MARK.xml"/></Relationships>', named=False),
    XmlPlace('type of a relationship', ROOT_RELS, '</Relationships>', '<Relationship Id="rId9" Type="urn:MARK" Target="xl/workbook.xml"/></Relationships>', named=False),
    XmlPlace('fragment of a relationship target', BOOK_RELS, 'Target="styles.xml"', 'Target="styles.xml#MARK"', named=False),
    XmlPlace('content type for a part that is not there', TYPES, '</Types>', '<Override PartName="/xl/MARK.xml" ContentType="application/xml"/></Types>', named=False),
    XmlPlace('extension in the content types', TYPES, '</Types>', '<Default Extension="MARK" ContentType="application/xml"/></Types>', named=False),
    XmlPlace('content type', TYPES, '</Types>', '<Default Extension="dat" ContentType="application/MARK"/></Types>', named=False),
    XmlPlace('parameter of a content type', TYPES, 'ContentType="application/xml"', 'ContentType="application/xml; note=MARK"', named=False),
)
# fmt: on

XML_PLACES = (
    *STRING_PLACES,
    *GRID_TEXT_PLACES,
    *BOOK_PLACES,
    *COMMENT_PLACES,
    *DATA_PLACES,
    *DRAWING_PLACES,
    *FILE_PLACES,
)
AFTER_TABLE = LAST_ROW + 3
FIRST_FREE_STRING = SHARED
