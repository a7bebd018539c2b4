"""Earlier releases to a recipient, with the digests that were kept of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from redactor.audit.entry import Entry, read_body
from redactor.audit.openings import DIGESTS, unpack
from redactor.audit.sides import SideTable
from redactor.audit.stores import Store
from redactor.model import PolicyRef

INTENDED = "release-intended"
COMPLETED = "release-completed"
FAILED = "release-failed"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A release that was made. ``recipients`` are pseudonyms.

    ``digests`` holds, by kind, those that can still be read: what was never kept or was erased is not in it;
    ``erased`` names the kinds that were kept once. ``completed`` is false where the release was interrupted: then
    nobody knows whether the file went out.
    """

    number: int
    time: datetime
    policy: PolicyRef | None
    recipients: tuple[str, ...]
    counts: Mapping[str, int]
    fingerprints: Mapping[str, str]
    completed: bool
    digests: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    erased: frozenset[str] = frozenset()


def releases(store: Store, side: SideTable, kind: str, recipient: str = "") -> Iterator[Earlier]:
    """Releases of which digests of this kind were kept, latest first.

    :param recipient: only those to this pseudonym.
    :raises LogError: an entry cannot be read.
    """
    for number, body in store.holding(kind, f'"{recipient}"'.encode("ascii") if recipient else b'"'):
        entry = read_body(number, body)
        if entry.action != INTENDED or (recipient and recipient not in entry.recipients):
            continue
        outcome = _outcome(store, number)
        if outcome != FAILED:
            yield _earlier(entry, side, completed=outcome == COMPLETED)


def _outcome(store: Store, number: int) -> str | None:
    """The action of the entry that says how a release ended; None where none does."""
    after = number
    while (found := store.first_after(after, f'"refers_to":{number},'.encode("ascii"))) is not None:
        entry = read_body(*found)
        if entry.refers_to == number and entry.action in (COMPLETED, FAILED):
            return entry.action
        after = entry.number
    return None


def _earlier(entry: Entry, side: SideTable, *, completed: bool) -> Earlier:
    texts = {kind: side.text(kind, entry.number) for kind in DIGESTS if kind in entry.sealed}
    return Earlier(
        entry.number,
        entry.time,
        entry.policy,
        entry.recipients,
        entry.counts,
        entry.fingerprints,
        completed,
        {kind: unpack(text) for kind, text in texts.items() if text is not None},
        frozenset(kind for kind, text in texts.items() if text is None),
    )
