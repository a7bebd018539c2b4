"""The whole way on one page. ``check`` and ``release`` know the order of the steps; nothing else does.

    read -> detect -> decide -> redact -> verify -> seal -> record -> deliver

Every way in (command line, library, and whatever is built on them) calls these two functions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from redactor.errors import UninspectableError, UsageError
from redactor.files import prepare_folder
from redactor.model import CleanWorkbook, Reason
from redactor.progress import Progress
from redactor.redact import Receipt, drop_reasons, measure, preview, read_receipt
from redactor.report import Report
from redactor.settings import Settings, load_settings
from redactor.steps import recording
from redactor.steps.acceptance import vouched_report
from redactor.steps.answer import carried_over, not_approved, nothing_left, report_of, uninspectable
from redactor.steps.delivery import Delivered, deliver
from redactor.steps.earlier import differs
from redactor.steps.everyone import everyone_reasons
from redactor.steps.keeping import way_back_kept
from redactor.steps.looking import asked, look_at
from redactor.steps.overriding import (
    overridden,
    override_notes,
    override_of,
    promised,
    set_aside,
    standing,
)
from redactor.steps.reissue import check_reissue
from redactor.steps.remaking import proved, redacted, refused_by_others
from redactor.steps.reviewing import Asking, Reviewed, drafted, kept, signed, texts_of
from redactor.steps.run import Made, Ready, Rehearsal, Release, Run, Seen
from redactor.steps.sealing import last_day, sealed_for
from redactor.steps.workspace import Workspace, nobody, open_workspace
from redactor.verify import judge
from redactor.workbook import csv_bytes, csv_notes, read_whole, workbook_bytes

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
        run = asked(path, policy, recipients, work, rows=rows, password=password, progress=progress)
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
        started = asked(path, policy, recipients, work, rows=rows, password=password, progress=progress)
        receipt = _receipt(review, work) if review is not None else None
        run = replace(started, seal=seal, releasing=True, receipt=receipt, who=who or started.who, reissue=reissue)
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
        run = asked(path, policy, (), work, rows=None, password=password, progress=progress)
        return look_at(read_whole(run.path, work.settings.limits), replace(run, releasing=True))


def rehearse(run: Run) -> Rehearsal:
    """What would come of a file: ``check`` as it is, then ``release`` up to the proof. For the tests of policies.

    :raises RedactorError: as ``release`` does.
    """
    data = read_whole(run.path, run.work.settings.limits)
    checked = _checked(data, replace(run, seal=None, releasing=False))
    made = _made(data, replace(run, releasing=True))
    if isinstance(made, Release):
        return Rehearsal(look_at(data, run), checked, made.report, None)
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
        started = asked(path, policy, (), work, rows=None, password=password, progress=progress)
        run = replace(started, releasing=True, who=who or started.who)
        data = read_whole(run.path, work.settings.limits)
        seen = look_at(data, run)
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


def _checked(data: bytes, run: Run) -> Report:
    try:
        # (1) read (2) detect (3) decide
        seen = look_at(data, run)
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
    seen = look_at(data, run)
    refusals = (*carried_over(seen), *not_approved(run.policy, run.work))
    if still := standing(refusals, run.override):
        return _refused(seen, run, still)
    # (4) redact
    with run.step("redact"):
        seen, clean, aside = redacted(seen, refusals, run)
        earlier = tuple(differs(seen, clean, run.work.log))
        against = (*clean.reasons, *standing(earlier, run.override))
        aside = (*aside, *set_aside(earlier, run.override))
    if against or not clean.sheets:
        return _refused(seen, run, against or (nothing_left(),))
    # (5) verify
    with run.step("verify"):
        copy = csv_bytes(clean) if seen.decision.format == "csv" else workbook_bytes(clean)
        proof = proved(copy, seen, run, promised(seen.decision, aside))
        if run.others and (refusals := refused_by_others(copy, run)):
            return _refused(seen, run, refusals)
    return Made(seen, clean, copy, proof, aside)


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
