"""The recipient's side: unseal a file and hold it against its manifest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from redactor.audit import Event
from redactor.errors import UsageError
from redactor.files import write_atomically
from redactor.seal import Manifest, SignedBy, read_manifest, seal_kind_of, unseal, unseal_for_key
from redactor.steps.acceptance import check_file, manifest_beside
from redactor.steps.workspace import Workspace
from redactor.workbook import read_whole


@dataclass(frozen=True)
class Received:
    """An opened copy. ``manifest`` is None where none came with it; then nothing but the seal vouches for it."""

    content: bytes = field(repr=False)
    manifest: Manifest | None
    notes: tuple[str, ...]


def receive(
    path: Path,
    manifest: Path | None,
    ask: Callable[[], str | None],
    work: Workspace,
    identity: Path | None = None,
) -> Received:
    """Check the manifest first, then unseal, then log that it was opened.

    :param ask: gives the passphrase; called only when one is needed.
    :param identity: the file with the private key, for a copy that was sealed with age.
    :raises TamperedError: the file is not the one its manifest is about, or the manifest is not as it was signed.
    :raises SealError: the passphrase is wrong, or the file was changed.
    """
    data = read_whole(path, work.settings.limits)
    beside = manifest or manifest_beside(path)
    facts = None if beside is None else read_manifest(read_whole(beside, work.settings.limits), work.keyring)
    notes = ["No manifest came with this file: who sealed it, and for whom, cannot be checked."]
    if facts is not None:
        check_file(facts, data)
        notes = _notes(facts)
    content = _unsealed(data, ask, identity)
    work.log.append(Event("open", verdict="clear", fingerprints={"result": work.keyring.fingerprint(content)}))
    return Received(content, facts, tuple(notes))


def keep(received: Received, path: Path) -> None:
    """Write the opened copy, readable by its owner alone."""
    write_atomically(path, received.content, replace=False)


def _unsealed(data: bytes, ask: Callable[[], str | None], identity: Path | None) -> bytes:
    kind = seal_kind_of(data)
    if kind == "none":
        return data
    if kind == "age":
        return unseal_for_key(data, _private_key(identity))
    passphrase = ask()
    if not passphrase:
        raise UsageError(
            "This file is sealed with a passphrase, and none was given.",
            next="Run it where it can ask you, or name a file with --passphrase-file.",
        )
    return unseal(data, passphrase)


def _private_key(identity: Path | None) -> bytes:
    if identity is None:
        raise UsageError(
            "This file is sealed with age, and opens with your private key.",
            next="Name the file that holds it with --identity: what age-keygen made, or an SSH private key.",
        )
    try:
        return identity.read_bytes()
    except OSError as error:
        raise UsageError("The file with the private key could not be read.", next="Check the path.") from error


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
