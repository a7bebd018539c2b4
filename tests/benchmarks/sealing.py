"""Measures how fast copies are sealed and opened, and writes ``docs/sealing.md`` (part of ``make bench``).

Each figure is the median of three processes of their own, so that peak memory is that of the job alone. The content is
random, as a compressed workbook nearly is.
"""

from __future__ import annotations

import json
import platform
import resource
import secrets
import statistics
import subprocess
import sys
from time import perf_counter

from tests.benchmarks.samples import ROOT

PAGE = ROOT / "docs" / "sealing.md"
SIZES = (1, 10, 100)
_MB = 1_000_000


def job(kind: str, size: int) -> dict[str, float]:
    """Seal and open ``size`` megabytes once, in this process."""
    import pyrage

    from redactor.seal import seal, unseal, unseal_for_key

    identity = pyrage.x25519.Identity.generate()
    content = secrets.token_bytes(size * _MB)
    begun = perf_counter()
    sealed = seal(content, kind, keys=[str(identity.to_public())])
    middle = perf_counter()
    if kind == "age":
        opened = unseal_for_key(sealed.data, str(identity).encode())
    else:
        opened = unseal(sealed.data, sealed.passphrase or "")
    ended = perf_counter()
    if opened != content:
        raise SystemExit("it did not open to what was sealed")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seal": middle - begun, "open": ended - middle, "peak": peak}


def measured(kind: str, size: int) -> dict[str, float]:
    """The median of three processes."""
    words = [sys.executable, "-m", "tests.benchmarks.sealing", kind, str(size)]
    runs = [json.loads(subprocess.run(words, cwd=ROOT, check=True, capture_output=True).stdout) for _ in range(3)]
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def page() -> str:
    """The page."""
    lines = [
        "# Sealing figures",
        "",
        f"Printed by `make bench` (Python {platform.python_version()}). Sealing includes opening the copy again and",
        "comparing, as every release does. Medians of three processes; the memory is the whole process's.",
        "",
        "| seal | MB | seal, MB/s | open, MB/s | peak MB |",
        "|---|---:|---:|---:|---:|",
    ]
    for kind in ("office", "age"):
        for size in SIZES:
            run = measured(kind, size)
            speeds = f"{size / run['seal']:.1f} | {size / run['open']:.1f}"
            lines.append(f"| {kind} | {size} | {speeds} | {run['peak']:.0f} |")
    lines += [
        "",
        "A small office copy takes as long as its 100,000 rounds over the passphrase, which is their purpose.",
        "",
    ]
    return "\n".join(lines)


def main() -> None:
    """One job, or the page."""
    if len(sys.argv) == 3:
        print(json.dumps(job(sys.argv[1], int(sys.argv[2]))))
        return
    text = page()
    print(text)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
