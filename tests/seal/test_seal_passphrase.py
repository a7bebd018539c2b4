"""Passphrases: long enough, evenly drawn, and the same however they are typed."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from redactor.seal import passphrase


def test_seven_words_of_the_list_are_at_least_80_bits() -> None:
    words = passphrase.word_list()
    assert len(words) == len(set(words)) == 7_776
    assert passphrase.WORDS * math.log2(len(words)) > 90


def test_passphrases_are_made_of_words_of_the_list_and_differ() -> None:
    words = set(passphrase.word_list())
    made = [passphrase.generate_passphrase() for _ in range(200)]
    assert len(set(made)) == 200
    for text in made:
        pieces = text.split("-")  # four words of the list hold a hyphen themselves
        assert 7 <= len(pieces) <= 14
        assert set(pieces) <= words | {"drop", "down", "felt", "tip", "t", "shirt", "yo"}


def test_every_word_is_as_likely() -> None:
    count = Counter(word[0] for _ in range(2_000) for word in passphrase.generate_passphrase().split("-"))
    share = sum(word.startswith("s") for word in passphrase.word_list()) / 7_776
    assert count["s"] / count.total() == pytest.approx(share, abs=0.02)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Abacus  Zoom", "abacus-zoom"), ("abacus-zoom\n", "abacus-zoom"), ("\tYO-YO zoom", "yo-yo-zoom"), ("", "")],
)
def test_tidying(typed: str, meant: str) -> None:
    assert passphrase.tidy_passphrase(typed) == meant
