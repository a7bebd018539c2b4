"""The inventory of a copy: every part it has, and every element, attribute and value that can be in each.

This is what redactor's writer makes, and nothing else. A string of the package is either one of these constants, or a
sheet's name, a heading or a cell, which are compared with what was to be released. So when the writer changes, this
page must change with it; a test holds the two together.

Elements and attributes: ECMA-376 part 1, section 18 (SpreadsheetML); parts and relationships: part 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from redactor.model import CleanWorkbook
from redactor.verify.markup import PartRules, Rule

CONTENT_TYPES: Final = "[Content_Types].xml"
ROOT_RELATIONS: Final = "_rels/.rels"
WORKBOOK: Final = "xl/workbook.xml"
WORKBOOK_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
STYLES: Final = "xl/styles.xml"
THEME: Final = "xl/theme/theme1.xml"
CORE: Final = "docProps/core.xml"
APP: Final = "docProps/app.xml"

FIXED_PARTS: Final = frozenset({CONTENT_TYPES, ROOT_RELATIONS, WORKBOOK, WORKBOOK_RELATIONS, STYLES, THEME, CORE, APP})

THEME_DIGESTS: Final = frozenset({"d15e8ebf78ef7b9720839d7ae8fdc81a7df5bc24706d8e137df61a5683c358d9"})
"""SHA-256 of the theme part: always the same bytes, so nothing else needs to be known of it."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_XML = "http://www.w3.org/XML/1998/namespace"
RELATIONS: Final = _OFFICE + "relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
DRAWING_ML: Final = _DRAWING + "main"
SHEET_DRAWING: Final = _DRAWING + "spreadsheetDrawing"
CHART: Final = _DRAWING + "chart"
_TYPES = _PACKAGE + "content-types"
_PACKAGE_RELATIONS = _PACKAGE + "relationships"
_SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_LINKED_TYPES = {
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
    "table": _SHEET_ML + "table+xml",
}


def sheet_part(number: int) -> str:
    """The name of the part of the sheet with that number, from 1."""
    return f"xl/worksheets/sheet{number}.xml"


def linked_parts(copy: CleanWorkbook) -> dict[str, tuple[str, int, int]]:
    """The parts that sheets lead to, by name: kind, number of the sheet, and number among those of its kind there.

    Charts are numbered through the whole copy, drawings and tables as their sheet.
    """
    parts: dict[str, tuple[str, int, int]] = {}
    charts = 0
    for number, sheet in enumerate(copy.sheets, 1):
        if sheet.charts:
            parts[f"xl/drawings/drawing{number}.xml"] = ("drawing", number, 1)
        for place in range(len(sheet.charts)):
            charts += 1
            parts[f"xl/charts/chart{charts}.xml"] = ("chart", number, place + 1)
        if sheet.tabled:
            parts[f"xl/tables/table{number}.xml"] = ("table", number, 1)
    return parts


def linked_relations(copy: CleanWorkbook) -> dict[str, frozenset[tuple[str, str, str]]]:
    """The relationships of sheets and drawings, by the part that holds them."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for part, (kind, number, place) in linked_parts(copy).items():
        idents = {"drawing": "rId1", "table": "rId2", "chart": f"rId{place}"}
        folder, source = ("drawings", "drawing") if kind == "chart" else ("worksheets", "sheet")
        holder = f"xl/{folder}/_rels/{source}{number}.xml.rels"
        found.setdefault(holder, set()).add((idents[kind], f"{RELATIONS}/{kind}", f"/{part}"))
    return {holder: frozenset(lines) for holder, lines in found.items()}


def part_names(copy: CleanWorkbook) -> frozenset[str]:
    """Every part of a copy."""
    sheets = {sheet_part(number) for number in range(1, len(copy.sheets) + 1)}
    return FIXED_PARTS | sheets | set(linked_parts(copy)) | set(linked_relations(copy))


def content_types(copy: CleanWorkbook) -> frozenset[tuple[str, str, str]]:
    """What ``[Content_Types].xml`` says: kind of line, extension or part, content type."""
    overrides = {
        STYLES: _SHEET_ML + "styles+xml",
        THEME: "application/vnd.openxmlformats-officedocument.theme+xml",
        CORE: "application/vnd.openxmlformats-package.core-properties+xml",
        APP: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        WORKBOOK: _SHEET_ML + "sheet.main+xml",
        **{sheet_part(number): _SHEET_ML + "worksheet+xml" for number in range(1, len(copy.sheets) + 1)},
        **{part: _LINKED_TYPES[kind] for part, (kind, _, _) in linked_parts(copy).items()},
    }
    return frozenset(
        {
            ("Default", "rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("Default", "xml", "application/xml"),
            *(("Override", f"/{part}", kind) for part, kind in overrides.items()),
        }
    )


def root_relations() -> frozenset[tuple[str, str, str]]:
    """Relationships of the package: id, type, target."""
    return frozenset(
        {
            ("rId1", RELATIONS + "/officeDocument", WORKBOOK),
            ("rId2", _PACKAGE_RELATIONS + "/metadata/core-properties", CORE),
            ("rId3", RELATIONS + "/extended-properties", APP),
        }
    )


def workbook_relations(sheets: int) -> frozenset[tuple[str, str, str]]:
    """Relationships of the workbook: id, type, target."""
    return frozenset(
        {
            *((f"rId{number}", RELATIONS + "/worksheet", "/" + sheet_part(number)) for number in range(1, sheets + 1)),
            (f"rId{sheets + 1}", RELATIONS + "/styles", "styles.xml"),
            (f"rId{sheets + 2}", RELATIONS + "/theme", "theme/theme1.xml"),
        }
    )


def one_of(*values: str) -> re.Pattern[str]:
    """Exactly one of these."""
    return re.compile("|".join(re.escape(value) for value in values))


def up_to(digits: int) -> re.Pattern[str]:
    """A whole number of so many digits at most."""
    return re.compile(rf"[0-9]{{1,{digits}}}")


COMPARED = re.compile(r".*", re.DOTALL)
"""For values that the caller compares with exact ones."""

COUNT = up_to(4)
FLAG = one_of("0", "1")


def attributes(**patterns: re.Pattern[str]) -> dict[str, re.Pattern[str]]:
    """Attributes that have no namespace."""
    return dict(patterns)


def rules_for(
    namespace: str, namespaces: Iterable[tuple[str | None, str]], root: str, elements: Mapping[str, Rule]
) -> PartRules:
    """Rules with local names put into the part's namespace; names that have one already stay."""

    def full(name: str) -> str:
        return name if name.startswith("{") else f"{{{namespace}}}{name}"

    return PartRules(
        full(root),
        frozenset(namespaces),
        {
            full(name): Rule(rule.attributes, frozenset(full(child) for child in rule.children), rule.text)
            for name, rule in elements.items()
        },
    )


CONTENT_TYPES_RULES: Final = rules_for(
    _TYPES,
    {(None, _TYPES)},
    "Types",
    {
        "Types": Rule(children=frozenset({"Default", "Override"})),
        "Default": Rule(attributes(Extension=COMPARED, ContentType=COMPARED)),
        "Override": Rule(attributes(PartName=COMPARED, ContentType=COMPARED)),
    },
)

RELATIONS_RULES: Final = rules_for(
    _PACKAGE_RELATIONS,
    {(None, _PACKAGE_RELATIONS)},
    "Relationships",
    {
        "Relationships": Rule(children=frozenset({"Relationship"})),
        "Relationship": Rule(attributes(Id=COMPARED, Type=COMPARED, Target=COMPARED)),
    },
)

_CORE_NS = _PACKAGE + "metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_DCTERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_CREATED = Rule({f"{{{_XSI}}}type": one_of("dcterms:W3CDTF")}, text=one_of("2000-01-01T00:00:00Z"))

CORE_RULES: Final = rules_for(
    _CORE_NS,
    {("cp", _CORE_NS), ("dc", _DC), ("dcterms", _DCTERMS), ("xsi", _XSI)},
    "coreProperties",
    {
        "coreProperties": Rule(
            children=frozenset(
                {f"{{{_DC}}}creator", f"{{{_DCTERMS}}}created", f"{{{_DCTERMS}}}modified", "lastModifiedBy"}
            )
        ),
        f"{{{_DC}}}creator": Rule(text=one_of("redactor")),
        "lastModifiedBy": Rule(text=one_of("redactor")),
        f"{{{_DCTERMS}}}created": _CREATED,
        f"{{{_DCTERMS}}}modified": _CREATED,
    },
)

APP_RULES: Final = rules_for(
    _OFFICE + "extended-properties",
    {(None, _OFFICE + "extended-properties")},
    "Properties",
    {
        "Properties": Rule(children=frozenset({"Application", "AppVersion"})),
        "Application": Rule(
            text=re.compile(r"redactor|Microsoft Excel|Microsoft Excel Compatible / Openpyxl 3\.1\.[0-9]{1,2}")
        ),
        "AppVersion": Rule(text=re.compile(r"3\.1")),
    },
)

WORKBOOK_RULES: Final = rules_for(
    MAIN,
    {(None, MAIN), ("r", RELATIONS)},
    "workbook",
    {
        "workbook": Rule(
            children=frozenset({"workbookPr", "workbookProtection", "bookViews", "sheets", "definedNames", "calcPr"})
        ),
        "workbookPr": Rule(),
        "workbookProtection": Rule(),
        "bookViews": Rule(children=frozenset({"workbookView"})),
        "workbookView": Rule(
            attributes(
                visibility=one_of("visible"),
                minimized=one_of("0"),
                showHorizontalScroll=one_of("1"),
                showVerticalScroll=one_of("1"),
                showSheetTabs=one_of("1"),
                tabRatio=one_of("600"),
                firstSheet=one_of("0"),
                activeTab=one_of("0"),
                autoFilterDateGrouping=one_of("1"),
            )
        ),
        "sheets": Rule(children=frozenset({"sheet"})),
        "sheet": Rule({"name": COMPARED, "sheetId": COUNT, "state": one_of("visible"), f"{{{RELATIONS}}}id": COMPARED}),
        "definedNames": Rule(children=frozenset({"definedName"})),
        "definedName": Rule(
            attributes(
                name=one_of("_xlnm._FilterDatabase", "_xlnm.Print_Area", "_xlnm.Print_Titles"),
                localSheetId=COUNT,
                hidden=one_of("1"),
            ),
            text=COMPARED,
        ),
        "calcPr": Rule(attributes(calcId=one_of("124519"), fullCalcOnLoad=FLAG)),
    },
)

SHEET_NAMESPACES: Final[frozenset[tuple[str | None, str]]] = frozenset({(None, MAIN), ("r", RELATIONS)})
DRAWING_NAMESPACES: Final[frozenset[tuple[str | None, str]]] = frozenset(
    {("xdr", SHEET_DRAWING), ("a", DRAWING_ML), ("c", CHART), ("r", RELATIONS)}
)
CHART_NAMESPACES: Final[frozenset[tuple[str | None, str]]] = frozenset({("c", CHART)})
TABLE_NAMESPACES: Final[frozenset[tuple[str | None, str]]] = frozenset({(None, MAIN)})

ROW: Final = f"{{{MAIN}}}row"
CELL: Final = f"{{{MAIN}}}c"
INLINE: Final = f"{{{MAIN}}}is"
TEXT: Final = f"{{{MAIN}}}t"
VALUE: Final = f"{{{MAIN}}}v"
RELATION_ID: Final = f"{{{RELATIONS}}}id"
SPACE: Final = f"{{{_XML}}}space"
