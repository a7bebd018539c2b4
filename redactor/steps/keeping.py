"""Keeps the way back from the labels of a release, where its policy wants one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from redactor.audit import Receipt
from redactor.redact import Escrow, way_back
from redactor.steps.run import Ready, Run


@contextmanager
def way_back_kept(ready: Ready, receipt: Receipt, run: Run) -> Iterator[None]:
    """The escrow is written before the copy is handed over, and taken back when that fails.

    :raises RedactorError: it could not be written; nothing is released then.
    """
    seen, rule = ready.seen, ready.seen.decision.labels
    if rule.way_back_days is None:
        yield
        return
    label = run.work.keyring.label
    values = way_back(seen.layout, seen.detection.columns, seen.decision, ready.clean, label)
    escrow = Escrow(run.work.settings.home, run.work.keyring)
    kept = escrow.keep(receipt.number, run.policy.name, rule.way_back_days, run.today, values)
    try:
        yield
    except BaseException:
        kept.unlink(missing_ok=True)
        raise
