"""The whole way on one page. ``check`` and ``release`` know the order of the steps; nothing else does.

    read -> detect -> decide -> redact -> verify -> seal -> record -> deliver

Every way in (command line, library, and whatever is built on them) calls these two functions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from redactor.detect import detect, find_short, looks_like_label
from redactor.errors import UninspectableError, UsageError
from redactor.files import prepare_folder
from redactor.model import CleanWorkbook, DisclosureRule, Reason, Visibility, Workbook
from redactor.policy import choose_policy, decide, other_policies
from redactor.progress import Progress, Silent
from redactor.redact import Receipt, drop_reasons, measure, people_reasons, preview, read_receipt, rebuild
from redactor.report import Report
from redactor.settings import Settings, load_settings
from redactor.steps import recording
from redactor.steps.acceptance import vouched_report
from redactor.steps.answer import carried_over, not_approved, nothing_left, report_of, uninspectable
from redactor.steps.apart import read_apart
from redactor.steps.deadline import Deadline
from redactor.steps.delivery import Delivered, deliver, neutral_name
from redactor.steps.earlier import differs
from redactor.steps.everyone import everyone_reasons
from redactor.steps.keeping import way_back_kept
from redactor.steps.overriding import (
    letting_stand,
    overridden,
    override_notes,
    override_of,
    promised,
    set_aside,
    standing,
)
from redactor.steps.reissue import check_reissue
from redactor.steps.reviewing import Asking, Reviewed, drafted, kept, receipt_reasons, review_of, signed, texts_of
from redactor.steps.run import Made, Ready, Rehearsal, Release, Run, Seen
from redactor.steps.sealing import last_day, sealed_for
from redactor.steps.workspace import Workspace, nobody, open_workspace
from redactor.verify import Proof, judge, prove, prove_csv
from redactor.workbook import csv_bytes, csv_notes, find_layout, read_whole, workbook_bytes

__all__ = ["Release", "Report", "Reviewed", "check", "release", "review"]


def check(
    path: str | Path,
    policy: str | Path | None = None,
    recipients: Sequence[str] = (),
    settings: Settings | None = None,
    *,
    rows: int | None = None,
    password: str | None = None,
    progress: Progress | None = None,
    notify: Callable[[str], None] = nobody,
) -> Report:
    """May this file go to these people as it is?

    :param policy: a policy's name or file; without it the recipients choose it, else ``default`` applies.
    :param rows: how many people the sender believes the file holds.
    :param password: opens an encrypted workbook.
    :param notify: receives sentences about what was made on first use of the home folder.
    :returns: the report; a file that cannot be fully looked into is a report too, with the verdict ``uninspectable``.
    :raises RedactorError: when the file is missing, a policy is broken, or the log cannot be written.
    """
    with open_workspace(settings or load_settings(), notify) as work:
        run = _run(path, policy, recipients, work, rows=rows, password=password, progress=progress)
        data = read_whole(run.path, work.settings.limits)
        report = vouched_report(data, run) or _checked(data, run)
        # (7) record
        work.log.append(recording.checked(report))
        return report


def release(
    path: str | Path,
    policy: str | Path | None = None,
    recipients: Sequence[str] = (),
    out: str | Path = ".",
    seal: str | None = None,
    settings: Settings | None = None,
    *,
    rows: int | None = None,
    password: str | None = None,
    dry_run: bool = False,
    review: str | Path | None = None,
    who: str | None = None,
    reissue: int | None = None,
    override: Sequence[str] = (),
    justify: Callable[[], str] = str,
    progress: Progress | None = None,
    notify: Callable[[str], None] = nobody,
) -> Release:
    """Make the copy that may go to these people, prove it clean, seal it, record it, and hand it over.

    :param out: the folder for ``R-000123.xlsx`` and ``R-000123.release.json``.
    :param seal: ``office``, ``age`` or ``none``; without it what the recipients or the policy prefer.
    :param dry_run: everything up to the proof; nothing is sealed or written, and the log holds only a check.
    :param review: the receipt of a second person's review of redacted prose.
    :param who: the account on whose behalf this is, where it is not the operating system's (a page's user).
    :param reissue: the log entry of a release whose passphrase was lost; the same copy is sealed again, or nothing.
    :param override: codes of reasons that are to be set aside, where the policy lets this account do so.
    :param justify: gives the justification for that; asked only where the account may.
    :returns: what was delivered, or the report that says why nothing was.
    :raises RedactorError: when the file is missing or cannot be looked into, or a step failed. Nothing was released.
    """
    with open_workspace(settings or load_settings(), notify) as work:
        asked = _run(path, policy, recipients, work, rows=rows, password=password, progress=progress)
        receipt = _receipt(review, work) if review is not None else None
        run = replace(asked, seal=seal, releasing=True, receipt=receipt, who=who or asked.who, reissue=reissue)
        data = read_whole(run.path, work.settings.limits)
        folder = Path(out) if dry_run else prepare_folder(Path(out))
        with recording.failure(work.log):
            if override:
                run = replace(run, override=override_of(override, justify, run.policy, run.who, work.settings))
            made = _made(data, run)
            if isinstance(made, Release):
                return made
            if dry_run:
                return _tried(made, run)
            ready = _sealed(made, run)
        return _handed_over(ready, folder, run)


def look(
    path: str | Path,
    policy: str | Path,
    settings: Settings | None = None,
    *,
    password: str | None = None,
    progress: Progress | None = None,
) -> Seen:
    """Steps 1 to 3 alone, for people who write policies. Nothing is judged, made or recorded.

    :raises RedactorError: when the file is missing or cannot be looked into, or a policy is broken.
    """
    with open_workspace(settings or load_settings()) as work:
        run = _run(path, policy, (), work, rows=None, password=password, progress=progress)
        return _look(read_whole(run.path, work.settings.limits), replace(run, releasing=True))


def rehearse(run: Run) -> Rehearsal:
    """What would come of a file: ``check`` as it is, then ``release`` up to the proof. For the tests of policies.

    :raises RedactorError: as ``release`` does.
    """
    data = read_whole(run.path, run.work.settings.limits)
    checked = _checked(data, replace(run, seal=None, releasing=False))
    made = _made(data, replace(run, releasing=True))
    if isinstance(made, Release):
        return Rehearsal(_look(data, run), checked, made.report, None)
    return Rehearsal(made.seen, checked, _outcome(made.seen, run, made.clean).report, made.clean)


def review(
    path: str | Path,
    policy: str | Path,
    ask: Asking,
    out: str | Path = ".",
    settings: Settings | None = None,
    *,
    password: str | None = None,
    who: str | None = None,
    progress: Progress | None = None,
    notify: Callable[[str], None] = nobody,
) -> Reviewed:
    """Show a second person every text of redacted prose, and write a receipt over what they sign for.

    :param ask: shows the texts and gives the answers.
    :param out: the folder for the receipt (``V-000012.review.json``).
    :param who: the account of the person who looks, where it is not the operating system's (a page's user).
    :raises UsageError: the policy lets no redacted prose out of this file, or an answer makes no sense.
    :raises RedactorError: when the file is missing or cannot be looked into.
    """
    with open_workspace(settings or load_settings(), notify) as work:
        asked = _run(path, policy, (), work, rows=None, password=password, progress=progress)
        run = replace(asked, releasing=True, who=who or asked.who)
        data = read_whole(run.path, work.settings.limits)
        seen = _look(data, run)
        texts = texts_of(seen, run)
        if not texts and run.policy.review.second_person != "always":
            raise UsageError(
                "There is nothing to review: under this policy no prose of this file leaves redacted.",
                next="Release it without a review.",
            )
        answers = ask(texts, partial(drafted, seen, run, texts))
        return kept(signed(data, seen, run, answers, run.who), seen, run, len(texts), Path(out))


def _receipt(path: str | Path, work: Workspace) -> Receipt:
    return read_receipt(read_whole(Path(path), work.settings.limits), str(path))


def _run(
    path: str | Path,
    policy: str | Path | None,
    recipients: Sequence[str],
    work: Workspace,
    *,
    rows: int | None,
    password: str | None,
    progress: Progress | None,
) -> Run:
    chosen, why_not = choose_policy(policy, recipients, work.policies, work.directory)
    others = other_policies(chosen, recipients, work.policies, work.directory) if policy is None else ()
    sink = Deadline(progress or Silent(), work.settings.limits.max_seconds)
    return Run(Path(path), chosen, why_not, tuple(recipients), work, rows, sink, password, others=others)


def _checked(data: bytes, run: Run) -> Report:
    try:
        # (1) read (2) detect (3) decide
        seen = _look(data, run)
    except UninspectableError as error:
        return uninspectable(error, run, data)
    # (5) verify, on the file as it is
    with run.step("verify"):
        judgement = judge(seen.workbook, seen.layout, seen.detection, seen.decision)
        groups, alone = measure(seen.layout, seen.detection.columns, seen.decision)
        rows = drop_reasons(seen.layout, seen.detection.columns, seen.decision, run.today)
        everyone = everyone_reasons(seen.workbook, seen.layout, seen.detection, run)
    reasons = dict.fromkeys((*seen.decision.reasons, *judgement.reasons, *alone, *rows, *everyone))
    notes = (*seen.decision.notes, *judgement.notes)
    return report_of(seen, run, reasons, places=judgement.places, notes=notes, disclosure=groups)


def _made(data: bytes, run: Run) -> Made | Release:
    """Steps 1 to 5: a proved copy, or the refusal."""
    # (1) read (2) detect (3) decide
    seen = _look(data, run)
    refusals = (*carried_over(seen), *not_approved(run.policy, run.work))
    if still := standing(refusals, run.override):
        return _refused(seen, run, still)
    # (4) redact
    with run.step("redact"):
        seen, clean, aside = _redacted(seen, refusals, run)
        earlier = tuple(differs(seen, clean, run.work.log))
        against = (*clean.reasons, *standing(earlier, run.override))
        aside = (*aside, *set_aside(earlier, run.override))
    if against or not clean.sheets:
        return _refused(seen, run, against or (nothing_left(),))
    # (5) verify
    with run.step("verify"):
        copy = csv_bytes(clean) if seen.decision.format == "csv" else workbook_bytes(clean)
        proof = _proved(copy, seen, run, promised(seen.decision, aside))
        if run.others and (refusals := _refused_by_others(copy, run)):
            return _refused(seen, run, refusals)
    return Made(seen, clean, copy, proof, aside)


def _refused_by_others(copy: bytes, run: Run) -> tuple[Reason, ...]:
    """Why the copy may not go under the policies of those whom the chosen one does not mean."""
    workbook = read_apart(copy, neutral_name(0), run.work.settings.limits, run.sink, None)
    layout = find_layout(workbook, looks_like_label)
    return everyone_reasons(workbook, layout, detect(workbook, layout, progress=run.sink), run)


def _redacted(seen: Seen, refusals: Sequence[Reason], run: Run) -> tuple[Seen, CleanWorkbook, tuple[Reason, ...]]:
    """What was seen, the copy's content, and the reasons that somebody set aside for it."""
    clean, against = _rebuilt(seen, run)
    aside = set_aside((*refusals, *against), run.override)
    decision = letting_stand(seen.decision, aside)
    if decision is not seen.decision:
        seen = replace(seen, decision=decision)
        clean, _ = _rebuilt(seen, run)
    return seen, clean, aside


def _sealed(made: Made, run: Run) -> Ready:
    # (6) seal
    with run.step("seal"):
        sealed = sealed_for(made.data, made.seen.decision, run)
        ready = Ready(
            made.seen, made.clean, run.work.keyring.fingerprint(made.data), made.proof, sealed, made.set_aside
        )
        check_reissue(ready, run)
    return ready


def _tried(made: Made, run: Run) -> Release:
    """What a dry run answers: the log holds a check, and nothing was sealed or written."""
    seen = made.seen
    outcome = _outcome(seen, run, made.clean, notes=override_notes(made.set_aside))
    run.work.log.append(recording.checked(outcome.report))
    label = run.work.keyring.label
    changes = preview(seen.workbook, seen.layout, seen.detection, seen.decision, label, day=run.today)
    return replace(outcome, changes=tuple(changes))


def _handed_over(ready: Ready, folder: Path, run: Run) -> Release:
    """Steps 7 and 8: nothing leaves before the log holds the intent."""
    # (7) record
    with run.step("record"):
        log = run.work.log
        if run.override is not None and ready.set_aside:
            log.append(overridden(ready.set_aside, run.override, ready.seen.decision))
        receipt = log.append(recording.intended(ready, run), digests=recording.digests(ready, log))
    # (8) deliver
    with recording.failure(run.work.log, receipt), way_back_kept(ready, receipt, run), run.step("deliver"):
        manifest = recording.manifest(ready, receipt, run, last_day(run))
        delivered = deliver(folder, ready.proof, ready.sealed, receipt, manifest)
    run.work.log.append(recording.completed(ready, receipt))
    notes = override_notes(ready.set_aside)
    return _outcome(ready.seen, run, ready.clean, delivered, ready.sealed.passphrase, notes)


def _look(data: bytes, run: Run) -> Seen:
    """Steps 1 to 3, the same for ``check`` and ``release``."""
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


def _rebuilt(seen: Seen, run: Run) -> tuple[CleanWorkbook, tuple[Reason, ...]]:
    """The copy's content without the reasons that somebody set aside, and all reasons against it."""
    label = run.work.keyring.label
    clean = rebuild(seen.workbook, seen.layout, seen.detection, seen.decision, label, day=run.today, review=seen.review)
    return replace(clean, reasons=standing(clean.reasons, run.override)), clean.reasons


def _proved(copy: bytes, seen: Seen, run: Run, groups: DisclosureRule) -> Proof:
    """Hold the written bytes against what the source gives when it is redacted once more."""
    again, _ = _rebuilt(seen, run)
    decision, watch = seen.decision, seen.detection.watch
    gate = prove_csv if decision.format == "csv" else prove
    name = neutral_name(0, decision.format)
    return gate(copy, name, again, watch, find_short, decision.threshold, decision.allowed_entities, groups)


def _refused(seen: Seen, run: Run, reasons: Sequence[Reason]) -> Release:
    report = report_of(seen, run, reasons)
    run.work.log.append(recording.checked(report, "release-failed"))
    return Release(report)


def _outcome(
    seen: Seen,
    run: Run,
    clean: CleanWorkbook,
    delivered: Delivered | None = None,
    passphrase: str | None = None,
    notes: Sequence[str] = (),
) -> Release:
    made = recording.counts_of(clean)
    headers = tuple(column.header for sheet in clean.sheets for column in sheet.columns)
    notes = (*notes, *clean.notes, *(csv_notes(clean) if seen.decision.format == "csv" else ()))
    report = report_of(seen, run, (), notes=notes, disclosure=clean.disclosure)
    return Release(report, delivered, made["rows"], made["suppressed"], headers, passphrase=passphrase)
