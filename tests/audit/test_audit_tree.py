"""The Merkle tree: the published vectors, and proofs that hold where they should and nowhere else."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.audit import tree

# The inputs and roots that every implementation of Certificate Transparency's tree is tested with.
INPUTS = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def leaves_of(size: int) -> list[bytes]:
    return [tree.leaf_hash(str(number).encode()) for number in range(size)]


def slow_root(leaves: list[bytes]) -> bytes:
    """The definition of RFC 9162 section 2.1.1, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + slow_root(leaves[:k]) + slow_root(leaves[k:])).digest()


@pytest.mark.parametrize("size", range(9))
def test_published_roots(size: int) -> None:
    assert tree.root([tree.leaf_hash(data) for data in INPUTS[:size]]).hex() == ROOTS[size]


@pytest.mark.parametrize("size", range(70))
def test_root_is_the_definition(size: int) -> None:
    assert tree.root(leaves_of(size)) == slow_root(leaves_of(size))


@pytest.mark.parametrize("size", range(1, 40))
def test_every_inclusion_proof_holds_for_its_own_leaf_only(size: int) -> None:
    leaves = leaves_of(size)
    root = tree.root(leaves)
    for index in range(size):
        proof = tree.inclusion(leaves, index)
        assert tree.verify_inclusion(leaves[index], index, size, proof, root)
        for other in range(size):
            assert tree.verify_inclusion(leaves[other], index, size, proof, root) == (other == index)
            assert tree.verify_inclusion(leaves[index], other, size, proof, root) == (other == index)


@pytest.mark.parametrize("size", range(1, 40))
def test_every_consistency_proof_holds_for_its_own_trees_only(size: int) -> None:
    leaves = leaves_of(size)
    root = tree.root(leaves)
    for old in range(size + 1):
        proof = tree.consistency(leaves, old)
        assert tree.verify_consistency(old, tree.root(leaves[:old]), size, root, proof)
        for other in range(1, size + 1):
            held = tree.verify_consistency(old, tree.root(leaves[:other]), size, root, proof)
            assert held == (other == old)


@st.composite
def proofs(draw: st.DrawFn) -> tuple[list[bytes], int]:
    leaves = leaves_of(draw(st.integers(1, 300)))
    return leaves, draw(st.integers(0, len(leaves) - 1))


def spoilt(draw: st.DataObject, proof: list[bytes]) -> list[bytes]:
    """A proof that is another: a bit flipped, a step left out, added, or moved."""
    how = draw.draw(st.sampled_from(["flip", "drop", "add", "swap"] if proof else ["add"]))
    at = draw.draw(st.integers(0, max(len(proof) - 1, 0)))
    if how == "flip":
        bit = draw.draw(st.integers(0, 255))
        number = int.from_bytes(proof[at], "big") ^ 1 << bit
        return [*proof[:at], number.to_bytes(32, "big"), *proof[at + 1 :]]
    if how == "drop":
        return [*proof[:at], *proof[at + 1 :]]
    if how == "swap" and len(proof) > 1:
        other = (at + 1) % len(proof)
        changed = list(proof)
        changed[at], changed[other] = changed[other], changed[at]
        return changed
    return [*proof[:at], draw.draw(st.binary(min_size=32, max_size=32)), *proof[at:]]


@given(proofs(), st.data())
def test_a_spoilt_inclusion_proof_fails(case: tuple[list[bytes], int], data: st.DataObject) -> None:
    leaves, index = case
    root, proof = tree.root(leaves), tree.inclusion(leaves, index)
    assert tree.verify_inclusion(leaves[index], index, len(leaves), proof, root)
    assert not tree.verify_inclusion(leaves[index], index, len(leaves), spoilt(data, proof), root)


@given(proofs(), st.data())
def test_a_spoilt_consistency_proof_fails(case: tuple[list[bytes], int], data: st.DataObject) -> None:
    leaves, old = case
    root, old_root, proof = tree.root(leaves), tree.root(leaves[:old]), tree.consistency(leaves, old)
    assert tree.verify_consistency(old, old_root, len(leaves), root, proof)
    assert not tree.verify_consistency(old, old_root, len(leaves), root, spoilt(data, proof))


@given(st.integers(2, 200), st.data())
def test_a_changed_history_has_no_consistency_proof(size: int, data: st.DataObject) -> None:
    leaves = leaves_of(size)
    old = data.draw(st.integers(1, size - 1))
    changed = list(leaves)
    changed[data.draw(st.integers(0, old - 1))] = tree.leaf_hash(b"changed")
    proof = tree.consistency(changed, old)
    assert not tree.verify_consistency(old, tree.root(leaves[:old]), size, tree.root(changed), proof)


@given(
    st.integers(0, 2**62), st.integers(0, 2**62), st.lists(st.binary(max_size=33), max_size=5), st.binary(max_size=33)
)
def test_nonsense_is_answered_not_raised(one: int, two: int, proof: list[bytes], value: bytes) -> None:
    good = tree.leaf_hash(b"")
    assert not tree.verify_inclusion(value, one, two, proof, good)
    assert not tree.verify_consistency(one, value, two, good, proof) or one == two == 0 or value == good


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_no_proof_of_a_leaf_that_is_not_there(index: int, size: int) -> None:
    with pytest.raises(ValueError, match="no such leaf"):
        tree.inclusion(leaves_of(size), index)
    assert not tree.verify_inclusion(tree.leaf_hash(b"0"), index, size, [], tree.root(leaves_of(size)))


@pytest.mark.parametrize("old", [-1, 4])
def test_no_proof_of_a_larger_past(old: int) -> None:
    with pytest.raises(ValueError, match="not smaller"):
        tree.consistency(leaves_of(3), old)


def test_a_leaf_cannot_pass_for_a_node() -> None:
    left, right = leaves_of(2)
    assert tree.leaf_hash(left + right) != tree.node_hash(left, right)


@given(st.integers(0, 600))
def test_the_frontier_and_the_positions_of_nodes(size: int) -> None:
    frontier, stored = tree.Frontier(), []
    leaves = leaves_of(size)
    for number, leaf in enumerate(leaves):
        assert len(stored) == tree.leaf_position(number)
        proof = frontier.proof_of_next()
        stored += frontier.add(leaf)
        if number in (size // 2, size - 1):
            assert proof == tree.inclusion(leaves[: number + 1], number)
    assert frontier.root() == slow_root(leaves)
    assert [stored[position] for position in tree.peak_positions(size)] == frontier.peaks
    again = tree.Frontier(size, frontier.peaks)
    assert again.root() == frontier.root()


def test_a_frontier_must_fit_its_size() -> None:
    with pytest.raises(ValueError, match="each bit"):
        tree.Frontier(3, leaves_of(1))
