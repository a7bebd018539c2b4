"""Relationships and content types: what a package says about its own parts (OPC, ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import unquote

from redactor.model import Location, PlaceKind
from redactor.workbook.reading.collect import Collector
from redactor.workbook.reading.plain import is_setting
from redactor.workbook.reading.sweep import PartInfo, Sweep
from redactor.workbook.reading.xmlsafe import Element


@dataclass(frozen=True, slots=True)
class Link:
    """One relationship. ``kind`` is the last step of its type; ``target`` is a part's name, or an outside address."""

    ident: str
    kind: str
    target: str = field(repr=False)
    external: bool


class Links(Sweep):
    """Reads one ``.rels`` part. ``links`` holds what it said. ``known`` are the lower-case names of all parts."""

    ignored: frozenset[tuple[str, str]] = frozenset({("Relationship", "Target"), ("Relationship", "Id")})

    def __init__(self, part: PartInfo, collector: Collector, source: str, known: Collection[str]) -> None:
        super().__init__(part, collector)
        self.links: list[Link] = []
        self._base = posixpath.dirname(source)
        self._known = known

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """Keep relationships; an address that is no plain part name is a text."""
        super().element(name, element, path)
        if name != "Relationship":
            return
        kind = (element.get("Type") or "").rstrip("/").rpartition("/")[2]
        raw = element.get("Target") or ""
        external = (element.get("TargetMode") or "").lower() == "external"
        target = raw if external else self._resolve(raw)
        self.links.append(Link(element.get("Id") or "", kind, target, external))
        if external or target.casefold() not in self._known:
            self._outside(kind, raw, external=external)
        elif fragment := raw.partition("#")[2]:
            self.place(path, "Relationship/@Target", fragment, prose=False)
        ident = element.get("Id") or ""
        if not is_setting(ident):
            self.place(path, "Relationship/@Id", ident, prose=False)

    def _resolve(self, raw: str) -> str:
        target = raw.partition("#")[0].replace("\\", "/")
        joined = target if target.startswith("/") else posixpath.join("/", self._base, target)
        name = posixpath.normpath(joined).lstrip("/")
        if name.casefold() in self._known:
            return name
        # Part names are compared with percent escapes undone where a writer put them on one side only.
        return unquote(name)

    def _outside(self, kind: str, raw: str, *, external: bool) -> None:
        place = PlaceKind.HYPERLINK if kind == "hyperlink" else PlaceKind.RELATIONSHIP
        if kind in {"externalLinkPath", "xlPathMissing", "externalLink"}:
            place = PlaceKind.EXTERNAL_LINK
        location = Location(part=self.part.shown, inside="Relationship/@Target")
        self.collector.add(place, location, raw, prose=place is PlaceKind.HYPERLINK)
        if external and kind != "hyperlink":
            self.collector.active(location, "A relationship brings in content from outside the file.")


class ContentTypes(Sweep):
    """Reads ``[Content_Types].xml``: the type of each part. ``known`` are the lower-case names of all parts."""

    def __init__(self, part: PartInfo, collector: Collector, known: Collection[str]) -> None:
        super().__init__(part, collector)
        self._known = known
        self._extensions = {name.rpartition(".")[2] for name in self._known}
        self._overrides: dict[str, str] = {}
        self._defaults: dict[str, str] = {}

    ignored: frozenset[tuple[str, str]] = frozenset({("Override", "PartName"), ("Default", "Extension")})

    def element(self, name: str, element: Element, path: list[str]) -> None:
        """Keep types; a part name that no part has is a text."""
        super().element(name, element, path)
        kind = (element.get("ContentType") or "").lower()
        if name == "Override":
            part = (element.get("PartName") or "").lstrip("/")
            self._overrides[part.casefold()] = kind
            if part.casefold() not in self._known and unquote(part).casefold() not in self._known:
                self.place(path, "Override/@PartName", part, prose=False)
        elif name == "Default":
            extension = (element.get("Extension") or "").casefold()
            self._defaults[extension] = kind
            if extension not in self._extensions:
                self.place(path, "Default/@Extension", extension, prose=False)

    def of(self, name: str) -> str:
        """The content type of a part, in lower case; empty when nothing says."""
        folded = name.casefold()
        return self._overrides.get(folded) or self._defaults.get(folded.rpartition(".")[2], "")
