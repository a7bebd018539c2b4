"""What is told to the log, and what the log refuses to hear.

An event holds words from our own vocabulary, counts, and keyed fingerprints. Before an entry is stored, addresses of
recipients are turned into keyed pseudonyms and a justification in a person's own words into a commitment; what these
stand for goes into the erasable side table (``openings``). Everything else that could carry personal data, a file name
or a bare hash is refused here, whoever calls: an entry cannot be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from redactor.errors import LogError
from redactor.model import PolicyRef, ReasonCode, VerdictKind

ACTIONS: Final = frozenset(
    {
        "log-started",
        "log-closed",
        "log-deleted",
        "check",
        "release-intended",
        "release-completed",
        "release-failed",
        "open",
        "reveal",
        "review",
        "override",
        "policy-changed",
        "policy-approved",
        "key-made",
        "key-protected",
        "key-rotated",
        "key-trusted",
        "recipient-added",
        "recipient-removed",
        "quarantine-held",
        "quarantine-released",
        "quarantine-rejected",
        "verification",
        "erased",
        "person-searched",
        "subject-access",
        "incident-opened",
        "incident-updated",
        "incident-closed",
        "hold-placed",
        "hold-lifted",
    }
)
"""What can have happened. Entries with other actions are read (a later version wrote them) but not written."""

LARGEST_INTEGER: Final = 2**53 - 1
"""Canonical JSON (RFC 8785) holds no larger one."""

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+/-]{0,119}")
_FINGERPRINT = re.compile(r"hmac-sha256:[0-9a-f]{64}")
_KEY_ID = re.compile(r"(?:ed25519|hmac-sha256|aes-256-gcm):[0-9a-f]{32}")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_BARE_HASH = re.compile(r"[0-9A-Fa-f]{32,}|[A-Za-z0-9+/]{43,}")
_LONG_NUMBER = re.compile(r"\d{7,}")  # a telephone number, a PNC id, an NHS number
_ORIGIN = re.compile(r"redactor/log/\d{4}/[0-9a-f]{16}")
_PSEUDONYM = re.compile(r"p-[0-9a-f]{15}")
_NEUTRAL_NAME = re.compile(r"R-\d{6,}(?:\.release)?(?:\.(?:xlsx|csv|json|age))?")
_FILE_NAME = re.compile(r"\.(?:xls[a-z]?|xlt[a-z]?|csv|tsv|ods|docx?|pdf|txt|zip|eml|msg|json|ya?ml|7z|age)$", re.I)
_LONGEST_JUSTIFICATION: Final = 10_000
_NO_MAPPING: Final[Mapping[str, str]] = {}
_NO_COUNTS: Final[Mapping[str, int]] = {}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    ``recipients`` are addresses in clear; they are stored as keyed pseudonyms only. ``fingerprints`` are keyed
    ones as the keyring makes them. ``counts`` are of rows, people, columns, seconds and the like. ``refers_to`` is
    the number of an earlier entry. ``detail`` holds single words (``seal: office``, ``error: DeliveryError``).
    ``justification`` is free text (why something was revealed or overridden), at most 10,000 characters.
    """

    action: str
    verdict: VerdictKind | str | None = None
    reasons: Mapping[str, int] = field(default_factory=lambda: _NO_COUNTS)
    policy: PolicyRef | None = None
    recipients: tuple[str, ...] = field(default=(), repr=False)
    fingerprints: Mapping[str, str] = field(default_factory=lambda: _NO_MAPPING)
    counts: Mapping[str, int] = field(default_factory=lambda: _NO_COUNTS)
    refers_to: int | None = None
    detail: Mapping[str, str] = field(default_factory=lambda: _NO_MAPPING)
    justification: str = field(default="", repr=False)


def check_event(event: Event) -> None:
    """:raises LogError: the event holds something that an entry may not hold. The message never quotes it."""
    if event.action not in ACTIONS:
        raise _refused("its action is not one that the log knows")
    if event.verdict is not None and event.verdict not in set(VerdictKind):
        raise _refused("its verdict is not one that the log knows")
    if not set(event.reasons) <= set(ReasonCode):
        raise _refused("a reason is not one that the log knows")
    _check_counts("reasons", event.reasons)
    _check_counts("counts", event.counts)
    if event.refers_to is not None and not _is_whole(event.refers_to):
        raise _refused("the entry it refers to is not a number")
    for key, value in event.fingerprints.items():
        if not _KEY.fullmatch(key) or not _FINGERPRINT.fullmatch(value):
            raise _refused("a fingerprint is not a keyed one")
    for key, value in event.detail.items():
        if not _KEY.fullmatch(key) or not _is_word(value):
            raise _refused("a detail is not a single word of the program's own")
    if event.policy is not None:
        _check_policy(event.policy)
    if len(event.justification) > _LONGEST_JUSTIFICATION:
        raise LogError(
            f"The reason given is longer than {_LONGEST_JUSTIFICATION:,} characters.", next="Say it in fewer words."
        )


def _check_counts(what: str, counts: Mapping[str, int]) -> None:
    for key, value in counts.items():
        if not _KEY.fullmatch(key) or not _is_whole(value):
            raise _refused(f"one of its {what} is not a whole number under a plain name")


def _check_policy(policy: PolicyRef) -> None:
    if not _is_word(policy.name) or not _TOKEN.fullmatch(policy.version):
        raise _refused("its policy's name or version is not a single word")
    if not _DIGEST.fullmatch(policy.digest):
        raise _refused("its policy has no digest")


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST_INTEGER


def _is_word(value: object) -> bool:
    """One word of ours: no spaces, no address, no file name, no long number, no hash that is not keyed."""
    if not isinstance(value, str) or not _TOKEN.fullmatch(value):
        return False
    if any(form.fullmatch(value) for form in (_FINGERPRINT, _KEY_ID, _NEUTRAL_NAME, _ORIGIN, _PSEUDONYM)):
        return True
    return not any(form.search(value) for form in (_BARE_HASH, _FILE_NAME, _LONG_NUMBER))


def _refused(why: str) -> LogError:
    return LogError(
        f"An entry was refused by the audit log, because {why}.",
        next="This is a fault in the program, not in your file. Please report it.",
    )
