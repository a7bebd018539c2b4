"""Step 4 and the proof of step 5: the copy's content, made from the source as often as somebody has to see it made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redactor.detect import detect, find_short, looks_like_label
from redactor.model import CleanWorkbook, DisclosureRule, Reason
from redactor.redact import rebuild
from redactor.steps.apart import read_apart
from redactor.steps.delivery import neutral_name
from redactor.steps.everyone import everyone_reasons
from redactor.steps.overriding import letting_stand, set_aside, standing
from redactor.steps.run import Run, Seen
from redactor.verify import Proof, prove, prove_csv
from redactor.workbook import find_layout


def redacted(seen: Seen, refusals: Sequence[Reason], run: Run) -> tuple[Seen, CleanWorkbook, tuple[Reason, ...]]:
    """What was seen, the copy's content, and the reasons that somebody set aside for it."""
    clean, against = _rebuilt(seen, run)
    aside = set_aside((*refusals, *against), run.override)
    decision = letting_stand(seen.decision, aside)
    if decision is not seen.decision:
        seen = replace(seen, decision=decision)
        clean, _ = _rebuilt(seen, run)
    return seen, clean, aside


def _rebuilt(seen: Seen, run: Run) -> tuple[CleanWorkbook, tuple[Reason, ...]]:
    """The copy's content without the reasons that somebody set aside, and all reasons against it."""
    label = run.work.keyring.label
    clean = rebuild(seen.workbook, seen.layout, seen.detection, seen.decision, label, day=run.today, review=seen.review)
    return replace(clean, reasons=standing(clean.reasons, run.override)), clean.reasons


def proved(copy: bytes, seen: Seen, run: Run, groups: DisclosureRule) -> Proof:
    """Hold the written bytes against what the source gives when it is redacted once more."""
    again, _ = _rebuilt(seen, run)
    decision, watch = seen.decision, seen.detection.watch
    gate = prove_csv if decision.format == "csv" else prove
    name = neutral_name(0, decision.format)
    return gate(copy, name, again, watch, find_short, decision.threshold, decision.allowed_entities, groups)


def refused_by_others(copy: bytes, run: Run) -> tuple[Reason, ...]:
    """Why the copy may not go under the policies of those whom the chosen one does not mean."""
    workbook = read_apart(copy, neutral_name(0), run.work.settings.limits, run.sink, None)
    layout = find_layout(workbook, looks_like_label)
    return everyone_reasons(workbook, layout, detect(workbook, layout, progress=run.sink), run)
