"""Whether a sealed file may pass unopened, because a signed manifest vouches for it.

It may when its manifest is signed by this organisation or by one that is enrolled (``redactor keys trust``), is about
exactly this file, is proved to be in the sender's log, names these recipients, has not expired, and was made under a
policy that is approved here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from redactor.audit import included
from redactor.errors import TamperedError, UninspectableError
from redactor.model import Location, Reason, ReasonCode
from redactor.policy import normal_recipients, reference_is_approved
from redactor.report import Report
from redactor.seal import LogProof, Manifest, SignedBy, check_inclusion, read_manifest, seal_kind_of
from redactor.steps.answer import uninspectable, unopened
from redactor.steps.delivery import MANIFEST_SUFFIX
from redactor.steps.run import Run
from redactor.steps.workspace import Workspace
from redactor.workbook import read_whole

_WHERE = Location(inside="release manifest")


def manifest_beside(path: Path) -> Path | None:
    """The manifest that lies beside a sealed file, by the names that ``release`` gives them."""
    name = path.with_suffix("") if path.suffix == ".age" else path
    candidate = name.with_name(name.stem + MANIFEST_SUFFIX)
    return candidate if candidate.is_file() else None


def vouched_report(data: bytes, run: Run) -> Report | None:
    """The report on a sealed file that came with its manifest; None for anything else, which is to be looked into."""
    kind = seal_kind_of(data)
    beside = None if kind == "none" or run.password is not None else manifest_beside(run.path)
    if beside is None:
        return None
    work = run.work
    try:
        manifest = read_whole(beside, work.settings.limits)
        against = vouched_for(data, manifest, run.recipients, work, run.today)
    except UninspectableError as error:
        return uninspectable(error, run, data)
    notes = () if against else ("It was not opened: its manifest says what is in it and under which policy.",)
    return unopened(run, data, against, notes, format=f"sealed ({kind})")


def vouched_for(
    data: bytes, manifest: bytes, recipients: Sequence[str], work: Workspace, today: date
) -> tuple[Reason, ...]:
    """What stands against letting a sealed file pass unopened; nothing when it may.

    :raises UninspectableError: the manifest cannot be read.
    """
    try:
        facts = read_manifest(manifest, work.keyring)
        check_file(facts, data)
    except TamperedError as error:
        return (Reason(ReasonCode.UNINSPECTABLE_PART, _WHERE, error.what, error.next),)
    return tuple(_against(facts, recipients, work, today))


def check_file(manifest: Manifest, data: bytes) -> None:
    """Check that a manifest is about this very file, and that the sender's log holds the release.

    :raises TamperedError: it is not.
    """
    if not manifest.is_for(data):
        raise TamperedError(
            "This is not the file that the manifest is about, or it was changed on the way.",
            next="Do not open it. Ask the sender for both files again.",
        )
    check_inclusion(manifest, lambda proof: _in_log(proof, manifest.public_key))


def _in_log(proof: LogProof, public_key: bytes) -> bool:
    """Whether the proof leads to the root of a checkpoint that the manifest's own key signed (RFC 9162, 2.1.3.2)."""
    return included(proof.number, proof.leaf_hash, proof.inclusion_proof, proof.checkpoint, public_key)


def _against(manifest: Manifest, recipients: Sequence[str], work: Workspace, today: date) -> Iterator[Reason]:
    contact = work.settings.contact
    if manifest.signed_by is SignedBy.UNKNOWN:
        yield Reason(
            ReasonCode.UNINSPECTABLE_PART,
            _WHERE,
            "The manifest is signed by a key that is not enrolled here.",
            "Ask the sender for their public key, compare it by phone, and enrol it: redactor keys trust.",
        )
    if set(normal_recipients(recipients)) - set(manifest.recipients):
        yield Reason(
            ReasonCode.RECIPIENT_NOT_PERMITTED,
            _WHERE,
            "The sealed copy was made for other people.",
            "Make a release for these recipients.",
        )
    if manifest.has_expired(today):
        yield Reason(
            ReasonCode.POLICY_EXPIRED,
            _WHERE,
            "The time for which this copy may be used is over.",
            "Make a new release.",
        )
    if not reference_is_approved(manifest.policy, work.settings.home, work.keyring):
        yield Reason(
            ReasonCode.POLICY_NOT_APPROVED,
            _WHERE,
            f"The policy it was made under ({manifest.policy.name}) is not approved here.",
            f"Ask {contact} to read that policy and run 'redactor policy approve' on it.",
        )
