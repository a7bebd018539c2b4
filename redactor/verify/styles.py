"""The style table of a copy: only constants, and what its cells can refer to.

Number formats are ECMA-376 part 1, section 18.8.31; those with a number of their own section 18.8.30. A style could
hold text (names of formats, fonts and styles), hide a cell (white letters, ``;;;``), or tell which rows stood out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from redactor.model import FONTS, ColumnFormat
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
        *("0" * digits for digits in range(2, 13)),
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

_READABLE: Final = 3.0
_SIGNALS: Final = [
    ("FF9C0006", "FFFFC7CE"),
    ("FF7F6000", "FFFFEB9C"),
    ("FF006100", "FFC6EFCE"),
    ("FF1F4E78", "FFBDD7EE"),
    ("FF404040", "FFD9D9D9"),
]
"""Letters and ground of the five looks that a conditional format can give: red, amber, green, blue, grey."""

_M: Final = f"{{{MAIN}}}"
_RGB = re.compile("FF[0-9A-F]{6}")
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
                    *("dxfs", "tableStyles", "colors"),
                }
            )
        ),
        "numFmts": Rule(attributes(count=COUNT), frozenset({"numFmt"})),
        "numFmt": Rule(
            attributes(numFmtId=re.compile("1[6-9][0-9]"), formatCode=one_of(*DATE_FORMATS, *OTHER_FORMATS))
        ),
        "fonts": Rule(attributes(count=COUNT), frozenset({"font"})),
        "font": Rule(children=frozenset({"name", "family", "color", "sz", "scheme", "b", "i"})),
        "name": Rule(attributes(val=one_of(*FONTS))),
        "family": Rule(attributes(val=one_of("2"))),
        "color": Rule(attributes(theme=one_of("1"), rgb=_RGB)),
        "sz": Rule(attributes(val=re.compile("[89]|1[0-8]"))),
        "scheme": Rule(attributes(val=one_of("minor"))),
        "b": Rule(attributes(val=FLAG)),
        "i": Rule(attributes(val=FLAG)),
        "dxfs": Rule(attributes(count=one_of("5")), frozenset({"dxf"})),
        "dxf": Rule(children=frozenset({"font", "fill"})),
        "fills": Rule(attributes(count=COUNT), frozenset({"fill"})),
        "fill": Rule(children=frozenset({"patternFill"})),
        "patternFill": Rule(attributes(patternType=one_of("gray125", "solid")), frozenset({"fgColor", "bgColor"})),
        "fgColor": Rule(attributes(rgb=_RGB)),
        "bgColor": Rule(attributes(rgb=_RGB)),
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


class Style(NamedTuple):
    """How a cell of a style looks. Colours are ``RRGGBB``, None where they are those of an empty page."""

    number_format: str
    font: str
    size: int
    bold: bool
    italic: bool
    ink: str | None
    fill: str | None
    border: bool
    horizontal: str | None
    wrap: bool


def read_styles(data: bytes) -> tuple[Style, ...]:
    """Prove the style table, and say how every style looks that a cell can name.

    :raises VerificationError: for anything that a copy's style table does not hold.
    """
    root: Any = parse(data, STYLES)
    check_tree(root, _RULES, STYLES)
    palette = " ".join(str(colour.get("rgb")) for colour in root.iter(f"{_M}rgbColor"))
    if hashlib.sha256(palette.encode()).hexdigest() != _PALETTE_DIGEST:
        raise doubt("the style table lists other colours than a copy has", STYLES)
    signals = [
        tuple(str(colour.get("rgb")) for colour in dxf.iter(f"{_M}color", f"{_M}bgColor"))
        for dxf in root.iter(f"{_M}dxf")
    ]
    if signals != _SIGNALS:
        raise doubt("the style table holds other colours for conditional formats than a copy has", STYLES)
    if any(len(colour.keys()) != 1 for colour in root.iter(f"{_M}color")):
        raise doubt("the style table says a colour in two ways, so programs may show different ones", STYLES)
    table = _Table(root)
    return tuple(table.style(xf) for xf in root.iterfind(f"{_M}cellXfs/*"))


class _Table:
    """The lists of a style table that its styles point into."""

    def __init__(self, root: Any) -> None:
        self._codes = dict(_BUILT_IN)
        for element in root.iter(f"{_M}numFmt"):
            self._codes[element.get("numFmtId")] = element.get("formatCode")
        self._fonts = list(root.iterfind(f"{_M}fonts/*"))
        self._fills = list(root.iterfind(f"{_M}fills/*"))
        self._borders = list(root.iterfind(f"{_M}borders/*"))

    def style(self, xf: Any) -> Style:
        """One style."""
        font = self._at(self._fonts, xf, "fontId")
        alignment = xf.find(f"{_M}alignment")
        number_format = self._codes.get(xf.get("numFmtId"))
        if number_format is None:
            raise doubt("a style names a number format that there is not", STYLES)
        return Style(
            number_format,
            font=_value(font, "name", "Calibri"),
            size=int(_value(font, "sz", "11")),
            bold=_value(font, "b", "0") == "1",
            italic=_value(font, "i", "0") == "1",
            ink=_colour(font.find(f"{_M}color")),
            fill=_colour(self._at(self._fills, xf, "fillId").find(f"{_M}patternFill/{_M}fgColor")),
            border=self._at(self._borders, xf, "borderId").find(f"{_M}left[@style]") is not None,
            horizontal=None if alignment is None else alignment.get("horizontal"),
            wrap=alignment is not None and alignment.get("wrapText") == "1",
        )

    def _at(self, items: list[Any], xf: Any, name: str) -> Any:
        number = int(xf.get(name) or 0)
        if number >= len(items):
            raise doubt("a style points to looks that there are not", STYLES)
        return items[number]


def _value(element: Any, name: str, without: str) -> str:
    found = element.find(f"{_M}{name}")
    return without if found is None else str(found.get("val", "1"))


def _colour(element: Any) -> str | None:
    rgb = None if element is None else element.get("rgb")
    return None if rgb is None else str(rgb)[2:]


# --- what a column is to look like ---


def check_look(style: Style, looks: ColumnFormat, borders: bool, where: str, *, heading: bool) -> None:
    """Hold a style against what was to be, and against what can be read.

    :raises VerificationError: naming ``where``.
    """
    wanted = (looks.font, looks.size, looks.bold, looks.italic, looks.ink, looks.fill, borders)
    laid = (None, True) if heading else (looks.horizontal, looks.wrap)
    if (*style[1:8], style.horizontal, style.wrap) != (*wanted, *laid):
        raise doubt("cells do not look as they were to look", where)
    if contrast(style.ink or "000000", style.fill or "FFFFFF") < _READABLE:
        raise doubt("cells could not be read: their letters are too like their ground", where)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, success criterion 1.4.3): 1 for the same, 21 for black on white."""
    lights = sorted(_luminance(colour) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
