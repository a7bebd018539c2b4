"""Turns what was seen into an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from redactor.errors import LimitError, UninspectableError
from redactor.model import (
    Disclosure,
    Location,
    PlaceCount,
    Reason,
    ReasonCode,
    Verdict,
    VerdictKind,
    Visibility,
)
from redactor.policy import Policy, is_approved, reference
from redactor.report import Report
from redactor.steps.run import Run, Seen
from redactor.steps.workspace import Workspace

_ORDER = {
    code: place
    for place, code in enumerate(
        (
            ReasonCode.SOURCE_ALSO_ATTACHED,
            ReasonCode.RECIPIENT_NOT_PERMITTED,
            ReasonCode.TOO_MANY_RECIPIENTS,
            ReasonCode.POLICY_NOT_APPROVED,
            ReasonCode.POLICY_EXPIRED,
            ReasonCode.NO_POLICY,
            ReasonCode.TOO_MANY_ROWS,
            ReasonCode.UNREDACTED_VALUE,
            ReasonCode.UNREVIEWED_FREE_TEXT,
            ReasonCode.HIDDEN_CONTENT,
            ReasonCode.RESIDUAL_IDENTIFIER,
        )
    )
}
"""Reasons in order of harm; the rest follow."""

_UNINSPECTED = {ReasonCode.UNINSPECTABLE_PART, ReasonCode.LIMIT_EXCEEDED}
_NAME_NOT_SHOWN = "(name not shown)"


def report_of(
    seen: Seen,
    run: Run,
    reasons: Iterable[Reason],
    *,
    places: Sequence[PlaceCount] = (),
    notes: Sequence[str] = (),
    disclosure: Sequence[Disclosure] = (),
) -> Report:
    """The report on a file that was looked into."""
    ordered = tuple(sorted(reasons, key=lambda reason: _ORDER.get(reason.code, len(_ORDER))))
    return Report(
        Verdict(
            kind=_kind(ordered),
            file_name=seen.detection.file_name,
            format=seen.workbook.format,
            size=seen.workbook.size,
            fingerprint=seen.fingerprint,
            policy=seen.decision.policy,
            recipients=seen.decision.recipients,
            reasons=ordered,
            columns=seen.detection.columns,
            actions=seen.decision.actions,
            tables=seen.layout.tables,
            findings=seen.detection.findings,
            places=tuple(places),
            notes=tuple(notes),
            disclosure=_weakest(disclosure),
            sheet_names=seen.detection.sheet_names,
            contact=run.work.settings.contact,
            seconds=dict(run.watch.seconds),
        )
    )


def _kind(reasons: Sequence[Reason]) -> VerdictKind:
    """What could not be looked into weighs more than what was seen: nobody knows what is in it."""
    if any(reason.code in _UNINSPECTED for reason in reasons):
        return VerdictKind.UNINSPECTABLE
    return VerdictKind.BLOCKED if reasons else VerdictKind.CLEAR


def _weakest(groups: Sequence[Disclosure]) -> Disclosure | None:
    """The table in which people stand most alone."""
    measured = [group for group in groups if group.smallest_class is not None]
    return min(measured, key=lambda group: group.smallest_class or 0, default=groups[0] if groups else None)


def uninspectable(error: UninspectableError, run: Run, data: bytes) -> Report:
    """The report on a file that could not be looked into."""
    code = ReasonCode.LIMIT_EXCEEDED if isinstance(error, LimitError) else ReasonCode.UNINSPECTABLE_PART
    remedy = error.next or "Save it as .xlsx in Excel and try again."
    return unopened(run, data, (Reason(code, Location(inside=error.where or "the file"), error.what, remedy),))


def unopened(
    run: Run, data: bytes, reasons: tuple[Reason, ...], notes: tuple[str, ...] = (), format: str = "unknown"
) -> Report:
    """The report on a file that was not looked into. Its name was not looked at either, so it is not shown."""
    return Report(
        Verdict(
            kind=_kind(reasons),
            file_name=_NAME_NOT_SHOWN,
            format=format,
            size=len(data),
            fingerprint=run.work.keyring.fingerprint(data),
            policy=reference(run.policy),
            recipients=run.recipients,
            reasons=reasons,
            notes=notes,
            contact=run.work.settings.contact,
            seconds=dict(run.watch.seconds),
        )
    )


def carried_over(seen: Seen) -> Iterator[Reason]:
    """The policy's reasons, but for columns of hidden sheets: release leaves those sheets behind."""
    hidden = {sheet.index for sheet in seen.workbook.sheets if sheet.visibility is not Visibility.VISIBLE}
    for reason in seen.decision.reasons:
        if reason.code is not ReasonCode.UNLISTED_COLUMN or reason.location.sheet not in hidden:
            yield reason


def not_approved(policy: Policy, work: Workspace) -> tuple[Reason, ...]:
    """Only approved policies release (DESIGN, rule 9)."""
    if is_approved(policy, work.settings.home, work.keyring):
        return ()
    return (
        Reason(
            ReasonCode.POLICY_NOT_APPROVED,
            Location(inside="policy"),
            f"The policy {policy.name} is not approved as it stands now.",
            f"Ask {work.settings.contact} to read it and run 'redactor policy approve'.",
        ),
    )


def nothing_left() -> Reason:
    """Every table lost all its columns."""
    return Reason(
        ReasonCode.UNREDACTED_VALUE,
        Location(inside="workbook"),
        "Nothing in this file may go to these people, so there is no copy to make.",
        "Ask your data protection officer whether another policy fits these recipients.",
    )
