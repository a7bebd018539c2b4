"""The gate: proves that a copy holds what was to be released and nothing else, or stops it.

It opens the written file as if a stranger had sent it, with a reader of its own, and shares no code with the writer.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from redactor.model import CleanSheet, CleanWorkbook, DisclosureRule, Watch, column_letter
from redactor.verify import inventory, search
from redactor.verify.charts import chart_part, drawing_part
from redactor.verify.doubt import doubt
from redactor.verify.frame import fixed_block, sheet_frame, table_part
from redactor.verify.grid import read_rows
from redactor.verify.groups import NO_GROUPS, check_groups
from redactor.verify.markup import check_tree, parse
from redactor.verify.package import read_package
from redactor.verify.proof import MADE_HERE, Proof
from redactor.verify.styles import Style, read_styles
from redactor.verify.tree import Node, check_namespaces, check_same
from redactor.verify.values import check_rows

NEUTRAL_NAME: Final = re.compile(r"R-[0-9]{6,}\.xlsx")


def prove(
    data: bytes,
    file_name: str,
    expected: CleanWorkbook,
    watch: Watch,
    find: search.Find,
    threshold: float,
    allowed: Collection[str] = (),
    groups: DisclosureRule = NO_GROUPS,
) -> Proof:
    """Prove that ``data`` is a copy with nothing in it but ``expected``, and that nothing personal is in that.

    :param file_name: the name under which it will go out.
    :param watch: the direct identifiers of the source.
    :param find: finds personal data in prose; for each text its spans.
    :param threshold: the score from which a span counts.
    :param allowed: entities that the policy lets stand (a full copy for the police holds names).
    :param groups: what disclosure control promised; it is counted again on the written cells.
    :raises VerificationError: at the first doubt, naming the part or the cells and never what stands there.
    """
    # (1) What is to be proved makes sense, and the file goes out under a neutral name.
    check_expected(expected)
    if not NEUTRAL_NAME.fullmatch(file_name):
        raise doubt("its file name is not a neutral one")
    strings = search.check_names([file_name], watch, "the file's name")
    # (2) Every byte of the archive belongs to a part, and the parts are exactly those of a copy.
    parts = read_package(data)
    sheets = len(expected.sheets)
    if frozenset(parts) != inventory.part_names(expected):
        raise doubt("it holds a part that a copy does not have, or lacks one")
    # (3) Every element, attribute and text of every part is one of the constants that belong there.
    styles = _check_fixed_parts(parts, expected)
    _check_linked_parts(parts, expected)
    # (4) The sheets are those that were to be, by name and in order, and each cell is what was to be released.
    _check_workbook(parts, expected)
    cells = 0
    for number, sheet in enumerate(expected.sheets, 1):
        part = inventory.sheet_part(number)
        rows = read_rows(parts[part], part, sheet_frame(sheet, number))
        cells += check_rows(rows, sheet, number, styles)
    check_groups(lambda: _texts(parts, expected.sheets), expected.sheets, groups)
    # (5) What was to be released matches the grammar of its operator, holds nothing watched, and nothing is found.
    strings += check_content(expected, watch, find, threshold, allowed)
    return Proof(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        file_name=file_name,
        parts=len(parts),
        sheets=sheets,
        rows=sum(sheet.rows for sheet in expected.sheets),
        cells=cells,
        strings=strings,
        made_by=MADE_HERE,
    )


def _texts(parts: Mapping[str, bytes], sheets: Sequence[CleanSheet]) -> list[list[list[str]]]:
    """The texts of the cells of every sheet below its heading, row by row, read once more."""
    return [_sheet_texts(parts, sheet, number) for number, sheet in enumerate(sheets, 1)]


def _sheet_texts(parts: Mapping[str, bytes], sheet: CleanSheet, number: int) -> list[list[str]]:
    part = inventory.sheet_part(number)
    places = {column_letter(place): place - 1 for place in range(1, len(sheet.columns) + 1)}
    texts = [[""] * len(sheet.columns) for _ in range(sheet.rows)]
    for row in read_rows(parts[part], part, sheet_frame(sheet, number)):
        for cell in row.cells if row.number != "1" else ():
            texts[int(row.number) - 2][places[cell.address.removesuffix(row.number)]] = cell.text.strip()
    return texts


def check_content(
    expected: CleanWorkbook, watch: Watch, find: search.Find, threshold: float, allowed: Collection[str]
) -> int:
    """Hold what was to be released against its grammars, and look for what must not be in it; how many texts."""
    strings = 0
    for number, sheet in enumerate(expected.sheets, 1):
        strings += search.check_names(search.header_texts(sheet), watch, f"sheet {number} of the copy")
        for position, column in enumerate(sheet.columns, 1):
            strings += search.check_column(number, position, column, watch, find, threshold, allowed)
    return strings


def check_expected(expected: CleanWorkbook) -> None:
    """Whether what is to be proved makes sense at all."""
    if not expected.sheets:
        raise doubt("there is nothing in it")
    if expected.reasons:
        raise doubt("it was made although there are reasons against it")
    names = [sheet.name.casefold() for sheet in expected.sheets]
    if len(set(names)) != len(names) or not all(names):
        raise doubt("two of its sheets have one name, or one has none")
    for sheet in expected.sheets:
        if not sheet.columns or any(len(column.values) != sheet.rows for column in sheet.columns):
            raise doubt("a sheet has no columns, or columns of different lengths")


def _check_fixed_parts(parts: Mapping[str, bytes], expected: CleanWorkbook) -> tuple[Style, ...]:
    """Check every part that each copy has; the styles that cells can name."""
    sheets = len(expected.sheets)
    _check_content_types(parts, expected)
    _check_relations(parts, inventory.ROOT_RELATIONS, inventory.root_relations())
    _check_relations(parts, inventory.WORKBOOK_RELATIONS, inventory.workbook_relations(sheets))
    if hashlib.sha256(parts[inventory.THEME]).hexdigest() not in inventory.THEME_DIGESTS:
        raise doubt("its theme is not the one that a copy has", inventory.THEME)
    check_tree(parse(parts[inventory.CORE], inventory.CORE), inventory.CORE_RULES, inventory.CORE)
    check_tree(parse(parts[inventory.APP], inventory.APP), inventory.APP_RULES, inventory.APP)
    return read_styles(parts[inventory.STYLES])


def _check_linked_parts(parts: Mapping[str, bytes], expected: CleanWorkbook) -> None:
    """Check charts and tables, and what leads to them."""
    for holder, lines in inventory.linked_relations(expected).items():
        _check_relations(parts, holder, lines)
    for part, (kind, number, place) in inventory.linked_parts(expected).items():
        node, namespaces = _linked_part(kind, expected.sheets[number - 1], number, place)
        root = parse(parts[part], part)
        check_namespaces(root, namespaces, part)
        check_same(root, node, f"a {kind} is not the one that was to be there", part)


def _linked_part(
    kind: str, sheet: CleanSheet, number: int, place: int
) -> tuple[Node, frozenset[tuple[str | None, str]]]:
    """What must be in a part that a sheet leads to, and the namespaces that it declares."""
    if kind == "drawing":
        return drawing_part(sheet), inventory.DRAWING_NAMESPACES
    if kind == "chart":
        return chart_part(sheet, sheet.charts[place - 1]), inventory.CHART_NAMESPACES
    return table_part(sheet, number), inventory.TABLE_NAMESPACES


def _check_relations(parts: Mapping[str, bytes], part: str, wanted: Collection[tuple[str, str, str]]) -> None:
    root = parse(parts[part], part)
    check_tree(root, inventory.RELATIONS_RULES, part)
    found = sorted((item.get("Id", ""), item.get("Type", ""), item.get("Target", "")) for item in root)
    if found != sorted(wanted):
        raise doubt("it has other relationships than a copy has", part)


def _check_content_types(parts: Mapping[str, bytes], expected: CleanWorkbook) -> None:
    part = inventory.CONTENT_TYPES
    root = parse(parts[part], part)
    check_tree(root, inventory.CONTENT_TYPES_RULES, part)
    found = sorted(
        (
            str(item.tag).rpartition("}")[2],
            item.get("Extension") or item.get("PartName", ""),
            item.get("ContentType", ""),
        )
        for item in root
    )
    if found != sorted(inventory.content_types(expected)) or any(len(item.keys()) != 2 for item in root):
        raise doubt("it declares other content types than a copy has", part)


def _check_workbook(parts: Mapping[str, bytes], expected: CleanWorkbook) -> None:
    part = inventory.WORKBOOK
    root = parse(parts[part], part)
    check_tree(root, inventory.WORKBOOK_RULES, part)
    found = [
        (sheet.get("name"), sheet.get("sheetId"), sheet.get(inventory.RELATION_ID))
        for sheet in root.iter(f"{{{inventory.MAIN}}}sheet")
    ]
    wanted = [(sheet.name, str(number), f"rId{number}") for number, sheet in enumerate(expected.sheets, 1)]
    if found != wanted:
        raise doubt("its sheets are not those that were to be released", part)
    names = [
        (item.get("localSheetId"), item.get("name"), item.get("hidden"), item.text)
        for item in root.iter(f"{{{inventory.MAIN}}}definedName")
    ]
    if len(set(names)) != len(names) or set(names) != set(_block_names(expected)):
        raise doubt("it gives a name to something that was not to have one", part)


def _block_names(expected: CleanWorkbook) -> Iterator[tuple[str, str, str | None, str]]:
    """The defined names of a copy: sheet, name, whether it is hidden, and what it leads to."""
    for number, sheet in enumerate(expected.sheets):
        if sheet.filtered and not sheet.tabled:
            yield str(number), "_xlnm._FilterDatabase", "1", fixed_block(sheet)
        if sheet.page.area:
            yield str(number), "_xlnm.Print_Area", None, fixed_block(sheet)
        if sheet.page.repeat:
            yield str(number), "_xlnm.Print_Titles", None, f"'{sheet.name}'!$1:$1"
