"""The answer, with everything a report says."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from redactor.model.deciding import Action, PolicyRef, Reason
from redactor.model.detecting import Column, Finding
from redactor.model.disclosing import Disclosure
from redactor.model.reading import Table
from redactor.model.vocabulary import PlaceKind, VerdictKind


@dataclass(frozen=True)
class PlaceCount:
    """Texts of one kind in one part, and what happens to them."""

    kind: PlaceKind
    part: str
    count: int
    personal: int
    action: str


@dataclass(frozen=True)
class Verdict:
    """The answer with everything a report says.

    ``file_name`` and ``sheet_names`` are as they may be shown; ``contact`` is whom to ask when it seems wrong.
    """

    kind: VerdictKind
    file_name: str
    format: str
    size: int
    fingerprint: str
    policy: PolicyRef
    recipients: tuple[str, ...]
    reasons: tuple[Reason, ...]
    columns: tuple[Column, ...] = ()
    actions: tuple[Action, ...] = ()
    tables: tuple[Table, ...] = dataclasses.field(default=(), repr=False)
    findings: tuple[Finding, ...] = ()
    places: tuple[PlaceCount, ...] = ()
    notes: tuple[str, ...] = ()
    disclosure: Disclosure | None = None
    sheet_names: tuple[str, ...] = ()
    contact: str = "your data protection officer"
    seconds: Mapping[str, float] = dataclasses.field(default_factory=dict)
