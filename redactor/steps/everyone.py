"""Several recipients whom different policies serve: every one's policy must pass (DESIGN, rule 9)."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.model import Detection, Layout, Reason, Workbook
from redactor.policy import decide
from redactor.redact import drop_reasons, measure, people_reasons
from redactor.steps.answer import not_approved
from redactor.steps.run import Run
from redactor.verify import judge


def everyone_reasons(workbook: Workbook, layout: Layout, detection: Detection, run: Run) -> tuple[Reason, ...]:
    """Why a workbook may not go, as it is, under the policies of those whom the chosen one does not mean.

    Each policy is asked about its own recipients only. Where the workbook is a copy that is about to be released, each
    of the policies must be approved, too.
    """
    return tuple(dict.fromkeys(_reasons(workbook, layout, detection, run)))


def _reasons(workbook: Workbook, layout: Layout, detection: Detection, run: Run) -> Iterator[Reason]:
    for policy, recipients in run.others:
        decision = decide(
            policy,
            detection.columns,
            layout,
            recipients,
            today=run.today,
            rows_stated=run.rows,
            seal=(run.seal or run.policy.output.seal[0]) if run.releasing else None,
            sheet_names=[sheet.name for sheet in workbook.sheets],
            directory=run.work.directory,
        )
        yield from decision.reasons
        yield from judge(workbook, layout, detection, decision).reasons
        yield from measure(layout, detection.columns, decision)[1]
        yield from drop_reasons(layout, detection.columns, decision, run.today)
        yield from people_reasons(layout, detection.columns, decision)
        if run.releasing:
            yield from not_approved(policy, run.work)
