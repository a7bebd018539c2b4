"""The audit log: append-only, and provable by anybody who holds a checkpoint.

An RFC 9162 Merkle tree over canonical JSON in SQLite, its state signed after every entry. No personal data, no
file name and no bare hash is in it: people and computers are keyed pseudonyms, files are keyed fingerprints.
"""

from redactor.audit.entry import Entry
from redactor.audit.event import ACTIONS, Event
from redactor.audit.log import AuditLog, Receipt, pseudonym
from redactor.audit.note import Checkpoint, make_checkpoint, parse_checkpoint, verifier_key
from redactor.audit.proof import included
from redactor.audit.verify import Problem, Verification

__all__ = [
    "ACTIONS",
    "AuditLog",
    "Checkpoint",
    "Entry",
    "Event",
    "Problem",
    "Receipt",
    "Verification",
    "included",
    "make_checkpoint",
    "parse_checkpoint",
    "pseudonym",
    "verifier_key",
]
