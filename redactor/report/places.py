"""How a location is written, and what of it may be shown."""

from __future__ import annotations

from redactor.model import Location, Verdict


def written(location: Location, verdict: Verdict) -> str:
    """``Matrix!A2:A204``, ``xl/comments1.xml#B3``, ``file name``; sheet names as they may be shown."""
    if location.part is not None:
        inside = location.inside or location.cells
        return f"{location.part}#{inside}" if inside else location.part
    if location.sheet is not None:
        name = verdict.sheet_names[location.sheet] if location.sheet < len(verdict.sheet_names) else ""
        return "!".join(item for item in (name, location.cells or location.inside or "") if item)
    return location.inside or ""
