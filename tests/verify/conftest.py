"""The good copy, written once."""

from __future__ import annotations

import pytest
from gate_copy import COPY, written


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(COPY, tmp_path_factory.mktemp("copy"))
