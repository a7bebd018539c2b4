"""Figures of the audit log: appends, proofs, verification, tampering, kill -9 (``python -m tests.benchmarks.log``).

Prints the figures and writes them to ``docs/log-performance.md``. ``--entries`` is the size of the largest log.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from tests.benchmarks.log_histories import false_alarms_and_detections
from tests.benchmarks.log_killed import releases_while_killed
from tests.benchmarks.samples import ROOT

PAGE = ROOT / "docs" / "log-performance.md"
JOB = [sys.executable, "-m", "tests.benchmarks.log_job"]


@contextmanager
def postgres(folder: Path) -> Iterator[str | None]:
    """A server that keeps its promises (fsync on), on a socket in a folder of its own; None where there is none."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        yield None
        return
    as_user = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
    if as_user:
        shutil.chown(folder, "nobody", "nogroup")

    def run(program: str, *arguments: str | Path) -> None:
        command = [programs[-1] / program, *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=folder, **as_user)  # type: ignore[call-overload]

    run("initdb", "-D", folder / "data", "-U", "redactor", "--auth=trust")
    options = f"-c listen_addresses= -c unix_socket_directories={folder}"
    run("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", options, "start")
    try:
        yield f"postgresql:///postgres?host={folder}&user=redactor"
    finally:
        run("pg_ctl", "-D", folder / "data", "-m", "fast", "stop")


def job(*arguments: object) -> dict[str, float]:
    """A measurement in a process of its own."""
    done = subprocess.run([*JOB, *map(str, arguments)], cwd=ROOT, check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def appends(home: Path, place: str, writers: int, batch: int, count: int) -> float:
    """Entries a second of several processes that append at once, all of them ready before the clock starts."""
    job("build", home, place, 1)
    command = [*JOB, "append", str(home), place, str(count), str(batch)]
    workers = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(writers)
    ]
    for worker in workers:
        assert worker.stdout is not None
        worker.stdout.readline()
    begun = perf_counter()
    for worker in workers:
        worker.communicate("\n")
    return writers * count / (perf_counter() - begun)


def append_lines(count: int) -> Iterator[str]:
    """The table of appends."""
    yield "| store | writers | entries a transaction | entries a second |"
    yield "|---|---:|---:|---:|"
    with tempfile.TemporaryDirectory(prefix="redactor-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "pg").mkdir()
        with postgres(folder / "pg") as server:
            for store, own in (("SQLite", ""), ("PostgreSQL", server)):
                for writers, batch in ((1, 1), (4, 1), (1, 100), (4, 100)):
                    if own is None:
                        continue
                    home = folder / f"{store}{writers}{batch}"
                    place = own or str(home / "audit.db")
                    if own:
                        subprocess.run(
                            [
                                "psql",
                                own,
                                "-qc",
                                "SET client_min_messages = warning",
                                "-c",
                                "DROP SCHEMA IF EXISTS redactor CASCADE",
                            ],
                            check=True,
                        )
                    rate = appends(home, place, writers, batch, count * (10 if batch > 1 else 1))
                    yield f"| {store} | {writers} | {batch} | {rate:,.0f} |"


def size_lines(largest: int, keep: Path | None) -> Iterator[str]:
    """The table of proofs and verification."""
    yield "| entries | file | prove one entry | consistency proof | verify | peak memory of verify |"
    yield "|---:|---:|---:|---:|---:|---:|"
    with tempfile.TemporaryDirectory() as name:
        for size in (size for size in (10_000, 100_000, 1_000_000) if size <= largest):
            home = (keep or Path(name)) / str(size)
            place = home / "audit.db"
            job("build", home, place, size)
            proofs, proved = job("prove", home, place), job("verify", home, place)
            megabytes = place.stat().st_size / 1e6
            yield (
                f"| {size:,} | {megabytes:,.0f} MB | {proofs['prove'] * 1000:.1f} ms | "
                f"{proofs['consistency'] * 1000:.1f} ms | {proved['seconds']:.1f} s | {proved['megabytes']:.0f} MB |"
            )


def page(largest: int, histories: int, releases: int, keep: Path | None) -> Iterator[str]:
    """The page."""
    machine = f"{os.cpu_count()} processors, Python {platform.python_version()}"
    load = os.getloadavg()[0]
    yield from ("# Performance of the audit log", "")
    yield f"Printed by `python -m tests.benchmarks.log` ({machine}; load when it began: {load:.1f})."
    yield "Every append is on disk before it counts; a batch is one transaction. Verification hashes every body"
    yield "again, and checks every signature kept in the log and the whole side table."
    yield ""
    yield from append_lines(300)
    yield ""
    yield from size_lines(largest, keep)
    yield ""
    false, missed, kinds = false_alarms_and_detections(histories)
    yield f"- {histories:,} random honest histories (reopened, in batches, erased, keys rotated): {false} false alarms"
    yield f"- one tampering in each of them, of {kinds} kinds: {missed} not detected"
    yield f"- {releases_while_killed(releases)}"


def main() -> None:
    """Print the page and write it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--histories", type=int, default=1_000)
    parser.add_argument("--releases", type=int, default=200)
    parser.add_argument("--keep", type=Path, help="keep the logs that are built here, for the next time")
    chosen = parser.parse_args()
    lines = []
    for line in page(chosen.entries, chosen.histories, chosen.releases, chosen.keep):
        print(line, flush=True)
        lines.append(line)
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
