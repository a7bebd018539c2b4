"""The Merkle tree of RFC 9162 section 2.1 (the tree of Certificate Transparency), on SHA-256.

A tree's leaves are hashes of entry bodies; an *inclusion proof* shows that an entry is in the tree with a given
root, a *consistency proof* that a smaller tree is the beginning of a larger one. Indices count from 0.
Nothing here touches files or keys.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

HASH_SIZE: Final = 32
EMPTY_ROOT: Final = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(data: bytes) -> bytes:
    """The hash of one entry: SHA-256 over 0x00 and its bytes, so that no leaf can pass for a node."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node: SHA-256 over 0x01 and its two children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(size: int) -> int:
    """The largest power of two smaller than ``size`` (at least 2): how many leaves stand on the left."""
    return 1 << ((size - 1).bit_length() - 1)


def root(leaves: Sequence[bytes]) -> bytes:
    """The root over leaf hashes (section 2.1.1)."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.add(leaf)
    return frontier.root()


def inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The proof that leaf ``index`` is in the tree over ``leaves``, nearest the leaf first (section 2.1.3.1).

    :raises ValueError: there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise ValueError("no such leaf")
    if len(leaves) == 1:
        return []
    middle = split(len(leaves))
    if index < middle:
        return [*inclusion(leaves[:middle], index), root(leaves[middle:])]
    return [*inclusion(leaves[middle:], index - middle), root(leaves[:middle])]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], expected: bytes) -> bool:
    """Whether ``proof`` shows that ``leaf`` stands at ``index`` of a tree of ``size`` with root ``expected``.

    Section 2.1.3.2.
    """
    if not 0 <= index < size or not _are_hashes(leaf, expected, *proof):
        return False
    here, last, current = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if here & 1 or here == last:
            current = node_hash(step, current)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            current = node_hash(current, step)
        here, last = here >> 1, last >> 1
    return last == 0 and current == expected


def consistency(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """The proof that the tree over the first ``old_size`` leaves is the beginning of the tree over all of them.

    Section 2.1.4.1. Empty where there is nothing to prove (an empty old tree, or the same tree).

    :raises ValueError: the old tree is larger than this one.
    """
    if not 0 <= old_size <= len(leaves):
        raise ValueError("the old tree is not smaller")
    return _consistency(leaves, old_size, whole=True) if 0 < old_size < len(leaves) else []


def _consistency(leaves: Sequence[bytes], old_size: int, *, whole: bool) -> list[bytes]:
    if old_size == len(leaves):
        # ``whole``: this subtree is the old tree itself, whose root the verifier has already
        return [] if whole else [root(leaves)]
    middle = split(len(leaves))
    if old_size <= middle:
        return [*_consistency(leaves[:middle], old_size, whole=whole), root(leaves[middle:])]
    return [*_consistency(leaves[middle:], old_size - middle, whole=False), root(leaves[:middle])]


def verify_consistency(old_size: int, old_root: bytes, size: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether ``proof`` shows that the tree of ``old_size`` is the beginning of the tree of ``size``.

    Section 2.1.4.2. An empty old tree is the beginning of any tree, and needs no proof.
    """
    if not 0 <= old_size <= size or not _are_hashes(old_root, new_root, *proof):
        return False
    if old_size == 0:
        return not proof and old_root == EMPTY_ROOT
    if old_size == size:
        return not proof and old_root == new_root
    steps = list(proof) if old_size & (old_size - 1) else [old_root, *proof]
    if not steps:
        return False
    here, last = old_size - 1, size - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            new = node_hash(new, step)
        here, last = here >> 1, last >> 1
    return last == 0 and old == old_root and new == new_root


def _are_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_SIZE for value in values)


class Frontier:
    """The right edge of a growing tree: the roots of its whole subtrees, largest first.

    That is all an append needs: one hash for each bit of the size, however many entries there are.
    """

    def __init__(self, size: int = 0, peaks: Sequence[bytes] = ()) -> None:
        if len(peaks) != size.bit_count():
            raise ValueError("a tree has one whole subtree for each bit of its size")
        self.size = size
        self.peaks = list(peaks)

    def proof_of_next(self) -> list[bytes]:
        """The inclusion proof that the next leaf will have in the tree that ends with it."""
        return self.peaks[::-1]

    def add(self, leaf: bytes) -> list[bytes]:
        """Append a leaf hash; returns the nodes this completes, the leaf itself first."""
        made = [leaf]
        size = self.size
        while size & 1:
            leaf = node_hash(self.peaks.pop(), leaf)
            made.append(leaf)
            size >>= 1
        self.peaks.append(leaf)
        self.size += 1
        return made

    def root(self) -> bytes:
        """The root over everything added so far."""
        if not self.peaks:
            return EMPTY_ROOT
        current = self.peaks[-1]
        for peak in self.peaks[-2::-1]:
            current = node_hash(peak, current)
        return current


def leaf_position(index: int) -> int:
    """Where leaf ``index`` stands when nodes are kept in the order in which they are completed.

    Before it stand ``index`` leaves and every node they completed: one less for each whole subtree (bit of
    ``index``). A node of height h whose last leaf is ``index`` stands h places after that leaf.
    """
    return 2 * index - index.bit_count()


def peak_positions(size: int) -> list[int]:
    """Where the peaks of a tree of ``size`` leaves stand in that order, largest first."""
    positions, covered = [], 0
    for height in range(size.bit_length() - 1, -1, -1):
        if size >> height & 1:
            covered += 1 << height
            positions.append(leaf_position(covered - 1) + height)
    return positions
