"""Reads an OOXML workbook: (1) the package's own words, (2) the workbook, (3) strings and formats, (4) its sheets,
(5) every part that is left, (6) what no part holds."""

from __future__ import annotations

import posixpath

from redactor.errors import UninspectableError
from redactor.model import Chart, Location, PlaceKind, Sheet, Workbook
from redactor.progress import Progress
from redactor.settings import Limits
from redactor.workbook.reading import parts
from redactor.workbook.reading.archive import look_at_archive
from redactor.workbook.reading.binary import look_at_binary
from redactor.workbook.reading.book import BookReader, SheetEntry
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.cells import CellValues
from redactor.workbook.reading.charts import ChartReader, with_charts
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.directory import Entry
from redactor.workbook.reading.embedded import is_package, look_inside
from redactor.workbook.reading.links import ContentTypes, Link, Links
from redactor.workbook.reading.looks import Looks
from redactor.workbook.reading.package import Package
from redactor.workbook.reading.plain_rows import PlainRows
from redactor.workbook.reading.shape import sheet_format
from redactor.workbook.reading.sheet import SheetReader
from redactor.workbook.reading.strings import StringTable
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.xmlsafe import Visitor, corrupt, looks_like_xml, read_part, root_name

_TYPES = "[Content_Types].xml"
_MAX_BINARY = 64 * 1024 * 1024


def read_ooxml(package: Package, size: int, name: str, limits: Limits, progress: Progress) -> Workbook:
    """Read a package that holds a workbook part. Raises what ``read_workbook`` raises."""
    return _OoxmlReading(package, limits, progress).run(size, name)


class _OoxmlReading:
    def __init__(self, package: Package, limits: Limits, progress: Progress) -> None:
        self._package = package
        self._budget = Budget(limits, progress, package.claimed_size)
        self._collector = Collector(self._budget)
        self._names = frozenset(entry.name.casefold() for entry in package.entries)
        self._read: set[str] = set()  # parts that were read, by lower-case name
        self._links: dict[str, list[Link]] = {}
        self._types: ContentTypes | None = None
        self._sheet_of: dict[str, int] = {}
        self._named: set[tuple[str, str]] = set()
        self._charts: list[tuple[str, Chart]] = []

    def run(self, size: int, name: str) -> Workbook:
        # (1) What the package says about its parts.
        self._read_types()
        for entry in self._package.entries:
            if entry.name.casefold().endswith(".rels"):
                self._read_links(entry)
        # (2) The workbook: which sheets there are.
        main = self._main_part()
        book = BookReader(self._info(main, PlaceKind.SHEET_SETTING), self._collector)
        self._read_xml(main, book)
        self._named = book.print_names
        # (3) What cells point to.
        strings = StringTable(PartInfo("xl/sharedStrings.xml", PlaceKind.SHARED_STRING), self._collector, self._budget)
        looks = Looks(PartInfo("xl/styles.xml", PlaceKind.STYLE_NAME), self._collector, self._budget)
        self._read_linked(main, "sharedStrings", strings)
        self._read_linked(main, "styles", looks)
        # (4) The sheets, in the workbook's order.
        targets = {link.ident: link for link in self._links.get(main.name.casefold(), [])}
        values = CellValues(strings, looks, self._budget, date1904=book.date1904)
        sheets = tuple(
            self._read_sheet(index, entry, targets, values, looks) for index, entry in enumerate(book.sheets)
        )
        strings.add_orphans()
        # (5) All the rest.
        for entry in self._package.entries:
            if entry.name.casefold() not in self._read:
                self._read_other(entry)
        # (6) Names, comments and bytes of the archive.
        look_at_archive(self._package, self._collector, parts.is_standard_name)
        if not sheets:
            raise UninspectableError("The workbook lists no sheets.", next="Save it again as .xlsx in Excel.")
        collector = self._collector
        sheets = with_charts(sheets, self._charts)
        return Workbook(name, self._format(main), size, sheets, tuple(collector.places), tuple(collector.notes))

    # --- (1) and (2) ---

    def _read_types(self) -> None:
        entry = self._package.find(_TYPES)
        if entry is None:
            raise UninspectableError("The file is an archive without a list of content types, so no workbook.")
        self._types = ContentTypes(PartInfo(_TYPES, PlaceKind.PART_NAME), self._collector, self._names)
        self._read_xml(entry, self._types)

    def _read_links(self, entry: Entry) -> None:
        folder, _, file = entry.name.rpartition("/")
        source = posixpath.join(posixpath.dirname(folder), file[: -len(".rels")])
        reader = Links(self._info(entry, PlaceKind.RELATIONSHIP), self._collector, source, self._names)
        self._read_xml(entry, reader)
        self._links[source.casefold()] = reader.links

    def _main_part(self) -> Entry:
        links = [link for link in self._links.get("", []) if link.kind == "officeDocument"]
        if len({link.target.casefold() for link in links}) > 1:
            raise UninspectableError("The file names two parts as the workbook, so programs may read different things.")
        for link in links:
            entry = self._package.find(link.target) if not link.external else None
            if entry is not None:
                return entry
        entry = self._package.find("xl/workbook.xml")
        if entry is None:
            raise UninspectableError("The file does not say which of its parts is the workbook.")
        return entry

    def _format(self, main: Entry) -> str:
        kind = self._content_type(main)
        if "template" in kind:
            return "xltm" if "macroenabled" in kind else "xltx"
        if "addin" in kind:
            return "xlam"
        return "xlsm" if "macroenabled" in kind else "xlsx"

    # --- (3) and (4) ---

    def _read_linked(self, main: Entry, kind: str, visitor: Visitor) -> None:
        for link in self._links.get(main.name.casefold(), []):
            entry = self._package.find(link.target) if not link.external else None
            if link.kind == kind and entry is not None and entry.name.casefold() not in self._read:
                self._read_xml(entry, visitor)
                return

    def _read_sheet(
        self, index: int, listed: SheetEntry, targets: dict[str, Link], values: CellValues, looks: Looks
    ) -> Sheet:
        if not listed.ident:
            # Modules of old macros are listed as sheets that lead nowhere. What a program shows for one is unknown.
            self._collector.unreadable(Location(sheet=index), "A sheet is listed that leads to no part of the file.")
            return Sheet(index=index, name=listed.name, visibility=listed.visibility, columns={})
        link = targets.get(listed.ident)
        entry = self._package.find(link.target) if link is not None and not link.external else None
        if entry is None or entry.name.casefold() in self._read:
            error = corrupt("the workbook's list of sheets")
            error.what = "The workbook lists a sheet that the file does not have."
            raise error
        for other in self._links.get(entry.name.casefold(), []):
            self._sheet_of.setdefault(other.target.casefold(), index)
        info = self._info(entry, PlaceKind.SHEET_SETTING, index)
        reader = SheetReader(info, self._collector, self._budget, values, looks)
        self._note_root(entry, index)
        self._read.add(entry.name.casefold())
        chunks = PlainRows(reader.rows, values, reader, info.shown).remaining(self._package.chunks(entry, self._budget))
        read_part(chunks, reader, self._budget, info.shown)
        reader.finish()
        rows = reader.rows
        shape = sheet_format(looks, reader, tabled=self._has(entry, "table"), names=self._print_names(index))
        return Sheet(
            index=index,
            name=listed.name,
            visibility=listed.visibility,
            columns=rows.columns.result(),
            merges=tuple(reader.merges),
            hidden_rows=frozenset(rows.hidden),
            hidden_columns=frozenset(reader.hidden_columns),
            formula_cells=rows.formulas,
            format=shape,
        )

    def _has(self, entry: Entry, kind: str) -> bool:
        """Whether a part leads to another of that kind."""
        return any(link.kind == kind for link in self._links.get(entry.name.casefold(), []))

    def _print_names(self, index: int) -> frozenset[str]:
        """Which of ``Area`` and ``Titles`` the workbook names for printing a sheet."""
        return frozenset(name for place, name in self._named if place == str(index))

    # --- (5) ---

    def _read_other(self, entry: Entry) -> None:
        self._read.add(entry.name.casefold())
        shown = parts.shown_name(entry.name, entry.number)
        location = Location(part=shown, inside=None)
        why = parts.active_by_name(entry.name, self._content_type(entry))
        if why is not None:
            self._collector.active(location, why)
        if not entry.size:
            return
        first = self._package.begins(entry)
        if looks_like_xml(first):
            root = self._note_root(entry)
            kind = parts.KIND_OF_ROOT.get(root, parts.kind_by_name(entry.name))
            info = PartInfo(shown, kind, self._sheet_of.get(entry.name.casefold()))
            try:
                self._sweep(entry, info, root)
                return
            except UninspectableError as error:
                # Old VML is not always well-formed. What is not is looked at as far as it can be, and is trouble.
                if type(error) is not UninspectableError or not entry.name.casefold().endswith(".vml"):
                    raise
                self._collector.unreadable(
                    location, "A drawing that is not well-formed and cannot be looked at in full."
                )
        if entry.size > _MAX_BINARY:
            self._collector.unreadable(location, "A part too large to look at.")
            return
        data = self._package.read(entry, self._budget)
        if is_package(data):
            self._collector.active(location, "Another file is embedded in the workbook.")
            look_inside(data, shown, self._collector, self._budget, self._budget.limits)
            return
        look_at_binary(data, entry.name, location, self._collector, active=why is not None)

    def _sweep(self, entry: Entry, info: PartInfo, root: str) -> None:
        """Look at a part of which nothing is known but its texts, or what it draws."""
        visitor = ChartReader(info, self._collector) if root == "chartSpace" else Sweep(info, self._collector)
        read_part(self._package.chunks(entry, self._budget), visitor, self._budget, info.shown)
        if isinstance(visitor, ChartReader) and (drawn := visitor.chart()):
            self._charts.append(drawn)

    def _note_root(self, entry: Entry, sheet: int | None = None) -> str:
        """The outermost element of a part, noted if it is of an active kind."""
        root = root_name(self._package.begins(entry, 16 * 1024))
        if root in parts.ACTIVE_ROOTS:
            shown = parts.shown_name(entry.name, entry.number)
            self._collector.active(Location(part=shown, sheet=sheet), parts.ACTIVE_ROOTS[root])
        return root

    # --- helpers ---

    def _read_xml(self, entry: Entry, visitor: Visitor) -> None:
        self._read.add(entry.name.casefold())
        shown = parts.shown_name(entry.name, entry.number)
        read_part(self._package.chunks(entry, self._budget), visitor, self._budget, shown)

    def _info(self, entry: Entry, kind: PlaceKind, sheet: int | None = None) -> PartInfo:
        return PartInfo(parts.shown_name(entry.name, entry.number), kind, sheet)

    def _content_type(self, entry: Entry) -> str:
        return self._types.of(entry.name) if self._types is not None else ""
