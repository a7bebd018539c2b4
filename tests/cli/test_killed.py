"""A process that is killed or stopped at any step leaves nothing half done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PARTNER, POLICY, ROOT, Done, program

STEPS = ("read", "detect", "decide", "redact", "verify", "seal", "record", "deliver")

KILLED = f"""
import os, signal, sys
from redactor import release
from redactor.settings import Settings
from pathlib import Path

class Killer:
    def step(self, name):
        if name == sys.argv[4]:
            os.kill(os.getpid(), getattr(signal, sys.argv[5]))
    def advance(self, done, total):
        pass

release(sys.argv[1], "{POLICY}", ["{PARTNER}"], sys.argv[3], settings=Settings(home=Path(sys.argv[2])),
        progress=Killer())
"""


@pytest.fixture(scope="module")
def small_matrix(tmp_path_factory: pytest.TempPathFactory, matrix_script: dict[str, Callable[..., object]]) -> Path:
    path = tmp_path_factory.mktemp("small") / "matrix.xlsx"
    matrix_script["make"](path, rows=60, traps=False)
    return path


@pytest.mark.parametrize("step", STEPS)
def test_kill_nine(step: str, small_matrix: Path, home: Path, tmp_path: Path, redactor: Callable[..., Done]) -> None:
    out = tmp_path / "out"
    arguments = [sys.executable, "-c", KILLED, str(small_matrix), str(home), str(out), step, "SIGKILL"]
    done = subprocess.run(arguments, cwd=ROOT, timeout=120)
    assert done.returncode == -signal.SIGKILL
    assert [path for path in out.iterdir() if path.name.startswith("R-")] == []
    # The next run works, clears up what the killed one left, and the log verifies.
    assert redactor("release", small_matrix, "--to", PARTNER, "--policy", POLICY, "--out", out).code == 0
    assert redactor("audit", "verify").code == 0
    assert sorted(path.suffix for path in out.iterdir()) == [".json", ".xlsx"]
    if step == "deliver":
        assert "release-intended" in redactor("audit", "list").out


@pytest.mark.parametrize("step", ["detect", "verify", "deliver"])
def test_control_c(step: str, small_matrix: Path, home: Path, tmp_path: Path, redactor: Callable[..., Done]) -> None:
    out = tmp_path / "out"
    arguments = [sys.executable, "-c", KILLED, str(small_matrix), str(home), str(out), step, "SIGINT"]
    done = subprocess.run(arguments, cwd=ROOT, timeout=120, capture_output=True)
    assert done.returncode == -signal.SIGINT
    assert list(out.iterdir()) == []
    assert "release-failed" in redactor("audit", "list").out
    assert redactor("audit", "verify").code == 0


def test_control_c_on_the_command_line_is_130(small_matrix: Path, home: Path, tmp_path: Path) -> None:
    """The command is known to be at work once somebody opens the pipe from which it reads the password."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    arguments = [program(), "--home", str(home), "check", str(small_matrix), "--password-file", str(pipe)]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with pipe.open("w"):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Stopped" in err and "Traceback" not in out + err


def test_two_at_once(small_matrix: Path, home: Path, tmp_path: Path, redactor: Callable[..., Done]) -> None:
    """Both on a home folder that is not there yet: one set of keys, one log, two releases."""
    arguments = [program(), "--home", str(home), "release", str(small_matrix), "--to", PARTNER, "--policy", POLICY]
    processes = [
        subprocess.Popen([*arguments, "--out", str(tmp_path / "out")], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    for process in processes:
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, (out, err)
    assert len(list((tmp_path / "out").glob("R-*.xlsx"))) == 2
    assert redactor("audit", "verify").code == 0
