"""The recipient's side: unseal a file and hold it against its manifest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from redactor.audit import Event, included
from redactor.errors import TamperedError, UsageError
from redactor.files import write_atomically
from redactor.seal import LogProof, Manifest, SignedBy, check_inclusion, is_sealed, read_manifest, unseal
from redactor.steps.delivery import MANIFEST_SUFFIX
from redactor.steps.workspace import Workspace
from redactor.workbook import read_whole


@dataclass(frozen=True)
class Received:
    """An opened copy. ``manifest`` is None where none came with it; then nothing but the seal vouches for it."""

    content: bytes = field(repr=False)
    manifest: Manifest | None
    notes: tuple[str, ...]


def receive(path: Path, manifest: Path | None, ask: Callable[[], str | None], work: Workspace) -> Received:
    """Check the manifest first, then unseal, then log that it was opened.

    :param ask: gives the passphrase; called only when one is needed.
    :raises TamperedError: the file is not the one its manifest is about, or the manifest is not as it was signed.
    :raises SealError: the passphrase is wrong, or the file was changed.
    """
    data = read_whole(path, work.settings.limits)
    beside = manifest or _beside(path)
    facts = None if beside is None else read_manifest(read_whole(beside, work.settings.limits), work.keyring)
    notes = ["No manifest came with this file: who sealed it, and for whom, cannot be checked."]
    if facts is not None:
        _check(facts, data)
        notes = _notes(facts)
    content = _unsealed(data, ask)
    work.log.append(Event("open", verdict="clear", fingerprints={"result": work.keyring.fingerprint(content)}))
    return Received(content, facts, tuple(notes))


def keep(received: Received, path: Path) -> None:
    """Write the opened copy, readable by its owner alone."""
    write_atomically(path, received.content, replace=False)


def _beside(path: Path) -> Path | None:
    candidate = path.with_name(path.stem + MANIFEST_SUFFIX)
    return candidate if candidate.is_file() else None


def _unsealed(data: bytes, ask: Callable[[], str | None]) -> bytes:
    if not is_sealed(data):
        return data
    passphrase = ask()
    if not passphrase:
        raise UsageError(
            "This file is sealed with a passphrase, and none was given.",
            next="Run it where it can ask you, or name a file with --passphrase-file.",
        )
    return unseal(data, passphrase)


def _check(manifest: Manifest, data: bytes) -> None:
    if not manifest.is_for(data):
        raise TamperedError(
            "This is not the file that the manifest is about, or it was changed on the way.",
            next="Do not open it. Ask the sender for both files again.",
        )
    check_inclusion(manifest, lambda proof: _in_log(proof, manifest.public_key))


def _in_log(proof: LogProof, public_key: bytes) -> bool:
    """Whether the proof leads to the root of a checkpoint that the manifest's own key signed (RFC 9162, 2.1.3.2)."""
    return included(proof.number, proof.leaf_hash, proof.inclusion_proof, proof.checkpoint, public_key)


def _notes(manifest: Manifest) -> list[str]:
    notes = []
    if manifest.signed_by is SignedBy.UNKNOWN:
        notes.append(
            f"Signed by a key that is not enrolled here ({manifest.signer}). Ask the sender for their public key, "
            "compare it by phone, and enrol it with 'redactor keys trust'."
        )
    if manifest.has_expired(datetime.now(UTC).date()):
        notes.append("The time for which this copy may be used is over. Delete it.")
    return notes
