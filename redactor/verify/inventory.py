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
_R = _OFFICE + "relationships"
_TYPES = _PACKAGE + "content-types"
_RELATIONS = _PACKAGE + "relationships"
_SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def sheet_part(number: int) -> str:
    """The name of the part of the sheet with that number, from 1."""
    return f"xl/worksheets/sheet{number}.xml"


def part_names(sheets: int) -> frozenset[str]:
    """Every part of a copy with that many sheets."""
    return FIXED_PARTS | {sheet_part(number) for number in range(1, sheets + 1)}


def content_types(sheets: int) -> frozenset[tuple[str, str, str]]:
    """What ``[Content_Types].xml`` says: kind of line, extension or part, content type."""
    overrides = {
        STYLES: _SHEET_ML + "styles+xml",
        THEME: "application/vnd.openxmlformats-officedocument.theme+xml",
        CORE: "application/vnd.openxmlformats-package.core-properties+xml",
        APP: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        WORKBOOK: _SHEET_ML + "sheet.main+xml",
        **{sheet_part(number): _SHEET_ML + "worksheet+xml" for number in range(1, sheets + 1)},
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
            ("rId1", _R + "/officeDocument", WORKBOOK),
            ("rId2", _RELATIONS + "/metadata/core-properties", CORE),
            ("rId3", _R + "/extended-properties", APP),
        }
    )


def workbook_relations(sheets: int) -> frozenset[tuple[str, str, str]]:
    """Relationships of the workbook: id, type, target."""
    return frozenset(
        {
            *((f"rId{number}", _R + "/worksheet", "/" + sheet_part(number)) for number in range(1, sheets + 1)),
            (f"rId{sheets + 1}", _R + "/styles", "styles.xml"),
            (f"rId{sheets + 2}", _R + "/theme", "theme/theme1.xml"),
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
    _RELATIONS,
    {(None, _RELATIONS)},
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
    {(None, MAIN), ("r", _R)},
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
        "sheet": Rule({"name": COMPARED, "sheetId": COUNT, "state": one_of("visible"), f"{{{_R}}}id": COMPARED}),
        "definedNames": Rule(),
        "calcPr": Rule(attributes(calcId=one_of("124519"), fullCalcOnLoad=FLAG)),
    },
)

SHEET_RULES: Final = rules_for(
    MAIN,
    {(None, MAIN)},
    "worksheet",
    {
        "worksheet": Rule(children=frozenset({"sheetViews", "cols", "sheetData"})),
        "sheetViews": Rule(children=frozenset({"sheetView"})),
        "sheetView": Rule(
            attributes(tabSelected=one_of("1"), workbookViewId=one_of("0")), children=frozenset({"pane"})
        ),
        "pane": Rule(
            attributes(
                ySplit=one_of("1"),
                topLeftCell=one_of("A2"),
                activePane=one_of("bottomLeft"),
                state=one_of("frozen"),
            )
        ),
        "cols": Rule(children=frozenset({"col"})),
        "col": Rule(attributes(min=up_to(5), max=up_to(5), width=up_to(3), customWidth=one_of("1"))),
        "sheetData": Rule(),  # its rows are read one by one and gone when this is looked at
    },
)

ROW: Final = f"{{{MAIN}}}row"
CELL: Final = f"{{{MAIN}}}c"
INLINE: Final = f"{{{MAIN}}}is"
TEXT: Final = f"{{{MAIN}}}t"
VALUE: Final = f"{{{MAIN}}}v"
RELATION_ID: Final = f"{{{_R}}}id"
SPACE: Final = f"{{{_XML}}}space"
