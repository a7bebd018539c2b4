"""A second program that nobody here wrote opens the office seal: npm's ``officecrypto-tool``."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from redactor.seal import seal
from tests.conftest import ROOT, need

MODULES = ROOT / ".venv" / "npm" / "node_modules"
PASSPHRASE = "shank-captivate-john-answering-radiation-scuba-slush"
_SCRIPT = """
const tool = require('officecrypto-tool'), fs = require('fs');
const [, source, target, password] = process.argv;
tool.decrypt(fs.readFileSync(source), {password})
  .then(opened => fs.writeFileSync(target, opened))
  .catch(() => process.exit(3));
"""


@pytest.fixture(scope="module", autouse=True)
def present() -> None:
    need(shutil.which("node") is not None and (MODULES / "officecrypto-tool").is_dir(), "npm's officecrypto-tool")


def opened(data: bytes, passphrase: str, folder: Path) -> bytes | None:
    source, target = folder / "sealed.xlsx", folder / "opened.xlsx"
    source.write_bytes(data)
    subprocess.run(
        ["node", "-e", _SCRIPT, str(source), str(target), passphrase], cwd=MODULES, check=False, capture_output=True
    )
    return target.read_bytes() if target.exists() else None


@pytest.mark.parametrize("size", [900, 5_000, 70_000])
def test_it_opens_what_is_sealed_here(tmp_path: Path, size: int) -> None:
    content = b"PK\x03\x04" + b"\x00redactor" * (size // 9)
    assert opened(seal(content, "office", PASSPHRASE).data, PASSPHRASE, tmp_path) == content


def test_it_does_not_open_with_another_passphrase(tmp_path: Path) -> None:
    sealed = seal(b"PK\x03\x04" * 2_000, "office", PASSPHRASE).data
    assert opened(sealed, PASSPHRASE + "s", tmp_path) is None
