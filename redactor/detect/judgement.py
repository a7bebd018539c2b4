"""What one field of a table holds as far as it can be told, as ``weigh`` makes it and ``context`` reads it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from redactor.detect.catalogue import KINDS, Family, Kind, Owner
from redactor.detect.content import Evidence
from redactor.detect.headers import Heading


@dataclass(frozen=True, eq=False)
class Judgement:
    """What one field holds as far as it can be told alone.

    ``support`` is how far the content bears the kind out: 1 for clearly, 0 for silent. ``from_content`` says that the
    kind would be the same under any heading. ``pseudonym`` marks columns of labels made by a release.
    """

    kind: Kind | None
    owner: Owner | None
    confidence: float
    support: float
    evidence: Evidence
    heading: Heading
    from_content: bool = False
    pseudonym: bool = False
    reasons: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The kind's key; empty when unknown."""
        return self.kind.key if self.kind else ""

    def is_family(self, *families: Family) -> bool:
        """Whether its kind is of one of these families."""
        return self.kind is not None and self.kind.family in families

    def as_kind(self, key: str, confidence: float, why: str) -> Judgement:
        """The same field judged anew by what stands around it."""
        return replace(self, kind=KINDS[key], confidence=confidence, reasons=(*self.reasons, why))


def owner_of(heading: Heading) -> Owner | None:
    """Whose the heading says a field is."""
    return heading.best.owner if heading.best else None


def percent(share: float) -> str:
    """A share as people read it."""
    return f"{round(100 * share)}%"
