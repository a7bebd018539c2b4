"""Steps 1 to 3, the same for ``check``, ``release``, ``review`` and the tests of policies: read, detect, decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from redactor.detect import detect, looks_like_label
from redactor.errors import UninspectableError
from redactor.model import Visibility, Workbook
from redactor.policy import choose_policy, decide, other_policies
from redactor.progress import Progress, Silent
from redactor.redact import people_reasons
from redactor.steps.apart import read_apart
from redactor.steps.deadline import Deadline
from redactor.steps.reviewing import receipt_reasons, review_of
from redactor.steps.run import Run, Seen
from redactor.steps.workspace import Workspace
from redactor.workbook import find_layout


def asked(
    path: str | Path,
    policy: str | Path | None,
    recipients: Sequence[str],
    work: Workspace,
    *,
    rows: int | None,
    password: str | None,
    progress: Progress | None,
) -> Run:
    """What one call was asked, with the policy that the recipients choose where none is named."""
    chosen, why_not = choose_policy(policy, recipients, work.policies, work.directory)
    others = other_policies(chosen, recipients, work.policies, work.directory) if policy is None else ()
    sink = Deadline(progress or Silent(), work.settings.limits.max_seconds)
    return Run(Path(path), chosen, why_not, tuple(recipients), work, rows, sink, password, others=others)


def look_at(data: bytes, run: Run) -> Seen:
    """Read, detect, decide.

    :raises UninspectableError: the file cannot be read, or has no cells to release.
    """
    limits = run.work.settings.limits
    with run.step("read"):
        workbook = read_apart(data, run.path.name, limits, run.sink, run.password)
        if run.releasing and not workbook.sheets:
            raise UninspectableError("The cells of the file could not be read, so there is nothing to release.")
        layout = find_layout(workbook, looks_like_label)
    with run.step("detect"):
        detection = detect(workbook, layout, progress=run.sink)
    with run.step("decide"):
        sheets = _carried_sheets(workbook) if run.releasing else None
        decision = decide(
            run.policy,
            detection.columns,
            layout,
            run.recipients,
            today=run.today,
            rows_stated=run.rows,
            seal=run.seal,
            sheet_names=[sheet.name for sheet in workbook.sheets],
            sheets=sheets,
            reviewed=run.reviewed or run.receipt is not None,
            directory=run.work.directory,
        )
        people = people_reasons(layout, detection.columns, decision, sheets)
        receipt = run.receipt
        refused = receipt_reasons(receipt, data, run.policy, run, run.who) if receipt is not None else ()
        decision = replace(decision, reasons=(*run.why_not, *decision.reasons, *people, *refused))
    review = review_of(receipt, data) if receipt is not None else None
    return Seen(workbook, layout, detection, decision, run.work.keyring.fingerprint(data), review)


def _carried_sheets(workbook: Workbook) -> frozenset[int]:
    """Hidden sheets are left behind by ``release``, so their rows do not count."""
    return frozenset(sheet.index for sheet in workbook.sheets if sheet.visibility is Visibility.VISIBLE)
