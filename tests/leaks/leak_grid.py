# ruff: noqa: E501  (tables with one place a line)
"""Places in the grid: cells that nobody sees, and texts that are stored in odd ways. ``MARK`` stands for the marker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from leak_package import (
    BOOK,
    BOOK_RELS,
    LAST_ROW,
    RELATIONS,
    SHARED,
    SHEET,
    SPREADSHEET,
    STRINGS,
    STYLES,
    Parts,
    everyday,
)

_SECOND_SHEET = "xl/worksheets/sheet2.xml"


@dataclass(frozen=True)
class CellPlace:
    """A cell with the marker. ``sheet`` is where the report has to point."""

    name: str
    make: Callable[[], Parts]
    sheet: str = "Counts"
    found: bool = True
    named: bool = True


def edited(changes: list[tuple[str, str, str]]) -> Parts:
    """The everyday workbook with texts replaced, once each."""
    parts = everyday()
    for part, old, new in changes:
        text = parts[part].decode()
        assert old in text, (part, old)
        parts[part] = text.replace(old, new, 1).encode()
    return parts


def _row(number: int, cells: str, attributes: str = "") -> tuple[str, str, str]:
    return (SHEET, "</sheetData>", f'<row r="{number}"{attributes}>{cells}</row></sheetData>')


def _text(reference: str, attributes: str = "") -> str:
    return f'<c r="{reference}" t="inlineStr"{attributes}><is><t>MARK</t></is></c>'


def _cell(name: str, *changes: tuple[str, str, str]) -> CellPlace:
    return CellPlace(name, lambda: edited(list(changes)))


def _short(name: str, *changes: tuple[str, str, str]) -> CellPlace:
    """A cell among others of a table: too short a text to tell an unknown name from a place or a product."""
    return CellPlace(name, lambda: edited(list(changes)), named=False)


def _split(name: str, *changes: tuple[str, str, str]) -> CellPlace:
    """A text cut in two by markup: refused as it is."""
    return CellPlace(name, lambda: edited(list(changes)), SHEET, found=False)


def _cols(xml: str) -> tuple[str, str, str]:
    return (SHEET, "</cols>", xml + "</cols>")


def _style(xf: str, extra: tuple[str, str, str] | None = None) -> list[tuple[str, str, str]]:
    """A third cell format, number 2."""
    return [(STYLES, "</cellXfs>", xf + "</cellXfs>"), *([extra] if extra else [])]


def _second(state: str, kind: str = "worksheet") -> Parts:
    parts = edited(
        [
            (BOOK, "</sheets>", f'<sheet name="List" sheetId="2"{state} r:id="rId8"/></sheets>'),
            (
                BOOK_RELS,
                "</Relationships>",
                f'<Relationship Id="rId8" Type="{RELATIONS}/{kind}" Target="worksheets/sheet2.xml"/></Relationships>',
            ),
        ]
    )
    parts[_SECOND_SHEET] = (
        f'<worksheet xmlns="{SPREADSHEET}"><sheetData><row r="1">{_text("A1")}</row></sheetData></worksheet>'.encode()
    )
    return parts


def _recoded(part: str, encoding: str, declared: str = "") -> Callable[[], Parts]:
    def make() -> Parts:
        parts = edited([_row(FREE, _text(f"A{FREE}"))])
        text = (f'<?xml version="1.0" encoding="{declared}"?>' if declared else "") + parts[part].decode()
        parts[part] = text.encode(encoding)
        return parts

    return make


def _strict() -> Parts:
    parts = edited([_row(FREE, _text(f"A{FREE}"))])
    strict = "http://purl.oclc.org/ooxml/"
    return {
        name: data.replace(SPREADSHEET.encode(), f"{strict}spreadsheetml/main".encode()).replace(
            RELATIONS.encode(), f"{strict}officeDocument/relationships".encode()
        )
        for name, data in parts.items()
    }


FREE = LAST_ROW + 3
"""A row below the table."""
_HERE = _text(f"A{FREE}")
_SHARED_ITEM = (STRINGS, "</sst>", "<si><t>MARK</t></si></sst>")
_WHITE = (STYLES, "</fonts>", '<font><color rgb="FFFFFFFF"/><sz val="1"/><name val="Calibri"/></font></fonts>')

# fmt: off
CELL_PLACES = (
    _cell('plain cell', _row(FREE, _HERE)),
    _cell('shared string', _SHARED_ITEM, _row(FREE, f'<c r="A{FREE}" t="s"><v>{SHARED}</v></c>')),
    _cell('shared string in runs', (STRINGS, '</sst>', '<si><r><t>MA</t></r><r><rPr><b/></rPr><t>RK</t></r></si></sst>'), _row(FREE, f'<c r="A{FREE}" t="s"><v>{SHARED}</v></c>')),
    _cell('inline string in runs', _row(FREE, f'<c r="A{FREE}" t="inlineStr"><is><r><t>MA</t></r><r><t>RK</t></r></is></c>')),
    _cell('result of a text formula', _row(FREE, f'<c r="A{FREE}" t="str"><f>A1&amp;A2</f><v>MARK</v></c>')),
    _cell('text result without a formula', _row(FREE, f'<c r="A{FREE}" t="str"><v>MARK</v></c>')),
    _cell('number cell with a text', _row(FREE, f'<c r="A{FREE}"><v>MARK</v></c>')),
    _cell('date cell with a text', _row(FREE, f'<c r="A{FREE}" t="d"><v>MARK</v></c>')),
    _cell('error cell with a text', _row(FREE, f'<c r="A{FREE}" t="e"><v>MARK</v></c>')),
    _cell('truth cell with a text', _row(FREE, f'<c r="A{FREE}" t="b"><v>MARK</v></c>')),
    _cell('cell of an unknown type', _row(FREE, f'<c r="A{FREE}" t="zz"><v>MARK</v></c>')),
    _short('cell without a reference', (SHEET, '</sheetData>', '<row><c t="inlineStr"><is><t>MARK</t></is></c></row></sheetData>')),
    _cell('character references', _row(FREE, _HERE.replace('MARK', 'REFS'))),
    _cell('_xHHHH_ escapes', _row(FREE, _HERE.replace('MARK', 'ESCAPED'))),
    _cell('CDATA in a cell', _row(FREE, _HERE.replace('MARK', '<![CDATA[MARK]]>'))),
    _split('text split by an XML comment', _row(FREE, _HERE.replace('MARK', 'MA<!-- -->RK'))),
    _split('text split by a processing instruction', _row(FREE, _HERE.replace('MARK', 'MA<?x y?>RK'))),
    _cell('last cell of the sheet', (SHEET, '</sheetData>', f"""<row r="1048576">{_text('XFD1048576')}</row></sheetData>""")),
    _cell('far to the right', (SHEET, '</row>', _text('XFD1') + '</row>')),
    _cell('hidden row', _row(FREE, _HERE, ' hidden="1"')),
    _cell('row of no height', _row(FREE, _HERE, ' ht="0" customHeight="1"')),
    _cell('grouped and collapsed row', _row(FREE, _HERE, ' hidden="true" outlineLevel="2" collapsed="1"')),
    _cell('rows hidden by default', (SHEET, '<cols>', '<sheetFormatPr zeroHeight="1"/><cols>'), _row(FREE, _HERE)),
    _cell('filtered row', _row(FREE, _HERE, ' hidden="1"'), (SHEET, '<pageMargins', f'<autoFilter ref="A1:D{FREE}"/><pageMargins')),
    _cell('hidden column', _cols('<col min="9" max="9" hidden="1"/>'), _row(FREE, _text(f'I{FREE}'))),
    _cell('column of no width', _cols('<col min="9" max="9" width="0" customWidth="1"/>'), _row(FREE, _text(f'I{FREE}'))),
    _cell('grouped and collapsed column', _cols('<col min="9" max="9" hidden="1" outlineLevel="1" collapsed="1"/>'), _row(FREE, _text(f'I{FREE}'))),
    _cell('columns hidden by default', (SHEET, '<cols>', '<sheetFormatPr defaultColWidth="0"/><cols>'), _row(FREE, _HERE)),
    _short('cell covered by a merge', _row(FREE, f"""<c r="A{FREE}"><v>4</v></c>{_text(f'B{FREE}')}"""), (SHEET, '<pageMargins', f'<mergeCells><mergeCell ref="A{FREE}:C{FREE}"/></mergeCells><pageMargins')),
    _cell('merge of a whole column', _row(FREE, _text(f'I{FREE}')), (SHEET, '<pageMargins', '<mergeCells><mergeCell ref="I1:I1048576"/></mergeCells><pageMargins')),
    _cell('white and one point high', *_style('<xf fontId="2"/>', _WHITE), _row(FREE, _text(f'A{FREE}', ' s="2"'))),
    _cell('number format ;;;', *_style('<xf numFmtId="170"/>', (STYLES, '<fonts>', '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts>')), _row(FREE, _text(f'A{FREE}', ' s="2"'))),
    _cell('hidden by a conditional format', _row(FREE, _HERE), (SHEET, '<pageMargins', f'<conditionalFormatting sqref="A{FREE}"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><pageMargins')),
    _cell('outside the print area', _row(FREE, _HERE), (BOOK, '</sheets>', "</sheets><definedNames><definedName name='_xlnm.Print_Area' localSheetId='0'>Counts!$A$1:$D$5</definedName></definedNames>")),
    _short('in the table, in one cell', (SHEET, '<c r="D5"><v>', '<c r="E5" t="inlineStr"><is><t>MARK</t></is></c><c r="D5"><v>')),
    _short('in a header', (STRINGS, '<t>Total</t>', '<t>MARK</t>')),
    _split("value split by an XML comment", _row(FREE, f'<c r="A{FREE}" t="str"><v>MA<!-- -->RK</v></c>')),
    _short("second text of a cell", (SHEET, '<c r="D2"><v>', '<c r="D2" t="inlineStr"><is><t>MARK</t></is><v>')),
    _short('in a category', (STRINGS, '<t>Manor Park</t>', '<t>MARK</t>')),
    CellPlace('hidden sheet', lambda: _second(' state="hidden"'), 'List'),
    CellPlace('very hidden sheet', lambda: _second(' state="veryHidden"'), 'List'),
    CellPlace('sheet in an unknown state', lambda: _second(' state="secret"'), 'List'),
    CellPlace('sheet without a content type', lambda: _second(''), 'List'),
    CellPlace('sheet part in UTF-16', _recoded(SHEET, 'utf-16')),
    CellPlace('sheet part in UTF-16 without a mark', _recoded(SHEET, 'utf-16-le', 'UTF-16')),
    CellPlace('sheet part in Latin-1', _recoded(SHEET, 'latin-1', 'ISO-8859-1')),
    CellPlace('sheet part with a byte-order mark', _recoded(SHEET, 'utf-8-sig')),
    CellPlace('sheet part in EBCDIC', _recoded(SHEET, 'cp037', 'cp037'), SHEET, found=False),
    CellPlace('sheet part in UTF-7', _recoded(SHEET, 'utf-7', 'UTF-7'), '', found=False),
    CellPlace('sheet part in UTF-32', _recoded(SHEET, 'utf-32'), SHEET, found=False),
    CellPlace("number format of letters", lambda: edited([*_style('<xf numFmtId="170"/>', (STYLES, "<fonts>", '<numFmts><numFmt numFmtId="170" formatCode="&quot;MARK&quot;"/></numFmts><fonts>')), _row(FREE, f'<c r="A{FREE}" s="2"><v>1</v></c>')]), STYLES, named=False),
    CellPlace('strict workbook', _strict),
)
# fmt: on
