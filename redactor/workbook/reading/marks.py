"""What a sheet says about its looks outside its cells: filters, print settings, conditional formats, drop-down lists.

Only what a copy can have is noted. The words in it are found by the sweep as in any other element.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from redactor.model import COMPARISONS, CellValue, Merge, Page, ValueRule
from redactor.workbook.reading import colours
from redactor.workbook.reading.looks import is_true
from redactor.workbook.reading.references import parse_block
from redactor.workbook.reading.values import parse_number
from redactor.workbook.reading.xmlsafe import Element

_MOST_COLUMNS: Final = 200
_MOST_RULES: Final = 20
Signal = Callable[[str | None], str | None]


class Marks:
    """Collects the marks of one sheet. ``signal`` says what a differential format comes nearest to."""

    def __init__(self, signal: Signal) -> None:
        self.filtered = False
        self.page = Page()
        self.rules: dict[int, tuple[ValueRule, ...]] = {}
        self.choices: dict[int, tuple[str, ...] | None] = {}
        self._signal = signal

    def setting(self, name: str, element: Element, path: list[str]) -> None:
        """An element of the sheet that says what it says by attributes."""
        if name == "autoFilter" and path == ["worksheet"]:
            self.filtered = True
        elif name == "pageSetup" and path == ["worksheet"]:
            self.page = replace(self.page, landscape=element.get("orientation") == "landscape")
        elif name == "pageSetUpPr":
            self.page = replace(self.page, fit_width=is_true(element.get("fitToPage")))

    def element(self, name: str, element: Element) -> None:
        """A whole ``conditionalFormatting`` or ``dataValidation``."""
        columns = _columns(element.get("sqref") or "")
        if name == "conditionalFormatting":
            found = tuple(rule for node in element.iterchildren("{*}cfRule") for rule in self._rule(node))
            for column in columns if found else ():
                self.rules[column] = (*self.rules.get(column, ()), *found)[:_MOST_RULES]
        elif element.get("type") == "list":
            items = _items("".join(element.itertext("{*}formula1")))
            self.choices.update(dict.fromkeys(columns, items))

    def _rule(self, node: Element) -> Iterator[ValueRule]:
        kind = node.get("type") or ""
        if kind in {"dataBar", "colorScale"}:
            named = [colours.nearest_signal(colours.of_element(colour)) for colour in node.iter("{*}color")]
            signals = tuple(name for name in named if name)
            if len(signals) in ({1} if kind == "dataBar" else {2, 3}):
                yield ValueRule("bar" if kind == "dataBar" else "scale", signals)
        elif kind in {"cellIs", "containsText", "beginsWith"} and (signal := self._signal(node.get("dxfId"))):
            yield from _comparison(node, kind, signal)


def _comparison(node: Element, kind: str, signal: str) -> Iterator[ValueRule]:
    """A rule that compares with literals. To contain a word of a closed list is, for its values, to be that word."""
    operator = node.get("operator") or ""
    literals = [_literal("".join(formula.itertext())) for formula in node.iterchildren("{*}formula")]
    if kind != "cellIs":
        operator, literals = "equal", [node.get("text")]
    known = tuple(literal for literal in literals if literal is not None)
    wanted = 2 if operator in {"between", "notBetween"} else 1
    if operator in COMPARISONS and len(known) == len(literals) == wanted:
        yield ValueRule("compare", (signal,), operator, known)


def _columns(reference: str) -> list[int]:
    """The columns of blocks of more than one row."""
    blocks = [block for piece in reference.split()[:_MOST_COLUMNS] if (block := parse_block(piece))]
    return [column for block in blocks if block.last_row > block.row for column in _across(block)]


def _across(block: Merge) -> range:
    return range(block.column, min(block.last_column, block.column + _MOST_COLUMNS) + 1)


def _literal(formula: str) -> CellValue | None:
    """A formula that is nothing but a number or a text in quotes."""
    text = formula.strip()
    if len(text) >= 2 and text[0] == text[-1] == '"' and '"' not in text[1:-1].replace('""', ""):
        return text[1:-1].replace('""', '"')
    number = parse_number(text)
    return None if isinstance(number, str) else number


def _items(formula: str) -> tuple[str, ...] | None:
    """The items of a list that is written out; None for one that names cells."""
    literal = _literal(formula)
    return tuple(item.strip() for item in literal.split(",")) if isinstance(literal, str) else None
