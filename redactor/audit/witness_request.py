"""What a log hands to a witness: the body of C2SP's ``add-checkpoint`` (https://c2sp.org/tlog-witness), as a file.

The size that the witness saw last, a consistency proof from there, an empty line, and the checkpoint ::

    old 20
    PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
    …

    redactor/log/2026/5f0c9a4e7b21d38c
    42
    …
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

from redactor.audit.note import Checkpoint, parse_checkpoint
from redactor.audit.stored_proofs import consistency_proof
from redactor.audit.stores import Store
from redactor.audit.tree import HASH_SIZE
from redactor.errors import LogError, TamperedError

_OLD = re.compile(r"old (0|[1-9][0-9]{0,15})")
_MOST_STEPS = 63


@dataclass(frozen=True, slots=True)
class Request:
    """A checkpoint, and the proof that the tree of ``old`` entries is its beginning."""

    old: int
    proof: tuple[bytes, ...]
    checkpoint: Checkpoint
    note: str

    def to_text(self) -> str:
        """As a file."""
        steps = "".join(f"{base64.b64encode(step).decode('ascii')}\n" for step in self.proof)
        return f"old {self.old}\n{steps}\n{self.note}"


def request_of(store: Store, old: int) -> Request:
    """The request for a witness who saw ``old`` entries last.

    :raises TamperedError: the log is shorter than that.
    :raises LogError: it lacks what the proof needs.
    """
    with store.reading():
        head = store.head()
        if head is None or head.size < old:
            raise TamperedError(
                f"This log holds fewer than the {old} entries that the witness has seen.",
                where=store.where,
                next="It was cut short or put back to an earlier state. Keep it as it is, and tell your data "
                "protection officer.",
            )
        proof = consistency_proof(store.node, old, head.size)
    return Request(old, tuple(proof), parse_checkpoint(head.note), head.note)


def parse_request(text: str) -> Request:
    """:raises LogError: this is no such file."""
    head, _, note = text.partition("\n\n")
    first, *steps = head.split("\n")
    old = _OLD.fullmatch(first)
    try:
        proof = tuple(base64.b64decode(step, validate=True) for step in steps)
    except (binascii.Error, ValueError):
        proof = (b"",)
    if old is None or len(proof) > _MOST_STEPS or not all(len(step) == HASH_SIZE for step in proof):
        raise LogError(
            "This is neither an audit log nor a request to a witness.",
            next="Give what 'redactor audit checkpoint --since SIZE' wrote, or a copy of the log.",
        )
    return Request(int(old[1]), proof, parse_checkpoint(note), note)
