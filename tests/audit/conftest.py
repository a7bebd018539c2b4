"""A home folder with keys and a small log in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from redactor.keys import Keyring


@pytest.fixture(scope="module")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring.open(tmp_path_factory.mktemp("audit") / "home")


@pytest.fixture
def own_keyring(tmp_path: Path) -> Keyring:
    """One that the test has for itself, with its own home folder."""
    return Keyring.open(tmp_path / "home")
