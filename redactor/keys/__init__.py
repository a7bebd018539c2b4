"""Keys: what each is for, where they are kept, and the few things done with them.

Light to import: ``cryptography`` is loaded when something is first signed or checked.
"""

from redactor.keys.certificate import certificate_ends
from redactor.keys.changing import change_lock
from redactor.keys.describe import KeyInfo
from redactor.keys.keyring import Keyring
from redactor.keys.lock import LOCK_KINDS
from redactor.keys.purposes import ESCROW, FINGERPRINT, OFFICER, PSEUDONYM, PURPOSES, QUARANTINE, REVIEWER, SIGNING
from redactor.keys.recipients import Recipient, Recipients, keep_recipients, read_recipients
from redactor.keys.reviewers import enrol_reviewer, reviewers
from redactor.keys.signature import check_signature, public_key_id
from redactor.keys.trust import TrustedKey

__all__ = [
    "ESCROW",
    "FINGERPRINT",
    "LOCK_KINDS",
    "OFFICER",
    "PSEUDONYM",
    "PURPOSES",
    "QUARANTINE",
    "REVIEWER",
    "SIGNING",
    "KeyInfo",
    "Keyring",
    "Recipient",
    "Recipients",
    "TrustedKey",
    "certificate_ends",
    "change_lock",
    "check_signature",
    "enrol_reviewer",
    "keep_recipients",
    "public_key_id",
    "read_recipients",
    "reviewers",
]
