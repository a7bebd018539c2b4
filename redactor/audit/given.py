"""Checkpoints kept elsewhere, and what they say before the log itself is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field

from redactor.audit.cosignature import claims, cosigned
from redactor.audit.note import Checkpoint, Verifier, parse_checkpoint
from redactor.audit.problem import Problem, Problems
from redactor.audit.signers import Signers
from redactor.errors import LogError


@dataclass(frozen=True, slots=True)
class Given:
    """Signed notes, and the witnesses that must have cosigned one of them each."""

    notes: tuple[str, ...] = ()
    witnesses: tuple[Verifier, ...] = ()


@dataclass
class Promises:
    """What checkpoints kept elsewhere promise: the roots by size, all of which the log must have."""

    roots: dict[int, set[bytes]] = field(default_factory=dict)
    cosignatures: int = 0


def promises(given: Given, origin: str, signers: Signers, problems: Problems, notes: list[Problem]) -> Promises:
    """Look at every checkpoint; only those that this log's key signed say anything about it."""
    found, cosigners = Promises(), set[Verifier]()
    for place, note in enumerate(given.notes, 1):
        called = "The checkpoint given" if len(given.notes) == 1 else f"Checkpoint {place} of those given"
        checkpoint, why_not = _read(note, origin, signers)
        if checkpoint is None:
            problems.add(None, f"{called} {why_not}")
            continue
        signed = {witness for witness in given.witnesses if cosigned(checkpoint, witness) is not None}
        for witness in given.witnesses:
            if claims(checkpoint, witness) and witness not in signed:
                problems.add(None, f"{called} has a cosignature of the witness {witness.name} that is not true.")
        cosigners |= signed
        found.cosignatures += len(signed)
        if signers.signed(checkpoint, origin) in signers.revoked and not signed:
            notes.append(Problem(None, f"{called} was signed with a revoked key, so it proves nothing."))
        else:
            found.roots.setdefault(checkpoint.size, set()).add(checkpoint.root)
    for witness in given.witnesses:
        if witness not in cosigners:
            problems.add(None, f"No checkpoint given is cosigned by the witness {witness.name}.")
    return found


def _read(note: str, origin: str, signers: Signers) -> tuple[Checkpoint | None, str]:
    try:
        checkpoint = parse_checkpoint(note)
    except LogError:
        return None, "is not a checkpoint, or was changed."
    if checkpoint.origin != origin:
        return None, "is of another log: one of the two was put in the place of the right one."
    if signers.signed(checkpoint, origin) is None:
        return None, "was not signed with this log's key, or was changed."
    return checkpoint, ""
