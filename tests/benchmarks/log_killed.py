"""kill -9 at random moments while files are released: what was promised is there, and nothing goes out unlogged."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from redactor.audit import AuditLog
from redactor.keys import Keyring
from tests.benchmarks.samples import ROOT, matrix

RELEASE = """
import sys
from pathlib import Path
from redactor import release
from redactor.settings import Settings
file, home, out = map(Path, sys.argv[1:4])
print("ready", flush=True)
for _ in range(int(sys.argv[4])):
    done = release(file, "gangs-matrix-partners", ["worker@voluntary.example"], out, settings=Settings(home=home))
    assert done.delivered is not None, done.report.to_text()
    print(done.delivered.number, flush=True)
"""


def releases_while_killed(wanted: int) -> str:
    """Release again and again, and kill the process at random moments until so many releases were promised.

    :returns: a sentence.
    :raises SystemExit: a release was lost, the tree was forked, or a file lies there without its entry.
    """
    choose, promised, kills = random.Random(9), list[int](), 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file, home, out = matrix(folder / "matrix.xlsx", rows=203), folder / "home", folder / "out"
        while len(promised) < wanted:
            promised += _run_and_kill(file, home, out, wanted - len(promised), choose.uniform(0.05, 6))
            kills += 1
            _check(home, out, promised)
        files = len(list(out.glob("R-*.xlsx")))
    what = f"{len(promised)} releases, killed with -9 {kills} times at random moments"
    return f"{what}: none lost, no fork, {files} files, each with its entry"


def _run_and_kill(file: Path, home: Path, out: Path, most: int, seconds: float) -> list[int]:
    command = [sys.executable, "-c", RELEASE, file, home, out, str(most)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    lines = process.stdout.read().split("\n")[:-1]  # the last may be cut short
    timer.cancel()
    process.wait()
    return [int(line) for line in lines]


def _check(home: Path, out: Path, promised: list[int]) -> None:
    if not (home / "audit.db").exists():
        return
    with AuditLog.open(home / "audit.db", Keyring.open(home)) as log:
        if not log.verify().ok:
            raise SystemExit("the log is not intact after a kill")
        entries = list(log.entries())
    intended = {entry.number for entry in entries if entry.action == "release-intended"}
    completed = {entry.refers_to for entry in entries if entry.action == "release-completed"}
    files = {int(path.stem.removeprefix("R-")) for path in out.glob("R-*.xlsx")}
    if not files <= intended:
        raise SystemExit("a file lies there without its entry")
    if not set(promised) <= completed & files or len(set(promised)) != len(promised):
        raise SystemExit("a release was lost")
