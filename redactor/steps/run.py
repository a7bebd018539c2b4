"""The records of one call: what was asked, what was seen, what came of it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from redactor.audit import account
from redactor.model import BeforeAfter, CleanWorkbook, Decision, Detection, Layout, Reason, Review, Workbook
from redactor.policy import Policy
from redactor.progress import Progress
from redactor.redact import Receipt
from redactor.report import Report
from redactor.seal import Sealed
from redactor.steps.delivery import Delivered
from redactor.steps.overriding import Override
from redactor.steps.stopwatch import Stopwatch
from redactor.steps.workspace import Workspace
from redactor.verify import Proof


@dataclass(frozen=True)
class Run:
    """What one call was asked, and what it works with. ``why_not`` is what the choice of policy said against it;
    ``others`` are policies that must pass besides, each with the recipients it serves;
    ``receipt`` is of a second person's review, and ``who`` the account that asks."""

    path: Path
    policy: Policy
    why_not: tuple[Reason, ...]
    recipients: tuple[str, ...]
    work: Workspace
    rows: int | None
    sink: Progress
    password: str | None = field(default=None, repr=False)
    seal: str | None = None
    releasing: bool = False
    reviewed: bool = False
    others: tuple[tuple[Policy, tuple[str, ...]], ...] = ()
    receipt: Receipt | None = None
    override: Override | None = None
    who: str = field(default_factory=account)
    reissue: int | None = None
    today: date = field(default_factory=lambda: datetime.now(UTC).date())
    watch: Stopwatch = field(default_factory=Stopwatch)

    def step(self, name: str) -> AbstractContextManager[None]:
        """Say that a step begins, and count its time."""
        self.sink.step(name)
        return self.watch.step(name)


@dataclass(frozen=True)
class Seen:
    """Steps 1 to 3: the file as read, what is personal in it, and what the policy says."""

    workbook: Workbook
    layout: Layout
    detection: Detection
    decision: Decision
    fingerprint: str
    review: Review | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Made:
    """Steps 4 and 5: a copy as bytes, the proof that it is clean, and the reasons that somebody set aside for it."""

    seen: Seen
    clean: CleanWorkbook
    data: bytes = field(repr=False)
    proof: Proof
    set_aside: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Rehearsal:
    """What ``check`` and ``release`` say of a file under a policy, with the copy that would be sealed, if any."""

    seen: Seen
    checked: Report
    released: Report
    clean: CleanWorkbook | None


@dataclass(frozen=True)
class Ready:
    """Steps 4 to 6: a copy that is proved and sealed. ``fingerprint`` is of the copy before it was sealed."""

    seen: Seen
    clean: CleanWorkbook
    fingerprint: str
    proof: Proof
    sealed: Sealed
    set_aside: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Release:
    """What came of a release. ``report`` says why not where ``delivered`` is None.

    ``changes`` are there after a dry run.
    ``rows`` are the records in the copy, ``suppressed`` those left out because they stood alone. The passphrase is
    here and nowhere else: show it once.
    """

    report: Report
    delivered: Delivered | None = None
    rows: int = 0
    suppressed: int = 0
    headers: tuple[str, ...] = ()
    changes: tuple[BeforeAfter, ...] = ()
    passphrase: str | None = field(default=None, repr=False)
