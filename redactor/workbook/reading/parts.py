"""What kind of part a part is, told by its name and outermost element, and which parts are trouble by themselves."""

from __future__ import annotations

import re
from typing import Final

from redactor.model import PlaceKind

_STEMS = (
    r"workbook|sheet|sharedStrings|styles|theme|themeOverride|comments?|threadedComments?|persons?|vmlDrawing|drawing|chart"
    r"|chartEx|style|colors|layout|quickStyle|data|userShapes|pivotTable|pivotCacheDefinition|pivotCacheRecords|tables?"
    r"|externalLink|connections|queryTable|calcChain|metadata|rdrichvalue|rdrichvaluestructure|rdRichValueTypes"
    r"|richValueRel|rdarray|richStyles|rdsupportingpropertybag(?:structure)?|image|printerSettings|oleObject|activeX"
    r"|ctrlProp|item|itemProps|slicer|slicerCache|timeline|timelineCache|namedSheetView|vbaProject|vbaData"
    r"|vbaProjectSignature(?:Agile|V3)?|revisionHeaders|revisionLog|userNames|volatileDependencies|xmlMaps"
    r"|customProperty|tableSingleCells|webextension|taskpanes|LabelInfo|thumbnail|app|core|custom|ink|attachedToolbars"
    r"|Microsoft_(?:Office_)?(?:Excel|Word|PowerPoint|Visio|Equation|Graph)(?:_(?:97|2003|2007|Macro|Enabled|Binary|Sheet|Worksheet"
    r"|Workbook|Chart|Document|Presentation|Slide|Drawing)){0,6}|customUI|customUI14|python|docProps|hdphoto"
    r"|featurePropertyBag|sig|origin|media|intlsheet|macrosheet|dialogsheet|chartsheet|singleXmlCells|model"
)
_FOLDERS = (
    "xl worksheets chartsheets dialogsheets macrosheets theme media drawings charts pivotTables pivotCache tables "
    "externalLinks queryTables comments threadedComments persons printerSettings embeddings activeX ctrlProps slicers "
    "slicerCaches timelines timelineCaches namedSheetViews diagrams richData revisions customXml docProps docMetadata "
    "webextensions customProperty customUI model _xmlsignatures _rels ink chartEx chartex customData "
    "featurePropertyBag package services metadata core-properties"
)
_STANDARD_FOLDER = re.compile(rf"(?:(?:{_FOLDERS.replace(' ', '|')})/)+\Z", re.IGNORECASE)
_STANDARD = re.compile(
    rf"(?:\[Content_Types\]\.xml|_rels/\.rels|(?:(?:{_FOLDERS.replace(' ', '|')})/)*(?:{_STEMS})_?\d{{0,6}}"
    r"\.(?:xml|rels|vml|bin|png|jpe?g|gif|emf|wmf|bmp|tiff?|svg|wdp|xlsx|docx|pptx|data|xml\.rels|vml\.rels|bin\.rels))\Z",
    re.IGNORECASE,
)

SHEET_ROOTS: Final = frozenset({"worksheet", "chartsheet", "dialogsheet", "macrosheet"})

KIND_OF_ROOT: Final = {
    "comments": PlaceKind.COMMENT,
    "ThreadedComments": PlaceKind.COMMENT,
    "personList": PlaceKind.COMMENT_AUTHOR,
    "pivotCacheDefinition": PlaceKind.PIVOT_CACHE,
    "pivotCacheRecords": PlaceKind.PIVOT_CACHE,
    "slicerCacheDefinition": PlaceKind.PIVOT_CACHE,
    "timelineCacheDefinition": PlaceKind.PIVOT_CACHE,
    "pivotTableDefinition": PlaceKind.PIVOT_TABLE,
    "slicers": PlaceKind.PIVOT_TABLE,
    "timelines": PlaceKind.PIVOT_TABLE,
    "chartSpace": PlaceKind.CHART,
    "chartStyle": PlaceKind.STYLE_NAME,
    "colorStyle": PlaceKind.STYLE_NAME,
    "wsDr": PlaceKind.DRAWING,
    "userShapes": PlaceKind.DRAWING,
    "dataModel": PlaceKind.DRAWING,
    "drawing": PlaceKind.DRAWING,
    "xml": PlaceKind.DRAWING,
    "layoutDef": PlaceKind.STYLE_NAME,
    "styleDef": PlaceKind.STYLE_NAME,
    "colorsDef": PlaceKind.STYLE_NAME,
    "externalLink": PlaceKind.EXTERNAL_LINK,
    "table": PlaceKind.TABLE_NAME,
    "styleSheet": PlaceKind.STYLE_NAME,
    "theme": PlaceKind.STYLE_NAME,
    "themeOverride": PlaceKind.STYLE_NAME,
    "sst": PlaceKind.SHARED_STRING,
    "coreProperties": PlaceKind.PROPERTY,
    "Properties": PlaceKind.PROPERTY,
    "properties": PlaceKind.PROPERTY,
    "labelList": PlaceKind.PROPERTY,
    "users": PlaceKind.PROPERTY,
    "Relationships": PlaceKind.RELATIONSHIP,
    "Types": PlaceKind.PART_NAME,
    "workbook": PlaceKind.SHEET_SETTING,
    "worksheet": PlaceKind.SHEET_SETTING,
    "chartsheet": PlaceKind.SHEET_SETTING,
    "dialogsheet": PlaceKind.SHEET_SETTING,
    "macrosheet": PlaceKind.SHEET_SETTING,
}

ACTIVE_ROOTS: Final = {
    "externalLink": "The workbook is linked to another file and keeps a copy of what it read there.",
    "connections": "The workbook fetches data from elsewhere (a connection or query).",
    "queryTable": "The workbook fetches data from elsewhere (a connection or query).",
    "volTypes": "The workbook takes in live data from another program.",
    "macrosheet": "A sheet holds old-style macros (XLM).",
    "ocx": "The workbook holds an ActiveX control.",
    "DataMashup": "The workbook holds a Power Query.",
    "customUI": "The workbook changes the ribbon.",
    "webextension": "The workbook brings in a web add-in.",
    "taskpanes": "The workbook brings in a web add-in.",
    "environmentDefinition": "The workbook runs Python.",
}
"""What is active about a part with this outermost element."""

_ACTIVE_NAMES = (
    (re.compile(r"(?:.*/)?vbaProject[^/]*\.bin\Z", re.IGNORECASE), "The workbook holds macros (VBA)."),
    (re.compile(r"xl/(?:macrosheets|intlmacrosheets)/[^_]", re.IGNORECASE), ACTIVE_ROOTS["macrosheet"]),
    (re.compile(r"(?:.*/)?embeddings/", re.IGNORECASE), "Another file is embedded in the workbook."),
    (re.compile(r"(?:.*/)?activeX/", re.IGNORECASE), "The workbook holds an ActiveX control."),
    (re.compile(r"xl/model/|xl/customData/", re.IGNORECASE), "The workbook holds a data model."),
    (re.compile(r"xl/python\.xml\Z", re.IGNORECASE), "The workbook runs Python."),
)


def is_standard_name(name: str) -> bool:
    """Whether a part's name is one that programs give, so that it may be shown and says nothing."""
    return _STANDARD.match(name) is not None


def is_standard_folder(name: str) -> bool:
    """Whether an entry is a folder that programs make: some zip writers list them."""
    return name.endswith("/") and _STANDARD_FOLDER.match(name) is not None


def shown_name(name: str, number: int) -> str:
    """A part's name where it may be shown, else which of the file's parts it is."""
    return name if is_standard_name(name) else f"part {number} of the file"


def active_by_name(name: str, content_type: str) -> str | None:
    """Why a part is active, as far as its name and content type tell."""
    if name.endswith(".rels"):
        return None
    if "vbaproject" in content_type:
        return "The workbook holds macros (VBA)."
    if "oleobject" in content_type or content_type.endswith(".package"):
        return "Another file is embedded in the workbook."
    return next((why for pattern, why in _ACTIVE_NAMES if pattern.match(name)), None)


def kind_by_name(name: str) -> PlaceKind:
    """What the texts of a part are when its outermost element does not say."""
    if name.casefold().endswith(".rels"):
        return PlaceKind.RELATIONSHIP
    if name.casefold().startswith("docprops/"):
        return PlaceKind.PROPERTY
    return PlaceKind.OTHER
