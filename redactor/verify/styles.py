"""The style table of a copy: only constants, and what its cells can refer to.

Number formats are ECMA-376 part 1, section 18.8.31; those with a number of their own section 18.8.30. A style could
hold text (names of formats, fonts and styles), hide a cell (white letters, ``;;;``), or tell which rows stood out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from typing import Final

from redactor.verify.doubt import doubt
from redactor.verify.inventory import (
    COMPARED,
    COUNT,
    FLAG,
    MAIN,
    STYLES,
    attributes,
    one_of,
    rules_for,
    up_to,
)
from redactor.verify.markup import Rule, check_tree, parse

DATE_FORMATS: Final = frozenset({"dd/mm/yyyy", "mmm yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "hh:mm:ss", "[h]:mm"})
OTHER_FORMATS: Final = frozenset(
    {
        *("General", "0", "0.0", "0.00", "0.000", "#,##0", "#,##0.00", "£#,##0", "£#,##0.00"),
        *("0%", "0.0%", "0.00%", "0.00E+00", "@"),
    }
)
_BUILT_IN: Final[Mapping[str, str]] = {
    "0": "General",
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "9": "0%",
    "10": "0.00%",
    "11": "0.00E+00",
    "49": "@",
}
_PALETTE_DIGEST: Final = "a519ae9e9bc90547e474b036ec15359a2a74bf760fac3d36f5d0bda5c9494a55"
"""SHA-256 of the 64 colours that every style table lists, joined by spaces."""

_LINE = Rule(attributes(style=one_of("thin")))
_XF = attributes(
    numFmtId=up_to(3),
    fontId=COUNT,
    fillId=COUNT,
    borderId=COUNT,
    xfId=one_of("0"),
    pivotButton=one_of("0"),
    quotePrefix=one_of("0"),
    applyAlignment=one_of("1"),
)

_RULES: Final = rules_for(
    MAIN,
    {(None, MAIN)},
    "styleSheet",
    {
        "styleSheet": Rule(
            children=frozenset(
                {
                    *("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"),
                    *("tableStyles", "colors"),
                }
            )
        ),
        "numFmts": Rule(attributes(count=COUNT), frozenset({"numFmt"})),
        "numFmt": Rule(
            attributes(numFmtId=re.compile("1[6-9][0-9]"), formatCode=one_of(*DATE_FORMATS, *OTHER_FORMATS))
        ),
        "fonts": Rule(attributes(count=COUNT), frozenset({"font"})),
        "font": Rule(children=frozenset({"name", "family", "color", "sz", "scheme", "b"})),
        "name": Rule(attributes(val=one_of("Calibri"))),
        "family": Rule(attributes(val=one_of("2"))),
        "color": Rule(attributes(theme=one_of("1"))),
        "sz": Rule(attributes(val=one_of("11"))),
        "scheme": Rule(attributes(val=one_of("minor"))),
        "b": Rule(attributes(val=FLAG)),
        "fills": Rule(attributes(count=COUNT), frozenset({"fill"})),
        "fill": Rule(children=frozenset({"patternFill"})),
        "patternFill": Rule(attributes(patternType=one_of("gray125", "solid")), frozenset({"fgColor"})),
        "fgColor": Rule(attributes(rgb=COMPARED)),
        "borders": Rule(attributes(count=COUNT), frozenset({"border"})),
        "border": Rule(children=frozenset({"left", "right", "top", "bottom", "diagonal"})),
        "left": _LINE,
        "right": _LINE,
        "top": _LINE,
        "bottom": _LINE,
        "diagonal": Rule(),
        "cellStyleXfs": Rule(attributes(count=COUNT), frozenset({"xf"})),
        "cellXfs": Rule(attributes(count=COUNT), frozenset({"xf"})),
        "xf": Rule(_XF, frozenset({"alignment"})),
        "alignment": Rule(
            attributes(horizontal=one_of("left", "center", "right"), vertical=one_of("top"), wrapText=one_of("1"))
        ),
        "cellStyles": Rule(attributes(count=COUNT), frozenset({"cellStyle"})),
        "cellStyle": Rule(
            attributes(name=one_of("Normal"), xfId=one_of("0"), builtinId=one_of("0"), hidden=one_of("0"))
        ),
        "tableStyles": Rule(
            attributes(
                count=one_of("0"),
                defaultTableStyle=one_of("TableStyleMedium9"),
                defaultPivotStyle=one_of("PivotStyleLight16"),
            )
        ),
        "colors": Rule(children=frozenset({"indexedColors"})),
        "indexedColors": Rule(children=frozenset({"rgbColor"})),
        "rgbColor": Rule(attributes(rgb=COMPARED)),
    },
)


def read_styles(data: bytes, fills: Collection[str]) -> tuple[str, ...]:
    """Prove the style table, and give the number format of every style that a cell can name.

    :param fills: the colours that headings are to have (``RRGGBB``).
    :raises VerificationError: for anything that a copy's style table does not hold.
    """
    root = parse(data, STYLES)
    check_tree(root, _RULES, STYLES)
    palette = " ".join(_values(root, "rgbColor", "rgb"))
    if hashlib.sha256(palette.encode()).hexdigest() != _PALETTE_DIGEST:
        raise doubt("the style table lists other colours than a copy has", STYLES)
    if not set(_values(root, "fgColor", "rgb")) <= {f"FF{fill[-6:].upper()}" for fill in fills}:
        raise doubt("the style table holds a fill that no heading was to have", STYLES)
    codes = dict(_BUILT_IN)
    for element in root.iter(f"{{{MAIN}}}numFmt"):
        codes[str(element.get("numFmtId"))] = str(element.get("formatCode"))
    formats = [codes.get(number) for number in _values(root, "cellXfs/", "numFmtId")]
    if None in formats:
        raise doubt("a style names a number format that there is not", STYLES)
    return tuple(code for code in formats if code is not None)


def _values(root: object, name: str, attribute: str) -> list[str]:
    """The attribute of every element of that name, or with a slash at the end of its children."""
    path = f".//{{{MAIN}}}{name.rstrip('/')}" + ("/*" if name.endswith("/") else "")
    return [str(element.get(attribute)) for element in root.iterfind(path)]  # type: ignore[attr-defined]
