"""The built wheel, installed into an empty environment, runs the demo."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_policies_and_the_sample_and_nothing_else_of_the_checkout(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for policy in (ROOT / "policies").glob("*"):
        assert f"redactor/policies/{policy.name}" in names
    assert "redactor/samples/gangs_matrix.py" in names
    assert "redactor/py.typed" in names
    assert all(name.startswith(("redactor/", "redactor-")) for name in names)


@pytest.mark.slow
def test_the_demo_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    pip = [
        str(environment / "bin" / "pip"),
        "install",
        "--quiet",
        "--constraint",
        str(ROOT / "constraints.txt"),
        str(wheel),
    ]
    subprocess.run(pip, check=True, capture_output=True, timeout=600)
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "REDACTOR_"))}
    done = subprocess.run(
        [str(environment / "bin" / "redactor"), "demo"],
        cwd=tmp_path,
        env={**plain, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "203 people can be identified" in done.stdout
    assert "This may be sent under this policy." in done.stdout
    assert "NOT intact" in done.stdout
