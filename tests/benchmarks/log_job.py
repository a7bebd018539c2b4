"""One measurement of the log in a process of its own: ``python -m tests.benchmarks.log_job JOB HOME PLACE …``."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import perf_counter

from redactor.audit import Addition, AuditLog, Event
from redactor.keys import Keyring
from redactor.model import PolicyRef

POLICY = PolicyRef("gangs-matrix-partners", "1", "sha256:" + "0a" * 32)


def addition(ring: Keyring, number: int) -> Addition:
    """A check as it is logged: every third is a no, for one of fifty recipients."""
    blocked = number % 3 == 0
    return Addition(
        Event(
            "check",
            verdict="blocked" if blocked else "clear",
            reasons={"unredacted-value": 3} if blocked else {},
            policy=POLICY,
            recipients=(f"worker{number % 50}@voluntary.example",),
            fingerprints={"source": ring.fingerprint(str(number).encode())},
            counts={"bytes": 30_000 + number, "tables": 1, "records": number % 200},
        )
    )


def append(log: AuditLog, ring: Keyring, count: int, batch: int) -> None:
    """Append ``count`` entries, ``batch`` of them in a transaction."""
    for first in range(0, count, batch):
        log.append_all([addition(ring, number) for number in range(first, min(first + batch, count))])


def main() -> None:
    """Run one job and print what it measured."""
    job, home, place = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    ring = Keyring.open(home)
    result: dict[str, float] = {}
    with AuditLog.open(place if "://" in place else Path(place), ring) as log:
        if job == "build":
            append(log, ring, int(sys.argv[4]) - len(log), 1000)
        elif job == "append":
            print("ready", flush=True)
            sys.stdin.readline()
            append(log, ring, int(sys.argv[4]), int(sys.argv[5]))
        elif job == "verify":
            begun = perf_counter()
            if not log.verify().ok:
                raise SystemExit("the log is not intact")
            result["seconds"] = perf_counter() - begun
            result["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        elif job == "prove":
            numbers = range(1, len(log) + 1, max(1, len(log) // 100))
            begun = perf_counter()
            for number in numbers:
                log.prove(number)
            result["prove"] = (perf_counter() - begun) / len(numbers)
            begun = perf_counter()
            for number in numbers:
                log.witness_request(number)
            result["consistency"] = (perf_counter() - begun) / len(numbers)
    if job != "append":
        print(json.dumps(result))


if __name__ == "__main__":
    main()
