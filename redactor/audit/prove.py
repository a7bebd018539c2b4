"""A proof that an entry is in the log, in one file that needs neither the log nor this program.

``redactor-log-proof/1`` holds the entry's body byte for byte, the way from its hash to the root (RFC 9162, 2.1.3), the
checkpoint that states the root, and the public key that signed it, as PEM and in the one-line form of signed notes.
``docs/log-proofs.md`` says how anybody checks it with openssl and Python's standard library.
"""

from __future__ import annotations

import base64
import json
from typing import Final

from redactor.audit.note import Checkpoint, verifier_key
from redactor.audit.stored_proofs import inclusion_proof, tree_root
from redactor.audit.stores import Store
from redactor.audit.tree import leaf_hash, leaf_position
from redactor.errors import LogError, TamperedError
from redactor.keys.signature import to_pem

SCHEMA: Final = "redactor-log-proof/1"


def make_proof(store: Store, number: int, checkpoint: Checkpoint, note: str, public_key: bytes) -> str:
    """The proof of entry ``number`` under a checkpoint that ``public_key`` signed, inside ``reading``.

    :raises LogError: the checkpoint does not reach that far, or the log lacks what the proof needs.
    :raises TamperedError: the log is not what the checkpoint states, or the entry not what was recorded.
    """
    body = store.body(number)
    if number > checkpoint.size or not isinstance(body, bytes):
        raise LogError(
            f"The checkpoint is of {checkpoint.size} entries, so it says nothing of entry {number}.",
            next="Give a later one, or none: then the log's own is taken.",
        )
    proof = inclusion_proof(store.node, number - 1, checkpoint.size)
    if tree_root(store.node, checkpoint.size) != checkpoint.root or not _is_stored(store, number, body):
        raise TamperedError(
            "The log is not what the checkpoint states, so nothing is proved by it.",
            where=store.where,
            next="Run 'redactor audit verify' to see which entry is wrong, and tell your data protection officer.",
        )
    record = {
        "schema": SCHEMA,
        "entry": body.decode("utf-8", "replace"),
        "index": number - 1,
        "tree_size": checkpoint.size,
        "inclusion_proof": [base64.b64encode(step).decode("ascii") for step in proof],
        "checkpoint": note,
        "public_key": to_pem(public_key),
        "verifier_key": verifier_key(checkpoint.origin, public_key),
    }
    return json.dumps(record, indent=1, ensure_ascii=False) + "\n"


def _is_stored(store: Store, number: int, body: bytes) -> bool:
    return store.node(leaf_position(number - 1)) == leaf_hash(body)
