"""The workbook part: which sheets there are, which are hidden, and from when days are counted."""

from __future__ import annotations

from dataclasses import dataclass, field

from redactor.model import Visibility
from redactor.workbook.reading.collect import Collector, unescape
from redactor.workbook.reading.looks import is_true
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.xmlsafe import Element, local_name

_SHEET_NAME = frozenset({("sheet", "name")})
_STATES = {"hidden": Visibility.HIDDEN, "veryHidden": Visibility.VERY_HIDDEN}


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it. ``ident`` is the relationship that leads to its part."""

    name: str = field(repr=False)
    ident: str
    visibility: Visibility


class BookReader(Sweep):
    """The visitor for the workbook part."""

    def __init__(self, part: PartInfo, collector: Collector) -> None:
        super().__init__(part, collector)
        self.sheets: list[SheetEntry] = []
        self.date1904 = False
        self.print_names: set[tuple[str, str]] = set()  # the place of a sheet in the list, and which name it has

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """Keep the list of sheets; the rest is looked at like any other part."""
        self.ignored = _SHEET_NAME if name == "sheet" and path[-1:] == ["sheets"] else frozenset()
        super().element(name, element, path)
        if name == "definedName" and (element.get("name") or "").startswith("_xlnm.Print_"):
            self.print_names.add(
                (element.get("localSheetId") or "", (element.get("name") or "")[len("_xlnm.Print_") :])
            )
        if name == "workbookPr":
            self.date1904 = is_true(element.get("date1904"))
        elif name == "sheet" and path[-1:] == ["sheets"]:
            ident = next((value for key, value in element.items() if local_name(key) == "id" and key != "id"), "")
            # An unknown state hides a sheet from some programs, so it counts as hidden.
            state = element.get("state") or "visible"
            shown = Visibility.VISIBLE if state == "visible" else _STATES.get(state, Visibility.HIDDEN)
            self.sheets.append(SheetEntry(unescape(element.get("name") or ""), ident, shown))

    def element_text(self, name: str, text: str, path: list[str]) -> None:
        """Defined names: what they stand for counts as a formula."""
        if name == "definedName":
            self.formula(name, text, path)
        else:
            super().element_text(name, text, path)
