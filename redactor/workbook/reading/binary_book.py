"""Reads binary workbooks (.xlsb): their cells, and the strings in every part ([MS-XLSB])."""

from __future__ import annotations

from redactor.model import Location, PlaceKind, Workbook
from redactor.progress import Progress
from redactor.settings import Limits
from redactor.workbook.reading import parts
from redactor.workbook.reading.archive import look_at_archive
from redactor.workbook.reading.binary import look_at_binary
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.directory import Entry
from redactor.workbook.reading.embedded import is_package, look_inside
from redactor.workbook.reading.package import Package
from redactor.workbook.reading.partly import add_strings, cells_not_read, native_sheets, not_in_full, texts_of
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.xmlsafe import looks_like_xml, read_part, root_name


def read_binary_book(
    package: Package, data: bytes, name: str, limits: Limits, progress: Progress, *, values: bool
) -> Workbook:
    """Read an .xlsb file. Raises what ``read_workbook`` raises.

    :param values: whether to read the cells.
    """
    budget = Budget(limits, progress, package.claimed_size)
    collector = Collector(budget)
    sheets = native_sheets(data, budget) if values else None
    known = texts_of(sheets or ())
    for entry in package.entries:
        if entry.size:
            _look_at(entry, package, known, collector, budget)
    look_at_archive(package, collector, parts.is_standard_name)
    collector.notes.append(not_in_full("a binary Excel workbook (.xlsb)") if sheets is not None else cells_not_read())
    return Workbook(name, "xlsb", len(data), sheets or (), tuple(collector.places), tuple(collector.notes))


def _look_at(entry: Entry, package: Package, known: set[str], collector: Collector, budget: Budget) -> None:
    shown = parts.shown_name(entry.name, entry.number)
    location = Location(part=shown, inside=None)
    why = parts.active_by_name(entry.name, "")
    if why is not None:
        collector.active(location, why)
    if looks_like_xml(package.begins(entry)):
        root = root_name(package.begins(entry, 16 * 1024))
        kind = parts.KIND_OF_ROOT.get(root, parts.kind_by_name(entry.name))
        read_part(package.chunks(entry, budget), Sweep(PartInfo(shown, kind), collector), budget, shown)
        return
    content = package.read(entry, budget)
    if is_package(content):
        look_inside(content, shown, collector, budget, budget.limits)
    elif entry.name.casefold().endswith(".bin"):
        add_strings((content,), location, known, collector, PlaceKind.BINARY)
    else:
        look_at_binary(content, entry.name, location, collector, active=why is not None)
