"""The audit log: append-only, and provable by anybody who holds a checkpoint.

An RFC 9162 Merkle tree over canonical JSON, its state signed after every append. No personal data, no file name and no
bare hash is in an entry: people and computers are keyed pseudonyms, files are keyed fingerprints, and what they stand
for lies in a side table of which every row can be erased for good (``openings``), leaving every proof as it was.
"""

from redactor.audit.closing import FOLDER as CLOSED_FOLDER
from redactor.audit.earlier import Earlier
from redactor.audit.entry import Entry
from redactor.audit.event import ACTIONS, Event
from redactor.audit.holds import Hold
from redactor.audit.incidents import (
    Incident,
    Risk,
    Step,
    Told,
    add_step,
    close_incident,
    find_incident,
    incidents_of,
    open_incident,
)
from redactor.audit.log import AuditLog
from redactor.audit.note import Checkpoint, make_checkpoint, parse_checkpoint, verifier_key
from redactor.audit.openings import PEOPLE, ROWS, digest, pseudonym
from redactor.audit.period import Counting, counted
from redactor.audit.problem import Problem
from redactor.audit.proof import included
from redactor.audit.sides import account
from redactor.audit.staff import StaffEntry, StaffRecord, subject_access
from redactor.audit.verify import Verification
from redactor.audit.write import Addition, Receipt

__all__ = [
    "ACTIONS",
    "CLOSED_FOLDER",
    "PEOPLE",
    "ROWS",
    "Addition",
    "AuditLog",
    "Checkpoint",
    "Counting",
    "Earlier",
    "Entry",
    "Event",
    "Hold",
    "Incident",
    "Problem",
    "Receipt",
    "Risk",
    "StaffEntry",
    "StaffRecord",
    "Step",
    "Told",
    "Verification",
    "account",
    "add_step",
    "close_incident",
    "counted",
    "digest",
    "find_incident",
    "incidents_of",
    "included",
    "make_checkpoint",
    "open_incident",
    "parse_checkpoint",
    "pseudonym",
    "subject_access",
    "verifier_key",
]
