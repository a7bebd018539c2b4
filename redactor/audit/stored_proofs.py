"""Proofs out of the stored hashes of the tree, in a handful of look-ups however long the log is (RFC 9162, 2.1)."""

from __future__ import annotations

from collections.abc import Callable

from redactor.audit.tree import leaf_position, node_hash, split
from redactor.errors import LogError

Node = Callable[[int], bytes | None]
"""The hash at a position (``tree.leaf_position``), or None."""


def inclusion_proof(node: Node, index: int, size: int) -> list[bytes]:
    """The proof that leaf ``index`` is in the tree of ``size``, nearest the leaf first.

    :raises LogError: a hash that is needed is not stored.
    """
    proof: list[bytes] = []
    first, last = 0, size
    while last - first > 1:
        middle = first + split(last - first)
        if index < middle:
            proof.append(_root(node, middle, last))
            last = middle
        else:
            proof.append(_root(node, first, middle))
            first = middle
    return proof[::-1]


def consistency_proof(node: Node, old_size: int, size: int) -> list[bytes]:
    """The proof that the tree of ``old_size`` is the beginning of the tree of ``size``; empty for equal or no trees.

    :raises LogError: a hash that is needed is not stored.
    """
    if not 0 < old_size < size:
        return []
    proof: list[bytes] = []
    first, last, whole = 0, size, True
    while old_size != last:
        middle = first + split(last - first)
        if old_size <= middle:
            proof.append(_root(node, middle, last))
            last = middle
        else:
            proof.append(_root(node, first, middle))
            first, whole = middle, False
    # the old tree itself needs no step: its root is known to whoever asks
    return proof[::-1] if whole else [_root(node, first, last), *proof[::-1]]


def tree_root(node: Node, size: int) -> bytes:
    """The root of the tree over the first ``size`` leaves (at least one).

    :raises LogError: a hash that is needed is not stored.
    """
    return _root(node, 0, size)


def _root(node: Node, first: int, last: int) -> bytes:
    size = last - first
    if size & (size - 1):
        middle = first + split(size)
        return node_hash(_root(node, first, middle), _root(node, middle, last))
    found = node(leaf_position(last - 1) + size.bit_length() - 1)
    if found is None:
        raise LogError(
            "The audit log lacks hashes that a proof needs.",
            next="Run 'redactor audit verify' to see what is wrong with it.",
        )
    return found
