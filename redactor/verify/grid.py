"""Reads the cells of a sheet of a copy, one row at a time, and refuses whatever is not a plain cell.

A row has a number and cells; a cell an address, a style, and a text, a number or yes and no. There is no formula, no
rich text, no phonetic run, no shared string, no extension, and no attribute besides those (ECMA-376 part 1, 18.3.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from redactor.verify.doubt import doubt
from redactor.verify.inventory import CELL, INLINE, MAIN, ROW, SHEET_NAMESPACES, SPACE, TEXT, VALUE
from redactor.verify.markup import stream
from redactor.verify.tree import Node, check_namespaces, check_same

_SHEET_DATA: Final = f"{{{MAIN}}}sheetData"
_CELL_ATTRIBUTES: Final = (["r", "s", "t"], ["r", "s"])
_PRESERVE: Final = [(SPACE, "preserve")]


class RawCell(NamedTuple):
    """A cell as written: ``kind`` is ``inlineStr``, ``b``, or empty for a number."""

    address: str
    style: str
    kind: str
    text: str


class RawRow(NamedTuple):
    """A row as written."""

    number: str
    cells: list[RawCell]


def read_rows(data: bytes, part: str, frame: Node) -> Iterator[RawRow]:
    """The rows of a sheet, in the order of the file. When they are through, the rest of the part has been checked.

    :param frame: what must stand around the rows, and nothing else.
    :raises VerificationError: for anything that is not a plain cell.
    """
    last = None
    for event, item in stream(data, part, ROW):
        if event == "start-ns":
            if (item[0] or None, item[1]) not in SHEET_NAMESPACES:
                raise doubt("a sheet declares a namespace that a copy does not have", part)
        elif event == "root":
            _check_frame(item, last, frame, part)
        else:
            yield _row(item, part)
            _forget(item, part)
            last = item


def _check_frame(root: Any, last: Any, frame: Node, part: str) -> None:
    """Check what is left of the sheet when its rows are gone."""
    if last is not None and not last.tail:
        last.getparent().remove(last)
    check_namespaces(root, SHEET_NAMESPACES, part)
    check_same(root, frame, "what stands around a sheet's rows is not what was to be there", part)


def _row(row: Any, part: str) -> RawRow:
    named = row.items()
    parent = row.getparent()
    if len(named) != 1 or named[0][0] != "r" or row.text or parent is None or parent.tag != _SHEET_DATA:
        raise doubt("a row has more than a number and cells", part)
    return RawRow(named[0][1], [_cell(cell, part) for cell in row])


def _cell(cell: Any, part: str) -> RawCell:
    named = cell.items()
    names = [name for name, _ in named]
    if cell.tag != CELL or cell.text or cell.tail or names not in _CELL_ATTRIBUTES:
        raise doubt("a cell has more than an address, a style and a type", part)
    kind = named[2][1] if len(named) == 3 else ""
    if len(cell) != 1:
        raise doubt("a cell has more than one value, or a formula", part)
    child = cell[0]
    if kind == "inlineStr":
        child = _inline(child, part)
    elif child.tag != VALUE or kind not in {"", "b"} or child.items():
        raise doubt("a cell has a formula, or a value of a kind that a copy does not have", part)
    if len(child) or child.tail:
        raise doubt("a cell's value has something in it", part)
    return RawCell(named[0][1], named[1][1], kind, child.text or "")


def _inline(inline: Any, part: str) -> Any:
    """The one plain text of an inline string."""
    if inline.tag != INLINE or inline.items() or inline.text or inline.tail or len(inline) != 1:
        raise doubt("a cell's text is not one plain text", part)
    text = inline[0]
    if text.tag != TEXT or (text.items() and text.items() != _PRESERVE):
        raise doubt("a cell's text is not one plain text", part)
    return text


def _forget(row: Any, part: str) -> None:
    """Free what was read. The text after a row is only known when the next one has ended."""
    row.clear(keep_tail=True)
    parent, earlier = row.getparent(), row.getprevious()
    while earlier is not None:
        if earlier.tail or earlier.tag != ROW:
            raise doubt("there is something between two rows", part)
        parent.remove(earlier)
        earlier = row.getprevious()
