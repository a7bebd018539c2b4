"""Looks into a package that is a part of another: an embedded workbook, document or presentation."""

from __future__ import annotations

from redactor.errors import LimitError, UninspectableError
from redactor.model import Location, PlaceKind
from redactor.settings import Limits
from redactor.workbook.reading import parts
from redactor.workbook.reading.binary import look_at_binary
from redactor.workbook.reading.budget import Budget
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.package import Package
from redactor.workbook.reading.strings_in_bytes import visible_strings
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.xmlsafe import looks_like_xml, read_part, root_name

MAX_DEPTH = 3
"""How many packages inside one another are opened."""
MAX_PART = 16 * 1024 * 1024


def is_package(data: bytes) -> bool:
    """Whether a part is an archive of its own."""
    return data.startswith(b"PK\x03\x04")


def look_inside(data: bytes, shown: str, collector: Collector, budget: Budget, limits: Limits, depth: int = 1) -> None:
    """Put every text of an embedded package down at the part that holds it; what cannot be opened is a note.

    :raises LimitError: when it unpacks to more than is safe.
    """
    location = Location(part=shown, inside="an embedded file")
    try:
        if depth > MAX_DEPTH:
            raise UninspectableError("Too many files inside one another.")
        package = Package(data, limits)
        for entry in package.entries:
            if not parts.is_standard_name(entry.name):
                collector.add(PlaceKind.PART_NAME, location, entry.name, prose=False)
            if entry.size > MAX_PART:
                collector.unreadable(location, "A part of an embedded file is too large to look at.")
            elif entry.size:
                _look_at_part(package.read(entry, budget), entry.name, shown, collector, budget, limits, depth)
        for piece in (*package.directory.comments, *package.directory.unclaimed):
            for text in visible_strings(piece):
                collector.add(PlaceKind.ARCHIVE, location, text, prose=False)
    except LimitError:
        raise
    except UninspectableError:
        collector.unreadable(location, "An embedded file that cannot be opened in full.")


def _look_at_part(
    data: bytes, name: str, shown: str, collector: Collector, budget: Budget, limits: Limits, depth: int
) -> None:
    if is_package(data):
        look_inside(data, shown, collector, budget, limits, depth + 1)
    elif looks_like_xml(data[:4096]):
        kind = parts.KIND_OF_ROOT.get(root_name(data[: 16 * 1024]), parts.kind_by_name(name))
        read_part(iter((data,)), Sweep(PartInfo(shown, kind), collector), budget, shown)
    else:
        look_at_binary(data, name, Location(part=shown, inside="an embedded file"), collector, active=False)
