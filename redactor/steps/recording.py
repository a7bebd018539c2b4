"""What the log is told. Counts, codes and keyed fingerprints; never a value, a name or a header."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime

from redactor.audit import PEOPLE, ROWS, AuditLog, Event, Receipt
from redactor.errors import LogError
from redactor.model import CleanWorkbook, Verb
from redactor.redact import CARRIED
from redactor.report import Report
from redactor.seal import LogProof, build_manifest, sign_manifest
from redactor.steps.delivery import neutral_name
from redactor.steps.earlier import row_digests
from redactor.steps.people import how_many, people_of
from redactor.steps.run import Ready, Run


def checked(report: Report, action: str = "check") -> Event:
    """A file was looked at (``check``), or a release was refused (``release-failed``)."""
    details = report.details
    return Event(
        action,
        verdict=report.verdict,
        reasons=Counter(reason.code.value for reason in details.reasons),
        policy=details.policy,
        recipients=details.recipients,
        fingerprints={"source": details.fingerprint},
        counts={
            "bytes": details.size,
            "tables": len(details.tables),
            "records": sum(len(table.records) for table in details.tables),
            **_stopped(report),
        },
    )


def _stopped(report: Report) -> dict[str, int]:
    """How much of which kind stood in the way (``stopped.UK_NHS``): what would have gone, had nobody looked."""
    stopped: Counter[str] = Counter()
    for reason in report.details.reasons:
        if reason.entity is not None:
            stopped[f"stopped.{reason.entity}"] += max(1, reason.count)
    return dict(stopped)


def intended(ready: Ready, run: Run) -> Event:
    """A copy is about to be handed over, for the first time or sealed again; with the key of whoever reviewed it."""
    decision = ready.seen.decision
    detail = {"seal": ready.sealed.kind}
    if run.receipt is not None:
        detail["reviewer"] = run.receipt.reviewer
    if run.reissue is not None:
        detail["reissue"] = "sealed-again"
    return Event(
        "release-intended",
        verdict="clear",
        policy=decision.policy,
        recipients=decision.recipients,
        fingerprints={"source": ready.seen.fingerprint, "result": ready.fingerprint},
        counts={**counts_of(ready.clean), "people": how_many(ready), **entities_of(ready)},
        refers_to=run.reissue,
        detail=detail,
    )


def digests(ready: Ready, log: AuditLog) -> dict[str, list[str]]:
    """Keyed digests of who is in a copy and of its rows, for the log's erasable side table."""
    people = [log.digest(PEOPLE, text) for text in people_of(ready)]
    return {PEOPLE: people, ROWS: row_digests(ready.seen, ready.clean, log)}


def completed(ready: Ready, receipt: Receipt) -> Event:
    """The copy was handed over."""
    decision = ready.seen.decision
    return Event(
        "release-completed",
        verdict="clear",
        policy=decision.policy,
        recipients=decision.recipients,
        refers_to=receipt.number,
    )


@contextmanager
def failure(log: AuditLog, receipt: Receipt | None = None) -> Iterator[None]:
    """Log that a release stopped on the way, whatever stopped it, and let the error go on.

    Where even that cannot be written, the error itself is what counts.
    """
    try:
        yield
    except BaseException as error:
        number = receipt.number if receipt else None
        with suppress(LogError):
            log.append(Event("release-failed", refers_to=number, detail={"error": type(error).__name__}))
        raise


def counts_of(clean: CleanWorkbook) -> dict[str, int]:
    """How much is in a copy and how much was left out of it."""
    return {
        "sheets": len(clean.sheets),
        "rows": sum(sheet.rows for sheet in clean.sheets),
        "columns": sum(len(sheet.columns) for sheet in clean.sheets),
        "suppressed": sum(group.suppressed for group in clean.disclosure),
    }


def entities_of(ready: Ready) -> dict[str, int]:
    """What kinds of data a copy holds, for whoever asks later what went out: columns by entity (``column.GANG``), and
    those of them that went as they were (``kept.GANG``)."""
    seen = ready.seen
    tables = {sheet.table for sheet in ready.clean.sheets}
    columns = zip(seen.detection.columns, seen.decision.actions, strict=True)
    carried = [(column.entity or "OTHER", action.verb) for column, action in columns if column.table in tables]
    return {
        **Counter(f"column.{entity}" for entity, verb in carried if verb in CARRIED),
        **Counter(f"kept.{entity}" for entity, verb in carried if verb is Verb.KEEP),
    }


def manifest(ready: Ready, receipt: Receipt, run: Run, expires: date) -> bytes:
    """The signed release manifest, with the proof that the log holds the intent.

    :param expires: the last day on which the copy may be used.
    """
    decision, keyring = ready.seen.decision, run.work.keyring
    record = build_manifest(
        release=receipt.number,
        sealed=ready.sealed.data,
        sealed_name=neutral_name(receipt.number, decision.format, ready.sealed.kind),
        seal_kind=ready.sealed.kind,
        fingerprints={"source": ready.seen.fingerprint, "result": ready.fingerprint},
        policy=decision.policy,
        recipients=decision.recipients,
        counts=counts_of(ready.clean),
        created=datetime.now(UTC),
        expires=expires,
        reviewed_by=() if run.receipt is None else (run.receipt.reviewer,),
        reissue_of=run.reissue,
        log=LogProof(
            receipt.number,
            receipt.leaf_hash,
            receipt.tree_size,
            receipt.root,
            receipt.inclusion_proof,
            receipt.checkpoint,
        ),
        keys=keyring,
    )
    return sign_manifest(record, keyring)
