"""What every test may use: the command line in this process and outside it, the samples, and missing servers."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

# No test may put a key into the keyring of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

ROOT = Path(__file__).parents[1]
PARTNER = "worker@voluntary.example"
POLICY = "gangs-matrix-partners"


@dataclass(frozen=True)
class Done:
    """A finished command."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


@pytest.fixture(scope="session")
def matrix_script() -> dict[str, Any]:
    """The names of ``samples/gangs_matrix.py``."""
    return runpy.run_path(str(ROOT / "samples" / "gangs_matrix.py"))


@pytest.fixture(scope="session")
def matrix(tmp_path_factory: pytest.TempPathFactory, matrix_script: dict[str, Any]) -> Path:
    """The sample matrix, made anew."""
    path = tmp_path_factory.mktemp("samples") / "gangs_matrix.xlsx"
    matrix_script["make"](path)
    return path


@pytest.fixture(scope="session")
def everyday() -> dict[str, Any]:
    """The names of ``samples/everyday.py``."""
    return runpy.run_path(str(ROOT / "samples" / "everyday.py"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder that is not there yet."""
    return tmp_path / "home"


@pytest.fixture
def redactor(home: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """The command line, in this process, so that the model is loaded once."""
    from redactor.cli.main import run

    def command(*arguments: str | Path) -> Done:
        capfd.readouterr()
        code = run(["--home", str(home), *map(str, arguments)])
        out, err = capfd.readouterr()
        return Done(int(code), out, err)

    return command


@pytest.fixture
def shell(home: Path, tmp_path: Path) -> Callable[..., Done]:
    """The command line as a process of its own, in a fresh folder."""

    def command(*arguments: str | Path, **options: Any) -> Done:
        done = subprocess.run(
            [program(), "--home", str(home), *map(str, arguments)],
            cwd=options.pop("cwd", tmp_path),
            capture_output=True,
            text=True,
            timeout=120,
            **options,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return command


def program() -> str:
    """The installed command."""
    return str(Path(sys.executable).with_name("redactor"))


def need(present: bool, what: str) -> None:
    """Skip, saying what is missing; in CI that is a failure."""
    if not present:
        if os.environ.get("CI"):
            pytest.fail(f"{what} is missing, and CI must have it")
        pytest.skip(f"needs {what}")
