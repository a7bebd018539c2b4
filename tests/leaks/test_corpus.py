"""Real files of other projects, where a folder of them is named in ``REDACTOR_CORPUS``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from corpus import examine_all

CORPUS = Path(os.environ.get("REDACTOR_CORPUS", "no-corpus"))
HOSTILE = {"bomb", "corrupt", "encrypted"}


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="no folder of other projects' test files: name it in REDACTOR_CORPUS")
def test_files_of_other_projects() -> None:
    outcomes = examine_all(CORPUS)
    assert outcomes
    assert not [item for item in outcomes if item.code not in {0, 1, 3}]
    assert not [item for item in outcomes if item.code == 0 and item.kind in HOSTILE]
    assert not [item for item in outcomes if item.seconds > 60 or item.megabytes > 1000]
    assert not [item for item in outcomes if not item.released.startswith(("released", "refused: "))]
    assert not [item for item in outcomes if "differ" in item.grid]
