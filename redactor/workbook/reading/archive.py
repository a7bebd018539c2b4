"""What an archive says besides its parts: their names, comments, odd extra fields, and bytes that nothing claims."""

from __future__ import annotations

from collections.abc import Callable

from redactor.model import Location, PlaceKind
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.package import Package
from redactor.workbook.reading.parts import is_standard_folder
from redactor.workbook.reading.strings_in_bytes import visible_strings


def look_at_archive(package: Package, collector: Collector, is_standard: Callable[[str], bool]) -> None:
    """Put it all down as places.

    :param is_standard: whether a part's name is one that programs give.
    """
    for entry in package.directory.entries:
        if not is_standard(entry.name.rstrip("/")) and not is_standard_folder(entry.name):
            location = Location(part=f"part {entry.number} of the file", inside="its name")
            collector.add(PlaceKind.PART_NAME, location, entry.name, prose=False)
    archive = Location(part="the archive", inside="comment")
    for comment in package.directory.comments:
        for text in visible_strings(comment):
            collector.add(PlaceKind.ARCHIVE, archive, text, prose=False)
    outside = Location(part="the archive", inside="bytes that belong to no part")
    for piece in package.directory.unclaimed:
        collector.unreadable(outside, "The file holds bytes that belong to none of its parts.")
        for text in visible_strings(piece):
            collector.add(PlaceKind.ARCHIVE, outside, text, prose=False)
