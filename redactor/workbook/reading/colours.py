"""Colours of a source, brought onto short fixed lists: an exact shade could tell which file a copy came from."""

from __future__ import annotations

from typing import Final

from redactor.workbook.reading.values import parse_number
from redactor.workbook.reading.xmlsafe import Element

_HEX: Final = frozenset("0123456789ABCDEF")
# The colours of Office's own theme, in the order in which a style counts them (ECMA-376 part 1, 18.8.3 and 20.1.6.2).
_THEME: Final = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47",
)  # fmt: skip
_INKS: Final = ("000000", "C00000", "1F4E78", "006100", "7F6000", "595959")
_SIGNALS: Final = {
    "red": ("FFC7CE", "F8696B", "FF0000", "C00000", "9C0006"),
    "amber": ("FFEB9C", "FFEB84", "FFC000", "FFFF00", "ED7D31", "9C5700"),
    "green": ("C6EFCE", "63BE7B", "00B050", "92D050", "006100"),
    "blue": ("BDD7EE", "5A8AC6", "638EC6", "4472C4", "1F4E78"),
    "grey": ("D9D9D9", "BFBFBF", "808080", "FFFFFF", "000000"),
}


def of_element(element: Element) -> str | None:
    """The colour that a ``color``, ``fgColor`` or ``bgColor`` says, exactly; None for one of the palette."""
    rgb = (element.get("rgb") or "")[-6:].upper()
    if len(rgb) == 6 and _HEX.issuperset(rgb):
        return rgb
    theme = parse_number(element.get("theme") or "")
    if not isinstance(theme, int) or not 0 <= theme < len(_THEME):
        return None
    tint = parse_number(element.get("tint") or "0")
    return _tinted(_THEME[theme], tint if isinstance(tint, (int, float)) and -1 <= tint <= 1 else 0)


def of_fill(element: Element) -> str | None:
    """A solid fill on the six levels a channel of the 216 web colours. White is no fill."""
    for pattern in element.iterchildren("{*}patternFill"):
        if pattern.get("patternType") != "solid":
            continue
        for colour in pattern.iterchildren("{*}fgColor"):
            rgb = of_element(colour)
            if rgb is None:
                return "D9D9D9" if colour.get("indexed") else None
            web = "".join(f"{round(channel / 51) * 51:02X}" for channel in _channels(rgb))
            return None if web == "FFFFFF" else web
    return None


def dark(rgb: str | None) -> str | None:
    """The nearest of a few colours of letters that can be read on a light ground. Black is no colour."""
    if rgb is None or sum(_channels(rgb)) > 600:
        return None
    nearest = min(_INKS, key=lambda ink: _distance(ink, rgb))
    return None if nearest == "000000" else nearest


def signal(element: Element) -> str | None:
    """What a differential format says by its ground, or without one by its letters."""
    grounds = [*element.iterfind("{*}fill/{*}patternFill/{*}bgColor"), *element.iterfind("{*}font/{*}color")]
    return next((named for colour in grounds if (named := nearest_signal(of_element(colour)))), None)


def nearest_signal(rgb: str | None) -> str | None:
    """The signal that a colour comes nearest to."""
    if rgb is None:
        return None
    return min(_SIGNALS, key=lambda name: min(_distance(shade, rgb) for shade in _SIGNALS[name]))


def _channels(rgb: str) -> tuple[int, int, int]:
    return int(rgb[:2], 16), int(rgb[2:4], 16), int(rgb[4:], 16)


def _distance(one: str, other: str) -> int:
    return sum((a - b) ** 2 for a, b in zip(_channels(one), _channels(other), strict=True))


def _tinted(rgb: str, tint: float) -> str:
    """Lighter towards white by ``tint``, or darker towards black where it is below nought."""
    channels = (c + (255 - c) * tint if tint > 0 else c * (1 + tint) for c in _channels(rgb))
    return "".join(f"{round(channel):02X}" for channel in channels)
