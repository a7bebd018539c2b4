"""Cell formats: what makes a number a date, and the plain looks that a copy may keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, TypeVar

from redactor.model import FONTS
from redactor.workbook import formats
from redactor.workbook.reading import colours
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.values import Shows, parse_number
from redactor.workbook.reading.xmlsafe import Element, local_name

# Number formats that have a number instead of a code (ECMA-376 part 1, 18.8.30); those of East Asian locales
# (27 to 36, 50 to 58) are dates in every one of them.
_BUILT_IN: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "£#,##0", 6: "£#,##0", 7: "£#,##0.00",
    8: "£#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "£#,##0",
    43: "#,##0.00", 44: "£#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "0.00E+00", 49: "@",
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "yyyy/m/d"),
}  # fmt: skip

_SHOWS: Final = {
    formats.DATE: Shows.DATE,
    formats.MONTH: Shows.DATE,
    formats.DATE_AND_TIME: Shows.DATE_AND_TIME,
    formats.TIME: Shows.TIME,
    formats.TIME_WITH_SECONDS: Shows.TIME,
}
_Item = TypeVar("_Item")
_ALIGNMENTS = frozenset({"left", "center", "right"})
_TRUE = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Look:
    """One cell format, in plain terms."""

    shows: Shows = Shows.NUMBER
    number_format: str = "General"
    horizontal: str | None = None
    wrap: bool = False
    bold: bool = False
    italic: bool = False
    font: str = "Calibri"
    size: int = 11
    ink: str | None = None
    fill: str | None = None
    border: bool = False


class _Font(NamedTuple):
    bold: bool = False
    italic: bool = False
    name: str = "Calibri"
    size: int = 11
    ink: str | None = None


def is_true(value: str | None) -> bool:
    """An ``xsd:boolean`` that says yes."""
    return value is not None and value.strip().lower() in _TRUE


class Looks(Sweep):
    """Reads the styles part. ``of`` gives the look for a cell's style number."""

    whole = Sweep.whole | {"numFmt", "font", "fill", "border", "xf", "dxf"}

    def __init__(self, part: PartInfo, collector: Collector, budget: Budget) -> None:
        super().__init__(part, collector)
        self._budget = budget
        self._codes: dict[str, str] = {}
        self._fonts: list[_Font] = []
        self._signals: list[str | None] = []
        self._fills: list[str | None] = []
        self._borders: list[bool] = []
        self._formats: list[tuple[str, str, str, str, str | None, bool]] = []
        self._cache: dict[str, Look] = {}

    def take(self, name: str, element: Element, path: list[str]) -> bool:
        """Note what a format is made of; its texts are then looked at like any other's."""
        parent = path[-1] if path else ""
        if name == "numFmt" and parent == "numFmts":
            self._codes[element.get("numFmtId") or ""] = element.get("formatCode") or ""
        elif name == "font" and parent == "fonts":
            self._fonts.append(_font(element))
        elif name == "fill" and parent == "fills":
            self._fills.append(colours.of_fill(element))
        elif name == "border" and parent == "borders":
            self._borders.append(any(node.get("style") not in {None, "none"} for node in element.iterchildren("*")))
        elif name == "dxf" and parent == "dxfs":
            self._signals.append(colours.signal(element))
        elif name == "xf" and parent == "cellXfs":
            self._budget.cells(1)
            self._formats.append(_format(element))
        elif name in Sweep.whole:
            return super().take(name, element, path)
        return False

    def of(self, style: str | None) -> Look:
        """The look of a cell with this ``s`` attribute. An unknown number has the plainest."""
        key = style or "0"
        if key not in self._cache:
            self._cache[key] = self._resolve(key)
        return self._cache[key]

    def signal(self, number: str | None) -> str | None:
        """The signal that the differential format of this number comes nearest to, if it has a colour."""
        return _pick(self._signals, number or "")

    def _resolve(self, style: str) -> Look:
        index = _index(style)
        if index is None or index >= len(self._formats):
            return Look()
        number, font, fill, border, horizontal, wrap = self._formats[index]
        code = self._codes.get(number) or _BUILT_IN.get(_index(number) or 0, "General")
        kept = formats.plain_number_format(code)
        look = Look(number_format=kept, horizontal=horizontal, wrap=wrap)
        if formats.is_date_format(code):
            look = replace(look, shows=_SHOWS.get(kept, Shows.NUMBER))
        letters = _pick(self._fonts, font) or _Font()
        return replace(
            look,
            bold=letters.bold,
            italic=letters.italic,
            font=letters.name,
            size=letters.size,
            ink=letters.ink,
            fill=_pick(self._fills, fill),
            border=bool(_pick(self._borders, border)),
        )


def _index(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _pick(items: Sequence[_Item], number: str) -> _Item | None:
    index = _index(number)
    return items[index] if index is not None and index < len(items) else None


def _font(element: Element) -> _Font:
    """A font from the fixed list. Its size is a whole number of points that can be read and fits a row."""
    bold, italic = (
        any(is_true(node.get("val") or "1") for node in element.iterchildren(f"{{*}}{name}")) for name in ("b", "i")
    )
    named = next((node.get("val") for node in element.iterchildren("{*}name")), None)
    size = parse_number(next((node.get("val") or "" for node in element.iterchildren("{*}sz")), ""))
    points = min(max(round(size), 8), 18) if isinstance(size, (int, float)) else 11
    ink = next((colours.of_element(node) for node in element.iterchildren("{*}color")), None)
    return _Font(bold, italic, named if named in FONTS else "Calibri", points, colours.dark(ink))


def _format(element: Element) -> tuple[str, str, str, str, str | None, bool]:
    horizontal, wrap = None, False
    for child in element.iterchildren("*"):
        if local_name(child.tag) == "alignment":
            horizontal = child.get("horizontal") if child.get("horizontal") in _ALIGNMENTS else None
            wrap = is_true(child.get("wrapText"))
    return (
        element.get("numFmtId") or "0",
        element.get("fontId") or "",
        element.get("fillId") or "",
        element.get("borderId") or "",
        horizontal,
        wrap,
    )
